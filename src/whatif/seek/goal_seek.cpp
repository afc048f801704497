// Looking for what it takes. Every look is a Monte Carlo over the same draws, so that "more never hurts"
// holds for each draw, and with it for the count of those that reach the targets.

#include "whatif/seek/goal_seek.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "whatif/levers/evaluation.hpp"

namespace jinlan::whatif {

namespace {

constexpr std::size_t kStarts = 4;
constexpr std::uint32_t kMostRounds = 30;
/// Efforts closer than this are the same: what is lost in adding them up.
constexpr double kSameEffort = 1e-9;
constexpr double kMostChoices = 10'000;
/// Up to so many steps every place of a lever is tried, beyond it those below.
constexpr std::uint32_t kFewSteps = 20;
constexpr std::array<std::uint32_t, 11> kDistances{1, 2, 3, 4, 6, 9, 14, 21, 34, 55, 89};

std::vector<LeverCity> chosen(std::span<const LeverCity> cities) {
    std::vector<LeverCity> result;
    for (const LeverCity& city : cities) {
        if (city.wanted && city.target) result.push_back(city);
    }
    return result;
}

/// Of the goal's kind; nothing to reach is reached surely.
double probability_of(const LeverOutcome& outcome, Sureness sureness) {
    if (sureness == Sureness::Together) return outcome.all_attain.value_or(1.0);
    double least = 1.0;
    for (const CityOutcome& city : outcome.cities) least = std::min(least, city.attainment.value_or(1.0));
    return least;
}

std::uint32_t steps_up(double x, std::uint32_t steps) {
    return static_cast<std::uint32_t>(std::ceil(bounded_fraction(x) * steps - 1e-9));
}
std::uint32_t steps_down(double x, std::uint32_t steps) {
    return static_cast<std::uint32_t>(std::floor(bounded_fraction(x) * steps + 1e-9));
}

}  // namespace

std::size_t draws_needed(double probability, std::size_t draws) {
    const double needed = std::ceil(probability * static_cast<double>(draws) - 1e-9);
    return static_cast<std::size_t>(std::clamp(needed, 0.0, static_cast<double>(draws)));
}

double goal_probability(const LeverModel& model, std::span<const LeverCity> cities,
                        const LeverScenario& scenario, Sureness sureness) {
    MonteCarlo engine;
    engine.set_summaries(false);
    return probability_of(engine.run(model, chosen(cities), scenario), sureness);
}

std::optional<UniformCut> smallest_uniform_cut(const LeverModel& model, std::span<const LeverCity> all_cities,
                                               const LeverScenario& scenario, const Goal& goal) {
    const std::vector<LeverCity> cities = chosen(all_cities);
    if (cities.empty()) return std::nullopt;
    MonteCarlo engine;
    engine.set_summaries(false);
    engine.run(model, cities, scenario);
    std::vector<std::vector<double>> values;
    for (std::size_t c = 0; c < cities.size(); ++c) values.push_back(engine.values(c));
    const std::size_t draws = values[0].size();
    const std::size_t needed = draws_needed(goal.probability, draws);

    // Of each draw, the share of the concentration that may stay; the goal is what the needed-th greatest
    // allows.
    const auto cut_for = [&](std::size_t first, std::size_t last) {
        if (needed == 0) return 0.0;
        std::vector<double> may_stay(draws, 1.0);
        for (std::size_t c = first; c < last; ++c) {
            for (std::size_t i = 0; i < draws; ++i) {
                if (values[c][i] > *cities[c].target) {
                    may_stay[i] = std::min(may_stay[i], *cities[c].target / values[c][i]);
                }
            }
        }
        const auto place = may_stay.begin() + static_cast<std::ptrdiff_t>(needed - 1);
        std::nth_element(may_stay.begin(), place, may_stay.end(), std::greater<>());
        return 1.0 - *place;
    };
    const auto reached = [&](double cut, std::size_t first, std::size_t last) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < draws; ++i) {
            bool all = true;
            for (std::size_t c = first; c < last; ++c) all &= values[c][i] * (1.0 - cut) <= *cities[c].target;
            count += all ? 1U : 0U;
        }
        return static_cast<double>(count) / static_cast<double>(draws);
    };
    const bool together = goal.sureness == Sureness::Together;
    UniformCut result;
    if (together) {
        result.cut = cut_for(0, cities.size());
    } else {
        for (std::size_t c = 0; c < cities.size(); ++c) result.cut = std::max(result.cut, cut_for(c, c + 1));
    }
    const auto probability = [&] {
        if (together) return reached(result.cut, 0, cities.size());
        double least = 1.0;
        for (std::size_t c = 0; c < cities.size(); ++c)
            least = std::min(least, reached(result.cut, c, c + 1));
        return least;
    };
    result.probability = probability();
    // The last draw needed stands on its target; rounding may have put it above, by a unit in the last place.
    for (int i = 0;
         i < 8 && result.probability * static_cast<double>(draws) + 0.5 < static_cast<double>(needed); ++i) {
        result.cut = std::min(1.0, result.cut + 0x1p-52);
        result.probability = probability();
    }
    return result;
}

void GoalSeek::begin(const LeverModel& model, std::span<const LeverCity> cities,
                     const LeverScenario& scenario, EffortGoal goal) {
    model_ = model;
    cities_.assign(cities.begin(), cities.end());
    goal_ = std::move(goal);
    goal_.steps = std::clamp(goal_.steps, std::uint32_t{1}, std::uint32_t{100});
    goal_.levers.resize(model.levers.size());
    scenario_ = scenario;
    low_.clear();
    high_.clear();
    weight_.clear();
    for (std::size_t i = 0; i <= model.levers.size(); ++i) {
        const LeverEffort& lever = i < model.levers.size() ? goal_.levers[i] : goal_.cooperation;
        high_.push_back(steps_down(lever.high, goal_.steps));
        low_.push_back(std::min(steps_up(lever.low, goal_.steps), high_.back()));
        weight_.push_back(lever.weight > 0 ? lever.weight : 0.0);
    }

    // What each lever alone does for its effort, by the likeliest figures.
    std::vector<double> worth;
    for (std::size_t i = 0; i < high_.size(); ++i) {
        Choice alone(high_.size(), 0);
        alone[i] = goal_.steps;
        const LeverEvaluation evaluation(model_, scenario_of(alone));
        double cut = 0;
        for (const LeverCity& city : chosen(cities_)) cut += city.base - evaluation.concentration(city);
        worth.push_back(weight_[i] > 0 ? cut / weight_[i] : std::numeric_limits<double>::infinity());
    }
    worst_first_.resize(high_.size());
    std::iota(worst_first_.begin(), worst_first_.end(), std::size_t{0});
    std::stable_sort(worst_first_.begin(), worst_first_.end(),
                     [&worth](std::size_t a, std::size_t b) { return worth[a] < worth[b]; });

    engine_.set_summaries(false);
    stage_ = Stage::Start;
    start_ = 0;
    best_.clear();
    looks_ = 0;
    answer_ = {};
}

double GoalSeek::effort(const Choice& choice) const {
    double sum = 0;
    for (std::size_t i = 0; i < choice.size(); ++i) sum += weight_[i] * choice[i];
    return sum / goal_.steps;
}

LeverScenario GoalSeek::scenario_of(const Choice& choice) const {
    LeverScenario scenario = scenario_;
    scenario.implementation.resize(choice.size() - 1);
    const double steps = goal_.steps;
    for (std::size_t i = 0; i + 1 < choice.size(); ++i) scenario.implementation[i] = choice[i] / steps;
    scenario.cooperation = choice.back() / steps;
    return scenario;
}

bool GoalSeek::reaches(const Choice& choice) {
    ++looks_;
    const LeverOutcome& outcome = engine_.run(model_, chosen(cities_), scenario_of(choice));
    return probability_of(outcome, goal_.goal.sureness) >= goal_.goal.probability;
}

/// Brings the lever to the least place with which the goal is reached, as it is now.
void GoalSeek::lower(Choice& choice, std::size_t lever) {
    std::uint32_t low = low_[lever];
    std::uint32_t high = choice[lever];
    while (low < high) {
        choice[lever] = low + (high - low) / 2;
        if (reaches(choice))
            high = choice[lever];
        else
            low = choice[lever] + 1;
    }
    choice[lever] = high;
}

void GoalSeek::lower_all(Choice& choice, std::span<const std::size_t> order) {
    for (const std::size_t lever : order) lower(choice, lever);
}

void GoalSeek::make_start() {
    current_ = high_;
    if (start_ == 0 && !reaches(current_)) {
        finish(current_, false);
        return;
    }
    std::vector<std::size_t> order = worst_first_;
    if (start_ == 1) {
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return weight_[a] > weight_[b]; });
    } else if (start_ == 2) {
        std::reverse(order.begin(), order.end());
    } else if (start_ == 3) {
        std::uint32_t low = 0;
        std::uint32_t high = goal_.steps;
        const auto evenly = [this](std::uint32_t steps) {
            Choice choice = high_;
            for (std::size_t i = 0; i < choice.size(); ++i) choice[i] = std::clamp(steps, low_[i], high_[i]);
            return choice;
        };
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (reaches(evenly(middle)))
                high = middle;
            else
                low = middle + 1;
        }
        current_ = evenly(high);
    }
    lower_all(current_, order);
    stage_ = Stage::Pairs;
    moved_ = 0;
    other_ = 0;
    bettered_ = false;
    rounds_ = 0;
}

/// Tries other places of one lever, each with the least place of the other that still reaches the goal.
void GoalSeek::better_pair(std::size_t moved, std::size_t other) {
    const auto try_place = [&](std::uint32_t place) {
        const double now = effort(current_);
        if (place == current_[moved]) return;
        Choice choice = current_;
        choice[moved] = place;
        // The most the other may take and still be a saving.
        choice[other] = low_[other];
        const double spare = now - effort(choice) - kSameEffort;
        if (spare < 0) return;
        const double unit = weight_[other] / goal_.steps;
        const std::uint32_t room = high_[other] - low_[other];
        const double most = unit > 0 ? std::floor(spare / unit) : room;
        choice[other] += most < room ? static_cast<std::uint32_t>(most) : room;
        if (!reaches(choice)) return;
        lower(choice, other);
        current_ = choice;
        bettered_ = true;
    };
    if (goal_.steps <= kFewSteps) {
        for (std::uint32_t place = low_[moved]; place <= high_[moved]; ++place) try_place(place);
        return;
    }
    try_place(low_[moved]);
    try_place(high_[moved]);
    const std::uint32_t from = current_[moved];
    for (const std::uint32_t distance : kDistances) {
        if (from >= low_[moved] + distance) try_place(from - distance);
        if (from + distance <= high_[moved]) try_place(from + distance);
    }
}

/// Every choice of all levers but the last, if they are few enough; the last then takes its least place.
void GoalSeek::begin_every() {
    double choices = 1;
    for (std::size_t i = 0; i + 1 < low_.size(); ++i) choices *= high_[i] - low_[i] + 1;
    if (choices > kMostChoices) {
        finish(best_, true);
        return;
    }
    every_ = low_;
    stage_ = Stage::Every;
}

void GoalSeek::try_next() {
    const std::size_t last = every_.size() - 1;
    every_[last] = low_[last];
    const double spare = effort(best_) - effort(every_) - kSameEffort;
    if (spare >= 0) {
        const double unit = weight_[last] / goal_.steps;
        const std::uint32_t room = high_[last] - low_[last];
        const double most = unit > 0 ? std::floor(spare / unit) : room;
        Choice choice = every_;
        choice[last] += most < room ? static_cast<std::uint32_t>(most) : room;
        if (reaches(choice)) {
            lower(choice, last);
            best_ = choice;
        }
    }
    std::size_t i = 0;
    for (; i < last && every_[i] == high_[i]; ++i) every_[i] = low_[i];
    if (i < last) {
        ++every_[i];
    } else {
        answer_.proven = true;
        finish(best_, true);
    }
}

bool GoalSeek::advance(std::uint32_t looks) {
    const std::uint64_t until = looks_ + std::max<std::uint32_t>(1, looks);
    while (stage_ != Stage::Finished && looks_ < until) {
        if (stage_ == Stage::Start) {
            make_start();
            continue;
        }
        if (stage_ == Stage::Every) {
            try_next();
            continue;
        }
        const std::size_t levers = current_.size();
        if (moved_ != other_) better_pair(moved_, other_);
        other_ = (other_ + 1) % levers;
        if (other_ == 0) moved_ = (moved_ + 1) % levers;
        if (moved_ != 0 || other_ != 0) continue;
        ++rounds_;
        if (bettered_ && rounds_ < kMostRounds) {
            bettered_ = false;
            continue;
        }
        if (best_.empty() || effort(current_) < effort(best_) - kSameEffort) best_ = current_;
        if (++start_ < kStarts)
            stage_ = Stage::Start;
        else
            begin_every();
    }
    return finished();
}

void GoalSeek::finish(const Choice& choice, bool reached) {
    stage_ = Stage::Finished;
    const LeverScenario scenario = scenario_of(choice);
    answer_.reached = reached;
    if (!reached) answer_.proven = true;
    answer_.implementation = scenario.implementation;
    answer_.cooperation = scenario.cooperation;
    answer_.effort = effort(choice);
    const LeverOutcome& outcome = engine_.run(model_, chosen(cities_), scenario);
    answer_.probability = probability_of(outcome, goal_.goal.sureness);
    answer_.city_probabilities.assign(cities_.size(), 0.0);
    std::size_t next = 0;
    for (std::size_t c = 0; c < cities_.size(); ++c) {
        if (cities_[c].wanted && cities_[c].target) {
            answer_.city_probabilities[c] = *outcome.cities[next++].attainment;
        }
    }
}

const LeastEffort& GoalSeek::run(const LeverModel& model, std::span<const LeverCity> cities,
                                 const LeverScenario& scenario, EffortGoal goal) {
    begin(model, cities, scenario, std::move(goal));
    while (!advance(1'000'000)) {
    }
    return answer_;
}

}  // namespace jinlan::whatif
