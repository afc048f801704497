// A commitment in words, column by column: as the table shows it, as it is copied, and as it is printed.

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "app/model/model.hpp"
#include "plan/date.hpp"

namespace jinlan::app {

enum class CommitmentColumn { Measure, Statement, Departments, Firmness, Deadline, Status, Id };

inline constexpr std::array kCommitmentColumns{CommitmentColumn::Measure,     CommitmentColumn::Statement,
                                               CommitmentColumn::Departments, CommitmentColumn::Firmness,
                                               CommitmentColumn::Deadline,    CommitmentColumn::Status,
                                               CommitmentColumn::Id};

Str head_of(CommitmentColumn column);

/// What stands in the column; "—" where the plan says nothing (a goal has no measure).
std::string words_of(const Model& model, plan::Language language, const plan::Date& as_of,
                     plan::CommitmentId commitment, CommitmentColumn column);

/// How two commitments stand in the order of the column: negative, zero, positive. Departments by the one
/// that is named first; those without a deadline come last; statuses as `plan::Status` has them.
int compare_in(const Model& model, plan::Language language, const plan::Date& as_of, plan::CommitmentId a,
               plan::CommitmentId b, CommitmentColumn column);

/// Lines of cells apart by tabs, as spreadsheets paste them; the first line is that of the heads where there
/// is more than one row. Tabs and line ends within a cell become blanks.
std::string tab_separated(const Model& model, plan::Language language, const plan::Date& as_of,
                          std::span<const plan::CommitmentId> commitments);

}  // namespace jinlan::app
