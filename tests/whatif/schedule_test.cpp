// Deadlines that slip, and rules that turn on and off.
#include "whatif/schedule.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "whatif/rules.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using plan::Date;

namespace {

const plan::Plan& the_plan() { return tests::real_plan(); }

plan::CommitmentId id(const char* key) { return *plan::find_commitment(the_plan(), key); }

bool holds_id(const std::vector<plan::CommitmentId>& ids, plan::CommitmentId wanted) {
    return std::ranges::find(ids, wanted) != ids.end();
}

}  // namespace

TEST_CASE("months later: ends of months stay ends, days that do not exist become the last") {
    CHECK(months_later({2025, 12, 31}, 2) == Date{2026, 2, 28});
    CHECK(months_later({2024, 2, 29}, 12) == Date{2025, 2, 28});
    CHECK(months_later({2025, 2, 28}, -12) == Date{2024, 2, 29});
    CHECK(months_later({2025, 4, 30}, 1) == Date{2025, 5, 31});
    CHECK(months_later({2025, 1, 30}, 1) == Date{2025, 2, 28});
    CHECK(months_later({2025, 10, 15}, 6) == Date{2026, 4, 15});
    CHECK(months_later({2025, 1, 1}, -1) == Date{2024, 12, 1});
    CHECK(months_later({2025, 6, 15}, 0) == Date{2025, 6, 15});
}

TEST_CASE("months there and back again give the day, but for days that the month had not") {
    std::mt19937 random(9);
    for (int round = 0; round < 2000; ++round) {
        const Date date = plan::date_from_day_number(static_cast<int>(random() % 30000));
        const int months = static_cast<int>(random() % 241) - 120;
        const Date there = months_later(date, months);
        CHECK(there.day <= plan::days_in_month(there.year, there.month));
        if (date.day <= 27) CHECK(months_later(there, -months) == date);
        if (date.day == plan::days_in_month(date.year, date.month))
            CHECK(months_later(there, -months) == date);
    }
}

TEST_CASE("quarters") {
    CHECK(quarter_of({2025, 1, 1}) == Quarter{2025, 1});
    CHECK(quarter_of({2025, 3, 31}) == Quarter{2025, 1});
    CHECK(quarter_of({2025, 4, 1}) == Quarter{2025, 2});
    CHECK(quarter_of({2025, 12, 31}) == Quarter{2025, 4});
}

TEST_CASE("the steel share slips by half a year: from the fourth quarter of 2025 to the second of 2026") {
    const plan::CommitmentId steel = id("m2.c1.k2");
    const Schedule plain = schedule(the_plan(), {}, {2025, 1, 1}, {2025, 12, 31});
    CHECK(plain.slipped.empty());
    CHECK(plain.due_before == plain.due_after);
    CHECK(holds_id(plain.due_before, steel));

    const Schedule moved = schedule(the_plan(), {{steel, 6}}, {2025, 1, 1}, {2025, 12, 31});
    REQUIRE(moved.slipped.size() == 1);
    CHECK(moved.slipped[0].due_before.interval.to == Date{2025, 12, 31});
    CHECK(moved.slipped[0].due_after.interval.to == Date{2026, 6, 30});
    CHECK(holds_id(moved.due_before, steel));
    CHECK_FALSE(holds_id(moved.due_after, steel));
    CHECK(moved.due_after.size() + 1 == moved.due_before.size());

    for (const plan::DepartmentId department : carriers(the_plan(), the_plan()[steel])) {
        int moved_out = 0;
        int moved_in = 0;
        for (const DepartmentLoad& load : moved.departments) {
            if (load.department != department) continue;
            if (load.quarter == Quarter{2025, 4}) moved_out = load.before - load.after;
            if (load.quarter == Quarter{2026, 2}) moved_in = load.after - load.before;
        }
        CHECK(moved_out == 1);
        CHECK(moved_in == 1);
    }
}

TEST_CASE("a deadline moved by other than whole years is told by its month, or by its days") {
    const plan::Due year_end{{{2025, 12, 31}, {2025, 12, 31}}, plan::DuePrecision::YearEnd};
    CHECK(slipped(year_end, 6).interval.to == Date{2026, 6, 30});
    CHECK(slipped(year_end, 6).precision == plan::DuePrecision::MonthEnd);
    CHECK(slipped(year_end, -12).interval.to == Date{2024, 12, 31});
    CHECK(slipped(year_end, -12).precision == plan::DuePrecision::YearEnd);
    const plan::Due year{{{2025, 1, 1}, {2025, 12, 31}}, plan::DuePrecision::Year};
    CHECK(slipped(year, 6).interval.from == Date{2025, 7, 1});
    CHECK(slipped(year, 6).precision == plan::DuePrecision::Day);
    CHECK(slipped(year, 24).precision == plan::DuePrecision::Year);
    const plan::Due month_end{{{2024, 10, 31}, {2024, 10, 31}}, plan::DuePrecision::MonthEnd};
    CHECK(slipped(month_end, 1).precision == plan::DuePrecision::MonthEnd);
    CHECK(slipped(month_end, 1).interval.to == Date{2024, 11, 30});
}

TEST_CASE("a deadline that has passed is due without outcome data; slipped past the day it is not yet due") {
    const plan::CommitmentId steel = id("m2.c1.k2");
    const Schedule moved = schedule(the_plan(), {{steel, 3}}, {2025, 6, 1}, {2026, 1, 15});
    REQUIRE(moved.slipped.size() == 1);
    CHECK(moved.slipped[0].status_before == plan::Status::DueNoOutcome);
    CHECK(moved.slipped[0].status_after == plan::Status::NotYetDue);
}

TEST_CASE("no slip loses or makes a deadline, in any department") {
    std::mt19937 random(13);
    for (int round = 0; round < 50; ++round) {
        std::vector<Slip> slips;
        for (int i = 0; i < 10; ++i) {
            slips.push_back({{static_cast<std::uint32_t>(random() % the_plan().commitments.size())},
                             static_cast<int>(random() % 61) - 30});
        }
        const Schedule moved = schedule(the_plan(), slips, {2000, 1, 1}, {2100, 1, 1});
        CHECK(moved.due_before.size() == moved.due_after.size());
        std::map<plan::DepartmentId, int> change;
        for (const DepartmentLoad& load : moved.departments) {
            CHECK(load.before >= 0);
            CHECK(load.after >= 0);
            change[load.department] += load.after - load.before;
        }
        for (const auto& [department, sum] : change) CHECK(sum == 0);
    }
}

TEST_CASE("what cannot slip does not: no deadline, no months; the last of two slips counts") {
    const Date from{2024, 1, 1};
    const Date to{2025, 12, 31};
    CHECK_FALSE(the_plan()[id("m9.c1.k4")].due.has_value());
    CHECK(schedule(the_plan(), {{id("m9.c1.k4"), 6}}, from, to).slipped.empty());
    CHECK(schedule(the_plan(), {{id("m2.c1.k2"), 0}}, from, to).slipped.empty());
    CHECK(schedule(the_plan(), {{id("m2.c1.k2"), 6}, {id("m2.c1.k2"), 0}}, from, to).slipped.empty());
    const Schedule far = schedule(the_plan(), {{id("m2.c1.k2"), 100000}}, from, to);
    CHECK(far.slipped[0].due_after.interval.to == Date{2035, 12, 31});
    CHECK(schedule(the_plan(), {}, to, from).due_after.empty());
}

TEST_CASE("a city's PM2.5 target that slips no longer weighs on the city") {
    const plan::CityId yuncheng = *plan::find_city(the_plan(), "yuncheng");
    const plan::CommitmentId target = *the_plan()[yuncheng].pm25_target;
    const Schedule moved = schedule(the_plan(), {{target, 12}}, {2025, 1, 1}, {2025, 12, 31});
    const auto load = std::ranges::find(moved.cities, yuncheng, &CityLoad::city);
    REQUIRE(load != moved.cities.end());
    CHECK(load->after + 1 == load->before);
}

TEST_CASE("measure 13 holds at PM2.5 of 40 and above: true for 44, false for 38, unknown without a figure") {
    const auto rule = [](std::optional<double> before, std::optional<double> after) {
        const std::vector<Rule> all = rules(the_plan(), before, after);
        REQUIRE(all.size() == 1);
        CHECK(all[0].commitment == id("m13.c1.k1"));
        return all[0];
    };
    CHECK(rule(44, 38).before == plan::Truth::True);
    CHECK(rule(44, 38).after == plan::Truth::False);
    CHECK(rule(40, 39.999).before == plan::Truth::True);
    CHECK(rule(40, 39.999).after == plan::Truth::False);
    CHECK(rule(std::nullopt, 44).before == plan::Truth::Unknown);
    CHECK(rule(std::nullopt, 44).after == plan::Truth::True);
}
