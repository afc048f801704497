// The audit: the dataset held against the official text, both ways.
//
// What the text says must stand in the dataset, and what the dataset says must stand in the text: figures,
// dates, who answers for what, titles, places, substances. A figure of the text is claimed by a commitment of
// the same paragraph whose quantity or condition has its value, unit and side; when the figure's sentence
// gives it to cities, each of them needs a commitment that names it, and when it gives a date before the
// figure, the commitment falls due then.

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/exceptions.hpp"
#include "audit/plan_text.hpp"
#include "audit/script.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::audit {

/// What is counted. "Text…": of the text, in the dataset; "Data…": of the dataset, in the text.
enum class Kind {
    TextFigures,
    DataFigures,  // quantities, and conditions that are no yes or no
    TextDates,    // deadlines and baseline years
    DataDates,
    Clauses,  // their number, modes, and whether they end in 等
    TextDepartments,
    DataDepartments,
    StandingRules,  // who carries out every measure besides
    Titles,         // of sections and measures
    TextPlaces,     // cities, regions and sites, once a measure
    DataPlaces,     // and counties, industries of clusters, neighbour provinces
    Substances,
    Documents  // document numbers in the text; the date of issue
};

inline constexpr std::size_t kKinds = 13;

struct Count {
    std::size_t claimed = 0;  // with those by exception
    std::size_t total = 0;
    std::size_t by_exception = 0;
};

struct Audit {
    std::array<Count, kKinds> counts{};
    input::Problems findings;  // at most `input::kMostProblems`

    Count& operator[](Kind kind) { return counts[static_cast<std::size_t>(kind)]; }
    const Count& operator[](Kind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    bool is_full() const { return findings.empty(); }
};

/// The names under which findings give their place.
struct AuditFiles {
    std::string text;
    std::string plan;
    std::string exceptions;
};

Audit audit(const plan::Plan& plan, const PlanText& text, const Script& script,
            const std::vector<Exception>& exceptions, const AuditFiles& files);

/// What the kind counts, for a line of the report: "figures claimed".
std::string_view describe(Kind kind);

}  // namespace jinlan::audit
