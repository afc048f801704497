// jinlan-cli: the plan as data, from the command line. Reads the arguments and the files; what is written is
// made in src/cli/.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/audit_command.hpp"
#include "cli/export.hpp"
#include "input/problem.hpp"
#include "plan/load_plan.hpp"

namespace {

using namespace jinlan;
namespace fs = std::filesystem;

enum ExitCode { kFine = 0, kProblems = 1, kWrongUse = 2 };

constexpr std::string_view kPlanFile = "plan.json";

/// The folder that the program stands in; "" where the system does not tell.
fs::path program_folder(const char* called_as) {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (!error) return self.parent_path();
    const fs::path named = fs::weakly_canonical(called_as, error);
    return error ? fs::path() : named.parent_path();
}

/// The folder with the assets: the one asked for, or the first beside the program that holds the plan.
fs::path assets_folder(const cli::Arguments& arguments, const char* called_as) {
    if (!arguments.assets.empty()) return arguments.assets;
    const fs::path program = program_folder(called_as);
    std::error_code error;
    for (const fs::path& folder : {program / "assets", program / ".." / "share" / "jinlan" / "assets"}) {
        if (fs::exists(folder / kPlanFile, error)) return folder;
    }
    return program / "assets";
}

/// Nothing when it cannot be read; a folder is no file.
std::optional<std::string> read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    file.peek();  // on a folder this fails, on an empty file it ends
    if (file.eof()) return "";
    std::ostringstream content;
    if (!file || !(content << file.rdbuf())) return std::nullopt;
    return content.str();
}

std::optional<plan::Plan> read_plan(const fs::path& folder, input::Problems& problems) {
    const fs::path path = folder / kPlanFile;
    const std::optional<std::string> text = read_file(path);
    if (!text) {
        problems.push_back({path.string(), "", "no file that can be read",
                            "the plan; name the folder that holds it with --assets DIR"});
        return std::nullopt;
    }
    return plan::load_plan(*text, path.string(), problems);
}

int run_export(const cli::Arguments& arguments, const char* called_as) {
    input::Problems problems;
    const std::optional<plan::Plan> plan = read_plan(assets_folder(arguments, called_as), problems);
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    if (!plan) return kProblems;

    const cli::Export& entry = *cli::find_export(arguments.what);
    const auto make = arguments.format == cli::Format::Json ? entry.json : entry.csv;
    const std::string text = make(*plan, arguments.language);
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return kFine;
    std::fprintf(stderr, "standard output: found no way to write to it, expected room for %zu bytes\n",
                 text.size());
    return kProblems;
}

}  // namespace

int main(int count, char** words) {
    std::string error;
    const std::vector<std::string_view> given(words + (count > 0 ? 1 : 0), words + count);
    const std::optional<cli::Arguments> arguments = cli::read_arguments(given, error);
    if (!arguments) {
        std::fprintf(stderr, "jinlan-cli: %s\n%s", error.c_str(), cli::usage_text().c_str());
        return kWrongUse;
    }
    switch (arguments->command) {
        case cli::Command::Help: std::fputs(cli::help_text().c_str(), stdout); return kFine;
        case cli::Command::Audit:
            return cli::audit_files(arguments->text, assets_folder(*arguments, words[0]));
        case cli::Command::Export: return run_export(*arguments, words[0]);
    }
    return kFine;
}
