// Reading what a commitment binds, where and when it applies: broken in one place, the small plan names that
// place.
#include <doctest/doctest.h>

#include "plan/small_plan.hpp"

using namespace jinlan;
using namespace jinlan::plan;
using jinlan::tests::broken;
using jinlan::tests::complaint;
using jinlan::tests::kSmallPlan;
using jinlan::tests::with;

namespace {

const std::string kFirst = "measures[0].commitments[0].";
const std::string kLast = "measures[1].commitments[0].";

constexpr std::string_view kFigure = R"("of": "equipment", "comparison": "<", "value": 35)";
constexpr std::string_view kFact = R"("of": "area", "comparison": "is", "value": true)";

}  // namespace

TEST_CASE("subjects, scopes, pollutants and what a condition is of are words of closed lists") {
    CHECK(broken("\"subject\": \"enterprises\"", "\"subject\": \"firms\"")
              .find(kFirst + "subject: \"firms\"; one of province, governments,") == 0);
    CHECK(broken("\"subject\": \"enterprises\", ", "") ==
          kFirst + "subject: nothing; a value (it is required)");
    CHECK(broken("\"scope\": \"regions\", ", "") == kFirst + "scope: nothing; a value (it is required)");
    CHECK(broken("\"scope\": \"cities\"", "\"scope\": \"towns\"")
              .find(kLast +
                    "scope: \"towns\"; one of province, key_region, regions, cities, counties, sites") == 0);
    CHECK(broken("[\"so2\", \"nox\"]", "[\"so2\", \"lead\"]")
              .find(kFirst + "pollutants[1]: \"lead\"; one of pm25, pm10,") == 0);
    CHECK(broken("\"of\": \"area\"", "\"of\": \"space\"")
              .find(kLast + "applies_when[1].of: \"space\"; one of city,") == 0);
    CHECK(broken("\"kind\": \"industrial_park\"", "\"kind\": \"park\"") ==
          "sites[0].kind: \"park\"; one of airport, industrial_park, gas_base");
    CHECK(broken("\"unit\": \"t/h\"", "\"unit\": \"tph\"").find("metrics[1].unit: \"tph\"; one of ug/m3,") ==
          0);
}

TEST_CASE("metrics, sectors and sites that nobody defines are problems where they are named") {
    CHECK(broken("\"metric\": \"share\"", "\"metric\": \"part\"") ==
          kFirst + "quantity.metric: \"part\"; the key of a metric");
    CHECK(broken("\"metric\": \"gas\"", "\"metric\": \"gaz\"") ==
          kLast + "applies_when[1].metric: \"gaz\"; the key of a metric");
    CHECK(broken("\"sectors\": [\"steel\"]", "\"sectors\": [\"steal\"]") ==
          kFirst + "sectors[0]: \"steal\"; the key of a sector");
    CHECK(broken("\"sites\": [\"park\"]", "\"sites\": [\"park\", \"lake\"]") ==
          "measures[0].commitments[1].sites[1]: \"lake\"; the key of a site");
    CHECK(broken("\"county\": \"140121\"", "\"county\": \"140122\"") ==
          "sites[0].county: \"140122\"; the key of a county");
    CHECK(broken("\"county\": \"140121\"", "\"county\": \"140225\"") ==
          "sites[0].county: \"140225\"; a county of taiyuan");
}

TEST_CASE("metrics, sectors and sites that nobody names are dead data") {
    const std::string text = R"("name": {"zh-Hans": "x", "zh-Hant": "x", "en": "x"})";
    CHECK(broken("\"metrics\": [", "\"metrics\": [{\"id\": \"idle\", " + text + ", \"unit\": \"km\"}, ") ==
          "metrics[0].id: \"idle\"; a metric that some commitment names");
    CHECK(broken("\"sectors\": [", "\"sectors\": [{\"id\": \"idle\", " + text + "}, ") ==
          "sectors[0].id: \"idle\"; a sector that some commitment names");
    CHECK(broken("\"sites\": [", "\"sites\": [{\"id\": \"idle\", " + text +
                                     ", \"kind\": \"airport\", \"city\": \"datong\"}, ") ==
          "sites[0].id: \"idle\"; a site that some commitment names");
}

TEST_CASE("metrics, sectors and sites have keys of their own") {
    CHECK(broken("\"id\": \"capacity\"", "\"id\": \"share\"")
              .find("metrics[1].id: \"share\"; a key that no other record has") == 0);
    const std::string text = R"("name": {"zh-Hans": "x", "zh-Hant": "x", "en": "x"})";
    CHECK(broken("\"sectors\": [", "\"sectors\": [{\"id\": \"steel\", " + text + "}, ")
              .find("sectors[1].id: \"steel\"; a key that no other record has") == 0);
    CHECK(broken("\"sites\": [", "\"sites\": [{\"id\": \"park\", " + text +
                                     ", \"kind\": \"airport\", \"city\": \"datong\"}, ")
              .find("sites[1].id: \"park\"; a key that no other record has") == 0);
}

TEST_CASE("nothing stands twice in a list") {
    CHECK(broken("[\"so2\", \"nox\"]", "[\"so2\", \"so2\"]") ==
          kFirst + "pollutants[1]: \"so2\"; every pollutant once");
    CHECK(broken("\"sectors\": [\"steel\"]", "\"sectors\": [\"steel\", \"steel\"]") ==
          kFirst + "sectors[1]: \"steel\"; every sector once");
    CHECK(broken("\"sites\": [\"park\"]", "\"sites\": [\"park\", \"park\"]") ==
          "measures[0].commitments[1].sites[1]: \"park\"; every site once");
    CHECK(broken("{\"metric\": \"gas\", \"of\": \"area\", \"comparison\": \"is\", \"value\": true}",
                 "{\"metric\": \"gas\", \"of\": \"area\", \"comparison\": \"is\", \"value\": true}, "
                 "{\"metric\": \"gas\", \"of\": \"city\", \"comparison\": \"is\", \"value\": false}") ==
          kLast + "applies_when[2].metric: \"gas\"; every metric once");
}

TEST_CASE("figures are possible: shares within 0 and 100, amounts not below 0, ends in order") {
    const std::string value = kLast + "applies_when[0].value: ";
    CHECK(broken("\"value\": 35", "\"value\": -35") == value + "-35; a number from 0 to 1e+12");
    CHECK(broken("\"value\": 35", "\"value\": \"35\"").find(value + "\"35\"; a number") == 0);
    const std::string share = with(kSmallPlan, "\"unit\": \"t/h\"", "\"unit\": \"%\"");
    CHECK(complaint(with(share, "\"value\": 35", "\"value\": 135")) == value + "135; a number from 0 to 100");
    CHECK(broken(kFigure, "\"of\": \"equipment\", \"comparison\": \">=\", \"value\": 35, \"upper\": 34") ==
          kLast + "applies_when[0].upper: 34; an upper end that is not below the value");
    CHECK(broken(kFigure, "\"of\": \"equipment\", \"comparison\": \"<\", \"value\": 35, \"upper\": 65") ==
          kLast + "applies_when[0].comparison: \"<\"; >= or > beside \"upper\"");
    CHECK(broken("\"comparison\": \"<\", \"value\": 35", "\"comparison\": \"about\", \"value\": 35") ==
          kLast + "applies_when[0].comparison: \"about\"; one of <=, <, >=, >, =");
}

TEST_CASE("yes/no metrics are asked with \"is\" and true or false, measured ones with a figure") {
    CHECK(broken(kFact, "\"of\": \"area\", \"comparison\": \"=\", \"value\": true") ==
          kLast + "applies_when[1].comparison: \"=\"; one of is");
    CHECK(broken(kFact, "\"of\": \"area\", \"comparison\": \"is\", \"value\": 1") ==
          kLast + "applies_when[1].value: 1; true or false");
    CHECK(broken(kFact, "\"of\": \"area\", \"comparison\": \"is\", \"value\": true, \"upper\": 1") ==
          kLast + "applies_when[1].upper: 1; no upper end: it is yes or no");
    CHECK(broken("\"comparison\": \"<\", \"value\": 35", "\"comparison\": \"is\", \"value\": 35")
              .find(kLast + "applies_when[0].comparison: \"is\"; one of <=, <,") == 0);
    CHECK(broken("\"metric\": \"share\"", "\"metric\": \"gas\"")
              .find(kFirst + "quantity.metric: \"gas\"; a metric that is measured") == 0);
}

TEST_CASE("a conditional commitment has conditions, and a list of them is not empty") {
    CHECK(broken("\"kind\": \"continuing\"", "\"kind\": \"conditional\"") ==
          "measures[0].commitments[1].kind: \"conditional\"; \"applies_when\" beside the kind conditional");
    CHECK(broken("\"subject\": \"sites\",", "\"subject\": \"sites\", \"applies_when\": [],") ==
          "measures[0].commitments[1].applies_when: an array of 0; at least one condition");
}

TEST_CASE("the scope and the lists say the same") {
    const auto scope = [](std::string_view from, std::string_view to) { return broken(from, to); };
    CHECK(scope("\"scope\": \"regions\"", "\"scope\": \"province\"") ==
          kFirst + "regions: an array of 1; none, for the scope province");
    CHECK(scope("\"scope\": \"regions\"", "\"scope\": \"key_region\"") ==
          kFirst + "scope: \"key_region\"; \"regions\" of [\"key_region\"] alone, for key_region");
    CHECK(scope("\"scope\": \"regions\", \"regions\": [\"whole\"]",
                "\"scope\": \"regions\", \"cities\": [\"taiyuan\"]") ==
          kFirst + "cities: an array of 1; none, for the scope regions\n" + kFirst +
              "scope: \"regions\"; at least one of \"regions\", for regions");
    CHECK(scope("\"scope\": \"cities\"", "\"scope\": \"counties\"") ==
          kLast + "cities: an array of 1; none, for the scope counties");
    CHECK(scope("\"scope\": \"cities\"", "\"scope\": \"cities\", \"counties\": [\"140225\"]") ==
          kLast + "counties: an array of 1; none, for the scope cities");
    CHECK(scope("\"scope\": \"sites\"", "\"scope\": \"province\"") ==
          "measures[0].commitments[1].sites: an array of 1; none, for the scope province");
    CHECK(scope("\"scope\": \"cities\", \"cities\": [\"datong\"]", "\"scope\": \"sites\"") ==
          kLast + "scope: \"sites\"; \"sites\", or a condition of a site, for sites");

    // The region of that key alone is key_region, not regions.
    std::string text = with(kSmallPlan, "\"id\": \"whole\"", "\"id\": \"key_region\"");
    text = with(text, "[\"whole\"]", "[\"key_region\"]");
    CHECK(complaint(text) == kFirst + "scope: \"regions\"; key_region, for that region alone");
    input::Problems problems;
    text = with(text, "\"scope\": \"regions\"", "\"scope\": \"key_region\"");
    CHECK(load_plan(text, "plan.json", problems).has_value());

    // Every city, every county, and the sites that a condition picks out need no list.
    text = with(kSmallPlan, "\"scope\": \"cities\", \"cities\": [\"datong\"]", "\"scope\": \"counties\"");
    CHECK(load_plan(text, "plan.json", problems).has_value());
    text = with(kSmallPlan, "\"scope\": \"cities\", \"cities\": [\"datong\"]", "\"scope\": \"sites\"");
    text = with(text, "\"of\": \"area\"", "\"of\": \"site\"");
    CHECK(load_plan(text, "plan.json", problems).has_value());
    CHECK(problems.empty());
}

TEST_CASE("a deadline lies within the plan's period, and the period holds the day of issue") {
    CHECK(broken("\"from\": \"2025-12-31\", \"to\": \"2025-12-31\"",
                 "\"from\": \"2028-12-31\", \"to\": \"2028-12-31\"") ==
          kFirst + "due.to: \"2028-12-31\"; a date of the plan's period, not after 2027-12-31");
    CHECK(broken("\"from\": \"2025-12-31\", \"to\": \"2025-12-31\"",
                 "\"from\": \"2023-12-31\", \"to\": \"2025-12-31\"") ==
          kFirst + "due.from: \"2023-12-31\"; a date of the plan's period, not before 2024-01-01");
    CHECK(broken("\"period\": {\"from\": \"2024-01-01\", \"to\": \"2027-12-31\"}",
                 "\"period\": {\"from\": \"2024-04-01\", \"to\": \"2027-12-31\"}") ==
          "document.period: an object; a period that holds the day of issue, 2024-03-08");
    CHECK(broken(", \"period\": {\"from\": \"2024-01-01\", \"to\": \"2027-12-31\"}", "") ==
          "document.period: nothing; a value (it is required)");
}

TEST_CASE("standing rules and pairs across the border hold what they name") {
    CHECK(broken("\"standing_rules\": [{\"measure\": 1, \"clause\": 1",
                 "\"standing_rules\": [{\"measure\": 3, \"clause\": 1") ==
          "standing_rules[0].measure: 3; the number of a measure");
    CHECK(broken("\"standing_rules\": [{\"measure\": 1, \"clause\": 1",
                 "\"standing_rules\": [{\"measure\": 1, \"clause\": 3") ==
          "standing_rules[0].clause: 3; a whole number from 1 to 2");
    CHECK(broken("\"all_measures\"", "\"some\"") ==
          "standing_rules[0].applies_to: \"some\"; one of all_measures");
    CHECK(broken("\"commitment\": \"m1.c1.k1\"", "\"commitment\": \"m1.c1.k9\"") ==
          "neighbours[0].commitment: \"m1.c1.k9\"; the key of a commitment");
    CHECK(broken("\"commitment\": \"m1.c1.k1\", \"city\": \"taiyuan\"",
                 "\"commitment\": \"m1.c1.k1\", \"city\": \"datong\"") ==
          "neighbours[0].city: \"datong\"; a city of the commitment m1.c1.k1");
    CHECK(broken("\"code\": \"15\"", "\"code\": \"1501\"") ==
          "neighbours[0].province.code: \"1501\"; a code of 2 digits");
}

TEST_CASE("an unknown key is named in every new record") {
    CHECK(broken("\"unit\": \"t/h\"", "\"unit\": \"t/h\", \"note\": 1")
              .find("metrics[1].note: an unknown key; one of id, name, unit") == 0);
    CHECK(broken("\"id\": \"steel\"", "\"id\": \"steel\", \"note\": 1")
              .find("sectors[0].note: an unknown key") == 0);
    CHECK(broken("\"kind\": \"industrial_park\"", "\"kind\": \"industrial_park\", \"note\": 1")
              .find("sites[0].note: an unknown key") == 0);
    CHECK(broken("\"of\": \"area\"", "\"of\": \"area\", \"note\": 1")
              .find(kLast + "applies_when[1].note: an unknown key") == 0);
    CHECK(broken("\"applies_to\"", "\"until\": 1, \"applies_to\"")
              .find("standing_rules[0].until: an unknown key") == 0);
    CHECK(broken("\"code\": \"15\"", "\"code\": \"15\", \"note\": 1")
              .find("neighbours[0].province.note: an unknown key") == 0);
    CHECK(broken("\"schema\":", "\"$schema\": \"other.json\", \"schema\":") ==
          "$schema: \"other.json\"; one of plan.schema.json");
    CHECK(broken("\"open_ended\": true", "\"open_ended\": true, \"also\": []")
              .find("measures[0].clauses[0].also: an unknown key") == 0);
}
