// The levers: how far carrying a measure out would lower a city's PM2.5, as shares, effects and what is not
// known of them.
//
//   c = c0 * ( b * (1 - e_r * x_r) + sum over s of w_s * product over i of (1 - e_is * x_i) )
//
// c0   the concentration that was observed, ug/m3
// b    the share of it that comes from outside
// e_r  by how much cooperation of the region, carried out fully, lowers what comes from outside
// x_r  how far that cooperation goes, 0..1
// w_s  the share of it that comes from sector s of the city; b and all w_s add up to 1
// e_is by how much lever i, carried out fully, lowers what comes from sector s
// x_i  how far lever i is carried out, 0..1: 0 as in the year of the observation, 1 wholly
//
// Arithmetic with stated assumptions, not an air-quality model: concentrations follow emissions in
// proportion. Source: assets/levers.json, which says of every figure what it rests on.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// What a figure rests on.
enum class Basis { Measured, Literature, Assumption };

std::string_view basis_key(Basis basis);  // as in the file: "measured", "literature", "assumption"

/// A share or an effect of which only a range is known: 0 <= low <= mode <= high <= 1, dimensionless.
struct Triple {
    std::string key;  // "b", "e_r", "w.dust", "e.boilers.heat"; of one city: "b@taiyuan", "w.dust@taiyuan"
    double low = 0;
    double mode = 0;  // the likeliest
    double high = 0;
    Basis basis = Basis::Assumption;
    std::string source;  // where it is from; for an assumption, what led to it
};

using TripleIndex = std::uint32_t;  // position in LeverModel::triples

/// Measures of the plan that are carried out together.
struct Lever {
    std::string key;  // "clean_heating"
    plan::Text name;
    std::vector<plan::MeasureId> measures;
};

/// What PM2.5 comes from, within a city.
struct SourceSector {
    std::string key;  // "dust"
    plan::Text name;
    TripleIndex share = 0;  // w_s, province-wide
};

struct Effect {
    std::uint32_t lever = 0;   // position in LeverModel::levers
    std::uint32_t sector = 0;  // position in LeverModel::sectors
    TripleIndex triple = 0;    // e_is
};

/// Shares of a city of its own, where they are known; the others are the province's.
struct CityShares {
    plan::CityId city;
    std::optional<TripleIndex> outside;               // b
    std::vector<std::optional<TripleIndex>> sectors;  // w_s, by sector
};

struct LeverModel {
    std::vector<Lever> levers;  // without the cooperation of the region
    Lever cooperation;
    std::vector<SourceSector> sectors;
    std::vector<Effect> effects;  // by lever, then sector; what is not listed is zero
    std::vector<CityShares> city_shares;
    std::vector<Triple> triples;
    TripleIndex outside = 0;             // b, province-wide
    TripleIndex cooperation_effect = 0;  // e_r

    double weather_sigma = 0;  // of the logarithm of the annual mean; where scenarios begin
    Basis weather_sigma_basis = Basis::Assumption;
    std::string weather_sigma_source;
    double city_correlation = 0;  // of the weather of two cities; where scenarios begin
    Basis city_correlation_basis = Basis::Assumption;
    std::string city_correlation_source;
};

/// Nothing for a key that the model does not have.
std::optional<std::uint32_t> find_lever(const LeverModel& model, std::string_view key);
std::optional<TripleIndex> find_triple(const LeverModel& model, std::string_view key);

/// Reads levers.json. All problems are collected with their path; nothing is returned when there is any.
/// Measures and cities are those of `plan`.
std::optional<LeverModel> load_levers(std::string_view json_text, std::string_view file,
                                      const plan::Plan& plan, input::Problems& problems);

}  // namespace jinlan::whatif
