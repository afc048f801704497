// The lab's charts of what may come: fans, alone and side by side, and the chances of all cities.

#include <algorithm>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "ui/views/lab/charts.hpp"
#include "ui/views/map/lab_texts.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

/// The year that the outcome is drawn in.
int outcome_year(const LabData& data, const whatif::CityResult& result) {
    const int base = result.pollutants.pm25_observation->year;
    for (const whatif::Pathway& goal : result.pathways.goals) {
        if (goal.kind == whatif::GoalKind::PlanTarget && goal.goal_year && *goal.goal_year > base) {
            return *goal.goal_year;
        }
    }
    return std::max(base + 1, data.inputs.plan.document.period.to.year);
}

ChartSeries history_of(const LabTexts& texts, const LabData& data, const whatif::CityResult& result) {
    ChartSeries history;
    for (const air::Observation* row : data.inputs.observations.series(result.city, air::Metric::Pm25)) {
        if (row->year > result.pollutants.pm25_observation->year) break;
        history.points.push_back({static_cast<double>(row->year), row->value, row->low, row->high,
                                  air::is_estimate(row->kind) ? MarkKind::Hollow : MarkKind::Solid,
                                  std::to_string(row->year), texts.tr(app::name_of(row->kind)),
                                  source_text(texts, row->source)});
    }
    return history;
}

std::vector<Reference> references_of(const LabTexts& texts, const LabData& data,
                                     const whatif::CityResult& result) {
    std::vector<Reference> references;
    for (const whatif::Pathway& goal : result.pathways.goals) {
        const std::string value = app::trimmed_number(goal.goal, 1);
        if (goal.kind == whatif::GoalKind::PlanTarget) {
            Reference target{goal.goal, ReferenceKind::Target,
                             app::fill(texts.tr(Str::LabTarget), {{"value", value}}), std::nullopt};
            if (goal.goal_year) target.at = *goal.goal_year;
            references.push_back(std::move(target));
        } else if (goal.version) {
            const air::Standard& standard = data.inputs.standards.versions[*goal.version];
            std::string label =
                standard.valid_from
                    ? app::fill(texts.tr(Str::LabStandardFrom),
                                {{"value", value}, {"year", std::to_string(standard.valid_from->year)}})
                : standard.valid_to
                    ? app::fill(texts.tr(Str::LabStandardTo),
                                {{"value", value}, {"year", std::to_string(standard.valid_to->year)}})
                    : value;
            references.push_back({goal.goal, ReferenceKind::Standard, std::move(label), std::nullopt});
        }
    }
    return references;
}

FanPoint base_point(const LabTexts& texts, const whatif::CityResult& result) {
    const air::Observation& base = *result.pollutants.pm25_observation;
    FanPoint point;
    point.at = base.year;
    point.p05 = point.p25 = point.median = point.p75 = point.p95 = base.value;
    point.name = std::to_string(base.year);
    point.hover = texts.tr(app::name_of(base.kind));
    point.source = source_text(texts, base.source);
    return point;
}

FanPoint outcome_point(const LabTexts& texts, const whatif::CityResult& result, int year) {
    const whatif::DistributionSummary& drawn = result.spread->concentration;
    FanPoint point;
    point.at = year;
    point.p05 = drawn.p05();
    point.p25 = drawn.quantiles[2];
    point.median = drawn.p50();
    point.p75 = drawn.quantiles[4];
    point.p95 = drawn.p95();
    point.name = std::to_string(year);
    point.hover = texts.tr(Str::LabMost) + " " + app::trimmed_number(drawn.p05(), 1) + "–" +
                  app::trimmed_number(drawn.p95(), 1) + "\n" + texts.tr(Str::LabHalf) + " " +
                  app::trimmed_number(point.p25, 1) + "–" + app::trimmed_number(point.p75, 1);
    point.source = base_text(texts, *result.pollutants.pm25_observation) + "\n" + texts.tr(Str::NotAForecast);
    return point;
}

std::string fan_title(const LabTexts& texts, const LabData& data, const whatif::CityResult& result) {
    const std::string& name = city_name(texts, data, result.city);
    if (!result.spread) return {};
    const whatif::DistributionSummary& drawn = result.spread->concentration;
    const std::string median = concentration_text(texts, drawn.p50());
    if (!result.spread->attainment || !result.pollutants.target) {
        return app::fill(texts.tr(Str::LabFanTitleNoTarget),
                         {{"city", name},
                          {"median", median},
                          {"low", app::trimmed_number(drawn.p05(), 1)},
                          {"high", concentration_text(texts, drawn.p95())}});
    }
    return app::fill(texts.tr(Str::LabFanTitle),
                     {{"city", name},
                      {"target", app::trimmed_number(*result.pollutants.target, 1)},
                      {"chance", app::chance(*result.spread->attainment, texts.language)},
                      {"median", median}});
}

}  // namespace

FanChart fan_of(const LabTexts& texts, const LabData& data, plan::CityId city) {
    const whatif::CityResult& result = data.outcome.cities[city.index];
    FanChart chart;
    chart.text.unit = app::with_unit({}, kConcentrationUnit, texts.language);
    chart.text.measure = texts.tr(Str::Pm25Annual);
    chart.text.empty = app::fill(texts.tr(Str::LabFanNone), {{"city", city_name(texts, data, city)}});
    chart.median_name = texts.tr(Str::LabMedian);
    chart.half_name = texts.tr(Str::LabHalf);
    chart.most_name = texts.tr(Str::LabMost);
    if (result.pollutants.pm25_observation == nullptr) return chart;
    chart.text.title = fan_title(texts, data, result);
    chart.text.note = app::capitalised(note_of(texts, data, city));
    chart.history = history_of(texts, data, result);
    chart.references = references_of(texts, data, result);
    if (result.spread) {
        chart.fan.push_back(base_point(texts, result));
        const int year = outcome_year(data, result);
        chart.fan.push_back(outcome_point(texts, result, year));
        chart.text.note =
            app::capitalised(app::fill(texts.tr(Str::LabDrawnIn), {{"year", std::to_string(year)}})) +
            texts.tr(Str::DescribeSemicolon) + note_of(texts, data, city);
    }
    return chart;
}

std::vector<FanChart> compared_fans(const LabTexts& texts, std::span<const LabData> data,
                                    std::span<const std::string> names, plan::CityId city) {
    std::vector<FanChart> fans;
    Domain years;
    Domain values;
    for (std::size_t i = 0; i < data.size(); ++i) {
        FanChart& chart = fans.emplace_back(fan_of(texts, data[i], city));
        const whatif::CityResult& result = data[i].outcome.cities[city.index];
        if (result.spread) {
            const std::string median = concentration_text(texts, result.spread->concentration.p50());
            chart.text.title =
                result.spread->attainment
                    ? app::fill(texts.tr(Str::LabCompareTitle),
                                {{"name", names[i]},
                                 {"median", median},
                                 {"chance", app::chance(*result.spread->attainment, texts.language)}})
                    : app::fill(texts.tr(Str::LabCompareNoTarget), {{"name", names[i]}, {"median", median}});
        } else {
            chart.text.title = names[i];
        }
        for (const ChartPoint& point : chart.history.points) {
            years.include(point.at);
            values.include(point.low.value_or(point.value));
            values.include(point.high.value_or(point.value));
        }
        for (const FanPoint& point : chart.fan) {
            years.include(point.at);
            values.include(point.p05);
            values.include(point.p95);
        }
        for (const Reference& reference : chart.references) values.include(reference.value);
    }
    for (FanChart& chart : fans) {
        chart.years = years;
        chart.values = values;
    }
    return fans;
}

BarChart chances_of(const LabTexts& texts, const LabData& data) {
    BarChart chart;
    chart.text.measure = app::capitalised(texts.tr(Str::LabBarsMeasure));
    chart.text.unit = app::with_unit({}, "%", texts.language);
    chart.text.decimals = 0;
    chart.text.empty = texts.tr(Str::LabBarsNone);
    std::vector<const whatif::CityResult*> cities;
    for (const whatif::CityResult& result : data.outcome.cities) {
        if (result.spread && result.spread->attainment && result.pollutants.pm25_observation != nullptr) {
            cities.push_back(&result);
        }
    }
    std::ranges::stable_sort(cities, [](const whatif::CityResult* a, const whatif::CityResult* b) {
        return *a->spread->attainment > *b->spread->attainment;
    });
    for (const whatif::CityResult* result : cities) {
        const air::Observation& base = *result->pollutants.pm25_observation;
        const whatif::DistributionSummary& drawn = result->spread->concentration;
        BarRow& row = chart.rows.emplace_back();
        row.label = city_name(texts, data, result->city);
        row.point.value = *result->spread->attainment * 100;
        row.point.kind = air::is_estimate(base.kind) ? MarkKind::Hollow : MarkKind::Solid;
        row.point.name = row.label;
        row.point.hover =
            app::fill(texts.tr(Str::LabBarsHover),
                      {{"target", app::trimmed_number(result->pollutants.target.value_or(0), 1)},
                       {"low", app::trimmed_number(drawn.p05(), 1)},
                       {"high", concentration_text(texts, drawn.p95())}});
        row.point.source = base_text(texts, base) + "\n" + source_text(texts, base.source);
    }
    if (cities.empty()) return chart;
    chart.text.title =
        app::fill(texts.tr(Str::LabBarsTitle),
                  {{"all", data.outcome.all_attain ? app::chance(*data.outcome.all_attain, texts.language)
                                                   : texts.tr(Str::NoData)},
                   {"least", chart.rows.back().label},
                   {"chance", app::chance(*cities.back()->spread->attainment, texts.language)}});
    chart.text.note = app::capitalised(note_of_all(texts, data));
    return chart;
}

}  // namespace jinlan::ui
