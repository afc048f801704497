// The search field: typing, clearing, and what stands in it when nobody types.

#include "ui/widgets/search_field.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/stage.hpp"

using namespace jinlan;
using tests::Stage;

namespace {

struct Search {
    std::string text;
    ui::TypedText typed{};

    void operator()(const ui::Theme& theme) {
        if (auto changed =
                ui::search_field(theme, "it", "Search the plan", "Clear the search", text, typed)) {
            text = *changed;
        }
    }
};

}  // namespace

TEST_CASE("what is typed is searched for at once") {
    Search search;
    Stage stage(400, 200, [&](const ui::Theme& theme) { search(theme); });
    CHECK(stage.shows("Search the plan"));
    stage.click("##text");
    stage.headless.type("秸秆");
    CHECK(search.text == "秸秆");
    stage.headless.key(ImGuiKey_Backspace);
    CHECK(search.text == "秸");
}

TEST_CASE("the search is cleared by its button, with mouse and finger, and by Escape") {
    Search search;
    Stage stage(400, 200, [&](const ui::Theme& theme) { search(theme); });
    CHECK_FALSE(stage.target("clear"));
    search.text = "steel";
    stage.click("clear");
    CHECK(search.text.empty());
    search.text = "steel";
    stage.headless.frame(2);
    stage.tap("clear");
    CHECK(search.text.empty());
    search.text = "steel";
    stage.headless.frame(2);
    stage.click("##text");
    stage.headless.key(ImGuiKey_Escape);
    CHECK(search.text.empty());
}

TEST_CASE("the field shows what is searched for, also when that comes from elsewhere") {
    Search search;
    Stage stage(400, 200, [&](const ui::Theme& theme) { search(theme); });
    search.text = "from a link";
    CHECK(stage.shows("from a link"));
}

TEST_CASE("a text longer than the field holds is cut between two characters") {
    Search search;
    for (int i = 0; i < 200; ++i) search.text += "秸";
    Stage stage(400, 200, [&](const ui::Theme& theme) { search(theme); });
    const std::string shown = search.typed.data();
    CHECK(shown.size() <= 255);
    CHECK(shown.size() % 3 == 0);
}

TEST_CASE("a disabled search field takes nothing") {
    Search search{"steel", {}};
    Stage stage(400, 200, [&](const ui::Theme& theme) { search(theme); });
    stage.disabled = true;
    stage.click("##text");
    stage.headless.type("x");
    stage.click("clear");
    CHECK(search.text == "steel");
}

TEST_CASE(
    "with a list below it, the field gives up and down, Enter and Escape to that, and goes on taking text") {
    std::string text = "ty";
    ui::TypedText typed{};
    bool list_open = true;
    int up = 0;
    int down = 0;
    int enter = 0;
    int escape = 0;
    Stage stage(400, 200, [&](const ui::Theme& theme) {
        ui::SearchKeys keys{.list_open = list_open};
        if (auto changed = ui::search_field(theme, "it", "Search", "Clear", text, typed, &keys))
            text = *changed;
        up += keys.up ? 1 : 0;
        down += keys.down ? 1 : 0;
        enter += keys.enter ? 1 : 0;
        escape += keys.escape ? 1 : 0;
    });
    stage.headless.key(ImGuiKey_DownArrow);
    CHECK(down == 0);  // nobody types
    stage.click("##text");
    stage.headless.key(ImGuiKey_DownArrow);
    stage.headless.key(ImGuiKey_DownArrow);
    stage.headless.key(ImGuiKey_UpArrow);
    CHECK(down == 2);
    CHECK(up == 1);
    stage.headless.type("x");
    CHECK(text.find('x') != std::string::npos);
    stage.headless.key(ImGuiKey_Escape);
    CHECK(escape == 1);
    CHECK_FALSE(text.empty());
    stage.headless.key(ImGuiKey_Enter);
    CHECK(enter == 1);
    list_open = false;
    stage.click("##text");
    stage.headless.key(ImGuiKey_Escape);
    CHECK(escape == 1);
    CHECK(text.empty());
}
