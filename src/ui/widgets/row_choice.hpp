// Which rows of a table are chosen, and how presses and keys change that: pure, for tests.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jinlan::ui {

struct RowChoice {
    std::vector<std::uint32_t> rows;      // positions, ascending
    std::optional<std::uint32_t> anchor;  // where a range begins

    bool has(std::uint32_t row) const;
};

/// This row alone; a range begins here.
void choose_one(RowChoice& choice, std::uint32_t row);

/// This row besides, or not any more; a range begins here.
void toggle_row(RowChoice& choice, std::uint32_t row);

/// All rows from the anchor to this one as they stand in `order`, and no others; without an anchor that is
/// there, this one alone.
void choose_range(RowChoice& choice, std::span<const std::uint32_t> order, std::uint32_t row);

void choose_all(RowChoice& choice, std::size_t count);

}  // namespace jinlan::ui
