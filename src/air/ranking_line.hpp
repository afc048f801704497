// The line to the last ten of the 168 key cities, and what an index says of a city's place.
//
// Source: MEE technical rules for ranking cities by ambient air quality (环办监测〔2018〕19号): places by the
// composite index in two decimals, equal values share a place; places 159 to 168 are the last ten.

#pragma once

#include <optional>

#include "air/standards.hpp"

namespace jinlan::air {

inline constexpr int kRankedCities = 168;
inline constexpr int kFirstOfLastTen = 159;

/// The index in hundredths, a whole number: what the ranking compares. Halves go up.
double index_hundredths(double index);

/// The known line of the year, or else the latest known; null when none is.
const RankingLine* line_for(const Standards& standards, std::optional<int> year);

/// `index` minus the line, both as the ranking compares them: negative is cleaner than the line.
double line_gap(double index, const RankingLine& line);

enum class LastTen { Out, In, Unknown };

/// Where a city of that index stands in the list to which the line belongs: from place `best` to place
/// `worst`. One line is all that is known of the list, so the range is wide.
struct ImpliedPlace {
    LastTen last_ten = LastTen::Unknown;
    int best = 1;
    int worst = kRankedCities;

    friend bool operator==(const ImpliedPlace&, const ImpliedPlace&) = default;
};

/// Read off the list as it was: an index that no city of it had is placed as if a city of the list had it, so
/// a city that itself moves past the line may stand one place further back. Where only a bound of the line is
/// known (the index of a better place), an index above that bound leaves it unknown whether it is among the
/// last ten.
ImpliedPlace implied_place(double index, const RankingLine& line);

}  // namespace jinlan::air
