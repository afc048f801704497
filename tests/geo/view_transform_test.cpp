// Pan and zoom: there and back, the point under the pointer, limits; and the scale bar.

#include "geo/view_transform.hpp"

#include <doctest/doctest.h>

#include "geo/scale_bar.hpp"

namespace jinlan::geo {

namespace {

constexpr Box kMapBox{{-200'000, -350'000}, {200'000, 350'000}};
constexpr Box kScreen{{300, 60}, {1300, 960}};
constexpr double kMargin = 20;

ViewLimits limits() { return view_limits(kMapBox, kScreen, kMargin, 25); }

bool near(Point a, Point b, double tolerance) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return dx * dx + dy * dy <= tolerance * tolerance;
}

}  // namespace

TEST_CASE("the screen's middle shows the view's centre, with north up") {
    const ViewTransform view{{1000, 2000}, 100};
    CHECK(to_screen(view, kScreen, {1000, 2000}) == kScreen.center());
    CHECK(to_screen(view, kScreen, {1000, 2100}) == Point{800, 509});
    CHECK(to_screen(view, kScreen, {1200, 2000}) == Point{802, 510});
}

TEST_CASE("screen and map are each other's inverse") {
    const ViewTransform view{{12'345, -6789}, 333};
    for (const Point p : {Point{0, 0}, Point{-150'000, 300'000}, Point{77, -77}}) {
        CHECK(near(to_map(view, kScreen, to_screen(view, kScreen, p)), p, 1e-6));
    }
}

TEST_CASE("the fitted map touches the margin on its tighter side and is all on the screen") {
    const ViewTransform view = fit(kMapBox, kScreen, kMargin);
    const Point low = to_screen(view, kScreen, kMapBox.min);
    const Point high = to_screen(view, kScreen, kMapBox.max);
    CHECK(low.y == doctest::Approx(kScreen.max.y - kMargin));
    CHECK(high.y == doctest::Approx(kScreen.min.y + kMargin));
    CHECK(low.x > kScreen.min.x + kMargin);
    CHECK(high.x < kScreen.max.x - kMargin);
    CHECK(to_screen(view, kScreen, {0, 0}) == kScreen.center());
}

TEST_CASE("a screen without room still gives a view") {
    const ViewTransform view = fit(kMapBox, {{0, 0}, {10, 10}}, kMargin);
    CHECK(view.metres_per_pixel == 700'000);
}

TEST_CASE("zooming keeps the map point under the pointer") {
    ViewTransform view = fit(kMapBox, kScreen, kMargin);
    const Point pointer{700, 300};
    const Point under = to_map(view, kScreen, pointer);
    for (const double factor : {1.25, 2.0, 1.1, 0.9}) {
        const ViewTransform zoomed = zoom_about(view, kScreen, limits(), pointer, factor);
        CHECK(zoomed.metres_per_pixel == doctest::Approx(view.metres_per_pixel / factor));
        CHECK(near(to_map(zoomed, kScreen, pointer), under, 1e-6));
        view = zoomed;
    }
}

TEST_CASE("zooming stops at the limits, with the point still under the pointer at the fine one") {
    const ViewTransform start = fit(kMapBox, kScreen, kMargin);
    const Point pointer{900, 600};
    const ViewTransform closest = zoom_about(start, kScreen, limits(), pointer, 1e9);
    CHECK(closest.metres_per_pixel == 25);
    CHECK(near(to_map(closest, kScreen, pointer), to_map(start, kScreen, pointer), 1e-6));
    CHECK(zoom_about(start, kScreen, limits(), pointer, 1e-9).metres_per_pixel == start.metres_per_pixel);
}

TEST_CASE("the map cannot be dragged off the screen") {
    const ViewTransform start = fit(kMapBox, kScreen, kMargin);
    const ViewTransform dragged = pan_by(start, limits(), {1e6, -1e6});
    CHECK(kMapBox.contains(dragged.center));
    CHECK(kScreen.contains(to_screen(dragged, kScreen, {kMapBox.min.x, kMapBox.min.y})));
    const ViewTransform nudged = pan_by(start, limits(), {10, 5});
    CHECK(near(to_screen(nudged, kScreen, start.center), {kScreen.center().x + 10, kScreen.center().y + 5},
               1e-9));
}

TEST_CASE("on the way of a zoom the point under the pointer stays there, and the way ends where it leads") {
    const ViewTransform start = fit(kMapBox, kScreen, kMargin);
    const Point pointer{kScreen.center().x + 100, kScreen.center().y - 50};
    const ViewTransform end = zoom_about(start, kScreen, limits(), pointer, 3);
    const Point fixed = to_map(start, kScreen, pointer);
    double last = start.metres_per_pixel;
    for (const double share : {0.1, 0.35, 0.5, 0.8, 0.99}) {
        const ViewTransform on_way = between(start, end, share);
        CHECK(near(to_screen(on_way, kScreen, fixed), pointer, 1e-6));
        CHECK(on_way.metres_per_pixel < last);
        last = on_way.metres_per_pixel;
    }
    CHECK(between(start, end, 1) == end);
    CHECK(between(start, end, 0).metres_per_pixel == doctest::Approx(start.metres_per_pixel));
    // A view that only moves goes straight.
    const ViewTransform aside{{start.center.x + 1000, start.center.y}, start.metres_per_pixel};
    CHECK(between(start, aside, 0.5).center.x == doctest::Approx(start.center.x + 500));
}

TEST_CASE("the scale bar has the longest round length that fits") {
    CHECK(scale_bar(1000, 120).kilometres == 100);
    CHECK(scale_bar(1000, 120).pixels == 100);
    CHECK(scale_bar(1000, 99).kilometres == 50);
    CHECK(scale_bar(1000, 49).kilometres == 20);
    CHECK(scale_bar(25, 120).kilometres == 2);
    CHECK(scale_bar(3, 100).kilometres == 0.2);
    CHECK(scale_bar(1e-9, 100).kilometres == 0.001);
    CHECK(scale_bar(1e9, 100).kilometres == 5000);
    CHECK(scale_bar(50'000, 100).kilometres == 5000);
}

}  // namespace jinlan::geo
