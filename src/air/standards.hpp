// Versions of the ambient air quality standard with their dates, the definition of the composite
// index, and what is known of the line to the last ten of the 168 key cities.
//
// Source: assets/standards.json, which names the source of each figure.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/pollutant.hpp"
#include "input/problem.hpp"
#include "plan/date.hpp"
#include "plan/text.hpp"

namespace jinlan::air {

/// Limits of the 24-hour mean, in the units of `Limits`; O3 has none.
using DayLimits = PerPollutant<std::optional<double>>;

struct Standard {
    std::string key;  // "gb3095-2012"
    plan::Text name;
    std::optional<plan::Date> valid_from;  // nothing: open
    std::optional<plan::Date> valid_to;
    Limits grade_1;  // annual limits; CO the 24-hour, O3 the 8-hour limit: what the index divides by
    Limits grade_2;
    DayLimits day_grade_1;
    DayLimits day_grade_2;
    PerPollutant<std::string> confidence;  // in its limits: "high", "medium-high", …
    std::string source;
};

/// The composite index of the city at place 159 of 168 in a year: below it a city is out of the last ten.
struct RankingLine {
    int year = 0;
    double index = 0;
    bool at_least = false;  // the line lies at or above `index`: only a bound is known
    bool approximate = false;
    std::string source;
    plan::Text note;
    int place = 159;  // of the city whose index it is: 159, or a better one where only a bound is known
};

/// Another definition of the composite index than the ranking's, which no rule confirms: what it comes to is
/// said to be unconfirmed, and never joined to the index's own values or held against their lines.
struct AlternativeIndex {
    std::string key;  // "2026-unconfirmed"
    plan::Text name;
    std::size_t version = 0;       // whose grade 2 limits it divides by
    PerPollutant<double> weights;  // of each part; dimensionless
    std::string source;
};

struct Standards {
    std::vector<Standard> versions;          // by valid_from
    std::size_t index_version = 0;           // whose grade 2 limits define the composite index
    std::vector<RankingLine> ranking_lines;  // by year
    std::vector<AlternativeIndex> alternatives;

    const Limits& index_limits() const { return versions[index_version].grade_2; }
};

/// The version in force on the day; null when there is none.
const Standard* standard_on(const Standards& standards, const plan::Date& day);

std::optional<Standards> load_standards(std::string_view json_text, std::string_view file,
                                        input::Problems& problems);

}  // namespace jinlan::air
