// Responsibility: the matrix and the bars, how they are sorted, and what a press leads to.

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <variant>

#include "app/address/permalink.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using tests::Screen;

namespace {

std::string selected_department(const Screen& screen) {
    const auto* id = std::get_if<plan::DepartmentId>(&screen.explorer.state().selection);
    return id != nullptr ? tests::real_model().plan[*id].key : std::string();
}

/// Of a text in the view: the filter beside it names departments too.
float height_of(Screen& screen, std::string_view text) {
    constexpr float kFilter = 262;
    for (const ui::DrawnText& found : screen.texts()) {
        if (found.min.x > kFilter && found.text.find(text) != std::string::npos) return found.min.y;
    }
    return -1;
}

}  // namespace

TEST_CASE("a press on a department shows its list of duties beside the matrix") {
    Screen screen(1366, 1000, "v=responsibility&lang=en");
    REQUIRE(screen.press("Industry & IT"));
    CHECK(selected_department(screen) == "gxt");
    CHECK(screen.shows("List of duties"));
    CHECK(screen.explorer.state().view == app::View::Responsibility);
}

TEST_CASE("a press on a column's head selects its measure") {
    Screen screen(1366, 1000, "v=responsibility&lang=en");
    // The filter's counts stand to the left of it, the departments' totals below.
    const ui::DrawnText* head = nullptr;
    for (const ui::DrawnText& text : screen.texts()) {
        if (text.text == "38" && text.min.x > 300 && (head == nullptr || text.min.y < head->min.y))
            head = &text;
    }
    REQUIRE(head != nullptr);
    screen.headless.click((head->min.x + head->max.x) / 2, (head->min.y + head->max.y) / 2);
    const auto* measure = std::get_if<plan::MeasureId>(&screen.explorer.state().selection);
    REQUIRE(measure != nullptr);
    CHECK(tests::real_model().plan[*measure].number == 38);
}

TEST_CASE("departments are sorted as asked, and the address says so") {
    Screen screen(1366, 1200, "v=responsibility&lang=en");
    CHECK(height_of(screen, "Industry & IT") > height_of(screen, "City governments"));
    REQUIRE(screen.press("As in the plan"));
    CHECK(screen.explorer.address().find("order=plan") != std::string::npos);
    CHECK(height_of(screen, "Industry & IT") < height_of(screen, "City governments"));
}

TEST_CASE("a phone has a bar for each department, and a tap leads to its duties") {
    Screen screen(390, 844, "v=responsibility&lang=zh-Hans");
    const auto row = screen.find("工信厅");
    REQUIRE(row);
    screen.headless.tap((row->min.x + row->max.x) / 2, (row->min.y + row->max.y) / 2);
    CHECK(selected_department(screen) == "gxt");
    CHECK(screen.explorer.state().panel == app::Panel::Detail);
    CHECK(screen.shows("责任清单"));
}

TEST_CASE("the filter leaves departments away, and nothing left says so with a way out") {
    Screen screen(1366, 1000, "v=responsibility&due=2027&lang=en");
    CHECK(screen.shows("1 measures"));
    CHECK_FALSE(screen.shows("Taiyuan Customs"));
    screen.show("v=responsibility&q=zzzz&lang=en");
    CHECK(screen.shows("No measure fits this filter"));
}
