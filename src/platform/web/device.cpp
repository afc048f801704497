// Settings, the whole screen and reduced motion in the browser, from the page (web_device.lib.js).
#include "platform/platform.hpp"

#include <cstdlib>

extern "C" {
/// A malloc'd copy of what was saved; null for nothing.
char* device_load(const char* name);
void device_save(const char* name, const char* value);
void device_set_full_screen(int full);
int device_is_full_screen();
int device_reduces_motion();
/// A malloc'd copy of the page's own address without what follows '#'.
char* device_page_address();
}

namespace jinlan::platform {
namespace {

std::string taken(char* text) {
    std::string result = text != nullptr ? text : "";
    std::free(text);
    return result;
}

}  // namespace

std::string load_setting(std::string_view name) { return taken(device_load(std::string(name).c_str())); }

void save_setting(std::string_view name, std::string_view value) {
    device_save(std::string(name).c_str(), std::string(value).c_str());
}

void set_full_screen(bool full) { device_set_full_screen(full ? 1 : 0); }

bool is_full_screen() { return device_is_full_screen() != 0; }

bool prefers_reduced_motion() { return device_reduces_motion() != 0; }

std::string link_to(std::string_view address) {
    return taken(device_page_address()) + '#' + std::string(address);
}

}  // namespace jinlan::platform
