// The parts of the page fill the window without overlap, whatever its size, the text's, and the splitters'.

#include "ui/page/layout.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace jinlan;
using ui::Rect;

namespace {

float area(const Rect& rect) { return rect.width * rect.height; }

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

struct Size {
    float width, height;
};

constexpr Size kSizes[] = {{320, 568},  {360, 800},  {390, 844},   {844, 390},   {768, 1024},  {1024, 768},
                           {1366, 768}, {1600, 900}, {1920, 1080}, {2560, 1440}, {3840, 2160}, {3840, 600}};
constexpr float kScales[] = {0.8F, 1.0F, 1.2F, 1.5F, 2.0F, 2.5F};
constexpr ui::Splits kSplits[] = {
    {}, {1, 1, 1}, {10'000, 10'000, 10'000}, {10'000, 1, 1}, {1, 10'000, 1}, {300, 700, 220}};

/// Calls `check` with every layout of the grid.
template <class Check>
void for_all_layouts(Check check) {
    for (const Size size : kSizes) {
        for (const float scale : kScales) {
            for (const ui::Splits& splits : kSplits) {
                for (const app::Panel panel : {app::Panel::Main, app::Panel::Filter, app::Panel::Detail}) {
                    for (const bool present : {false, true}) {
                        CAPTURE(size.width);
                        CAPTURE(size.height);
                        CAPTURE(scale);
                        CAPTURE(splits.filter);
                        CAPTURE(splits.detail);
                        CAPTURE(present);
                        check(size, scale,
                              ui::page_layout(size.width, size.height, scale, panel, splits, present));
                    }
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("the parts fill the window and do not overlap") {
    for_all_layouts([](Size size, float, const ui::PageLayout& layout) {
        const std::vector<Rect> parts{layout.header,   layout.filter,   layout.main,      layout.detail,
                                      layout.measures, layout.timeline, layout.navigation};
        float sum = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(parts[i].width >= 0);
            CHECK(parts[i].height >= 0);
            sum += area(parts[i]);
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                CHECK_FALSE((area(parts[i]) > 0 && area(parts[j]) > 0 && overlap(parts[i], parts[j])));
            }
        }
        CHECK(sum == doctest::Approx(size.width * size.height));
    });
}

TEST_CASE("no splitter makes a part smaller than it can be used") {
    for_all_layouts([](Size, float scale, const ui::PageLayout& layout) {
        if (!layout.wide) return;
        constexpr float kRounding = 1;
        CHECK(layout.main.width >= 300 * scale - 2 * kRounding);
        CHECK(layout.main.height >= 200 * scale - 2 * kRounding);
        CHECK(layout.detail.width >= 260 * scale - kRounding);
        if (layout.measures.width > 0) CHECK(layout.measures.width >= 300 * scale - kRounding);
        if (layout.filter.width > 0) CHECK(layout.filter.width >= 170 * scale - kRounding);
        if (layout.timeline.height > 0) CHECK(layout.timeline.height >= 96 * scale - kRounding);
        for (const ui::SplitRange& range :
             {layout.filter_width, layout.detail_width, layout.timeline_height}) {
            CHECK(range.least <= range.size);
            CHECK(range.size <= range.most);
        }
    });
}

TEST_CASE("what a splitter was moved to is what the page has") {
    const ui::PageLayout layout = ui::page_layout(1366, 768, 1, app::Panel::Main, {300, 350, 220});
    CHECK(layout.filter.width == 300);
    CHECK(layout.detail.width == 350);
    CHECK(layout.timeline.height == 220);
    // A larger text makes the parts larger with it.
    CHECK(ui::page_layout(1366, 768, 1.2F, app::Panel::Main, {300, 350, 220}).filter.width == 360);
}

TEST_CASE("a phone shows one part at a time, a laptop all, a projector a second column of detail") {
    const ui::PageLayout phone = ui::page_layout(390, 844, 1, app::Panel::Filter);
    CHECK_FALSE(phone.wide);
    CHECK(phone.filter.width == 390);
    CHECK(phone.main.width == 0);
    CHECK(phone.navigation.height > 0);
    const ui::PageLayout laptop = ui::page_layout(1366, 768, 1, app::Panel::Filter);
    CHECK(laptop.wide);
    CHECK(laptop.main.width >= 1366 / 3.0F);
    CHECK(laptop.timeline.height > 0);
    CHECK(laptop.measures.width == 0);
    const ui::PageLayout projector = ui::page_layout(1920, 1080, 1.2F, app::Panel::Main);
    CHECK(projector.measures.width >= 360);
    CHECK(projector.detail.width >= 360);
}

TEST_CASE("a tablet has narrower sides and a lower time line than a laptop") {
    const ui::PageLayout tablet = ui::page_layout(1024, 768, 1, app::Panel::Main);
    const ui::PageLayout laptop = ui::page_layout(1366, 768, 1, app::Panel::Main);
    CHECK(tablet.wide);
    CHECK(tablet.filter.width < laptop.filter.width);
    CHECK(tablet.detail.width < laptop.detail.width);
    CHECK(tablet.timeline.height < laptop.timeline.height);
}

TEST_CASE("presenting leaves the tools away and gives their room to the map") {
    const ui::PageLayout page = ui::page_layout(1920, 1080, 1.2F, app::Panel::Main);
    const ui::PageLayout shown = ui::page_layout(1920, 1080, 1.2F, app::Panel::Main, {}, true);
    CHECK(shown.filter.width == 0);
    CHECK(shown.timeline.height == 0);
    CHECK(shown.main.width > page.main.width);
    CHECK(shown.main.height > page.main.height);
    CHECK(shown.detail.width > 0);
    // It is larger too, but not so large that the page turns into a narrow one.
    for (const Size size : kSizes) {
        for (const float scale : kScales) {
            if (!ui::page_layout(size.width, size.height, scale, app::Panel::Main).wide) continue;
            const float larger = scale * ui::present_scale(size.width, size.height, scale);
            CHECK(larger >= scale);
            CHECK(ui::page_layout(size.width, size.height, larger, app::Panel::Main, {}, true).wide);
        }
    }
    CHECK(ui::present_scale(1920, 1080, 1.2F) > 1.25F);
}

TEST_CASE("large text turns a laptop's page into one column before anything gets too narrow") {
    CHECK_FALSE(ui::page_layout(1366, 768, 2.5F, app::Panel::Main).wide);
    CHECK_FALSE(ui::page_layout(1366, 768, 2.0F, app::Panel::Main).wide);
    CHECK_FALSE(ui::page_layout(1920, 1080, 3.0F, app::Panel::Main).wide);
}
