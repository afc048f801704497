// The lab's work, cut into slices.

#include "app/derived/lab.hpp"

#include <algorithm>
#include <utility>

namespace jinlan::app {

whatif::Scenario sought_scenario(whatif::Scenario scenario) {
    scenario.levers.implementation.clear();
    scenario.levers.cooperation = 0;
    scenario.levers.draws = std::min(scenario.levers.draws, Lab::kSearchDraws);
    scenario.name.clear();
    return scenario;
}

std::vector<whatif::LeverCity> goal_cities(const whatif::Inputs& inputs, const whatif::Scenario& sought,
                                           const LabGoal& goal) {
    std::vector<whatif::LeverCity> cities = whatif::spread_cities(inputs, sought);
    for (whatif::LeverCity& city : cities) {
        city.wanted = goal.cities.empty() || goal.cities.contains(city.city);
    }
    return cities;
}

whatif::EffortGoal effort_goal(const LabGoal& goal, const whatif::LeverModel& model) {
    whatif::EffortGoal result;
    result.goal = {goal.probability, goal.sureness};
    result.levers.resize(model.levers.size());
    result.steps = kGoalSteps;
    for (const LabEffort& effort : goal.efforts) {
        const whatif::LeverEffort put{effort.weight, effort.low, effort.high};
        if (effort.lever < result.levers.size()) {
            result.levers[effort.lever] = put;
        } else if (effort.lever == result.levers.size()) {
            result.cooperation = put;
        }
    }
    return result;
}

bool Lab::update(const AppState& state) {
    const bool is_open = state.view == View::WhatIf;
    shown_ = is_open || of_scenario(state.map_measure);
    if (!shown_) return false;
    bool computed = false;
    if (!scenario_ || *scenario_ != state.lab) {
        evaluate(state.lab);
        computed = true;
    }
    if (derived_.spreading) computed = spread() || computed;
    if (is_open && state.lab_part == LabPart::Scenarios) {
        computed = compare(state) || computed;
        if (computed || compared_revision_ != derived_.revision) put_comparison();
    } else {
        derived_.comparing = false;
    }
    if (is_open && state.lab_part == LabPart::Goal) {
        computed = search(state) || computed;
    } else if (derived_.search.searching) {
        derived_.search = {};
        sought_.reset();
    }
    return computed;
}

/// The arithmetic, with the spread of before until there is another.
void Lab::evaluate(const whatif::Scenario& scenario) {
    const bool renamed = scenario_ && [&] {
        whatif::Scenario before = *scenario_;
        before.name = scenario.name;
        return before == scenario;
    }();
    scenario_ = scenario;
    if (renamed) return;
    whatif::ScenarioOutcome next =
        whatif::evaluate(inputs_, scenario, whatif::window_of(inputs_.plan, scenario));
    for (std::size_t i = 0; i < derived_.outcome.cities.size() && i < next.cities.size(); ++i) {
        next.cities[i].spread = derived_.outcome.cities[i].spread;
    }
    next.all_attain = derived_.outcome.all_attain;
    derived_.outcome = std::move(next);
    ++derived_.revision;
    derived_.spreading = true;
    // Draws that are being made are completed: otherwise a slider that keeps moving would never show any.
    stale_ = running_;
    if (!running_) begin_spread();
}

void Lab::begin_spread() {
    cities_ = whatif::spread_cities(inputs_, *scenario_);
    engine_.begin(inputs_.levers, cities_, scenario_->levers);
    running_ = true;
    stale_ = false;
}

bool Lab::spread() {
    const bool finished = engine_.advance(kSlice);
    derived_.progress = engine_.progress();
    if (!finished) return true;
    whatif::put_spread(cities_, engine_.outcome(), derived_.outcome);
    ++derived_.revision;
    running_ = false;
    if (stale_) {
        begin_spread();
    } else {
        derived_.spreading = false;
    }
    return true;
}

bool Lab::compare(const AppState& state) {
    bool computed = false;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        if (kept_[i] == state.kept[i]) continue;
        kept_[i] = state.kept[i];
        kept_done_[i] = !kept_[i];
        if (kept_running_ == i) kept_running_.reset();
        derived_.kept[i].reset();
        if (kept_[i]) {
            derived_.kept[i] =
                whatif::evaluate(inputs_, *kept_[i], whatif::window_of(inputs_.plan, *kept_[i]));
        }
        computed = true;
    }
    if (!kept_running_) {
        for (std::size_t i = kept_.size(); i-- > 0;) {
            if (kept_[i] && !kept_done_[i]) kept_running_ = i;
        }
        derived_.comparing = kept_running_.has_value();
        if (!kept_running_) return computed;
        kept_cities_ = whatif::spread_cities(inputs_, *kept_[*kept_running_]);
        kept_engine_.begin(inputs_.levers, kept_cities_, kept_[*kept_running_]->levers);
    }
    if (kept_engine_.advance(kSlice)) {
        whatif::put_spread(kept_cities_, kept_engine_.outcome(), *derived_.kept[*kept_running_]);
        kept_done_[*kept_running_] = true;
        kept_running_.reset();
    }
    return true;
}

void Lab::put_comparison() {
    std::vector<const whatif::ScenarioOutcome*> outcomes{&derived_.outcome};
    for (const auto& kept : derived_.kept) {
        if (kept) outcomes.push_back(&*kept);
    }
    derived_.comparison = whatif::compare(outcomes);
    compared_revision_ = derived_.revision;
    ++derived_.comparison_revision;
}

bool Lab::search(const AppState& state) {
    whatif::Scenario scenario = sought_scenario(state.lab);
    if (!sought_ || *sought_ != scenario || goal_ != state.goal) {
        derived_.search = {};
        sought_ = scenario;
        goal_ = state.goal;
        const std::vector<whatif::LeverCity> cities = goal_cities(inputs_, scenario, goal_);
        const whatif::EffortGoal goal = effort_goal(goal_, inputs_.levers);
        derived_.search.draws = scenario.levers.draws;
        derived_.search.cut =
            whatif::smallest_uniform_cut(inputs_.levers, cities, scenario.levers, goal.goal);
        if (!derived_.search.cut) return true;
        derived_.search.searching = true;
        seek_.begin(inputs_.levers, cities, scenario.levers, goal);
        return true;
    }
    if (!derived_.search.searching) return false;
    const bool finished = seek_.advance(kLooks);
    derived_.search.looks = seek_.looks();
    if (finished) {
        derived_.search.searching = false;
        derived_.search.least = seek_.answer();
    }
    return true;
}

}  // namespace jinlan::app
