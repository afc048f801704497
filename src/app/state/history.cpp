// Undo and redo.

#include "app/state/history.hpp"

#include <utility>

#include "app/state/fields.hpp"

namespace jinlan::app {

namespace {

/// What an action that comes in runs is about; nothing for one that is a step by itself.
struct SubjectOf {
    using Subject = std::optional<std::uint32_t>;

    /// FNV-1a: the same number for the same key.
    static std::uint32_t of_text(std::string_view text) {
        std::uint32_t hash = 2166136261U;
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        return hash;
    }

    Subject operator()(const SetMapView&) const { return 0; }
    Subject operator()(const SetSearch&) const { return 0; }
    Subject operator()(const SetAsOf&) const { return 0; }
    Subject operator()(const SetDueInterval&) const { return 0; }
    Subject operator()(const SetPanel&) const { return 0; }
    Subject operator()(const SetCityTab&) const { return 0; }
    Subject operator()(const SetChange& action) const {
        constexpr auto kPollutants = static_cast<std::uint32_t>(air::kPollutants.size());
        return action.city.index * kPollutants + static_cast<std::uint32_t>(action.pollutant);
    }
    Subject operator()(const SetLever& action) const { return action.lever; }
    Subject operator()(const SetCooperation&) const { return 0; }
    Subject operator()(const SetWeather&) const { return 0; }
    Subject operator()(const SetDraws&) const { return 0; }
    Subject operator()(const SetHealth&) const { return 0; }
    Subject operator()(const SetGoal&) const { return 0; }
    Subject operator()(const SetLabPart&) const { return 0; }
    Subject operator()(const NameScenario&) const { return 0; }
    Subject operator()(const SetEffort& action) const { return action.effort.lever; }
    Subject operator()(const SlipCommitment& action) const { return action.commitment.index; }
    Subject operator()(const SetOwnTotal& action) const { return of_text(action.total); }
    Subject operator()(const EditTriple& action) const { return of_text(action.edit.triple); }
    template <class Other>
    Subject operator()(const Other&) const {
        return std::nullopt;
    }
};

}  // namespace

std::optional<History::Run> History::run_of(std::span<const Action> actions) {
    if (actions.empty()) return std::nullopt;
    const Action& last = actions.back();
    for (const Action& action : actions) {
        if (action.index() != last.index()) return std::nullopt;
    }
    const std::optional<std::uint32_t> subject = std::visit(SubjectOf{}, last);
    if (!subject) return std::nullopt;
    return Run{last.index(), *subject};
}

void History::record(const AppState& before, std::span<const Action> actions, const AppState& after) {
    if (looking_as(before, after) == after) return;
    const std::optional<Run> run = run_of(actions);
    const bool goes_on = run && run == run_ && !past_.empty();
    run_ = run;
    future_.clear();
    if (goes_on) return;
    if (past_.size() == kMostSteps) past_.erase(past_.begin());
    past_.push_back(before);
}

AppState History::step(const AppState& now, std::vector<AppState>& from, std::vector<AppState>& to) {
    run_.reset();
    if (from.empty()) return now;
    to.push_back(now);
    AppState state = looking_as(std::move(from.back()), now);
    from.pop_back();
    return state;
}

}  // namespace jinlan::app
