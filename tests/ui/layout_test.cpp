// The parts of the page fill the window without overlap, whatever its size.

#include "ui/layout.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace jinlan;
using ui::Rect;

namespace {

float area(const Rect& rect) { return rect.width * rect.height; }

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("the parts fill the window and do not overlap") {
    struct Size {
        float width, height;
    };
    for (const Size size :
         {Size{390, 844}, Size{360, 640}, Size{1024, 768}, Size{1366, 768}, Size{1920, 1080}}) {
        for (const float scale : {0.8F, 1.0F, 1.2F, 2.0F}) {
            for (const app::Panel panel :
                 {app::Panel::Map, app::Panel::Filter, app::Panel::Detail, app::Panel::Timeline}) {
                const ui::PageLayout layout = ui::page_layout(size.width, size.height, scale, panel);
                const std::vector<Rect> parts{layout.header, layout.filter,   layout.map,
                                              layout.detail, layout.timeline, layout.navigation};
                float sum = 0;
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    sum += area(parts[i]);
                    for (std::size_t j = i + 1; j < parts.size(); ++j) {
                        CHECK_FALSE(
                            (area(parts[i]) > 0 && area(parts[j]) > 0 && overlap(parts[i], parts[j])));
                    }
                }
                CHECK(sum == doctest::Approx(size.width * size.height));
            }
        }
    }
}

TEST_CASE("a phone shows one part at a time, a laptop all") {
    const ui::PageLayout phone = ui::page_layout(390, 844, 1, app::Panel::Filter);
    CHECK_FALSE(phone.wide);
    CHECK(phone.filter.width == 390);
    CHECK(phone.map.width == 0);
    CHECK(phone.navigation.height > 0);
    const ui::PageLayout laptop = ui::page_layout(1366, 768, 1, app::Panel::Filter);
    CHECK(laptop.wide);
    CHECK(laptop.map.width >= 1366 / 3.0F);
    CHECK(laptop.timeline.height > 0);
}

TEST_CASE("large text turns a laptop's page into one column before anything gets too narrow") {
    CHECK_FALSE(ui::page_layout(1366, 768, 2.5F, app::Panel::Map).wide);
}
