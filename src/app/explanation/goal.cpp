// Explanations of goal seek's figures: the smallest uniform cut, and the levers of the least effort.

#include <algorithm>
#include <utility>
#include <vector>

#include "app/derived/lab.hpp"
#include "app/explanation/parts.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

/// What was sought: the scenario without levers, its cities, and the goal as the engine took it.
struct Sought {
    whatif::Scenario scenario;
    std::vector<whatif::LeverCity> cities;
    whatif::EffortGoal effort;
};

std::optional<Sought> sought_of(const Explained& what) {
    if (what.goal == nullptr || what.search == nullptr || !what.search->cut) return std::nullopt;
    Sought sought{sought_scenario(what.scenario), {}, effort_goal(*what.goal, what.inputs.levers)};
    sought.cities = goal_cities(what.inputs, sought.scenario, *what.goal);
    return sought;
}

bool together(const Explained& what) { return what.goal->sureness == whatif::Sureness::Together; }

bool is_chosen(const whatif::LeverCity& city) { return city.wanted && city.target; }

std::string percent(const ExplanationWriter& writer, double share) {
    return writer.with_unit(trimmed_number(100 * share, 1), "%");
}

/// The chance that is wished for.
void add_wanted(ExplanationWriter& writer) {
    writer.add(writer.tr(Str::InputWantedChance), 100 * writer.what().goal->probability, 1, "%",
               InputKind::Own);
}

/// Target, observation and change of each chosen city.
void add_cities(ExplanationWriter& writer, const Sought& sought) {
    for (const whatif::LeverCity& city : sought.cities) {
        if (!is_chosen(city)) continue;
        const std::size_t before = writer.explanation.inputs.size();
        add_target(writer, city.city);
        add_base(writer, writer.what().outcome.cities[city.city.index]);
        writer.of_city(city.city, before);
    }
}

/// Drops the inputs from that place on that say what one before them says.
void drop_known(std::vector<ExplainedInput>& inputs, std::size_t from) {
    for (std::size_t i = from; i < inputs.size();) {
        const auto here = inputs.begin() + static_cast<std::ptrdiff_t>(i);
        const bool known = std::any_of(inputs.begin(), here, [&](const ExplainedInput& each) {
            return each.name == here->name && each.text == here->text;
        });
        if (known) {
            inputs.erase(here);
        } else {
            ++i;
        }
    }
}

double share_of(const whatif::LeastEffort& least, std::size_t lever) {
    return lever < least.implementation.size() ? least.implementation[lever] : least.cooperation;
}

const whatif::LeverEffort& effort_of(const Sought& sought, std::size_t lever) {
    return lever < sought.effort.levers.size() ? sought.effort.levers[lever] : sought.effort.cooperation;
}

const std::string& lever_name(const ExplanationWriter& writer, std::size_t lever) {
    const whatif::LeverModel& model = writer.what().inputs.levers;
    return writer.tr((lever < model.levers.size() ? model.levers[lever] : model.cooperation).name);
}

/// A weight or a bound: the reader's, or as this program begins with.
void add_effort(ExplanationWriter& writer, Str name, std::size_t lever, double value, std::string_view unit) {
    const bool own = std::ranges::find(writer.what().goal->efforts, lever,
                                       [](const LabEffort& each) -> std::size_t { return each.lever; }) !=
                     writer.what().goal->efforts.end();
    writer.add(fill(writer.tr(name), {{"lever", lever_name(writer, lever)}}), value, 2, unit,
               own ? InputKind::Own : InputKind::Assumption,
               own ? std::string() : writer.tr(Str::InputDefaultEffort));
}

void add_share(ExplanationWriter& writer, std::size_t lever, double share) {
    writer.add(fill(writer.tr(Str::InputImplementation), {{"lever", lever_name(writer, lever)}}), share, 3,
               "1", InputKind::Calculated);
}

/// "50.6 % ≥ 50 %"
std::string against_wanted(const ExplanationWriter& writer, double chance) {
    const double wanted = writer.what().goal->probability;
    return percent(writer, chance) + (chance >= wanted ? " ≥ " : " < ") + percent(writer, wanted);
}

/// The chance with the levers found, one of them carried out so far: reckoned anew.
std::string chance_with(const ExplanationWriter& writer, const Sought& sought, std::size_t lever,
                        double share) {
    const whatif::LeastEffort& least = *writer.what().search->least;
    whatif::LeverScenario levers = sought.scenario.levers;
    levers.implementation = least.implementation;
    levers.cooperation = least.cooperation;
    (lever < levers.implementation.size() ? levers.implementation[lever] : levers.cooperation) = share;
    const double chance = whatif::goal_probability(writer.what().inputs.levers, sought.cities, levers,
                                                   writer.what().goal->sureness);
    return fill(writer.tr(Str::ExplainAtShare),
                {{"share", percent(writer, share)}, {"chance", against_wanted(writer, chance)}});
}

}  // namespace

bool explain_uniform_cut(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    const std::optional<Sought> sought = sought_of(what);
    if (!sought) return false;
    const whatif::UniformCut& cut = *what.search->cut;
    const double draws = what.search->draws;
    add_wanted(writer);
    add_cities(writer, *sought);
    add_draws(writer, draws);
    Explanation& explanation = writer.explanation;
    explanation.formula =
        writer.tr(together(what) ? Str::ExplainUniformCutFormula : Str::ExplainUniformCutEachFormula);
    const std::size_t needed = whatif::draws_needed(what.goal->probability, what.search->draws);
    explanation.steps.push_back(
        fill(writer.tr(Str::ExplainDrawsNeeded), {{"probability", percent(writer, what.goal->probability)},
                                                  {"draws", put_in(draws)},
                                                  {"n", put_in(static_cast<double>(needed))}}));
    // The chance with that cut: the needed draw stands on its target.
    put_share(writer, cut.probability, draws);
    explanation.result = percent(writer, cut.cut);
    explanation.steps.insert(explanation.steps.begin() + 1,
                             step("1 − " + put_in(1 - cut.cut), explanation.result));
    return true;
}

bool explain_goal_chance(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    const std::optional<Sought> sought = sought_of(what);
    if (!sought || !what.search->least) return false;
    const whatif::LeastEffort& least = *what.search->least;
    // The levers that act are those found, not those of the scenario.
    whatif::Scenario found = sought->scenario;
    found.levers.implementation = least.implementation;
    found.levers.cooperation = least.cooperation;
    const Explained with_levers{what.inputs,   found,     what.outcome, what.strings,
                                what.language, what.goal, what.search};
    ExplanationWriter inner(with_levers);
    add_wanted(inner);
    add_cities(inner, *sought);
    for (std::size_t c = 0; c < sought->cities.size() && c < least.city_probabilities.size(); ++c) {
        if (!is_chosen(sought->cities[c])) continue;
        const std::size_t before = inner.explanation.inputs.size();
        inner.add(inner.tr(Str::LabChance), 100 * least.city_probabilities[c], 1, "%", InputKind::Calculated);
        inner.of_city(sought->cities[c].city, before);
    }
    // Cities of other shares than the first are told apart by their names.
    std::vector<std::uint32_t> profiles;
    for (const whatif::LeverCity& city : sought->cities) {
        const std::uint32_t profile = whatif::profile_of(what.inputs.levers, city.city);
        if (!is_chosen(city) || std::ranges::find(profiles, profile) != profiles.end()) continue;
        profiles.push_back(profile);
        const std::size_t before = inner.explanation.inputs.size();
        add_levers(inner, city.city, InputKind::Calculated);
        drop_known(inner.explanation.inputs, before);
        if (profiles.size() > 1) inner.of_city(city.city, before);
    }
    add_draws(inner, what.search->draws);
    inner.explanation.formula = inner.tr(!least.reached   ? Str::ExplainGoalBestFormula
                                         : together(what) ? Str::ExplainGoalTogetherFormula
                                                          : Str::ExplainGoalEachFormula);
    put_share(inner, least.probability, what.search->draws);
    inner.explanation.steps.push_back(against_wanted(inner, least.probability));
    writer.explanation = std::move(inner.explanation);
    return true;
}

bool explain_least_effort(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    const std::optional<Sought> sought = sought_of(what);
    if (!sought || !what.search->least) return false;
    const whatif::LeastEffort& least = *what.search->least;
    std::string sum;
    add_wanted(writer);
    for (std::size_t i = 0; i <= least.implementation.size(); ++i) {
        const double share = share_of(least, i);
        if (!(share > 0)) continue;
        const double weight = std::max(0.0, effort_of(*sought, i).weight);
        add_effort(writer, Str::InputWeight, i, weight, "1");
        add_share(writer, i, share);
        if (!sum.empty()) sum += " + ";
        sum += put_in(weight) + " × " + put_in(share);
    }
    Explanation& explanation = writer.explanation;
    explanation.formula =
        writer.tr(least.reached ? Str::ExplainEffortFormula : Str::ExplainEffortMostFormula);
    explanation.result = number(least.effort, 2);
    explanation.steps.push_back(step(sum.empty() ? "0" : sum, explanation.result));
    return true;
}

bool explain_lever_share(ExplanationWriter& writer, std::size_t lever) {
    const Explained& what = writer.what();
    const whatif::LeverModel& model = what.inputs.levers;
    const std::optional<Sought> sought = sought_of(what);
    if (!sought || !what.search->least || lever > model.levers.size()) return false;
    const whatif::LeastEffort& least = *what.search->least;
    const double share = share_of(least, lever);
    const whatif::LeverEffort& effort = effort_of(*sought, lever);
    add_wanted(writer);
    add_effort(writer, Str::InputWeight, lever, effort.weight, "1");
    add_effort(writer, Str::InputLowBound, lever, 100 * effort.low, "%");
    add_effort(writer, Str::InputHighBound, lever, 100 * effort.high, "%");
    if (lever == model.levers.size()) writer.add(model.cooperation_effect);
    for (const whatif::Effect& each : model.effects) {
        if (each.lever == lever) writer.add(each.triple);
    }
    for (std::size_t i = 0; i <= model.levers.size(); ++i) {
        if (i != lever && share_of(least, i) > 0) add_share(writer, i, share_of(least, i));
    }
    add_draws(writer, what.search->draws);
    Explanation& explanation = writer.explanation;
    explanation.formula =
        writer.tr(least.reached ? Str::ExplainLeverShareFormula : Str::ExplainLeverMostFormula);
    explanation.result = percent(writer, share);
    explanation.steps.push_back(
        step(put_in(share * kGoalSteps) + " ÷ " + put_in(kGoalSteps), explanation.result));
    explanation.steps.push_back(chance_with(writer, *sought, lever, share));
    // What one step less would do.
    const double less = share - 1.0 / kGoalSteps;
    if (less > effort.low - 1e-9 && less > -1e-9) {
        explanation.steps.push_back(chance_with(writer, *sought, lever, std::max(0.0, less)));
    }
    return true;
}

}  // namespace jinlan::app
