// A city's six pollutants changed by percent, and what follows at once: its index, its lines and limits.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/text.hpp"
#include "whatif/index_goal.hpp"

namespace jinlan::ui {

using app::FigureKind;
using app::name_of;
using app::Str;

namespace {

constexpr SliderRange kChange{.min = whatif::kMinChangePercent,
                              .max = whatif::kMaxChangePercent,
                              .step = 1,
                              .origin = 0,
                              .decimals = 1,
                              .with_sign = true,
                              .unit = "%"};

int decimals_of(air::Pollutant pollutant) { return pollutant == air::Pollutant::Co ? 2 : 1; }

std::string with_unit(const Context& context, air::Pollutant pollutant, double value) {
    return app::with_unit(app::trimmed_number(value, decimals_of(pollutant)),
                          air::metric_unit(air::metric_of(pollutant)), context.state.language);
}

void sliders(const Context& context, plan::CityId city, const whatif::PollutantOutcome& outcome) {
    const Theme& theme = context.theme;
    const whatif::PollutantScenario scenario = app::scenario_of(context.state, city);
    for (const air::Pollutant pollutant : air::kPollutants) {
        // PM2.5 starts from its latest observation, the others from the latest year with all six.
        const bool is_pm25 = pollutant == air::Pollutant::Pm25;
        const std::optional<double> base = is_pm25 && outcome.pm25_observation != nullptr
                                               ? std::optional(outcome.pm25_observation->value)
                                               : outcome.base[pollutant];
        const std::optional<double> after = is_pm25 ? outcome.pm25_after : outcome.after[pollutant];
        std::string label = "**" + context.tr(name_of(pollutant)) + "**  ";
        label += base && after ? with_unit(context, pollutant, *base) : context.tr(Str::NoData);
        if (base && after && *after != *base) label += " → **" + with_unit(context, pollutant, *after) + "**";
        paragraph(theme, TextStyle::Body, theme.colors.ink, label);
        if (const auto percent = slider(theme, std::string(air::pollutant_key(pollutant)).c_str(),
                                        scenario.change_percent[pollutant], kChange)) {
            context.act(app::SetChange{city, pollutant, *percent});
        }
        vertical_space(theme, 2);
    }
}

/// Which part of the bars is which.
void index_legend(const Context& context) {
    std::array<LegendEntry, air::kPollutants.size()> entries;
    for (const air::Pollutant pollutant : air::kPollutants) {
        const auto i = static_cast<std::size_t>(pollutant);
        entries[i] = {Symbol::Square, series_color(context.theme, i), context.tr(name_of(pollutant))};
    }
    legend(context.theme, entries, Flow::Across);
}

/// The index as one bar made of its six parts, with the line to the last ten.
void index_bar(const Context& context, const char* id, const air::CompositeIndex& index,
               std::string_view label, double largest, const std::optional<air::RankingLine>& line) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = theme.px(24);
    const float text_height =
        draw_wrapped(list, theme, TextStyle::Note, start, width, theme.colors.ink_soft, label);
    const std::string total = app::number(index.total, 2);
    const float number_width = text_width(theme, TextStyle::Label, "00.00") + theme.px(8);
    const float room = width - number_width;
    const float top = start.y + text_height;
    float x = start.x;
    ImGui::PushID(id);
    for (const air::Pollutant pollutant : air::kPollutants) {
        const ImGuiID part = ImGui::GetID(static_cast<int>(pollutant));
        const float length = room * ease(theme, part, static_cast<float>(index.parts[pollutant] / largest));
        const ImU32 fill = series_color(theme, static_cast<std::size_t>(pollutant));
        list.AddRectFilled(ImVec2(x, top), ImVec2(x + std::max(length - 1, 1.0F), top + height), fill);
        x += length;
    }
    ImGui::PopID();
    draw_text(list, theme, TextStyle::Label,
              ImVec2(start.x + width - text_width(theme, TextStyle::Label, total),
                     top + (height - line_height(theme, TextStyle::Label)) / 2),
              theme.colors.ink, total);
    if (line) {
        const float line_x = start.x + room * static_cast<float>(line->index / largest);
        list.AddLine(ImVec2(line_x, top - theme.px(3)), ImVec2(line_x, top + height + theme.px(3)),
                     theme.colors.ink, theme.px(2));
    }
    ImGui::Dummy(ImVec2(width, text_height + height + theme.px(4)));
}

void index_outcome(const Context& context, const whatif::PollutantOutcome& outcome) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::IndexTitle));
    if (!outcome.index_base || !outcome.index_after || !outcome.index_year) {
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::IndexNoData));
        return;
    }
    const double line = outcome.line ? outcome.line->index : 0;
    const double largest = std::max({outcome.index_base->total, outcome.index_after->total, line, 1.0});
    index_bar(context, "base", *outcome.index_base,
              app::fill(context.tr(Str::IndexBase), {{"year", std::to_string(*outcome.index_year)}}), largest,
              outcome.line);
    index_bar(context, "after", *outcome.index_after, context.tr(Str::IndexAfter), largest, outcome.line);
    index_legend(context);
    if (outcome.line && outcome.line_gap) {
        // Of some years only a lower bound of the line is known: above it nothing can be said.
        const Str pattern = *outcome.line_gap < 0    ? Str::LineBelow
                            : *outcome.line_gap == 0 ? Str::LineEqual
                            : outcome.line->at_least ? Str::LineUnknown
                                                     : Str::LineAbove;
        paragraph(
            theme, TextStyle::Body, theme.colors.ink,
            app::fill(
                context.tr(pattern),
                {{"line", app::number(outcome.line->index, 2)},
                 {"year", std::to_string(outcome.line->year)},
                 {"gap", app::number(*outcome.line_gap < 0 ? -*outcome.line_gap : *outcome.line_gap, 2)}}));
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(outcome.line->note));
    }
    if (*outcome.index_year + 2 < context.derived.as_of.year) {
        paragraph(theme, TextStyle::Note, theme.colors.due_no_outcome,
                  app::fill(context.tr(Str::IndexOldBase), {{"year", std::to_string(*outcome.index_year)}}));
    }
}

/// One line to hold PM2.5 against: its name, its value, and how far above or below.
void gap_row(const Context& context, std::string_view name, double limit, double gap) {
    const Theme& theme = context.theme;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::string limit_text = "≤" + app::trimmed_number(limit, 1);
    const std::string gap_text = app::signed_number(gap, 1);
    const float gap_width = text_width(theme, TextStyle::Label, "−000.0");
    const float limit_width = text_width(theme, TextStyle::Body, "≤000") + theme.px(10);
    const float room = width - gap_width - limit_width - theme.px(10);
    const float height = draw_wrapped(list, theme, TextStyle::Body, start, room, theme.colors.ink, name);
    draw_text(list, theme, TextStyle::Body, ImVec2(start.x + width - gap_width - limit_width, start.y),
              theme.colors.ink_soft, limit_text);
    draw_text(list, theme, TextStyle::Label,
              ImVec2(start.x + width - text_width(theme, TextStyle::Label, gap_text), start.y),
              gap <= 0 ? theme.colors.met : theme.colors.not_met, gap_text);
    ImGui::Dummy(ImVec2(width, height));
    separator(theme);
}

/// `sheet`: where each figure opens, in the lab; null elsewhere.
void pm25_outcome(const Context& context, LabSheet* sheet, plan::CityId city,
                  const whatif::PollutantOutcome& outcome) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::Pm25Title));
    if (!outcome.pm25_after || outcome.pm25_observation == nullptr) {
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::NoData));
        return;
    }
    paragraph(theme, TextStyle::Body, theme.colors.ink,
              app::fill(context.tr(Str::Pm25After),
                        {{"after", app::trimmed_number(*outcome.pm25_after, 1)},
                         {"year", std::to_string(outcome.pm25_observation->year)},
                         {"kind", context.tr(name_of(outcome.pm25_observation->kind))}}));
    const auto line = [&](const std::string& name, double limit, double gap, FigureKind kind,
                          std::size_t item) {
        if (sheet == nullptr) return gap_row(context, name, limit, gap);
        lab_row(context, *sheet, name + " ≤" + app::trimmed_number(limit, 1), app::signed_number(gap, 1),
                {.kind = kind, .city = city, .item = item},
                gap <= 0 ? theme.colors.met : theme.colors.not_met);
    };
    if (outcome.target && outcome.target_gap) {
        line(context.tr(Str::FigureTarget), *outcome.target, *outcome.target_gap, FigureKind::TargetGap, 0);
    }
    for (std::size_t i = 0; i < outcome.standard_gaps.size(); ++i) {
        const whatif::StandardGap& gap = outcome.standard_gaps[i];
        line(context.tr(context.model.standards.versions[gap.version].name), gap.limit, gap.gap,
             FigureKind::StandardGap, i);
    }
}

void changes(const Context& context, plan::CityId city, const whatif::PollutantOutcome& outcome) {
    sliders(context, city, outcome);
    const bool changed = app::scenario_of(context.state, city) != whatif::PollutantScenario{};
    if (changed && button(context.theme, "reset", context.tr(Str::WhatIfReset)))
        context.act(app::ResetScenario{city});
}

/// The years that the city may begin from.
void base_years(const Context& context, plan::CityId city) {
    const Theme& theme = context.theme;
    const auto years = context.model.observations.series(city, air::Metric::Pm25);
    if (years.empty()) return;
    const std::optional<int> chosen = whatif::base_year(context.state.lab, city);
    group_label(theme, context.tr(Str::BaseYear));
    begin_chips(theme);
    for (const air::Observation* row : years) {
        const std::string year = std::to_string(row->year);
        const bool latest = row == years.back();
        const bool is_chosen = chosen ? *chosen == row->year : latest;
        if (chip(theme, year.c_str(), year, is_chosen ? ChipLook::Chosen : ChipLook::Plain) && !is_chosen)
            context.act(app::SetBase{city, latest ? std::nullopt : std::optional(row->year)});
    }
    end_chips();
    vertical_space(theme, 8);
}

std::string place_text(const air::ImpliedPlace& place, const Context& context) {
    return place.best == place.worst
               ? app::fill(context.tr(Str::PlaceAt), {{"place", std::to_string(place.best)}})
               : app::fill(context.tr(Str::PlaceBetween),
                           {{"best", std::to_string(place.best)}, {"worst", std::to_string(place.worst)}});
}

void place(const Context& context, LabSheet& sheet, const whatif::CityResult& result) {
    if (!result.place_base || !result.place_after) return;
    lab_row(context, sheet, context.tr(Str::PlaceBase), place_text(*result.place_base, context),
            {.kind = FigureKind::PlaceBase, .city = result.city});
    lab_row(context, sheet, context.tr(Str::PlaceAfter), place_text(*result.place_after, context),
            {.kind = FigureKind::Place, .city = result.city});
}

/// The index before and after, and its parts, each of which opens.
void index_parts(const Context& context, LabSheet& sheet, const whatif::CityResult& result) {
    const whatif::PollutantOutcome& outcome = result.pollutants;
    if (!outcome.index_base || !outcome.index_after || !outcome.index_year) return;
    if (!kept_fold(context.theme, "index parts", context.tr(Str::IndexParts), {}, false)) return;
    constexpr int kDecimals = 3;
    lab_row(context, sheet,
            app::fill(context.tr(Str::IndexBase), {{"year", std::to_string(*outcome.index_year)}}),
            app::number(outcome.index_base->total, kDecimals),
            {.kind = FigureKind::IndexBase, .city = result.city});
    lab_row(context, sheet, context.tr(Str::IndexAfter), app::number(outcome.index_after->total, kDecimals),
            {.kind = FigureKind::IndexAfter, .city = result.city});
    for (const air::Pollutant pollutant : air::kPollutants) {
        lab_row(context, sheet, context.tr(name_of(pollutant)),
                app::number(outcome.index_after->parts[pollutant], kDecimals),
                {.kind = FigureKind::IndexPart, .city = result.city, .pollutant = pollutant});
    }
    if (outcome.line && outcome.line_gap) {
        lab_row(context, sheet, context.tr(Str::LabIndexLine), app::signed_number(*outcome.line_gap, 2),
                {.kind = FigureKind::LineGap, .city = result.city});
    }
}

/// What it takes to be out of the last ten.
void needed_cuts(const Context& context, LabSheet& sheet, const whatif::CityResult& result) {
    const whatif::PollutantOutcome& outcome = result.pollutants;
    if (!outcome.index_after || !outcome.line) return;
    const auto cut = whatif::needed_cut(*outcome.index_after, whatif::goal_out_of_last_ten(*outcome.line));
    if (!cut || cut->excess <= 0) return;
    const Theme& theme = context.theme;
    heading(theme, app::fill(context.tr(Str::NeededCut), {{"goal", app::number(cut->goal, 2)},
                                                          {"year", std::to_string(outcome.line->year)}}));
    lab_row(context, sheet, context.tr(Str::NeededCutAll), percent_text(context, cut->all, 1),
            {.kind = FigureKind::CutAll, .city = result.city});
    for (const air::Pollutant pollutant : air::kPollutants) {
        const std::optional<double>& alone = cut->alone[pollutant];
        lab_row(context, sheet,
                app::fill(context.tr(Str::NeededCutAlone), {{"pollutant", context.tr(name_of(pollutant))}}),
                alone ? percent_text(context, *alone, 1) : context.tr(Str::NeededCutNever),
                {.kind = FigureKind::CutAlone, .city = result.city, .pollutant = pollutant});
    }
}

/// The goals of annual PM2.5 and the yearly rate that each needs.
void pathways(const Context& context, LabSheet& sheet, const whatif::CityResult& result) {
    const whatif::Pathways& ways = result.pathways;
    if (ways.last == nullptr) return;
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::PathwayTitle));
    if (ways.trend) {
        paragraph(
            theme, TextStyle::Note, theme.colors.ink_soft,
            app::fill(context.tr(Str::PathwayTrend), {{"rate", percent_text(context, ways.trend->rate, 1)},
                                                      {"from", std::to_string(ways.trend->first_year)},
                                                      {"to", std::to_string(ways.trend->last_year)},
                                                      {"estimates", std::to_string(ways.trend->estimates)}}));
    }
    for (std::size_t i = 0; i < ways.goals.size(); ++i) {
        const whatif::Pathway& way = ways.goals[i];
        app::FigureAsked asked{.kind = FigureKind::RequiredRate, .city = result.city};
        asked.goal = i;
        const std::string name = way.commitment
                                     ? context.tr(Str::FigureTarget)
                                     : context.tr(context.model.standards.versions[*way.version].name);
        const std::string goal = "≤" + app::trimmed_number(way.goal, 1);
        const std::string text =
            way.goal_year
                ? app::fill(context.tr(Str::PathwayGoalBy),
                            {{"name", name}, {"goal", goal}, {"year", std::to_string(*way.goal_year)}})
                : app::fill(context.tr(Str::PathwayGoal), {{"name", name}, {"goal", goal}});
        std::string rate = context.tr(Str::PathwayReached);
        if (way.gap > 0) {
            rate = way.required_rate ? app::fill(context.tr(Str::PathwayRate),
                                                 {{"rate", percent_text(context, *way.required_rate, 1)}})
                                     : context.tr(Str::PathwayNoYear);
        }
        if (way.gap <= 0 || (way.required_rate && way.goal_year)) {
            lab_row(context, sheet, text, rate, asked);
        } else {
            lab_row(context, text, rate);
        }
        if (way.gap > 0 && way.attainment_year) {
            asked.kind = FigureKind::AttainmentYear;
            lab_row(context, sheet, app::fill(context.tr(Str::PathwayYear), {{"goal", goal}}),
                    std::to_string(*way.attainment_year), asked);
        }
    }
}

}  // namespace

void draw_what_if(const Context& context, plan::CityId city) {
    if (!context.derived.outcome) return;
    vertical_space(context.theme, 2);
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft, context.tr(Str::WhatIfNote));
    changes(context, city, *context.derived.outcome);
    index_outcome(context, *context.derived.outcome);
    pm25_outcome(context, nullptr, city, *context.derived.outcome);
}

void draw_lab_pollutants(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    city_chips(context);
    const whatif::CityResult* result = lab_city(context);
    if (result == nullptr)
        return paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::LabChooseCity));
    vertical_space(theme, 4);
    base_years(context, result->city);
    changes(context, result->city, result->pollutants);
    index_outcome(context, result->pollutants);
    index_parts(context, sheet, *result);
    place(context, sheet, *result);
    needed_cuts(context, sheet, *result);
    pm25_outcome(context, &sheet, result->city, result->pollutants);
    pathways(context, sheet, *result);
}

}  // namespace jinlan::ui
