// The lab's part of the reducer: a small function per action.

#include "app/state/lab_actions.hpp"

#include "app/state/precision.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

constexpr std::uint32_t kMostLevers = 1000;  // far beyond any model; a slip of the caller takes no memory

void trim(std::vector<double>& shares) {
    while (!shares.empty() && shares.back() == 0) shares.pop_back();
}

}  // namespace

void reduce_lab(AppState& state, const SetLever& action) {
    if (action.lever >= kMostLevers) return;
    std::vector<double>& shares = state.lab.levers.implementation;
    if (shares.size() <= action.lever) shares.resize(action.lever + 1);
    shares[action.lever] = kept_share(action.share);
    trim(shares);
}

void reduce_lab(AppState& state, const SetCooperation& action) {
    state.lab.levers.cooperation = kept_share(action.share);
}

void reduce_lab(AppState& state, const SetLevers& action) {
    std::vector<double>& shares = state.lab.levers.implementation;
    shares.clear();
    for (const double share : action.shares) shares.push_back(kept_share(share));
    trim(shares);
    state.lab.levers.cooperation = kept_share(action.cooperation);
}

void reduce_lab(AppState& state, const ResetLevers&) {
    state.lab.levers.implementation.clear();
    state.lab.levers.cooperation = 0;
}

void reduce_lab(AppState& state, const EditTriple& action) {
    whatif::TripleEdit edit = whatif::bounded_range(action.edit);
    edit.low = kept_share(edit.low);
    edit.mode = kept_share(edit.mode);
    edit.high = kept_share(edit.high);
    put_sorted(state.lab.levers.edits, &whatif::TripleEdit::triple, std::move(edit), true);
}

void reduce_lab(AppState& state, const ResetTriple& action) {
    whatif::TripleEdit edit;
    edit.triple = action.triple;
    put_sorted(state.lab.levers.edits, &whatif::TripleEdit::triple, std::move(edit), false);
}

void reduce_lab(AppState& state, const SetWeather& action) {
    state.lab.levers.weather_sigma = kept_share(action.sigma, whatif::kMaxWeatherSigma);
    state.lab.levers.city_correlation = kept_share(action.correlation);
}

void reduce_lab(AppState& state, const SetDraws& action) {
    state.lab.levers.seed = std::min(action.seed, whatif::kMaxSeed);
    state.lab.levers.draws = std::clamp(action.draws, 1U, whatif::kMaxDraws);
}

void reduce_lab(AppState& state, const SetBase& action) {
    put_sorted(state.lab.bases, &whatif::CityBase::city,
               whatif::CityBase{action.city, action.year.value_or(0)}, action.year.has_value());
}

void reduce_lab(AppState& state, const SlipCommitment& action) {
    const int months = std::clamp(action.months, -whatif::kMostSlipMonths, whatif::kMostSlipMonths);
    put_sorted(state.lab.slips, &whatif::Slip::commitment, whatif::Slip{action.commitment, months},
               months != 0);
}

void reduce_lab(AppState& state, const SetScheduleEnd& action) { state.lab.as_of = action.day; }

void reduce_lab(AppState& state, const SetHealth& action) {
    whatif::HealthScenario& health = state.lab.health;
    health = action.health;
    if (health.death_share) health.death_share = kept_share(*health.death_share);
    if (health.death_rate_per_1000) {
        health.death_rate_per_1000 = kept_amount(*health.death_rate_per_1000, whatif::kMaxDeathRate);
    }
}

void reduce_lab(AppState& state, const SetOwnTotal& action) {
    const double value = kept_amount(action.value.value_or(0), whatif::kMaxOwnTotal);
    put_sorted(state.lab.totals, &whatif::OwnTotal::total, whatif::OwnTotal{action.total, value},
               value >= 0.01);
}

void reduce_lab(AppState& state, const NameScenario& action) {
    state.lab.name = input::cut_utf8(input::repaired_utf8(action.name), whatif::kMostNameBytes);
}

void reduce_lab(AppState& state, const OpenScenario& action) { state.lab = action.scenario; }

void reduce_lab(AppState& state, const KeepScenario& action) {
    if (action.place < state.kept.size()) state.kept[action.place] = state.lab;
}

void reduce_lab(AppState& state, const DropScenario& action) {
    if (action.place < state.kept.size()) state.kept[action.place].reset();
}

void reduce_lab(AppState& state, const ToggleGoalCity& action) { state.goal.cities.toggle(action.city); }

void reduce_lab(AppState& state, const SetGoal& action) {
    state.goal.probability = kept_share(action.probability);
    state.goal.sureness = action.sureness;
}

void reduce_lab(AppState& state, const SetEffort& action) {
    LabEffort effort = action.effort;
    effort.weight = kept_amount(effort.weight, 1000);
    effort.low = kept_share(effort.low);
    effort.high = std::max(effort.low, kept_share(effort.high));
    LabEffort usual;
    usual.lever = effort.lever;
    put_sorted(state.goal.efforts, &LabEffort::lever, effort, effort != usual);
}

}  // namespace jinlan::app
