// Who answers for what: loads, roles, orders, and a department's list of duties.

#include "app/derived/responsibility.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/derived/derived.hpp"
#include "app/derived/duty_list.hpp"
#include "app/small_model.hpp"
#include "app/state/actions.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::DepartmentId kFgw{0};
constexpr plan::DepartmentId kSthj{1};
constexpr plan::DepartmentId kJtt{2};

plan::FilterResult left_by(const plan::Plan& plan, const plan::Filter& filter = {}) {
    return plan::FilterIndex(plan).select(filter, {2025, 1, 1});
}

std::vector<std::uint32_t> departments_of(const Responsibility& result) {
    std::vector<std::uint32_t> departments;
    for (const DepartmentLoad& load : result.departments) departments.push_back(load.department.index);
    return departments;
}

}  // namespace

TEST_CASE("each department is counted once a measure, by its strongest role") {
    const plan::Plan plan = tests::small_plan();
    const Responsibility result = responsibility(plan, left_by(plan), LoadOrder::Plan);
    REQUIRE(departments_of(result) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(result.departments[0].shared == 1);
    CHECK(result.departments[0].total() == 1);
    CHECK(result.departments[1].lead == 1);
    CHECK(result.departments[1].sole == 1);
    CHECK(result.departments[1].shared == 2);
    CHECK(result.departments[1].total() == 4);
    CHECK(result.departments[2].total() == 2);
    CHECK(result.measures.size() == 4);
    CHECK(result.parts.size() == 7);
    // The last of Ecology's: measure 26, alone, with its three commitments.
    CHECK(result.parts[4].measure == 3);
    CHECK(result.parts[4].role == plan::Role::Sole);
    CHECK(result.parts[4].commitments == 3);
    CHECK_FALSE(result.parts[4].by_standing_rule);
}

TEST_CASE("departments come by total, by what they lead, or as in the plan; equals as in the plan") {
    plan::Plan plan = tests::small_plan();
    const plan::FilterResult all = left_by(plan);
    CHECK(departments_of(responsibility(plan, all, LoadOrder::Total)) == std::vector<std::uint32_t>{1, 2, 0});
    CHECK(departments_of(responsibility(plan, all, LoadOrder::Lead)) == std::vector<std::uint32_t>{1, 0, 2});
}

TEST_CASE("the filter leaves measures, departments and commitments away") {
    const plan::Plan plan = tests::small_plan();
    plan::Filter filter;
    filter.cities.insert({1});  // Datong: measure 26 alone, one commitment
    const Responsibility result = responsibility(plan, left_by(plan, filter), LoadOrder::Total);
    REQUIRE(departments_of(result) == std::vector<std::uint32_t>{1});
    REQUIRE(result.parts.size() == 1);
    CHECK(result.parts[0].commitments == 1);
}

TEST_CASE("who answers by a standing rule is told from who is named") {
    plan::Plan plan = tests::small_plan();
    plan.measures[0].clauses[0].also = {kJtt};
    const Responsibility result = responsibility(plan, left_by(plan), LoadOrder::Plan);
    const Part& rule = result.parts[5];  // the first of the transport department
    CHECK(rule.department == 2);
    CHECK(rule.measure == 0);
    CHECK(rule.role == plan::Role::Shared);
    CHECK(rule.by_standing_rule);
    CHECK_FALSE(result.parts[6].by_standing_rule);
    const DutyList list = duty_list(plan, left_by(plan), kJtt);
    REQUIRE(list.rows.size() == 3);
    CHECK(list.rows[0].by_standing_rule);
}

TEST_CASE("a list of duties has what is led first, then what is done alone, then what is shared") {
    const plan::Plan plan = tests::small_plan();
    const DutyList list = duty_list(plan, left_by(plan), kSthj);
    CHECK(list.measures == 4);
    REQUIRE(list.rows.size() == 4);
    CHECK(list.rows[0].role == plan::Role::Lead);
    CHECK(list.rows[0].measure == plan::MeasureId{2});
    CHECK(list.rows[1].role == plan::Role::Sole);
    CHECK(list.rows[1].commitments == std::vector<plan::CommitmentId>{{4}, {5}, {6}});
    CHECK(list.rows[2].measure == plan::MeasureId{0});
    CHECK(list.rows[3].measure == plan::MeasureId{1});
}

TEST_CASE("a list of duties respects the filter, and a clause without a commitment stays") {
    plan::Plan plan = tests::small_plan();
    plan::Filter filter;
    filter.due_years.insert({2027});
    const DutyList list = duty_list(plan, left_by(plan, filter), kSthj);
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].commitments == std::vector<plan::CommitmentId>{{6}});
    CHECK(duty_list(plan, left_by(plan, filter), kFgw).rows.empty());
    plan.measures[3].clauses.push_back({plan::ClauseMode::Lead, {kSthj}, {}, false});
    const DutyList more = duty_list(plan, left_by(plan, filter), kSthj);
    REQUIRE(more.rows.size() == 2);
    CHECK(more.rows[0].clause == 1);
    CHECK(more.rows[0].commitments.empty());
}

TEST_CASE("in words the list has a line for each commitment, with deadline, firmness and status") {
    const Model& model = tests::real_model();
    const auto department = plan::find_department(model.plan, "sthj");
    REQUIRE(department);
    const DutyList list = duty_list(model.plan, left_by(model.plan), *department);
    const DutyTable table = duty_table(model, list, {2026, 11, 23}, plan::Language::English);
    CHECK(table.title == "Department of Ecology and Environment of Shanxi Province · List of duties");
    std::size_t lines = 0;
    for (const DutyRow& row : list.rows) lines += std::max<std::size_t>(1, row.commitments.size());
    CHECK(table.rows.size() == lines);
    for (const auto& line : table.rows) CHECK(line.size() == table.head.size());
    CHECK(table.rows[0][2] == "lead");
    bool due = false;
    for (const auto& line : table.rows)
        due = due || (line[5] == "by end 2025" && line[6] == "due, no outcome data");
    CHECK(due);
}

TEST_CASE("every role of the real plan is in the matrix, and no total is above the number of measures") {
    const Model& model = tests::real_model();
    const Responsibility all = responsibility(model.plan, left_by(model.plan), LoadOrder::Total);
    std::size_t parts = 0;
    for (const plan::Measure& measure : model.plan.measures) {
        for (std::uint32_t i = 0; i < model.plan.departments.size(); ++i)
            parts += plan::role_in(measure, {i}) ? 1U : 0U;
    }
    CHECK(all.parts.size() == parts);
    std::size_t before = model.plan.measures.size();
    for (const DepartmentLoad& load : all.departments) {
        CHECK(load.total() <= before);
        before = load.total();
    }
}

TEST_CASE("the list of the selected department is derived, and follows the filter") {
    const Model& model = tests::real_model();
    Deriver deriver(model);
    AppState state = reduce({}, Select{*plan::find_department(model.plan, "gxt")});
    const std::size_t all = deriver.update(state, {2026, 11, 23}).duty_list->measures;
    state = reduce(state, ToggleDueYear{{2025}});
    CHECK(deriver.update(state, {2026, 11, 23}).duty_list->measures < all);
    state = reduce(state, Select{plan::MeasureId{0}});
    CHECK_FALSE(deriver.update(state, {2026, 11, 23}).duty_list);
}

TEST_CASE("the list of duties follows the day where the filter asks for a status") {
    const Model& model = tests::real_model();
    Deriver deriver(model);
    AppState state = reduce({}, Select{*plan::find_department(model.plan, "gxt")});
    state = reduce(state, ToggleFacet{{plan::Facet::Status, plan::status_id(plan::Status::NotYetDue).index}});
    state = reduce(state, SetAsOf{plan::Date{2024, 1, 1}});
    const std::size_t early = deriver.update(state, {2026, 11, 23}).duty_list->measures;
    REQUIRE(early > 0);
    state = reduce(state, SetAsOf{plan::Date{2028, 1, 1}});
    CHECK(deriver.update(state, {2026, 11, 23}).duty_list->measures == 0);
}
