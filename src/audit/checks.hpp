// The audit's checks and what they share. For the files of this folder.

#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "audit/audit.hpp"
#include "audit/context.hpp"
#include "audit/figures.hpp"
#include "audit/places.hpp"

namespace jinlan::audit {

/// A piece of the text and the commitments that it must agree with: a paragraph and those of its clause.
struct Passage {
    int measure = 0;  // 0: the plan's requirements and goals
    const PlacedText* text = nullptr;
    Mentions mentions;
    std::vector<PlaceMention> places;
    std::vector<FigureContext> contexts;  // of mentions.figures
    std::vector<plan::CommitmentId> commitments;
};

/// A measure that stands both in the dataset and in the text.
struct Pair {
    const plan::Measure* measure = nullptr;
    const MeasureText* text = nullptr;
};

struct Material {
    const plan::Plan& plan;
    const PlanText& text;
    const Script& script;
    const std::vector<Exception>& exceptions;
    const AuditFiles& files;
    std::vector<Pair> pairs;
    std::vector<Passage> passages;
    Audit result;

    void count(Kind kind, bool is_claimed) {
        ++result[kind].total;
        if (is_claimed) ++result[kind].claimed;
    }

    /// A finding in a line of the text, there in `part` ("measure 5").
    void report_text(std::size_t line, std::string_view part, std::string found, std::string expected);

    /// A finding in the dataset, at a record's key or number.
    void report_data(std::string where, std::string found, std::string expected);
};

/// "measure 5", or "the goals" for 0.
std::string measure_name(int measure);

/// Sections, measures and their titles, document numbers and the date of issue.
void check_titles(Material& material);
/// Responsibility clauses, their departments, the standing rules.
void check_clauses(Material& material);
/// Figures, dates and the exceptions.
void check_numbers(Material& material);
/// Places and substances.
void check_names(Material& material);

}  // namespace jinlan::audit
