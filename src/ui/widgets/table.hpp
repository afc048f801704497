// A table that can be sorted by its heads, with as many rows as there are: only those in sight are drawn.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/theme/theme.hpp"
#include "ui/widgets/row_choice.hpp"
#include "ui/widgets/sorting.hpp"

namespace jinlan::ui {

enum class Align { Left, Right };

struct Column {
    std::string_view head;
    float width = 80;  // logical pixels at a scale of 1
    float grow = 0;    // its part of the room that is left
    Align align = Align::Left;
    bool may_go = false;  // left out on a narrow page, the last first
    bool sortable = true;
};

struct Cell {
    std::string text;
    ImU32 color = 0;  // 0: that of the text
    bool strong = false;
};

/// What a table shows: a row is a position, which stays the same however the rows are sorted.
class TableRows : public RowOrder {
public:
    virtual std::size_t count() const = 0;
    virtual void cell(std::size_t row, std::size_t column, Cell& cell) const = 0;

protected:
    ~TableRows() = default;
};

/// What the reader made of a table. The caller keeps it.
struct TableState {
    std::vector<SortKey> keys;
    std::vector<float> widths;         // set by hand, at a scale of 1; 0: the column's own
    std::vector<std::uint32_t> order;  // of the rows
    std::uint64_t revision = 0;        // of the rows that `order` belongs to
    std::vector<SortKey> ordered_by;
    bool chooses_rows = false;  // a press chooses its row, with Shift all up to it, with Ctrl it besides; the
                                // arrow keys choose what they reach. Empty again when the rows change.
    RowChoice choice = {};
};

/// Brings `state.order` up to date: sorted anew only where the rows (`revision`) or the keys changed.
void update_order(TableState& state, const TableRows& rows, std::uint64_t revision);

/// As wide as the content region and as high as its rows; it scrolls with what it stands in, under its head,
/// which stays. A head is pressed to sort by it, with Shift to sort by it as well, and dragged at its right
/// edge (or Ctrl with the arrow keys) to make the column wider. `revision` is another one whenever the rows
/// changed. Without rows it shows `empty`. Returns the row that was pressed, where rows are chosen without
/// Shift or Ctrl.
std::optional<std::size_t> table(const Theme& theme, const char* id, std::span<const Column> columns,
                                 const TableRows& rows, std::uint64_t revision, TableState& state,
                                 std::optional<std::size_t> selected, std::string_view empty);

}  // namespace jinlan::ui
