// The table of a scenario's fields.

#include "app/state/scenario_fields.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "app/state/precision.hpp"
#include "input/address_text.hpp"
#include "input/json_text.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

using input::number_text;
using input::parse_decimal;
using input::parse_integer;
using input::percent_encoded;
using input::split;
using input::tenths_text;
using whatif::Inputs;
using whatif::Scenario;

void refuse(Refusals& refusals, std::string_view reason) {
    refusals.push_back({std::nullopt, std::string(reason)});
}

// --- Numbers
// -------------------------------------------------------------------------------------------------

/// A share as percent: 0.125 -> "12.5".
std::string percent_text(double share) { return tenths_text(std::llround(share * 1000)); }

/// From percent.
std::optional<double> parse_share(std::string_view text, double most = 1) {
    const std::optional<double> percent = parse_decimal(text);
    if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
    const double share = std::floor(*percent * 10 + 0.5) / 1000;
    return share > most ? std::nullopt : std::optional(share);
}

void read_share(std::string_view value, double most, std::string_view bounds, double& place,
                Refusals& refusals) {
    if (const auto share = parse_share(value, most)) {
        place = *share;
    } else {
        refuse(refusals, bounds);
    }
}

/// A whole number of `least` or more.
std::optional<int> parse_count(std::string_view value, int least, int most) {
    const std::optional<int> number = parse_integer(value);
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

// --- Lists
// ---------------------------------------------------------------------------------------------------

void add(std::string& list, std::string_view item) {
    if (!list.empty()) list += ',';
    list += item;
}

/// In the order of `member`, of equal ones the first alone.
template <class Items, class Member>
void keep_first(Items& items, Member member) {
    std::ranges::stable_sort(items, {}, member);
    const auto same = [member](const auto& a, const auto& b) { return a.*member == b.*member; };
    items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

/// Reads the items of a list, "id:value". `read_item` says why it cannot use one; null where it can.
using ReadItem = const char* (*)(std::string_view id, std::string_view value, const Inputs& inputs,
                                 Scenario& scenario);
template <ReadItem read_item>
void read_list(std::string_view value, const Inputs& inputs, Scenario& scenario, Refusals& refusals) {
    for (const std::string_view item : split(value, ',')) {
        const std::size_t colon = item.find(':');
        const char* reason = colon == std::string_view::npos
                                 ? "not of the form id:value"
                                 : read_item(item.substr(0, colon), item.substr(colon + 1), inputs, scenario);
        if (reason != nullptr) refusals.push_back({std::string(item), reason});
    }
}

// --- The fields
// ----------------------------------------------------------------------------------------------

void keep_name(Scenario& scenario, const Inputs&) {
    scenario.name = std::string(input::cut_utf8(input::repaired_utf8(scenario.name), whatif::kMostNameBytes));
}
std::string write_name(const Scenario& scenario, const Scenario&, const Inputs&) {
    return percent_encoded(scenario.name);
}
void read_name(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    if (value.size() > whatif::kMostNameBytes) return refuse(refusals, "a name that is too long");
    scenario.name = value;
}

bool has_base(const Inputs& inputs, plan::CityId city, int year) {
    return inputs.observations.find(city, air::Metric::Pm25, year) != nullptr;
}
void keep_bases(Scenario& scenario, const Inputs& inputs) {
    keep_first(scenario.bases, &whatif::CityBase::city);
    std::erase_if(scenario.bases,
                  [&](const whatif::CityBase& base) { return !has_base(inputs, base.city, base.year); });
}
std::string write_bases(const Scenario& scenario, const Scenario&, const Inputs& inputs) {
    std::string list;
    for (const whatif::CityBase& base : scenario.bases) {
        add(list, inputs.plan[base.city].key + ':' + std::to_string(base.year));
    }
    return list;
}
const char* read_base(std::string_view id, std::string_view value, const Inputs& inputs, Scenario& scenario) {
    const std::optional<plan::CityId> city = plan::find_city(inputs.plan, id);
    if (!city) return "no such city";
    const std::optional<int> year = parse_integer(value);
    if (!year || !has_base(inputs, *city, *year)) return "no year with an observation of the city";
    scenario.bases.push_back({*city, *year});
    return nullptr;
}

void keep_changes(Scenario& scenario, const Inputs&) {
    keep_first(scenario.changes, &whatif::CityChange::city);
    for (whatif::CityChange& change : scenario.changes) {
        for (double& percent : change.change.change_percent.values) percent = kept_change(percent);
    }
    std::erase_if(scenario.changes,
                  [](const whatif::CityChange& each) { return each.change == whatif::PollutantScenario{}; });
}
std::string write_changes(const Scenario& scenario, const Scenario&, const Inputs& inputs) {
    std::string list;
    for (const whatif::CityChange& change : scenario.changes) {
        for (const air::Pollutant pollutant : air::kPollutants) {
            const double percent = change.change.change_percent[pollutant];
            if (percent == 0) continue;
            add(list, inputs.plan[change.city].key + '.' + std::string(air::pollutant_key(pollutant)) + ':' +
                          tenths_text(std::llround(percent * 10)));
        }
    }
    return list;
}
const char* read_change(std::string_view id, std::string_view value, const Inputs& inputs,
                        Scenario& scenario) {
    const std::size_t dot = id.find('.');
    if (dot == std::string_view::npos) return "a change is city.pollutant:percent";
    const std::optional<plan::CityId> city = plan::find_city(inputs.plan, id.substr(0, dot));
    if (!city) return "no such city";
    const auto pollutant = std::ranges::find(air::kPollutants, id.substr(dot + 1), air::pollutant_key);
    if (pollutant == air::kPollutants.end()) return "no such pollutant";
    const std::optional<double> percent = parse_decimal(value);
    if (!percent || *percent < whatif::kMinChangePercent || *percent > whatif::kMaxChangePercent) {
        return "a change is -100 to 100 percent";
    }
    auto change = std::ranges::find(scenario.changes, *city, &whatif::CityChange::city);
    if (change == scenario.changes.end()) {
        change = scenario.changes.insert(change, whatif::CityChange{*city, {}});
    }
    double& place = change->change.change_percent[*pollutant];
    if (place == 0) place = kept_change(*percent);
    return nullptr;
}

void keep_levers(Scenario& scenario, const Inputs& inputs) {
    // One share a lever, and every figure of the levers within its bounds: the rows below only round.
    scenario.levers = whatif::bounded(inputs.levers, std::move(scenario.levers));
    for (double& share : scenario.levers.implementation) share = kept_share(share);
    scenario.levers.cooperation = kept_share(scenario.levers.cooperation);
}
std::string write_levers(const Scenario& scenario, const Scenario&, const Inputs& inputs) {
    std::string list;
    const auto add_lever = [&list](std::string_view key, double share) {
        if (share != 0) add(list, percent_encoded(key) + ':' + percent_text(share));
    };
    for (std::size_t i = 0; i < inputs.levers.levers.size(); ++i) {
        add_lever(inputs.levers.levers[i].key, scenario.levers.implementation[i]);
    }
    add_lever(whatif::kCooperationKey, scenario.levers.cooperation);
    return list;
}
const char* read_lever(std::string_view id, std::string_view value, const Inputs& inputs,
                       Scenario& scenario) {
    const std::optional<double> share = parse_share(value);
    if (!share) return "0 to 100 percent";
    if (id == whatif::kCooperationKey) {
        scenario.levers.cooperation = *share;
        return nullptr;
    }
    const std::optional<std::uint32_t> lever = whatif::find_lever(inputs.levers, id);
    if (!lever) return "no such lever";
    std::vector<double>& shares = scenario.levers.implementation;
    if (shares.size() <= *lever) shares.resize(*lever + 1);
    shares[*lever] = *share;
    return nullptr;
}

void keep_assumptions(Scenario& scenario, const Inputs&) {
    keep_first(scenario.levers.edits, &whatif::TripleEdit::triple);
    for (whatif::TripleEdit& edit : scenario.levers.edits) {
        edit.low = kept_share(edit.low);
        edit.mode = kept_share(edit.mode);
        edit.high = kept_share(edit.high);
    }
}
std::string write_assumptions(const Scenario& scenario, const Scenario&, const Inputs&) {
    std::string list;
    for (const whatif::TripleEdit& edit : scenario.levers.edits) {
        add(list, percent_encoded(edit.triple) + ':' + percent_text(edit.low) + ':' +
                      percent_text(edit.mode) + ':' + percent_text(edit.high));
    }
    return list;
}
const char* read_assumption(std::string_view id, std::string_view value, const Inputs& inputs,
                            Scenario& scenario) {
    if (!whatif::find_triple(inputs.levers, id)) return "no such figure";
    const std::vector<std::string_view> figures = split(value, ':');
    if (figures.size() != 3) return "an assumption is figure:low:mode:high";
    const std::optional<double> low = parse_share(figures[0]);
    const std::optional<double> mode = parse_share(figures[1]);
    const std::optional<double> high = parse_share(figures[2]);
    if (!low || !mode || !high) return "0 to 100 percent";
    if (*low > *mode || *mode > *high) return "low, mode and high in this order";
    scenario.levers.edits.push_back({std::string(id), *low, *mode, *high});
    return nullptr;
}

void keep_sigma(Scenario& scenario, const Inputs&) {
    scenario.levers.weather_sigma = kept_share(scenario.levers.weather_sigma, whatif::kMaxWeatherSigma);
}
std::string write_sigma(const Scenario& scenario, const Scenario& usual, const Inputs&) {
    const double sigma = scenario.levers.weather_sigma;
    return sigma == usual.levers.weather_sigma ? std::string() : percent_text(sigma);
}
void read_sigma(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    read_share(value, whatif::kMaxWeatherSigma, "0 to 20 percent", scenario.levers.weather_sigma, refusals);
}

void keep_correlation(Scenario& scenario, const Inputs&) {
    scenario.levers.city_correlation = kept_share(scenario.levers.city_correlation);
}
std::string write_correlation(const Scenario& scenario, const Scenario& usual, const Inputs&) {
    const double correlation = scenario.levers.city_correlation;
    return correlation == usual.levers.city_correlation ? std::string() : percent_text(correlation);
}
void read_correlation(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    read_share(value, 1, "0 to 100 percent", scenario.levers.city_correlation, refusals);
}

void keep_draws(Scenario&, const Inputs&) {}  // `bounded` does
std::string write_draws(const Scenario& scenario, const Scenario& usual, const Inputs&) {
    const std::uint32_t draws = scenario.levers.draws;
    return draws == usual.levers.draws ? std::string() : std::to_string(draws);
}
void read_draws(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    const auto draws = parse_count(value, 1, static_cast<int>(whatif::kMaxDraws));
    if (!draws) return refuse(refusals, "a whole number from 1 to 100000");
    scenario.levers.draws = static_cast<std::uint32_t>(*draws);
}

void keep_seed(Scenario& scenario, const Inputs&) {
    scenario.levers.seed = std::min(scenario.levers.seed, whatif::kMaxSeed);
}
std::string write_seed(const Scenario& scenario, const Scenario& usual, const Inputs&) {
    const std::uint64_t seed = scenario.levers.seed;
    return seed == usual.levers.seed ? std::string() : std::to_string(seed);
}
void read_seed(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    const auto seed = parse_count(value, 0, static_cast<int>(whatif::kMaxSeed));
    if (!seed) return refuse(refusals, "a whole number from 0 to 999999999");
    scenario.levers.seed = static_cast<std::uint64_t>(*seed);
}

void keep_slips(Scenario& scenario, const Inputs&) {
    keep_first(scenario.slips, &whatif::Slip::commitment);
    for (whatif::Slip& slip : scenario.slips) {
        slip.months = std::clamp(slip.months, -whatif::kMostSlipMonths, whatif::kMostSlipMonths);
    }
    std::erase_if(scenario.slips, [](const whatif::Slip& each) { return each.months == 0; });
}
std::string write_slips(const Scenario& scenario, const Scenario&, const Inputs& inputs) {
    std::string list;
    for (const whatif::Slip& slip : scenario.slips) {
        add(list, inputs.plan[slip.commitment].key + ':' + std::to_string(slip.months));
    }
    return list;
}
const char* read_slip(std::string_view id, std::string_view value, const Inputs& inputs, Scenario& scenario) {
    const std::optional<plan::CommitmentId> commitment = plan::find_commitment(inputs.plan, id);
    if (!commitment || !inputs.plan[*commitment].due) return "no such commitment with a deadline";
    const std::optional<int> months = parse_integer(value);
    if (!months || std::abs(*months) > whatif::kMostSlipMonths) return "-120 to 120 months";
    scenario.slips.push_back({*commitment, *months});
    return nullptr;
}

void keep_until(Scenario&, const Inputs&) {}  // every date will do
std::string write_until(const Scenario& scenario, const Scenario&, const Inputs&) {
    return scenario.as_of ? plan::iso(*scenario.as_of) : std::string();
}
void read_until(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    scenario.as_of = plan::date_from_iso(value);
    if (!scenario.as_of) refuse(refusals, "not a date such as 2025-12-31");
}

void keep_deaths(Scenario& scenario, const Inputs&) {
    std::optional<double>& share = scenario.health.death_share;
    if (share) share = kept_share(*share);
}
std::string write_deaths(const Scenario& scenario, const Scenario&, const Inputs&) {
    const std::optional<double>& share = scenario.health.death_share;
    return share ? percent_text(*share) : std::string();
}
void read_deaths(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    scenario.health.death_share = parse_share(value);
    if (!scenario.health.death_share) refuse(refusals, "0 to 100 percent");
}

void keep_death_rate(Scenario& scenario, const Inputs&) {
    std::optional<double>& rate = scenario.health.death_rate_per_1000;
    if (rate) rate = kept_amount(*rate, whatif::kMaxDeathRate);
}
std::string write_death_rate(const Scenario& scenario, const Scenario&, const Inputs&) {
    const std::optional<double>& rate = scenario.health.death_rate_per_1000;
    return rate ? number_text(*rate) : std::string();
}
void read_death_rate(std::string_view value, const Inputs&, Scenario& scenario, Refusals& refusals) {
    const std::optional<double> rate = parse_decimal(value);
    if (!rate || *rate < 0 || *rate > whatif::kMaxDeathRate) return refuse(refusals, "0 to 50 deaths");
    scenario.health.death_rate_per_1000 = kept_amount(*rate, whatif::kMaxDeathRate);
}

void keep_totals(Scenario& scenario, const Inputs& inputs) {
    std::erase_if(scenario.totals, [&inputs](const whatif::OwnTotal& each) {
        return !whatif::find_total(inputs.indicators, each.total);
    });
    keep_first(scenario.totals, &whatif::OwnTotal::total);
    for (whatif::OwnTotal& total : scenario.totals) {
        total.value = kept_amount(total.value, whatif::kMaxOwnTotal);
    }
    std::erase_if(scenario.totals, [](const whatif::OwnTotal& each) { return each.value < 0.01; });
}
std::string write_totals(const Scenario& scenario, const Scenario&, const Inputs&) {
    std::string list;
    for (const whatif::OwnTotal& total : scenario.totals) {
        add(list, total.total + ':' + number_text(total.value));
    }
    return list;
}
const char* read_total(std::string_view id, std::string_view value, const Inputs& inputs,
                       Scenario& scenario) {
    if (!whatif::find_total(inputs.indicators, id)) return "no such total";
    const std::optional<double> total = parse_decimal(value);
    if (!total || !(*total >= 0.01) || *total > whatif::kMaxOwnTotal) return "0.01 to 100000000";
    scenario.totals.push_back({std::string(id), *total});
    return nullptr;
}

constexpr std::array<ScenarioField, 14> kFields{{
    {"name", keep_name, write_name, read_name},
    {"base", keep_bases, write_bases, read_list<read_base>},
    {"change", keep_changes, write_changes, read_list<read_change>},
    {"lever", keep_levers, write_levers, read_list<read_lever>},
    {"assume", keep_assumptions, write_assumptions, read_list<read_assumption>},
    {"sigma", keep_sigma, write_sigma, read_sigma},
    {"correlation", keep_correlation, write_correlation, read_correlation},
    {"draws", keep_draws, write_draws, read_draws},
    {"seed", keep_seed, write_seed, read_seed},
    {"slip", keep_slips, write_slips, read_list<read_slip>},
    {"until", keep_until, write_until, read_until},
    {"deaths", keep_deaths, write_deaths, read_deaths},
    {"deathrate", keep_death_rate, write_death_rate, read_death_rate},
    {"total", keep_totals, write_totals, read_list<read_total>},
}};

}  // namespace

std::span<const ScenarioField> scenario_fields() { return kFields; }

const ScenarioField* find_scenario_field(std::string_view key) {
    const auto field = std::ranges::find(kFields, key, &ScenarioField::key);
    return field == kFields.end() ? nullptr : &*field;
}

Scenario kept_scenario(const Scenario& scenario, const Inputs& inputs) {
    Scenario result = scenario;
    for (const ScenarioField& field : kFields) field.keep(result, inputs);
    return result;
}

std::string scenario_to_address(const Scenario& scenario, const Inputs& inputs) {
    const Scenario kept = kept_scenario(scenario, inputs);
    const Scenario usual = kept_scenario(whatif::base_scenario(inputs.levers), inputs);
    std::string address;
    for (const ScenarioField& field : kFields) {
        const std::string value = field.write(kept, usual, inputs);
        if (value.empty()) continue;
        address += (address.empty() ? "" : "&") + std::string(field.key) + '=' + value;
    }
    return address;
}

ParsedScenario scenario_from_address(std::string_view address, const Inputs& inputs) {
    ParsedScenario result;
    result.scenario = whatif::base_scenario(inputs.levers);
    result.problems =
        read_parts(address, [&](std::string_view key, const std::string* value, Refusals& refusals) {
            const ScenarioField* field = find_scenario_field(key);
            if (field != nullptr && value != nullptr) field->read(*value, inputs, result.scenario, refusals);
            return field != nullptr;
        });
    result.scenario = kept_scenario(result.scenario, inputs);
    return result;
}

}  // namespace jinlan::app
