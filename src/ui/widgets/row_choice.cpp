// Which rows of a table are chosen.

#include "ui/widgets/row_choice.hpp"

#include <algorithm>
#include <numeric>

namespace jinlan::ui {

bool RowChoice::has(std::uint32_t row) const { return std::binary_search(rows.begin(), rows.end(), row); }

void choose_one(RowChoice& choice, std::uint32_t row) {
    choice.rows.assign(1, row);
    choice.anchor = row;
}

void toggle_row(RowChoice& choice, std::uint32_t row) {
    const auto at = std::lower_bound(choice.rows.begin(), choice.rows.end(), row);
    if (at != choice.rows.end() && *at == row) {
        choice.rows.erase(at);
    } else {
        choice.rows.insert(at, row);
    }
    choice.anchor = row;
}

void choose_range(RowChoice& choice, std::span<const std::uint32_t> order, std::uint32_t row) {
    const auto line_of = [&](std::uint32_t sought) { return std::find(order.begin(), order.end(), sought); };
    const auto to = line_of(row);
    const auto from = choice.anchor ? line_of(*choice.anchor) : order.end();
    if (to == order.end() || from == order.end()) {
        choose_one(choice, row);
        return;
    }
    choice.rows.assign(std::min(from, to), std::max(from, to) + 1);
    std::sort(choice.rows.begin(), choice.rows.end());
}

void choose_all(RowChoice& choice, std::size_t count) {
    choice.rows.resize(count);
    std::iota(choice.rows.begin(), choice.rows.end(), 0U);
}

}  // namespace jinlan::ui
