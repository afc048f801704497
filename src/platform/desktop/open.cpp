// Files from the user on the desktop: those that are dropped onto the window.
#include "platform/desktop/open.hpp"

#include "platform/platform.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

namespace jinlan::platform {
namespace {

namespace fs = std::filesystem;

std::vector<OpenedFile>& dropped() {
    static std::vector<OpenedFile> files;  // a program has one window
    return files;
}

std::optional<std::string> content(const fs::path& path) {
    std::error_code error;
    // Asked first: a pipe or a device would keep the window waiting.
    if (!fs::is_regular_file(path, error)) return {};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(kMostOpenedBytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.is_open() || file.bad() || file.gcount() > static_cast<std::streamsize>(kMostOpenedBytes))
        return {};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace

void file_dropped(const char* path) {
    const fs::path place(path);
    dropped().push_back({place.filename().string(), content(place)});
}

bool open_file(std::string_view) { return false; }

std::optional<OpenedFile> take_opened_file() {
    if (dropped().empty()) return {};
    OpenedFile file = std::move(dropped().front());
    dropped().erase(dropped().begin());
    return file;
}

}  // namespace jinlan::platform
