// Orders of a few things by a number each.

#include "ui/charts/order.hpp"

namespace jinlan::ui {

std::vector<std::size_t> first_numbers(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = i;
    return numbers;
}

void sort_by(std::vector<std::size_t>& order, std::span<const double> keys) {
    const auto key = [&](std::size_t i) { return keys[i] == keys[i] ? keys[i] : 0; };
    for (std::size_t end = 1; end < order.size(); ++end) {
        const std::size_t moving = order[end];
        std::size_t to = end;
        for (; to > 0 && key(order[to - 1]) > key(moving); --to) order[to] = order[to - 1];
        order[to] = moving;
    }
}

}  // namespace jinlan::ui
