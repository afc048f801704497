// Files, date and language on the desktop.
#include "platform/platform.hpp"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace jinlan::platform {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
    char* const folder = SDL_GetBasePath();
    fs::path path = folder != nullptr ? folder : ".";
    SDL_free(folder);
    return path;
}

fs::path assets_folder(const Options& options) {
    if (!options.assets_folder.empty()) return options.assets_folder;
    const fs::path here = program_folder();
    const fs::path installed = here / ".." / "share" / "jinlan" / "assets";
    std::error_code error;
    if (!fs::is_directory(here / "assets", error) && fs::is_directory(installed, error)) return installed;
    return here / "assets";
}

}  // namespace

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::string preferred_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        std::string language(value);  // such as zh_CN.UTF-8@pinyin
        language.resize(std::min(language.find_first_of(".@"), language.size()));
        for (char& letter : language) {
            if (letter == '_') letter = '-';
        }
        return language == "C" || language == "POSIX" ? "en" : language;
    }
    return "en";
}

std::optional<std::string> read_asset(const Options& options, std::string_view name, std::string& reason) {
    const fs::path path = assets_folder(options) / fs::path(name);
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        std::ifstream file(path, std::ios::binary);
        std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (!file.bad() && file.is_open()) return content;
        reason = path.string() + " cannot be read; check its permissions";
        return {};
    }
    reason = path.string() + (fs::exists(path, error) ? " is not a file" : " is missing") +
             "; name the folder that holds the data with --assets FOLDER";
    return {};
}

}  // namespace jinlan::platform
