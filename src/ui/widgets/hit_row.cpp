// Something a search found.

#include "ui/widgets/hit_row.hpp"

#include <algorithm>

#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

bool hit_row(const Theme& theme, const char* id, const HitRow& row, bool current) {
    const Colors& colors = theme.colors;
    const float width = ImGui::GetContentRegionAvail().x;
    const float pad = theme.px(8);
    const float room = width - 2 * pad;
    const auto height_of = [&](TextStyle style, std::string_view text) {
        return text.empty() ? 0 : wrapped_height(theme, style, room, text);
    };
    const float text_height = height_of(TextStyle::Note, row.note) + height_of(TextStyle::Body, row.title) +
                              height_of(TextStyle::Note, row.source);
    const float height = std::max(text_height + theme.px(10), theme.target_height());

    const Press area = press_area(id, ImVec2(width, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool lit = current && area.enabled;
    const ImU32 fill = state_fill(theme, area, lit ? colors.surface_soft : 0);
    if (fill != 0 && area.enabled) list.AddRectFilled(area.min, area.max, fill, theme.radius());
    if (lit) {
        list.AddRectFilled(area.min, ImVec2(area.min.x + theme.px(3), area.max.y), colors.brand,
                           theme.px(1.5F));
    }
    const ImU32 ink = state_ink(theme, area, colors.ink);
    const ImU32 soft = state_ink(theme, area, colors.ink_soft);
    const ImU32 marked = area.enabled ? colors.brand_soft : 0;
    const float x = area.min.x + pad;
    float y = area.min.y + (height - text_height) / 2;
    if (!row.note.empty()) {
        y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(x, y), room, soft, row.note);
    }
    y += draw_marked(list, theme, TextStyle::Body, ImVec2(x, y), room, ink, marked, row.title,
                     row.title_marks);
    if (!row.source.empty()) {
        draw_marked(list, theme, TextStyle::Note, ImVec2(x, y), room, soft, marked, row.source,
                    row.source_marks);
    }
    return area.pressed;
}

}  // namespace jinlan::ui
