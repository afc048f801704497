// The other way round: what it takes for chosen cities to meet their targets as surely as asked for.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "whatif/draws/monte_carlo.hpp"

namespace jinlan::whatif {

/// What "as surely" is of: that all of the chosen cities meet their targets in the same year, or each for
/// itself.
enum class Sureness { Together, Each };

struct Goal {
    double probability = 0.5;  // 0..1, to be reached or passed
    Sureness sureness = Sureness::Together;
};

/// The fewest of so many draws that make the probability.
std::size_t draws_needed(double probability, std::size_t draws);

/// The chance that the scenario reaches the targets: of all chosen cities together, or of the least sure one;
/// 1 where none is chosen.
double goal_probability(const LeverModel& model, std::span<const LeverCity> cities,
                        const LeverScenario& scenario, Sureness sureness);

/// The smallest cut, the same for every chosen city and on top of the scenario, with which the goal is
/// reached.
struct UniformCut {
    double cut = 0;          // 0..1 of the concentration; 0 where the goal is reached already
    double probability = 0;  // with the cut
};

/// Nothing where no chosen city has a target. Exact for the draws: with any smaller cut it is not reached.
/// Chosen are the cities that are `wanted` and have a target, here, above and below.
std::optional<UniformCut> smallest_uniform_cut(const LeverModel& model, std::span<const LeverCity> cities,
                                               const LeverScenario& scenario, const Goal& goal);

/// What a lever costs, and how far it may go.
struct LeverEffort {
    double weight = 1;  // of carrying it out fully; at least 0
    double low = 0;     // 0..1
    double high = 1;
};

struct EffortGoal {
    Goal goal;
    std::vector<LeverEffort> levers;  // by lever; those beyond its end are as the default
    LeverEffort cooperation;
    std::uint32_t steps = 100;  // levers move in this many steps from 0 to 1; 1..100
};

struct LeastEffort {
    bool reached = false;
    bool proven = false;  // nothing cheaper reaches the goal, or nothing reaches it at all
    /// Where reached, the levers with the least total effort found; otherwise those with the highest
    /// probability that the bounds allow: all of them at their upper bounds.
    std::vector<double> implementation;
    double cooperation = 0;
    double effort = 0;                       // sum of weight times implementation
    double probability = 0;                  // of the goal's kind: together, or that of the least sure city
    std::vector<double> city_probabilities;  // by city; 0 where it is not chosen
};

/// Looks for the least total effort, in slices.
///
/// How: from several starts (all levers at the top, then lowered one after another in different orders; all
/// evenly), two levers at a time are moved, one to other places and the other to the least place with which
/// the goal is still reached, until no two can be bettered. More of a lever never makes the goal less likely,
/// so that the least place is found by halving. Deterministic, and bounded in time by the numbers of starts,
/// rounds, pairs and places.
///
/// No two levers can be moved to the places tried to save effort. That is no proof that there is nothing
/// cheaper; the tests hold it against an exhaustive search.
class GoalSeek {
public:
    /// Levers start anywhere: the scenario's implementation and cooperation do not count. Bounds are brought
    /// to steps, inwards; a lower one above its upper one becomes that.
    void begin(const LeverModel& model, std::span<const LeverCity> cities, const LeverScenario& scenario,
               EffortGoal goal);

    /// Goes on by about so many looks at a choice of levers. Gives back whether it is finished.
    bool advance(std::uint32_t looks);
    bool finished() const { return stage_ == Stage::Finished; }

    /// Complete where `finished`.
    const LeastEffort& answer() const { return answer_; }

    /// All at once.
    const LeastEffort& run(const LeverModel& model, std::span<const LeverCity> cities,
                           const LeverScenario& scenario, EffortGoal goal);

    /// Looks taken so far.
    std::uint64_t looks() const { return looks_; }

private:
    using Choice = std::vector<std::uint32_t>;  // steps by lever, the cooperation's last
    enum class Stage { Start, Pairs, Every, Finished };

    double effort(const Choice& choice) const;
    LeverScenario scenario_of(const Choice& choice) const;
    bool reaches(const Choice& choice);
    void make_start();
    void lower_all(Choice& choice, std::span<const std::size_t> order);
    void lower(Choice& choice, std::size_t lever);
    void better_pair(std::size_t moved, std::size_t other);
    void begin_every();
    void try_next();
    void finish(const Choice& choice, bool reached);

    LeverModel model_;
    std::vector<LeverCity> cities_;
    EffortGoal goal_;
    MonteCarlo engine_;
    LeverScenario scenario_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> high_;
    std::vector<double> weight_;
    std::vector<std::size_t> worst_first_;  // levers by what they do for their effort
    Stage stage_ = Stage::Finished;
    std::size_t start_ = 0;
    std::size_t moved_ = 0;  // the pair that is next
    std::size_t other_ = 0;
    bool bettered_ = false;
    std::uint32_t rounds_ = 0;
    Choice current_;
    Choice best_;   // empty before the first
    Choice every_;  // the choice that is next when each is tried
    std::uint64_t looks_ = 0;
    LeastEffort answer_;
};

}  // namespace jinlan::whatif
