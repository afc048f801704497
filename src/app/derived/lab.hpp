// The lab at work: what the scenario comes to, how sure it is, and what goal seek finds; computed on change,
// and what takes longer than a frame in slices.
//
// The arithmetic is there at once. The draws follow over a few frames; until they are all there, those of the
// scenario before stand in their place and `spreading` says so.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/state/state.hpp"
#include "whatif/comparison.hpp"
#include "whatif/outcome.hpp"
#include "whatif/seek/goal_seek.hpp"

namespace jinlan::app {

/// What goal seek is at, or has found.
struct LabSearch {
    bool searching = false;
    std::uint64_t looks = 0;                   // at choices of levers so far
    std::uint32_t draws = 0;                   // that it was done with
    std::optional<whatif::UniformCut> cut;     // nothing: no chosen city has a target and an observation
    std::optional<whatif::LeastEffort> least;  // when it is done
};

struct LabDerived {
    whatif::ScenarioOutcome outcome;  // of the state's scenario
    bool spreading = false;           // its spread is still that of the scenario before, or not there
    double progress = 1;              // of the draws, 0..1
    std::uint64_t revision = 0;       // another one whenever the outcome has changed
    /// Of the kept scenarios, while the lab compares them; with spread once `comparing` is over.
    std::array<std::optional<whatif::ScenarioOutcome>, kKeptScenarios> kept;
    bool comparing = false;
    std::uint64_t comparison_revision = 0;
    whatif::Comparison comparison;  // of the lab's scenario, then the kept ones that there are
    LabSearch search;               // while the lab shows goal seek
};

class Lab {
public:
    /// What `inputs` refers to must outlive the lab.
    explicit Lab(const whatif::Inputs& inputs) : inputs_(inputs) {}

    /// Follows the state and goes on with what is not done. Nothing is done while neither the lab nor a map
    /// of its scenario is shown. Gives back whether anything was computed.
    bool update(const AppState& state);

    /// Whether it has more to do, and wants to be called again.
    bool working() const {
        return shown_ && (derived_.spreading || derived_.comparing || derived_.search.searching);
    }

    const LabDerived& derived() const { return derived_; }

    /// So many draws of a city are made in a slice: a few milliseconds.
    static constexpr std::uint64_t kSlice = 40'000;
    /// Goal seek looks at thousands of choices, each with so many draws at most.
    static constexpr std::uint32_t kSearchDraws = 2'000;
    static constexpr std::uint32_t kLooks = 16;

private:
    void evaluate(const whatif::Scenario& scenario);
    void begin_spread();
    bool spread();
    bool compare(const AppState& state);
    void put_comparison();
    bool search(const AppState& state);

    whatif::Inputs inputs_;
    LabDerived derived_;
    bool shown_ = false;
    std::optional<whatif::Scenario> scenario_;  // of the outcome

    whatif::MonteCarlo engine_;
    std::vector<whatif::LeverCity> cities_;  // of the draws that are being made
    bool running_ = false;
    bool stale_ = false;  // the draws that are being made are of a scenario before

    whatif::MonteCarlo kept_engine_;
    std::array<std::optional<whatif::Scenario>, kKeptScenarios> kept_;
    std::array<bool, kKeptScenarios> kept_done_{};
    std::optional<std::size_t> kept_running_;
    std::uint64_t compared_revision_ = 0;
    std::vector<whatif::LeverCity> kept_cities_;

    whatif::GoalSeek seek_;
    std::optional<whatif::Scenario> sought_;  // without its levers
    LabGoal goal_;
};

/// In which goal seek moves the levers, from 0 to 1: steps of 5 %.
inline constexpr std::uint32_t kGoalSteps = 20;

/// The scenario that goal seek starts from: how far its levers are carried out does not count, and the draws
/// are as many as it looks with.
whatif::Scenario sought_scenario(whatif::Scenario scenario);

/// The cities of that scenario, those of the goal `wanted`.
std::vector<whatif::LeverCity> goal_cities(const whatif::Inputs& inputs, const whatif::Scenario& sought,
                                           const LabGoal& goal);

/// The goal as the engine takes it.
whatif::EffortGoal effort_goal(const LabGoal& goal, const whatif::LeverModel& model);

}  // namespace jinlan::app
