// A commitment in words, column by column.

#include "app/sentences/commitment_words.hpp"

#include <cstdint>
#include <optional>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"

namespace jinlan::app {

namespace {

constexpr std::string_view kNothing = "—";

template <class Value>
int order_of(const Value& a, const Value& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

const plan::Clause* clause_of(const plan::Plan& plan, const plan::Commitment& commitment) {
    if (!commitment.measure || !commitment.clause) return nullptr;
    return &plan[*commitment.measure].clauses[*commitment.clause];
}

/// The one named first in the clause: where one leads, that one.
std::uint32_t department_place(const plan::Plan& plan, const plan::Commitment& commitment) {
    const plan::Clause* clause = clause_of(plan, commitment);
    return clause == nullptr || clause->departments.empty() ? UINT32_MAX : clause->departments.front().index;
}

int deadline(const plan::Commitment& commitment) {
    return commitment.due ? plan::day_number(commitment.due->interval.to) : INT32_MAX;
}

std::string departments(const Model& model, plan::Language language, const plan::Commitment& commitment) {
    const Translation& texts = model.strings(language);
    const plan::Clause* clause = clause_of(model.plan, commitment);
    if (clause == nullptr) return std::string(kNothing);
    std::string words;
    for (const plan::DepartmentId department : clause->departments) {
        if (!words.empty()) words += texts[Str::ListSeparator];
        words += model.plan[department].short_name.in(language);
    }
    if (clause->open_ended) {
        if (language == plan::Language::English && !words.empty()) words += texts[Str::ListSeparator];
        words += texts[Str::AndOthers];
    }
    return words.empty() ? std::string(kNothing) : words;
}

void add_cell(std::string& line, std::string_view cell) {
    for (const char character : cell) {
        line += character == '\t' || character == '\n' || character == '\r' ? ' ' : character;
    }
}

}  // namespace

Str head_of(CommitmentColumn column) {
    switch (column) {
        case CommitmentColumn::Measure: return Str::ColumnMeasure;
        case CommitmentColumn::Statement: return Str::ColumnStatement;
        case CommitmentColumn::Departments: return Str::FacetDepartment;
        case CommitmentColumn::Firmness: return Str::FacetFirmness;
        case CommitmentColumn::Deadline: return Str::ColumnDeadline;
        case CommitmentColumn::Status: return Str::ColumnStatus;
        case CommitmentColumn::Id: break;
    }
    return Str::ColumnId;
}

std::string words_of(const Model& model, plan::Language language, const plan::Date& as_of,
                     plan::CommitmentId commitment, CommitmentColumn column) {
    const plan::Commitment& row = model.plan[commitment];
    const Translation& texts = model.strings(language);
    switch (column) {
        case CommitmentColumn::Measure:
            return row.measure ? std::to_string(model.plan[*row.measure].number) : std::string(kNothing);
        case CommitmentColumn::Statement: return row.statement.in(language);
        case CommitmentColumn::Departments: return departments(model, language, row);
        case CommitmentColumn::Firmness: return texts[name_of(row.firmness)];
        case CommitmentColumn::Deadline: return row.due ? due(*row.due, language) : std::string(kNothing);
        case CommitmentColumn::Status: return texts[name_of(plan::status_on(row, as_of))];
        case CommitmentColumn::Id: break;
    }
    return row.key;
}

int compare_in(const Model& model, plan::Language language, const plan::Date& as_of, plan::CommitmentId a,
               plan::CommitmentId b, CommitmentColumn column) {
    const plan::Commitment& row_a = model.plan[a];
    const plan::Commitment& row_b = model.plan[b];
    switch (column) {
        case CommitmentColumn::Statement:
            return row_a.statement.in(language).compare(row_b.statement.in(language));
        case CommitmentColumn::Departments:
            return order_of(department_place(model.plan, row_a), department_place(model.plan, row_b));
        case CommitmentColumn::Firmness: return order_of(row_a.firmness, row_b.firmness);
        case CommitmentColumn::Deadline: return order_of(deadline(row_a), deadline(row_b));
        case CommitmentColumn::Status:
            return order_of(plan::status_on(row_a, as_of), plan::status_on(row_b, as_of));
        case CommitmentColumn::Measure: {
            // All of a measure are alike, so that a further column decides among them.
            const auto place = [](const plan::Commitment& row) {
                return row.measure ? static_cast<std::int64_t>(row.measure->index) : -1;
            };
            return order_of(place(row_a), place(row_b));
        }
        case CommitmentColumn::Id: break;
    }
    return order_of(a.index, b.index);  // the plan's own order
}

std::string tab_separated(const Model& model, plan::Language language, const plan::Date& as_of,
                          std::span<const plan::CommitmentId> commitments) {
    std::string text;
    const auto add_line = [&text](const auto& cell_of) {
        for (std::size_t i = 0; i < kCommitmentColumns.size(); ++i) {
            if (i > 0) text += '\t';
            add_cell(text, cell_of(kCommitmentColumns[i]));
        }
        text += '\n';
    };
    if (commitments.size() > 1) {
        add_line([&](CommitmentColumn column) { return model.strings(language)[head_of(column)]; });
    }
    for (const plan::CommitmentId commitment : commitments) {
        add_line(
            [&](CommitmentColumn column) { return words_of(model, language, as_of, commitment, column); });
    }
    return text;
}

}  // namespace jinlan::app
