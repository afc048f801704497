// A city: its target against what was observed, and what the plan says of it.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/views/city_view.hpp"
#include "ui/views/detail_view.hpp"
#include "ui/views/rows.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

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
    const bool both = target != nullptr && latest != nullptr;
    const bool estimate = latest != nullptr && air::is_estimate(latest->kind);
    std::array<Figure, 3> row;
    row[0].label = context.tr(Str::FigureTarget);
    row[1].label = context.tr(Str::FigureLatest);
    row[2].label = context.tr(Str::FigureGap);
    for (Figure& figure : row) {
        figure.number = "—";
        figure.note = context.tr(Str::NoData);
    }
    if (target != nullptr) {
        row[0].number = "≤" + app::trimmed_number(target->quantity->value, 1);
        row[0].note = app::capitalised(context.tr(name_of(target->firmness)));
    }
    if (latest != nullptr) {
        row[1].number = (estimate ? "≈" : "") + app::trimmed_number(latest->value, 1);
        row[1].note = observation_note(context, *latest);
    }
    if (both) {
        const double limit = target->quantity->value;
        row[2].number = app::signed_number(latest->value - limit, 1);
        row[2].note = context.tr(latest->value <= limit ? Str::GapBelow : Str::GapAbove);
    }
    group_label(theme, context.tr(Str::Pm25Annual));
    ui::figures(theme, row);
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
                          std::to_string(row->year), context.tr(name_of(row->kind)),
                          app::fill(context.tr(Str::Source), {{"source", row->source}})});
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
    begin_chips(context.theme);
    for (const plan::Text& industry : city.cluster->industries) chip(context.theme, context.tr(industry));
    end_chips();
}

void regions(const Context& context, plan::CityId id) {
    const plan::Plan& plan = context.model.plan;
    const Theme& theme = context.theme;
    bool any = false;
    for (std::size_t i = 0; i < plan.regions.size(); ++i) {
        const plan::Region& region = plan.regions[i];
        const bool whole = std::find(region.cities.begin(), region.cities.end(), id) != region.cities.end();
        const bool partly = std::any_of(region.counties.begin(), region.counties.end(),
                                        [&](plan::CountyId county) { return plan[county].city == id; });
        if (!whole && !partly) continue;
        if (!any) {
            group_label(theme, context.tr(Str::RegionsTitle));
            begin_chips(theme);
        }
        any = true;
        std::string label = context.tr(region.name);
        if (!whole) label += " " + context.tr(Str::RegionPart);
        const plan::RegionId region_id{static_cast<std::uint32_t>(i)};
        const bool shown = context.state.region == region_id;
        if (chip(theme, region.key.c_str(), label, shown ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::SetRegion{shown ? std::nullopt : std::optional(region_id)});
        }
    }
    if (any) end_chips();
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

void facts(const Context& context, plan::CityId id) {
    figures(context, id);
    history(context, id);
    clusters(context, context.model.plan[id]);
    regions(context, id);
    commitments(context, id);
}

/// The cities to choose from; the page goes on showing the view.
void city_chips(const Context& context, std::optional<plan::CityId> shown) {
    begin_chips(context.theme);
    const auto& cities = context.model.plan.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const plan::CityId id{static_cast<std::uint32_t>(i)};
        if (chip(context.theme, cities[i].key.c_str(), context.tr(cities[i].short_name),
                 shown == id ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::Select{id});
            context.act(app::SetPanel{app::Panel::Main});
        }
    }
    end_chips();
}

}  // namespace

void draw_city_view(const Context& context, const Rect& rect) {
    begin_view(context, rect);
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    city_chips(context, shown);
    if (shown) facts(context, *shown);
    vertical_space(context.theme, 24);
    end_view();
}

void draw_city(const Context& context, plan::CityId id) {
    const Theme& theme = context.theme;
    const plan::City& city = context.model.plan[id];
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(city.name));
    vertical_space(theme, 4);
    const std::array<std::string_view, 2> labels{context.tr(Str::CityTabFacts),
                                                 context.tr(Str::CityTabWhatIf)};
    if (const auto tab = tabs(theme, "tabs", labels, static_cast<std::size_t>(context.state.city_tab))) {
        context.act(app::SetCityTab{static_cast<app::CityTab>(*tab)});
    }
    if (context.state.city_tab == app::CityTab::WhatIf) {
        draw_what_if(context, id);
        return;
    }
    facts(context, id);
}

}  // namespace jinlan::ui
