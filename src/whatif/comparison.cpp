// Values and differences.

#include "whatif/comparison.hpp"

#include <algorithm>

namespace jinlan::whatif {

namespace {

using Figure = std::optional<double>;

Compared compared(std::vector<Figure> values) {
    Compared result;
    for (const Figure& value : values) {
        const Figure& first = values.front();
        result.differences.push_back(value && first ? Figure(*value - *first) : std::nullopt);
    }
    result.values = std::move(values);
    return result;
}

}  // namespace

std::optional<double> figure_of(const CityResult& result, CityFigure figure) {
    const auto drawn = [&result](auto value) {
        return result.spread ? Figure(value(result.spread->concentration)) : std::nullopt;
    };
    switch (figure) {
        case CityFigure::After: return result.pollutants.pm25_after;
        case CityFigure::Mean: return drawn([](const DistributionSummary& each) { return each.mean; });
        case CityFigure::P05: return drawn([](const DistributionSummary& each) { return each.p05(); });
        case CityFigure::P50: return drawn([](const DistributionSummary& each) { return each.p50(); });
        case CityFigure::P95: return drawn([](const DistributionSummary& each) { return each.p95(); });
        case CityFigure::Attainment: return result.spread ? result.spread->attainment : std::nullopt;
        case CityFigure::Index:
            return result.pollutants.index_after ? Figure(result.pollutants.index_after->total)
                                                 : std::nullopt;
        case CityFigure::AvoidedDeaths:
            return result.health ? Figure(result.health->avoided.value) : std::nullopt;
    }
    return std::nullopt;
}

Comparison compare(std::span<const ScenarioOutcome* const> outcomes) {
    Comparison result;
    if (outcomes.empty()) return result;
    std::vector<Figure> deaths(outcomes.size());
    for (std::size_t i = 0; i < outcomes[0]->cities.size(); ++i) {
        ComparedCity city{outcomes[0]->cities[i].city, {}};
        for (const CityFigure figure : kCityFigures) {
            std::vector<Figure> values;
            for (const ScenarioOutcome* outcome : outcomes) {
                values.push_back(figure_of(outcome->cities[i], figure));
            }
            city.figures[static_cast<std::size_t>(figure)] = compared(std::move(values));
        }
        const std::vector<Figure>& avoided = city[CityFigure::AvoidedDeaths].values;
        if (std::ranges::all_of(avoided, [](const Figure& each) { return each.has_value(); })) {
            for (std::size_t s = 0; s < deaths.size(); ++s) deaths[s] = deaths[s].value_or(0) + *avoided[s];
        }
        result.cities.push_back(std::move(city));
    }
    std::vector<Figure> attain;
    for (const ScenarioOutcome* outcome : outcomes) attain.push_back(outcome->all_attain);
    result.all_attain = compared(std::move(attain));
    result.avoided_deaths = compared(std::move(deaths));
    return result;
}

}  // namespace jinlan::whatif
