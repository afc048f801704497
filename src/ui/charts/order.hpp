// Orders of a few things by a number each.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace jinlan::ui {

/// 0, 1, 2 … count - 1.
std::vector<std::size_t> first_numbers(std::size_t count);

/// Sorts `order` so that the keys of what it names ascend; equal keys stay as they stand, NaN counts as zero.
/// For the few things a chart shows: an insertion takes far fewer bytes of the page than the library's sorts.
void sort_by(std::vector<std::size_t>& order, std::span<const double> keys);

}  // namespace jinlan::ui
