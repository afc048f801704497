// What only tells something: figures, legends, cards, notices, and the empty state with its way out.

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "support/stage.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/tones.hpp"

using namespace jinlan;
using tests::Stage;

TEST_CASE("figures stand side by side where they fit, and below each other where not") {
    const std::array<ui::Figure, 3> figures{ui::Figure{"Target", "≤38", "µg/m³", "strive"},
                                            ui::Figure{"Latest", "35.9", "µg/m³", "computed"},
                                            ui::Figure{"Gap", "−2.1", "µg/m³", "below"}};
    const auto draw = [&](const ui::Theme& theme) { ui::figures(theme, figures); };
    Stage wide(600, 400, draw);
    CHECK(wide.find("≤38")->min.y == wide.find("−2.1")->min.y);
    Stage narrow(200, 400, draw);
    CHECK(narrow.find("−2.1")->min.y > narrow.find("≤38")->max.y);
    CHECK(wide.find("µg/m³")->min.x > wide.find("≤38")->max.x);
    CHECK(wide.find("µg/m³")->max.y <= wide.find("≤38")->max.y);
}

TEST_CASE("the numbers of a row stand on one line, however long their labels") {
    const std::array<ui::Figure, 2> figures{
        ui::Figure{"A label that needs more than one line to be read", "1", "", ""},
        ui::Figure{"Short", "2", "", ""}};
    Stage stage(300, 400, [&](const ui::Theme& theme) { ui::figures(theme, figures); });
    std::vector<float> tops;
    for (const ui::DrawnText& text : stage.recorded().texts) {
        if (text.text == "1" || text.text == "2") tops.push_back(text.min.y);
    }
    REQUIRE(tops.size() == 2);
    CHECK(tops[0] == tops[1]);
}

TEST_CASE("each status that is told apart has a mark of its own") {
    std::set<ui::Symbol> marks;
    for (const plan::Status status :
         {plan::Status::Met, plan::Status::NotMet, plan::Status::DueNoOutcome, plan::Status::NotYetDue}) {
        marks.insert(ui::symbol_of(status));
    }
    CHECK(marks.size() == 4);
}

TEST_CASE("a legend goes on to the next line where it must") {
    const std::array<ui::LegendEntry, 3> entries{
        ui::LegendEntry{ui::Symbol::Dot, IM_COL32_BLACK, "published"},
        ui::LegendEntry{ui::Symbol::Ring, IM_COL32_BLACK, "estimate"},
        ui::LegendEntry{ui::Symbol::Diamond, IM_COL32_BLACK, "target"}};
    Stage wide(600, 300, [&](const ui::Theme& theme) { ui::legend(theme, entries, ui::Flow::Across); });
    CHECK(wide.find("published")->min.y == wide.find("target")->min.y);
    Stage narrow(200, 300, [&](const ui::Theme& theme) { ui::legend(theme, entries, ui::Flow::Across); });
    CHECK(narrow.find("target")->min.y > narrow.find("published")->max.y - 1);
    Stage down(600, 300, [&](const ui::Theme& theme) { ui::legend(theme, entries, ui::Flow::Down); });
    CHECK(down.find("estimate")->min.y > down.find("published")->max.y - 1);
}

TEST_CASE("ticks of a scale that have no room are left out rather than laid over each other") {
    std::vector<std::string> ticks;
    std::vector<float> places;
    for (int i = 0; i <= 40; ++i) {
        ticks.push_back(std::to_string(1000 + i));
        places.push_back(static_cast<float>(i) / 40);
    }
    const std::array<ImU32, 2> colors{IM_COL32_WHITE, IM_COL32_BLACK};
    Stage stage(500, 300, [&](const ui::Theme& theme) {
        ui::scale_legend(theme, {"Scale", colors, places, ticks, "no data", true});
    });
    CHECK(stage.shows("no data"));
    CHECK(stage.shows("1000"));
    float end = 0;
    std::size_t drawn = 0;
    for (const ui::DrawnText& text : stage.recorded().texts) {
        if (!text.text.starts_with("10")) continue;
        CHECK(text.min.x >= end);
        end = text.max.x;
        ++drawn;
    }
    CHECK(drawn >= 5);
    CHECK(drawn < 15);
}

TEST_CASE("a card shows its parts in order, and keeps inside the window wherever it is anchored") {
    for (const ImVec2 anchor : {ImVec2(5, 5), ImVec2(395, 295), ImVec2(200, 150)}) {
        Stage stage(400, 300, [&](const ui::Theme& theme) {
            ui::tooltip_card(theme, {"Taiyuan 2025", "35.9 µg/m³", "computed", "Source: a bulletin"}, anchor);
        });
        const ui::Recorder& frame = stage.recorded();
        REQUIRE(frame.texts.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(frame.texts[i].min.x >= 0);
            CHECK(frame.texts[i].max.x <= 400);
            CHECK(frame.texts[i].max.y <= 300);
            if (i > 0) CHECK(frame.texts[i].min.y >= frame.texts[i - 1].max.y - 1);
        }
    }
}

TEST_CASE("parts of a card that are empty take no room") {
    Stage stage(400, 300,
                [](const ui::Theme& theme) { ui::tooltip_card(theme, {.title = "Close"}, ImVec2(50, 50)); });
    CHECK(stage.recorded().texts.size() == 1);
}

TEST_CASE("a notice is closed by mouse, finger and keyboard, one without a button stays") {
    int closed = 0;
    Stage stage(400, 300, [&](const ui::Theme& theme) {
        ui::notice(theme, "stays", ui::NoticeKind::Warning, "This stays.");
        if (ui::notice(theme, "goes", ui::NoticeKind::Info, "This goes.", "Close")) ++closed;
    });
    CHECK_FALSE(stage.target("stays"));
    stage.click("goes");
    CHECK(closed == 1);
    stage.tap("goes");
    CHECK(closed == 2);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Space);
    CHECK(closed == 3);
}

TEST_CASE("a notice is as high as it says, on any width") {
    const std::string text = "A longer sentence, which the reader should see and which needs several lines.";
    for (const int width : {180, 300, 700}) {
        float height = 0;
        float said = 0;
        Stage stage(width, 400, [&](const ui::Theme& theme) {
            const float top = ImGui::GetCursorScreenPos().y;
            said = ui::notice_height(theme, ImGui::GetContentRegionAvail().x, text, true);
            ui::notice(theme, "it", ui::NoticeKind::Error, text, "Close");
            height = ImGui::GetItemRectMax().y - top;
        });
        CHECK(height == doctest::Approx(said));
    }
}

TEST_CASE("the text of a notice is readable on its tint, in every theme") {
    for (const auto name : {app::ThemeName::Light, app::ThemeName::Dark, app::ThemeName::HighContrast}) {
        const ui::Theme theme = ui::make_theme(name, 1);
        const double bar = name == app::ThemeName::HighContrast ? 7 : 4.5;
        for (const auto kind : {ui::NoticeKind::Info, ui::NoticeKind::Warning, ui::NoticeKind::Error}) {
            CHECK(ui::contrast_ratio(theme.colors.ink, ui::notice_ground(theme, kind)) >= bar);
        }
    }
}

TEST_CASE("the empty state leads out by mouse, finger and keyboard") {
    int out = 0;
    Stage stage(400, 400, [&](const ui::Theme& theme) {
        if (ui::empty_state(theme, "out", "Nothing fits.", "Clear the filter")) ++out;
    });
    CHECK(stage.shows("Nothing fits."));
    stage.click("out");
    stage.tap("out");
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Enter);
    CHECK(out == 3);
    Stage bare(400, 400, [](const ui::Theme& theme) { ui::empty_state(theme, "out", "Nothing fits.", {}); });
    CHECK_FALSE(bare.target("out"));
}
