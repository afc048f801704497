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
#include "plan/filter/filter.hpp"
#include "plan/filter/filter_naive.hpp"
#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"
#include "support/national_plan.hpp"
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

constexpr plan::Date kToday{2025, 6, 30};

plan::Pinyin load_pinyin() {
    input::Problems problems;
    return sound(plan::Pinyin::load(tests::read_asset("pinyin.json"), "pinyin.json", problems), problems);
}

/// The filter anew, as it moves by one value, and as a filter that looks at everything each time.
void bench_filter_of(const plan::Plan& plan, bool with_naive) {
    const plan::FilterIndex index(plan);
    const plan::SearchIndex search(plan);
    const tests::NaiveFilter naive(plan, search);

    const plan::Filter empty;
    plan::Filter one;
    one.departments.insert({2});
    plan::Filter facets;
    for (std::uint32_t i = 0; i < 5; ++i) {
        facets.sections.insert({i});
        facets.departments.insert({i});
        facets.cities.insert({i});
        facets.firmnesses.insert({i});
        facets.statuses.insert({i});
    }
    for (plan::DueYear year : plan::due_years(plan)) facets.due_years.insert(year);
    plan::Filter all = facets;
    all.text = "大气 coal";

    const std::pair<const char*, const plan::Filter*> filters[]{
        {"empty", &empty}, {"one facet", &one}, {"all facets", &facets}};
    for (const auto& [name, filter] : filters) {
        const std::string label = std::string("select, ") + name;
        const double fast = bench::measure(label.c_str(), [&] { return index.select(*filter, kToday); });
        plan::CrossFilter moving(plan);
        plan::Filter before = *filter;
        bench::measure((label + ", a city more or less").c_str(), [&] {
            before.cities.toggle({7});
            return moving.update(before, kToday).measures.size();
        });
        if (!with_naive) continue;
        const double slow =
            bench::measure((label + " (naive)").c_str(), [&] { return naive.select(*filter, kToday); });
        bench::compare("naive against index", slow, fast);
    }
    bench::measure("select, all facets and text", [&] { return index.select(all, kToday); });
    plan::CrossFilter moving(plan);
    plan::Date day = kToday;
    bench::measure("update, another day", [&] {
        day.day = day.day == 30 ? 29 : 30;
        return moving.update(one, day).measures.size();
    });
}

void bench_filter() { bench_filter_of(load_plan(tests::read_asset("plan.json")), true); }

void bench_national_filter() {
    const plan::Plan plan = tests::national_plan(load_plan(tests::read_asset("plan.json")));
    bench_filter_of(plan, false);
    // Every count would take minutes: the naive one counts the cities' commitments alone.
    const plan::FilterIndex index(plan);
    const plan::Filter filter;
    const double fast =
        bench::measure("select, every facet counted", [&] { return index.select(filter, kToday); });
    const double slow = bench::measure("the cities counted alone (naive)", [&] {
        std::size_t sum = 0;
        for (std::uint32_t city = 0; city < plan.cities.size(); ++city) {
            for (const plan::Commitment& commitment : plan.commitments)
                sum += commitment.touches.contains({city});
        }
        return sum;
    });
    bench::compare("naive against index", slow, fast);
}

/// Typing, letter by letter and going back: each stroke filters and lists hits.
void bench_typing(const plan::Plan& plan) {
    plan::SearchIndex search(plan);
    search.set_pinyin(load_pinyin());
    bench::measure("make the search's passages", [&] {
        plan::SearchIndex anew(plan);
        anew.set_pinyin(load_pinyin());
        return anew.find("x").measures.size();
    });
    search.find("x");  // what is copied below shares the passages, but not the last words
    for (const char* typed :
         {"t", "ty", "taiyuan", "sthjt", "coal", "大气", "35 蒸吨", "太原 锅炉", "xyzzy"}) {
        const std::string text = typed;
        bench::measure((std::string("a stroke out of nowhere: \"") + typed + '"').c_str(), [&] {
            const plan::SearchIndex forgetful = search;
            return forgetful.find(text).measures.size() + forgetful.hits(text, plan::kLanguages[0], 30).total;
        });
    }
    for (const char* typed : {"taiyuan coal", "sthjt", "大气污染 2025", "boilers 35t/h"}) {
        const std::string text = typed;
        bench::measure((std::string("all strokes of \"") + typed + '"').c_str(), [&] {
            const plan::SearchIndex forgetful = search;
            std::size_t sum = 0;
            for (std::size_t size = 1; size <= text.size(); ++size) {
                if (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) continue;
                const std::string so_far = text.substr(0, size);
                sum += forgetful.find(so_far).measures.size();
                sum += forgetful.hits(so_far, plan::kLanguages[0], 30).total;
            }
            return sum;
        });
    }
}

void bench_national_search() {
    bench_typing(tests::national_plan(load_plan(tests::read_asset("plan.json"))));
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
    search.find("x");  // makes the passages
    const std::vector<std::string> texts = joined_texts(plan);
    for (const char* typed : {"大气", "coal", "大气 coal", "xyzzy"}) {
        const std::vector<std::string> words = plan::words_of(typed);
        const std::string label = std::string("find \"") + typed + '"';
        const double fast = bench::measure(label.c_str(), [&] {
            const plan::SearchIndex forgetful = search;  // which shares the passages, but not the last words
            return forgetful.find(typed);
        });
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
const bench::Subject kNationalFilter("plan: filter, a national set", bench_national_filter);
const bench::Subject kNationalSearch("plan: search, a national set", bench_national_search);
const bench::Subject kSearch("plan: search", bench_search);
const bench::Subject kWhatif("whatif: pollutants", bench_whatif);

}  // namespace
