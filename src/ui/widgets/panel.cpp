// A part of the page: a fixed rectangle whose content scrolls by wheel, scroll bar, keyboard or finger.

#include "ui/widgets/panel.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jinlan::ui {

namespace {

/// A finger drags the content itself. A press that turned into such a drag must not press what lies
/// under it, so the active item is let go once the finger has moved further than a tap does.
void scroll_by_finger() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseSource != ImGuiMouseSource_TouchScreen || !ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    if (ImGui::GetScrollMaxY() <= 0 ||
        !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        return;
    const ImVec2 drag = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 8.0F);
    if (std::abs(drag.y) <= std::abs(drag.x)) return;  // sideways: a slider's business
    ImGui::ClearActiveID();
    ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
}

float hidden = 0;  // of the panels since `take_overflow`

}  // namespace

float take_overflow() { return std::exchange(hidden, 0.0F); }

void begin_panel(const Theme& theme, const char* id, const Rect& rect, ImU32 background, float padding,
                 Scrolling scrolling) {
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, background);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    const ImGuiWindowFlags flags =
        scrolling == Scrolling::None ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse : 0;
    ImGui::BeginChild(id, ImVec2(rect.width, rect.height),
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened, flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.gap(), theme.px(4)));
    if (scrolling == Scrolling::Vertical) scroll_by_finger();
}

void end_panel() {
    if ((ImGui::GetCurrentWindow()->Flags & ImGuiWindowFlags_NoScrollbar) == 0)
        hidden = std::max(hidden, ImGui::GetScrollMaxY());
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

}  // namespace jinlan::ui
