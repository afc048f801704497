// Finding and reading files.

#include "cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "cli/dataset.hpp"

namespace jinlan::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = 64U << 20U;  // bytes; the largest asset has about half a million

/// The folder that the program stands in; "" where the system does not tell.
fs::path program_folder(const char* called_as) {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (!error) return self.parent_path();
    const fs::path named = fs::weakly_canonical(called_as, error);
    return error ? fs::path() : named.parent_path();
}

std::string reason_of(int error_number) { return std::generic_category().message(error_number); }

}  // namespace

std::optional<std::string> read_file(const fs::path& path, std::string& reason) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        reason = reason_of(EISDIR);
        return std::nullopt;
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file) {
        reason = reason_of(errno);
        return std::nullopt;
    }
    std::string content;
    char piece[1U << 16U];
    while (const std::size_t count = std::fread(piece, 1, sizeof piece, file.get())) {
        content.append(piece, count);
        if (content.size() > kLargestFile) {
            reason = "more than 64 MiB";
            return std::nullopt;
        }
    }
    if (std::ferror(file.get()) != 0) {
        reason = reason_of(errno);
        return std::nullopt;
    }
    return content;
}

fs::path assets_folder(std::string_view asked_for, const char* called_as) {
    if (!asked_for.empty()) return asked_for;
    const fs::path program = program_folder(called_as);
    std::error_code error;
    for (const fs::path& folder : {program / "assets", program / ".." / "share" / "jinlan" / "assets"}) {
        if (fs::exists(folder / kPlanFile, error)) return folder;
    }
    return program / "assets";
}

}  // namespace jinlan::cli
