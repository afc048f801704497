// The lab's map: it shows what the scenario comes to, follows a lever at once, and chooses the city.
#include "ui/views/map/lab_map.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/address/permalink.hpp"
#include "app/sentences/answers.hpp"
#include "app/words/number_format.hpp"
#include "support/faults.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/page/layout.hpp"
#include "ui/theme/data_colors.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

constexpr const char* kLab = "v=whatif&lang=en";

/// The map among what can be pressed.
ui::HitTarget map_of(Screen& screen) {
    for (const ui::HitTarget& target : screen.recorded().targets) {
        if (target.id == "map") return target;
    }
    FAIL("no map");
    return {};
}

/// What stands on it, each text once: a halo is the same text again, a pixel aside.
std::vector<ui::DrawnText> texts_on(Screen& screen, const ui::HitTarget& map) {
    std::vector<ui::DrawnText> texts;
    for (const ui::DrawnText& text : screen.texts()) {
        const bool inside = text.min.x >= map.min.x && text.max.x <= map.max.x && text.min.y >= map.min.y &&
                            text.max.y <= map.max.y;
        const bool known = std::ranges::any_of(texts, [&](const ui::DrawnText& other) {
            return other.text == text.text && std::abs(other.min.x - text.min.x) < 4 &&
                   std::abs(other.min.y - text.min.y) < 4;
        });
        if (inside && !known) texts.push_back(text);
    }
    return texts;
}

/// On which line each name stands.
std::map<std::string, float> lines_of_names(const std::vector<ui::DrawnText>& texts) {
    std::map<std::string, float> lines;
    for (const plan::City& city : real_model().plan.cities) {
        for (const ui::DrawnText& text : texts) {
            if (text.text == city.short_name.en) lines[text.text] = text.min.y;
        }
    }
    return lines;
}

/// The figures that the engine gives, without any of what the page is made of.
std::multiset<std::string> expected_gaps(const std::string& address) {
    const whatif::Inputs inputs = real_model().inputs();
    const app::AppState state = app::from_address(address, inputs, {}).state;
    const whatif::ScenarioOutcome outcome =
        whatif::evaluate(inputs, state.lab, whatif::window_of(inputs.plan, state.lab));
    std::multiset<std::string> figures;
    for (const whatif::CityResult& city : outcome.cities) {
        const whatif::PollutantOutcome& air = city.pollutants;
        const bool estimate = air.pm25_observation != nullptr && air::is_estimate(air.pm25_observation->kind);
        figures.insert((estimate ? "≈" : "") + app::signed_number(*air.target_gap, 1));
    }
    return figures;
}

std::size_t pixels_of(const platform::Picture& picture, const ui::HitTarget& map, ImU32 color) {
    std::size_t count = 0;
    for (int y = static_cast<int>(map.min.y); y < static_cast<int>(map.max.y); ++y) {
        for (int x = static_cast<int>(map.min.x); x < static_cast<int>(map.max.x); ++x) {
            const std::uint8_t* pixel = &picture.rgb[3 * static_cast<std::size_t>(y * picture.width + x)];
            count += IM_COL32(pixel[0], pixel[1], pixel[2], 0xFF) == color ? 1U : 0U;
        }
    }
    return count;
}

}  // namespace

TEST_CASE(
    "the lab's map shows every city's name and figure, in every size and language and under each measure") {
    struct Window {
        int width, height;
    };
    for (const Window window :
         {Window{390, 3000}, Window{1024, 768}, Window{1366, 768}, Window{1920, 1080}}) {
        for (const plan::Language language : plan::kLanguages) {
            for (const char* rest :
                 {"", "&labmap=chance", "&labmap=after&select=city:datong", "&form=tiles"}) {
                Screen screen(
                    window.width, window.height,
                    "v=whatif&lever=dust:60&lang=" + std::string(plan::language_tag(language)) + rest);
                if (window.width < 600) {
                    REQUIRE(screen.press(real_model().strings(language)[app::Str::LabAnswers]));
                    screen.headless.frame(30);
                }
                CAPTURE(window.width);
                CAPTURE(plan::language_tag(language));
                CAPTURE(rest);
                const ui::HitTarget map = map_of(screen);
                const float scale = ui::interface_scale(static_cast<float>(window.width), 100);
                CHECK(map.max.y - map.min.y <= 330 * scale);
                const auto texts = texts_on(screen, map);
                std::size_t figures = 0;
                for (const ui::DrawnText& text : texts) figures += text.style == ui::TextStyle::Label ? 1 : 0;
                CHECK(figures == real_model().plan.cities.size());
                for (const plan::City& city : real_model().plan.cities) {
                    const std::string& name = city.short_name.in(language);
                    CAPTURE(name);
                    CHECK(std::ranges::any_of(texts,
                                              [&](const ui::DrawnText& text) { return text.text == name; }));
                }
            }
        }
    }
}

TEST_CASE("on a phone the open results with their map lie without faults, with large text too") {
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
        for (const char* rest : {"", "&text=200", "&labmap=chance&text=150", "&labmap=after"}) {
            Screen screen(390, 4000, "v=whatif&lever=dust:60&lang=" + std::string(language) + rest);
            screen.headless.tap(-10, -10);
            REQUIRE(
                screen.press(real_model().strings(screen.explorer.state().language)[app::Str::LabAnswers]));
            screen.headless.move(-10, -10);
            screen.headless.frame(30);
            CAPTURE(language);
            CAPTURE(rest);
            map_of(screen);
            for (const tests::Fault& fault : tests::find_layout_faults(screen.recorded()))
                FAIL_CHECK(std::string(tests::name_of(fault.kind)) << ": " << fault.what);
        }
    }
}

TEST_CASE("a moved lever is on the map in the same frame, and no label leaves its place") {
    Screen screen(1366, 768, kLab);
    const ui::HitTarget map = map_of(screen);
    const auto before = texts_on(screen, map);
    const std::string moved = std::string(kLab) + "&lever=dust:100,cooperation:100";
    for (const std::string& address : {std::string(kLab), moved}) {
        screen.explorer.open_address(address);
        const auto texts = texts_on(screen, map);  // of one frame
        CHECK(lines_of_names(texts) == lines_of_names(before));
        std::multiset<std::string> shown;
        for (const ui::DrawnText& text : texts) {
            if (text.style == ui::TextStyle::Label) shown.insert(text.text);
        }
        CHECK(shown == expected_gaps(address));
    }
    CHECK(expected_gaps(moved) != expected_gaps(kLab));
}

TEST_CASE("the map's colours are those of the gap, and change with the levers") {
    Screen screen(1366, 768, kLab);
    const ui::Theme theme = ui::make_theme(app::ThemeName::Light, 1, 1);
    const ImU32 far_above = ui::gap_scale(theme).color_of(7);
    const ui::HitTarget map = map_of(screen);
    const std::size_t before = pixels_of(screen.headless.picture(), map, far_above);
    CHECK(before > 400);  // the legend, and a city
    screen.show(std::string(kLab) + "&change=jinzhong.pm25:-30");
    const std::size_t after = pixels_of(screen.headless.picture(), map, far_above);
    CHECK(after > 0);
    CHECK(after < before / 2);
}

TEST_CASE("chances are awaited, not missing, until the draws are there, and are then those of the draws") {
    const app::Model& model = real_model();
    app::Deriver deriver(model);
    app::AppState state;
    state.lab = app::lab_start(model.inputs());
    state.view = app::View::WhatIf;
    state = app::reduce(state, app::SetLabMeasure{app::MapMeasure::Chance});
    const app::Derived* derived = &deriver.update(state, {2026, 11, 23});
    REQUIRE(derived->lab_values.size() == model.plan.cities.size());
    if (deriver.working()) {
        for (const app::CityValue& value : derived->lab_values) {
            CHECK(value.awaited);
            CHECK_FALSE(value.lacks_data());
        }
    }
    for (int i = 0; i < 10'000 && deriver.working(); ++i) derived = &deriver.update(state, {2026, 11, 23});
    for (std::size_t i = 0; i < derived->lab_values.size(); ++i) {
        const auto& spread = derived->lab->outcome.cities[i].spread;
        REQUIRE(spread);
        CHECK(derived->lab_values[i].value == *spread->attainment * 100);
    }
    // At rest nothing is done; another measure makes the values anew, once.
    const std::size_t before = deriver.computations();
    const std::uint64_t revision = derived->lab_values_revision;
    for (int i = 0; i < 5; ++i) derived = &deriver.update(state, {2026, 11, 23});
    CHECK(deriver.computations() == before);
    CHECK(derived->lab_values_revision == revision);
    state = app::reduce(state, app::SetLabMeasure{app::MapMeasure::After});
    for (int i = 0; i < 5; ++i) derived = &deriver.update(state, {2026, 11, 23});
    CHECK(deriver.computations() == before + 1);
    CHECK(derived->lab_values_revision == revision + 1);
}

TEST_CASE("a click on the lab's map chooses any of the cities, and the lab goes on being shown") {
    Screen screen(1024, 768, kLab);
    const ui::HitTarget map = map_of(screen);
    std::set<std::uint32_t> chosen;
    const float middle = (map.min.x + map.max.x) / 2;
    for (float y = map.min.y + 8; y < map.max.y; y += 9) {
        for (float x = middle - 90; x < middle + 90; x += 12) {
            screen.headless.click(x, y);
            if (const auto city = app::city_shown(screen.explorer.state())) chosen.insert(city->index);
        }
    }
    CHECK(chosen.size() == real_model().plan.cities.size());
    CHECK(screen.explorer.state().view == app::View::WhatIf);
    CHECK(screen.explorer.state().panel == app::Panel::Main);
    CHECK_FALSE(screen.explorer.state().map_view);
    REQUIRE(std::holds_alternative<plan::CityId>(screen.explorer.state().selection));
}

TEST_CASE("Enter on the lab's map goes from city to city") {
    Screen screen(1366, 768, kLab);
    const ui::HitTarget map = map_of(screen);
    screen.headless.click(map.min.x + 6, map.min.y + 6);  // beside the province: it has the focus
    CHECK_FALSE(app::city_shown(screen.explorer.state()));
    screen.headless.key(ImGuiKey_Enter);
    CHECK(app::city_shown(screen.explorer.state()) == plan::CityId{0});
    screen.headless.key(ImGuiKey_Enter);
    CHECK(app::city_shown(screen.explorer.state()) == plan::CityId{1});
}

TEST_CASE("wheel and drag on the lab's map are the panel's: the map stays as it is") {
    Screen screen(1024, 768, std::string(kLab) + "&select=city:taiyuan");
    const ui::HitTarget map = map_of(screen);
    const app::AppState before = screen.explorer.state();
    screen.headless.drag(map.min.x + 150, map.min.y + 150, map.min.x + 60, map.min.y + 90);
    screen.headless.move(map.min.x + 150, map.min.y + 120);
    screen.headless.wheel(-2);
    screen.headless.frame(20);
    CHECK(screen.explorer.state() == before);
    CHECK(map_of(screen).min.y < map.min.y - 20);
}

TEST_CASE("pointed at, a city tells base, result, target and chance") {
    Screen screen(1366, 768, std::string(kLab) + "&lever=dust:60");
    const ui::HitTarget map = map_of(screen);
    const auto told = [&screen] { return screen.shows("Chance to meet the target"); };
    for (float x = map.min.x + 20; x < map.max.x && !told(); x += 20)
        screen.headless.move(x, (map.min.y + map.max.y) / 2);
    CHECK(screen.shows("Chance to meet the target"));
    CHECK(screen.shows("PM2.5 after (from "));
    CHECK(screen.shows("Base: "));
    CHECK(screen.shows("not a forecast"));
}

TEST_CASE("the map of the whole page shows the scenario too, says so, and follows it") {
    const app::Model& model = real_model();
    app::Deriver deriver(model);
    app::AppState state;
    state.lab = app::lab_start(model.inputs());
    state = app::reduce(state, app::SetMapMeasure{app::MapMeasure::AfterGap});
    state.language = plan::Language::English;
    const app::Derived* derived = &deriver.update(state, {2026, 11, 23});
    const std::string answer = app::answer(model, state, *derived);
    CHECK(answer.find("In the scenario of What if") == 0);
    const std::uint64_t revision = derived->values_revision;
    const std::uint64_t told = derived->answer_revision;
    const double before = *derived->city_values[0].value;
    state = app::reduce(state, app::SetLever{0, 1});
    state = app::reduce(state, app::SetCooperation{1});
    derived = &deriver.update(state, {2026, 11, 23});
    CHECK(*derived->city_values[0].value < before);
    CHECK(derived->values_revision > revision);
    CHECK(*derived->city_values[0].value == *derived->lab->outcome.cities[0].pollutants.target_gap);
    // The chance comes later than the state that asked for it, and so does the answer.
    state = app::reduce(state, app::SetMapMeasure{app::MapMeasure::Chance});
    for (int i = 0; i < 10'000 && deriver.working(); ++i) derived = &deriver.update(state, {2026, 11, 23});
    derived = &deriver.update(state, {2026, 11, 23});
    REQUIRE(derived->lab->outcome.all_attain);
    CHECK(app::answer(model, state, *derived)
              .find(app::chance(*derived->lab->outcome.all_attain, state.language)) != std::string::npos);
    CHECK(derived->answer_revision > told);  // whoever keeps the answer asks for it again
}
