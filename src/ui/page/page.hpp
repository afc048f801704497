// The whole page, composed of its views.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/context.hpp"
#include "ui/motion.hpp"
#include "ui/page/file_report.hpp"
#include "ui/page/header_view.hpp"
#include "ui/page/settings.hpp"
#include "ui/views/city/city_view.hpp"
#include "ui/views/compare/compare_view.hpp"
#include "ui/views/duties/responsibility_view.hpp"
#include "ui/views/filter/chips.hpp"
#include "ui/views/filter/filter_view.hpp"
#include "ui/views/frame/view_choice.hpp"
#include "ui/views/lab/what_if_view.hpp"
#include "ui/views/map/map_view.hpp"
#include "ui/views/table/table_view.hpp"
#include "ui/views/timeline/foot.hpp"
#include "ui/views/timeline/timeline_view.hpp"

namespace jinlan::ui {

/// What takes the place of the page's parts below its header: the gallery, where there is one.
class Body {
public:
    virtual ~Body() = default;
    virtual void draw(const Context& context, const Rect& rect) = 0;
};

class Page {
public:
    /// `gallery` is shown for app::View::Gallery; where it is null the map is. It must outlive the page.
    Page(const app::Model& model, Body* gallery);

    // Its views refer to its shapes.
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// Draws one frame with Dear ImGui, adds what the reader did to `actions`, and moves the splitters in
    /// `settings` as the reader does.
    void draw(const app::AppState& state, const app::Derived& derived, Settings& settings,
              std::vector<app::Action>& actions);

    enum class Staying { UntilClosed, UntilNextAction };

    /// Shows a sentence across the top of the page. Empty: none.
    void set_notice(std::string notice, Staying staying = Staying::UntilClosed) {
        notice_ = std::move(notice);
        notice_stays_ = staying;
    }

    /// Whether there is a step to undo, and one to redo.
    void set_history(bool can_undo, bool can_redo) {
        can_undo_ = can_undo;
        can_redo_ = can_redo;
    }

    /// What the reader asked for since the last call.
    Requests take_requests() { return std::exchange(requests_, {}); }

    /// Tells what is wrong with a file, over the page, until the reader closes it.
    void show_problems(std::string file, input::Problems problems) {
        file_report_.open(std::move(file), std::move(problems));
    }

    /// Offers the figures of a file over the page; what the reader says comes as a request.
    void offer_figures(std::string file, air::OfferedObservations offered) {
        file_report_.offer(std::move(file), std::move(offered));
    }

    /// Draws what the page shows as a picture that stands alone: the view without what can only be pressed,
    /// and around it filter, date and sources. In a Dear ImGui context of its own, as large as its display.
    /// Returns how much higher the picture would have to be for all of it to be seen; 0 for the table.
    float draw_picture(const app::AppState& state, const app::Derived& derived, const Settings& settings,
                       const app::PictureWords& words);

    /// The commitments that the filter leaves, in the order that the reader gave the table.
    std::vector<plan::CommitmentId> rows_in_order(const app::AppState& state,
                                                  const app::Derived& derived) const;

    /// Whether something is on its way, and another frame is wanted without an event.
    bool moving() const { return motion_.moving(); }

private:
    const std::string& answer_of(const app::AppState& state, const app::Derived& derived);
    void keys(const Context& context);
    float draw_notice(const Context& context, const Rect& rect);
    float draw_own_figures(const Context& context, const Rect& rect);
    void draw_view(const Context& context, Settings& settings, const Rect& rect);
    void draw_view_alone(const Context& context, Settings& settings, const Rect& rect);
    void draw_parts(const Context& context, Settings& settings, const PageLayout& layout);
    void draw_column(const Context& context, Settings& settings, const PageLayout& layout);

    const app::Model* model_;
    std::string answer_;  // of the view, made anew when it may be another one
    std::uint64_t answer_revision_ = 0;
    HeaderView header_;
    FilterView filter_;
    FilterStrip filter_strip_;
    MapShapes map_shapes_;  // of the maps in all views
    MapView map_;
    CityView city_;
    CompareView compare_;
    ResponsibilityView responsibility_;
    TimelineView timeline_;
    TableView table_;
    WhatIfView what_if_;
    TimelineFoot foot_;
    NavigationBar navigation_;
    Body* gallery_;
    Motion motion_;
    bool popup_was_open_ = false;
    std::string notice_;
    Staying notice_stays_ = Staying::UntilClosed;
    Requests requests_;
    FileReport file_report_;
    bool can_undo_ = false;
    bool can_redo_ = false;
    std::optional<app::Panel> shown_panel_;  // of a narrow page
    Transition sheet_rise_;
};

}  // namespace jinlan::ui
