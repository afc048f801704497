// Putting the user's figures into the model's.

#include "whatif/levers/values.hpp"

#include <algorithm>
#include <numeric>

namespace jinlan::whatif {

LeverValues lever_values(const LeverModel& model, const LeverScenario& scenario) {
    LeverValues values;
    for (const Triple& triple : model.triples)
        values.triples.push_back({triple.low, triple.mode, triple.high});
    for (const TripleEdit& edit : scenario.edits) {
        if (const auto triple = find_triple(model, edit.triple)) {
            values.triples[*triple] = {edit.low, edit.mode, edit.high};
        }
    }
    ShareProfile province;
    province.outside = model.outside;
    for (const SourceSector& sector : model.sectors) province.sectors.push_back(sector.share);
    values.profiles.push_back(province);
    for (const CityShares& own : model.city_shares) {
        ShareProfile& profile = values.profiles.emplace_back(province);
        profile.outside = own.outside.value_or(province.outside);
        for (std::size_t s = 0; s < profile.sectors.size(); ++s) {
            profile.sectors[s] = own.sectors[s].value_or(province.sectors[s]);
        }
    }
    return values;
}

std::uint32_t profile_of(const LeverModel& model, plan::CityId city) {
    for (std::uint32_t i = 0; i < model.city_shares.size(); ++i) {
        if (model.city_shares[i].city == city) return i + 1;
    }
    return 0;
}

LeverCity lever_city(const plan::Plan& plan, plan::CityId city, const air::Observation& observation) {
    LeverCity result;
    result.city = city;
    result.stream = city.index;
    result.base = observation.value;
    result.base_low = observation.low;
    result.base_high = observation.high;
    if (const std::optional<plan::CommitmentId> target = plan[city].pm25_target) {
        result.target = plan[*target].quantity->value;
    }
    return result;
}

std::vector<LeverCity> lever_cities(const plan::Plan& plan, const air::Observations& observations) {
    std::vector<LeverCity> cities;
    for (std::uint32_t i = 0; i < plan.cities.size(); ++i) {
        const plan::CityId city{i};
        if (const air::Observation* observation = observations.latest(city, air::Metric::Pm25)) {
            cities.push_back(lever_city(plan, city, *observation));
        }
    }
    return cities;
}

void scale_shares(double outside, std::span<double> shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum > 0) {
        const double scale = (1.0 - outside) / sum;
        for (double& share : shares) share *= scale;
    } else {
        std::fill(shares.begin(), shares.end(), (1.0 - outside) / static_cast<double>(shares.size()));
    }
}

}  // namespace jinlan::whatif
