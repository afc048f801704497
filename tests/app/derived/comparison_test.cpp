// What is compared: known answers of the real data and of the small plan, and the sentences on them.

#include "app/derived/comparison.hpp"

#include <doctest/doctest.h>

#include "app/derived/derived.hpp"
#include "app/sentences/description.hpp"
#include "app/small_model.hpp"
#include "app/state/actions.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::Date kToday{2026, 11, 23};

plan::CityId city(std::string_view key) { return *plan::find_city(tests::real_model().plan, key); }
plan::RegionId region(std::string_view key) { return *plan::find_region(tests::real_model().plan, key); }
plan::DepartmentId department(std::string_view key) {
    return *plan::find_department(tests::real_model().plan, key);
}

struct Compare {
    AppState state;
    Deriver deriver;

    explicit Compare(std::initializer_list<ComparedItem> items, const Model& model = tests::real_model())
        : deriver(model) {
        state.view = View::Compare;
        state.language = plan::Language::English;
        for (const ComparedItem& item : items) state = reduce(std::move(state), ToggleCompared{item});
    }

    const Derived& derived() { return deriver.update(state, kToday); }
    const Comparison& comparison() { return derived().comparison; }

    bool tells(std::string_view sentence) {
        for (const std::string& told : derived().differences) {
            if (told == sentence) return true;
        }
        return false;
    }
};

Model small_model() {
    return {tests::small_plan(), tests::small_observations(), tests::small_standards(), {}, {}, {}};
}

}  // namespace

TEST_CASE("cities are compared in the latest year that all of them have") {
    Compare c({city("taiyuan"), city("linfen"), city("yuncheng")});
    const Comparison& comparison = c.comparison();
    REQUIRE(comparison.cities.size() == 3);
    CHECK(comparison.pm25_year == 2023);  // Yuncheng has nothing later
    CHECK(comparison.cities[0].city == city("taiyuan"));
    CHECK(comparison.cities[1].place->value == 157);
    CHECK(comparison.cities[1].place->year == 2025);
    CHECK(comparison.index_year == 2016);
    CHECK(index_of(comparison.cities[1], 2016)->value == 8.27);
    CHECK(index_of(comparison.cities[1], 2023) == nullptr);
    CHECK(comparison.regions.empty());
    CHECK(comparison.departments.empty());
}

TEST_CASE("the sentences on cities name the highest and the lowest with their figures") {
    const Model& model = tests::real_model();
    Compare c({city("linfen"), city("taiyuan")});
    CHECK(c.comparison().cities[0].target == 44.0);
    CHECK(c.comparison().cities[1].target == 38.0);
    CHECK(
        c.tells("Linfen's PM2.5 target is 6\u2009µg/m³ above Taiyuan's (44\u2009µg/m³ against "
                "38\u2009µg/m³)."));
    CHECK(
        c.tells("In 2016, Linfen's composite index was 0.49 above Taiyuan's (8.27 against 7.78); lower is "
                "cleaner."));
    // What the reader does not see is told as well.
    CHECK(describe(model, c.state, c.derived()).find("How they differ: Linfen's PM2.5 target is 6") !=
          std::string::npos);
}

TEST_CASE("an estimate keeps its sign in a difference, and names that share an end stand together") {
    Compare c({city("datong"), city("taiyuan")});
    CHECK(c.comparison().pm25_year == 2023);
    CHECK(
        c.tells("In 2023, Taiyuan's PM2.5 was ≈16\u2009µg/m³ above Datong's (41\u2009µg/m³ against "
                "≈25\u2009µg/m³)."));

    Model model = small_model();
    for (std::size_t i = 0; i < model.translations.size(); ++i)
        model.translations[i] = tests::real_model().translations[i];
    model.plan.commitments[5].quantity->value = 38;
    Compare same({plan::CityId{0}, plan::CityId{1}, plan::CityId{2}}, model);
    CHECK(same.tells("Their PM2.5 targets are the same, 38\u2009µg/m³."));
    CHECK(same.tells("The plan sets no PM2.5 target for 临汾_en."));
    CHECK(same.tells("There is no year with PM2.5 data for all of them."));
    CHECK(same.tells("There is no year with a composite index for all of them."));
    CHECK(same.tells("Commitments that name 太原_en: 3; that is 2 more than 大同_en (1)."));
}

TEST_CASE("regions are compared by their members, the targets within and what names them") {
    Compare c({region("key_region"), region("central_cluster"), region("datong_basin"), region("coal_main")});
    const Comparison& comparison = c.comparison();
    REQUIRE(comparison.regions.size() == 4);
    CHECK(comparison.regions[0].whole.size() == 8);
    CHECK(comparison.regions[0].counties == 0);
    CHECK(comparison.regions[1].whole.size() == 5);
    CHECK(comparison.regions[2].whole.empty());
    CHECK(comparison.regions[2].counties == 9);
    CHECK_FALSE(comparison.regions[2].partly.empty());
    CHECK_FALSE(comparison.regions[3].targets.has_value());  // no members are listed
    REQUIRE(comparison.regions[0].targets.has_value());
    CHECK(comparison.regions[0].targets->low <= comparison.regions[0].targets->high);
    for (const plan::CommitmentId id : comparison.regions[0].commitments) {
        const auto& regions = tests::real_model().plan[id].regions;
        CHECK(std::find(regions.begin(), regions.end(), region("key_region")) != regions.end());
    }
    CHECK(c.tells("No city lies in all of them."));
    Compare two({region("key_region"), region("central_cluster")});
    CHECK(two.tells(
        "Cities that lie in each of them, whole or in part: Taiyuan, Yangquan, Jinzhong, Lvliang."));
}

TEST_CASE("departments are compared by role, section and deadline of what the filter leaves") {
    const Model& model = tests::real_model();
    Compare c({department("sthj"), department("gxt")});
    const Comparison& comparison = c.comparison();
    REQUIRE(comparison.departments.size() == 2);
    for (const ComparedDepartment& entry : comparison.departments) {
        std::size_t measures = 0;
        for (const plan::Measure& measure : model.plan.measures) {
            if (plan::role_in(measure, entry.department)) ++measures;
        }
        CHECK(entry.measures() == measures);
        std::size_t by_section = 0;
        for (const std::size_t count : entry.sections) by_section += count;
        CHECK(by_section == measures);
        std::size_t by_year = 0;
        for (const std::size_t count : entry.due_years) by_year += count;
        CHECK(by_year == entry.commitments);
        CHECK(entry.commitments - entry.dated == entry.due_years.back());  // no deadline stands last
    }
    c.state = reduce(std::move(c.state), ToggleSection{{0}});
    for (const ComparedDepartment& entry : c.comparison().departments) {
        CHECK(entry.measures() == entry.sections[0]);
    }
    c.state = reduce(std::move(c.state), SetSearch{"zzzz"});
    CHECK(c.comparison().departments[0].measures() == 0);
    CHECK(c.tells("Measures in which all of them have a part: 0."));
}

TEST_CASE("the small plan's departments by heart") {
    const Model model = small_model();
    Compare c({plan::DepartmentId{1}, plan::DepartmentId{2}}, model);
    const Comparison& comparison = c.comparison();
    CHECK(comparison.departments[0].lead == 1);
    CHECK(comparison.departments[0].sole == 1);
    CHECK(comparison.departments[0].shared == 2);
    CHECK(comparison.departments[0].commitments == 6);
    CHECK(comparison.departments[0].dated == 5);
    CHECK(comparison.departments[1].lead == 0);
    CHECK(comparison.departments[1].shared == 2);
    CHECK(comparison.departments[1].sections == std::vector<std::size_t>{1, 1});
    CHECK(comparison.measures_together == 2);
}

TEST_CASE("of fewer than two nothing is compared, and nothing is made anew without a change") {
    Compare one({city("taiyuan")});
    CHECK(one.comparison().empty());
    CHECK(one.derived().differences.empty());

    Compare c({city("taiyuan"), city("linfen")});
    CHECK(c.derived().comparison_revision == 1);
    CHECK(c.derived().comparison_revision == 1);
    c.state = reduce(std::move(c.state), SetTextPercent{150});
    CHECK(c.derived().comparison_revision == 1);
    c.state = reduce(std::move(c.state), SetLanguage{plan::Language::SimplifiedChinese});
    CHECK(c.derived().comparison_revision == 2);
    CHECK(c.tells("2016年临汾的综合指数比太原高0.49（8.27，7.78）；越低越好。"));
    c.state = reduce(std::move(c.state), ToggleCompared{city("yuncheng")});
    CHECK(c.derived().comparison_revision == 3);
    c.state = reduce(std::move(c.state), SetCompareKind{CompareKind::Regions});
    CHECK(c.comparison().empty());
    c.state = reduce(std::move(c.state), SetView{View::Map});
    CHECK(c.derived().comparison_revision == 4);
}

TEST_CASE("a language chosen while something else is shown is that of the sentences") {
    Compare c({city("taiyuan"), city("linfen")});
    REQUIRE_FALSE(c.derived().differences.empty());
    c.state = reduce(std::move(c.state), SetView{View::Map});
    c.derived();
    c.state = reduce(std::move(c.state), SetLanguage{plan::Language::SimplifiedChinese});
    c.derived();
    c.state = reduce(std::move(c.state), SetView{View::Compare});
    CHECK(c.tells("2016年临汾的综合指数比太原高0.49（8.27，7.78）；越低越好。"));
}
