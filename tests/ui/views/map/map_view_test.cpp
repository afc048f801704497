// The map as it is read: every city's name in its place from far and near, and a view that eases and rests.

#include "ui/views/map/map_view.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/address/permalink.hpp"
#include "platform/headless/device.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/page/layout.hpp"
#include "ui/views/map/shapes.hpp"
#include "ui/views/map/symbols.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

struct Size {
    int width, height;
};

ui::Rect map_rect(const Size& size, float scale) {
    return ui::page_layout(static_cast<float>(size.width), static_cast<float>(size.height), scale,
                           app::Panel::Main)
        .main;
}

/// What stands on the map's panel, each text once: a halo is the same text again, a pixel aside.
std::vector<ui::DrawnText> texts_of_map(Screen& screen, const ui::Rect& map) {
    std::vector<ui::DrawnText> texts;
    for (const ui::DrawnText& text : screen.texts()) {
        const bool inside = text.min.x >= map.x && text.max.x <= map.x + map.width && text.min.y >= map.y &&
                            text.max.y <= map.y + map.height;
        const bool known = std::any_of(texts.begin(), texts.end(), [&](const ui::DrawnText& other) {
            return other.text == text.text && std::abs(other.min.x - text.min.x) < 4 &&
                   std::abs(other.min.y - text.min.y) < 4;
        });
        if (inside && !known) texts.push_back(text);
    }
    return texts;
}

std::string at(const geo::Point& point, double metres_per_pixel) {
    app::AppState state;
    state = app::reduce(state, app::SetMapView{app::MapView{point.x, point.y, metres_per_pixel}});
    return app::to_address(state, real_model().inputs());
}

/// The horizontal place of a city's name, which moves with the map.
float name_x(Screen& screen, const char* name) {
    const auto text = screen.find(name);
    return text ? text->min.x : -1;
}

std::optional<ui::DrawnText> zoom_in_button(Screen& screen) {
    for (const ui::DrawnText& text : screen.texts()) {
        if (text.text == "+") return text;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("the whole province shows every city's name and figure, in every size, language and measure") {
    for (const Size size : {Size{360, 800}, Size{390, 844}, Size{1024, 768}, Size{1366, 768},
                            Size{1920, 1080}, Size{2560, 1440}}) {
        for (const plan::Language language : plan::kLanguages) {
            for (const char* rest :
                 {"", "&show=latest", "&show=gap&region=fenhe_valley", "&region=key_region"}) {
                Screen screen(size.width, size.height,
                              "lang=" + std::string(plan::language_tag(language)) + rest);
                CAPTURE(size.width);
                CAPTURE(rest);
                const auto texts = texts_of_map(
                    screen, map_rect(size, ui::interface_scale(static_cast<float>(size.width), 100)));
                for (const plan::City& city : real_model().plan.cities) {
                    const std::string& name = city.short_name.in(language);
                    CAPTURE(name);
                    CHECK(std::any_of(texts.begin(), texts.end(),
                                      [&](const ui::DrawnText& text) { return text.text == name; }));
                }
            }
        }
    }
}

TEST_CASE("from near, no name lies over another or over the map's edge, wherever one looks") {
    const Size size{1366, 768};
    const ui::Rect map = map_rect(size, 1);
    for (const double scale : {700.0, 400.0, 250.0, 120.0}) {
        for (const geo::CityShape& city : real_model().map.cities) {
            for (const char* language : {"&lang=zh-Hans", "&lang=en"}) {
                const std::string address = at(city.label, scale);
                Screen screen(size.width, size.height, address.substr(0, address.find("&lang=")) + language);
                CAPTURE(scale);
                CAPTURE(city.id);
                const auto texts = texts_of_map(screen, map);
                CHECK(texts.size() > 8);
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    for (std::size_t j = i + 1; j < texts.size(); ++j) {
                        const ui::DrawnText& a = texts[i];
                        const ui::DrawnText& b = texts[j];
                        constexpr float kTouch = 2;
                        const bool overlap = a.min.x < b.max.x - kTouch && b.min.x < a.max.x - kTouch &&
                                             a.min.y < b.max.y - kTouch && b.min.y < a.max.y - kTouch;
                        CAPTURE(a.text);
                        CAPTURE(b.text);
                        CHECK_FALSE(overlap);
                    }
                }
            }
        }
    }
}

TEST_CASE("every name shows with symbols on, on the map and on tiles, in every measure") {
    for (const Size size : {Size{390, 844}, Size{1366, 768}}) {
        for (const char* language : {"zh-Hans", "en"}) {
            for (const std::string rest : {"&show=index&sites=1", "&form=tiles&show=index&sites=1",
                                           "&form=tiles&show=commitments", "&show=standard&sites=1"}) {
                Screen screen(size.width, size.height, "lang=" + std::string(language) + rest);
                CAPTURE(size.width);
                CAPTURE(rest);
                const auto texts = texts_of_map(
                    screen, map_rect(size, ui::interface_scale(static_cast<float>(size.width), 100)));
                for (const plan::City& city : real_model().plan.cities) {
                    const std::string& name =
                        city.short_name.in(std::string(language) == "en" ? plan::Language::English
                                                                         : plan::Language::SimplifiedChinese);
                    CAPTURE(name);
                    CHECK(std::any_of(texts.begin(), texts.end(),
                                      [&](const ui::DrawnText& text) { return text.text == name; }));
                }
            }
        }
    }
}

TEST_CASE("a click selects a city, with Shift it goes into the filter") {
    for (const char* form : {"", "&form=tiles"}) {
        Screen screen(1366, 768, "lang=en&show=index" + std::string(form));
        const ui::Rect map = map_rect({1366, 768}, 1);
        const auto click = [&](const std::string& name) {
            for (const ui::DrawnText& text : texts_of_map(screen, map)) {
                if (text.text != name) continue;
                ImGuiIO& io = ImGui::GetIO();
                io.AddMousePosEvent((text.min.x + text.max.x) / 2, (text.min.y + text.max.y) / 2);
                screen.headless.frame(30);
                io.AddMouseButtonEvent(0, true);
                screen.headless.frame(2);
                io.AddMouseButtonEvent(0, false);
                screen.headless.frame(2);
                return true;
            }
            return false;
        };
        const auto linfen = plan::find_city(real_model().plan, "linfen");
        CHECK(click("Linfen"));
        CHECK(screen.explorer.state().selection == app::Selection{*linfen});
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
        screen.headless.frame(2);
        CHECK(click("Linfen"));
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
        CHECK(screen.explorer.state().filter.cities.contains(*linfen));
    }
}

TEST_CASE("symbols are eight sites and nine clusters, each inside the county or city that the plan names") {
    const app::Model& model = real_model();
    const ui::MapShapes shapes(model);
    const auto symbols = ui::map_symbols(model, shapes);
    std::size_t clusters = 0;
    for (const ui::MapSymbol& symbol : symbols) {
        clusters += symbol.site == nullptr ? 1 : 0;
        CHECK_FALSE(symbol.measures.empty());
        CHECK(geo::contains(shapes.cities[symbol.city.index].outline, symbol.inside));
        if (symbol.county)
            CHECK(geo::contains(shapes.counties[shapes.county_of[symbol.county->index]].outline,
                                symbol.inside));
    }
    CHECK(clusters == 9);
    CHECK(symbols.size() == clusters + 8);
}

TEST_CASE("the outline of a region leaves out the borders within it") {
    const app::Model& model = real_model();
    std::vector<const std::vector<geo::ArcPolygon>*> all;
    for (const geo::CityShape& city : model.map.cities) all.push_back(&city.polygons);
    const ui::MapShapes shapes(model);
    std::vector<std::size_t> around = shapes.outline;
    std::sort(around.begin(), around.end());
    CHECK(ui::common_outline(all) == around);
}

TEST_CASE("hatch lines go on from a county into its neighbour and end where the region does") {
    ui::Shape left;
    left.outline = {{{{0, 0}, {100'000, 0}, {100'000, 100'000}, {0, 100'000}}}};
    ui::Shape right;
    right.outline = {{{{100'000, 0}, {200'000, 0}, {200'000, 100'000}, {100'000, 100'000}}}};
    const ui::Shape* both[] = {&left, &right};
    const ui::Shape* one[] = {&left};
    const auto joined = ui::hatching(both, 5000);
    const auto alone = ui::hatching(one, 5000);
    CHECK(alone.size() > 20);
    // Lines fall to the right: of those through the left shape, many go on into the right one.
    CHECK(joined.size() < 2 * alone.size());
    for (const ui::Segment& segment : joined) {
        for (const geo::Point end : {segment.from, segment.to}) {
            const bool on_seam = std::abs(end.x - 100'000) < 1 && end.y > 1 && end.y < 99'999;
            CHECK_FALSE(on_seam);
        }
    }
}

TEST_CASE("a zoom eases, ends within 200 ms where it was going to, and then everything rests") {
    Screen screen(1366, 768, "lang=en");
    const auto plus = zoom_in_button(screen);
    REQUIRE(plus);
    const float before = name_x(screen, "Xinzhou");
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(plus->min.x + 3, plus->min.y + 3);
    screen.headless.frame(30);
    io.AddMouseButtonEvent(0, true);
    screen.headless.frame(20);
    io.AddMouseButtonEvent(0, false);
    screen.headless.frame(2);
    REQUIRE(screen.explorer.state().map_view);
    CHECK(screen.explorer.animating());
    std::vector<float> way;
    for (int i = 0; i < 60 && screen.explorer.animating(); ++i) way.push_back(name_x(screen, "Xinzhou"));
    CHECK(way.size() > 4);
    CHECK(way.size() <= 12);
    const float after = name_x(screen, "Xinzhou");
    CHECK(after != before);
    screen.headless.frame(5);
    CHECK_FALSE(screen.explorer.animating());
    // The same address shows the same picture at once.
    Screen again(1366, 768, screen.explorer.address());
    CHECK(name_x(again, "Xinzhou") == after);
}

TEST_CASE("with reduced motion the map is at once where it goes") {
    platform::headless_device().reduced_motion = true;
    Screen screen(1366, 768, "lang=en");
    const auto plus = zoom_in_button(screen);
    REQUIRE(plus);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(plus->min.x + 3, plus->min.y + 3);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    for (int i = 0; i < 12; ++i) {
        screen.headless.frame();
        CHECK_FALSE(screen.explorer.animating());
    }
    CHECK(screen.explorer.state().map_view);
}

TEST_CASE("a drag is followed at once: nothing lags behind the hand") {
    Screen screen(1366, 768, "lang=en&at=0,0,400");
    const ui::Rect map = map_rect({1366, 768}, 1);
    const float x = map.x + map.width / 2;
    const float y = map.y + map.height / 2;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    screen.headless.frame(30);
    io.AddMouseButtonEvent(0, true);
    screen.headless.frame(2);
    for (int i = 1; i < 10; ++i) {
        io.AddMousePosEvent(x + static_cast<float>(i) * 10, y);
        screen.headless.frame(1);
    }
    screen.headless.frame(20);
    CHECK_FALSE(screen.explorer.animating());
    io.AddMouseButtonEvent(0, false);
    screen.headless.frame(2);
    CHECK(screen.explorer.state().map_view->center_x < -20'000);
}

namespace {

/// A finger comes down at (x, y), moves up by `by` in steps, and is lifted.
void swipe_up(Screen& screen, float x, float y, float by) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    screen.headless.frame(2);
    io.AddMouseButtonEvent(0, true);
    screen.headless.frame(2);
    for (int i = 1; i <= 10; ++i) {
        io.AddMousePosEvent(x, y - by * static_cast<float>(i) / 10);
        screen.headless.frame(1);
    }
    io.AddMouseButtonEvent(0, false);
    screen.headless.frame(20);
}

constexpr const char* kLargeText = "lang=en&text=200&v=map";

}  // namespace

TEST_CASE("on a phone with large text the map has room below its head, and a finger scrolls to it") {
    Screen screen(390, 844, kLargeText);
    CHECK_FALSE(screen.shows("demarcation"));
    const app::AppState before = screen.explorer.state();
    // From the head, and from the map itself.
    swipe_up(screen, 200, 300, 200);
    for (int i = 0; i < 3; ++i) swipe_up(screen, 200, 680, 300);
    CHECK(screen.shows("demarcation"));
    CHECK(screen.shows("200 km"));
    // Scrolling selects nothing and moves no map.
    CHECK(screen.explorer.state() == before);
}

TEST_CASE("a finger moves a map that was zoomed in, and then nothing scrolls") {
    Screen screen(390, 844, std::string(kLargeText) + "&at=0,0,400");
    for (int i = 0; i < 2; ++i) swipe_up(screen, 200, 300, 250);
    const auto plus = zoom_in_button(screen);
    REQUIRE(plus);
    const double north = screen.explorer.state().map_view->center_y;
    swipe_up(screen, 200, 650, 100);
    CHECK(screen.explorer.state().map_view->center_y < north);
    const auto after = zoom_in_button(screen);
    REQUIRE(after);
    CHECK(after->min.y == plus->min.y);
}

TEST_CASE("a finger puts a city into the filter by the button in its details, and takes it out again") {
    Screen screen(390, 844, "part=detail&select=city:taiyuan&lang=en");
    const plan::CityId taiyuan = *plan::find_city(real_model().plan, "taiyuan");
    REQUIRE(screen.press("Filter by this"));
    CHECK(screen.explorer.state().filter.cities.contains(taiyuan));
    REQUIRE(screen.press("Remove from the filter"));
    CHECK_FALSE(screen.explorer.state().filter.cities.contains(taiyuan));
}
