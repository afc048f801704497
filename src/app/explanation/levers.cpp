// Explanations of PM2.5 after the scenario and of its spread: changes, levers and draws.

#include <algorithm>
#include <cmath>

#include "app/explanation/parts.hpp"
#include "app/words/number_format.hpp"
#include "whatif/levers/evaluation.hpp"

namespace jinlan::app {

namespace {

constexpr const char* kTimes = " × ";

/// The factor of a change in percent: "(1 − 10 ÷ 100)".
std::string change_factor(double percent) {
    return "(1 " + std::string(percent < 0 ? "−" : "+") + " " + put_in(percent < 0 ? -percent : percent) +
           " ÷ 100)";
}

/// What is left of something on which a lever of this effect is carried out so far: "(1 − 0.3 × 0.5)".
std::string left_factor(double effect, double implementation) {
    return "(1 − " + put_in(effect) + kTimes + put_in(implementation) + ")";
}

double implementation_of(const whatif::LeverScenario& levers, std::size_t lever) {
    return lever < levers.implementation.size() ? levers.implementation[lever] : 0;
}

}  // namespace

std::string add_base(ExplanationWriter& writer, const whatif::CityResult& city) {
    const air::Observation& base = *city.pollutants.pm25_observation;
    writer.add(base);
    std::string sum = put_in(base.value);
    const double percent =
        whatif::change_of(writer.what().scenario, city.city).change_percent[air::Pollutant::Pm25];
    if (percent != 0) {
        writer.add(writer.tr(Str::InputChange), percent, 1, "%", InputKind::Own);
        sum += kTimes + change_factor(percent);
    }
    return sum;
}

std::string add_levers(ExplanationWriter& writer, plan::CityId id, InputKind carried_out_kind) {
    const whatif::LeverModel& model = writer.what().inputs.levers;
    const whatif::LeverScenario levers = whatif::bounded(model, writer.what().scenario.levers);
    const bool any =
        levers.cooperation > 0 || std::ranges::any_of(levers.implementation, [](double x) { return x > 0; });
    if (!any) return {};
    const whatif::LeverValues values = whatif::lever_values(model, levers);
    const std::uint32_t profile = whatif::profile_of(model, id);
    const whatif::ShareProfile& triples = values.profiles[profile];
    const whatif::LeverEvaluation evaluation(model, levers);

    std::string left = put_in(evaluation.outside(profile));
    writer.add(triples.outside);
    if (levers.cooperation > 0) {
        left += kTimes + left_factor(values.triples[model.cooperation_effect].mode, levers.cooperation);
        writer.add(model.cooperation_effect);
        writer.add(fill(writer.tr(Str::InputImplementation), {{"lever", writer.tr(model.cooperation.name)}}),
                   levers.cooperation, 3, "1", carried_out_kind);
    }
    for (std::size_t s = 0; s < model.sectors.size(); ++s) {
        const double share = evaluation.shares(profile)[s];
        left += " + " + put_in(share);
        writer.add(triples.sectors[s], share);
        for (const whatif::Effect& effect : model.effects) {
            const double carried_out = implementation_of(levers, effect.lever);
            if (effect.sector != s || !(carried_out > 0)) continue;
            left += kTimes + left_factor(values.triples[effect.triple].mode, carried_out);
            writer.add(effect.triple);
        }
    }
    for (std::size_t i = 0; i < model.levers.size(); ++i) {
        if (!(implementation_of(levers, i) > 0)) continue;
        writer.add(fill(writer.tr(Str::InputImplementation), {{"lever", writer.tr(model.levers[i].name)}}),
                   levers.implementation[i], 3, "1", carried_out_kind);
    }
    return left;
}

void add_draws(ExplanationWriter& writer, double draws) {
    const whatif::LeverModel& model = writer.what().inputs.levers;
    const whatif::LeverScenario& levers = writer.what().scenario.levers;
    const auto add = [&](Str name, double value, double of_model, whatif::Basis basis,
                         const std::string& source) {
        const bool own = value != of_model;
        const InputKind kind = own                                  ? InputKind::Own
                               : basis == whatif::Basis::Measured   ? InputKind::Measured
                               : basis == whatif::Basis::Literature ? InputKind::Literature
                                                                    : InputKind::Assumption;
        writer.add(writer.tr(name), value, 3, "1", kind, own ? std::string() : source);
    };
    add(Str::InputWeather, levers.weather_sigma, model.weather_sigma, model.weather_sigma_basis,
        model.weather_sigma_source);
    add(Str::InputCorrelation, levers.city_correlation, model.city_correlation, model.city_correlation_basis,
        model.city_correlation_source);
    writer.add(writer.tr(Str::InputDraws), draws, 0, "1", InputKind::Own);
    writer.add(writer.tr(Str::InputSeed), static_cast<double>(levers.seed), 0, "1", InputKind::Own);
}

void add_target(ExplanationWriter& writer, plan::CityId id) {
    const plan::Plan& plan = writer.what().inputs.plan;
    if (!plan[id].pm25_target) return;
    const plan::Commitment& commitment = plan[*plan[id].pm25_target];
    writer.add(writer.tr(Str::InputTarget), commitment.quantity->value, 1, "ug/m3", InputKind::Plan,
               writer.tr(plan.document.title));
}

void put_share(ExplanationWriter& writer, double share, double draws) {
    const double met = std::floor(share * draws + 0.5);
    writer.explanation.result = writer.with_unit(trimmed_number(share * 100, 1), "%");
    writer.explanation.steps.push_back(step(put_in(met) + " ÷ " + put_in(draws), writer.explanation.result));
}

namespace {

double draws_of(const ExplanationWriter& writer) {
    return whatif::bounded(writer.what().inputs.levers, writer.what().scenario.levers).draws;
}

}  // namespace

bool explain_pm25(ExplanationWriter& writer, const whatif::CityResult& city) {
    const whatif::PollutantOutcome& pollutants = city.pollutants;
    if (pollutants.pm25_observation == nullptr || !pollutants.pm25_after) return false;
    std::string sum = add_base(writer, city);
    const std::string left = add_levers(writer, city.city);
    Explanation& explanation = writer.explanation;
    if (!left.empty()) {
        // Two steps: the part that is left is what the levers do, the same for all cities of their shares.
        explanation.steps.push_back(step(left, put_in(city.left)));
        sum += kTimes + put_in(city.left);
    }
    explanation.formula = writer.tr(Str::ExplainPm25Formula);
    explanation.result = writer.with_unit(trimmed_number(*pollutants.pm25_after, 1), "ug/m3");
    explanation.steps.push_back(step(sum, explanation.result));
    return true;
}

bool explain_quantile(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t quantile) {
    if (!city.spread || city.pollutants.pm25_observation == nullptr) return false;
    add_base(writer, city);
    add_levers(writer, city.city);
    add_draws(writer, draws_of(writer));
    Explanation& explanation = writer.explanation;
    const double draws = draws_of(writer);
    const double level = whatif::kQuantileLevels[quantile];
    explanation.formula = writer.tr(Str::ExplainQuantileFormula);
    explanation.result =
        writer.with_unit(trimmed_number(city.spread->concentration.quantiles[quantile], 1), "ug/m3");
    const double position = (draws - 1) * level;
    explanation.steps.push_back(
        step("(" + put_in(draws) + " − 1)" + kTimes + put_in(level), put_in(position)));
    const double below = std::floor(position);
    const std::string_view pattern =
        writer.tr(position > below ? Str::ExplainQuantileBetween : Str::ExplainQuantileAt);
    explanation.steps.push_back(fill(
        pattern, {{"n", put_in(below + 1)}, {"next", put_in(below + 2)}, {"value", explanation.result}}));
    return true;
}

bool explain_attainment(ExplanationWriter& writer, const whatif::CityResult& city) {
    if (!city.spread || !city.spread->attainment || city.pollutants.pm25_observation == nullptr) return false;
    add_target(writer, city.city);
    add_base(writer, city);
    add_levers(writer, city.city);
    add_draws(writer, draws_of(writer));
    writer.explanation.formula = writer.tr(Str::ExplainAttainmentFormula);
    put_share(writer, *city.spread->attainment, draws_of(writer));
    return true;
}

bool explain_all_attain(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    if (!what.outcome.all_attain) return false;
    for (const whatif::CityResult& city : what.outcome.cities) {
        if (!city.spread || !city.spread->attainment) continue;
        writer.add(fill(writer.tr(Str::ExplainAttainmentTitle),
                        {{"about", writer.tr(what.inputs.plan[city.city].short_name)}}),
                   *city.spread->attainment * 100, 1, "%", InputKind::Calculated);
    }
    add_draws(writer, draws_of(writer));
    writer.explanation.formula = writer.tr(Str::ExplainAllFormula);
    put_share(writer, *what.outcome.all_attain, draws_of(writer));
    return true;
}

}  // namespace jinlan::app
