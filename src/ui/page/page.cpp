// The whole page, composed of its views.

#include "ui/page/page.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "app/model/model.hpp"
#include "app/sentences/answers.hpp"
#include "app/words/translation.hpp"
#include "ui/page/about_view.hpp"
#include "ui/page/layout.hpp"
#include "ui/page/picture_words.hpp"
#include "ui/page/splitters.hpp"
#include "ui/record.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/widgets/notice.hpp"

namespace jinlan::ui {

namespace {

Rect moved_down(Rect rect, float by) {
    rect.y += by;
    return rect;
}

/// What stands beside and below a view. The map has the overview beside it; other views take its room until
/// something is selected of which they do not tell themselves.
Parts parts_of(const app::AppState& state, app::View view) {
    if (view == app::View::Map) return {};
    const bool of_cities = view == app::View::City || view == app::View::WhatIf || view == app::View::Compare;
    const bool told = std::holds_alternative<std::monostate>(state.selection) ||
                      (of_cities && std::holds_alternative<plan::CityId>(state.selection));
    return {.detail = !told, .measures = false, .timeline = view == app::View::Table};
}

/// A sentence across the page. Returns its height, and in `closed` whether the reader has had enough of it.
float draw_band(const Theme& theme, const char* id, const Rect& rect, NoticeKind kind,
                const std::string& sentence, const std::string& close, bool& closed) {
    const float height = notice_height(theme, rect.width, sentence, true);
    begin_panel(theme, id, {rect.x, rect.y, rect.width, height}, theme.colors.surface, 0, Scrolling::None);
    closed = notice(theme, "close", kind, sentence, close);
    end_panel();
    return height;
}

}  // namespace

Page::Page(const app::Model& model, Body* gallery)
    : model_(&model),
      filter_(model.plan),
      map_shapes_(model),
      map_(model, map_shapes_),
      what_if_(map_shapes_),
      gallery_(gallery) {}

void Page::keys(const Context& context) {
    // Escape that closed a popup before this frame was the popup's.
    const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId);
    const bool was_open = std::exchange(popup_was_open_, popup);
    if (ImGui::GetIO().WantTextInput || popup || was_open || context.state.about_open) return;
    if (const std::optional<app::View> view = view_key()) {
        if (*view != context.state.view) context.act(app::SetView{*view});
    }
    if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
    if (context.state.present) {
        context.act(app::SetPresent{false});
    } else if (!std::holds_alternative<std::monostate>(context.state.selection)) {
        context.act(app::Select{});
    }
}

float Page::draw_notice(const Context& context, const Rect& rect) {
    if (notice_.empty()) return 0;
    const NoticeKind kind = notice_stays_ == Staying::UntilClosed ? NoticeKind::Warning : NoticeKind::Info;
    bool closed = false;
    const float height =
        draw_band(context.theme, "notice", rect, kind, notice_, context.tr(app::Str::Close), closed);
    if (closed) notice_.clear();
    return height;
}

/// Figures of the reader's own never stand there without a word.
float Page::draw_own_figures(const Context& context, const Rect& rect) {
    if (!model_->own_figures) return 0;
    return draw_band(context.theme, "own figures", rect, NoticeKind::Warning,
                     app::fill(context.tr(app::Str::FiguresBand),
                               {{"own", app::own_figures_text(*model_, context.state.language)}}),
                     context.tr(app::Str::FiguresPublished), context.requests.published_figures);
}

void Page::draw_view(const Context& context, Settings& settings, const Rect& rect) {
    switch (context.state.view) {
        case app::View::Map:
        case app::View::Gallery: map_.draw(context, rect); break;
        case app::View::City: city_.draw(context, rect); break;
        case app::View::Responsibility: responsibility_.draw(context, rect); break;
        case app::View::Timeline: timeline_.draw(context, rect); break;
        case app::View::Table: table_.draw(context, rect, settings.columns); break;
        case app::View::Compare: compare_.draw(context, rect); break;
        case app::View::WhatIf: what_if_.draw(context, rect); break;
    }
}

/// The view where the filter is not beside it: what the filter asks stands above.
void Page::draw_view_alone(const Context& context, Settings& settings, const Rect& rect) {
    const float strip = filter_strip_.draw(context, rect);
    draw_view(context, settings, {rect.x, rect.y + strip, rect.width, rect.height - strip});
}

/// All parts of a wide page, beside each other.
void Page::draw_parts(const Context& context, Settings& settings, const PageLayout& layout) {
    const bool two_columns = layout.measures.width > 0;
    if (layout.filter.width > 0) filter_.draw(context, layout.filter, true);
    Rect view = layout.main;
    if (!context.state.present) {
        const float tabs = view_tabs_height(context, view.width);
        draw_view_tabs(context, {view.x, view.y, view.width, tabs});
        view.y += tabs;
        view.height = std::max(0.0F, view.height - tabs);
    }
    if (context.state.present) {
        draw_view_alone(context, settings, view);
    } else {
        draw_view(context, settings, view);
    }
    if (layout.detail.width > 0)
        draw_detail(context, layout.detail, two_columns ? Measures::Elsewhere : Measures::Below);
    if (two_columns) draw_measures(context, layout.measures);
    if (layout.timeline.width > 0) foot_.draw(context, layout.timeline);
}

/// The one part of a narrow page that shows. All but the view are sheets that come up from below, over it.
void Page::draw_column(const Context& context, Settings& settings, const PageLayout& layout) {
    const app::Panel panel = context.state.panel;
    if (panel != shown_panel_) {
        // From one sheet to another nothing moves: it would be the same sheet with something else on it.
        if (shown_panel_ == app::Panel::Main) motion_.start(sheet_rise_);
        shown_panel_ = panel;
    }
    if (panel == app::Panel::Main) {
        sheet_rise_ = {};
        draw_view_alone(context, settings, layout.main);
        return;
    }
    const bool is_filter = panel == app::Panel::Filter;
    const Rect& body = is_filter ? layout.filter : layout.detail;
    const float rise = motion_.advance(sheet_rise_);
    if (rise < 1) draw_view_alone(context, settings, body);
    const Rect sheet = moved_down(body, (1 - rise) * body.height);
    if (is_filter) {
        filter_.draw(context, sheet, false);
    } else {
        draw_detail(context, sheet, Measures::Below);
    }
}

const std::string& Page::answer_of(const app::AppState& state, const app::Derived& derived) {
    if (answer_revision_ != derived.answer_revision) {
        answer_revision_ = derived.answer_revision;
        answer_ = app::answer(*model_, state, derived);
    }
    return answer_;
}

void Page::draw(const app::AppState& state, const app::Derived& derived, Settings& settings,
                std::vector<app::Action>& actions) {
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 size = io.DisplaySize;
    Theme theme =
        make_theme(state.theme, interface_scale(size.x, state.text_percent), io.DisplayFramebufferScale.x);
    if (settings.reduced_motion) theme.motion = 0;
    motion_.begin_frame(io.DeltaTime, theme.motion);
    theme.changes = &motion_;
    if (state.present) theme.scale *= present_scale(size.x, size.y, theme.scale);
    const bool shows_gallery = state.view == app::View::Gallery && gallery_ != nullptr;
    const Parts parts = parts_of(state, state.view == app::View::Gallery ? app::View::Map : state.view);
    const auto layout_of = [&](float height) {
        return page_layout(size.x, height, theme.scale, state.panel, settings.splits, state.present, parts);
    };
    // A narrow page is most likely a phone's; its buttons must not grow only once they have been touched.
    theme.large_targets = io.MouseSource == ImGuiMouseSource_TouchScreen || !layout_of(size.y).wide;
    apply_style(theme);
    record_touch(theme.large_targets);
    std::string told;
    const Context context{*model_, state,   derived,   answer_of(state, derived),
                          theme,   actions, motion_,   requests_,
                          told,    false,   can_undo_, can_redo_};
    const std::size_t actions_before = actions.size();

    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PushFont(font_of(false), theme.text_size(TextStyle::Body));  // for Dear ImGui's own text fields
    const Rect header = layout_of(size.y).header;
    const float own = draw_own_figures(context, {0, header.height, size.x, 0});
    const float notice = own + draw_notice(context, {0, header.height + own, size.x, 0});
    // Below what is told the page is laid out as on a window that is lower by as much.
    PageLayout layout = layout_of(size.y - notice);
    for (Rect* rect : {&layout.filter, &layout.main, &layout.detail, &layout.measures, &layout.timeline,
                       &layout.navigation}) {
        rect->y += notice;
    }
    header_.draw(context, layout.header, layout.wide);
    if (state.about_open) {
        const float top = header.height + notice;
        draw_about(context, {0, top, size.x, size.y - top - layout.navigation.height});
    } else if (shows_gallery) {
        const float top = header.height + notice;
        gallery_->draw(context, {0, top, size.x, size.y - top - layout.navigation.height});
    } else if (layout.wide) {
        draw_parts(context, settings, layout);
        draw_splitters(theme, layout, settings.splits);
    } else {
        draw_column(context, settings, layout);
    }
    if (!layout.wide) navigation_.draw(context, layout.navigation);
    file_report_.draw(context);
    keys(context);
    ImGui::PopFont();
    ImGui::End();
    if (!told.empty()) set_notice(std::move(told), Staying::UntilNextAction);
    if (notice_stays_ == Staying::UntilNextAction && actions.size() > actions_before) notice_.clear();
}

std::vector<plan::CommitmentId> Page::rows_in_order(const app::AppState& state,
                                                    const app::Derived& derived) const {
    return table_.in_order(*model_, state, derived);
}

float Page::draw_picture(const app::AppState& state, const app::Derived& derived, const Settings& settings,
                         const app::PictureWords& words) {
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 size = io.DisplaySize;
    Theme theme =
        make_theme(state.theme, interface_scale(size.x, state.text_percent), io.DisplayFramebufferScale.x);
    theme.motion = 0;
    theme.large_targets =
        !page_layout(size.x, size.y, theme.scale, app::Panel::Main, settings.splits, false).wide;
    apply_style(theme);
    std::vector<app::Action> actions;
    Motion motion;
    Requests requests;
    std::string told;
    const std::string& said = answer_of(state, derived);
    const Context context{*model_, state, derived, said, theme, actions, motion, requests, told, true};
    Settings scratch = settings;  // a picture changes nothing
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("picture", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PushFont(font_of(false), theme.text_size(TextStyle::Body));
    take_overflow();  // what the window's panels had hidden
    const Rect view = draw_picture_words(theme, words, {0, 0, size.x, size.y});
    draw_view(context, scratch, view);
    ImGui::PopFont();
    ImGui::End();
    // All rows of the table are for the print.
    return state.view == app::View::Table ? 0 : take_overflow();
}

}  // namespace jinlan::ui
