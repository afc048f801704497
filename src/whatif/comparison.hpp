// Scenarios side by side: the figures of each, and how far they are from those of the first.

#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "whatif/outcome.hpp"

namespace jinlan::whatif {

/// What is compared of a city: PM2.5 after (ug/m3) by the likeliest figures and over the draws, the chance to
/// meet the target (0..1), the composite index after, and avoided deaths a year.
enum class CityFigure { After, Mean, P05, P50, P95, Attainment, Index, AvoidedDeaths };

inline constexpr std::array kCityFigures{CityFigure::After, CityFigure::Mean,         CityFigure::P05,
                                         CityFigure::P50,   CityFigure::P95,          CityFigure::Attainment,
                                         CityFigure::Index, CityFigure::AvoidedDeaths};

/// Nothing where it is not known.
std::optional<double> figure_of(const CityResult& result, CityFigure figure);

/// A figure of each scenario, and its difference to that of the first; nothing where either is not known.
struct Compared {
    std::vector<std::optional<double>> values;
    std::vector<std::optional<double>> differences;
};

struct ComparedCity {
    plan::CityId city;
    std::array<Compared, kCityFigures.size()> figures;  // by CityFigure

    const Compared& operator[](CityFigure figure) const { return figures[static_cast<std::size_t>(figure)]; }
};

struct Comparison {
    std::vector<ComparedCity> cities;  // by CityId
    Compared all_attain;
    Compared avoided_deaths;  // of all cities that have the figure in every scenario
};

/// The outcomes are of one plan; none gives an empty comparison.
Comparison compare(std::span<const ScenarioOutcome* const> outcomes);

}  // namespace jinlan::whatif
