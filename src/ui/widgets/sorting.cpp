// The order of a table's rows under several sort keys, and the widths of its columns.

#include "ui/widgets/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace jinlan::ui {

std::vector<std::uint32_t> sorted_rows(std::size_t rows, std::span<const SortKey> keys,
                                       const RowOrder& order) {
    std::vector<std::uint32_t> positions(rows);
    std::iota(positions.begin(), positions.end(), 0U);
    if (keys.empty()) return positions;
    std::stable_sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
        for (const SortKey& key : keys) {
            const bool lacks = order.lacks(a, key.column);
            if (lacks != order.lacks(b, key.column)) return !lacks;
            const int compared = order.compare(a, b, key.column);
            if (compared != 0) return key.descending ? compared > 0 : compared < 0;
        }
        return false;
    });
    return positions;
}

std::vector<SortKey> pressed_head(std::vector<SortKey> keys, std::size_t column, bool further) {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [column](const SortKey& key) { return key.column == column; });
    const bool there = found != keys.end() && (further || keys.size() == 1);
    if (there && !found->descending) {
        found->descending = true;
    } else if (there) {
        keys.erase(found);
    } else {
        if (!further) keys.clear();
        keys.push_back({column, false});
    }
    return keys;
}

std::vector<float> column_widths(std::span<const ColumnRoom> columns, float room) {
    std::vector<float> widths(columns.size());
    float least = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths[i] = std::max(columns[i].least, columns[i].wanted);
        least += columns[i].least;
    }
    for (std::size_t i = columns.size(); i-- > 0 && least > room;) {
        if (!columns[i].may_go) continue;
        widths[i] = 0;
        least -= columns[i].least;
    }
    float sum = 0;
    float grow = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        sum += widths[i];
        if (widths[i] > 0) grow += columns[i].grow;
    }
    if (sum <= room) {
        // What is left goes to those that grow; to the last one there is where none does.
        std::size_t last = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (widths[i] <= 0) continue;
            last = i;
            if (grow > 0) widths[i] += (room - sum) * columns[i].grow / grow;
        }
        if (grow <= 0 && last < columns.size()) widths[last] += room - sum;
        return widths;
    }
    // Too wide: each gives of what it has above its least; below that, all alike.
    const float above = sum - least;
    const float wanted_above = std::max(0.0F, room - least);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (widths[i] <= 0) continue;
        const float own = widths[i] - columns[i].least;
        const float narrowed = least > room ? columns[i].least * room / least : columns[i].least;
        widths[i] = narrowed + (above > 0 ? own * wanted_above / above : 0);
    }
    return widths;
}

}  // namespace jinlan::ui
