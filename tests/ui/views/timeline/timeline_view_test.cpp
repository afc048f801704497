// The timeline: its lanes, its marks, and the as-of date that can be moved.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <variant>

#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using tests::Screen;

namespace {

ui::HitTarget target(Screen& screen, std::string_view id) {
    const std::vector<ui::HitTarget>& targets = screen.recorded().targets;
    const auto found = std::find_if(targets.begin(), targets.end(),
                                    [id](const ui::HitTarget& candidate) { return candidate.id == id; });
    REQUIRE(found != targets.end());
    return *found;
}

plan::Date as_of(const Screen& screen) {
    return screen.explorer.state().as_of.value_or(plan::Date{2026, 11, 23});
}

}  // namespace

TEST_CASE("lanes are sections, or the departments that answer") {
    Screen screen(1366, 2400, "v=timeline&lang=en");
    const auto count = [&screen](std::string_view text) {
        const auto& texts = screen.texts();
        return std::count_if(texts.begin(), texts.end(), [text](const ui::DrawnText& drawn) {
            return drawn.text.find(text) != std::string::npos;
        });
    };
    CHECK(screen.shows("Overall goals"));
    const auto in_the_filter = count("Ecology & Environment");
    REQUIRE(screen.press("By department"));
    CHECK(screen.explorer.state().lanes == app::Lanes::Department);
    CHECK(screen.explorer.address().find("lanes=department") != std::string::npos);
    CHECK(count("Ecology & Environment") == in_the_filter + 1);
    CHECK(screen.shows("Overall goals"));
}

TEST_CASE("the as-of date follows the mouse along the strip, and the answer with it") {
    Screen screen(1366, 768, "v=timeline&lang=en");
    const ui::HitTarget strip = target(screen, "as of strip");
    const float y = (strip.min.y + strip.max.y) / 2;
    const float year = (strip.max.x - strip.min.x) / 4;  // 2024 to 2027
    screen.headless.click(strip.min.x + 1.5F * year, y);
    CHECK(as_of(screen).year == 2025);
    CHECK(as_of(screen).month >= 6);
    CHECK(as_of(screen).month <= 7);
    screen.headless.drag(strip.min.x + 1.5F * year, y, strip.min.x - 300, y);
    CHECK(as_of(screen) == plan::Date{2024, 1, 1});
    CHECK(screen.shows("As of 1 January 2024, of 40 commitments"));
    screen.headless.drag(strip.min.x + 4, y, strip.max.x + 300, y);
    CHECK(as_of(screen) == plan::Date{2027, 12, 31});
}

TEST_CASE("a finger moves the as-of date too") {
    Screen screen(390, 844, "v=timeline&lang=zh-Hans");
    const ui::HitTarget strip = target(screen, "as of strip");
    screen.headless.tap(strip.min.x + 4, (strip.min.y + strip.max.y) / 2);
    CHECK(as_of(screen).year == 2024);
}

TEST_CASE("by keyboard the as-of date goes from month end to month end, and by years") {
    Screen screen(1366, 768, "v=timeline&asof=2025-03-31&lang=en");
    const ui::HitTarget strip = target(screen, "as of strip");
    const float year = (strip.max.x - strip.min.x) / 4;
    screen.headless.click(strip.min.x + 1.24F * year, (strip.min.y + strip.max.y) / 2);
    REQUIRE(as_of(screen).month == 3);
    screen.headless.key(ImGuiKey_RightArrow);
    CHECK(as_of(screen) == plan::Date{2025, 4, 30});
    screen.headless.key(ImGuiKey_LeftArrow);
    CHECK(as_of(screen) == plan::Date{2025, 3, 31});
    screen.headless.key(ImGuiKey_PageDown);
    CHECK(as_of(screen) == plan::Date{2026, 3, 31});
    screen.headless.key(ImGuiKey_PageUp);
    CHECK(as_of(screen) == plan::Date{2025, 3, 31});
}

TEST_CASE("a mark selects the measure of its commitment, where the mouse is on it") {
    Screen screen(1366, 768, "v=timeline&due=2027&lang=en");
    const ui::HitTarget chart = target(screen, "timeline");
    // The one commitment of 2027 is a bar as long as that year, below the years.
    const auto selected = [&screen] {
        return std::get_if<plan::MeasureId>(&screen.explorer.state().selection);
    };
    for (float y = chart.min.y + 4; y < chart.max.y && selected() == nullptr; y += 4)
        screen.headless.click(chart.max.x - (chart.max.x - chart.min.x) / 10, y);
    const auto* measure = selected();
    REQUIRE(measure != nullptr);
    CHECK(tests::real_model().plan[*measure].number == 26);
}

TEST_CASE("without a deadline left there is no axis, and a way out") {
    Screen screen(1366, 768, "v=timeline&due=none&lang=en");
    CHECK(screen.shows("None of the commitments left has a deadline"));
    CHECK_FALSE(screen.explorer.state().filter.empty());
    bool strip = false;
    for (const ui::HitTarget& found : screen.recorded().targets) strip = strip || found.id == "as of strip";
    CHECK_FALSE(strip);
}
