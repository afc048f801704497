// The lab's schedule: deadlines moved by months, and what that moves.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::FigureKind;
using app::name_of;
using app::Str;

namespace {

constexpr SliderRange kMonths{
    .min = -60, .max = 60, .step = 1, .origin = 0, .decimals = 0, .with_sign = true};
constexpr int kFirstSlip = 6;  // months, of a deadline that was just chosen
constexpr std::size_t kMostChoices = 60;

/// The last day of each year of the plan's period.
std::vector<plan::Date> year_ends(const plan::DateInterval& period) {
    std::vector<plan::Date> ends;
    for (int year = period.from.year; year < period.to.year; ++year) ends.push_back({year, 12, 31});
    ends.push_back(period.to);
    return ends;
}

std::string before_after(int before, int after) {
    return std::to_string(before) + " → " + std::to_string(after);
}

void slips(const Context& context, const whatif::Schedule& schedule) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const plan::Language language = context.state.language;
    for (const whatif::Slip& slip : context.state.lab.slips) {
        const plan::Commitment& commitment = plan[slip.commitment];
        ImGui::PushID(commitment.key.c_str());
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(commitment.statement));
        if (const auto months = slider(theme, "months", slip.months, kMonths))
            context.act(app::SlipCommitment{slip.commitment, static_cast<int>(*months)});
        for (const whatif::SlippedCommitment& slipped : schedule.slipped) {
            if (slipped.commitment != slip.commitment) continue;
            paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                      app::fill(context.tr(Str::SlipBeforeAfter),
                                {{"before", app::due(slipped.due_before, language)},
                                 {"status", context.tr(name_of(slipped.status_before))},
                                 {"after", app::due(slipped.due_after, language)},
                                 {"new_status", context.tr(name_of(slipped.status_after))}}));
        }
        if (button(theme, "back", context.tr(Str::SlipBack)))
            context.act(app::SlipCommitment{slip.commitment, 0});
        vertical_space(theme, 8);
        ImGui::PopID();
    }
}

/// The filtered commitments with a deadline, to be moved.
void choices(const Context& context) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::SlipChooseNote));
    std::size_t shown = 0;
    for (const app::TimelineItem& item : context.derived.timeline) {
        if (shown == kMostChoices) {
            const std::string more = std::to_string(context.derived.timeline.size() - shown);
            return paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                             app::fill(context.tr(Str::SlipMore), {{"n", more}}));
        }
        ++shown;
        const plan::Commitment& commitment = context.model.plan[item.commitment];
        if (link_row(theme, commitment.key.c_str(), {}, context.tr(commitment.statement),
                     app::due(*commitment.due, context.state.language)))
            context.act(app::SlipCommitment{item.commitment, kFirstSlip});
    }
}

void loads(const Context& context, LabSheet& sheet, const whatif::Schedule& schedule) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    heading(theme, context.tr(Str::LoadDepartments));
    bool any = false;
    for (std::size_t i = 0; i < schedule.departments.size(); ++i) {
        const whatif::DepartmentLoad& load = schedule.departments[i];
        if (load.before == load.after) continue;
        any = true;
        lab_row(context, sheet,
                app::fill(context.tr(Str::LoadQuarter),
                          {{"department", context.tr(plan[load.department].short_name)},
                           {"year", std::to_string(load.quarter.year)},
                           {"quarter", std::to_string(load.quarter.number)}}),
                before_after(load.before, load.after), {.kind = FigureKind::DepartmentLoad, .item = i});
    }
    for (std::size_t i = 0; i < schedule.cities.size(); ++i) {
        const whatif::CityLoad& load = schedule.cities[i];
        if (load.before == load.after) continue;
        any = true;
        lab_row(context, sheet, context.tr(plan[load.city].short_name), before_after(load.before, load.after),
                {.kind = FigureKind::CityLoad, .item = i});
    }
    if (!any) paragraph(theme, TextStyle::Body, theme.colors.ink_soft, context.tr(Str::LoadSame));
}

/// Rules that hang on a city's PM2.5; those that turn on or off first.
void rules(const Context& context, LabSheet& sheet, const whatif::ScenarioOutcome& outcome) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::RulesTitle));
    for (const whatif::CityResult& result : outcome.cities) {
        for (std::size_t i = 0; i < result.rules.size(); ++i) {
            const whatif::Rule& rule = result.rules[i];
            const bool turns = rule.before != rule.after;
            if (!turns && rule.after != plan::Truth::True) continue;
            const std::string state =
                turns ? context.tr(name_of(rule.before)) + " → " + context.tr(name_of(rule.after))
                      : context.tr(name_of(rule.after));
            lab_row(context, sheet,
                    app::fill(context.tr(Str::RuleOf),
                              {{"city", context.tr(context.model.plan[result.city].short_name)},
                               {"rule", context.tr(context.model.plan[rule.commitment].statement)}}),
                    state, {.kind = FigureKind::Rule, .city = result.city, .item = i},
                    turns ? theme.colors.due_no_outcome : 0);
        }
    }
}

}  // namespace

void draw_lab_schedule(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    const whatif::ScenarioOutcome& outcome = context.derived.lab->outcome;
    const whatif::Schedule& schedule = outcome.schedule;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::ScheduleNote));
    group_label(theme, context.tr(Str::ScheduleUntil));
    const std::vector<plan::Date> ends = year_ends(context.model.plan.document.period);
    std::vector<std::string> names;
    for (const plan::Date& end : ends) names.push_back(std::to_string(end.year));
    const std::vector<std::string_view> labels(names.begin(), names.end());
    const auto chosen = static_cast<std::size_t>(std::ranges::find(ends, outcome.window.to) - ends.begin());
    if (const auto end =
            segmented(theme, "until", labels, chosen,
                      std::min(ImGui::GetContentRegionAvail().x, segmented_width(theme, labels))))
        context.act(app::SetScheduleEnd{ends[*end]});
    vertical_space(theme, 8);
    lab_row(context, sheet,
            app::fill(context.tr(Str::ScheduleDue),
                      {{"day", app::date(outcome.window.to, context.state.language)}}),
            before_after(static_cast<int>(schedule.due_before.size()),
                         static_cast<int>(schedule.due_after.size())),
            {.kind = FigureKind::ScheduleDue});
    vertical_space(theme, 8);
    slips(context, schedule);
    if (kept_fold(theme, "choices", context.tr(Str::SlipChoose), {}, context.state.lab.slips.empty()))
        choices(context);
    loads(context, sheet, schedule);
    rules(context, sheet, outcome);
}

}  // namespace jinlan::ui
