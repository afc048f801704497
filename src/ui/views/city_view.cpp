// A city: its target against what was observed, and what the plan says of it.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/views/detail_view.hpp"
#include "ui/views/rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

/// A figure in a column: what it is, the number, and a note.
void figure(const Context& context, ImVec2 position, float width, std::string_view label,
            const std::string& number, std::string_view note, float& lowest) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = position.y;
    y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(position.x, y), width, theme.colors.ink_soft,
                      label);
    draw_text(list, theme, TextStyle::Figure, ImVec2(position.x, y), theme.colors.ink, number);
    y += line_height(theme, TextStyle::Figure);
    y +=
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(position.x, y), width, theme.colors.ink_soft, note);
    lowest = std::max(lowest, y);
}

std::string observation_note(const Context& context, const air::Observation& observation) {
    std::string note = app::fill(
        context.tr(Str::ObservationNote),
        {{"year", std::to_string(observation.year)}, {"kind", context.tr(name_of(observation.kind))}});
    if (observation.low && observation.high) {
        note += app::fill(context.tr(Str::ObservationRange),
                          {{"low", app::trimmed_number(*observation.low, 1)},
                           {"high", app::trimmed_number(*observation.high, 1)}});
    }
    return note;
}

void figures(const Context& context, plan::CityId id) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const plan::City& city = plan[id];
    const air::Observation* latest = context.model.observations.latest(id, air::Metric::Pm25);
    const plan::Commitment* target = city.pm25_target ? &plan[*city.pm25_target] : nullptr;
    const std::string no_data = "—";

    group_label(theme, context.tr(Str::Pm25Annual));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float column = (width - 2 * theme.gap()) / 3;
    float lowest = start.y;
    const auto at = [&](int i) {
        return ImVec2(start.x + static_cast<float>(i) * (column + theme.gap()), start.y);
    };

    figure(context, at(0), column, context.tr(Str::FigureTarget),
           target != nullptr ? "≤" + app::trimmed_number(target->quantity->value, 1) : no_data,
           target != nullptr ? context.tr(name_of(target->firmness)) : context.tr(Str::NoData), lowest);
    const bool estimate = latest != nullptr && air::is_estimate(latest->kind);
    figure(context, at(1), column, context.tr(Str::FigureLatest),
           latest != nullptr ? (estimate ? "≈" : "") + app::trimmed_number(latest->value, 1) : no_data,
           latest != nullptr ? observation_note(context, *latest) : context.tr(Str::NoData), lowest);
    const bool both = target != nullptr && latest != nullptr;
    figure(context, at(2), column, context.tr(Str::FigureGap),
           both ? app::signed_number(latest->value - target->quantity->value, 1) : no_data,
           both ? context.tr(latest->value <= target->quantity->value ? Str::GapBelow : Str::GapAbove)
                : context.tr(Str::NoData),
           lowest);
    ImGui::Dummy(ImVec2(width, lowest - start.y));
    if (latest != nullptr) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  app::fill(context.tr(Str::Source), {{"source", latest->source}}));
    }
}

/// "GB 3095-2012 · 35" out of the standard's full name: what fits beside a line.
std::string standard_label(const std::string& name, double limit) {
    const std::size_t number = name.find("GB");
    return (number == std::string::npos ? name : name.substr(number)) + " · " + app::trimmed_number(limit, 1);
}

/// The PM2.5 target, and the grade 2 limits that were in force in the years shown.
std::vector<Reference> history_references(const Context& context, const plan::City& city,
                                          const std::vector<ChartPoint>& points) {
    std::vector<Reference> references;
    if (city.pm25_target) {
        const plan::Commitment& commitment = context.model.plan[*city.pm25_target];
        const double value = commitment.quantity->value;
        Reference target{value,
                         ReferenceKind::Target,
                         context.tr(Str::FigureTarget) + " · " + app::trimmed_number(value, 1),
                         {}};
        if (commitment.due) target.at = commitment.due->interval.to.year;
        references.push_back(std::move(target));
    }
    const auto first = static_cast<int>(points.front().at);
    const auto last = static_cast<int>(points.back().at);
    for (const air::Standard& standard : context.model.standards.versions) {
        if (standard.valid_from && standard.valid_from->year > last) continue;
        if (standard.valid_to && standard.valid_to->year < first) continue;
        const double limit = standard.grade_2[air::Pollutant::Pm25];
        references.push_back(
            {limit, ReferenceKind::Standard, standard_label(context.tr(standard.name), limit), {}});
    }
    return references;
}

/// "PM2.5 went from 66.2 in 2015 to 49 µg/m³ in 2023"; of a single year, what is shown.
std::string history_title(const Context& context, const std::vector<ChartPoint>& points) {
    const ChartPoint& first = points.front();
    const ChartPoint& last = points.back();
    if (points.size() == 1) return context.tr(Str::Pm25Annual);
    const auto figure = [](const ChartPoint& point) {
        return (point.kind == MarkKind::Hollow ? "≈" : "") + app::trimmed_number(point.value, 1);
    };
    return app::fill(context.tr(Str::HistoryTitle),
                     {{"from", figure(first)},
                      {"first", first.name},
                      {"to", app::with_unit(figure(last), "ug/m3", context.state.language)},
                      {"last", last.name}});
}

void history(const Context& context, plan::CityId id) {
    LineChart chart;
    std::vector<ChartPoint>& points = chart.series.emplace_back().points;
    for (const air::Observation* row : context.model.observations.series(id, air::Metric::Pm25)) {
        points.push_back({static_cast<double>(row->year), row->value, row->low, row->high,
                          air::is_estimate(row->kind) ? MarkKind::Hollow : MarkKind::Solid,
                          std::to_string(row->year), context.tr(name_of(row->kind)) + "\n" + row->source});
    }
    if (points.empty()) return;
    chart.text.title = history_title(context, points);
    chart.text.note = context.tr(Str::HistoryNote);
    chart.text.unit = app::with_unit({}, "ug/m3", context.state.language);
    chart.references = history_references(context, context.model.plan[id], points);
    vertical_space(context.theme, 10);
    line_chart(context.theme, "history", chart);
}

void clusters(const Context& context, const plan::City& city) {
    if (!city.cluster) return;
    group_label(context.theme,
                app::fill(context.tr(Str::ClusterTitle),
                          {{"n", std::to_string(context.model.plan[city.cluster->measure].number)}}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(context.theme.px(6), context.theme.px(6)));
    for (const plan::Text& industry : city.cluster->industries) {
        chip(context.theme, nullptr, context.tr(industry), context.theme.colors.brand);
    }
    ImGui::NewLine();
    ImGui::PopStyleVar();
}

void regions(const Context& context, plan::CityId id) {
    const plan::Plan& plan = context.model.plan;
    const Theme& theme = context.theme;
    bool any = false;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.px(6), theme.px(6)));
    for (std::size_t i = 0; i < plan.regions.size(); ++i) {
        const plan::Region& region = plan.regions[i];
        const bool whole = std::find(region.cities.begin(), region.cities.end(), id) != region.cities.end();
        const bool partly = std::any_of(region.counties.begin(), region.counties.end(),
                                        [&](plan::CountyId county) { return plan[county].city == id; });
        if (!whole && !partly) continue;
        if (!any) group_label(theme, context.tr(Str::RegionsTitle));
        any = true;
        std::string label = context.tr(region.name);
        if (!whole) label += " " + context.tr(Str::RegionPart);
        const plan::RegionId region_id{static_cast<std::uint32_t>(i)};
        const bool shown = context.state.region == region_id;
        if (chip(theme, region.key.c_str(), label, shown ? theme.colors.focus : theme.colors.brand)) {
            context.act(app::SetRegion{shown ? std::nullopt : std::optional(region_id)});
        }
    }
    if (any) ImGui::NewLine();
    ImGui::PopStyleVar();
}

void commitments(const Context& context, plan::CityId id) {
    const plan::Plan& plan = context.model.plan;
    std::size_t naming = 0;
    std::size_t province_wide = 0;
    for (const plan::Commitment& commitment : plan.commitments) {
        if (commitment.touches.contains(id)) ++naming;
        if (commitment.touches.empty() && commitment.regions.empty()) ++province_wide;
    }
    heading(context.theme, app::fill(context.tr(Str::NamingTitle), {{"n", std::to_string(naming)}}));
    for (std::size_t i = 0; i < plan.commitments.size(); ++i) {
        if (plan.commitments[i].touches.contains(id)) {
            commitment_row(context, plan::CommitmentId{static_cast<std::uint32_t>(i)}, false);
        }
    }
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft,
              app::fill(context.tr(Str::ProvinceWide), {{"n", std::to_string(province_wide)}}));
}

}  // namespace

void draw_city(const Context& context, plan::CityId id) {
    const Theme& theme = context.theme;
    const plan::City& city = context.model.plan[id];
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(city.name));
    vertical_space(theme, 4);
    const std::array<std::string_view, 2> tabs{context.tr(Str::CityTabFacts), context.tr(Str::CityTabWhatIf)};
    if (const auto tab = segmented(theme, "tabs", tabs, static_cast<std::size_t>(context.state.city_tab),
                                   ImGui::GetContentRegionAvail().x)) {
        context.act(app::SetCityTab{static_cast<app::CityTab>(*tab)});
    }
    if (context.state.city_tab == app::CityTab::WhatIf) {
        draw_what_if(context, id);
        return;
    }
    figures(context, id);
    history(context, id);
    clusters(context, city);
    regions(context, id);
    commitments(context, id);
}

}  // namespace jinlan::ui
