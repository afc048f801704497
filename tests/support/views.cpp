// What is looked at: every view, theme, language, size.
#include "support/views.hpp"

#include "app/address/permalink.hpp"
#include "support/model.hpp"

namespace jinlan::tests {

namespace {

bool knows(const std::string& address) {
    return app::from_address(address, real_model().inputs()).problems.empty();
}

}  // namespace

std::string address_of(const View& view, std::string_view theme, std::string_view language,
                       int text_percent) {
    std::string address(view.address);
    if (!theme.empty()) address.append("&theme=").append(theme);
    address.append("&lang=").append(language);
    if (text_percent != 100) address.append("&text=").append(std::to_string(text_percent));
    return address;
}

std::vector<View> present_views() {
    std::vector<View> views;
    for (const View& view : kViews) {
        if (view.name == "broken_address" || knows(std::string(view.address))) views.push_back(view);
    }
    return views;
}

std::vector<std::string_view> present_themes() {
    std::vector<std::string_view> themes;
    for (const std::string_view theme : kThemes) {
        if (theme.empty() || knows("theme=" + std::string(theme))) themes.push_back(theme);
    }
    return themes;
}

}  // namespace jinlan::tests
