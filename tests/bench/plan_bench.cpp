// Loading, filtering, the composite index and the first what-if, each beside a plainer way or a yardstick.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "air/composite_index.hpp"
#include "air/observations.hpp"
#include "air/standards.hpp"
#include "bench/bench.hpp"
#include "input/csv.hpp"
#include "input/json.hpp"
#include "plan/filter.hpp"
#include "plan/filter_naive.hpp"
#include "plan/load_plan.hpp"
#include "support/assets.hpp"
#include "whatif/pollutant_scenario.hpp"

namespace {

using namespace jinlan;

template <class Loaded>
Loaded sound(std::optional<Loaded> loaded, const input::Problems& problems) {
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    if (!loaded) std::exit(1);
    return *std::move(loaded);
}

plan::Plan load_plan(const std::string& text) {
    input::Problems problems;
    return sound(plan::load_plan(text, "plan.json", problems), problems);
}

air::Observations load_observations(const std::string& text, const plan::Plan& plan) {
    input::Problems problems;
    return sound(air::load_observations(text, "observations.csv", plan, problems), problems);
}

air::Standards load_standards() {
    input::Problems problems;
    return sound(air::load_standards(tests::read_asset("standards.json"), "standards.json", problems),
                 problems);
}

/// The plainest thing that can be done with a text: look at every byte of it.
std::size_t sum_of_bytes(const std::string& text) {
    std::size_t sum = 0;
    for (char character : text) sum += static_cast<unsigned char>(character);
    return sum;
}

void bench_load() {
    const std::string json = tests::read_asset("plan.json");
    const std::string csv = tests::read_asset("observations.csv");
    const plan::Plan plan = load_plan(json);
    std::printf("  (plan.json %zu bytes, observations.csv %zu bytes)\n", json.size(), csv.size());
    bench::measure("yardstick: look at every byte of plan.json", [&] { return sum_of_bytes(json); });
    const double parse = bench::measure("parse plan.json", [&] {
        input::Problems problems;
        return input::JsonDocument::parse(json, "plan.json", problems);
    });
    const double load = bench::measure("load plan (parse, check, link)", [&] { return load_plan(json); });
    bench::compare("load plan against its parsing alone", load, parse);
    const double rows = bench::measure("split observations.csv", [&] {
        input::Problems problems;
        return input::read_csv(csv, "observations.csv", problems);
    });
    const double observations =
        bench::measure("load observations", [&] { return load_observations(csv, plan); });
    bench::compare("load observations against its splitting alone", observations, rows);
    bench::measure("make the filter's index", [&] { return plan::FilterIndex(plan); });
}

void bench_filter() {
    const plan::Plan plan = load_plan(tests::read_asset("plan.json"));
    const plan::FilterIndex index(plan);
    const plan::SearchIndex search(plan);
    const tests::NaiveFilter naive(plan, search);

    const plan::Filter empty;
    plan::Filter one;
    one.departments.insert(*plan::find_department(plan, "sthj"));
    plan::Filter facets;
    for (std::uint32_t i = 0; i < 5; ++i) {
        facets.sections.insert({i});
        facets.departments.insert({i});
        facets.cities.insert({i});
        facets.firmnesses.insert({i});
    }
    for (plan::DueYear year : plan::due_years(plan)) facets.due_years.insert(year);
    plan::Filter all = facets;
    all.text = "大气 coal";

    const std::pair<const char*, const plan::Filter*> filters[]{
        {"empty", &empty}, {"one facet", &one}, {"all facets", &facets}};
    for (const auto& [name, filter] : filters) {
        const std::string label = std::string("select, ") + name;
        const double fast = bench::measure(label.c_str(), [&] { return index.select(*filter); });
        const double slow =
            bench::measure((label + " (naive)").c_str(), [&] { return naive.select(*filter); });
        bench::compare("naive against index", slow, fast);
    }
    bench::measure("select, all facets and text", [&] { return index.select(all); });
}

/// Each measure's and commitment's texts joined, to be searched one after another.
std::vector<std::string> joined_texts(const plan::Plan& plan) {
    std::vector<std::string> texts;
    const auto add = [](std::string& to, const plan::Text& text) {
        for (plan::Language language : plan::kLanguages) to += plan::fold(text.in(language)) + '\n';
    };
    for (const plan::Measure& measure : plan.measures) {
        std::string context;
        add(context, measure.title);
        for (const plan::Clause& clause : measure.clauses) {
            for (plan::DepartmentId id : clause.departments) add(context, plan[id].name);
        }
        std::string whole = context;
        add(whole, measure.summary);
        for (plan::CommitmentId id : measure.commitments) {
            add(whole, plan[id].statement);
            add(texts.emplace_back(context), plan[id].statement);
        }
        texts.push_back(whole);
    }
    return texts;
}

void bench_search() {
    const plan::Plan plan = load_plan(tests::read_asset("plan.json"));
    const plan::SearchIndex search(plan);
    const std::vector<std::string> texts = joined_texts(plan);
    for (const char* typed : {"大气", "coal", "大气 coal", "xyzzy"}) {
        const std::vector<std::string> words = plan::words_of(typed);
        const std::string label = std::string("find \"") + typed + '"';
        const double fast = bench::measure(label.c_str(), [&] { return search.find(words); });
        const double slow = bench::measure((label + " (naive: string::find in every text)").c_str(), [&] {
            std::size_t count = 0;
            for (const std::string& text : texts) {
                count += std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                    return text.find(word) != std::string::npos;
                });
            }
            return count;
        });
        bench::compare("naive against index", slow, fast);
    }
}

void bench_whatif() {
    const plan::Plan plan = load_plan(tests::read_asset("plan.json"));
    const air::Observations observations = load_observations(tests::read_asset("observations.csv"), plan);
    const air::Standards standards = load_standards();
    air::Concentrations observed;
    observed.values = {41.0, 78.0, 11.0, 40.0, 1.5, 178.0};
    whatif::PollutantScenario scenario;
    scenario.change_percent.values = {-20, -10, -5, -15, 0, 10};
    const plan::CityId taiyuan = *plan::find_city(plan, "taiyuan");

    const double sum = bench::measure("yardstick: six divisions and their sum", [&] {
        double total = 0;
        bench::keep(observed);
        for (std::size_t i = 0; i < 6; ++i) total += *observed.values[i] / standards.index_limits().values[i];
        return total;
    });
    const double index = bench::measure("composite index", [&] {
        bench::keep(observed);
        return air::composite_index(observed, standards.index_limits());
    });
    bench::compare("composite index against the yardstick", index, sum);
    const double outcome = bench::measure("what-if, evaluate one city", [&] {
        return whatif::evaluate(plan, observations, standards, taiyuan, scenario);
    });
    bench::compare("what-if against one composite index", outcome, index);
}

const bench::Subject kLoad("plan: load", bench_load);
const bench::Subject kFilter("plan: filter", bench_filter);
const bench::Subject kSearch("plan: search", bench_search);
const bench::Subject kWhatif("whatif: pollutants", bench_whatif);

}  // namespace
