// Settings, the whole screen and reduced motion where there is no screen: in memory.
#include "platform/headless/device.hpp"

#include "platform/platform.hpp"

#include <utility>

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

Saved save_file(std::string_view name, std::string_view type, std::string_view bytes) {
    if (headless_device().disk_full) return {};
    headless_device().files.push_back({std::string(name), std::string(type), std::string(bytes)});
    return {true, "/test/" + std::string(name)};
}

Saved save_picture(std::string_view name, const Picture& picture) {
    headless_device().pictures.push_back(picture);
    return save_file(name, "image/png", png_file(picture));
}

bool open_file(std::string_view accept) {
    headless_device().asked.emplace_back(accept);
    return headless_device().asks_for_files;
}

std::optional<OpenedFile> take_opened_file() {
    std::vector<OpenedFile>& opened = headless_device().opened;
    if (opened.empty()) return {};
    OpenedFile file = std::move(opened.front());
    opened.erase(opened.begin());
    return file;
}

Saved print(const Printout& printout) {
    headless_device().printouts.push_back(printout);
    return save_file(printout.name, "text/html", printout.page);
}

}  // namespace jinlan::platform
