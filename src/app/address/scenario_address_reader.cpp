// Reading the parts of an address that carry a scenario.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "app/address/scenario_address.hpp"
#include "app/address/scenario_keys.hpp"
#include "app/address/text.hpp"
#include "app/state/kept_scenario.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

using namespace scenario_keys;
using whatif::Inputs;
using whatif::Scenario;

constexpr std::size_t kMaxAddressBytes = 64 * 1024;
constexpr std::size_t kMaxProblems = 32;
constexpr std::size_t kMaxShownBytes = 120;

std::optional<double> parse_share(std::string_view text) {
    const std::optional<double> percent = parse_decimal(text);
    if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
    return steps(*percent, 10) / 1000.0;
}

class Reader {
public:
    Reader(const Inputs& inputs, ParsedScenario& result)
        : inputs_(inputs), result_(result), scenario_(result.scenario) {}

    void report(std::string_view part, std::string_view reason) {
        if (result_.problems.size() >= kMaxProblems) return;
        std::string shown = repaired_utf8(part.substr(0, kMaxShownBytes));
        if (part.size() > kMaxShownBytes) shown += "\u2026";
        result_.problems.push_back({std::move(shown), std::string(reason)});
    }

    void read_part(std::string_view part) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return report(part, "not of the form key=value");
        const std::string_view name = part.substr(0, equals);
        const auto key = std::ranges::find(kScenarioKeys, name);
        if (key == kScenarioKeys.end()) return report(part, "unknown key");
        const auto position = static_cast<std::size_t>(key - kScenarioKeys.begin());
        if (std::exchange(seen_[position], true)) return report(part, "given twice; the first one holds");
        const std::optional<std::string> value = percent_decoded(part.substr(equals + 1));
        if (!value) return report(part, "a broken percent-encoding or invalid UTF-8");
        switch (static_cast<Key>(position)) {
            case kName: return read_name(part, *value);
            case kSigma:
                return put(part, parse_share(*value), whatif::kMaxWeatherSigma, "0 to 20 percent",
                           scenario_.levers.weather_sigma);
            case kCorrelation:
                return put(part, parse_share(*value), 1, "0 to 100 percent",
                           scenario_.levers.city_correlation);
            case kDraws: return read_draws(part, *value);
            case kSeed: return read_seed(part, *value);
            case kUntil:
                scenario_.as_of = plan::date_from_iso(*value);
                if (!scenario_.as_of) report(part, "not a date such as 2025-12-31");
                return;
            case kDeaths:
                scenario_.health.death_share = parse_share(*value);
                if (!scenario_.health.death_share) report(part, "0 to 100 percent");
                return;
            case kDeathRate: return read_death_rate(part, *value);
            default: break;
        }
        for (const std::string_view item : split(*value, ',')) {
            if (const char* reason = read_item(static_cast<Key>(position), item)) {
                report(std::string(name) + '=' + std::string(item), reason);
            }
        }
    }

private:
    void put(std::string_view part, std::optional<double> value, double most, std::string_view reason,
             double& place) {
        if (!value || *value > most) return report(part, reason);
        place = *value;
    }

    void read_name(std::string_view part, const std::string& value) {
        if (value.size() > whatif::kMostNameBytes) return report(part, "a name that is too long");
        scenario_.name = value;
    }

    void read_draws(std::string_view part, std::string_view value) {
        const std::optional<int> draws = parse_integer(value);
        if (!draws || *draws < 1 || *draws > static_cast<int>(whatif::kMaxDraws)) {
            return report(part, "a whole number from 1 to 100000");
        }
        scenario_.levers.draws = static_cast<std::uint32_t>(*draws);
    }

    void read_seed(std::string_view part, std::string_view value) {
        const std::optional<int> seed = parse_integer(value);
        if (!seed || *seed < 0) return report(part, "a whole number from 0 to 999999999");
        scenario_.levers.seed = static_cast<std::uint64_t>(*seed);
    }

    void read_death_rate(std::string_view part, std::string_view value) {
        const std::optional<double> rate = parse_decimal(value);
        if (!rate || *rate < 0 || *rate > whatif::kMaxDeathRate) return report(part, "0 to 50 deaths");
        scenario_.health.death_rate_per_1000 = steps(*rate, 100) / 100.0;
    }

    /// Why the item cannot be used; null when it could.
    const char* read_item(Key key, std::string_view item) {
        const std::size_t colon = item.find(':');
        if (colon == std::string_view::npos) return "not of the form id:value";
        const std::string_view id = item.substr(0, colon);
        const std::string_view value = item.substr(colon + 1);
        switch (key) {
            case kBase: return read_base(id, value);
            case kChange: return read_change(id, value);
            case kLever: return read_lever(id, value);
            case kAssume: return read_assumption(id, value);
            case kSlip: return read_slip(id, value);
            case kTotal: return read_total(id, value);
            default: return "unknown key";
        }
    }

    const char* read_base(std::string_view id, std::string_view value) {
        const std::optional<plan::CityId> city = plan::find_city(inputs_.plan, id);
        if (!city) return "no such city";
        const std::optional<int> year = parse_integer(value);
        if (!year || inputs_.observations.find(*city, air::Metric::Pm25, *year) == nullptr) {
            return "no year with an observation of the city";
        }
        scenario_.bases.push_back({*city, *year});
        return nullptr;
    }

    const char* read_change(std::string_view id, std::string_view value) {
        const std::size_t dot = id.find('.');
        if (dot == std::string_view::npos) return "a change is city.pollutant:percent";
        const std::optional<plan::CityId> city = plan::find_city(inputs_.plan, id.substr(0, dot));
        if (!city) return "no such city";
        const auto pollutant = std::ranges::find(air::kPollutants, id.substr(dot + 1), air::pollutant_key);
        if (pollutant == air::kPollutants.end()) return "no such pollutant";
        const std::optional<double> percent = parse_decimal(value);
        if (!percent || *percent < whatif::kMinChangePercent || *percent > whatif::kMaxChangePercent) {
            return "a change is -100 to 100 percent";
        }
        auto change = std::ranges::find(scenario_.changes, *city, &whatif::CityChange::city);
        if (change == scenario_.changes.end()) {
            change = scenario_.changes.insert(change, whatif::CityChange{*city, {}});
        }
        double& place = change->change.change_percent[*pollutant];
        if (place == 0) place = steps(*percent, 10) / 10.0;
        return nullptr;
    }

    const char* read_lever(std::string_view id, std::string_view value) {
        const std::optional<double> share = parse_share(value);
        if (!share) return "0 to 100 percent";
        if (id == whatif::kCooperationKey) {
            scenario_.levers.cooperation = *share;
            return nullptr;
        }
        const std::optional<std::uint32_t> lever = whatif::find_lever(inputs_.levers, id);
        if (!lever) return "no such lever";
        scenario_.levers.implementation[*lever] = *share;
        return nullptr;
    }

    const char* read_assumption(std::string_view id, std::string_view value) {
        if (!whatif::find_triple(inputs_.levers, id)) return "no such figure";
        const std::vector<std::string_view> figures = split(value, ':');
        if (figures.size() != 3) return "an assumption is figure:low:mode:high";
        const std::optional<double> low = parse_share(figures[0]);
        const std::optional<double> mode = parse_share(figures[1]);
        const std::optional<double> high = parse_share(figures[2]);
        if (!low || !mode || !high) return "0 to 100 percent";
        if (*low > *mode || *mode > *high) return "low, mode and high in this order";
        scenario_.levers.edits.push_back({std::string(id), *low, *mode, *high});
        return nullptr;
    }

    const char* read_slip(std::string_view id, std::string_view value) {
        const std::optional<plan::CommitmentId> commitment = plan::find_commitment(inputs_.plan, id);
        if (!commitment || !inputs_.plan[*commitment].due) return "no such commitment with a deadline";
        const std::optional<int> months = parse_integer(value);
        if (!months || std::abs(*months) > whatif::kMostSlipMonths) return "-120 to 120 months";
        scenario_.slips.push_back({*commitment, *months});
        return nullptr;
    }

    const char* read_total(std::string_view id, std::string_view value) {
        if (!whatif::find_total(inputs_.indicators, id)) return "no such total";
        const std::optional<double> total = parse_decimal(value);
        if (!total || !(*total >= 0.01) || *total > whatif::kMaxOwnTotal) return "0.01 to 100000000";
        scenario_.totals.push_back({std::string(id), *total});
        return nullptr;
    }

    const Inputs& inputs_;
    ParsedScenario& result_;
    Scenario& scenario_;
    std::array<bool, kScenarioKeys.size()> seen_{};
};

}  // namespace

ParsedScenario scenario_from_address(std::string_view address, const Inputs& inputs) {
    ParsedScenario result;
    result.scenario = whatif::base_scenario(inputs.levers);
    if (address.starts_with('#') || address.starts_with('?')) address.remove_prefix(1);
    Reader reader(inputs, result);
    if (address.size() > kMaxAddressBytes) {
        reader.report(address, "an address of more than 64 KB");
    } else {
        for (const std::string_view part : split(address, '&')) {
            if (!part.empty()) reader.read_part(part);
        }
    }
    result.scenario = kept_scenario(result.scenario, inputs);
    return result;
}

}  // namespace jinlan::app
