// Which rows are chosen after presses and keys.

#include "ui/widgets/row_choice.hpp"

#include <doctest/doctest.h>

using namespace jinlan::ui;
using Rows = std::vector<std::uint32_t>;

TEST_CASE("a range goes by the order in which the rows are shown, from where it began") {
    const Rows order{4, 2, 0, 3, 1};
    RowChoice choice;
    choose_one(choice, 2);
    choose_range(choice, order, 3);
    CHECK(choice.rows == Rows{0, 2, 3});
    choose_range(choice, order, 4);  // to the other side of where it began
    CHECK(choice.rows == Rows{2, 4});
    CHECK(choice.has(4));
    CHECK_FALSE(choice.has(0));
}

TEST_CASE("a range that has begun nowhere is one row") {
    const Rows order{0, 1, 2};
    RowChoice choice;
    choose_range(choice, order, 2);
    CHECK(choice.rows == Rows{2});
    choice.anchor = 9;  // a row that is no longer there
    choose_range(choice, order, 1);
    CHECK(choice.rows == Rows{1});
}

TEST_CASE("a row is added and taken away again, and all are chosen at once") {
    RowChoice choice;
    choose_one(choice, 5);
    toggle_row(choice, 1);
    CHECK(choice.rows == Rows{1, 5});
    toggle_row(choice, 5);
    CHECK(choice.rows == Rows{1});
    choose_all(choice, 3);
    CHECK(choice.rows == Rows{0, 1, 2});
}
