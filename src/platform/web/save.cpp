// Files for the user in the browser (web_save.lib.js does it).
#include "platform/platform.hpp"

extern "C" {
void save_download(const char* name, const char* type, const char* bytes, int size);
/// Pixels of three bytes each, rows from the top.
void save_png(const char* name, const unsigned char* rgb, int width, int height);
void save_print(const char* language, const char* style, const char* body);
}

namespace jinlan::platform {

Saved save_file(std::string_view name, std::string_view type, std::string_view bytes) {
    save_download(std::string(name).c_str(), std::string(type).c_str(), bytes.data(),
                  static_cast<int>(bytes.size()));
    return {true, {}};
}

Saved save_picture(std::string_view name, const Picture& picture) {
    save_png(std::string(name).c_str(), picture.rgb.data(), picture.width, picture.height);
    return {true, {}};
}

Saved print(const Printout& printout) {
    save_print(printout.language.c_str(), printout.style.c_str(), printout.body.c_str());
    return {true, {}};
}

}  // namespace jinlan::platform
