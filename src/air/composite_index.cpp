// Composite index of ambient air quality: how dirty a city is, in one number.
//
// Source: MEE technical rules for ranking cities by ambient air quality (环办监测〔2018〕19号).

#include "air/composite_index.hpp"

namespace jinlan::air {

std::optional<CompositeIndex> composite_index(const Concentrations& observed, const Limits& limits) {
    CompositeIndex index;
    for (Pollutant pollutant : kPollutants) {
        if (!observed[pollutant]) return std::nullopt;
        index.parts[pollutant] = *observed[pollutant] / limits[pollutant];
        index.total += index.parts[pollutant];
    }
    return index;
}

std::optional<CompositeIndex> weighted_index(const Concentrations& observed, const Limits& limits,
                                             const PerPollutant<double>& weights) {
    std::optional<CompositeIndex> index = composite_index(observed, limits);
    if (!index) return std::nullopt;
    index->total = 0;
    for (Pollutant pollutant : kPollutants) {
        index->parts[pollutant] *= weights[pollutant];
        index->total += index->parts[pollutant];
    }
    return index;
}

PerPollutant<double> index_shares(const CompositeIndex& index) {
    PerPollutant<double> shares;
    if (!(index.total > 0)) return shares;
    for (Pollutant pollutant : kPollutants) shares[pollutant] = index.parts[pollutant] / index.total;
    return shares;
}

}  // namespace jinlan::air
