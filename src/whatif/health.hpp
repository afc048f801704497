// Health: how many deaths a year a change of annual PM2.5 avoids, by the Global Exposure Mortality Model.
//
//   HR(c) = exp( theta * ln(1 + z / alpha) / (1 + exp(-(z - mu) / nu)) ),  z = max(0, c - counterfactual)
//
// Source: Burnett et al. 2018, PNAS 115, 9592; its figures, the death rates and what is assumed stand in
// assets/health.json.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/observations.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"
#include "whatif/levers/levers.hpp"

namespace jinlan::whatif {

struct Gemm {
    plan::Text name;
    double theta = 0;
    double theta_se = 0;  // its standard error
    double alpha = 1;
    double mu = 0;
    double nu = 1;
    double counterfactual = 0;  // ug/m3; no effect is taken at or below it
    Basis basis = Basis::Literature;
    std::string source;
};

/// All deaths of the province in a year, of 1000 people.
struct DeathRate {
    int year = 0;
    double per_1000 = 0;
    air::Kind kind = air::Kind::Official;
    std::string confidence;
    std::string source;
};

struct HealthModel {
    Gemm gemm;
    std::vector<DeathRate> death_rates;  // by year
    double death_share = 0;              // of all deaths, those that the GEMM is about
    Basis death_share_basis = Basis::Assumption;
    std::string death_share_source;
};

std::optional<HealthModel> load_health(std::string_view json_text, std::string_view file,
                                       input::Problems& problems);

/// An estimate and its 95 % confidence interval.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// The hazard of death at an annual mean PM2.5 (ug/m3) against none above the counterfactual; 1 or more.
/// The interval is theta -+ 1.96 of its standard error, which is all of the uncertainty that it holds.
Estimate hazard_ratio(const Gemm& gemm, double pm25);

/// What the user takes in place of the model's; nothing: the model's.
struct HealthScenario {
    std::optional<double> death_share;          // 0..1
    std::optional<double> death_rate_per_1000;  // 0..50

    friend bool operator==(const HealthScenario&, const HealthScenario&) = default;
};

inline constexpr double kMaxDeathRate = 50;

struct HealthOutcome {
    int population = 0;                  // 2020 census
    double death_rate_per_1000 = 0;      // that was taken
    std::optional<int> death_rate_year;  // nothing: the user's own rate
    double death_share = 0;
    double deaths = 0;             // a year, of the diseases that the GEMM is about
    double attributable_base = 0;  // share of those deaths: 1 - 1 / HR
    double attributable_after = 0;
    /// deaths * (1 - HR(after) / HR(base)), a year; negative: more deaths. The deaths are those at the base
    /// concentration, and all else stays as it is.
    Estimate avoided;
};

/// Deaths a year that PM2.5 of `after` instead of `base` (ug/m3) avoids in the city. The death rate is the
/// province's of the latest year known. Nothing where no death rate is known or a concentration is not a
/// number. Populations and rates are of all ages, the model of 25 and over: deaths below that age are few.
std::optional<HealthOutcome> evaluate_health(const HealthModel& model, const HealthScenario& scenario,
                                             const plan::City& city, double base, double after);

}  // namespace jinlan::whatif
