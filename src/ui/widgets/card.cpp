// A card beside what it tells of.

#include "ui/widgets/card.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/record.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidest = 340;  // logical pixels at a scale of 1, as all below
constexpr float kPad = 12;
constexpr float kAway = 16;  // from what it tells of, so that it stays to be seen

struct Part {
    std::string_view text;
    TextStyle style;
    ImU32 color;
    float above;  // space
    bool ruled;   // with a line above it
};

/// What there is, from the top.
std::array<Part, 4> parts_of(const Theme& theme, const Card& card) {
    const Colors& colors = theme.colors;
    const bool plain = card.value.empty();
    const bool ruled = !plain || !card.text.empty();
    return {Part{card.title, plain ? TextStyle::Label : TextStyle::Note, plain ? colors.ink : colors.ink_soft,
                 0, false},
            Part{card.value, TextStyle::Heading, colors.ink, 0, false},
            Part{card.text, TextStyle::Body, colors.ink, theme.px(2), false},
            Part{card.source, TextStyle::Note, colors.ink_soft, theme.px(ruled ? 12 : 4), ruled}};
}

/// As wide as the widest line would like to be.
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

/// The size of the card, with its margin.
ImVec2 size_of(const Theme& theme, const std::array<Part, 4>& parts, float room) {
    float width = 0;
    for (const Part& part : parts) width = std::max(width, natural_width(theme, part));
    width = std::min(std::ceil(width) + 1, room);
    float height = 0;
    for (const Part& part : parts) {
        if (!part.text.empty()) height += part.above + wrapped_height(theme, part.style, width, part.text);
    }
    return {width + 2 * theme.px(kPad), height + 2 * theme.px(kPad)};
}

void draw(ImDrawList& list, const Theme& theme, const std::array<Part, 4>& parts, ImVec2 min, ImVec2 size) {
    const ImVec2 max(min.x + size.x, min.y + size.y);
    draw_shadow(list, theme, min, max);
    list.AddRectFilled(min, max, theme.colors.surface, theme.radius());
    list.AddRect(min, max, theme.colors.line, theme.radius());
    record_cover(list, min, max);
    const float pad = theme.px(kPad);
    const float width = size.x - 2 * pad;
    float y = min.y + pad;
    for (const Part& part : parts) {
        if (part.text.empty()) continue;
        y += part.above;
        if (part.ruled) {
            const float rule = y - theme.px(6);
            draw_rule(list, theme, ImVec2(min.x + pad, rule), ImVec2(max.x - pad, rule), theme.colors.line);
        }
        y += draw_wrapped(list, theme, part.style, ImVec2(min.x + pad, y), width, part.color, part.text);
    }
}

}  // namespace

ImVec2 draw_card(ImDrawList& list, const Theme& theme, const Card& card, ImVec2 at, float room) {
    const auto parts = parts_of(theme, card);
    const ImVec2 size = size_of(theme, parts, room);
    draw(list, theme, parts, at, size);
    return size;
}

void tooltip_card(const Theme& theme, const Card& card, std::optional<ImVec2> anchor) {
    const ImGuiIO& io = ImGui::GetIO();
    // A finger that was lifted points at nothing any more.
    const bool lifted =
        io.MouseSource == ImGuiMouseSource_TouchScreen && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!anchor && (lifted || !ImGui::IsMousePosValid())) return;
    const ImVec2 at = anchor.value_or(io.MousePos);
    const ImVec2 window = io.DisplaySize;
    const float edge = theme.px(4);
    const float away = theme.px(kAway);
    const auto parts = parts_of(theme, card);
    const ImVec2 size =
        size_of(theme, parts, std::min(theme.px(kWidest), window.x - 2 * (edge + theme.px(kPad))));

    ImVec2 min(at.x + away, at.y - size.y / 2);
    if (min.x + size.x > window.x - edge) min.x = at.x - away - size.x;
    if (min.x < edge) {
        // There is no room at either side: below, or else above.
        min = ImVec2(at.x - size.x / 2, at.y + away);
        if (min.y + size.y > window.y - edge) min.y = at.y - away - size.y;
    }
    min.x = std::max(edge, std::min(min.x, window.x - edge - size.x));
    min.y = std::max(edge, std::min(min.y, window.y - edge - size.y));
    draw(*ImGui::GetForegroundDrawList(), theme, parts, ImVec2(std::round(min.x), std::round(min.y)), size);
}

}  // namespace jinlan::ui
