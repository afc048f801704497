// The card beside a mark: what it is, its exact value, and where that comes from.

#include "ui/charts/card.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidest = 300;  // logical pixels at a scale of 1
constexpr float kAway = 14;     // from the mark, so that it stays to be seen

struct Part {
    TextStyle style;
    ImU32 color;
    std::string_view text;
};

/// As wide as its widest line would like to be.
float natural_width(const Theme& theme, const Part& part) {
    float width = 0;
    std::string_view rest = part.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        width = std::max(width, text_width(theme, part.style, rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return width;
}

}  // namespace

void draw_card(const Theme& theme, ImVec2 at, std::string_view name, std::string_view value,
               std::string_view hover) {
    const std::array<Part, 3> parts{{{TextStyle::Note, theme.colors.ink_soft, name},
                                     {TextStyle::Heading, theme.colors.ink, value},
                                     {TextStyle::Note, theme.colors.ink, hover}}};
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float pad = theme.px(12);
    const float edge = theme.px(4);
    const float widest = std::min(theme.px(kWidest), window.x - 2 * pad - 2 * edge);
    float width = 0;
    for (const Part& part : parts) width = std::max(width, natural_width(theme, part));
    width = std::ceil(std::min(width, widest)) + 1;
    if (width <= 1) return;
    float height = 2 * pad;
    for (const Part& part : parts) {
        if (!part.text.empty()) height += wrapped_height(theme, part.style, width, part.text);
    }

    // Beside the mark where there is room, otherwise below or above it: never over it if that can be helped.
    const float full = width + 2 * pad;
    const float away = theme.px(kAway);
    ImVec2 min(at.x + away, at.y - height / 2);
    if (min.x + full > window.x - edge) min.x = at.x - away - full;
    if (min.x < edge) {
        min.x = at.x - full / 2;
        min.y = at.y + away + height < window.y - edge ? at.y + away : at.y - away - height;
    }
    min.x = std::max(edge, std::min(min.x, window.x - edge - full));
    min.y = std::max(edge, std::min(min.y, window.y - edge - height));
    min = ImVec2(snapped(min.x), snapped(min.y));
    const ImVec2 max(min.x + full, min.y + height);

    ImDrawList& list = *ImGui::GetForegroundDrawList();
    for (const float spread : {6.0F, 4.0F, 2.0F}) {  // a soft shadow
        const float by = theme.px(spread);
        list.AddRectFilled(ImVec2(min.x - by / 2, min.y), ImVec2(max.x + by / 2, max.y + by),
                           with_alpha(theme.colors.shade, 0x0C), theme.radius() + by / 2);
    }
    list.AddRectFilled(min, max, theme.colors.surface, theme.radius());
    list.AddRect(min, max, theme.colors.line, theme.radius());
    float y = min.y + pad;
    for (const Part& part : parts) {
        if (part.text.empty()) continue;
        y += draw_wrapped(list, theme, part.style, ImVec2(min.x + pad, y), width, part.color, part.text);
    }
}

}  // namespace jinlan::ui
