// How sure the outcome of the levers is: the model over many draws of what is not known.
//
// In each draw the triples are taken from triangular distributions (the same draw for all cities), the
// observation from one over its low and high, and the weather of a year multiplies the concentration by
// exp(sigma Z), median 1, where Z = sqrt(rho) Z_province + sqrt(1 - rho) Z_city, both standard normal: rho is
// the correlation of two cities.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "whatif/draws/monte_carlo_draws.hpp"

namespace jinlan::whatif {

struct CityOutcome {
    DistributionSummary concentration;  // ug/m3
    std::optional<double> attainment;   // the share of draws at or below the target; nothing without one
};

struct LeverOutcome {
    std::vector<CityOutcome> cities;  // as in the list given
    /// The share of draws in which all wanted cities that have a target meet it; nothing when there is none.
    std::optional<double> all_attain;
};

/// The engine. What comes out is a function of model, cities and scenario alone: neither of what was computed
/// before nor of how the work was cut into slices.
class MonteCarlo {
public:
    MonteCarlo() = default;
    MonteCarlo(const MonteCarlo&) = delete;  // it points into its own rows
    MonteCarlo& operator=(const MonteCarlo&) = delete;

    /// Says whether the distributions are summed up (they are, unless said otherwise), or only who meets the
    /// target.
    void set_summaries(bool wanted) { summaries_ = wanted; }

    /// Begins an outcome. Draws of the last one are kept where they hold: moving a lever redraws nothing.
    /// `scenario` may be out of bounds.
    void begin(const LeverModel& model, std::span<const LeverCity> cities, const LeverScenario& scenario);

    /// Goes on by about so many draws of a city (blocks of 512 are not cut; what holds for all cities counts
    /// as a city). Gives back whether the outcome is complete.
    bool advance(std::uint64_t draws);

    bool finished() const { return step_ == steps(); }

    /// How much is done, 0..1.
    double progress() const;

    /// Complete where `finished`; before that the cities that are done come first, and the others are empty.
    const LeverOutcome& outcome() const { return outcome_; }

    /// All at once.
    const LeverOutcome& run(const LeverModel& model, std::span<const LeverCity> cities,
                            const LeverScenario& scenario);

    /// The draws of a finished outcome's city, in the order of drawing: what charts and files need beyond the
    /// summary.
    std::vector<double> values(std::size_t city) const;

    /// Draws of a finished outcome: the share of a concentration that the levers leave, and what the city had
    /// before.
    std::span<const double> left(std::size_t city) const;
    std::span<const double> before(std::size_t city) const;

private:
    // An effect, row of `draws_`, of a lever that is carried out to the share x.
    struct Action {
        const double* effect;
        double x;
    };
    // A sector that is acted on.
    struct Acting {
        std::vector<const double*> weights;  // rows of `draws_` by profile
        std::vector<Action> actions;         // at least one
    };

    std::uint64_t steps() const;
    void list_acting(const LeverModel& model, const LeverScenario& scenario);
    static Tile gone_of(const Acting& acting, std::uint32_t draw);
    void do_common(std::uint32_t block);
    void do_city(std::size_t city, std::uint32_t block);
    void finish_city(std::size_t city);

    LeverDraws draws_;
    std::uint64_t common_drawn_ = 0;  // blocks of `draws_` that hold
    std::uint64_t cities_drawn_ = 0;  // blocks over all cities, in their order

    std::vector<Acting> acting_;      // where the weights are the same in all profiles
    std::vector<Acting> varying_;     // and where they are not
    std::vector<Tile> varying_gone_;  // of each
    double cooperation_ = 0;
    std::vector<std::uint32_t> profiles_;   // by city
    std::vector<double> left_;              // rows by profile
    std::vector<double> values_;            // of one city
    RunningTotals totals_{std::nullopt};    // of that city
    std::vector<std::int16_t> all_attain_;  // by draw: -1 where all do so far
    std::uint64_t step_ = 0;
    bool summaries_ = true;
    Summarizer summarizer_;
    LeverOutcome outcome_;
};

}  // namespace jinlan::whatif
