// Writing the parts of an address that carry a scenario.

#include "app/address/scenario_address.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "app/address/scenario_keys.hpp"
#include "app/address/text.hpp"
#include "app/state/kept_scenario.hpp"
#include "input/json_text.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

using namespace scenario_keys;
using whatif::Inputs;
using whatif::Scenario;

/// A share as percent: 0.125 -> "12.5".
std::string percent_text(double share) { return tenths_text(static_cast<std::int64_t>(steps(share, 1000))); }

/// Items of a list, apart by commas.
class List {
public:
    void add(std::string_view item) {
        if (!text_.empty()) text_ += ',';
        text_ += item;
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace

std::string scenario_to_address(const Scenario& scenario, const Inputs& inputs) {
    const Scenario kept = kept_scenario(scenario, inputs);
    const Scenario usual = kept_scenario(whatif::base_scenario(inputs.levers), inputs);
    const whatif::LeverScenario& levers = kept.levers;
    const plan::Plan& plan = inputs.plan;
    std::array<List, kScenarioKeys.size()> values;
    if (!kept.name.empty()) values[kName].add(percent_encoded(kept.name));
    for (const whatif::CityBase& base : kept.bases) {
        values[kBase].add(plan[base.city].key + ':' + std::to_string(base.year));
    }
    for (const whatif::CityChange& change : kept.changes) {
        for (const air::Pollutant pollutant : air::kPollutants) {
            const double percent = change.change.change_percent[pollutant];
            if (percent == 0) continue;
            values[kChange].add(plan[change.city].key + '.' + std::string(air::pollutant_key(pollutant)) +
                                ':' + tenths_text(static_cast<std::int64_t>(steps(percent, 10))));
        }
    }
    const auto add_lever = [&values](std::string_view key, double share) {
        if (share != 0) values[kLever].add(percent_encoded(key) + ':' + percent_text(share));
    };
    for (std::size_t i = 0; i < inputs.levers.levers.size(); ++i) {
        add_lever(inputs.levers.levers[i].key, levers.implementation[i]);
    }
    add_lever(whatif::kCooperationKey, levers.cooperation);
    for (const whatif::TripleEdit& edit : levers.edits) {
        values[kAssume].add(percent_encoded(edit.triple) + ':' + percent_text(edit.low) + ':' +
                            percent_text(edit.mode) + ':' + percent_text(edit.high));
    }
    if (levers.weather_sigma != usual.levers.weather_sigma) {
        values[kSigma].add(percent_text(levers.weather_sigma));
    }
    if (levers.city_correlation != usual.levers.city_correlation) {
        values[kCorrelation].add(percent_text(levers.city_correlation));
    }
    if (levers.draws != usual.levers.draws) values[kDraws].add(std::to_string(levers.draws));
    if (levers.seed != usual.levers.seed) values[kSeed].add(std::to_string(levers.seed));
    for (const whatif::Slip& slip : kept.slips) {
        values[kSlip].add(plan[slip.commitment].key + ':' + std::to_string(slip.months));
    }
    if (kept.as_of) values[kUntil].add(plan::iso(*kept.as_of));
    if (kept.health.death_share) values[kDeaths].add(percent_text(*kept.health.death_share));
    if (kept.health.death_rate_per_1000) {
        values[kDeathRate].add(input::number_text(*kept.health.death_rate_per_1000));
    }
    for (const whatif::OwnTotal& total : kept.totals) {
        values[kTotal].add(total.total + ':' + input::number_text(total.value));
    }
    std::string address;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].text().empty()) continue;
        address += (address.empty() ? "" : "&") + std::string(kScenarioKeys[i]) + '=' + values[i].text();
    }
    return address;
}

}  // namespace jinlan::app
