// The table: its order and widths as arithmetic, and its heads and rows as they are used.

#include "ui/widgets/table.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "support/stage.hpp"

using namespace jinlan;
using tests::Stage;
using Order = std::vector<std::uint32_t>;
using Keys = std::vector<ui::SortKey>;
using Widths = std::vector<float>;

namespace {

/// Rows of numbers.
class Numbers final : public ui::TableRows {
public:
    explicit Numbers(std::vector<std::vector<int>> rows) : rows_(std::move(rows)) {}
    std::size_t count() const override { return rows_.size(); }
    void cell(std::size_t row, std::size_t column, ui::Cell& cell) const override {
        cell.text = "v" + std::to_string(rows_[row][column]);
    }
    int compare(std::size_t a, std::size_t b, std::size_t column) const override {
        return rows_[a][column] - rows_[b][column];
    }
    bool lacks(std::size_t row, std::size_t column) const override { return rows_[row][column] < 0; }

private:
    std::vector<std::vector<int>> rows_;
};

const Numbers kNumbers({{3, 1}, {1, 2}, {3, 0}, {2, 2}});

constexpr std::array<ui::Column, 2> kColumns{
    ui::Column{.head = "First", .width = 120, .grow = 1},
    ui::Column{.head = "Second", .width = 120, .align = ui::Align::Right}};

struct Shown {
    const ui::TableRows& rows;
    ui::TableState state = {};
    std::optional<std::size_t> pressed = {};

    void operator()(const ui::Theme& theme) {
        if (const auto row = ui::table(theme, "it", kColumns, rows, 0, state, pressed, "No rows"))
            pressed = row;
    }
};

Numbers many_rows(int count) {
    std::vector<std::vector<int>> rows;
    for (int i = 0; i < count; ++i) rows.push_back({i, count - i});
    return Numbers(std::move(rows));
}

}  // namespace

TEST_CASE("rows without keys come as they are, with keys by each in turn, equal ones as they came") {
    CHECK(ui::sorted_rows(4, {}, kNumbers) == Order{0, 1, 2, 3});
    CHECK(ui::sorted_rows(4, Keys{{0, false}}, kNumbers) == Order{1, 3, 0, 2});
    CHECK(ui::sorted_rows(4, Keys{{0, true}}, kNumbers) == Order{0, 2, 3, 1});
    CHECK(ui::sorted_rows(4, Keys{{0, true}, {1, false}}, kNumbers) == Order{2, 0, 3, 1});
    CHECK(ui::sorted_rows(4, Keys{{1, true}, {0, false}}, kNumbers) == Order{1, 3, 0, 2});
    CHECK(ui::sorted_rows(0, Keys{{0, false}}, kNumbers).empty());
}

TEST_CASE("rows that have nothing to be sorted by come last, upwards and downwards") {
    const Numbers numbers({{-1, 1}, {1, 2}, {-1, 0}, {2, 2}});
    CHECK(ui::sorted_rows(4, Keys{{0, false}}, numbers) == Order{1, 3, 0, 2});
    CHECK(ui::sorted_rows(4, Keys{{0, true}}, numbers) == Order{3, 1, 0, 2});
    CHECK(ui::sorted_rows(4, Keys{{0, true}, {1, false}}, numbers) == Order{3, 1, 2, 0});
}

TEST_CASE("a head sorts upwards, downwards, not at all; with Shift beside the others") {
    CHECK(ui::pressed_head({}, 1, false) == Keys{{1, false}});
    CHECK(ui::pressed_head({{1, false}}, 1, false) == Keys{{1, true}});
    CHECK(ui::pressed_head({{1, true}}, 1, false).empty());
    CHECK(ui::pressed_head({{1, true}}, 0, false) == Keys{{0, false}});
    CHECK(ui::pressed_head({{1, true}}, 0, true) == Keys{{1, true}, {0, false}});
    CHECK(ui::pressed_head({{1, true}, {0, false}}, 0, true) == Keys{{1, true}, {0, true}});
    CHECK(ui::pressed_head({{1, true}, {0, true}}, 0, true) == Keys{{1, true}});
    CHECK(ui::pressed_head({{1, true}, {0, true}}, 1, false) == Keys{{1, false}});
}

TEST_CASE("columns fill the room, and give of it by what they have above their least") {
    using Room = ui::ColumnRoom;
    CHECK(ui::column_widths(std::vector<Room>{{50, 100, 1, false}, {50, 100, 0, false}}, 300) ==
          Widths{200, 100});
    CHECK(ui::column_widths(std::vector<Room>{{50, 100, 0, false}, {50, 100, 0, false}}, 300) ==
          Widths{100, 200});
    CHECK(ui::column_widths(std::vector<Room>{{50, 150, 1, false}, {50, 100, 0, false}}, 175) ==
          Widths{100, 75});
    CHECK(ui::column_widths(std::vector<Room>{{50, 100, 0, false}, {50, 100, 0, false}}, 60) ==
          Widths{30, 30});
}

TEST_CASE("columns that may go are left out, the last first, before any is too narrow") {
    using Room = ui::ColumnRoom;
    const std::vector<Room> rooms{
        {80, 80, 1, false}, {60, 60, 0, true}, {60, 60, 0, true}, {60, 60, 0, false}};
    CHECK(ui::column_widths(rooms, 260) == Widths{80, 60, 60, 60});
    CHECK(ui::column_widths(rooms, 220) == Widths{100, 60, 0, 60});
    CHECK(ui::column_widths(rooms, 150) == Widths{90, 0, 0, 60});
}

TEST_CASE("a press on a head sorts, by mouse, finger and keyboard; with Shift by several") {
    Shown shown{kNumbers};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    stage.click("head", 0);
    CHECK(shown.state.keys == Keys{{0, false}});
    CHECK(shown.state.order == Order{1, 3, 0, 2});
    stage.tap("head", 0);
    CHECK(shown.state.keys == Keys{{0, true}});
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Space, ImGuiMod_Shift);
    CHECK(shown.state.keys == Keys{{0, true}, {1, false}});
    CHECK(shown.state.order == Order{2, 0, 3, 1});
    CHECK(stage.shows("2"));  // the place of the second key
}

TEST_CASE("a pressed row is the one that stands there, not the one that would without sorting") {
    Shown shown{kNumbers};
    shown.state.keys = {{0, false}};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    stage.click("row", 0);
    CHECK(shown.pressed == 1);
    stage.tap("row", 3);
    CHECK(shown.pressed == 2);
}

TEST_CASE("of thousands of rows only those in sight are drawn, and the head stays above them") {
    const Numbers rows = many_rows(5000);
    Shown shown{rows};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    CHECK(stage.recorded().targets.size() < 20);
    CHECK(stage.shows("v3"));
    stage.headless.move(200, 200);
    for (int i = 0; i < 5; ++i) stage.headless.wheel(-20);
    CHECK_FALSE(stage.shows("v3 "));
    CHECK(stage.recorded().targets.size() < 24);
    const auto head = stage.target("head");
    REQUIRE(head);
    CHECK(head->min.y >= 0);
    CHECK(head->max.y < 60);
    // It is pressed where it lies, over whatever row.
    stage.click("head", 1);
    CHECK(shown.state.keys == Keys{{1, false}});
    CHECK_FALSE(shown.pressed);
    CHECK(shown.state.order.front() == 4999);
}

TEST_CASE("rows are sorted once, not in every frame") {
    struct Counting final : ui::TableRows {
        mutable int compared = 0;
        std::size_t count() const override { return 100; }
        void cell(std::size_t, std::size_t, ui::Cell&) const override {}
        int compare(std::size_t a, std::size_t b, std::size_t) const override {
            ++compared;
            return static_cast<int>(b) - static_cast<int>(a);
        }
    } const rows;
    Shown shown{rows};
    shown.state.keys = {{0, false}};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    const int before = rows.compared;
    CHECK(before > 0);
    stage.headless.frame(5);
    CHECK(rows.compared == before);
}

TEST_CASE("a column is made wider at the edge of its head, which then does not sort, and with the keyboard") {
    Shown shown{kNumbers};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    const auto head = stage.target("head", 0);
    REQUIRE(head);
    const float y = (head->min.y + head->max.y) / 2;
    stage.headless.drag(head->max.x - 3, y, head->max.x - 63, y);
    CHECK(shown.state.keys.empty());
    CHECK(stage.target("head", 0)->max.x == doctest::Approx(head->max.x - 60).epsilon(0.02));
    const float before = stage.target("head", 0)->max.x;
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_RightArrow, ImGuiMod_Ctrl);
    CHECK(stage.target("head", 0)->max.x == doctest::Approx(before + 8).epsilon(0.02));
    CHECK(stage.target("head", 1)->max.x == doctest::Approx(380).epsilon(0.01));
    stage.click("head", 0);
    CHECK(shown.state.keys == Keys{{0, false}});
}

TEST_CASE("a table without rows says so, and a disabled one does nothing") {
    const Numbers none({});
    Shown nothing{none};
    Stage empty(400, 300, [&](const ui::Theme& theme) { nothing(theme); });
    CHECK(empty.shows("No rows"));
    Shown shown{kNumbers};
    Stage stage(400, 300, [&](const ui::Theme& theme) { shown(theme); });
    stage.disabled = true;
    stage.click("head", 0);
    stage.click("row", 0);
    CHECK(shown.state.keys.empty());
    CHECK_FALSE(shown.pressed);
}
