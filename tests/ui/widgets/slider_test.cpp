// The slider: its steps as arithmetic, and its bar, buttons and field as they are used.

#include "ui/widgets/slider.hpp"

#include <doctest/doctest.h>

#include "support/stage.hpp"
#include "ui/widgets/typed_number.hpp"

using namespace jinlan;
using tests::Stage;
using ui::SliderRange;
using ui::typed_number;

namespace {

constexpr SliderRange kPercent{
    .min = -100, .max = 100, .step = 1, .origin = 0, .decimals = 1, .with_sign = true, .unit = "%"};
constexpr SliderRange kTenths{
    .min = 0, .max = 1, .step = 0.1, .origin = 0, .decimals = 1, .with_sign = false, .unit = ""};

struct Slide {
    double value;
    SliderRange range = kPercent;
    int changes = 0;

    void operator()(const ui::Theme& theme) {
        if (const auto changed = ui::slider(theme, "it", value, range)) {
            value = *changed;
            ++changes;
        }
    }
};

void type_into(Stage& stage, std::string_view text) {
    stage.click("##typed");
    stage.headless.key(ImGuiKey_A, ImGuiMod_Ctrl);
    stage.headless.type(text);
    stage.headless.key(ImGuiKey_Enter);
}

}  // namespace

TEST_CASE("a step goes to the next multiple, ten steps ten further, and stops at the ends") {
    CHECK(ui::stepped(0, -1, kPercent) == -1);
    CHECK(ui::stepped(-15.4, -1, kPercent) == -16);
    CHECK(ui::stepped(-15.4, 1, kPercent) == -15);
    CHECK(ui::stepped(95, 10, kPercent) == 100);
    CHECK(ui::stepped(-100, -1, kPercent) == -100);
    CHECK(ui::stepped(0.2, 1, kTenths) == 0.3);  // not 0.30000000000000004
    CHECK(ui::stepped(0.3, -1, kTenths) == 0.2);
    CHECK(ui::stepped(10, 1, {.min = 10, .max = 60, .step = 2.5, .origin = 10}) == 12.5);
}

TEST_CASE("a place on the bar is the nearest multiple of the step") {
    CHECK(ui::value_at(0.5F, kPercent) == 0);
    CHECK(ui::value_at(0.252F, kPercent) == -50);
    CHECK(ui::value_at(-3, kPercent) == -100);
    CHECK(ui::value_at(7, kPercent) == 100);
    CHECK(ui::value_at(0.34F, kTenths) == 0.3);
}

TEST_CASE("the value stands in the field with its sign and unit") {
    CHECK(ui::value_text(-15, kPercent) == "−15.0 %");
    CHECK(ui::value_text(3.25, kPercent) == "+3.3 %");
    CHECK(ui::value_text(35, {.decimals = 0, .unit = "µg/m³"}) == "35 µg/m³");
    CHECK(ui::value_text(0.3, kTenths) == "0.3");
}

TEST_CASE("numbers are read as people type them") {
    CHECK(typed_number("12") == 12);
    CHECK(typed_number("+1") == 1);
    CHECK(typed_number("-3.5") == -3.5);
    CHECK(typed_number("−3.5") == -3.5);
    CHECK(typed_number(" 5 % ") == 5);
    CHECK(typed_number("５") == 5);
    CHECK(typed_number("－３５．５％") == -35.5);
    CHECK(typed_number("12\u2009000") == 12000);
    CHECK(typed_number("35 µg/m³", "µg/m³") == 35);
    CHECK(typed_number("−15.0 %", "%") == -15);
}

TEST_CASE("what is no number is not read as one") {
    for (const char* text : {"", " ", "abc", "1e3", "nan", "inf", "--1", "+-1", "1.2.3", "1,5", "%", "12a",
                             "0x10", "-", "十五", "１x", "35 kg"}) {
        CAPTURE(text);
        CHECK_FALSE(typed_number(text, "µg/m³").has_value());
    }
}

TEST_CASE("the buttons step, by mouse and by finger, and rest at the end of the range") {
    Slide slide{98.5};
    Stage stage(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    stage.click("more");
    CHECK(slide.value == 99);
    stage.tap("more");
    CHECK(slide.value == 100);
    stage.click("more");
    CHECK(slide.value == 100);
    CHECK(slide.changes == 2);
    stage.tap("less");
    CHECK(slide.value == 99);
}

TEST_CASE("the bar is dragged, and takes the arrow keys, pages and ends") {
    Slide slide{0};
    Stage stage(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    const auto bar = stage.target("bar");
    REQUIRE(bar);
    const float y = (bar->min.y + bar->max.y) / 2;
    stage.headless.drag((bar->min.x + bar->max.x) / 2, y, bar->max.x + 40, y);
    CHECK(slide.value == 100);
    stage.headless.drag(bar->max.x - 9, y, bar->min.x, y);
    CHECK(slide.value == -100);
    stage.headless.key(ImGuiKey_RightArrow);
    CHECK(slide.value == -99);
    stage.headless.key(ImGuiKey_PageUp);
    CHECK(slide.value == -89);
    stage.headless.key(ImGuiKey_LeftArrow);
    CHECK(slide.value == -90);
    stage.headless.key(ImGuiKey_End);
    CHECK(slide.value == 100);
    stage.headless.key(ImGuiKey_Home);
    CHECK(slide.value == -100);
}

TEST_CASE("a typed value is taken with Enter and bounded; what is no number changes nothing") {
    Slide slide{0};
    Stage stage(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    type_into(stage, "-15");
    CHECK(slide.value == -15);
    CHECK(slide.changes == 1);  // not once a character
    type_into(stage, "abc");
    CHECK(slide.value == -15);
    type_into(stage, "");
    CHECK(slide.value == -15);
    type_into(stage, "-5000");
    CHECK(slide.value == -100);
    type_into(stage, "＋12．5％");
    CHECK(slide.value == 12.5);
}

TEST_CASE("a typed value is taken on leaving the field too, and Escape takes it back") {
    Slide slide{7.25};
    Stage stage(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    stage.click("##typed");
    stage.headless.key(ImGuiKey_A, ImGuiMod_Ctrl);
    stage.headless.type("20");
    stage.headless.key(ImGuiKey_Escape);
    CHECK(slide.value == 7.25);
    CHECK(slide.changes == 0);  // and it was not rounded to what the field shows
    stage.click("##typed");
    stage.headless.key(ImGuiKey_A, ImGuiMod_Ctrl);
    stage.headless.type("20");
    stage.headless.click(400, 180);
    CHECK(slide.value == 20);
}

TEST_CASE("a disabled slider does nothing") {
    Slide slide{0};
    Stage stage(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    stage.disabled = true;
    stage.click("more");
    stage.tap("less");
    stage.click("bar");
    type_into(stage, "50");
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_RightArrow);
    CHECK(slide.changes == 0);
}

TEST_CASE("the field goes below the bar where there is no room beside it") {
    Slide slide{0};
    Stage wide(500, 200, [&](const ui::Theme& theme) { slide(theme); });
    CHECK(wide.target("##typed")->min.y == wide.target("bar")->min.y);
    Stage narrow(240, 200, [&](const ui::Theme& theme) { slide(theme); });
    CHECK(narrow.target("##typed")->min.y >= narrow.target("bar")->max.y);
    CHECK(narrow.target("more")->max.x <= 220);
}
