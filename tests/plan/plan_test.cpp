// Finding things in the plan, roles and status.
#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"

using namespace jinlan::plan;
using jinlan::tests::real_plan;

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
