// A sheet that comes from below over the page.

#include "ui/widgets/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidest = 640;
constexpr float kCloses = 0.25F;  // of its height, pulled down

/// The strip with the grip, which drags the sheet; returns whether it was pulled far enough.
bool handle(const Theme& theme, const Rect& rect, float room, std::string_view title, float height,
            Sheet& sheet) {
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    const Press area = press_area("handle", ImVec2(room, height), Keyboard::PassesBy);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = theme.px(20);
    const float y = rect.y + theme.px(9);
    const float middle = rect.x + rect.width / 2;
    list.AddRectFilled(ImVec2(middle - half, y - theme.px(2)), ImVec2(middle + half, y + theme.px(2)),
                       area.hovered || area.held ? theme.colors.brand
                                                 : mixed(theme.colors.line, theme.colors.ink_soft, 0.4F),
                       theme.px(2));
    const float line = line_height(theme, TextStyle::Heading);
    draw_text_cut(list, theme, TextStyle::Heading,
                  ImVec2(rect.x + theme.padding(), rect.y + (height - line) / 2 + theme.px(4)),
                  room - theme.padding(), theme.colors.brand, title);
    if (area.held) {
        sheet.pulled = std::max(0.0F, ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).y);
        return false;
    }
    const bool far_enough = sheet.pulled > rect.height * kCloses;
    sheet.pulled = 0;
    return far_enough;
}

}  // namespace

bool begin_sheet(const Theme& theme, const char* id, std::string_view title, std::string_view close,
                 float share, Sheet& sheet) {
    if (!sheet.open) return false;
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float width = std::min(theme.px(kWidest), page.x);
    const float height = std::round(page.y * share);
    const Rect rect{std::round((page.x - width) / 2), page.y - height + sheet.pulled, width, height};
    bool closed = false;
    if (!begin_overlay(theme, id, rect, ImDrawFlags_RoundCornersTop, closed)) return false;
    const float side = theme.target_height();
    const float head = std::max(side, line_height(theme, TextStyle::Heading)) + theme.px(14);
    if (handle(theme, rect, width - side - theme.px(8), title, head, sheet)) closed = true;
    ImGui::SetCursorScreenPos(
        ImVec2(rect.x + width - side - theme.px(6), rect.y + (head - side) / 2 + theme.px(3)));
    if (icon_button(theme, "close", Icon::Close, close)) closed = true;
    if (closed) {
        sheet = {};
        ImGui::CloseCurrentPopup();
        end_overlay();
        return false;
    }
    begin_panel(theme, "content",
                {rect.x, rect.y + head, width, std::max(1.0F, height - head - sheet.pulled)},
                theme.colors.surface, theme.padding(), Scrolling::Vertical);
    return true;
}

void end_sheet() {
    end_panel();
    end_overlay();
}

}  // namespace jinlan::ui
