// Settings, the whole screen and reduced motion on the desktop.
#include "platform/desktop/device.hpp"

#include "platform/platform.hpp"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

namespace jinlan::platform {
namespace {

namespace fs = std::filesystem;

struct Device {
    SDL_Window* window = nullptr;  // null: none, or one that a picture is taken of
    bool takes_picture = false;
    bool reduced_motion = false;
};

Device& device() {
    static Device the_device;  // a program has one window
    return the_device;
}

/// Where the user's programs keep their settings (XDG Base Directory Specification); empty: nowhere.
fs::path config_folder() {
    const char* folder = std::getenv("XDG_CONFIG_HOME");
    if (folder != nullptr && *folder == '/') return folder;
    const char* home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? fs::path(home) / ".config" : fs::path();
}

std::vector<std::string> read_lines(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// The text after "name=" in the last line that begins so.
std::string value_of(const std::vector<std::string>& lines, const std::string& name) {
    std::string value;
    for (const std::string& line : lines) {
        if (line.starts_with(name + "=")) value = line.substr(name.size() + 1);
    }
    return value;
}

/// Whether the desktop's own settings ask for no animations (GTK's name for it, which other toolkits read).
bool desktop_wants_no_motion() {
    for (const char* version : {"gtk-4.0", "gtk-3.0"}) {
        const std::string value =
            value_of(read_lines(config_folder() / version / "settings.ini"), "gtk-enable-animations");
        if (!value.empty()) return value == "0" || value == "false";
    }
    return false;
}

}  // namespace

void set_up_device(SDL_Window* window, const Options& options) {
    const bool takes_picture = !options.screenshot.empty();
    device() = {.window = takes_picture ? nullptr : window,
                .takes_picture = takes_picture,
                .reduced_motion = takes_picture || options.reduced_motion || desktop_wants_no_motion()};
}

std::string load_setting(std::string_view name) {
    if (device().takes_picture) return {};
    return value_of(read_lines(config_folder() / "jinlan" / "settings"), std::string(name));
}

void save_setting(std::string_view name, std::string_view value) {
    const fs::path folder = config_folder() / "jinlan";
    if (device().takes_picture || !folder.is_absolute()) return;
    const std::string prefix = std::string(name) + "=";
    const std::vector<std::string> lines = read_lines(folder / "settings");
    std::error_code error;  // a machine that keeps nothing forgets it without a word
    fs::create_directories(folder, error);
    const fs::path draft = folder / "settings.new";
    {
        std::ofstream file(draft);
        for (const std::string& line : lines) {
            if (!line.starts_with(prefix)) file << line << '\n';
        }
        file << prefix << value << '\n';
        file.close();
        if (!file) return;
    }
    fs::rename(draft, folder / "settings", error);
}

void set_full_screen(bool full) {
    if (device().window == nullptr) return;
    const Uint32 mode = full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
    SDL_SetWindowFullscreen(device().window, mode);
}

bool is_full_screen() {
    SDL_Window* window = device().window;
    return window != nullptr && (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN) != 0;
}

bool prefers_reduced_motion() { return device().reduced_motion; }

std::string link_to(std::string_view address) { return std::string(address); }

}  // namespace jinlan::platform
