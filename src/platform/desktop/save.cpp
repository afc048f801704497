// Files for the user on the desktop: in the folder for downloads, as PNG, and in the browser to be printed.
#include "platform/platform.hpp"

#include <SDL.h>
#include <png.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace jinlan::platform {
namespace {

namespace fs = std::filesystem;

/// Nobody has as many files of one name; whoever does must tidy up first.
constexpr int kMostNumbers = 10'000;

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? fs::path(value) : fs::path();
}

/// The folder of that name in the desktop's own list (xdg-user-dirs): XDG_DOWNLOAD_DIR="$HOME/下载".
fs::path user_folder(const std::string& name, const fs::path& home) {
    fs::path config = from_environment("XDG_CONFIG_HOME");
    if (config.empty()) config = home / ".config";
    std::ifstream file(config / "user-dirs.dirs");
    const std::string start = name + "=\"";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(start) || !line.ends_with('"')) continue;
        std::string folder = line.substr(start.size(), line.size() - start.size() - 1);
        if (folder.starts_with("$HOME")) folder = home.string() + folder.substr(5);
        return folder;
    }
    return {};
}

/// The first of these that is there: downloads, documents, the home folder.
fs::path folder_for_files() {
    const fs::path home = from_environment("HOME");
    std::error_code error;
    for (const fs::path& folder : {user_folder("XDG_DOWNLOAD_DIR", home), home / "Downloads",
                                   user_folder("XDG_DOCUMENTS_DIR", home), home / "Documents", home}) {
        if (folder.is_absolute() && fs::is_directory(folder, error)) return folder;
    }
    return {};
}

/// Opens a new file under the name, or where there is one already, under the name with the first number that
/// is free. Null: it cannot be written.
std::FILE* create(const fs::path& folder, std::string_view name, fs::path& path) {
    const fs::path plain(name);
    for (int number = 1; number < kMostNumbers; ++number) {
        path = folder / plain;
        if (number > 1) {
            path =
                folder / (plain.stem().string() + "-" + std::to_string(number) + plain.extension().string());
        }
        std::error_code error;
        if (fs::exists(path, error)) continue;
        // "x": not even a file that came into being just now is overwritten.
        if (std::FILE* file = std::fopen(path.c_str(), "wbx")) return file;
        if (!fs::exists(path, error)) return nullptr;
    }
    return nullptr;
}

}  // namespace

Saved save_file(std::string_view name, std::string_view, std::string_view bytes) {
    const fs::path folder = folder_for_files();
    if (folder.empty()) return {};
    fs::path path;
    std::FILE* file = create(folder, name, path);
    if (file == nullptr) return {};
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = std::fclose(file) == 0;
    if (written && closed) return {true, path.string()};
    std::error_code error;
    fs::remove(path, error);  // half a file is none
    return {};
}

Saved save_picture(std::string_view name, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = 0;
    if (png_image_write_to_memory(&image, nullptr, &size, 0, picture.rgb.data(), 0, nullptr) == 0) return {};
    std::string bytes(size, '\0');
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.rgb.data(), 0, nullptr) == 0)
        return {};
    bytes.resize(size);
    return save_file(name, "image/png", bytes);
}

Saved print(const Printout& printout) {
    Saved saved = save_file(printout.name, "text/html", printout.page);
    if (!saved.done) return saved;
    std::string address = "file://";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    for (const char character : saved.place) {
        const auto byte = static_cast<unsigned char>(character);
        const bool plain = byte < 0x80 && (SDL_isalnum(byte) != 0 || character == '/' || character == '-' ||
                                           character == '.' || character == '_');
        if (plain) {
            address += character;
        } else {
            address += '%';
            address += kHex[byte >> 4U];
            address += kHex[byte & 0xFU];
        }
    }
    SDL_OpenURL(address.c_str());  // where there is no browser, the file is there all the same
    return saved;
}

}  // namespace jinlan::platform
