// The frame that all views share.

#include "ui/views/frame/view_frame.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "app/sentences/answers.hpp"
#include "ui/record.hpp"
#include "ui/views/frame/take_away_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/drop_down.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

/// The sentences of `text`, a line each.
void sentences(const Theme& theme, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        paragraph(theme, TextStyle::Body, theme.colors.ink, text.substr(0, end));
        vertical_space(theme, 4);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// How the view is read.
void how_to_read(const Context& context, ImVec2 anchor, bool opened) {
    drop_down(context.theme, {"how", context.tr(Str::HowToRead), context.tr(Str::Close)}, anchor, opened,
              [&context] {
                  sentences(context.theme, context.tr(app::how_to_read(context.state)));
                  return false;
              });
}

/// What can be done with any view: buttons with a sign each, beside its title. They stand from right to left,
/// so that the first one keeps its place.
constexpr std::size_t kTools = 2;

float tools_width(const Theme& theme) { return theme.target_height() * static_cast<float>(kTools); }

void tools(const Context& context, ImVec2 top_right) {
    const Theme& theme = context.theme;
    const float side = theme.target_height();
    ImGui::SetCursorScreenPos(ImVec2(top_right.x - side, top_right.y));
    const bool how = icon_button(theme, "how", Icon::Info, context.tr(Str::HowToRead));
    how_to_read(context, ImVec2(top_right.x, top_right.y + side), how);
    ImGui::SetCursorScreenPos(ImVec2(top_right.x - 2 * side, top_right.y));
    const bool take = icon_button(theme, "take", Icon::TakeAway, context.tr(Str::TakeAway));
    take_away_menu(context, ImVec2(top_right.x, top_right.y + side), take);
}

}  // namespace

float view_margin(const Theme& theme) { return theme.large_targets ? theme.padding() : theme.section(); }

Rect begin_view(const Context& context, const Rect& rect, const ViewFrame& frame) {
    const Theme& theme = context.theme;
    const float margin = view_margin(theme);
    const bool padded = frame.scrolling != Scrolling::None && !frame.to_the_edge;
    // Each view scrolls by itself.
    const std::string id = "view " + std::to_string(static_cast<int>(context.state.view));
    begin_panel(theme, id.c_str(), rect, frame.ground != 0 ? frame.ground : theme.colors.surface,
                padded ? margin : 0, frame.scrolling);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImVec2 start = origin;
    start.y += theme.px(10) - (padded ? margin : 0);
    if (!padded) start.x += margin;
    const float whole = ImGui::GetContentRegionAvail().x;
    const float width = padded ? whole : whole - 2 * margin;
    const float room = context.picture ? width : width - tools_width(theme) - theme.gap();
    const float title = draw_wrapped(*ImGui::GetWindowDrawList(), theme, TextStyle::Question, start, room,
                                     theme.colors.ink, context.answer);
    const float head = std::max(title, theme.target_height());
    if (!context.picture) tools(context, ImVec2(start.x + width, start.y));
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, head));
    if (!padded) ImGui::SetCursorScreenPos(ImVec2(start.x, ImGui::GetCursorScreenPos().y));
    if (!frame.legend.empty()) {
        legend(theme, frame.legend, Flow::Across);
        vertical_space(theme, 4);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!padded) return {origin.x, at.y, whole, std::max(0.0F, origin.y + rect.height - at.y)};
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    return {at.x, at.y, rest.x, std::max(0.0F, rest.y)};
}

void end_view() { end_panel(); }

}  // namespace jinlan::ui
