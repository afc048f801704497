// The columns of `jinlan-cli whatif`.

#include "cli/commands/whatif_table.hpp"

#include <string>

#include "cli/commands/whatif_words.hpp"
#include "input/json_text.hpp"

namespace jinlan::cli {

namespace {

using whatif::CityResult;
using whatif::Pathway;

struct Row {
    const CityResult& result;
    const whatif::ScenarioOutcome& outcome;
};

template <class Read>
Value drawn(const Row& row, const Read& read) {
    if (!row.result.spread) return {};
    return read(row.result.spread->concentration);
}

template <class Read>
Value healthy(const Row& row, const Read& read) {
    if (!row.result.health) return {};
    return read(*row.result.health);
}

const Pathway* target_of(const Row& row) {
    for (const Pathway& way : row.result.pathways.goals) {
        if (way.kind == whatif::GoalKind::PlanTarget) return &way;
    }
    return nullptr;
}

Value pathway_value(const Pathway& way, const Context& in) {
    const std::string name = way.version ? in.data.standards.versions[*way.version].key : std::string("plan");
    const std::string reached = way.attainment_year ? std::to_string(*way.attainment_year) : std::string("-");
    return Object{{{"goal", way.goal},
                   {"of", name},
                   {"year", way.goal_year},
                   {"gap", way.gap},
                   {"required_rate", way.required_rate},
                   {"attainment_year", way.attainment_year}},
                  name + ' ' + input::number_text(way.goal) + ": " + reached};
}

Value rule_value(const whatif::Rule& rule, const Context& in) {
    const std::string& key = in.data.plan[rule.commitment].key;
    return Object{{{"commitment", key}, {"before", word_of(rule.before)}, {"after", word_of(rule.after)}},
                  key + ": " + std::string(word_of(rule.before)) + " -> " + std::string(word_of(rule.after))};
}

constexpr Column<Row> kColumns[]{
    {"city", "the city's id",
     [](const Row& row, const Context& in) { return Value(in.data.plan[row.result.city].key); }},
    {"name", "its name",
     [](const Row& row, const Context& in) {
         return Value(in.data.plan[row.result.city].short_name.in(in.language));
     }},
    {"base", "PM2.5 as observed, ug/m3, annual mean; null: no data, and no result",
     [](const Row& row, const Context&) {
         const air::Observation* base = row.result.pollutants.pm25_observation;
         return base != nullptr ? Value(base->value) : Value();
     }},
    {"base_year", "of the observation",
     [](const Row& row, const Context&) {
         const air::Observation* base = row.result.pollutants.pm25_observation;
         return base != nullptr ? Value(base->year) : Value();
     }},
    {"base_kind", "official, derived, computed, or the estimates calibrated and residual",
     [](const Row& row, const Context&) {
         const air::Observation* base = row.result.pollutants.pm25_observation;
         return base != nullptr ? Value(air::kind_key(base->kind)) : Value();
     }},
    {"left", "the part of PM2.5 that the levers leave, 0..1, by their likeliest figures",
     [](const Row& row, const Context&) { return Value(row.result.left); }},
    {"after", "PM2.5 after changes and levers, by the likeliest figures and in usual weather",
     [](const Row& row, const Context&) { return Value(row.result.pollutants.pm25_after); }},
    {"mean", "PM2.5 over the draws: their mean",
     [](const Row& row, const Context&) { return drawn(row, [](const auto& each) { return each.mean; }); }},
    {"p05", "and the figures below which 5 %, 25 %, 50 %, 75 % and 95 % of them lie",
     [](const Row& row, const Context&) { return drawn(row, [](const auto& each) { return each.p05(); }); }},
    {"p25", "",
     [](const Row& row, const Context&) {
         return drawn(row, [](const auto& each) { return each.quantiles[2]; });
     }},
    {"p50", "",
     [](const Row& row, const Context&) { return drawn(row, [](const auto& each) { return each.p50(); }); }},
    {"p75", "",
     [](const Row& row, const Context&) {
         return drawn(row, [](const auto& each) { return each.quantiles[4]; });
     }},
    {"p95", "",
     [](const Row& row, const Context&) { return drawn(row, [](const auto& each) { return each.p95(); }); }},
    {"target", "the plan's target of PM2.5, ug/m3",
     [](const Row& row, const Context&) { return Value(row.result.pollutants.target); }},
    {"p_attain", "the share of draws that meet the target, 0..1",
     [](const Row& row, const Context&) {
         return row.result.spread ? Value(row.result.spread->attainment) : Value();
     }},
    {"p_attain_all", "the share in which every city that has a target meets it: the same in every row",
     [](const Row& row, const Context&) { return Value(row.outcome.all_attain); }},
    {"index_year", "the year whose six pollutants the index begins from",
     [](const Row& row, const Context&) { return Value(row.result.pollutants.index_year); }},
    {"index_base", "the composite index as observed; null: a pollutant is not known",
     [](const Row& row, const Context&) {
         const auto& index = row.result.pollutants.index_base;
         return index ? Value(index->total) : Value();
     }},
    {"index", "after changes and levers; the levers act on its PM2.5 alone",
     [](const Row& row, const Context&) {
         const auto& index = row.result.pollutants.index_after;
         return index ? Value(index->total) : Value();
     }},
    {"line.year", "the line to the last ten of the 168 key cities: of that year",
     [](const Row& row, const Context&) {
         const auto& line = row.result.pollutants.line;
         return line ? Value(line->year) : Value();
     }},
    {"line.index", "the index of the city at",
     [](const Row& row, const Context&) {
         const auto& line = row.result.pollutants.line;
         return line ? Value(line->index) : Value();
     }},
    {"line.place", "this place: 159 is the line, a better one bounds it",
     [](const Row& row, const Context&) {
         const auto& line = row.result.pollutants.line;
         return line ? Value(line->place) : Value();
     }},
    {"line.gap", "index - line.index, both in two decimals as the ranking compares them",
     [](const Row& row, const Context&) { return Value(row.result.pollutants.line_gap); }},
    {"line.last_ten", "in, out or unknown, after; null: no line of the index's year is known",
     [](const Row& row, const Context&) {
         const auto& place = row.result.place_after;
         return place ? Value(word_of(place->last_ten)) : Value();
     }},
    {"avoided_deaths", "a year, from base to after by the GEMM; negative: more deaths",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.avoided.value; });
     }},
    {"avoided_deaths_low", "and the ends of its 95 % confidence interval, of the GEMM alone",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.avoided.low; });
     }},
    {"avoided_deaths_high", "",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.avoided.high; });
     }},
    {"deaths", "a year, of the diseases that the GEMM is about: population x rate x share",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.deaths; });
     }},
    {"death_rate_per_1000", "of the province, all causes",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.death_rate_per_1000; });
     }},
    {"death_share", "of all deaths, those that the GEMM is about: an assumption",
     [](const Row& row, const Context&) {
         return healthy(row, [](const auto& each) { return each.death_share; });
     }},
    {"trend_rate",
     "the share by which PM2.5 fell a year: Theil-Sen slope of its logarithm from 2019 on; null:\n"
     "fewer than four years",
     [](const Row& row, const Context&) {
         const auto& trend = row.result.pathways.trend;
         return trend ? Value(trend->rate) : Value();
     }},
    {"required_rate", "by which it must fall a year from the base to meet the target in its year",
     [](const Row& row, const Context&) {
         const Pathway* way = target_of(row);
         return way != nullptr ? Value(way->required_rate) : Value();
     }},
    {"pathways", "the plan's target and each standard: goal, year, rate, and when the trend reaches it",
     [](const Row& row, const Context& in) {
         return Value(list_of(row.result.pathways.goals,
                              [&in](const Pathway& way) { return pathway_value(way, in); }));
     }},
    {"rules", "commitments that apply from a figure of PM2.5: before and after, true, false or unknown",
     [](const Row& row, const Context& in) {
         return Value(
             list_of(row.result.rules, [&in](const whatif::Rule& rule) { return rule_value(rule, in); }));
     }},
    {"note", "what all of this is", [](const Row&, const Context&) { return Value(kNotAForecast); }},
};

}  // namespace

Table cities_of(const whatif::ScenarioOutcome& outcome, const Context& in) {
    std::vector<Row> rows;
    for (const CityResult& result : outcome.cities) rows.push_back({result, outcome});
    return make_table<Row>(kColumns, rows, in);
}

}  // namespace jinlan::cli
