// Reading assets/health.json, and the GEMM.

#include "whatif/health.hpp"

#include <algorithm>

#include "input/json.hpp"
#include "plan/load/read_values.hpp"
#include "whatif/draws/math.hpp"
#include "whatif/read_kind.hpp"

namespace jinlan::whatif {

namespace {

using input::JsonNode;

/// Half of the 95 % confidence interval in standard errors.
constexpr double kConfidence95 = 1.959963984540054;

/// ln(HR) / theta: how far up the curve a concentration is.
double exposure(const Gemm& gemm, double pm25) {
    const double z = std::max(0.0, pm25 - gemm.counterfactual);
    return logarithm(1.0 + z / gemm.alpha) / (1.0 + exponential((gemm.mu - z) / gemm.nu));
}

Basis read_basis(const JsonNode& node) {
    return static_cast<Basis>(node.one_of(
        {basis_key(Basis::Measured), basis_key(Basis::Literature), basis_key(Basis::Assumption)}));
}

Gemm read_gemm(const JsonNode& node) {
    node.only_keys({"name", "theta", "theta_se", "alpha", "mu", "nu", "counterfactual", "basis", "source"});
    Gemm gemm;
    gemm.name = plan::read_text(node["name"]);
    gemm.theta = node["theta"].number(0, 1);
    gemm.theta_se = node["theta_se"].number(0, 1);
    gemm.alpha = node["alpha"].number(0.1, 100);
    gemm.mu = node["mu"].number(-100, 100);
    gemm.nu = node["nu"].number(1, 1000);
    gemm.counterfactual = node["counterfactual"].number(0, 100);
    gemm.basis = read_basis(node["basis"]);
    gemm.source = node["source"].non_empty_string();
    return gemm;
}

}  // namespace

std::optional<HealthModel> load_health(std::string_view json_text, std::string_view file,
                                       input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;
    const JsonNode root = json->root();
    root["schema"].one_of({"jinlan.health/1"});
    root.only_keys({"$schema", "schema", "gemm", "death_rates", "death_share"});
    if (const auto reference = root.optional("$schema")) reference->one_of({"health.schema.json"});
    HealthModel model;
    model.gemm = read_gemm(root["gemm"]);
    for (const JsonNode& node : root["death_rates"].items()) {
        node.only_keys({"year", "per_1000", "kind", "confidence", "source"});
        DeathRate rate;
        rate.year = static_cast<int>(node["year"].integer(2000, 2100));
        rate.per_1000 = node["per_1000"].number(0, kMaxDeathRate);
        rate.kind = read_kind(node["kind"]);
        rate.confidence = node["confidence"].non_empty_string();
        rate.source = node["source"].non_empty_string();
        if (!model.death_rates.empty() && rate.year <= model.death_rates.back().year) {
            node["year"].expected("rates in the order of their years, one a year");
        }
        model.death_rates.push_back(std::move(rate));
    }
    const JsonNode share = root["death_share"];
    share.only_keys({"value", "basis", "source"});
    model.death_share = share["value"].number(0, 1);
    model.death_share_basis = read_basis(share["basis"]);
    model.death_share_source = share["source"].non_empty_string();
    if (problems.size() > problems_before) return std::nullopt;
    return model;
}

Estimate hazard_ratio(const Gemm& gemm, double pm25) {
    const double at = exposure(gemm, pm25);
    const double margin = kConfidence95 * gemm.theta_se;
    return {exponential(gemm.theta * at), exponential((gemm.theta - margin) * at),
            exponential((gemm.theta + margin) * at)};
}

std::optional<HealthOutcome> evaluate_health(const HealthModel& model, const HealthScenario& scenario,
                                             const plan::City& city, double base, double after) {
    if (!(base >= 0) || !(after >= 0)) return std::nullopt;
    HealthOutcome outcome;
    if (scenario.death_rate_per_1000) {
        outcome.death_rate_per_1000 = *scenario.death_rate_per_1000;
    } else if (!model.death_rates.empty()) {
        outcome.death_rate_per_1000 = model.death_rates.back().per_1000;
        outcome.death_rate_year = model.death_rates.back().year;
    } else {
        return std::nullopt;
    }
    outcome.population = city.population_2020;
    outcome.death_share = scenario.death_share.value_or(model.death_share);
    outcome.deaths = outcome.population * (outcome.death_rate_per_1000 / 1000.0) * outcome.death_share;

    const Gemm& gemm = model.gemm;
    outcome.attributable_base = 1.0 - 1.0 / hazard_ratio(gemm, base).value;
    outcome.attributable_after = 1.0 - 1.0 / hazard_ratio(gemm, after).value;
    const double step = exposure(gemm, after) - exposure(gemm, base);
    const auto avoided = [&](double theta) { return outcome.deaths * (1.0 - exponential(theta * step)); };
    const double margin = kConfidence95 * gemm.theta_se;
    const double one_end = avoided(gemm.theta - margin);
    const double other_end = avoided(gemm.theta + margin);
    outcome.avoided = {avoided(gemm.theta), std::min(one_end, other_end), std::max(one_end, other_end)};
    return outcome;
}

}  // namespace jinlan::whatif
