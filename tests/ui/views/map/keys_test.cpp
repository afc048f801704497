// What the keyboard does on the map: form, selection and the whole, and from symbol to symbol.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/page/layout.hpp"
#include "ui/views/map/shapes.hpp"
#include "ui/views/map/symbols.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

TEST_CASE("T changes between map and tiles, F goes to the selection, 0 back to the whole") {
    Screen screen(1366, 768, "lang=en&select=city:linfen");
    ImGuiIO& io = ImGui::GetIO();
    const auto key = [&](ImGuiKey which) {
        io.AddKeyEvent(which, true);
        screen.headless.frame(2);
        io.AddKeyEvent(which, false);
        screen.headless.frame(30);
    };
    key(ImGuiKey_F);
    REQUIRE(screen.explorer.state().map_view);
    const double scale = screen.explorer.state().map_view->metres_per_pixel;
    key(ImGuiKey_0);
    CHECK_FALSE(screen.explorer.state().map_view);
    key(ImGuiKey_T);
    CHECK(screen.explorer.state().map_form == app::MapForm::Tiles);
    CHECK_FALSE(screen.shows("100 km"));
    key(ImGuiKey_T);
    CHECK(screen.explorer.state().map_form == app::MapForm::Geographic);
    CHECK(scale < 700);
}

namespace {

/// Gives the map the keyboard's focus, by a press beside the province.
void focus_map(Screen& screen) {
    const ui::Rect map = ui::page_layout(1366, 768, 1, app::Panel::Main).main;
    screen.headless.click(map.x + 60, map.y + map.height / 2);
}

/// The line of a symbol's card that says what it is and of which city; the legend names the kinds alone.
std::optional<ui::DrawnText> card_line(Screen& screen) {
    for (const ui::DrawnText& text : screen.texts()) {
        for (const std::string kind : {"industry cluster", "airport", "industrial park", "gas base"}) {
            if (text.text.starts_with(kind) && text.text != kind) return text;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("the keyboard goes from symbol to symbol, Enter selects the measure, Escape leaves") {
    const ui::MapShapes shapes(real_model());
    const std::size_t symbols = ui::map_symbols(real_model(), shapes).size();
    for (const char* form : {"", "&form=tiles"}) {
        CAPTURE(form);
        Screen screen(1366, 768, "lang=en&sites=1" + std::string(form));
        focus_map(screen);
        screen.headless.frame(30);
        const app::AppState before = screen.explorer.state();
        CHECK_FALSE(card_line(screen));
        // Every one that shows is reached once before the first comes again.
        std::vector<std::string> cards;
        for (int i = 0; i < 40; ++i) {
            screen.headless.key(ImGuiKey_PageDown);
            screen.headless.frame(2);
            const auto line = card_line(screen);
            CHECK(line);
            if (!line) break;
            const std::string card = line->text + "@" + std::to_string(static_cast<int>(line->min.x)) + "," +
                                     std::to_string(static_cast<int>(line->min.y));
            if (!cards.empty() && card == cards.front()) break;
            CHECK(std::find(cards.begin(), cards.end(), card) == cards.end());
            cards.push_back(card);
        }
        CHECK(cards.size() >= 9);
        CHECK(cards.size() <= symbols);
        CHECK(screen.explorer.state() == before);  // looking changes nothing

        // Back is the way that led here.
        screen.headless.key(ImGuiKey_PageUp);
        screen.headless.key(ImGuiKey_PageDown);
        screen.headless.frame(2);
        const auto again = card_line(screen);
        if (!again || cards.empty()) return;  // said above
        CHECK(again->text == cards.front().substr(0, cards.front().find('@')));

        screen.headless.key(ImGuiKey_Enter);
        const auto* measure = std::get_if<plan::MeasureId>(&screen.explorer.state().selection);
        CHECK(measure != nullptr);
        // Escape leaves the symbol and keeps what is selected; then it is the page's again.
        screen.headless.key(ImGuiKey_Escape);
        screen.headless.frame(2);
        CHECK_FALSE(card_line(screen));
        CHECK(std::holds_alternative<plan::MeasureId>(screen.explorer.state().selection));
    }
}

TEST_CASE("without symbols on the map the keys reach none, and Enter goes from city to city") {
    Screen screen(1366, 768, "lang=en");
    focus_map(screen);
    screen.headless.key(ImGuiKey_Enter);
    CHECK(std::holds_alternative<plan::CityId>(screen.explorer.state().selection));
    screen.headless.key(ImGuiKey_PageDown);
    screen.headless.frame(2);
    CHECK_FALSE(card_line(screen));
}
