// Files, date and language in the browser, from the page (web_page.lib.js).
#include "platform/platform.hpp"

extern "C" {
/// Length in bytes of an asset that the page fetched; -1 if there is none of that name.
int page_asset_size(const char* name);
/// Copies an asset to `out` and lets the page forget it.
void page_take_asset(const char* name, char* out);
void page_preferred_language(char* out, int size);
/// Year, month and day as the digits of one number: 20241231.
int page_today();
void page_fail(const char* message);
}

namespace jinlan::platform {

Date today() {
    const int digits = page_today();
    return {digits / 10000, digits / 100 % 100, digits % 100};
}

std::string preferred_language() {
    char language[64] = "";
    page_preferred_language(language, sizeof language);
    return language;
}

std::optional<std::string> read_asset(const Options&, std::string_view name, std::string& reason) {
    const std::string terminated(name);
    const int size = page_asset_size(terminated.c_str());
    if (size < 0) {
        reason = terminated + " is not among the files that the page fetched (index.html lists them)";
        return {};
    }
    std::string content(static_cast<size_t>(size), '\0');
    page_take_asset(terminated.c_str(), content.data());
    return content;
}

void show_failure(const Options&, const std::string& message) { page_fail(message.c_str()); }

}  // namespace jinlan::platform
