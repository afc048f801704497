// The mark that the pointer means, and the next one for an arrow key.

#include "ui/charts/pick.hpp"

#include <doctest/doctest.h>

#include <vector>

using jinlan::ui::Direction;
using jinlan::ui::Mark;
using jinlan::ui::mark_at;
using jinlan::ui::next_mark;

namespace {

Mark mark(float x, float y, std::size_t group, std::size_t item) {
    return {x, y, {x - 10, y - 10, x + 10, y + 10}, group, item};
}

/// Two lines over the same four years, the second below the first.
std::vector<Mark> two_lines() {
    std::vector<Mark> marks;
    for (std::size_t group = 0; group < 2; ++group) {
        for (std::size_t i = 0; i < 4; ++i) {
            marks.push_back({100 + 20 * static_cast<float>(i),
                             50 + 60 * static_cast<float>(group) + 35 * static_cast<float>(i % 2),
                             {90 + 20 * static_cast<float>(i), 0, 110 + 20 * static_cast<float>(i), 400},
                             group,
                             i});
        }
    }
    return marks;
}

}  // namespace

TEST_CASE("the pointer means the nearest mark in whose area it is") {
    const std::vector<Mark> marks{mark(100, 100, 0, 0), mark(108, 100, 0, 1)};
    CHECK(mark_at(marks, 103, 100) == 0);
    CHECK(mark_at(marks, 105, 100) == 1);
    CHECK(mark_at(marks, 117, 100) == 1);
    CHECK_FALSE(mark_at(marks, 130, 100).has_value());
    CHECK_FALSE(mark_at({}, 0, 0).has_value());
}

TEST_CASE("sideways goes along the line, however steep it is, and stops at its ends") {
    const std::vector<Mark> marks = two_lines();
    CHECK(next_mark(marks, 0, Direction::Right) == 1);
    CHECK(next_mark(marks, 1, Direction::Right) == 2);
    CHECK(next_mark(marks, 3, Direction::Right) == 3);
    CHECK(next_mark(marks, 6, Direction::Left) == 5);
    CHECK(next_mark(marks, 4, Direction::Left) == 4);
}

TEST_CASE("up and down goes to the other line, at the same year") {
    const std::vector<Mark> marks = two_lines();
    CHECK(next_mark(marks, 2, Direction::Down) == 6);
    CHECK(next_mark(marks, 7, Direction::Up) == 3);
    CHECK(next_mark(marks, 0, Direction::Up) == 0);
}

TEST_CASE("bars are walked from row to row, whatever their lengths") {
    const std::vector<Mark> marks{{300, 20, {0, 10, 400, 30}, 0, 0},
                                  {120, 40, {0, 30, 400, 50}, 1, 0},
                                  {250, 60, {0, 50, 400, 70}, 2, 0}};
    CHECK(next_mark(marks, 0, Direction::Down) == 1);
    CHECK(next_mark(marks, 1, Direction::Down) == 2);
    CHECK(next_mark(marks, 2, Direction::Up) == 1);
    CHECK(next_mark(marks, 1, Direction::Right) == 1);
}

TEST_CASE("panels beside each other are reached from their ends") {
    std::vector<Mark> marks;
    for (std::size_t panel = 0; panel < 2; ++panel) {
        const float left = 200 * static_cast<float>(panel);
        for (std::size_t i = 0; i < 3; ++i)
            marks.push_back(
                {left + 20 + 30 * static_cast<float>(i), 40, {left, 0, left + 190, 90}, panel, i});
    }
    CHECK(next_mark(marks, 2, Direction::Right) == 3);
    CHECK(next_mark(marks, 3, Direction::Left) == 2);
}

TEST_CASE("every mark can be reached, those at one place too") {
    const std::vector<Mark> marks{mark(50, 50, 0, 0), mark(50, 50, 0, 1), mark(50, 64, 0, 2),
                                  mark(90, 50, 0, 3)};
    CHECK(next_mark(marks, 0, Direction::Right) == 1);
    CHECK(next_mark(marks, 1, Direction::Right) == 3);
    CHECK(next_mark(marks, 3, Direction::Left) == 1);
    CHECK(next_mark(marks, 1, Direction::Left) == 0);
    CHECK(next_mark(marks, 0, Direction::Down) == 1);
    CHECK(next_mark(marks, 1, Direction::Down) == 2);
}
