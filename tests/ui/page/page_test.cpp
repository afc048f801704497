// The page as a whole: splitters that are remembered, presenting, sharing, the menu of a phone, and motion
// that ends.

#include "ui/page/page.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <utility>

#include "app/words/translation.hpp"
#include "platform/headless/device.hpp"
#include "platform/platform.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/page/layout.hpp"

using namespace jinlan;
using platform::headless_device;
using tests::Screen;

namespace {

constexpr int kWidth = 1366;
constexpr int kHeight = 768;

ui::PageLayout layout_of(const ui::Splits& splits = {}) {
    return ui::page_layout(kWidth, kHeight, 1, app::Panel::Main, splits);
}

ui::Splits saved_splits() { return ui::splits_from_text(headless_device().settings["splits"]); }

/// How often Shift+Tab is pressed on a new page until an arrow key moves the filter's splitter; 0: it is not
/// among the last things on the page.
int steps_back_to_filter_splitter() {
    for (int steps = 1; steps < 8; ++steps) {
        Screen screen(kWidth, kHeight, "lang=en");
        for (int i = 0; i < steps; ++i) screen.headless.key(ImGuiKey_Tab, ImGuiMod_Shift);
        screen.headless.key(ImGuiKey_RightArrow);
        if (saved_splits().filter > 0) return steps;
    }
    return 0;
}

}  // namespace

TEST_CASE("a splitter follows the mouse, and the next visit finds it there") {
    Screen screen(kWidth, kHeight, "lang=en");
    const ui::PageLayout before = layout_of();
    screen.headless.drag(before.main.x + 2, 300, before.main.x + 62, 300);
    CHECK(saved_splits().filter == doctest::Approx(before.filter.width + 60).epsilon(0.02));
    CHECK(saved_splits().detail == 0);
    screen.headless.drag(before.detail.x - 3, 300, before.detail.x - 43, 300);
    CHECK(saved_splits().detail == doctest::Approx(before.detail.width + 40).epsilon(0.02));
    screen.headless.drag(600, before.timeline.y - 3, 600, before.timeline.y - 33);
    CHECK(saved_splits().timeline == doctest::Approx(before.timeline.height + 30).epsilon(0.02));

    Screen again(kWidth, kHeight, "lang=en");
    const auto back = again.find("Implementation Plan of Shanxi");
    REQUIRE(back);
    CHECK(back->min.x == doctest::Approx(kWidth - saved_splits().detail + 16).epsilon(0.01));
}

TEST_CASE("a splitter stops where its part would get too small, and a double click puts it back") {
    Screen screen(kWidth, kHeight, "lang=en");
    const float line = layout_of().main.x;
    screen.headless.drag(line + 2, 300, 5, 300);
    CHECK(saved_splits().filter == 170);
    screen.headless.click(172, 300);
    screen.headless.click(172, 300);
    CHECK(saved_splits().filter == 0);
}

TEST_CASE("a splitter with the keyboard's focus moves by the arrow keys and keeps the focus") {
    const int steps = steps_back_to_filter_splitter();
    REQUIRE(steps > 0);
    Screen screen(kWidth, kHeight, "lang=en");
    const float own = layout_of().filter.width;
    for (int i = 0; i < steps; ++i) screen.headless.key(ImGuiKey_Tab, ImGuiMod_Shift);
    for (int i = 0; i < 3; ++i) screen.headless.key(ImGuiKey_RightArrow);
    CHECK(saved_splits().filter == doctest::Approx(own + 48).epsilon(0.01));
    screen.headless.key(ImGuiKey_LeftArrow);
    CHECK(saved_splits().filter == doctest::Approx(own + 32).epsilon(0.01));
}

TEST_CASE("where the mouse has not moved a splitter nothing is kept") {
    Screen screen(kWidth, kHeight, "lang=en");
    screen.headless.click(layout_of().main.x + 2, 300);
    CHECK(headless_device().settings.empty());
}

TEST_CASE("presenting takes the whole screen, leaves the tools away, and Escape leaves it") {
    Screen screen(kWidth, kHeight, "lang=en&select=city:linfen");
    CHECK(screen.shows("Search the plan"));
    REQUIRE(screen.press("Present"));
    CHECK(screen.explorer.state().present);
    CHECK(headless_device().full_screen);
    CHECK(screen.explorer.address().find("present=1") != std::string::npos);
    CHECK_FALSE(screen.shows("Search the plan"));
    CHECK_FALSE(screen.shows("As of"));
    CHECK(screen.shows("Linfen"));
    screen.headless.key(ImGuiKey_Escape);
    CHECK_FALSE(screen.explorer.state().present);
    CHECK_FALSE(headless_device().full_screen);
    CHECK(screen.shows("Search the plan"));
    CHECK(screen.explorer.state().selection.index() != 0);  // Escape did one thing
}

TEST_CASE("presenting is larger, and its button ends it too") {
    Screen page(1920, 1080, "lang=en");
    Screen shown(1920, 1080, "lang=en&present=1");
    CHECK(headless_device().full_screen);
    const auto small = page.find("Jinlan");
    const auto large = shown.find("Jinlan");
    REQUIRE(small);
    REQUIRE(large);
    CHECK(large->max.y - large->min.y > 1.2F * (small->max.y - small->min.y));
    REQUIRE(shown.press("Leave"));
    CHECK_FALSE(shown.explorer.state().present);
}

TEST_CASE("who gives the whole screen back has presented enough") {
    Screen screen(kWidth, kHeight, "lang=en&present=1");
    REQUIRE(headless_device().full_screen);
    headless_device().full_screen = false;
    screen.headless.frame(2);
    CHECK_FALSE(screen.explorer.state().present);
}

TEST_CASE("sharing copies the link to what is shown and says so until something else is done") {
    Screen screen(kWidth, kHeight, "lang=en&select=city:linfen&show=gap");
    REQUIRE(screen.press("Share"));
    CHECK(std::string(ImGui::GetClipboardText()) == platform::link_to(screen.explorer.address()));
    CHECK(std::string(ImGui::GetClipboardText()).find("select=city:linfen") != std::string::npos);
    CHECK(screen.shows("The link is copied"));
    screen.headless.frame(10);
    CHECK(screen.shows("The link is copied"));
    REQUIRE(screen.press("What if"));
    screen.headless.frame();
    CHECK_FALSE(screen.shows("The link is copied"));
}

TEST_CASE("on a phone the commands are behind one button, as a sheet, in every language") {
    struct Words {
        const char* language;
        const char* share;
        const char* shared;
    };
    for (const Words& words : {Words{"zh-Hans", "分享", "链接已复制"}, Words{"zh-Hant", "分享", "鏈接已複製"},
                               Words{"en", "Share", "The link"}}) {
        for (const char* text : {"", "&text=200"}) {
            Screen screen(360, 800, std::string("lang=") + words.language + text);
            CHECK_FALSE(screen.shows(words.share));
            screen.headless.tap(360 - 24, 26);
            CHECK(screen.shows("简体"));
            REQUIRE(screen.press(words.share));
            CHECK(screen.shows(words.shared));
            CHECK_FALSE(screen.shows("简体"));
        }
    }
}

TEST_CASE("a phone's menu closes by Escape and by a press beside it") {
    Screen screen(390, 844, "lang=en");
    screen.headless.tap(390 - 24, 26);
    REQUIRE(screen.shows("简体"));
    screen.headless.key(ImGuiKey_Escape);
    CHECK_FALSE(screen.shows("简体"));
    screen.headless.tap(390 - 24, 26);
    REQUIRE(screen.shows("简体"));
    screen.headless.tap(200, 200);
    CHECK_FALSE(screen.shows("简体"));
    CHECK(screen.explorer.state().selection.index() == 0);  // the press did nothing below the sheet
}

TEST_CASE("a sheet comes up within 200 ms and then nothing is drawn any more") {
    Screen screen(390, 844, "lang=en");
    const auto tab = screen.find("Filter");
    REQUIRE(tab);
    CHECK_FALSE(screen.explorer.animating());
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(tab->min.x + 5, tab->min.y + 5);
    screen.headless.frame(2);
    io.AddMouseButtonEvent(0, true);
    screen.headless.frame(2);
    io.AddMouseButtonEvent(0, false);
    screen.headless.frame(2);
    CHECK(screen.explorer.animating());
    int frames = 0;
    for (; screen.explorer.animating() && frames < 60; ++frames) screen.headless.frame();
    CHECK(frames <= 12);
    CHECK(screen.shows("Due in"));
    screen.headless.frame(5);
    CHECK_FALSE(screen.explorer.animating());
}

TEST_CASE("nothing moves where reduced motion is asked for") {
    headless_device().reduced_motion = true;
    Screen screen(390, 844, "lang=en");
    const auto tab = screen.find("Filter");
    REQUIRE(tab);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(tab->min.x + 5, tab->min.y + 5);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    for (int i = 0; i < 10; ++i) {
        screen.headless.frame();
        CHECK_FALSE(screen.explorer.animating());
    }
    CHECK(screen.shows("Due in"));
}

TEST_CASE("no command of the header lies over another, in any size, text size and language") {
    for (const int width : {320, 360, 390, 768, 1024, 1280, 1366, 1920, 2560}) {
        for (const char* text : {"80", "100", "150", "200", "250"}) {
            for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
                for (const char* present : {"0", "1"}) {
                    Screen screen(width, width < 500 ? 844 : width * 9 / 16,
                                  std::string("lang=") + language + "&text=" + text + "&present=" + present);
                    CAPTURE(width);
                    CAPTURE(text);
                    CAPTURE(language);
                    ui::Recorder record;
                    ui::record(&record);
                    screen.headless.frame();
                    ui::record(nullptr);
                    const float foot = 44 + 12;
                    for (std::size_t i = 0; i < record.targets.size(); ++i) {
                        const ui::HitTarget& a = record.targets[i];
                        if (a.min.y > foot / 2) break;  // the header is drawn first
                        CHECK(a.min.x >= 0);
                        CHECK(a.max.x <= static_cast<float>(width));
                        for (std::size_t j = i + 1; j < record.targets.size(); ++j) {
                            const ui::HitTarget& b = record.targets[j];
                            const bool overlap = a.min.x < b.max.x - 0.5F && b.min.x < a.max.x - 0.5F &&
                                                 a.min.y < b.max.y - 0.5F && b.min.y < a.max.y - 0.5F;
                            CAPTURE(a.id);
                            CAPTURE(b.id);
                            CHECK_FALSE(overlap);
                        }
                    }
                }
            }
        }
    }
}

namespace {

/// How many pictures differ from the one before, from a press on `text` until nothing moves.
int pictures_until_rest(Screen& screen, const char* text) {
    const auto place = screen.find(text);
    REQUIRE(place);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(place->min.x + 2, place->min.y + 2);
    screen.headless.frame(20);  // hovering is over
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    screen.headless.frame(2);
    int changes = 0;
    platform::Picture last = screen.headless.picture();
    for (int i = 0; i < 20; ++i) {
        screen.headless.frame(1);
        platform::Picture next = screen.headless.picture();
        if (next.rgb != last.rgb) ++changes;
        last = std::move(next);
    }
    CHECK_FALSE(screen.explorer.animating());
    return changes;
}

}  // namespace

TEST_CASE("bars, choices and the points of a chart ease to new values, in a fifth of a second at most") {
    struct Change {
        const char* address;
        const char* press;
    };
    for (const Change& change :
         {Change{"part=filter&lang=en", "2027"}, Change{"v=compare&lang=en", "Regions"},
          Change{"select=city:linfen&lang=en", "Taiyuan"}}) {
        CAPTURE(change.address);
        Screen screen(kWidth, kHeight, change.address);
        const int changes = pictures_until_rest(screen, change.press);
        CHECK(changes > 4);
        CHECK(changes <= 12);  // of 60 in a second
        headless_device().reduced_motion = true;
        Screen still(kWidth, kHeight, change.address);
        CHECK(pictures_until_rest(still, change.press) <= 2);  // what was pressed is let go, and the change
        headless_device().reduced_motion = false;
    }
}
