// Which mark is meant: the one nearest to the pointer, or the next one in the direction of an arrow key.

#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "ui/charts/placement.hpp"

namespace jinlan::ui {

/// Something that can be pointed at: where it is drawn, and the area in which the pointer means it.
struct Mark {
    float x = 0;
    float y = 0;
    Box area;
    std::size_t group = 0;  // the row, series, lane or panel
    std::size_t item = 0;   // its number in there
};

/// Of the marks in whose area the point lies the one whose own place is nearest.
std::optional<std::size_t> mark_at(std::span<const Mark> marks, float x, float y);

enum class Direction { Left, Right, Up, Down };

/// The mark that the eye takes for the next one. Sideways that is the next of the same group (then, of a
/// group beside it); up and down the nearest of another group, or of those that stand above each other in
/// the same one. Where there is none, the one it started from.
std::size_t next_mark(std::span<const Mark> marks, std::size_t from, Direction direction);

}  // namespace jinlan::ui
