// Areas to press, buttons, rows and chips: by mouse, finger and keyboard, and not when disabled.

#include "ui/widgets/press.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/stage.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/facet_row.hpp"
#include "ui/widgets/link_row.hpp"

using namespace jinlan;
using tests::Stage;

namespace {

struct Widget {
    const char* name;
    bool (*draw)(const ui::Theme&);
};

constexpr Widget kWidgets[] = {
    {"button", [](const ui::Theme& theme) { return ui::button(theme, "it", "Press"); }},
    {"chosen button", [](const ui::Theme& theme) { return ui::button(theme, "it", "Press", true); }},
    {"icon button",
     [](const ui::Theme& theme) { return ui::icon_button(theme, "it", ui::Icon::Close, "Close"); }},
    {"facet row", [](const ui::Theme& theme) { return ui::facet_row(theme, "it", "Taiyuan", 3, 9, false); }},
    {"link row", [](const ui::Theme& theme) { return ui::link_row(theme, "it", "26", "Title", "note"); }},
    {"chip",
     [](const ui::Theme& theme) {
         ui::begin_chips(theme);
         const bool pressed = ui::chip(theme, "it", "steel", ui::ChipLook::Removable);
         ui::end_chips();
         return pressed;
     }},
};

}  // namespace

TEST_CASE("whatever can be pressed is pressed by mouse, finger and keyboard, once each") {
    for (const Widget& widget : kWidgets) {
        CAPTURE(widget.name);
        int presses = 0;
        Stage stage(400, 300, [&](const ui::Theme& theme) { presses += widget.draw(theme) ? 1 : 0; });
        stage.click("it");
        CHECK(presses == 1);
        stage.tap("it");
        CHECK(presses == 2);
        stage.headless.key(ImGuiKey_Tab);
        stage.headless.key(ImGuiKey_Space);
        CHECK(presses == 3);
        stage.headless.key(ImGuiKey_Enter);
        CHECK(presses == 4);
    }
}

TEST_CASE("what is disabled does nothing, whatever is done to it") {
    for (const Widget& widget : kWidgets) {
        CAPTURE(widget.name);
        int presses = 0;
        Stage stage(400, 300, [&](const ui::Theme& theme) { presses += widget.draw(theme) ? 1 : 0; });
        stage.disabled = true;
        stage.click("it");
        stage.tap("it");
        stage.headless.key(ImGuiKey_Tab);
        stage.headless.key(ImGuiKey_Space);
        CHECK(presses == 0);
    }
}

TEST_CASE("everything to press is at least 28 px with a mouse and 44 px by touch") {
    for (const Widget& widget : kWidgets) {
        CAPTURE(widget.name);
        Stage stage(400, 300, [&](const ui::Theme& theme) { widget.draw(theme); });
        const auto by_mouse = stage.target("it");
        REQUIRE(by_mouse);
        CHECK(by_mouse->max.y - by_mouse->min.y >= 28);
        CHECK(by_mouse->max.x - by_mouse->min.x >= 28);
        stage.tap("it");
        const auto by_finger = stage.target("it");
        REQUIRE(by_finger);
        CHECK(by_finger->max.y - by_finger->min.y >= 44);
        CHECK(by_finger->max.x - by_finger->min.x >= 44);
    }
}

TEST_CASE("a lifted finger points at nothing any more") {
    ui::Press area;
    Stage stage(400, 300, [&](const ui::Theme&) { area = ui::press_area("it", ImVec2(100, 50)); });
    stage.headless.move(60, 40);
    CHECK(area.hovered);
    stage.headless.tap(60, 40);
    CHECK_FALSE(area.hovered);
}

TEST_CASE("the ring is there for the keyboard, not for the mouse") {
    ui::Press area;
    Stage stage(400, 300, [&](const ui::Theme&) { area = ui::press_area("it", ImVec2(100, 50)); });
    stage.click("it");
    CHECK_FALSE(area.focused);
    stage.headless.key(ImGuiKey_Tab);
    CHECK(area.focused);
}

TEST_CASE("an area that takes a key keeps it from moving the focus") {
    int taken = 0;
    bool takes = true;
    ui::Press first;
    Stage stage(400, 300, [&](const ui::Theme&) {
        first = ui::press_area("first", ImVec2(100, 50));
        if (takes && ui::takes_key(ImGuiKey_DownArrow)) ++taken;
        ui::press_area("second", ImVec2(100, 50));
    });
    stage.headless.key(ImGuiKey_Tab);
    REQUIRE(first.focused);
    stage.headless.key(ImGuiKey_DownArrow);
    CHECK(taken == 1);
    CHECK(first.focused);
    takes = false;
    stage.headless.frame(2);
    stage.headless.key(ImGuiKey_DownArrow);
    CHECK_FALSE(first.focused);
}

TEST_CASE("a long label of a facet row breaks into lines and is not cut") {
    Stage stage(220, 300, [](const ui::Theme& theme) {
        ui::facet_row(theme, "it", "Strengthen the coordinated reduction of several pollutants", 12, 38,
                      false);
    });
    CHECK(stage.shows("pollutants"));
    for (const ui::DrawnText& text : stage.recorded().texts) CHECK_FALSE(text.shortened);
}

TEST_CASE("chips that do not fit go to the next line") {
    Stage stage(200, 300, [](const ui::Theme& theme) {
        ui::begin_chips(theme);
        for (const char* name : {"development", "industry", "environment"}) ui::chip(theme, name, name);
        ui::end_chips();
    });
    const auto first = stage.target("development");
    const auto last = stage.target("environment");
    REQUIRE(first);
    REQUIRE(last);
    CHECK(last->min.y >= first->max.y);
    CHECK(last->min.x == first->min.x);
    CHECK(last->max.x <= 180);
}
