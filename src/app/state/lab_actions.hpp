// What the lab's actions do to the state. Lists stay in the order of what they are about and hold nothing
// that changes nothing, so that equal choices are equal states.

#pragma once

#include <algorithm>
#include <utility>

#include "app/state/actions.hpp"

namespace jinlan::app {

/// Puts `item` where `key` says it belongs, in place of the one that is there; takes that away where
/// `changes` is false.
template <class Items, class Key>
void put_sorted(Items& items, Key key, typename Items::value_type item, bool changes) {
    const auto place = std::ranges::lower_bound(items, item.*key, {}, key);
    const bool there = place != items.end() && (*place).*key == item.*key;
    if (there && changes) {
        *place = std::move(item);
    } else if (there) {
        items.erase(place);
    } else if (changes) {
        items.insert(place, std::move(item));
    }
}

void reduce_lab(AppState& state, const SetLever& action);
void reduce_lab(AppState& state, const SetCooperation& action);
void reduce_lab(AppState& state, const SetLevers& action);
void reduce_lab(AppState& state, const ResetLevers& action);
void reduce_lab(AppState& state, const EditTriple& action);
void reduce_lab(AppState& state, const ResetTriple& action);
void reduce_lab(AppState& state, const SetWeather& action);
void reduce_lab(AppState& state, const SetDraws& action);
void reduce_lab(AppState& state, const SetBase& action);
void reduce_lab(AppState& state, const SlipCommitment& action);
void reduce_lab(AppState& state, const SetScheduleEnd& action);
void reduce_lab(AppState& state, const SetHealth& action);
void reduce_lab(AppState& state, const SetOwnTotal& action);
void reduce_lab(AppState& state, const NameScenario& action);
void reduce_lab(AppState& state, const OpenScenario& action);
void reduce_lab(AppState& state, const KeepScenario& action);
void reduce_lab(AppState& state, const DropScenario& action);
void reduce_lab(AppState& state, const ToggleGoalCity& action);
void reduce_lab(AppState& state, const SetGoal& action);
void reduce_lab(AppState& state, const SetEffort& action);

}  // namespace jinlan::app
