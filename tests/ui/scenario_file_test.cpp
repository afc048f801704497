// A scenario saved as a file and opened from one, as a reader does it: files that are right, and files that
// are not.

#include <doctest/doctest.h>

#include <string>

#include "platform/headless_device.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using platform::headless_device;
using tests::Screen;

namespace {

constexpr std::string_view kChanged =
    "v=whatif&lab=scenarios&lever=dust:60&draws=200&a=lever%3Dvoc:50&lang=en";

bool press_target(Screen& screen, std::string_view id) {
    for (const ui::HitTarget& target : screen.recorded().targets) {
        if (target.id != id) continue;
        screen.headless.click((target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2);
        return true;
    }
    return false;
}

void hand_over(Screen& screen, std::string name, std::optional<std::string> bytes) {
    headless_device().opened.push_back({std::move(name), std::move(bytes)});
    screen.headless.frame(3);
    CHECK(headless_device().opened.empty());
}

}  // namespace

TEST_CASE("a scenario saved as a file and opened again is the same, and undo brings back the one before") {
    Screen screen(1366, 768, kChanged);
    headless_device().files.clear();
    REQUIRE(press_target(screen, "save file"));
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
    REQUIRE(press_target(screen, "open file"));
    CHECK(headless_device().asked == std::vector<std::string>{"application/json,.json"});
    CHECK_FALSE(screen.shows("Drag the file"));
    headless_device().asks_for_files = false;
    REQUIRE(press_target(screen, "open file"));
    headless_device().asks_for_files = true;
    CHECK(screen.shows("Drag the file onto this window."));
}
