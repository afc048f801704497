// The real plan against what the document says, and roles and status.
#include "plan/plan.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"

using namespace jinlan::plan;
using jinlan::tests::real_plan;

TEST_CASE("the plan has 10 sections, 38 measures, 42 clauses and 149 duties") {
    const Plan& plan = real_plan();
    CHECK(plan.document.number == "晋政发〔2024〕7号");
    CHECK(plan.document.parent_number == "国发〔2023〕24号");
    CHECK(plan.document.issued == Date{2024, 3, 8});
    CHECK(plan.sections.size() == 10);
    CHECK(plan.measures.size() == 38);
    CHECK(plan.cities.size() == 11);
    CHECK(plan.counties.size() == 117);
    std::size_t clauses = 0;
    std::size_t duties = 0;
    std::map<int, std::size_t> clauses_of;
    for (const Measure& measure : plan.measures) {
        clauses += measure.clauses.size();
        clauses_of[measure.number] = measure.clauses.size();
        for (const Clause& clause : measure.clauses) duties += clause.departments.size();
    }
    CHECK(clauses == 42);
    CHECK(duties == 149);
    for (const auto& [number, count] : clauses_of) {
        CAPTURE(number);
        const bool two = number == 12 || number == 13 || number == 21 || number == 29;
        CHECK(count == (two ? 2u : 1u));
    }
    std::vector<std::size_t> per_section;
    for (const Section& section : plan.sections) per_section.push_back(section.measures.size());
    CHECK(per_section == std::vector<std::size_t>{6, 5, 4, 3, 5, 2, 3, 3, 2, 5});
}

TEST_CASE("city governments answer for every measure by a rule of measure 1, and are listed in no clause") {
    const Plan& plan = real_plan();
    const auto cities = find_department(plan, "cities");
    REQUIRE(cities.has_value());
    REQUIRE(plan.standing_rules.size() == 1);
    CHECK(plan[plan.standing_rules[0].measure].number == 1);
    CHECK(plan.standing_rules[0].clause == 0);
    CHECK(plan.standing_rules[0].department == *cities);
    for (const Measure& measure : plan.measures) {
        CAPTURE(measure.number);
        CHECK(role_in(measure, *cities) == Role::Shared);
        for (const Clause& clause : measure.clauses) {
            CHECK(clause.also == std::vector<DepartmentId>{*cities});
            CHECK(std::count(clause.departments.begin(), clause.departments.end(), *cities) == 0);
        }
    }
}

TEST_CASE("the eleven PM2.5 targets of 2025 with their firmness") {
    const Plan& plan = real_plan();
    using Target = std::pair<double, Firmness>;
    const std::map<std::string, Target> targets{
        {"datong", {25, Firmness::Required}},   {"lvliang", {28, Firmness::Required}},
        {"shuozhou", {30, Firmness::Required}}, {"xinzhou", {35, Firmness::Required}},
        {"changzhi", {35, Firmness::Required}}, {"jincheng", {35, Firmness::Required}},
        {"jinzhong", {35, Firmness::Strive}},   {"yangquan", {35, Firmness::Strive}},
        {"taiyuan", {38, Firmness::Strive}},    {"linfen", {44, Firmness::Strive}},
        {"yuncheng", {44, Firmness::Strive}}};
    CHECK(plan.cities.size() == targets.size());
    for (const City& city : plan.cities) {
        CAPTURE(city.key);
        REQUIRE(targets.count(city.key) == 1);
        REQUIRE(city.pm25_target.has_value());
        const Commitment& target = plan[*city.pm25_target];
        CHECK(target.quantity->value == targets.at(city.key).first);
        CHECK(target.quantity->unit == "ug/m3");
        CHECK(target.quantity->comparison == Comparison::AtMost);
        CHECK(target.firmness == targets.at(city.key).second);
        CHECK(target.due->interval == DateInterval{{2025, 1, 1}, {2025, 12, 31}});
    }
}

TEST_CASE(
    "the ranking goals: Taiyuan and Yuncheng in 2024, Linfen in 2025, of which one is known to be met") {
    const Plan& plan = real_plan();
    std::map<std::string, std::pair<int, Status>> found;
    for (CommitmentId id : plan.goals) {
        const Commitment& goal = plan[id];
        CHECK_FALSE(goal.measure.has_value());
        if (!goal.quantity || plan[goal.quantity->metric].key != "rank_of_168") continue;
        CHECK(goal.firmness == Firmness::Strive);
        for (CityId city : goal.cities) {
            found[plan[city].key] = {goal.due->interval.to.year, status_on(goal, {2026, 11, 23})};
        }
    }
    CHECK(found == std::map<std::string, std::pair<int, Status>>{{"taiyuan", {2024, Status::DueNoOutcome}},
                                                                 {"yuncheng", {2024, Status::DueNoOutcome}},
                                                                 {"linfen", {2025, Status::Met}}});
}

TEST_CASE("nine cities have clusters to upgrade") {
    std::set<std::string> cities;
    for (const City& city : real_plan().cities) {
        if (city.cluster) cities.insert(city.key);
    }
    CHECK(cities == std::set<std::string>{"taiyuan", "datong", "shuozhou", "xinzhou", "lvliang", "jinzhong",
                                          "yangquan", "jincheng", "yuncheng"});
}

TEST_CASE("the key region holds eight cities; Datong, Shuozhou and Xinzhou lie outside it") {
    const Plan& plan = real_plan();
    const auto region = find_region(plan, "key_region");
    REQUIRE(region.has_value());
    CHECK(plan[*region].status == RegionStatus::Official);
    std::set<std::string> outside;
    for (const City& city : plan.cities) outside.insert(city.key);
    for (CityId city : plan[*region].cities) outside.erase(plan[city].key);
    CHECK(outside == std::set<std::string>{"datong", "shuozhou", "xinzhou"});
}

TEST_CASE("finders give nothing for what the plan does not have") {
    const Plan& plan = real_plan();
    CHECK(plan[*find_city(plan, "linfen")].code == "1410");
    CHECK(plan[*find_measure(plan, 26)].number == 26);
    CHECK(plan[*find_section(plan, 10)].number == 10);
    CHECK(plan[*find_commitment(plan, "m26.c1.k3")].key == "m26.c1.k3");
    CHECK_FALSE(find_city(plan, "Linfen").has_value());
    CHECK_FALSE(find_department(plan, "").has_value());
    CHECK_FALSE(find_measure(plan, 0).has_value());
    CHECK_FALSE(find_measure(plan, 39).has_value());
    CHECK_FALSE(find_section(plan, 11).has_value());
    CHECK_FALSE(find_commitment(plan, "m26.c1.k99").has_value());
}

TEST_CASE("the strongest role counts: lead, then sole, then shared") {
    const DepartmentId a{0};
    const DepartmentId b{1};
    const DepartmentId c{2};
    Measure measure;
    measure.clauses = {{ClauseMode::Shared, {a, b}, {c}, false}};
    CHECK(role_in(measure, a) == Role::Shared);
    CHECK(role_in(measure, c) == Role::Shared);
    measure.clauses.push_back({ClauseMode::Sole, {b}, {}, false});
    CHECK(role_in(measure, b) == Role::Sole);
    measure.clauses.push_back({ClauseMode::Lead, {b, a}, {}, false});
    CHECK(role_in(measure, b) == Role::Lead);
    CHECK(role_in(measure, a) == Role::Shared);
    CHECK_FALSE(role_in(measure, {3}).has_value());
    CHECK(role_at(measure.clauses[2], 0) == Role::Lead);
    CHECK(role_at(measure.clauses[2], 1) == Role::Shared);
}

TEST_CASE("a passed date without outcome is neither met nor missed") {
    Commitment commitment;
    CHECK(status_on(commitment, {2030, 1, 1}) == Status::NoDeadline);
    commitment.due = Due{{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year};
    CHECK(status_on(commitment, {2024, 6, 1}) == Status::NotYetDue);
    CHECK(status_on(commitment, {2025, 12, 31}) == Status::NotYetDue);
    CHECK(status_on(commitment, {2026, 1, 1}) == Status::DueNoOutcome);
}

TEST_CASE("an outcome counts from the last day that its date covers") {
    Commitment commitment;
    commitment.due = Due{{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year};
    const auto status = [&](const char* date, OutcomeStatus outcome, Date as_of) {
        commitment.outcome = Outcome{outcome, date, "s", {}};
        return status_on(commitment, as_of);
    };
    CHECK(status("2025", OutcomeStatus::Met, {2025, 12, 30}) == Status::NotYetDue);
    CHECK(status("2025", OutcomeStatus::Met, {2025, 12, 31}) == Status::Met);
    CHECK(status("2026-02", OutcomeStatus::NotMet, {2026, 2, 27}) == Status::DueNoOutcome);
    CHECK(status("2026-02", OutcomeStatus::NotMet, {2026, 2, 28}) == Status::NotMet);
    CHECK(status("2025-06-15", OutcomeStatus::Met, {2025, 6, 15}) == Status::Met);
    CHECK(status("2025-06-15", OutcomeStatus::Met, {2025, 6, 14}) == Status::NotYetDue);
    commitment.due.reset();
    CHECK(status("2025", OutcomeStatus::Met, {2025, 6, 1}) == Status::NoDeadline);
}
