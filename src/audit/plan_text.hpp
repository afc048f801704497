// The official text of the plan as a structure: the parts before the measures, the sections, the measures,
// their paragraphs and the clauses that end them. Everything in it is in the one way of writing (`Script`).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/clause_text.hpp"
#include "audit/placed_text.hpp"
#include "audit/script.hpp"
#include "input/problem.hpp"

namespace jinlan::audit {

/// Text up to a clause, and the clause.
struct Paragraph {
    PlacedText text;  // without the clause
    std::optional<ClauseText> clause;
};

struct MeasureText {
    int number = 0;
    int section = 0;  // the number of the section that it stands in; 0 before the first
    std::size_t line = 0;
    std::vector<Paragraph> paragraphs;  // at least one; the first begins with the measure's title
};

struct SectionText {
    int number = 0;
    std::size_t line = 0;
    std::string title;
};

struct PlanText {
    PlacedText intro;         // before part one: the document's head and first paragraph
    PlacedText requirements;  // part one
    PlacedText goals;         // part two
    std::vector<SectionText> sections;
    std::vector<MeasureText> measures;
    PlacedText closing;  // after the last clause: the date, annexes
};

/// No plan is that long; the real one has 29 kB.
inline constexpr std::size_t kMostTextBytes = 1'000'000;

/// The text of `bytes`: UTF-8, with or without byte order mark, any line ends, full-width or half-width
/// signs, Simplified or Traditional.
///
/// A part begins with a line 一、, a section with (一), a measure with 1. or 1、; whatever else a line begins
/// with, it goes on where the one before ended, so that a text may be wrapped anywhere. A line that looks
/// like a heading is one when its number is the next, or when the paragraph before it is complete (ends in a
/// clause).
///
/// Nothing when the bytes are no such text. Otherwise numbers out of order and clauses that cannot be read
/// are added to `problems`; a missing measure is for the audit to see.
std::optional<PlanText> read_plan_text(std::string_view bytes, std::string_view file, const Script& script,
                                       input::Problems& problems);

/// The title that a measure's text shows: up to the first 。, or the whole first line if none stands in it.
std::string_view shown_title(const MeasureText& measure);

/// Whether the text begins with `title`, followed by 。 or by the end of a line.
bool begins_with_title(const MeasureText& measure, std::string_view title);

}  // namespace jinlan::audit
