// The charts and rows of figures of one city.

#include "ui/views/city/charts.hpp"

#include <string>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

std::string source_text(const Context& context, std::string_view source) {
    return app::fill(context.tr(Str::Source), {{"source", source}});
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

/// "GB 3095-2012" out of the standard's full name: what fits beside a line.
std::string standard_number(const std::string& name) {
    const std::size_t number = name.find("GB");
    return number == std::string::npos ? name : name.substr(number);
}

/// The PM2.5 target, and the grade 2 limits that were in force in the years shown.
std::vector<Reference> history_references(const Context& context, plan::CityId city,
                                          const std::vector<ChartPoint>& points) {
    std::vector<Reference> references;
    if (std::optional<Reference> target = target_reference(context, city)) {
        target->label = context.tr(Str::FigureTarget) + " · " + app::trimmed_number(target->value, 1);
        references.push_back(*std::move(target));
    }
    const auto first = static_cast<int>(points.front().at);
    const auto last = static_cast<int>(points.back().at);
    for (const air::Standard& standard : context.model.standards.versions) {
        if (standard.valid_from && standard.valid_from->year > last) continue;
        if (standard.valid_to && standard.valid_to->year < first) continue;
        const double limit = standard.grade_2[air::Pollutant::Pm25];
        references.push_back(
            {limit,
             ReferenceKind::Standard,
             standard_number(context.tr(standard.name)) + " · " + app::trimmed_number(limit, 1),
             {}});
    }
    return references;
}

std::string marked_figure(const ChartPoint& point, int decimals) {
    return (point.kind == MarkKind::Hollow ? "≈" : "") + app::trimmed_number(point.value, decimals);
}

/// "PM2.5 went from 66.2 in 2015 to 49 µg/m³ in 2023"; of a single year, what is shown.
std::string history_title(const Context& context, const std::vector<ChartPoint>& points) {
    const ChartPoint& first = points.front();
    const ChartPoint& last = points.back();
    if (points.size() == 1) return context.tr(Str::Pm25Annual);
    return app::fill(context.tr(Str::HistoryTitle),
                     {{"from", marked_figure(first, 1)},
                      {"first", first.name},
                      {"to", app::with_unit(marked_figure(last, 1), "ug/m3", context.state.language)},
                      {"last", last.name}});
}

std::string concentration(const Context& context, air::Pollutant pollutant, double value, bool estimate) {
    const int decimals = pollutant == air::Pollutant::Co ? 2 : 1;
    return app::with_unit((estimate ? "≈" : "") + app::trimmed_number(value, decimals),
                          air::metric_unit(air::metric_of(pollutant)), context.state.language);
}

/// When the version holds: "to 28 February 2026", "1 March 2026 to …", "from 1 January 2031".
std::string validity(const Context& context, const air::Standard& standard) {
    const plan::Language language = context.state.language;
    const std::string from = standard.valid_from ? app::date(*standard.valid_from, language) : std::string();
    const std::string to = standard.valid_to ? app::date(*standard.valid_to, language) : std::string();
    const Str pattern = to.empty()     ? Str::StandardSince
                        : from.empty() ? Str::StandardUntil
                                       : Str::StandardBetween;
    return app::fill(context.tr(pattern), {{"from", from}, {"to", to}});
}

}  // namespace

ChartPoint observed_point(const Context& context, const air::Observation& observation) {
    return {static_cast<double>(observation.year),
            observation.value,
            observation.low,
            observation.high,
            air::is_estimate(observation.kind) ? MarkKind::Hollow : MarkKind::Solid,
            std::to_string(observation.year),
            context.tr(name_of(observation.kind)),
            source_text(context, observation.source)};
}

std::optional<Reference> target_reference(const Context& context, plan::CityId city) {
    const std::optional<plan::CommitmentId> id = context.model.plan[city].pm25_target;
    if (!id || !context.model.plan[*id].quantity) return std::nullopt;
    const plan::Commitment& target = context.model.plan[*id];
    Reference reference{target.quantity->value, ReferenceKind::Target, {}, {}};
    if (target.due) reference.at = target.due->interval.to.year;
    return reference;
}

LineChart pm25_history(const Context& context, plan::CityId city) {
    LineChart chart;
    std::vector<ChartPoint>& points = chart.series.emplace_back().points;
    for (const air::Observation* row : context.model.observations.series(city, air::Metric::Pm25)) {
        points.push_back(observed_point(context, *row));
    }
    if (points.empty()) {
        chart.text.empty = context.tr(Str::NoData);
        return chart;
    }
    chart.text.title = history_title(context, points);
    chart.text.note = context.tr(Str::HistoryNote);
    chart.text.unit = app::with_unit({}, "ug/m3", context.state.language);
    chart.references = history_references(context, city, points);
    return chart;
}

SmallMultiples other_pollutants(const Context& context, plan::CityId city) {
    SmallMultiples chart;
    chart.text.measure = context.tr(Str::CityPollutants);
    chart.text.note = context.tr(Str::CityPollutantsNote);
    chart.text.empty = context.tr(Str::NoData);
    chart.text.decimals = 2;
    chart.standard_name = context.tr(Str::CityLimit);
    for (const air::Pollutant pollutant : air::kPollutants) {
        if (pollutant == air::Pollutant::Pm25) continue;
        const double limit = context.model.standards.index_limits()[pollutant];
        Panel panel;
        panel.title = context.tr(name_of(pollutant));
        for (const air::Observation* row :
             context.model.observations.series(city, air::metric_of(pollutant))) {
            ChartPoint point = observed_point(context, *row);
            point.value = row->value / limit;
            if (point.low) *point.low /= limit;
            if (point.high) *point.high /= limit;
            point.hover = concentration(context, pollutant, row->value, air::is_estimate(row->kind)) + " · " +
                          point.hover;
            panel.series.points.push_back(std::move(point));
        }
        panel.references.push_back({1, ReferenceKind::Standard, {}, {}});
        chart.panels.push_back(std::move(panel));
    }
    return chart;
}

ChartPoint index_point(const Context& context, const app::IndexYear& entry) {
    if (entry.published != nullptr) return observed_point(context, *entry.published);
    return {static_cast<double>(entry.year),
            entry.value,
            {},
            {},
            entry.estimate ? MarkKind::Hollow : MarkKind::Solid,
            std::to_string(entry.year),
            context.tr(Str::CityIndexReckoned)};
}

LineChart index_chart(const Context& context, std::span<const app::IndexYear> index) {
    LineChart chart;
    chart.text.decimals = 2;
    chart.text.empty = context.tr(Str::CityIndexNone);
    if (index.empty()) return chart;
    std::vector<ChartPoint>& points = chart.series.emplace_back().points;
    for (const app::IndexYear& entry : index) points.push_back(index_point(context, entry));
    const ChartPoint& first = points.front();
    const ChartPoint& last = points.back();
    chart.text.title = app::fill(context.tr(points.size() == 1 ? Str::CityIndexOne : Str::CityIndexTitle),
                                 {{"from", marked_figure(first, 2)},
                                  {"first", first.name},
                                  {"to", marked_figure(last, 2)},
                                  {"last", last.name}});
    chart.text.note = context.tr(Str::CityIndexNote);
    ChartSeries line{context.tr(Str::CityIndexLine), {}};
    for (const air::RankingLine& known : context.model.standards.ranking_lines) {
        const bool certain = !known.at_least && !known.approximate;
        line.points.push_back({static_cast<double>(known.year),
                               known.index,
                               {},
                               {},
                               certain ? MarkKind::Solid : MarkKind::Hollow,
                               std::to_string(known.year),
                               context.tr(known.note),
                               source_text(context, known.source)});
    }
    if (!line.points.empty()) chart.series.push_back(std::move(line));
    return chart;
}

std::vector<Figure> pm25_figures(const Context& context, plan::CityId id) {
    const std::optional<plan::CommitmentId> target_id = context.model.plan[id].pm25_target;
    const plan::Commitment* target = target_id ? &context.model.plan[*target_id] : nullptr;
    if (target != nullptr && !target->quantity) target = nullptr;
    const air::Observation* latest = context.model.observations.latest(id, air::Metric::Pm25);
    std::vector<Figure> row(3);
    row[0].label = context.tr(Str::FigureTarget);
    row[1].label = context.tr(Str::FigureLatest);
    row[2].label = context.tr(Str::FigureGap);
    for (Figure& figure : row) {
        figure.number = "—";
        figure.note = context.tr(Str::NoData);
    }
    if (target != nullptr) {
        row[0].number = "≤" + app::trimmed_number(target->quantity->value, 1);
        row[0].note = context.tr(name_of(target->firmness));
    }
    if (latest != nullptr) {
        row[1].number = (air::is_estimate(latest->kind) ? "≈" : "") + app::trimmed_number(latest->value, 1);
        row[1].note = observation_note(context, *latest);
    }
    if (target != nullptr && latest != nullptr) {
        const double limit = target->quantity->value;
        row[2].number = app::signed_number(latest->value - limit, 1);
        row[2].note = context.tr(latest->value <= limit ? Str::GapBelow : Str::GapAbove);
    }
    return row;
}

std::vector<Figure> standard_figures(const Context& context, const app::CityProfile& profile) {
    std::vector<Figure> row;
    for (const app::StandardGap& entry : profile.standards) {
        Figure figure;
        figure.label =
            standard_number(context.tr(entry.standard->name)) + "\n" + validity(context, *entry.standard);
        figure.number = "≤" + app::trimmed_number(entry.limit, 1);
        figure.note = context.tr(Str::NoData);
        if (entry.gap) {
            figure.note = app::signed_number(*entry.gap, 1) + " " +
                          context.tr(*entry.gap <= 0 ? Str::StandardWithin : Str::StandardAbove);
        }
        row.push_back(std::move(figure));
    }
    return row;
}

std::string place_text(const air::Observation& place) {
    if (place.low && place.high && *place.low != *place.high) {
        return app::trimmed_number(*place.low, 0) + "–" + app::trimmed_number(*place.high, 0);
    }
    return app::trimmed_number(place.value, 0);
}

std::vector<Figure> rank_figures(const Context& context, const app::CityProfile& profile) {
    std::vector<Figure> row;
    for (const app::RankYear& year : profile.ranks) {
        Figure figure;
        figure.label = std::to_string(year.year);
        figure.number = "—";
        figure.note = context.tr(Str::NoData);
        if (year.place != nullptr) {
            figure.number = place_text(*year.place);
            const bool tied = year.place->low && year.place->high && *year.place->low != *year.place->high;
            figure.note =
                app::fill(context.tr(tied ? Str::CityRankTied : Str::CityRankBottom),
                          {{"n", std::to_string(app::from_the_bottom(static_cast<int>(year.place->value)))}});
        }
        if (year.goal != nullptr) {
            figure.note += "\n" + context.tr(Str::CityRankGoal) + "\n" +
                           context.tr(name_of(plan::status_on(*year.goal, context.derived.as_of)));
        }
        row.push_back(std::move(figure));
    }
    return row;
}

}  // namespace jinlan::ui
