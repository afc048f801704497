// What follows from model and state, and that only what has changed is computed again.

#include "app/derived/derived.hpp"

#include <doctest/doctest.h>

#include "app/small_model.hpp"
#include "app/state/actions.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::CityId kTaiyuan{0};
constexpr plan::CityId kDatong{1};
constexpr plan::CityId kLinfen{2};
constexpr plan::Date kToday{2026, 11, 23};

struct Fixture {
    Model model{tests::small_plan(),  tests::small_observations(), tests::small_standards(), {}, {}, {}, {},
                tests::small_levers()};
    Deriver deriver{model};
    AppState state;

    const Derived& act(const Action& action) {
        state = reduce(std::move(state), action);
        return deriver.update(state, kToday);
    }

    /// How many parts the action makes the deriver compute.
    std::size_t cost(const Action& action) {
        deriver.update(state, kToday);
        const std::size_t before = deriver.computations();
        act(action);
        return deriver.computations() - before;
    }
};

std::vector<std::string> keys(const Model& model, const std::vector<TimelineItem>& timeline) {
    std::vector<std::string> result;
    for (const TimelineItem& item : timeline) result.push_back(model.plan[item.commitment].key);
    return result;
}

}  // namespace

TEST_CASE("the target map shows each city's target and no value without one") {
    Fixture f;
    const Derived& derived = f.deriver.update(f.state, kToday);
    REQUIRE(derived.city_values.size() == 3);
    CHECK(derived.city_values[0].value == 38.0);
    CHECK(derived.city_values[0].target == &f.model.plan.commitments[4]);
    CHECK(derived.city_values[0].observation == nullptr);
    CHECK(derived.city_values[1].value == 25.0);
    CHECK_FALSE(derived.city_values[2].value.has_value());
    CHECK(derived.city_values[2].target == nullptr);
}

TEST_CASE("the latest map shows the latest observation, estimates among them") {
    Fixture f;
    const Derived& derived = f.act(SetMapMeasure{MapMeasure::Latest});
    CHECK(derived.city_values[0].value == 36.5);
    REQUIRE(derived.city_values[0].observation != nullptr);
    CHECK(derived.city_values[0].observation->year == 2025);
    CHECK(derived.city_values[0].target == nullptr);
    CHECK(derived.city_values[1].value == 26.0);
    CHECK(derived.city_values[1].observation->kind == air::Kind::Calibrated);
    CHECK_FALSE(derived.city_values[2].value.has_value());
}

TEST_CASE("the gap is the latest observation minus the target, nothing where either is missing") {
    Fixture f;
    f.model.observations = air::Observations({*f.model.observations.latest(kTaiyuan, air::Metric::Pm25)});
    const Derived& derived = f.act(SetMapMeasure{MapMeasure::Gap});
    CHECK(derived.city_values[0].value == -1.5);
    CHECK(derived.city_values[0].observation != nullptr);
    CHECK(derived.city_values[0].target != nullptr);
    CHECK_FALSE(derived.city_values[1].value.has_value());  // a target, no observation
    CHECK(derived.city_values[1].target != nullptr);
    CHECK_FALSE(derived.city_values[2].value.has_value());  // neither
}

TEST_CASE("the gap to a standard is measured from the version in force on the day chosen") {
    Fixture f;
    const double own = f.model.standards.index_limits()[air::Pollutant::Pm25];
    CHECK(f.act(SetMapMeasure{MapMeasure::StandardGap}).city_values[0].value == 36.5 - own);
    CHECK(f.deriver.update(f.state, kToday).city_values[0].target == nullptr);
    CHECK_FALSE(f.deriver.update(f.state, kToday).city_values[2].value.has_value());
    for (std::size_t i = 0; i < f.model.standards.versions.size(); ++i) {
        const Derived& derived = f.act(SetMapStandard{day_of_standard(f.model.standards, i)});
        CHECK(standard_on_map(f.model, f.state) == &f.model.standards.versions[i]);
        const double limit = f.model.standards.versions[i].grade_2[air::Pollutant::Pm25];
        CHECK(derived.city_values[0].value == 36.5 - limit);
    }
}

TEST_CASE("the composite index says its year, and there is none where a pollutant is missing") {
    Fixture f;
    using enum air::Metric;
    std::vector<air::Observation> rows;
    const auto add = [&rows](plan::CityId city, int year, air::Metric metric, double value) {
        air::Observation row;
        row.city = city;
        row.year = year;
        row.metric = metric;
        row.value = value;
        rows.push_back(row);
    };
    const air::Limits& limits = f.model.standards.index_limits();
    for (const air::Pollutant pollutant : air::kPollutants) {
        add(kTaiyuan, 2022, air::metric_of(pollutant), limits[pollutant]);
        if (pollutant != air::Pollutant::O3) {
            add(kTaiyuan, 2023, air::metric_of(pollutant), limits[pollutant]);
            add(kLinfen, 2023, air::metric_of(pollutant), limits[pollutant]);
        }
        add(kDatong, 2016, air::metric_of(pollutant), limits[pollutant]);
    }
    add(kDatong, 2016, CompositeIndex, 5.99);
    f.model.observations = air::Observations(rows);
    const Derived& derived = f.act(SetMapMeasure{MapMeasure::Index});
    CHECK(derived.city_values[0].value == doctest::Approx(6));
    CHECK(derived.city_values[0].year == 2022);
    CHECK(derived.city_values[0].observation == nullptr);
    // What was published of the same year holds.
    CHECK(derived.city_values[1].value == 5.99);
    REQUIRE(derived.city_values[1].observation != nullptr);
    CHECK_FALSE(derived.city_values[2].value.has_value());
    CHECK_FALSE(derived.city_values[2].year.has_value());
}

TEST_CASE("the commitments left that concern a city are counted, and follow the filter") {
    Fixture f;
    const auto brute = [&f](std::size_t city) {
        double count = 0;
        for (const plan::CommitmentId id : f.deriver.update(f.state, kToday).filtered.commitments)
            count += f.model.plan[id].touches.contains({static_cast<std::uint32_t>(city)}) ? 1 : 0;
        return count;
    };
    f.act(SetMapMeasure{MapMeasure::Commitments});
    for (const Action& action :
         {Action{ClearFilter{}}, Action{ToggleSection{{0}}}, Action{SetSearch{"zzzz"}}}) {
        const Derived& derived = f.act(action);
        for (std::size_t i = 0; i < 3; ++i) CHECK(derived.city_values[i].value == brute(i));
    }
    CHECK(f.deriver.update(f.state, kToday).city_values[0].value == 0.0);  // known: none
}

TEST_CASE("the measures left that name a city are counted, through a region too") {
    Fixture f;
    const Derived& all = f.deriver.update(f.state, kToday);
    CHECK(all.city_values[0].matching_measures == 3);  // 2, 3 (key region), 26
    CHECK(all.city_values[1].matching_measures == 1);  // 26
    CHECK(all.city_values[2].matching_measures == 1);  // 3
    const Derived& first_section = f.act(ToggleSection{{0}});
    CHECK(first_section.filtered.measures == std::vector<plan::MeasureId>{{0}, {1}});
    CHECK(first_section.filtered_measures.contains({1}));
    CHECK_FALSE(first_section.filtered_measures.contains({3}));
    CHECK(first_section.city_values[0].matching_measures == 1);
    CHECK(first_section.city_values[1].matching_measures == 0);
    CHECK(f.act(SetMapMeasure{MapMeasure::Gap}).city_values[0].matching_measures == 1);
}

TEST_CASE("the timeline runs by the end of each interval, then in the plan's order") {
    Fixture f;
    const Derived& derived = f.deriver.update(f.state, kToday);
    CHECK(keys(f.model, derived.timeline) ==
          std::vector<std::string>{"m1.c1.k1", "g1.k1", "m3.c1.k1", "m26.c1.k1", "m26.c1.k2", "m26.c1.k3"});
    CHECK(derived.timeline[0].status == plan::Status::DueNoOutcome);
    CHECK(derived.timeline[1].status == plan::Status::Met);
    CHECK(derived.timeline[5].status == plan::Status::NotYetDue);
}

TEST_CASE("statuses are counted on the as-of date") {
    Fixture f;
    const StatusCounts counts = f.deriver.update(f.state, kToday).status_counts;
    CHECK(counts.met == 1);
    CHECK(counts.not_met == 0);
    CHECK(counts.due_no_outcome == 4);
    CHECK(counts.not_yet_due == 1);
    CHECK(counts.no_deadline == 1);

    const Derived& earlier = f.act(SetAsOf{plan::Date{2024, 11, 1}});
    CHECK(earlier.as_of == plan::Date{2024, 11, 1});
    CHECK(earlier.status_counts.due_no_outcome == 1);
    CHECK(earlier.status_counts.not_yet_due + earlier.status_counts.met == 5);

    const Derived& one_section = f.act(ToggleSection{{0}});
    CHECK(one_section.status_counts.due_no_outcome == 1);
    CHECK(one_section.status_counts.no_deadline == 1);
    CHECK(keys(f.model, one_section.timeline) == std::vector<std::string>{"m1.c1.k1"});
}

TEST_CASE("a selected city has its measures and its what-if") {
    Fixture f;
    const Derived& derived = f.act(Select{kTaiyuan});
    CHECK(derived.naming_measures == std::vector<plan::MeasureId>{{1}, {2}, {3}});
    REQUIRE(derived.outcome.has_value());
    REQUIRE(derived.outcome->index_base.has_value());
    CHECK(derived.outcome->index_base->total == doctest::Approx(4.957).epsilon(0.0001));
    CHECK(derived.outcome->pm25_after == 36.5);

    const Derived& changed = f.act(SetChange{kTaiyuan, air::Pollutant::Pm25, -10});
    REQUIRE(changed.outcome->pm25_after.has_value());
    CHECK(*changed.outcome->pm25_after == doctest::Approx(32.85));
    CHECK(*changed.outcome->target_gap == doctest::Approx(-5.15));
    CHECK(changed.outcome->index_after->total < changed.outcome->index_base->total);

    const Derived& nothing = f.act(Select{});
    CHECK(nothing.naming_measures.empty());
    CHECK_FALSE(nothing.outcome.has_value());
}

TEST_CASE("a selected department has its measures, leads first") {
    Fixture f;
    const Derived& derived = f.act(Select{plan::DepartmentId{1}});
    REQUIRE(derived.duties.size() == 4);
    CHECK(derived.duties[0].measure == plan::MeasureId{2});
    CHECK(derived.duties[0].role == plan::Role::Lead);
    CHECK(derived.duties[1].measure == plan::MeasureId{3});
    CHECK(derived.duties[1].role == plan::Role::Sole);
    CHECK(derived.duties[2].measure == plan::MeasureId{0});
    CHECK(derived.duties[3].measure == plan::MeasureId{1});
    CHECK(derived.naming_measures.empty());
    CHECK(f.act(Select{plan::MeasureId{0}}).duties.empty());
}

TEST_CASE("the scenario's map shows what the lab comes to, and no value without an observation or a target") {
    Fixture f;
    const Derived& derived = f.act(SetMapMeasure{MapMeasure::AfterGap});
    CHECK(derived.city_values[0].value == 36.5 - 38);
    CHECK(derived.city_values[0].year == 2025);
    CHECK(derived.city_values[1].value == 26.0 - 25);
    CHECK(figure_text(derived.city_values[1], MapMeasure::AfterGap, plan::Language::English) == "≈+1.0");
    CHECK(derived.city_values[2].lacks_data());
    f.act(SetLever{0, 1});
    CHECK(*derived.city_values[0].value < 36.5 - 38);
    CHECK(f.act(SetMapMeasure{MapMeasure::After}).city_values[2].lacks_data());
    CHECK(*derived.city_values[0].value < 36.5);
    CHECK(f.act(SetMapMeasure{MapMeasure::Chance}).city_values[2].lacks_data());
}

TEST_CASE("the same state again computes nothing") {
    Fixture f;
    f.act(Select{kTaiyuan});
    const std::size_t before = f.deriver.computations();
    CHECK(before == 6);
    for (int frame = 0; frame < 1000; ++frame) f.deriver.update(f.state, kToday);
    CHECK(f.deriver.computations() == before);
}

TEST_CASE("a change computes only what depends on it") {
    Fixture f;
    CHECK(f.cost(SetPanel{Panel::Filter}) == 0);
    CHECK(f.cost(SetLanguage{plan::Language::English}) == 0);
    CHECK(f.cost(SetMapView{MapView{1, 2, 300}}) == 0);
    CHECK(f.cost(SetRegion{plan::RegionId{0}}) == 0);
    CHECK(f.cost(SetTextPercent{150}) == 0);
    CHECK(f.cost(SetMapMeasure{MapMeasure::Latest}) == 2);  // the values, and the count behind them
    CHECK(f.cost(ToggleSection{{0}}) == 3);                 // filter, count, timeline
    CHECK(f.cost(SetAsOf{plan::Date{2025, 1, 1}}) == 2);    // counts by status, timeline
    CHECK(f.cost(Select{kTaiyuan}) == 2);                   // selection, outcome
    CHECK(f.cost(SetChange{kTaiyuan, air::Pollutant::Co, 5}) == 1);
    CHECK(f.cost(SetChange{kDatong, air::Pollutant::Co, 5}) == 0);  // of a city that is not shown
    CHECK(f.cost(Select{kLinfen}) == 2);
}

TEST_CASE("a new day counts only where the state has no as-of date") {
    Fixture f;
    f.deriver.update(f.state, kToday);
    std::size_t before = f.deriver.computations();
    CHECK(f.deriver.update(f.state, {2028, 1, 1}).status_counts.not_yet_due == 0);
    CHECK(f.deriver.computations() == before + 2);

    f.act(SetAsOf{kToday});
    before = f.deriver.computations();
    f.deriver.update(f.state, {2030, 1, 1});
    CHECK(f.deriver.computations() == before);
}

TEST_CASE("the what-if is that of the city shown, whichever was selected in between") {
    Fixture f;
    CHECK_FALSE(f.act(Select{plan::MeasureId{0}}).outcome);
    f.state.city = kTaiyuan;  // as an address may say
    CHECK(f.act(SetTextPercent{110}).outcome);
    CHECK(f.act(Select{kTaiyuan}).outcome);
}
