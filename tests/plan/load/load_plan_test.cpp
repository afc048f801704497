// Reading plan.json: the small plan is read whole, and broken in one place it names that place.
#include "plan/load/load_plan.hpp"

#include <doctest/doctest.h>

#include <string>

#include "plan/small_plan.hpp"

using namespace jinlan;
using namespace jinlan::plan;
using jinlan::tests::broken;
using jinlan::tests::complaint;
using jinlan::tests::kSmallPlan;
using jinlan::tests::with;

TEST_CASE("the small plan is read whole") {
    input::Problems problems;
    const std::optional<Plan> plan = load_plan(kSmallPlan, "plan.json", problems);
    for (const input::Problem& problem : problems) MESSAGE(describe(problem));
    REQUIRE(plan.has_value());
    CHECK(plan->document.issued == Date{2024, 3, 8});
    CHECK(plan->document.parent_title.zh_hant == "上");
    REQUIRE(plan->sections.size() == 2);
    CHECK(plan->sections[1].measures == std::vector<MeasureId>{{1}});
    CHECK(plan->departments[1].kind == DepartmentKind::Bureau);
    CHECK(plan->cities[1].area_km2 == 14176);
    CHECK(plan->counties[1].city == CityId{1});
    CHECK(plan->regions[1].status == RegionStatus::Approximate);
    CHECK(plan->regions[1].measures == std::vector<MeasureId>{{1}});

    REQUIRE(plan->commitments.size() == 4);
    CHECK(plan->goals == std::vector<CommitmentId>{{0}});
    CHECK_FALSE(plan->commitments[0].measure.has_value());
    const Measure& measure = plan->measures[0];
    CHECK(measure.commitments == std::vector<CommitmentId>{{1}, {2}});
    CHECK(measure.clauses[0].also == std::vector<DepartmentId>{{2}});
    CHECK(measure.clauses[0].open_ended);
    CHECK(measure.clauses[1].mode == ClauseMode::Lead);

    const Commitment& commitment = plan->commitments[1];
    CHECK(commitment.measure == MeasureId{0});
    CHECK(commitment.clause == 0u);
    REQUIRE(commitment.quantity.has_value());
    CHECK(commitment.quantity->comparison == Comparison::AtLeast);
    CHECK(commitment.quantity->upper == 8.0);
    CHECK(commitment.quantity->baseline_year == 2020);
    REQUIRE(commitment.due.has_value());
    CHECK(commitment.due->precision == DuePrecision::YearEnd);
    REQUIRE(commitment.outcome.has_value());
    CHECK(commitment.outcome->date == "2025-12");
    CHECK(plan->commitments[2].clause == 1u);

    CHECK(plan->document.period == DateInterval{{2024, 1, 1}, {2027, 12, 31}});
    CHECK(plan->metrics[1].unit == "t/h");
    CHECK(plan->sites[0].kind == SiteKind::IndustrialPark);
    CHECK(plan->sites[0].city == CityId{0});
    CHECK(plan->sites[0].county == CountyId{0});
    REQUIRE(plan->neighbours.size() == 1);
    CHECK(plan->neighbours[0].commitment == CommitmentId{1});
    CHECK(plan->neighbours[0].province_code == "15");
    CHECK(commitment.subject == Subject::Enterprises);
    CHECK(commitment.scope == Scope::Regions);
    CHECK(commitment.substances == std::vector{Substance::So2, Substance::Nox});
    CHECK(commitment.sectors == std::vector<SectorId>{{0}});
    CHECK(plan->commitments[2].sites == std::vector<SiteId>{{0}});
    const std::vector<Condition>& conditions = plan->commitments[3].applies_when;
    REQUIRE(conditions.size() == 2);
    CHECK(conditions[0].comparison == Comparison::Below);
    CHECK(conditions[0].of == ConditionOf::Equipment);
    CHECK(conditions[0].value == 35);
    CHECK(conditions[1].comparison == Comparison::Equal);  // "is": true
    CHECK(conditions[1].value == 1);
}

TEST_CASE("a standing rule holds for every clause, once") {
    input::Problems problems;
    const std::optional<Plan> plan = load_plan(kSmallPlan, "plan.json", problems);
    REQUIRE(plan.has_value());
    for (const Measure& measure : plan->measures) {
        for (const Clause& clause : measure.clauses) CHECK(clause.also == std::vector<DepartmentId>{{2}});
        CHECK(role_in(measure, {2}) == Role::Shared);
    }
}

TEST_CASE(
    "a commitment touches whole cities of its regions, and cities of counties where nothing else is named") {
    input::Problems problems;
    std::optional<Plan> plan = load_plan(kSmallPlan, "plan.json", problems);
    REQUIRE(plan.has_value());
    const auto touches = [&](std::uint32_t i) { return plan->commitments[i].touches.ids(); };
    CHECK(touches(1) == std::vector<CityId>{{0}});  // "whole": its single county does not count
    CHECK(touches(2) == std::vector<CityId>{{0}});  // the city of its site
    CHECK(touches(3) == std::vector<CityId>{{1}});  // named itself
    CHECK(touches(0).empty());
}

TEST_CASE("wrong words and types name their place") {
    CHECK(broken("\"jinlan.plan/2\"", "\"jinlan.plan/1\"") ==
          "schema: \"jinlan.plan/1\"; one of jinlan.plan/2");
    CHECK(broken("\"mode\": \"shared\"", "\"mode\": \"leads\"") ==
          "measures[0].clauses[0].mode: \"leads\"; one of lead, shared, sole");
    CHECK(broken("\"open_ended\": true", "\"open_ended\": 1") ==
          "measures[0].clauses[0].open_ended: 1; true or false");
    CHECK(broken("\"firmness\": \"strive\"", "\"firmness\": \"firm\"")
              .find("measures[0].commitments[1].firmness: ") == 0);
    CHECK(broken("\"kind\": \"bureau\"", "\"kind\": \"office\"").find("departments[1].kind: ") == 0);
    CHECK(broken("\"status\": \"approximate\"", "\"status\": \"guess\"").find("regions[1].status: ") == 0);
    CHECK(broken("\"confidence\": \"low\"", "\"confidence\": null") ==
          "regions[1].confidence: null; one of high, medium, low");
    CHECK(broken("\"area_km2\": 6988", "\"area_km2\": \"6988\"")
              .find("cities[0].area_km2: \"6988\"; a number") == 0);
    CHECK(broken("\"population_2020\": 5304061", "\"population_2020\": 5304061.5")
              .find("cities[0].population_2020: 5304061.5; a whole number") == 0);
    CHECK(broken("\"id\": \"sthj\"", "\"id\": \"St hj\"").find("departments[0].id: \"St hj\"; a key of") ==
          0);
    CHECK(complaint("[]").find("(root): an array of 0; an object with \"schema\"") == 0);
}

TEST_CASE("what is missing, empty, unknown or doubled names its place") {
    CHECK(broken("\"en\": \"Alpha\"", "\"en\": \"\"") ==
          "measures[0].title.en: \"\"; a text that is not empty");
    CHECK(broken(", \"en\": \"Alpha\"", "") == "measures[0].title.en: nothing; a value (it is required)");
    CHECK(broken("\"en\": \"Alpha\"", "\"en\": \"Alpha\", \"de\": \"A\"") ==
          "measures[0].title.de: an unknown key; one of zh-Hans, zh-Hant, en");
    CHECK(broken("\"upper\"", "\"uper\"").find("measures[0].commitments[0].quantity.uper: an unknown key") ==
          0);
    CHECK(broken("\"value\": 5", "\"value\": 5, \"value\": 6") ==
          "measures[0].commitments[0].quantity.value: the same key again; every key once");
    CHECK(broken("\"departments\": [\"gxt\"]", "\"departments\": []") ==
          "measures[1].clauses[0].departments: an array of 0; at least one department");
}

TEST_CASE("ids are unique and none dangles") {
    CHECK(broken("\"id\": \"gxt\"", "\"id\": \"sthj\"")
              .find("departments[1].id: \"sthj\"; a key that no other") == 0);
    CHECK(broken("\"id\": \"m2.c1.k1\"", "\"id\": \"m1.c1.k1\"").find("measures[1].commitments[0].id: ") ==
          0);
    CHECK(broken("\"cities\": [\"datong\"]", "\"cities\": [\"beijing\"]") ==
          "measures[1].commitments[0].cities[0]: \"beijing\"; the key of a city");
    CHECK(broken("\"cities\": [\"datong\"]", "\"cities\": [\"datong\", \"datong\"]") ==
          "measures[1].commitments[0].cities[1]: \"datong\"; every city once");
    CHECK(broken("\"regions\": [\"whole\"]", "\"regions\": [\"whole\", \"hill\"]") ==
          "measures[0].commitments[0].regions[1]: \"hill\"; the key of a region");
    CHECK(broken("[\"140225\"]", "[\"140122\"]") ==
          "regions[0].counties[0]: \"140122\"; the key of a county");
    CHECK(broken("[\"gxt\", \"sthj\"]", "[\"gxt\", \"fgw\"]") ==
          "measures[0].clauses[0].departments[1]: \"fgw\"; the key of a department");
    CHECK(broken("\"department\": \"cities\"", "\"department\": \"city\"") ==
          "standing_rules[0].department: \"city\"; the key of a department");
    CHECK(broken("\"section\": 2", "\"section\": 3") == "measures[1].section: 3; the number of a section");
    CHECK(broken("\"measures\": [2]", "\"measures\": [3]") ==
          "regions[1].measures[0]: 3; the number of a measure, once");
    CHECK(broken("\"measures\": [2]", "\"measures\": [2, 2]").find("regions[1].measures[1]: 2; ") == 0);
}

TEST_CASE("numbers, codes and keys fit the record they stand in") {
    CHECK(broken("{\"number\": 2, \"section\"", "{\"number\": 3, \"section\"")
              .find("measures[1].number: 3; ") == 0);
    CHECK(broken("\"code\": \"140225\"", "\"code\": \"140125\"") ==
          "counties[1].code: \"140125\"; a code that begins with its city's, 1402\n"
          "regions[0].counties[0]: \"140225\"; the key of a county\n"
          "regions[1].counties[0]: \"140225\"; the key of a county");
    CHECK(broken("\"code\": \"1402\"", "\"code\": \"1400\"").find("cities[1].code: ") == 0);
    CHECK(broken("\"code\": \"1402\"", "\"code\": \"14O2\"")
              .find("cities[1].code: \"14O2\"; a code of 4 digits") == 0);
    CHECK(broken("\"id\": \"m1.c2.k2\"", "\"id\": \"m2.c2.k2\"") ==
          "measures[0].commitments[1].id: \"m2.c2.k2\"; a key that begins with m1.c2.");
    CHECK(broken("\"clause\": 2", "\"clause\": 3")
              .find("measures[0].commitments[1].clause: 3; a whole number from 1 to 2") == 0);
    CHECK(broken("\"id\": \"g1.k1\",", "\"id\": \"g1.k1\", \"clause\": 1,")
              .find("goals[0].clause: 1; no clause") == 0);
    CHECK(broken("\"cities\": [\"taiyuan\"], \"counties\": [\"140225\"]",
                 "\"cities\": [\"taiyuan\"], \"counties\": [\"140121\"]")
              .find("regions[0].counties: ") == 0);
}

TEST_CASE("clauses hold as many departments as their mode needs") {
    CHECK(broken("\"mode\": \"sole\", \"departments\": [\"gxt\"]",
                 "\"mode\": \"sole\", \"departments\": [\"gxt\", \"sthj\"]") ==
          "measures[1].clauses[0].departments: an array of 2; one department, for sole");
    CHECK(broken("[\"sthj\", \"gxt\"]", "[\"sthj\"]").find("a lead and at least one other, for lead") !=
          std::string::npos);
    CHECK(broken("[\"sthj\", \"gxt\"]", "[\"sthj\", \"sthj\"]").find("every department once") !=
          std::string::npos);
}

TEST_CASE("quantities are possible") {
    const std::string place = "measures[0].commitments[0].quantity";
    CHECK(broken("\"upper\": 8", "\"upper\": 4") ==
          place + ".upper: 4; an upper end that is not below the value");
    CHECK(broken("\"upper\": 8", "\"upper\": 101") ==
          place + ".upper: 101; a number from 0 to 100\n" + place +
              ".upper: 101; an upper end that is not below the value");
    CHECK(broken("8, \"unit\": \"%\"", "8, \"unit\": \"percent\"")
              .find(place + ".unit: \"percent\"; one of ug/m3, %,") == 0);
    CHECK(broken("8, \"unit\": \"%\"", "8, \"unit\": \"t\"") == place + ".unit: \"t\"; the unit of share, %");
    CHECK(broken("\"value\": 5", "\"value\": -5").find(place + ".value: -5; a number from 0 to 100") == 0);
    CHECK(broken("\"value\": 5", "\"value\": NaN").find("line ") == 0);
    CHECK(broken("\"value\": 5", "\"value\": 1e999").find("line ") == 0);
    CHECK(broken("\"comparison\": \">=\"", "\"comparison\": \"≥\"")
              .find(place + ".comparison: \"≥\"; one of <=") == 0);
    CHECK(broken("\"baseline_year\": 2020", "\"baseline_year\": 20").find(place + ".baseline_year: 20; ") ==
          0);
    CHECK(broken("\"kind\": \"continuing\"", "\"kind\": \"quantified\"")
              .find("measures[0].commitments[1].kind: ") == 0);

    // A change may be negative or pass 100 %.
    input::Problems problems;
    const std::string change =
        with(with(with(kSmallPlan, "\"share\"", "\"coal_change\""), "\"share\"", "\"coal_change\""),
             "\"value\": 5", "\"value\": -5");
    CHECK(load_plan(change, "plan.json", problems).has_value());
}

TEST_CASE("dates exist, run forwards, fit their precision and follow the issue of the plan") {
    const std::string place = "measures[0].commitments[0].due";
    const std::string due = "\"from\": \"2025-12-31\", \"to\": \"2025-12-31\", \"precision\": \"year_end\"";
    const auto dates = [&](const std::string& from, const std::string& to, const std::string& precision) {
        return broken(
            due, "\"from\": \"" + from + "\", \"to\": \"" + to + "\", \"precision\": \"" + precision + "\"");
    };
    CHECK(dates("2025-12-31", "2025-02-30", "day").find(place + ".to: \"2025-02-30\"; a date that exists") ==
          0);
    CHECK(dates("2025-12-31", "2025-12-30", "day") ==
          place + ".to: \"2025-12-30\"; a date that is not before \"from\"");
    CHECK(dates("2025-12-30", "2025-12-30", "year_end").find(place + ".to: ") == 0);
    CHECK(dates("2024-10-30", "2024-10-30", "month_end") ==
          place + ".to: \"2024-10-30\"; the last day of a month, for month_end");
    CHECK(dates("2025-02-01", "2025-12-31", "year").find(place + ": an object; ") == 0);
    CHECK(dates("2023-01-01", "2025-12-31", "year") ==
          place + ".from: \"2023-01-01\"; a date of the plan's period, not before 2024-01-01");
    CHECK(broken("\"date\": \"2025-12\"", "\"date\": \"2025-13\"")
              .find("measures[0].commitments[0].outcome.date: ") == 0);
    CHECK(broken("\"issued\": \"2024-03-08\"", "\"issued\": \"2024-3-8\"").find("document.issued: ") == 0);
}

namespace {

/// The small plan with an annual mean of PM2.5 that measure 1 sets for Taiyuan alone.
std::string with_target() {
    std::string text = with(kSmallPlan, R"("id": "share")", R"("id": "pm25_annual_mean")");
    text = with(text, R"("metric": "share")", R"("metric": "pm25_annual_mean")");
    return with(text, R"("scope": "regions", "regions": ["whole"])",
                R"("scope": "cities", "cities": ["taiyuan"])");
}

/// The small plan with clusters of Datong on measure 2, given so many times.
std::string with_clusters(int times) {
    std::string list;
    for (int i = 0; i < times; ++i) {
        list +=
            std::string(i == 0 ? "" : ", ") +
            R"({"city": "datong", "industries": [{"zh-Hans": "铸造", "zh-Hant": "鑄造", "en": "Foundries"}]})";
    }
    return with(kSmallPlan, R"({"number": 2, "section")",
                R"({"clusters": [)" + list + R"(], "number": 2, "section")");
}

}  // namespace

TEST_CASE("an annual mean of PM2.5 for one city is its target, whatever the number of the measure") {
    input::Problems problems;
    const std::optional<Plan> plan = load_plan(with_target(), "plan.json", problems);
    for (const input::Problem& problem : problems) FAIL_CHECK(describe(problem));
    REQUIRE(plan.has_value());
    CHECK(plan->cities[0].pm25_target == CommitmentId{1});
    CHECK_FALSE(plan->cities[1].pm25_target.has_value());
}

TEST_CASE("a city has one target of PM2.5 in all measures together") {
    std::string text = with(with_target(), R"("kind": "prohibition")",
                            R"("kind": "quantified",
     "quantity": {"metric": "pm25_annual_mean", "comparison": "<=", "value": 30, "unit": "%"})");
    text = with(text, R"("cities": ["datong"],)", R"("cities": ["taiyuan"],)");
    CHECK(complaint(text) == "measures[1].commitments[0].cities: an array of 1; one PM2.5 target a city");
}

TEST_CASE("any measure may list clusters, each city once") {
    input::Problems problems;
    const std::optional<Plan> plan = load_plan(with_clusters(1), "plan.json", problems);
    for (const input::Problem& problem : problems) FAIL_CHECK(describe(problem));
    REQUIRE(plan.has_value());
    REQUIRE(plan->cities[1].cluster.has_value());
    CHECK(plan->cities[1].cluster->measure == MeasureId{1});
    CHECK(complaint(with_clusters(2)) == "measures[1].clusters[1].city: \"datong\"; every city once");
}

TEST_CASE("a text that is no plan at all gives problems, never a crash") {
    for (const char* text :
         {"", "null", "1", "\"plan\"", "{}", "[[[[", "{\"schema\": {}}", "{\"measures\": [1, null, []]}",
          "{\"regions\": [{}], \"cities\": [[]], \"counties\": {}, \"measures\": [{\"commitments\": "
          "[{}]}]}"}) {
        CAPTURE(text);
        CHECK_FALSE(complaint(text).empty());
    }
    for (std::size_t size = 0; size < kSmallPlan.size(); size += 37) {
        CHECK_FALSE(complaint(std::string(kSmallPlan.substr(0, size))).empty());
    }
}

TEST_CASE("all problems are collected, not the first alone") {
    std::string text = with(kSmallPlan, "\"mode\": \"shared\"", "\"mode\": \"leads\"");
    text = with(text, "\"en\": \"Beta\"", "\"en\": \"\"");
    text = with(text, "[\"datong\"]", "[\"beijing\"]");
    input::Problems problems;
    CHECK_FALSE(load_plan(text, "plan.json", problems).has_value());
    CHECK(problems.size() == 3);
}
