// Who has to do with what: rows and columns, a mark where they meet, and how many marks each has.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

enum class CellKind { Lead, Shared, Sole };

struct MatrixCell {
    std::size_t row = 0;
    std::size_t column = 0;
    CellKind kind = CellKind::Lead;
    std::string hover;
    std::string source{};
};

struct MatrixColumn {
    std::string label;   // as short as can be: a number, a short name
    std::string name;    // on the card; empty: the label
    std::string card{};  // of its head; empty: the head tells nothing
};

/// Stands for the item of an answer where a row's label is meant, and for the group where a column's head is.
inline constexpr std::size_t kWholeLine = SIZE_MAX;

struct MatrixChart {
    ChartText text;
    std::vector<std::string> rows;
    std::vector<MatrixColumn> columns;
    std::vector<MatrixCell> cells;  // one at most for each row and column
    std::string lead_name;
    std::string shared_name;
    std::string sole_name;
    std::string total_name;                   // above the counts of the rows and beside those of the columns
    std::vector<std::string> row_cards = {};  // of the rows' labels; none: they tell nothing
    std::optional<std::size_t> chosen_row = std::nullopt;  // drawn on a ground of its own
};

/// Columns that do not fit side by side go on below, with the rows' labels again. The answer's group is the
/// row, its item the column; of a label or a head that tells something the one of them is `kWholeLine`.
ChartAnswer matrix_chart(const Theme& theme, const char* id, const MatrixChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
