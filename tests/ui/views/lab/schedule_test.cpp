// The lab's schedule: the years to whose end it can look.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "explorer.hpp"
#include "platform/headless/device.hpp"
#include "platform/headless/headless.hpp"
#include "support/model.hpp"
#include "ui/record.hpp"

using namespace jinlan;

TEST_CASE("the schedule looks to the end of each year of the plan's period, whichever these are") {
    app::Model model = tests::real_model();
    model.plan.document.period = {{2030, 1, 1}, {2032, 12, 31}};
    Explorer explorer(model, {2026, 11, 23}, plan::Language::English);
    platform::Headless headless(explorer, 1366, 768);
    explorer.open_address("v=whatif&lab=schedule&lang=en");
    headless.frame(3);
    ui::Recorder record;
    ui::record(&record);
    headless.frame();
    ui::record(nullptr);

    const auto second =
        std::ranges::find(record.texts, "2031", [](const ui::DrawnText& text) { return text.text; });
    REQUIRE(second != record.texts.end());
    std::vector<std::string> row;
    for (const ui::DrawnText& text : record.texts) {
        if (text.min.y == second->min.y && text.text.starts_with("20")) row.push_back(text.text);
    }
    CHECK(row == std::vector<std::string>{"2030", "2031", "2032"});
    headless.click((second->min.x + second->max.x) / 2, (second->min.y + second->max.y) / 2);
    headless.frame(3);
    CHECK(explorer.state().lab.as_of == plan::Date{2031, 12, 31});
    platform::headless_device() = {};
}
