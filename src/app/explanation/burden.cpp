// Explanations of avoided deaths and of what a share of the plan comes to.

#include "app/explanation/parts.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

constexpr int kAmountDecimals = 3;

InputKind kind_of(whatif::Basis basis) {
    return basis == whatif::Basis::Measured     ? InputKind::Measured
           : basis == whatif::Basis::Literature ? InputKind::Literature
                                                : InputKind::Assumption;
}

/// "exp(0.143 × ln(1 + 41.6 ÷ 1.6) ÷ (1 + exp(−(41.6 − 15.5) ÷ 36.8))) = 1.3715"
std::string hazard_step(const whatif::Gemm& gemm, double pm25) {
    const double above = pm25 > gemm.counterfactual ? pm25 - gemm.counterfactual : 0;
    const std::string z = put_in(above);
    return step("exp(" + put_in(gemm.theta) + " × ln(1 + " + z + " ÷ " + put_in(gemm.alpha) +
                    ") ÷ (1 + exp(−(" + z + " − " + put_in(gemm.mu) + ") ÷ " + put_in(gemm.nu) + ")))",
                put_in(whatif::hazard_ratio(gemm, pm25).value));
}

void add_gemm(ExplanationWriter& writer, const whatif::Gemm& gemm) {
    const auto add = [&](std::string_view sign, double value, std::string_view unit) {
        writer.add(fill(writer.tr(Str::InputGemm), {{"sign", sign}}), value, 5, unit, kind_of(gemm.basis),
                   gemm.source);
    };
    add("θ", gemm.theta, "1");
    add("α", gemm.alpha, "ug/m3");
    add("µ", gemm.mu, "ug/m3");
    add("ν", gemm.nu, "ug/m3");
    add("z0", gemm.counterfactual, "ug/m3");
    writer.explanation.inputs[writer.explanation.inputs.size() - 5].text +=
        " ± " + trimmed_number(gemm.theta_se, 5);
}

}  // namespace

bool explain_avoided_deaths(ExplanationWriter& writer, const whatif::CityResult& city) {
    if (!city.health || city.pollutants.pm25_observation == nullptr || !city.pollutants.pm25_after) {
        return false;
    }
    const Explained& what = writer.what();
    const whatif::HealthModel& model = what.inputs.health;
    const whatif::HealthOutcome& health = *city.health;
    const double base = city.pollutants.pm25_observation->value;
    const double after = *city.pollutants.pm25_after;
    writer.add(*city.pollutants.pm25_observation);
    writer.add(fill(writer.tr(Str::InputAfter), {{"pollutant", writer.tr(Str::PollutantPm25)}}), after, 2,
               "ug/m3", InputKind::Calculated);
    writer.add(writer.tr(Str::InputPopulation), health.population, 0, "1", InputKind::Official,
               writer.tr(Str::InputCensus));
    if (health.death_rate_year) {
        const whatif::DeathRate& rate = model.death_rates.back();
        writer.add(fill(writer.tr(Str::InputDeathRate), {{"year", std::to_string(rate.year)}}), rate.per_1000,
                   2, "1", static_cast<InputKind>(rate.kind), rate.source, rate.confidence);
    } else {
        writer.add(writer.tr(Str::InputOwnDeathRate), health.death_rate_per_1000, 2, "1", InputKind::Own);
    }
    const bool own_share = what.scenario.health.death_share.has_value();
    writer.add(writer.tr(Str::InputDeathShare), health.death_share, 3, "1",
               own_share ? InputKind::Own : kind_of(model.death_share_basis),
               own_share ? std::string() : model.death_share_source);
    add_gemm(writer, model.gemm);

    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainDeathsFormula);
    explanation.result =
        fill(writer.tr(Str::ExplainDeaths), {{"n", trimmed_number(health.avoided.value, 0)},
                                             {"low", trimmed_number(health.avoided.low, 0)},
                                             {"high", trimmed_number(health.avoided.high, 0)}});
    explanation.steps.push_back(step(put_in(health.population) + " × " + put_in(health.death_rate_per_1000) +
                                         " ÷ 1000 × " + put_in(health.death_share),
                                     trimmed_number(health.deaths, 1)));
    explanation.steps.push_back(hazard_step(model.gemm, base));
    explanation.steps.push_back(hazard_step(model.gemm, after));
    explanation.steps.push_back(step(trimmed_number(health.deaths, 1) + " × (1 − " +
                                         put_in(whatif::hazard_ratio(model.gemm, after).value) + " ÷ " +
                                         put_in(whatif::hazard_ratio(model.gemm, base).value) + ")",
                                     trimmed_number(health.avoided.value, 0)));
    return true;
}

bool explain_avoided_all(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    double all = 0;
    std::string sum;
    for (const whatif::CityResult& city : what.outcome.cities) {
        if (!city.health) continue;
        const double avoided = city.health->avoided.value;
        all += avoided;
        if (!sum.empty()) sum += avoided < 0 ? " − " : " + ";
        sum += put_in(!sum.empty() && avoided < 0 ? -avoided : avoided);
        writer.add(fill(writer.tr(Str::ExplainDeathsTitle),
                        {{"about", writer.tr(what.inputs.plan[city.city].short_name)}}),
                   avoided, 1, "1", InputKind::Calculated);
    }
    if (sum.empty()) return false;
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainAvoidedAllFormula);
    explanation.result = number(all, 0);
    explanation.steps.push_back(step(sum, explanation.result));
    return true;
}

bool explain_amount(ExplanationWriter& writer, const whatif::Indicator& indicator,
                    const whatif::IndicatorNeed& need) {
    const Explained& what = writer.what();
    const whatif::IndicatorTotal& total = what.inputs.indicators.totals[need.total];
    const plan::Quantity& quantity = *what.inputs.plan[indicator.commitment].quantity;
    std::string name = writer.tr(total.name);
    if (need.year) {
        name = fill(writer.tr(Str::InputInYear), {{"what", name}, {"year", std::to_string(*need.year)}});
    }
    writer.add(std::move(name), need.given, 6, total.unit,
               need.year ? static_cast<InputKind>(total.kind) : InputKind::Own,
               need.year ? total.source : std::string(), need.year ? total.confidence : std::string());
    ExplainedInput& share = writer.add(writer.tr(Str::InputPlanShare), quantity.value, 2, "%",
                                       InputKind::Plan, writer.tr(what.inputs.plan.document.title));
    share.text = app::quantity(quantity, what.language);

    Explanation& explanation = writer.explanation;
    explanation.result = writer.with_unit(trimmed_number(need.needed, kAmountDecimals), total.unit);
    const std::string given = put_in(need.given);
    const std::string percent = put_in(quantity.value < 0 ? -quantity.value : quantity.value);
    std::string sum;
    switch (total.of) {
        case whatif::TotalOf::Whole:
            explanation.formula = writer.tr(Str::ExplainWholeFormula);
            sum = given + " × " + percent + " ÷ 100";
            break;
        case whatif::TotalOf::Part:
            explanation.formula = writer.tr(Str::ExplainPartOfFormula);
            sum = given + " ÷ (" + percent + " ÷ 100)";
            break;
        case whatif::TotalOf::Baseline:
            explanation.formula = writer.tr(Str::ExplainBaselineFormula);
            sum = given + " × (1 " + (quantity.value < 0 ? "−" : "+") + " " + percent + " ÷ 100)";
            break;
    }
    explanation.steps.push_back(step(sum, explanation.result));
    return true;
}

}  // namespace jinlan::app
