// The timeline: when commitments fall due, section by section or department by department.

#include "ui/views/timeline/timeline_view.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "app/derived/duty_list.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/views/timeline/as_of.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/symbol.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

/// How many lanes there could be: the sections or the departments, and one for the goals, which have neither.
std::size_t lane_count(const plan::Plan& plan, app::Lanes lanes) {
    return 1 + (lanes == app::Lanes::Section ? plan.sections.size() : plan.departments.size());
}

/// The lanes of a commitment: its section's, or those of all departments that answer for its clause.
std::vector<std::size_t> lanes_of(const plan::Plan& plan, const plan::Commitment& commitment,
                                  app::Lanes lanes) {
    if (!commitment.measure || !commitment.clause) return {lane_count(plan, lanes) - 1};
    const plan::Measure& measure = plan[*commitment.measure];
    if (lanes == app::Lanes::Section) return {measure.section.index};
    std::vector<std::size_t> result;
    for (std::uint32_t i = 0; i < plan.departments.size(); ++i) {
        if (app::role_in_clause(measure.clauses[*commitment.clause], plan::DepartmentId{i}))
            result.push_back(i);
    }
    return result;
}

std::string lane_name(const Context& context, std::size_t lane, app::Lanes lanes) {
    const plan::Plan& plan = context.model.plan;
    if (lane + 1 == lane_count(plan, lanes)) return context.tr(Str::OverviewGoals);
    return context.tr(lanes == app::Lanes::Section ? plan.sections[lane].title
                                                   : plan.departments[lane].short_name);
}

/// From the first year of the plan to the last in which anything is due: what the axis holds whatever the
/// filter leaves, so that it does not move under the as-of date.
plan::DateInterval years_of(const plan::Plan& plan) {
    plan::DateInterval years{plan.document.issued, plan.document.issued};
    for (const plan::Commitment& commitment : plan.commitments) {
        if (commitment.due) years.to = std::max(years.to, commitment.due->interval.to);
    }
    return years;
}

}  // namespace

void TimelineView::update(const Context& context) {
    const app::AppState& state = context.state;
    if (revision_ == context.derived.revision && language_ == state.language && theme_ == state.theme &&
        lanes_ == state.lanes)
        return;
    revision_ = context.derived.revision;
    language_ = state.language;
    theme_ = state.theme;
    lanes_ = state.lanes;
    fill_chart(context);
}

void TimelineView::fill_chart(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    const plan::Language language = context.state.language;
    chart_ = {};
    commitments_.clear();
    chart_.as_of = context.derived.as_of;
    chart_.as_of_name = app::fill(context.tr(Str::AsOf), {{"date", app::date(*chart_.as_of, language)}});
    chart_.as_of_hint = context.tr(Str::AsOfHint);
    chart_.as_of_moves = true;
    chart_.years = years_of(plan);
    for (const app::TimelineItem& item : context.derived.timeline) {
        const plan::Commitment& commitment = plan[item.commitment];
        LaneItem mark;
        mark.due = commitment.due->interval;
        mark.kind = item.status == plan::Status::Met || item.status == plan::Status::NotMet
                        ? MarkKind::Solid
                        : MarkKind::Hollow;
        mark.color = status_color(context.theme, item.status);
        mark.symbol = symbol_of(item.status);
        mark.name = context.tr(commitment.statement);
        mark.value = app::due(*commitment.due, language);
        mark.hover = commitment_note(context, commitment);
        for (const std::size_t lane : lanes_of(plan, commitment, lanes_)) {
            mark.lane = lane;
            chart_.items.push_back(mark);
            commitments_.push_back(item.commitment);
        }
    }
    // Only lanes with something in them are shown.
    std::vector<std::size_t> shown(lane_count(plan, lanes_), 0);
    for (const LaneItem& item : chart_.items) shown[item.lane] = 1;
    for (std::size_t lane = 0; lane < shown.size(); ++lane) {
        if (shown[lane] == 0) continue;
        shown[lane] = chart_.lanes.size();
        chart_.lanes.push_back(lane_name(context, lane, lanes_));
    }
    for (LaneItem& item : chart_.items) item.lane = shown[item.lane];
}

void TimelineView::lanes_choice(const Context& context) const {
    const std::array<std::string_view, 2> labels{context.tr(Str::LanesSection),
                                                 context.tr(Str::LanesDepartment)};
    const float room = ImGui::GetContentRegionAvail().x;
    if (const auto chosen =
            segmented(context.theme, "lanes", labels, static_cast<std::size_t>(context.state.lanes),
                      std::min(room, segmented_width(context.theme, labels)))) {
        context.act(app::SetLanes{static_cast<app::Lanes>(*chosen)});
    }
}

void TimelineView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    update(context);
    const std::vector<LegendEntry> statuses = status_legend(context);
    begin_view(context, rect, {.legend = statuses});
    if (chart_.items.empty()) {
        if (empty_state(theme, "clear", context.tr(Str::AnswerTimelineNone), context.tr(Str::FilterClear)))
            context.act(app::ClearFilter{});
    } else {
        lanes_choice(context);
        as_of_buttons(context);
        vertical_space(theme, 4);
        const LanesAnswer answer = lanes_chart(theme, "timeline", chart_);
        if (answer.as_of) context.act(app::SetAsOf{answer.as_of});
        if (answer.pressed) {
            const plan::Commitment& commitment = context.model.plan[commitments_[answer.pressed->item]];
            if (commitment.measure) context.act(app::Select{*commitment.measure});
        }
    }
    vertical_space(theme, 24);
    end_view();
}

}  // namespace jinlan::ui
