// Writing the parts of an address that carry a scenario.

#include "app/address/scenario_address.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "app/address/text.hpp"
#include "app/address/scenario_keys.hpp"
#include "input/utf8_repair.hpp"
#include "input/json_text.hpp"

namespace jinlan::app {

namespace {

using namespace scenario_keys;
using whatif::Inputs;
using whatif::Scenario;

double kept(double value, double per_unit, double least, double most) {
    const double step = steps(value, per_unit) / per_unit;
    return std::clamp(step, least, most) + 0.0;  // no negative zero
}

/// A share as percent: 0.125 -> "12.5".
std::string percent_text(double share) { return tenths_text(static_cast<std::int64_t>(steps(share, 1000))); }

/// Keeps the first of those whose `member` is equal; the list is in its order already.
template <class Items, class Member>
void keep_first(Items& items, Member member) {
    const auto same = [member](const auto& a, const auto& b) { return a.*member == b.*member; };
    items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

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

void keep_lists(Scenario& scenario, const Inputs& inputs) {
    using namespace whatif;
    std::ranges::stable_sort(scenario.bases, {}, &CityBase::city);
    keep_first(scenario.bases, &CityBase::city);
    std::erase_if(scenario.bases, [&inputs](const CityBase& base) {
        return inputs.observations.find(base.city, air::Metric::Pm25, base.year) == nullptr;
    });
    std::ranges::stable_sort(scenario.changes, {}, &CityChange::city);
    keep_first(scenario.changes, &CityChange::city);
    for (CityChange& change : scenario.changes) {
        for (double& percent : change.change.change_percent.values) {
            percent = kept(percent, 10, kMinChangePercent, kMaxChangePercent);
        }
    }
    std::erase_if(scenario.changes,
                  [](const CityChange& each) { return each.change == PollutantScenario{}; });
    std::ranges::stable_sort(scenario.slips, {}, &Slip::commitment);
    keep_first(scenario.slips, &Slip::commitment);
    for (Slip& slip : scenario.slips)
        slip.months = std::clamp(slip.months, -kMostSlipMonths, kMostSlipMonths);
    std::erase_if(scenario.slips, [](const Slip& each) { return each.months == 0; });
    const auto place = [&inputs](const OwnTotal& total) {
        return find_total(inputs.indicators, total.total);
    };
    std::erase_if(scenario.totals, [&place](const OwnTotal& each) { return !place(each); });
    std::ranges::stable_sort(scenario.totals, {}, &OwnTotal::total);
    keep_first(scenario.totals, &OwnTotal::total);
    for (OwnTotal& total : scenario.totals) total.value = kept(total.value, 100, 0, kMaxOwnTotal);
    std::erase_if(scenario.totals, [](const OwnTotal& each) { return each.value < 0.01; });
}

void keep_levers(whatif::LeverScenario& levers, const Inputs& inputs) {
    using namespace whatif;
    levers = bounded(inputs.levers, std::move(levers));
    for (double& x : levers.implementation) x = kept(x, 1000, 0, 1);
    levers.cooperation = kept(levers.cooperation, 1000, 0, 1);
    levers.weather_sigma = kept(levers.weather_sigma, 1000, 0, kMaxWeatherSigma);
    levers.city_correlation = kept(levers.city_correlation, 1000, 0, 1);
    levers.seed = std::min(levers.seed, kMaxSeed);
    std::ranges::stable_sort(levers.edits, {}, &TripleEdit::triple);
    keep_first(levers.edits, &TripleEdit::triple);
    for (TripleEdit& edit : levers.edits) {
        edit.low = kept(edit.low, 1000, 0, 1);
        edit.mode = kept(edit.mode, 1000, 0, 1);
        edit.high = kept(edit.high, 1000, 0, 1);
    }
}

std::string short_name(std::string_view text) {
    return std::string(cut_utf8(repaired_utf8(text), whatif::kMostNameBytes));
}

}  // namespace

Scenario kept_scenario(const Scenario& scenario, const Inputs& inputs) {
    Scenario result = scenario;
    result.name = short_name(scenario.name);
    keep_lists(result, inputs);
    keep_levers(result.levers, inputs);
    whatif::HealthScenario& health = result.health;
    if (health.death_share) health.death_share = kept(*health.death_share, 1000, 0, 1);
    if (health.death_rate_per_1000) {
        health.death_rate_per_1000 = kept(*health.death_rate_per_1000, 100, 0, whatif::kMaxDeathRate);
    }
    return result;
}

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
