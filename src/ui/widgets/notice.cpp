// A sentence that the reader should see, with how serious it is.

#include "ui/widgets/notice.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kTint = 0.10F;
constexpr float kIconRoom = 42;

float text_room(const Theme& theme, float width, bool closable) {
    return width - theme.px(kIconRoom) - (closable ? theme.target_height() + theme.px(6) : theme.px(12));
}

ImU32 color_of(const Theme& theme, NoticeKind kind) {
    return kind == NoticeKind::Error     ? theme.colors.not_met
           : kind == NoticeKind::Warning ? theme.colors.due_no_outcome
                                         : theme.colors.brand;
}

}  // namespace

ImU32 notice_ground(const Theme& theme, NoticeKind kind) {
    return mixed(theme.colors.surface, color_of(theme, kind), kTint);
}

float notice_height(const Theme& theme, float width, std::string_view text, bool closable) {
    const float lines = wrapped_height(theme, TextStyle::Body, text_room(theme, width, closable), text);
    return std::max(lines + theme.px(8), closable ? theme.target_height() : 0.0F) + theme.px(8);
}

bool notice(const Theme& theme, const char* id, NoticeKind kind, std::string_view text,
            std::string_view close) {
    const Colors& colors = theme.colors;
    const bool closable = !close.empty();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = notice_height(theme, width, text, closable);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + width, min.y + height);
    const ImU32 color = color_of(theme, kind);
    const Icon icon = kind == NoticeKind::Error     ? Icon::Error
                      : kind == NoticeKind::Warning ? Icon::Warning
                                                    : Icon::Info;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, notice_ground(theme, kind), theme.radius());
    list.AddRectFilled(min, ImVec2(min.x + theme.px(4), max.y), color, theme.radius(),
                       ImDrawFlags_RoundCornersLeft);
    const float room = text_room(theme, width, closable);
    const float lines = wrapped_height(theme, TextStyle::Body, room, text);
    const float top = min.y + (height - lines) / 2;
    draw_icon(list, icon, ImVec2(min.x + theme.px(24), top + line_height(theme, TextStyle::Body) / 2),
              theme.px(17), color);
    draw_wrapped(list, theme, TextStyle::Body, ImVec2(min.x + theme.px(kIconRoom), top), room, colors.ink,
                 text);
    bool closed = false;
    if (closable) {
        ImGui::SetCursorScreenPos(ImVec2(max.x - theme.target_height() - theme.px(3),
                                         min.y + (height - theme.target_height()) / 2));
        closed = icon_button(theme, id, Icon::Close, close);
    }
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy(ImVec2(width, height));
    return closed;
}

}  // namespace jinlan::ui
