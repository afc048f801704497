// The order of a table's rows under several sort keys, and the widths of its columns: pure, for tests.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jinlan::ui {

struct SortKey {
    std::size_t column = 0;
    bool descending = false;

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// How two rows compare in a column: negative, zero, positive.
class RowOrder {
public:
    virtual int compare(std::size_t row_a, std::size_t row_b, std::size_t column) const = 0;

    /// Whether the row has nothing in the column to be sorted by: such rows come last, upwards and downwards.
    virtual bool lacks(std::size_t row, std::size_t column) const {
        (void)row;
        (void)column;
        return false;
    }

protected:
    ~RowOrder() = default;
};

/// Positions of the rows, by the first key, where that is equal by the second, and so on; then as they came.
std::vector<std::uint32_t> sorted_rows(std::size_t rows, std::span<const SortKey> keys,
                                       const RowOrder& order);

/// The keys after the head of `column` was pressed. Alone: by this column, upwards, then downwards, then as
/// the rows came. `further` (with Shift): the same for this column as the last of several keys.
std::vector<SortKey> pressed_head(std::vector<SortKey> keys, std::size_t column, bool further);

struct ColumnRoom {
    float least = 0;      // narrower than this, the column says nothing any more
    float wanted = 0;     // what the reader or the table gave it
    float grow = 0;       // its part of the room that is left
    bool may_go = false;  // left out, the last first, where there is no room for all
};

/// Widths that fill `room` exactly, as far as the columns that may not go have room at all; 0: left out.
std::vector<float> column_widths(std::span<const ColumnRoom> columns, float room);

}  // namespace jinlan::ui
