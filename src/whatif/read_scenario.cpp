// Reads jinlan.scenario/1.

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "input/json.hpp"
#include "plan/load/read_values.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::whatif {

namespace {

using input::JsonNode;

class Reader {
public:
    explicit Reader(const Inputs& inputs) : inputs_(inputs), scenario_(base_scenario(inputs.levers)) {}

    Scenario read(const JsonNode& root) {
        root["schema"].one_of({"jinlan.scenario/1"});
        root.only_keys({"$schema", "schema", "name", "base", "changes", "levers", "assumptions", "weather",
                        "draws", "seed", "slips", "as_of", "health", "totals"});
        scenario_.name = root["name"].string();
        if (scenario_.name.size() > kMostNameBytes) {
            root["name"].expected("a name of at most {} bytes", {std::to_string(kMostNameBytes)});
        }
        each(root, "base", &Reader::read_base);
        each(root, "changes", &Reader::read_change);
        each(root, "levers", &Reader::read_lever);
        each(root, "assumptions", &Reader::read_assumption);
        each(root, "slips", &Reader::read_slip);
        each(root, "totals", &Reader::read_total);
        LeverScenario& levers = scenario_.levers;
        if (const auto weather = root.optional("weather")) {
            weather->only_keys({"sigma", "correlation"});
            if (const auto sigma = weather->optional("sigma")) {
                levers.weather_sigma = sigma->number(0, kMaxWeatherSigma);
            }
            if (const auto correlation = weather->optional("correlation")) {
                levers.city_correlation = correlation->number(0, 1);
            }
        }
        if (const auto draws = root.optional("draws")) {
            levers.draws = static_cast<std::uint32_t>(draws->integer(1, kMaxDraws));
        }
        if (const auto seed = root.optional("seed")) {
            levers.seed = static_cast<std::uint64_t>(seed->integer(0, static_cast<std::int64_t>(kMaxSeed)));
        }
        if (const auto as_of = root.optional("as_of")) scenario_.as_of = plan::read_date(*as_of);
        if (const auto health = root.optional("health")) {
            health->only_keys({"death_share", "death_rate_per_1000"});
            if (const auto share = health->optional("death_share")) {
                scenario_.health.death_share = share->number(0, 1);
            }
            if (const auto rate = health->optional("death_rate_per_1000")) {
                scenario_.health.death_rate_per_1000 = rate->number(0, kMaxDeathRate);
            }
        }
        return std::move(scenario_);
    }

private:
    void each(const JsonNode& root, std::string_view key, void (Reader::*read_item)(const JsonNode&)) {
        const std::optional<JsonNode> list = root.optional(key);
        if (!list) return;
        for (const JsonNode& node : list->items()) (this->*read_item)(node);
    }

    /// A problem when the list already names it.
    template <class Items, class Key, class Member>
    static void once(const Items& items, const Key& key, Member member, const JsonNode& node) {
        if (std::ranges::find(items, key, member) != items.end()) node.expected("each named once");
    }

    std::optional<plan::CityId> read_city(const JsonNode& node) {
        const JsonNode key = node["city"];
        const std::string text = key.string();
        const std::optional<plan::CityId> city = plan::find_city(inputs_.plan, text);
        if (!city && !key.path().empty() && !text.empty()) key.expected("the id of a city, such as taiyuan");
        return city;
    }

    void read_base(const JsonNode& node) {
        node.only_keys({"city", "year"});
        const std::optional<plan::CityId> city = read_city(node);
        const int year = static_cast<int>(node["year"].integer(2000, 2100));
        if (!city) return;
        once(scenario_.bases, *city, &CityBase::city, node["city"]);
        if (inputs_.observations.find(*city, air::Metric::Pm25, year) == nullptr) {
            node["year"].expected("a year in which PM2.5 of the city was observed: {}", {years_of(*city)});
        }
        scenario_.bases.push_back({*city, year});
    }

    std::string years_of(plan::CityId city) const {
        std::string years;
        for (const air::Observation* row : inputs_.observations.series(city, air::Metric::Pm25)) {
            years += (years.empty() ? "" : ", ") + std::to_string(row->year);
        }
        return years;
    }

    void read_change(const JsonNode& node) {
        node.only_keys({"city", "pm25", "pm10", "so2", "no2", "co", "o3"});
        const std::optional<plan::CityId> city = read_city(node);
        CityChange change;
        for (const air::Pollutant pollutant : air::kPollutants) {
            if (const auto percent = node.optional(air::pollutant_key(pollutant))) {
                change.change.change_percent[pollutant] =
                    percent->number(kMinChangePercent, kMaxChangePercent);
            }
        }
        if (!city) return;
        once(scenario_.changes, *city, &CityChange::city, node["city"]);
        change.city = *city;
        if (change.change != PollutantScenario{}) scenario_.changes.push_back(change);
    }

    void read_lever(const JsonNode& node) {
        node.only_keys({"lever", "implementation"});
        std::vector<std::string_view> keys;
        for (const Lever& lever : inputs_.levers.levers) keys.push_back(lever.key);
        keys.push_back(kCooperationKey);
        const std::size_t position = node["lever"].one_of(keys);
        const double implementation = node["implementation"].number(0, 1);
        once(levers_seen_, position, std::identity{}, node["lever"]);
        levers_seen_.push_back(position);
        if (position < inputs_.levers.levers.size()) {
            scenario_.levers.implementation[position] = implementation;
        } else {
            scenario_.levers.cooperation = implementation;
        }
    }

    void read_assumption(const JsonNode& node) {
        node.only_keys({"figure", "low", "mode", "high"});
        TripleEdit edit{node["figure"].non_empty_string(), node["low"].number(0, 1),
                        node["mode"].number(0, 1), node["high"].number(0, 1)};
        if (!edit.triple.empty() && !find_triple(inputs_.levers, edit.triple)) {
            node["figure"].expected("the key of a share or an effect of the levers, such as b");
        }
        if (edit.low > edit.mode) node["low"].expected("at most the mode");
        if (edit.mode > edit.high) node["high"].expected("at least the mode");
        once(scenario_.levers.edits, edit.triple, &TripleEdit::triple, node["figure"]);
        scenario_.levers.edits.push_back(std::move(edit));
    }

    void read_slip(const JsonNode& node) {
        node.only_keys({"commitment", "months"});
        const JsonNode key = node["commitment"];
        const std::string text = key.non_empty_string();
        const int months = static_cast<int>(node["months"].integer(-kMostSlipMonths, kMostSlipMonths));
        if (text.empty()) return;
        const std::optional<plan::CommitmentId> commitment = plan::find_commitment(inputs_.plan, text);
        if (!commitment || !inputs_.plan[*commitment].due) {
            return key.expected("the id of a commitment with a deadline, such as m2.c1.k2");
        }
        once(scenario_.slips, *commitment, &Slip::commitment, key);
        if (months != 0) scenario_.slips.push_back({*commitment, months});
    }

    void read_total(const JsonNode& node) {
        node.only_keys({"total", "value"});
        std::vector<std::string_view> keys;
        for (const IndicatorTotal& total : inputs_.indicators.totals) keys.push_back(total.key);
        const std::size_t position = node["total"].one_of(keys);
        const double value = node["value"].number(1e-6, kMaxOwnTotal);
        if (position >= keys.size()) return;
        once(scenario_.totals, keys[position], &OwnTotal::total, node["total"]);
        scenario_.totals.push_back({std::string(keys[position]), value});
    }

    const Inputs& inputs_;
    Scenario scenario_;
    std::vector<std::size_t> levers_seen_;
};

}  // namespace

std::optional<Scenario> read_scenario(std::string_view json_text, std::string_view file, const Inputs& inputs,
                                      input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;
    Scenario scenario = Reader(inputs).read(json->root());
    if (problems.size() > problems_before) return std::nullopt;
    return scenario;
}

}  // namespace jinlan::whatif
