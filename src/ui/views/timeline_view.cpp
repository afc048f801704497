// The timeline: when commitments fall due, section by section, and how they stand on the as-of date.

#include "ui/views/timeline_view.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/views/as_of.hpp"
#include "ui/views/rows.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

void TimelineView::fill_chart(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    const plan::Language language = context.state.language;
    chart_ = {};
    chart_.text.empty = context.tr(Str::AnswerTimelineNone);
    chart_.as_of = context.derived.as_of;
    chart_.as_of_name = app::fill(context.tr(Str::AsOf), {{"date", app::date(*chart_.as_of, language)}});
    // A lane for each section that has something, and one for the goals, which stand in none.
    constexpr std::size_t kNone = SIZE_MAX;
    std::vector<std::size_t> lane_of(plan.sections.size() + 1, kNone);
    const auto section_of = [&](const plan::Commitment& commitment) {
        return commitment.measure ? plan[*commitment.measure].section.index : plan.sections.size();
    };
    std::vector<bool> used(lane_of.size(), false);
    for (const app::TimelineItem& item : context.derived.timeline) {
        used[section_of(plan[item.commitment])] = true;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) continue;
        lane_of[i] = chart_.lanes.size();
        chart_.lanes.push_back(i < plan.sections.size() ? context.tr(plan.sections[i].title)
                                                        : context.tr(Str::OverviewGoals));
    }
    for (const app::TimelineItem& item : context.derived.timeline) {
        const plan::Commitment& commitment = plan[item.commitment];
        LaneItem mark;
        mark.lane = lane_of[section_of(commitment)];
        mark.due = commitment.due->interval;
        mark.kind = item.status == plan::Status::Met || item.status == plan::Status::NotMet
                        ? MarkKind::Solid
                        : MarkKind::Hollow;
        mark.color = status_color(context.theme, item.status);
        mark.name = context.tr(commitment.statement);
        mark.value = app::due(*commitment.due, language);
        mark.hover = commitment_note(context, commitment);
        chart_.items.push_back(std::move(mark));
    }
}

void TimelineView::draw(const Context& context, const Rect& rect) {
    const bool is_new = revision_ != context.derived.revision || language_ != context.state.language ||
                        theme_ != context.state.theme;
    if (is_new) {
        fill_chart(context);
        revision_ = context.derived.revision;
        language_ = context.state.language;
        theme_ = context.state.theme;
    }
    const std::vector<LegendEntry> statuses = status_legend(context);
    begin_view(context, rect, {.legend = statuses});
    as_of_control(context);
    vertical_space(context.theme, 8);
    const ChartAnswer answer = lanes_chart(context.theme, "timeline", chart_);
    if (answer.pressed) {
        const plan::CommitmentId id = context.derived.timeline[answer.pressed->item].commitment;
        const plan::Commitment& commitment = context.model.plan[id];
        if (commitment.measure) context.act(app::Select{*commitment.measure});
    }
    vertical_space(context.theme, 24);
    end_view();
}

}  // namespace jinlan::ui
