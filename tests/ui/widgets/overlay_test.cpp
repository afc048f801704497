// Dialogs and sheets: over the page, which cannot be used meanwhile, and how they are left.

#include <doctest/doctest.h>

#include <optional>

#include "support/stage.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

using namespace jinlan;
using tests::Stage;

namespace {

struct Asking {
    bool open = true;
    std::optional<bool> answer = {};
    int below = 0;

    void operator()(const ui::Theme& theme) {
        if (ui::button(theme, "below", "Below")) ++below;
        if (!open) return;
        answer =
            ui::dialog(theme, "ask", {"Start again?", "All changes are lost.", "Start again", "Keep them"});
        if (answer) open = false;
    }
};

struct Sheeting {
    ui::Sheet sheet{.open = true};
    int below = 0;
    int within = 0;

    void operator()(const ui::Theme& theme) {
        if (ui::button(theme, "below", "Below")) ++below;
        if (!ui::begin_sheet(theme, "sheet", "Filter", "Close", 0.6F, sheet)) return;
        if (ui::button(theme, "within", "Within")) ++within;
        ui::end_sheet();
    }
};

}  // namespace

TEST_CASE("a dialog is answered by its buttons, with mouse and finger") {
    Asking asking;
    Stage stage(600, 400, [&](const ui::Theme& theme) { asking(theme); });
    CHECK(stage.shows("All changes are lost."));
    stage.click("accept");
    CHECK(asking.answer == true);
    CHECK_FALSE(stage.shows("All changes are lost."));
    asking.open = true;
    stage.headless.frame(3);
    stage.tap("refuse");
    CHECK(asking.answer == false);
    CHECK_FALSE(asking.open);
}

TEST_CASE("Enter accepts a dialog, Escape refuses it, and the reached button takes Enter for itself") {
    Asking asking;
    Stage stage(600, 400, [&](const ui::Theme& theme) { asking(theme); });
    stage.headless.key(ImGuiKey_Enter);
    CHECK(asking.answer == true);
    asking.open = true;
    stage.headless.frame(3);
    stage.headless.key(ImGuiKey_Escape);
    CHECK(asking.answer == false);
    asking.open = true;
    stage.headless.frame(3);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Enter);
    CHECK(asking.answer == false);
}

TEST_CASE("the page below a dialog cannot be pressed, and a press beside it is no answer") {
    Asking asking;
    Stage stage(600, 400, [&](const ui::Theme& theme) { asking(theme); });
    stage.click("below");
    stage.tap("below");
    CHECK(asking.below == 0);
    CHECK(asking.open);
    stage.click("refuse");
    stage.click("below");
    CHECK(asking.below == 1);
}

TEST_CASE("a dialog fits a phone, and its buttons go below each other where they must") {
    Asking asking;
    Stage stage(240, 500, [&](const ui::Theme& theme) { asking(theme); });
    CHECK(stage.target("refuse")->min.y >= stage.target("accept")->max.y);
    for (const ui::DrawnText& text : stage.recorded().texts) {
        CHECK(text.min.x >= 0);
        CHECK(text.max.x <= 240);
    }
}

TEST_CASE("a sheet lies at the foot of the window, and what is on it can be pressed") {
    Sheeting sheeting;
    Stage stage(390, 800, [&](const ui::Theme& theme) { sheeting(theme); });
    CHECK(stage.target("handle")->min.y == doctest::Approx(320));
    stage.tap("within");
    CHECK(sheeting.within == 1);
    stage.click("within");
    CHECK(sheeting.within == 2);
    CHECK(sheeting.sheet.open);
}

TEST_CASE("a sheet closes by its button, Escape, a tap beside it, and its handle pulled down") {
    Sheeting sheeting;
    Stage stage(390, 800, [&](const ui::Theme& theme) { sheeting(theme); });
    const auto open_again = [&] {
        CHECK_FALSE(sheeting.sheet.open);
        sheeting.sheet.open = true;
        stage.headless.frame(3);
    };
    stage.tap("close");
    open_again();
    stage.headless.key(ImGuiKey_Escape);
    open_again();
    stage.headless.tap(195, 100);
    CHECK(sheeting.below == 0);
    open_again();
    const auto handle = stage.target("handle");
    REQUIRE(handle);
    stage.headless.drag(150, handle->min.y + 10, 150, handle->min.y + 250);
    open_again();
    CHECK(sheeting.sheet.pulled == 0);
    stage.headless.drag(150, handle->min.y + 10, 150, handle->min.y + 40);
    CHECK(sheeting.sheet.open);  // it was not meant
    CHECK(stage.target("handle")->min.y == doctest::Approx(320));
    stage.click("close");
    CHECK_FALSE(sheeting.sheet.open);
    stage.click("below");
    CHECK(sheeting.below == 1);
}
