// Settings, the whole screen and reduced motion where there is no screen: in memory.
#include "platform/headless_device.hpp"

#include "platform/platform.hpp"

namespace jinlan::platform {

HeadlessDevice& headless_device() {
    static HeadlessDevice device;
    return device;
}

std::string load_setting(std::string_view name) {
    const auto found = headless_device().settings.find(name);
    return found == headless_device().settings.end() ? std::string() : found->second;
}

void save_setting(std::string_view name, std::string_view value) {
    headless_device().settings[std::string(name)] = value;
}

void set_full_screen(bool full) { headless_device().full_screen = full; }

bool is_full_screen() { return headless_device().full_screen; }

bool prefers_reduced_motion() { return headless_device().reduced_motion; }

std::string link_to(std::string_view address) { return "https://jinlan.test/#" + std::string(address); }

}  // namespace jinlan::platform
