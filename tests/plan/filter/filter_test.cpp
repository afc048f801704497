// The cross-filter: known answers, and the fast one against the naive one.
#include "plan/filter/filter.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include "plan/filter/filter_naive.hpp"
#include "plan/real_plan.hpp"
#include "plan/words.hpp"

using namespace jinlan::plan;
using jinlan::tests::NaiveFilter;
using jinlan::tests::real_plan;

namespace {

constexpr Date kToday{2025, 6, 30};

/// Chooses up to three values of a facet, more often none; now and then one that the plan does not have.
template <class IdType>
void choose(IdSet<IdType>& ids, std::mt19937& random, std::size_t size) {
    if (random() % 2 == 0) return;
    for (std::size_t i = random() % 3 + 1; i > 0; --i) {
        ids.insert(IdType{static_cast<std::uint32_t>(random() % (size + (random() % 16 == 0 ? 5 : 0)))});
    }
}

/// A day about the deadlines of the plan; often the last of a year, when most of them are.
Date random_day(std::mt19937& random) {
    const int year = 2024 + static_cast<int>(random() % 4);
    if (random() % 2 == 0) return {year, 12, 31};
    return {year, 1 + static_cast<int>(random() % 12), 1 + static_cast<int>(random() % 28)};
}

Filter random_filter(const Plan& plan, std::mt19937& random) {
    constexpr const char* kTexts[]{"",     "",           "",      "煤", "太原", "coal plant", "省生态环境厅",
                                   "2025", "pm2.5 太原", "xyzzy", " "};
    Filter filter;
    filter.text = kTexts[random() % std::size(kTexts)];
    choose(filter.sections, random, plan.sections.size());
    choose(filter.departments, random, plan.departments.size());
    choose(filter.cities, random, plan.cities.size());
    choose(filter.firmnesses, random, kFirmnesses.size());
    // Few of the rest at a time, or nothing would be left of most filters.
    if (random() % 6 == 0) choose(filter.measures, random, plan.measures.size());
    if (random() % 5 == 0) choose(filter.kinds, random, words(CommitmentKind{}).size());
    if (random() % 5 == 0) choose(filter.substances, random, kSubstances.size());
    if (random() % 5 == 0) choose(filter.regions, random, plan.regions.size());
    if (random() % 5 == 0) choose(filter.sectors, random, plan.sectors.size());
    if (random() % 5 == 0) choose(filter.statuses, random, kStatuses.size());
    if (random() % 5 == 0) choose(filter.roles, random, kRoles.size());
    if (random() % 5 == 0) choose(filter.figures, random, kFigures.size());
    if (random() % 8 == 0) filter.due_from = random_day(random);
    if (random() % 8 == 0) filter.due_to = random_day(random);
    const std::vector<DueYear> years = due_years(plan);
    IdSet<DueYear> positions;
    choose(positions, random, years.size());
    for (DueYear position : positions.ids()) {
        filter.due_years.insert(position.index < years.size() ? years[position.index] : DueYear{1999});
    }
    return filter;
}

}  // namespace

TEST_CASE("no filter leaves everything") {
    const Plan& plan = real_plan();
    const FilterResult result = FilterIndex(plan).select({}, kToday);
    CHECK(Filter{}.empty());
    CHECK(result.measures.size() == 38);
    CHECK(result.commitments.size() == plan.commitments.size());
    CHECK(std::accumulate(result.counts.sections.begin(), result.counts.sections.end(), std::size_t{0}) ==
          38);
    CHECK(result.counts.departments[find_department(plan, "cities")->index] == 38);
}

TEST_CASE("one facet: the section's measures, and counts of that facet stay as they were") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    Filter filter;
    filter.sections.insert(*find_section(plan, 6));
    const FilterResult result = index.select(filter, kToday);
    CHECK(result.measures == plan[*find_section(plan, 6)].measures);
    CHECK(result.counts.sections == index.select({}, kToday).counts.sections);
    for (CommitmentId id : result.commitments) CHECK(plan[id].measure.has_value());
}

TEST_CASE("within a facet or, across facets and") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    const auto left = [&](const Filter& filter) { return index.select(filter, kToday).measures.size(); };
    Filter both;
    both.cities.insert(*find_city(plan, "datong"));
    const std::size_t datong = left(both);
    both.cities.insert(*find_city(plan, "linfen"));
    CHECK(left(both) >= datong);
    both.firmnesses.insert(firmness_id(Firmness::Strive));
    CHECK(left(both) <= left([&] {
              Filter f = both;
              f.firmnesses.clear();
              return f;
          }()));
}

TEST_CASE("city, year and firmness must fit one and the same commitment") {
    Plan plan;
    plan.sections.resize(1);
    plan.cities.resize(2);
    plan.measures.resize(1);
    plan.measures[0].commitments = {{0}, {1}};
    plan.commitments.resize(2);
    for (std::uint32_t i = 0; i < 2; ++i) {
        plan.commitments[i].measure = MeasureId{0};
        plan.commitments[i].touches.insert(CityId{i});
    }
    plan.commitments[1].firmness = Firmness::Strive;
    const FilterIndex index(plan);
    Filter filter;
    filter.cities.insert(CityId{0});
    CHECK(index.select(filter, kToday).measures.size() == 1);
    filter.firmnesses.insert(firmness_id(Firmness::Strive));
    CHECK(index.select(filter, kToday).measures.empty());
    CHECK(index.select(filter, kToday).counts.cities == std::vector<std::size_t>{0, 1});
    filter.cities.toggle(CityId{1});
    CHECK(index.select(filter, kToday).measures.size() == 1);
}

TEST_CASE("due years run upwards and no deadline comes last") {
    const Plan& plan = real_plan();
    const std::vector<DueYear> years = due_years(plan);
    REQUIRE(years.size() >= 3);
    CHECK(years.back() == kNoDeadline);
    CHECK(years.front() == DueYear{2024});
    CHECK(std::is_sorted(years.begin(), years.end() - 1));
}

TEST_CASE("a value that the plan does not have leaves nothing") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    Filter filter;
    filter.cities.insert(CityId{4'000});
    CHECK(index.select(filter, kToday).measures.empty());
    CHECK(index.select(filter, kToday).commitments.empty());
    Filter year;
    year.due_years.insert(DueYear{1999});
    CHECK(index.select(year, kToday).measures.empty());
}

TEST_CASE("due from and due to: the deadline is the end of the interval, and both days belong to it") {
    Plan plan;
    plan.commitments.resize(3);
    plan.commitments[0].due = Due{{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year};
    plan.commitments[1].due = Due{{{2024, 10, 31}, {2024, 10, 31}}, DuePrecision::MonthEnd};
    const FilterIndex index(plan);
    const auto left = [&](std::optional<Date> from, std::optional<Date> to) {
        Filter filter;
        filter.due_from = from;
        filter.due_to = to;
        return index.select(filter, kToday).commitments;
    };
    using Ids = std::vector<CommitmentId>;
    CHECK(left({}, {}) == Ids{{0}, {1}, {2}});
    CHECK(left(Date{2024, 10, 31}, {}) == Ids{{0}, {1}});
    CHECK(left(Date{2024, 11, 1}, {}) == Ids{{0}});
    CHECK(left({}, Date{2025, 12, 31}) == Ids{{0}, {1}});
    CHECK(left({}, Date{2025, 12, 30}) == Ids{{1}});
    CHECK(left(Date{2025, 1, 1}, Date{2024, 1, 1}).empty());
}

TEST_CASE("one measure, one kind, one substance, one sort of figure") {
    Plan plan;
    plan.sections.resize(1);
    plan.measures.resize(2);
    plan.measures[0].commitments = {{1}};
    plan.measures[1].commitments = {{2}};
    plan.metrics.resize(2);
    plan.metrics[0].unit = "ug/m3";
    plan.metrics[1].unit = kYesNo;
    plan.commitments.resize(3);  // a goal and two more
    plan.commitments[1].measure = MeasureId{0};
    plan.commitments[1].kind = CommitmentKind::Quantified;
    plan.commitments[1].substances = {Substance::Pm25, Substance::O3};
    plan.commitments[1].quantity = Quantity{};
    plan.commitments[2].measure = MeasureId{1};
    plan.commitments[2].applies_when.resize(2);
    plan.commitments[2].applies_when[0].metric = {1};
    const FilterIndex index(plan);
    using Ids = std::vector<CommitmentId>;

    Filter measure;
    measure.measures.insert({1});
    CHECK(index.select(measure, kToday).commitments == Ids{{2}});  // and no goal
    CHECK(index.select(measure, kToday).measures == std::vector<MeasureId>{{1}});
    CHECK(index.select(measure, kToday).counts.measures == std::vector<std::size_t>{1, 1});

    Filter kind;
    kind.kinds.insert(kind_id(CommitmentKind::Quantified));
    CHECK(index.select(kind, kToday).commitments == Ids{{1}});

    Filter substance;
    substance.substances.insert(substance_id(Substance::O3));
    substance.substances.insert(substance_id(Substance::Nh3));
    CHECK(index.select(substance, kToday).commitments == Ids{{1}});

    Filter figure;
    figure.figures.insert(figure_id(Figure::Threshold));
    CHECK(index.select(figure, kToday).commitments == Ids{{2}});
    CHECK(index.select(figure, kToday).counts.figures == std::vector<std::size_t>{1, 1, 0});
    figure.figures.insert(figure_id(Figure::None));
    CHECK(index.select(figure, kToday).commitments == Ids{{0}, {2}});  // a goal without a figure
    plan.commitments[2].applies_when.pop_back();                       // a yes/no fact is no figure
    CHECK(figure_of(plan, plan.commitments[2]) == Figure::None);
}

TEST_CASE("the index may be copied, before its first search and after") {
    Filter filter;
    filter.text = "PM2.5";
    FilterIndex first(real_plan());
    const FilterIndex copy = first;
    const std::vector<MeasureId> found = first.select(filter, kToday).measures;
    CHECK(found.size() > 0);
    CHECK(found.size() < 38);
    CHECK(copy.select(filter, kToday).measures == found);
    const FilterIndex moved = std::move(first);
    CHECK(moved.select(filter, kToday).measures == found);
    CHECK(moved.select({}, kToday).measures.size() == 38);
}

TEST_CASE("the fast filter answers as the naive one, whatever is asked, anew and one change after another") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    CrossFilter moving(plan);
    const SearchIndex search(plan);
    const NaiveFilter naive(plan, search);
    std::mt19937 random(20240308);
    std::size_t some_left = 0;
    Filter filter;
    Date day = kToday;
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        if (random() % 3 == 0) {
            filter = random_filter(plan, random);
        } else if (random() % 8 == 0) {
            day = random_day(random);
        } else if (random() % 8 == 0) {
            filter.text = random_filter(plan, random).text;
        } else {  // as a reader goes on: one value more or less
            const Facet facet = kFacets[random() % kFacets.size()];
            const std::vector<std::uint32_t> values = naive.values_of(facet);
            if (random() % 2 == 0) clear(filter, facet);
            if (random() % 8 == 0) filter.text.clear();
            if (random() % 8 == 0) filter.due_from = filter.due_to = std::nullopt;
            toggle(filter, {facet, values[random() % values.size()]});
        }
        const FilterResult slow = naive.select(filter, day);
        const FilterResult& fast = moving.update(filter, day);
        CHECK(fast.measures == slow.measures);
        CHECK(fast.commitments == slow.commitments);
        CHECK(fast.counts == slow.counts);
        CHECK(fast.commitment_counts == slow.commitment_counts);
        if (round % 4 == 0) {
            const FilterResult anew = index.select(filter, day);
            CHECK(anew.measures == slow.measures);
            CHECK(anew.commitments == slow.commitments);
            CHECK(anew.counts == slow.counts);
            CHECK(anew.commitment_counts == slow.commitment_counts);
        }
        some_left += fast.measures.empty() ? 0 : 1;
    }
    CHECK(some_left > 200);  // the comparison is not of nothing with nothing
}

TEST_CASE("a department in its role: what it leads is not what it shares") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    std::size_t both = 0;
    for (std::uint32_t i = 0; i < plan.departments.size(); ++i) {
        Filter filter;
        filter.departments.insert({i});
        const FilterResult any = index.select(filter, kToday);
        filter.roles.insert(role_id(Role::Lead));
        const FilterResult leads = index.select(filter, kToday);
        for (const MeasureId id : leads.measures) CHECK(role_in(plan[id], {i}) == Role::Lead);
        CHECK(any.counts.roles[role_id(Role::Lead).index] == leads.measures.size());
        CHECK(leads.counts.roles == any.counts.roles);
        both += !leads.measures.empty() && leads.measures.size() < any.measures.size() ? 1U : 0U;
    }
    CHECK(both > 0);
    // The role alone: whoever has it.
    Filter filter;
    filter.roles.insert(role_id(Role::Sole));
    for (const MeasureId id : index.select(filter, kToday).measures) {
        CHECK(std::ranges::any_of(plan[id].clauses,
                                  [](const Clause& c) { return c.mode == ClauseMode::Sole; }));
    }
}

TEST_CASE("a status is that of the day, and due without outcome data is one of its own") {
    Plan plan;
    plan.commitments.resize(3);
    plan.commitments[0].due = Due{{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year};
    plan.commitments[1].due = Due{{{2025, 12, 31}, {2025, 12, 31}}, DuePrecision::YearEnd};
    plan.commitments[1].outcome = Outcome{OutcomeStatus::Met, "2025", "a bulletin", {}};
    CrossFilter filtered(plan);
    Filter filter;
    filter.statuses.insert(status_id(Status::DueNoOutcome));
    using Ids = std::vector<CommitmentId>;
    CHECK(filtered.update(filter, {2025, 12, 31}).commitments == Ids{});
    CHECK(filtered.update(filter, {2026, 1, 1}).commitments == Ids{{0}});
    CHECK(filtered.update(filter, {2026, 1, 1}).commitment_counts.statuses ==
          std::vector<std::size_t>{1, 0, 1, 0, 1});
    CHECK(filtered.update(filter, {2025, 1, 1}).commitment_counts.statuses ==
          std::vector<std::size_t>{0, 0, 0, 2, 1});
}

TEST_CASE("regions are those a commitment names, sectors those it speaks of") {
    const Plan& plan = real_plan();
    const FilterIndex index(plan);
    Filter region;
    region.regions.insert(*find_region(plan, "key_region"));
    const FilterResult in_region = index.select(region, kToday);
    REQUIRE(!in_region.commitments.empty());
    for (const CommitmentId id : in_region.commitments) {
        CHECK(std::ranges::count(plan[id].regions, *find_region(plan, "key_region")) == 1);
    }
    CHECK(in_region.commitment_counts.regions[find_region(plan, "key_region")->index] ==
          in_region.commitments.size());
    Filter sector;
    sector.sectors.insert(*find_sector(plan, "steel"));
    for (const CommitmentId id : index.select(sector, kToday).commitments) {
        CHECK(std::ranges::count(plan[id].sectors, *find_sector(plan, "steel")) == 1);
    }
}

TEST_CASE("a facet's values are chosen, listed and cleared by their number") {
    Filter filter;
    toggle(filter, {Facet::Status, status_id(Status::Met).index});
    toggle(filter, {Facet::City, 3});
    toggle(filter, {Facet::City, 1});
    toggle(filter, {Facet::Due, 2025});
    CHECK(filter.cities.contains({3}));
    CHECK(filter.due_years.contains({2025}));
    CHECK(contains(filter, {Facet::City, 1}));
    CHECK_FALSE(contains(filter, {Facet::City, 2}));
    using Values = std::vector<FacetValue>;
    CHECK(chosen_values(filter) ==
          Values{{Facet::City, 1}, {Facet::City, 3}, {Facet::Due, 2025}, {Facet::Status, 0}});
    clear(filter, Facet::City);
    CHECK(chosen_values(filter) == Values{{Facet::Due, 2025}, {Facet::Status, 0}});
    for (const Facet facet : kFacets) {
        clear(filter, facet);
        toggle(filter, {facet, 5});
        CHECK(contains(filter, {facet, 5}));
    }
    CHECK(chosen_values(filter).size() == kFacets.size());
}

TEST_CASE("sets of ids: membership, order, equality") {
    IdSet<CityId> set;
    CHECK(set.empty());
    set.insert({200});
    set.insert({3});
    CHECK(set.ids() == std::vector<CityId>{{3}, {200}});
    CHECK(set.size() == 2);
    set.erase({200});
    set.erase({999});
    IdSet<CityId> other;
    other.insert({3});
    CHECK(set == other);
    CHECK(set.intersects(other));
    other.toggle({3});
    CHECK(other.empty());
    other.insert({130});
    set.unite(other);
    CHECK(set.ids() == std::vector<CityId>{{3}, {130}});
    set.intersect(other);
    CHECK(set == other);
    set.intersect({});
    CHECK(set.empty());
}
