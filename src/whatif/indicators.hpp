// Indicators: what the plan's shares come to in tonnes, areas or kilowatt-hours, once the total is known.
//
// A share says nothing of the work until its total is known. Totals stand in assets/indicators.json with
// their sources; one that is not known is asked for, and the user may give it. None is invented.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/observations.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// What a total is of: the whole that a share is taken of, the part that the share is, or the amount in the
/// year from which a change is counted.
enum class TotalOf { Whole, Part, Baseline };

struct YearTotal {
    int year = 0;
    double value = 0;  // in the total's unit
};

struct IndicatorTotal {
    std::string key;  // "crude_steel"
    std::vector<plan::CommitmentId> commitments;
    TotalOf of = TotalOf::Whole;
    plan::Text name;
    std::string unit;               // "Mt", "TWh", "Mm2" (10^6 m2), "Mtce" (10^6 t of coal equivalent)
    std::vector<YearTotal> values;  // by year; empty: not known
    air::Kind kind = air::Kind::Official;
    std::string confidence;  // "" where nothing is known
    std::string source;
};

/// A share that was reached in a year.
struct KnownShare {
    plan::CommitmentId commitment;
    int year = 0;
    double percent = 0;
    air::Kind kind = air::Kind::Official;
    std::string confidence;
    std::string source;
};

struct IndicatorModel {
    std::vector<IndicatorTotal> totals;
    std::vector<KnownShare> shares;
};

/// The position of the total of that key; nothing when there is none.
std::optional<std::uint32_t> find_total(const IndicatorModel& model, std::string_view key);

std::optional<IndicatorModel> load_indicators(std::string_view json_text, std::string_view file,
                                              const plan::Plan& plan, input::Problems& problems);

/// A total that the user gives in place of the known ones.
struct OwnTotal {
    std::string total;  // its key
    double value = 0;   // in its unit, above zero

    friend bool operator==(const OwnTotal&, const OwnTotal&) = default;
};

inline constexpr double kMaxOwnTotal = 1e8;

struct IndicatorNeed {
    std::uint32_t total = 0;  // position in IndicatorModel::totals
    std::optional<int> year;  // nothing: the user's own
    double given = 0;         // the total
    /// Of the whole: the part that the share asks for. Of the part: the whole of which it is that share. Of
    /// the baseline: the amount after the change. In the total's unit.
    double needed = 0;
};

struct Indicator {
    plan::CommitmentId commitment;         // its quantity says at least, at most or about how much
    std::vector<IndicatorNeed> needs;      // the user's own total alone, or each year that is known
    std::vector<std::uint32_t> asked_for;  // totals that nobody has given
    const KnownShare* reached = nullptr;   // the latest; null where none is known
};

/// For each commitment that has a total, in the plan's order. Own totals of unknown keys, or not above zero,
/// are passed over. `model` must outlive the answer.
std::vector<Indicator> indicators(const plan::Plan& plan, const IndicatorModel& model,
                                  const std::vector<OwnTotal>& own);

}  // namespace jinlan::whatif
