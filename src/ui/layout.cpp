// Where the parts of the page lie: beside each other on a wide window, one at a time on a narrow one.

#include "ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace jinlan::ui {

namespace {

// All in logical pixels at a scale of 1.
constexpr float kWideFrom = 940;
constexpr float kHeaderHeight = 56;
constexpr float kNarrowHeaderHeight = 52;
constexpr float kNavigationHeight = 56;
constexpr float kFilterWidth = 270;
constexpr float kDetailWidth = 390;
constexpr float kTimelineHeight = 176;
constexpr float kLargestSideShare = 0.31F;      // of the window's width
constexpr float kLargestTimelineShare = 0.27F;  // of the window's height

}  // namespace

PageLayout page_layout(float width, float height, float scale, app::Panel panel) {
    PageLayout layout;
    layout.wide = width >= kWideFrom * scale;
    if (layout.wide) {
        const float header = std::round(kHeaderHeight * scale);
        const float left = std::round(std::min(kFilterWidth * scale, width * kLargestSideShare));
        const float right = std::round(std::min(kDetailWidth * scale, width * kLargestSideShare));
        const float foot = std::round(std::min(kTimelineHeight * scale, height * kLargestTimelineShare));
        const float middle = std::max(0.0F, height - header - foot);
        layout.header = {0, 0, width, header};
        layout.filter = {0, header, left, middle};
        layout.map = {left, header, width - left - right, middle};
        layout.detail = {width - right, header, right, middle};
        layout.timeline = {0, header + middle, width, foot};
        return layout;
    }
    const float header = std::round(kNarrowHeaderHeight * scale);
    const float foot = std::round(kNavigationHeight * scale);
    const Rect body{0, header, width, std::max(0.0F, height - header - foot)};
    layout.header = {0, 0, width, header};
    layout.navigation = {0, height - foot, width, foot};
    switch (panel) {
        case app::Panel::Map: layout.map = body; break;
        case app::Panel::Filter: layout.filter = body; break;
        case app::Panel::Detail: layout.detail = body; break;
        case app::Panel::Timeline: layout.timeline = body; break;
        case app::Panel::Gallery: break;
    }
    return layout;
}

}  // namespace jinlan::ui
