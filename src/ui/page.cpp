// The whole page, composed of its views.

#include "ui/page.hpp"

#include <variant>

#include "ui/layout.hpp"
#include "ui/record.hpp"
#include "ui/views/about_view.hpp"
#include "ui/views/detail_view.hpp"
#include "ui/views/header_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

Page::Page(const app::Model& model) : model_(&model), filter_(model.plan), map_(model) {}

void Page::keys(const Context& context) const {
    if (ImGui::GetIO().WantTextInput || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId)) return;
    const bool selected = !std::holds_alternative<std::monostate>(context.state.selection);
    if (selected && !context.state.about_open && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        context.act(app::Select{});
    }
}

float Page::draw_notice(const Context& context, const Rect& rect) {
    if (notice_.empty()) return 0;
    const Theme& theme = context.theme;
    const float pad = theme.px(10);
    const std::string& close = context.tr(app::Str::Close);
    const float room = rect.width - button_width(theme, close) - 3 * pad;
    const float text = wrapped_height(theme, TextStyle::Body, room, notice_);
    const float height = std::max(text, theme.target_height()) + 2 * theme.px(6);
    begin_panel(theme, "notice", {rect.x, rect.y, rect.width, height}, theme.colors.brand_soft, 0,
                Scrolling::None);
    draw_wrapped(*ImGui::GetWindowDrawList(), theme, TextStyle::Body,
                 ImVec2(rect.x + pad, rect.y + (height - text) / 2), room, theme.colors.ink, notice_);
    ImGui::SetCursorScreenPos(ImVec2(rect.x + rect.width - button_width(theme, close) - pad,
                                     rect.y + (height - theme.target_height()) / 2));
    if (button(theme, "close", close)) notice_.clear();
    end_panel();
    return height;
}

void Page::draw(const app::AppState& state, const app::Derived& derived, std::vector<app::Action>& actions) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    Theme theme = make_theme(state.theme, interface_scale(size.x, state.text_percent),
                             ImGui::GetIO().DisplayFramebufferScale.x);
    // A narrow page is most likely a phone's; its buttons must not grow only once they have been touched.
    theme.large_targets = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen ||
                          !page_layout(size.x, size.y, theme.scale, state.panel).wide;
    apply_style(theme);
    record_touch(theme.large_targets);
    const Context context{*model_, state, derived, theme, actions};

    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PushFont(font_of(false), theme.text_size(TextStyle::Body));  // for Dear ImGui's own text fields
    const Rect header = page_layout(size.x, size.y, theme.scale, state.panel).header;
    const float notice = draw_notice(context, {0, header.height, size.x, 0});
    // Below the notice the page is laid out as on a window that is lower by as much.
    PageLayout layout = page_layout(size.x, size.y - notice, theme.scale, state.panel);
    for (Rect* rect : {&layout.filter, &layout.map, &layout.detail, &layout.timeline, &layout.navigation}) {
        rect->y += notice;
    }
    draw_header(context, layout.header, layout.wide);
    if (state.about_open) {
        const float top = header.height + notice;
        draw_about(context, {0, top, size.x, size.y - top - layout.navigation.height});
    } else {
        if (layout.filter.width > 0) filter_.draw(context, layout.filter, layout.wide);
        if (layout.map.width > 0) map_.draw(context, layout.map);
        if (layout.detail.width > 0) draw_detail(context, layout.detail);
        if (layout.timeline.width > 0) timeline_.draw(context, layout.timeline, layout.wide);
    }
    if (!layout.wide) draw_navigation(context, layout.navigation);
    keys(context);
    ImGui::PopFont();
    ImGui::End();
}

}  // namespace jinlan::ui
