// "How was this computed?": a figure of the what-if opened down to its formula, the formula with the values
// put in, and every value that went in with its kind, source and confidence.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "air/pollutant.hpp"
#include "app/words/translation.hpp"
#include "plan/plan.hpp"
#include "whatif/outcome.hpp"

namespace jinlan::app {

struct LabGoal;
struct LabSearch;

/// Which figure is asked about. Those of one city are about `FigureAsked::city`.
enum class FigureKind {
    Pm25After,  // ug/m3, by the likeliest figures
    P05,        // of the draws, ug/m3
    P50,
    P95,
    Attainment,  // the chance to meet the target
    AllAttain,   // of all cities together
    IndexBase,   // the composite index
    IndexAfter,
    IndexPart,       // of `pollutant`, after
    LineGap,         // index after minus the line to the last ten
    PlaceBase,       // what the index says of the place among the 168, before
    Place,           // and after
    CutAll,          // of all six pollutants alike, out of the last ten
    CutAlone,        // of `pollutant` alone
    TargetGap,       // PM2.5 after minus the plan's target, ug/m3
    StandardGap,     // minus the limit of the standard version `item` of PollutantOutcome::standard_gaps
    Rule,            // whether the rule `item` of CityResult::rules applies
    RequiredRate,    // a year, to `goal`
    AttainmentYear,  // of `goal`, at the trend
    AvoidedDeaths,   // a year
    Amount,          // what the share of `indicator` comes to, by its need `need`
    AvoidedAll,      // deaths a year, of all cities
    ScheduleDue,     // commitments due on the as-of day, before and after
    DepartmentLoad,  // those of a department and quarter: `item` of Schedule::departments
    CityLoad,        // those due that concern a city: `item` of Schedule::cities
    UniformCut,      // goal seek's: the same for every chosen city
    GoalChance,      // that its levers reach, whether that is enough or not
    LeastEffort,     // of its levers
    LeverShare       // how far it carries out the lever `item`; their number: the cooperation
};

struct FigureAsked {
    FigureKind kind = FigureKind::Pm25After;
    plan::CityId city{};
    air::Pollutant pollutant = air::Pollutant::Pm25;
    std::size_t goal = 0;       // position in Pathways::goals
    std::size_t indicator = 0;  // position in ScenarioOutcome::indicators
    std::size_t need = 0;       // position in Indicator::needs
    std::size_t item = 0;       // as the kind says

    friend bool operator==(const FigureAsked&, const FigureAsked&) = default;
};

/// What a value rests on. The first five are kinds of observations, in their order.
enum class InputKind {
    Official,
    Derived,
    Computed,
    Calibrated,
    Residual,
    Measured,
    Literature,
    Assumption,
    Own,        // the reader has set it
    Plan,       // the plan says so
    Standard,   // a standard or a technical rule says so
    Calculated  // by this program, and can be opened itself
};

/// A value that went into a figure.
struct ExplainedInput {
    std::string name;
    double value = 0;
    std::string text;  // the value with its unit, and its low to high where it has them
    std::string unit;  // as in the data files: "ug/m3", "1"
    InputKind kind = InputKind::Official;
    std::string source{};      // as in the data files; empty: the reader
    std::string confidence{};  // as in the data files, "medium-high"; empty: not stated
};

struct Explanation {
    std::string title;    // what the figure is
    std::string result;   // the figure as the view shows it
    std::string formula;  // in words and signs
    std::vector<std::string>
        steps;  // the formula with the values put in: "41 ÷ 35 + … = 4.957", one after another
    std::vector<ExplainedInput> inputs;
};

/// What a figure is a figure of, and in which language it is told. All of it must outlive the call.
struct Explained {
    const whatif::Inputs& inputs;
    const whatif::Scenario& scenario;
    const whatif::ScenarioOutcome& outcome;  // of that scenario
    const Translation& strings;
    plan::Language language = plan::Language::SimplifiedChinese;
    /// What was sought for that scenario and what was found; without them goal seek's figures are not known.
    const LabGoal* goal = nullptr;
    const LabSearch* search = nullptr;
};

/// Nothing where the figure is not known, or before the draws that it is made of.
std::optional<Explanation> explain(const Explained& what, const FigureAsked& asked);

Str name_of(InputKind kind);

/// The interface's word for a confidence of the data files; empty for one that it does not know.
std::string confidence_name(const Translation& strings, const std::string& confidence);

/// Names of what the levers rest on, which the charts use too: "source share: dust", "effect of X on Y".
std::string triple_name(const whatif::LeverModel& levers, whatif::TripleIndex triple,
                        const Translation& strings, plan::Language language);

}  // namespace jinlan::app
