// Labels: at their anchor, inside, on a leader or hidden, and never over each other.

#include "geo/label_placement.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "geo/shanxi.hpp"
#include "geo/view_transform.hpp"

namespace jinlan::geo {

namespace {

constexpr Box kScreen{{0, 0}, {400, 300}};

MultiPolygon rectangle(const Box& box) {
    return {{{box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}}}};
}

/// No visible box is over another, over an obstacle or off the screen; no leader runs through another's box.
void check_apart(const std::vector<PlacedLabel>& placed, const std::vector<LabelRequest>& requests,
                 const Box& screen, std::span<const Box> obstacles, double gap) {
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!placed[i].is_visible) continue;
        CHECK(screen.contains(placed[i].box));
        CHECK(placed[i].box.width() == doctest::Approx(requests[i].size.x));
        CHECK(placed[i].box.height() == doctest::Approx(requests[i].size.y));
        for (const Box& obstacle : obstacles) CHECK_FALSE(placed[i].box.overlaps(obstacle));
        for (std::size_t j = 0; j < placed.size(); ++j) {
            if (j == i || !placed[j].is_visible) continue;
            CHECK_FALSE(placed[i].box.grown(gap - 1e-9).overlaps(placed[j].box));
            if (placed[i].has_leader) {
                CHECK_FALSE(segment_meets_box(requests[i].anchor, placed[i].leader_end, placed[j].box));
            }
            if (placed[i].has_leader && placed[j].has_leader) {
                CHECK_FALSE(segments_cross(requests[i].anchor, placed[i].leader_end, requests[j].anchor,
                                           placed[j].leader_end));
            }
        }
    }
}

/// The eleven cities' labels on a screen of the given size.
struct CityLabels {
    std::vector<MultiPolygon> homes;
    std::vector<LabelRequest> requests;
};

CityLabels city_labels(const Box& screen, Point size, const ViewTransform& view) {
    CityLabels labels;
    for (const CityShape& each : shanxi().cities) {
        MultiPolygon& home = labels.homes.emplace_back(assemble(shanxi(), each.polygons));
        for (Polygon& polygon : home) {
            for (Ring& ring : polygon) {
                for (Point& p : ring) p = to_screen(view, screen, p);
            }
        }
    }
    for (std::size_t i = 0; i < shanxi().cities.size(); ++i) {
        labels.requests.push_back(
            {to_screen(view, screen, shanxi().cities[i].label), size, &labels.homes[i], static_cast<int>(i)});
    }
    return labels;
}

CityLabels city_labels(const Box& screen, Point size) {
    return city_labels(screen, size, fit(shanxi().box, screen, 10));
}

}  // namespace

TEST_CASE("a label with room stands on its anchor, without a leader") {
    const MultiPolygon home = rectangle({{50, 50}, {250, 150}});
    const std::vector<LabelRequest> requests{{{150, 100}, {60, 20}, &home, 0}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    CHECK(placed[0].is_visible);
    CHECK(placed[0].box == Box{{120, 90}, {180, 110}});
    CHECK_FALSE(placed[0].has_leader);
}

TEST_CASE("a label near the border of its shape is shifted, still inside") {
    const MultiPolygon home = rectangle({{50, 50}, {250, 150}});
    const std::vector<LabelRequest> requests{{{230, 100}, {60, 20}, &home, 0}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    CHECK(placed[0].is_visible);
    CHECK_FALSE(placed[0].has_leader);
    CHECK(contains(home, placed[0].box));
}

TEST_CASE("a label too large for its shape goes outside, with a leader to its box") {
    const MultiPolygon home = rectangle({{190, 140}, {210, 160}});
    const std::vector<LabelRequest> requests{{{200, 150}, {60, 20}, &home, 0}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    CHECK(placed[0].is_visible);
    CHECK(placed[0].has_leader);
    CHECK_FALSE(placed[0].box.contains(Point{200, 150}));
    CHECK(placed[0].leader_end == placed[0].box.nearest({200, 150}));
}

TEST_CASE("of two labels for one place the one of lower priority number gets it") {
    const MultiPolygon home = rectangle({{0, 0}, {400, 300}});
    const std::vector<LabelRequest> requests{{{200, 150}, {60, 20}, &home, 2},
                                             {{200, 150}, {60, 20}, &home, 1}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    CHECK(placed[1].box.center() == Point{200, 150});
    CHECK(placed[0].is_visible);
    check_apart(placed, requests, kScreen, {}, 2);
}

TEST_CASE("obstacles are left free") {
    const MultiPolygon home = rectangle({{0, 0}, {400, 300}});
    const std::vector<LabelRequest> requests{{{200, 150}, {60, 20}, &home, 0}};
    const std::vector<Box> obstacles{{{150, 140}, {250, 160}}};
    const auto placed = place_labels(requests, kScreen, obstacles, 2);
    CHECK(placed[0].is_visible);
    check_apart(placed, requests, kScreen, obstacles, 2);
}

TEST_CASE("without room a label is hidden, and so is one whose anchor is off the screen") {
    const MultiPolygon home = rectangle({{0, 0}, {400, 300}});
    const std::vector<LabelRequest> too_wide{{{200, 150}, {401, 20}, &home, 0}};
    CHECK_FALSE(place_labels(too_wide, kScreen, {}, 2)[0].is_visible);
    const std::vector<LabelRequest> off_screen{{{900, 150}, {60, 20}, nullptr, 0}};
    CHECK_FALSE(place_labels(off_screen, kScreen, {}, 2)[0].is_visible);
    CHECK(place_labels({}, kScreen, {}, 2).empty());
}

TEST_CASE("the city labels of the real map never overlap, at any size of screen and text") {
    for (const Point screen_size : {Point{1100, 1000}, Point{600, 800}, Point{360, 420}, Point{150, 200}}) {
        for (const Point size : {Point{36, 18}, Point{80, 40}, Point{120, 24}}) {
            CAPTURE(screen_size.x);
            CAPTURE(size.x);
            const Box screen{{0, 0}, screen_size};
            const CityLabels labels = city_labels(screen, size);
            const auto placed = place_labels(labels.requests, screen, {}, 3);
            check_apart(placed, labels.requests, screen, {}, 3);
            for (std::size_t i = 0; i < placed.size(); ++i) {
                if (!placed[i].is_visible || placed[i].has_leader) continue;
                CHECK(contains(labels.homes[i], placed[i].box));
            }
        }
    }
}

TEST_CASE("on a desktop screen every city is labelled inside, on its anchor") {
    const Box screen{{0, 0}, {1100, 1000}};
    const CityLabels labels = city_labels(screen, {40, 20});
    const auto placed = place_labels(labels.requests, screen, {}, 3);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        CAPTURE(shanxi().cities[i].id);
        CHECK(placed[i].is_visible);
        CHECK_FALSE(placed[i].has_leader);
        const Point middle = placed[i].box.center();
        CHECK(middle.x == doctest::Approx(labels.requests[i].anchor.x));
        CHECK(middle.y == doctest::Approx(labels.requests[i].anchor.y));
    }
}

TEST_CASE("on a phone every city is labelled, some on leaders") {
    const Box screen{{0, 0}, {360, 420}};
    const CityLabels labels = city_labels(screen, {60, 18});
    const auto placed = place_labels(labels.requests, screen, {}, 2);
    CHECK(
        std::all_of(placed.begin(), placed.end(), [](const PlacedLabel& label) { return label.is_visible; }));
    CHECK(
        std::any_of(placed.begin(), placed.end(), [](const PlacedLabel& label) { return label.has_leader; }));
}

TEST_CASE("from far and near, in short and long names, a label is in its city or led to it") {
    constexpr Point kHan{34, 32};    // 太原 / ≤38
    constexpr Point kLatin{62, 32};  // Changzhi / ≈+10.5
    for (const Point screen_size : {Point{360, 420}, Point{530, 400}, Point{1000, 700}}) {
        const Box screen{{0, 0}, screen_size};
        const ViewTransform whole = fit(shanxi().box, screen, 14);
        for (const double zoom : {1.0, 1.6, 2.5, 4.0, 8.0}) {
            for (const CityShape& middle : shanxi().cities) {
                const ViewTransform view{zoom == 1 ? whole.center : middle.label,
                                         whole.metres_per_pixel / zoom};
                for (const Point size : {kHan, kLatin}) {
                    CAPTURE(screen_size.x);
                    CAPTURE(zoom);
                    CAPTURE(middle.id);
                    CityLabels labels = city_labels(screen, size, view);
                    for (LabelRequest& request : labels.requests) request.lower_width = 30;
                    const auto placed = place_labels(labels.requests, screen, {}, 3);
                    check_apart(placed, labels.requests, screen, {}, 3);
                    for (std::size_t i = 0; i < placed.size(); ++i) {
                        const Box& box = placed[i].box;
                        const MultiPolygon& home = labels.homes[i];
                        if (zoom == 1) CHECK(placed[i].is_visible);
                        if (!placed[i].is_visible) continue;
                        if (placed[i].has_leader) {
                            CHECK(screen.contains(labels.requests[i].anchor));
                            CHECK_FALSE(box.contains(labels.requests[i].anchor));
                        } else {
                            CHECK(contains(home, Box{box.min, {box.max.x, box.center().y}}));
                            CHECK(contains(home, box.center()));
                        }
                    }
                }
                if (zoom == 1) break;
            }
        }
    }
}

TEST_CASE("a label is led to free ground while there is some, and the city at the edge goes first") {
    const MultiPolygon inner = rectangle({{100, 140}, {120, 160}});
    const MultiPolygon edge = rectangle({{122, 140}, {142, 160}});
    const std::vector<LabelRequest> requests{{.anchor = {110, 150}, .size = {60, 20}, .home = &inner},
                                             {.anchor = {132, 150}, .size = {60, 20}, .home = &edge}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    check_apart(placed, requests, kScreen, {}, 2);
    for (const PlacedLabel& label : placed) {
        CHECK(label.has_leader);
        CHECK_FALSE(meets(inner, label.box));
        CHECK_FALSE(meets(edge, label.box));
    }
}

TEST_CASE("what may not be led is inside its home or nowhere") {
    const MultiPolygon home = rectangle({{190, 140}, {210, 160}});
    const std::vector<LabelRequest> requests{
        {.anchor = {200, 150}, .size = {60, 20}, .home = &home, .may_be_led = false}};
    CHECK_FALSE(place_labels(requests, kScreen, {}, 2)[0].is_visible);
}

TEST_CASE("a city that the screen shows a part of is labelled in that part") {
    const MultiPolygon home = rectangle({{300, 20}, {900, 280}});  // its middle is off the screen
    const std::vector<LabelRequest> requests{{.anchor = {600, 150}, .size = {60, 20}, .home = &home}};
    const auto placed = place_labels(requests, kScreen, {}, 2);
    CHECK(placed[0].is_visible);
    CHECK_FALSE(placed[0].has_leader);
    CHECK(contains(home, placed[0].box));
}

TEST_CASE("a narrower second line lets a label into a shape that narrows") {
    // As wide as the first line above, as the second one below.
    const MultiPolygon home{
        {{{100, 100}, {170, 100}, {170, 117}, {150, 117}, {150, 130}, {120, 130}, {120, 117}, {100, 117}}}};
    LabelRequest request{.anchor = {135, 115}, .size = {60, 24}, .home = &home};
    CHECK(place_labels({&request, 1}, kScreen, {}, 2)[0].has_leader);
    request.lower_width = 24;
    CHECK_FALSE(place_labels({&request, 1}, kScreen, {}, 2)[0].has_leader);
}

TEST_CASE("the same requests get the same places") {
    const Box screen{{0, 0}, {360, 420}};
    const CityLabels labels = city_labels(screen, {60, 18});
    CHECK(place_labels(labels.requests, screen, {}, 2) == place_labels(labels.requests, screen, {}, 2));
}

}  // namespace jinlan::geo
