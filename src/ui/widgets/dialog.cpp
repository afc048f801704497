// A question that is answered before anything else is done.

#include "ui/widgets/dialog.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidest = 440;

}  // namespace

std::optional<bool> dialog(const Theme& theme, const char* id, const Dialog& dialog) {
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float pad = theme.px(20);
    const float width = std::min(theme.px(kWidest), page.x - 2 * theme.gap());
    const float room = width - 2 * pad;
    const float title = wrapped_height(theme, TextStyle::Heading, room, dialog.title);
    const float text = wrapped_height(theme, TextStyle::Body, room, dialog.text);
    const float accept = button_width(theme, dialog.accept);
    const float refuse = dialog.refuse.empty() ? 0 : button_width(theme, dialog.refuse) + theme.gap();
    const bool stacked = accept + refuse > room;
    const float buttons = theme.target_height() + (stacked ? theme.target_height() + theme.gap() : 0);
    const float height = 2 * pad + title + theme.px(8) + text + theme.px(20) + buttons;
    const Rect rect{std::round((page.x - width) / 2), std::round(std::max(0.0F, (page.y - height) / 2)),
                    width, height};

    std::optional<bool> answer;
    bool left = false;
    if (!begin_overlay(theme, id, rect, ImDrawFlags_RoundCornersAll, left)) return answer;
    // A press beside it is no answer: it may have been a slip.
    if (left && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) answer = false;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = rect.x + pad;
    float y = rect.y + pad;
    y += draw_wrapped(list, theme, TextStyle::Heading, ImVec2(x, y), room, theme.colors.ink, dialog.title);
    y += theme.px(8);
    y += draw_wrapped(list, theme, TextStyle::Body, ImVec2(x, y), room, theme.colors.ink, dialog.text);
    y += theme.px(20);
    const float right = rect.x + width - pad;
    ImGui::SetCursorScreenPos(ImVec2(right - accept, y));
    if (button(theme, "accept", dialog.accept, true)) answer = true;
    if (refuse > 0) {
        ImGui::SetCursorScreenPos(
            stacked ? ImVec2(right - refuse + theme.gap(), y + theme.target_height() + theme.gap())
                    : ImVec2(right - accept - refuse, y));
        if (button(theme, "refuse", dialog.refuse)) answer = false;
    }
    // A button that the keyboard has reached takes Enter for itself.
    if (!answer && !ImGui::GetIO().NavVisible &&
        (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false))) {
        answer = true;
    }
    if (answer) ImGui::CloseCurrentPopup();
    end_overlay();
    return answer;
}

}  // namespace jinlan::ui
