// Rounding a scenario to what the state keeps of it.

#include "app/state/kept_scenario.hpp"

#include <algorithm>
#include <utility>

#include "app/state/precision.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

using whatif::Inputs;
using whatif::Scenario;

/// Keeps the first of those whose `member` is equal; the list is in its order already.
template <class Items, class Member>
void keep_first(Items& items, Member member) {
    const auto same = [member](const auto& a, const auto& b) { return a.*member == b.*member; };
    items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

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
            percent = kept_change(percent);
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
    for (OwnTotal& total : scenario.totals) total.value = kept_amount(total.value, kMaxOwnTotal);
    std::erase_if(scenario.totals, [](const OwnTotal& each) { return each.value < 0.01; });
}

void keep_levers(whatif::LeverScenario& levers, const Inputs& inputs) {
    using namespace whatif;
    levers = bounded(inputs.levers, std::move(levers));
    for (double& x : levers.implementation) x = kept_share(x);
    levers.cooperation = kept_share(levers.cooperation);
    levers.weather_sigma = kept_share(levers.weather_sigma, kMaxWeatherSigma);
    levers.city_correlation = kept_share(levers.city_correlation);
    levers.seed = std::min(levers.seed, kMaxSeed);
    std::ranges::stable_sort(levers.edits, {}, &TripleEdit::triple);
    keep_first(levers.edits, &TripleEdit::triple);
    for (TripleEdit& edit : levers.edits) {
        edit.low = kept_share(edit.low);
        edit.mode = kept_share(edit.mode);
        edit.high = kept_share(edit.high);
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
    if (health.death_share) health.death_share = kept_share(*health.death_share);
    if (health.death_rate_per_1000) {
        health.death_rate_per_1000 = kept_amount(*health.death_rate_per_1000, whatif::kMaxDeathRate);
    }
    return result;
}

}  // namespace jinlan::app
