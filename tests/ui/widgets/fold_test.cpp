// Heads of groups that fold, and rows of what a search found: mouse, finger, keyboard, and nothing when
// disabled.

#include "ui/widgets/fold.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/stage.hpp"
#include "ui/widgets/hit_row.hpp"

using namespace jinlan;
using tests::Stage;

TEST_CASE("a fold is opened and folded by mouse, finger and keyboard, and not when disabled") {
    bool open = false;
    Stage stage(300, 200, [&](const ui::Theme& theme) {
        if (ui::fold(theme, "it", "Sector", 2, "commitments", open)) open = !open;
    });
    CHECK(stage.shows("Sector"));
    CHECK(stage.shows("2"));
    CHECK(stage.shows("commitments"));
    stage.click("it");
    CHECK(open);
    stage.tap("it");
    CHECK_FALSE(open);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Space);
    CHECK(open);
    stage.disabled = true;
    stage.click("it");
    CHECK(open);
}

TEST_CASE("the note of a fold goes below where it has no room beside the title") {
    Stage wide(400, 200,
               [&](const ui::Theme& theme) { ui::fold(theme, "it", "Department", 0, "measures", true); });
    CHECK(wide.find("measures")->min.y < wide.find("Department")->max.y);
    Stage narrow(150, 200,
                 [&](const ui::Theme& theme) { ui::fold(theme, "it", "Department", 0, "measures", true); });
    REQUIRE(narrow.find("measures"));
    CHECK(narrow.find("measures")->min.y >= narrow.find("Department")->max.y - 1);
}

TEST_CASE("a hit shows what it is, where it was found, and can be chosen") {
    int chosen = 0;
    const plan::TextRange mark{0, 7};
    Stage stage(300, 300, [&](const ui::Theme& theme) {
        if (ui::hit_row(theme, "it", {"City", "Taiyuan", {&mark, 1}, "a text", {}}, true)) ++chosen;
    });
    for (const char* text : {"City", "Taiyuan", "a text"}) CHECK(stage.shows(text));
    stage.click("it");
    stage.tap("it");
    CHECK(chosen == 2);
    stage.disabled = true;
    stage.click("it");
    CHECK(chosen == 2);
}

TEST_CASE("a title on two lines is read whole, and so is a mark that goes over the break") {
    const std::string title = "城市空气质量达标管理和联防联控机制建设与完善";
    const plan::TextRange mark{0, static_cast<std::uint32_t>(title.size())};
    Stage stage(200, 300, [&](const ui::Theme& theme) {
        ui::hit_row(theme, "it", {"Measure 26", title, {&mark, 1}, {}, {}}, false);
    });
    std::string lines;
    for (const ui::DrawnText& text : stage.recorded().texts) {
        if (text.text != "Measure 26") lines += text.text;
        CHECK_FALSE(text.shortened);
    }
    CHECK(lines == title);
}
