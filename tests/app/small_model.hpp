// A model small enough to know every answer by heart: three cities, four measures, seven commitments.
// The real assets are tested by the loaders and in assets_test.cpp.
#pragma once

#include <string>

#include "app/model/model.hpp"

namespace jinlan::tests {

inline plan::Text text_of(const std::string& name) { return {name, name + "繁", name + "_en"}; }

inline plan::Due end_of_year(int year) {
    return {{{year, 12, 31}, {year, 12, 31}}, plan::DuePrecision::YearEnd};
}

inline plan::Commitment commitment_of(std::string key, std::uint32_t measure) {
    plan::Commitment commitment;
    commitment.statement = text_of("陈述" + key);
    commitment.key = std::move(key);
    commitment.measure = plan::MeasureId{measure};
    commitment.clause = 0;
    return commitment;
}

inline plan::Quantity pm25_at_most(double value) {
    return {plan::MetricId{0}, plan::Comparison::AtMost, value, std::nullopt, "ug/m3", std::nullopt};
}

inline void name_cities(plan::Commitment& commitment, std::initializer_list<std::uint32_t> cities) {
    for (const std::uint32_t city : cities) {
        commitment.cities.push_back({city});
        commitment.touches.insert({city});
    }
}

/// Cities: taiyuan (target 38, strive), datong (target 25, required), linfen (no target).
/// Measures: 1 (section 1), 2 (section 1), 3 (section 2), 26 (section 2). Departments: fgw, sthj, jtt.
inline plan::Plan small_plan() {
    plan::Plan plan;
    plan.sections = {{1, text_of("甲"), {{0}, {1}}}, {2, text_of("乙"), {{2}, {3}}}};
    plan.departments = {{"fgw", text_of("发改委"), text_of("发改"), plan::DepartmentKind::Department},
                        {"sthj", text_of("生态环境厅"), text_of("环境"), plan::DepartmentKind::Department},
                        {"jtt", text_of("交通厅"), text_of("交通"), plan::DepartmentKind::Department}};
    const auto city = [](const std::string& key, const std::string& code, const std::string& name) {
        plan::City result;
        result.key = key;
        result.code = code;
        result.name = text_of(name + "市");
        result.short_name = text_of(name);
        return result;
    };
    plan.cities = {city("taiyuan", "1401", "太原"), city("datong", "1402", "大同"),
                   city("linfen", "1410", "临汾")};
    plan.counties = {{"140105", {0}, text_of("小店区")}, {"140213", {1}, text_of("平城区")}};
    plan.regions = {
        {"key_region", text_of("重点区域"), plan::RegionStatus::Official, {{0}, {2}}, {}, {}, "", "", {}},
        {"datong_basin", text_of("大同盆地"), plan::RegionStatus::Approximate, {{1}}, {}, {}, "", "", {}}};

    plan.metrics = {{"pm25_annual_mean", text_of("PM2.5年均浓度"), "ug/m3"}};

    plan::Commitment goal = commitment_of("g1.k1", 0);
    goal.measure.reset();
    goal.clause.reset();
    goal.firmness = plan::Firmness::Strive;
    goal.due = end_of_year(2025);
    name_cities(goal, {2});
    goal.outcome = plan::Outcome{plan::OutcomeStatus::Met, "2025", "a press office", text_of("注")};

    plan::Commitment in_2024 = commitment_of("m1.c1.k1", 0);
    in_2024.due = plan::Due{{{2024, 10, 31}, {2024, 10, 31}}, plan::DuePrecision::MonthEnd};

    plan::Commitment without_deadline = commitment_of("m2.c1.k1", 1);
    without_deadline.firmness = plan::Firmness::Encourage;
    name_cities(without_deadline, {0});

    plan::Commitment by_region = commitment_of("m3.c1.k1", 2);
    by_region.due = end_of_year(2025);
    by_region.regions.push_back({0});
    by_region.touches.insert({0});
    by_region.touches.insert({2});

    plan::Commitment taiyuan = commitment_of("m26.c1.k1", 3);
    taiyuan.kind = plan::CommitmentKind::Quantified;
    taiyuan.firmness = plan::Firmness::Strive;
    taiyuan.quantity = pm25_at_most(38);
    taiyuan.due = plan::Due{{{2025, 1, 1}, {2025, 12, 31}}, plan::DuePrecision::Year};
    name_cities(taiyuan, {0});

    plan::Commitment datong = commitment_of("m26.c1.k2", 3);
    datong.kind = plan::CommitmentKind::Quantified;
    datong.quantity = pm25_at_most(25);
    datong.due = taiyuan.due;
    name_cities(datong, {1});

    plan::Commitment in_2027 = commitment_of("m26.c1.k3", 3);
    in_2027.firmness = plan::Firmness::Strive;
    in_2027.due = end_of_year(2027);

    plan.commitments = {goal, in_2024, without_deadline, by_region, taiyuan, datong, in_2027};
    plan.goals = {{0}};
    const auto measure = [](int number, std::uint32_t section, plan::Clause clause,
                            std::vector<plan::CommitmentId> commitments) {
        const std::string title = "题" + std::to_string(number);
        return plan::Measure{number,         {section},
                             text_of(title), text_of("述" + std::to_string(number)),
                             {clause},       std::move(commitments)};
    };
    plan.measures = {measure(1, 0, {plan::ClauseMode::Shared, {{0}, {1}}, {}, true}, {{1}}),
                     measure(2, 0, {plan::ClauseMode::Shared, {{2}, {1}}, {}, false}, {{2}}),
                     measure(3, 1, {plan::ClauseMode::Lead, {{1}, {2}}, {}, false}, {{3}}),
                     measure(26, 1, {plan::ClauseMode::Sole, {{1}}, {}, false}, {{4}, {5}, {6}})};
    plan.cities[0].pm25_target = plan::CommitmentId{4};
    plan.cities[1].pm25_target = plan::CommitmentId{5};
    return plan;
}

/// Taiyuan 2023 is the check value of facts.md (index 4.957); its latest PM2.5 is 2025's 36.5. Datong has an
/// estimate alone; Linfen has nothing.
inline air::Observations small_observations() {
    using air::Metric;
    const auto row = [](std::uint32_t city, int year, Metric metric, double value) {
        air::Observation observation;
        observation.city = plan::CityId{city};
        observation.year = year;
        observation.metric = metric;
        observation.value = value;
        observation.confidence = "high";
        observation.source = "a bulletin";
        return observation;
    };
    air::Observation estimate = row(1, 2024, Metric::Pm25, 26.0);
    estimate.low = 23.0;
    estimate.high = 29.0;
    estimate.kind = air::Kind::Calibrated;
    return air::Observations({row(0, 2023, Metric::Pm25, 41), row(0, 2023, Metric::Pm10, 78),
                              row(0, 2023, Metric::So2, 11), row(0, 2023, Metric::No2, 40),
                              row(0, 2023, Metric::CoP95, 1.5), row(0, 2023, Metric::O3P90, 178),
                              row(0, 2025, Metric::Pm25, 36.5), estimate});
}

inline air::Standards small_standards() {
    air::Standard standard;
    standard.key = "gb3095-2012";
    standard.name = text_of("标准");
    standard.grade_1.values = {15, 40, 20, 40, 4, 100};
    standard.grade_2.values = {35, 70, 60, 40, 4, 160};
    air::Standards standards;
    standards.versions = {standard};
    standards.ranking_lines = {{2025, 4.17, true, false, "a bulletin", text_of("注")}};
    return standards;
}

/// Half of it from outside, half from one sector, on which one lever acts.
inline whatif::LeverModel small_levers() {
    whatif::LeverModel levers;
    const auto triple = [](const std::string& key, double mode) {
        return whatif::Triple{key, mode, mode, mode, whatif::Basis::Assumption, "made up"};
    };
    levers.triples = {triple("b", 0.5), triple("e_r", 0.2), triple("w.dust", 0.5),
                      triple("e.sweep.dust", 0.4)};
    levers.levers = {{"sweep", text_of("清扫"), {{0}}}};
    levers.cooperation = {"cooperation", text_of("联防"), {{1}}};
    levers.sectors = {{"dust", text_of("扬尘"), 2}};
    levers.effects = {{0, 0, 3}};
    levers.outside = 0;
    levers.cooperation_effect = 1;
    return levers;
}

}  // namespace jinlan::tests
