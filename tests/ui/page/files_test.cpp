// Files that a reader saves and brings, as a reader does it: scenarios and figures of the reader's own, files
// that are right, and files that are not.

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/take_away/take_away.hpp"
#include "plan/real_plan.hpp"
#include "platform/headless/device.hpp"
#include "support/faults.hpp"
#include "support/model.hpp"
#include "support/own_figures.hpp"
#include "support/screen.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using platform::headless_device;
using tests::kOwnFigures;
using tests::Screen;

namespace {

constexpr std::string_view kChanged =
    "v=whatif&lab=scenarios&lever=dust:60&draws=200&a=lever%3Dvoc:50&lang=en";

void hand_over(Screen& screen, std::string name, std::optional<std::string> bytes) {
    headless_device().opened.push_back({std::move(name), std::move(bytes)});
    screen.headless.frame(3);
    CHECK(headless_device().opened.empty());
}

}  // namespace

TEST_CASE("a scenario saved as a file and opened again is the same, and undo brings back the one before") {
    Screen screen(1366, 768, kChanged);
    headless_device().files.clear();
    REQUIRE(screen.press_target("save file"));
    REQUIRE(headless_device().files.size() == 1);
    const platform::HeadlessDevice::File file = headless_device().files[0];
    CHECK(file.name == "jinlan-scenario-2026-11-23.json");
    CHECK(file.type == "application/json");
    const whatif::Scenario saved = screen.explorer.state().lab;
    CHECK(file.bytes == whatif::write_scenario(saved, tests::real_inputs()));
    CHECK(screen.shows("Saved as /test/jinlan-scenario-2026-11-23.json"));

    for (const int width : {1366, 390}) {
        CAPTURE(width);
        Screen other(width, 844, "v=map&part=detail&lang=en");
        const app::AppState before = other.explorer.state();
        REQUIRE_FALSE(before.lab == saved);
        hand_over(other, "mine.json", file.bytes);
        CHECK(other.explorer.state().lab == saved);
        CHECK(other.explorer.state().view == app::View::WhatIf);
        CHECK(other.explorer.state().lab_part == app::LabPart::Scenarios);
        CHECK(other.shows("mine.json is open."));
        CHECK(other.shows("Save as file"));
        other.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
        CHECK(other.explorer.state() == before);
    }
}

TEST_CASE("a scenario file that is not right is told with every problem, and nothing is lost") {
    Screen screen(1366, 768, kChanged);
    const app::AppState before = screen.explorer.state();
    REQUIRE(before.kept[0]);
    hand_over(screen, "bad.json", R"({"schema": "jinlan.scenario/1", "name": "A", "seed": -1,
        "levers": [{"lever": "magic", "implementation": 0.5}]})");
    CHECK(screen.explorer.state() == before);
    CHECK(screen.shows("File not opened"));
    CHECK(screen.shows("Problems in bad.json: 2."));
    CHECK(screen.shows("bad.json: seed"));
    CHECK(screen.shows("Found: -1"));
    CHECK(screen.shows("bad.json: levers[0].lever"));
    CHECK(screen.shows("Found: \"magic\""));
    CHECK(screen.shows("Expected: "));
    screen.headless.key(ImGuiKey_Escape);
    screen.headless.frame(3);
    CHECK_FALSE(screen.shows("File not opened"));
    CHECK(screen.explorer.state() == before);

    for (const std::string& bytes :
         {std::string(), std::string("city,year\ntaiyuan,2024\n"), std::string("\xff\xfe\0{", 4),
          std::string("[]"), std::string(R"({"schema": "jinlan.plan/1"})")}) {
        CAPTURE(bytes);
        hand_over(screen, "other.csv", bytes);
        CHECK(screen.shows("Problems in other.csv"));
        CHECK(screen.explorer.state() == before);
        screen.headless.key(ImGuiKey_Escape);
        screen.headless.frame(3);
    }
}

TEST_CASE("a file that cannot be read is told, and changes nothing") {
    Screen screen(1366, 768, kChanged);
    const app::AppState before = screen.explorer.state();
    hand_over(screen, "large.json", std::nullopt);
    CHECK(screen.explorer.state() == before);
    CHECK(screen.shows("large.json cannot be read"));
}

TEST_CASE("the button asks for a file, or says how one is handed over where there is no dialog") {
    Screen screen(1366, 768, kChanged);
    headless_device().asked.clear();
    REQUIRE(screen.press_target("open file"));
    CHECK(headless_device().asked == std::vector<std::string>{"application/json,.json,text/csv,.csv"});
    CHECK_FALSE(screen.shows("Drag the file"));
    headless_device().asks_for_files = false;
    REQUIRE(screen.press_target("open file"));
    headless_device().asks_for_files = true;
    CHECK(screen.shows("Drag the file onto this window."));
}

namespace {

std::optional<double> base_of(Screen& screen, std::string_view city) {
    app::Deriver& deriver = screen.explorer.deriver();
    const auto id = plan::find_city(tests::real_plan(), city);
    const auto& cities = deriver.update(screen.explorer.state(), {2026, 11, 23}).lab->outcome.cities;
    const air::Observation* base = cities.at(id->index).pollutants.pm25_observation;
    return base ? std::optional(base->value) : std::nullopt;
}

}  // namespace

TEST_CASE(
    "figures of one's own are offered with the bad rows named, and nothing is replaced before one agrees") {
    Screen screen(1366, 768, "v=whatif&select=city:linfen&lang=en");
    const app::AppState before = screen.explorer.state();
    const auto published = base_of(screen, "linfen");
    hand_over(screen, "own.csv", std::string(kOwnFigures));
    CHECK(screen.shows("own.csv: good rows: 1, problems: 2."));
    CHECK(screen.shows("Linfen 2026"));
    CHECK(screen.shows("own.csv: row 3, column city"));
    CHECK(screen.shows("Found: \"atlantis\""));
    CHECK(screen.shows("own.csv: row 4, column value"));
    CHECK(base_of(screen, "linfen") == published);

    SUBCASE("left alone, all is as before") {
        screen.headless.key(ImGuiKey_Escape);
        screen.headless.frame(3);
        CHECK_FALSE(screen.shows("own.csv"));
        CHECK(base_of(screen, "linfen") == published);
    }
    SUBCASE("taken row by row, the others stay; the page says so until they are given up") {
        REQUIRE(screen.press_target("row by row"));
        screen.headless.frame(3);
        CHECK(base_of(screen, "linfen") == 31.5);
        CHECK(base_of(screen, "taiyuan").has_value());
        CHECK(screen.explorer.state() == before);
        const std::string sentence = "Figures of your own are in use: own.csv, rows: 1.";
        CHECK(screen.shows(sentence));
        CHECK(screen.explorer.description().find(sentence) != std::string::npos);
        for (const app::View view : app::kViews) {
            CAPTURE(static_cast<int>(view));
            screen.headless.key(static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(view)));
            screen.headless.frame(3);
            CHECK(screen.explorer.state().view == view);
            CHECK(screen.shows(sentence));
        }
        const ui::HitTarget* close = nullptr;
        const ui::Recorder& recorded = screen.recorded();
        for (const ui::HitTarget& target : recorded.targets) {
            if (target.id == "close") close = &target;
        }
        REQUIRE(close != nullptr);
        screen.headless.click((close->min.x + close->max.x) / 2, (close->min.y + close->max.y) / 2);
        screen.headless.frame(3);
        CHECK_FALSE(screen.shows(sentence));
        CHECK(base_of(screen, "linfen") == published);
    }
    SUBCASE("taken alone, nothing is known of the others") {
        REQUIRE(screen.press_target("alone"));
        screen.headless.frame(3);
        CHECK(base_of(screen, "linfen") == 31.5);
        CHECK_FALSE(base_of(screen, "taiyuan").has_value());
    }
}

TEST_CASE("a base year that one's own figures do not have gives way to the latest, after undo as well") {
    Screen screen(1366, 768, "v=whatif&select=city:linfen&base=linfen:2023&lang=en");
    const auto linfen = *plan::find_city(tests::real_plan(), "linfen");
    screen.explorer.open_address("v=whatif&select=city:linfen&lang=en");
    screen.headless.frame(3);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    screen.headless.frame(3);
    REQUIRE(whatif::base_year(screen.explorer.state().lab, linfen) == 2023);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
    screen.headless.frame(3);
    REQUIRE_FALSE(whatif::base_year(screen.explorer.state().lab, linfen));
    hand_over(screen, "own.csv", std::string(kOwnFigures));
    REQUIRE(screen.press_target("alone"));
    screen.headless.frame(3);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    screen.headless.frame(3);
    CHECK_FALSE(whatif::base_year(screen.explorer.state().lab, linfen));
    CHECK(base_of(screen, "linfen") == 31.5);
}

TEST_CASE("what leaves the page says whose figures it shows") {
    Screen screen(1366, 768, "v=map&show=latest&lang=en");
    hand_over(screen, "own.csv", std::string(kOwnFigures));
    REQUIRE(screen.press_target("row by row"));
    screen.headless.frame(3);
    const app::Model& model = screen.explorer.model();
    const app::Derived& derived = screen.explorer.deriver().update(screen.explorer.state(), {2026, 11, 23});
    const std::vector<std::string> notes = app::picture_words(model, screen.explorer.state(), derived).notes;
    CHECK(std::ranges::count(notes, std::string("Figures of your own are in use: own.csv, rows: 1.")) == 1);
    const auto linfen = plan::find_city(tests::real_plan(), "linfen");
    CHECK(model.observations.latest(linfen, air::Metric::Pm25)->source == "own.csv: station 7");
}

TEST_CASE("a file of figures without one good row is told as a file that was not opened") {
    Screen screen(390, 844, "v=map&lang=zh-Hans");
    for (const std::string& bytes : {std::string(kOwnFigures.substr(0, kOwnFigures.find('\n') + 1)),
                                     std::string("\xff,1\n"), std::string("place;year\n")}) {
        CAPTURE(bytes);
        hand_over(screen, "own.CSV", bytes);
        CHECK(screen.shows("文件未打开"));
        CHECK(screen.explorer.model().own_figures == std::nullopt);
        screen.headless.key(ImGuiKey_Escape);
        screen.headless.frame(3);
    }
}

TEST_CASE("what is told of a file lies well on every page, in every language and with large text") {
    for (const auto& [width, height] : {std::pair{390, 844}, {1024, 768}, {1920, 1080}}) {
        for (const std::string lang : {"zh-Hans", "zh-Hant", "en"}) {
            for (const std::string text : {"100", "200"}) {
                CAPTURE(width);
                CAPTURE(lang);
                CAPTURE(text);
                Screen screen(width, height, "v=whatif&lab=scenarios&lang=" + lang + "&text=" + text);
                const auto look = [&](std::string_view what) {
                    CAPTURE(what);
                    screen.headless.frame(3);
                    std::string faults;
                    for (const tests::Fault& fault : tests::find_layout_faults(screen.recorded()))
                        faults += std::string(tests::name_of(fault.kind)) + ": " + fault.what + "\n";
                    CHECK(faults == "");
                };
                hand_over(screen, "bad.json", "{}");
                look("problems");
                screen.headless.key(ImGuiKey_Escape);
                hand_over(screen, "own.csv", std::string(kOwnFigures));
                look("offer");
                REQUIRE(screen.press_target("row by row"));
                look("in use");
            }
        }
    }
}
