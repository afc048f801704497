// Where the parts of the page lie: beside each other on a wide window, one at a time on a narrow one.

#include "ui/page/layout.hpp"

#include <algorithm>
#include <cmath>

namespace jinlan::ui {

namespace {

// All in logical pixels at a scale of 1, or shares of the window.
constexpr float kWideFrom = 940;
constexpr float kHighFrom = 400;  // lower than this, four parts have no room above each other
constexpr float kLaptopFrom = 1200;
constexpr float kTwoColumnsFrom = 1500;
constexpr float kHeader = 56;
constexpr float kPresentHeader = 48;
constexpr float kNarrowHeader = 52;
constexpr float kNavigation = 56;

constexpr float kLeastMain = 300;
constexpr float kLeastFilter = 170;
constexpr float kLeastDetail = 260;
constexpr float kTwoColumns = 2 * 300;  // the width from which the detail side has two
constexpr float kLeastTimeline = 96;
constexpr float kLeastMiddle = 200;  // height of what is above the time line
constexpr float kPresentScale = 1.3F;

/// The reader's wish, or where there is none the page's own, within the bounds.
SplitRange split(float wish, float own, float least, float most) {
    most = std::max(least, most);
    return {std::clamp(wish > 0 ? wish : own, least, most), least, most};
}

float own_detail_width(float width, bool one_column) {
    if (!one_column && width >= kTwoColumnsFrom) return std::clamp(0.42F * width, 640.0F, 860.0F);
    return std::clamp(0.285F * width, 280.0F, 400.0F);
}

float own_timeline_height(float width, float height) {
    return width >= kLaptopFrom ? std::clamp(0.23F * height, 120.0F, 190.0F)
                                : std::clamp(0.2F * height, 112.0F, 160.0F);
}

}  // namespace

float present_scale(float width, float height, float scale) {
    // A little less than would do: rounding must not decide.
    const float room = 0.999F * std::min(width / kWideFrom, height / kHighFrom) / scale;
    return std::clamp(room, 1.0F, kPresentScale);
}

PageLayout page_layout(float width, float height, float scale, app::Panel panel, const Splits& splits,
                       bool present, const Parts& parts) {
    PageLayout layout;
    const float across = width / scale;
    const float down = height / scale;
    const auto pixels = [scale](float length) { return std::round(length * scale); };
    layout.wide = across >= kWideFrom && down >= kHighFrom;
    if (layout.wide) {
        const float top = present ? kPresentHeader : kHeader;
        const float header = pixels(top);
        float left = 0;
        float foot = 0;
        if (!present) {
            layout.filter_width = split(splits.filter, std::clamp(0.19F * across, 200.0F, 270.0F),
                                        kLeastFilter, across - kLeastMain - kLeastDetail);
            left = pixels(layout.filter_width.size);
        }
        if (!present && parts.timeline) {
            layout.timeline_height = split(splits.timeline, own_timeline_height(across, down), kLeastTimeline,
                                           down - top - kLeastMiddle);
            foot = pixels(layout.timeline_height.size);
        }
        const float beside = across - layout.filter_width.size - kLeastMain;
        const bool may_have_two = !present && parts.measures;
        if (parts.detail) {
            // A width that was set for two columns is not taken for one.
            const float wish = may_have_two ? splits.detail : std::min(splits.detail, kTwoColumns - 1);
            layout.detail_width = split(wish, own_detail_width(across, !may_have_two), kLeastDetail, beside);
        }
        if (!present) {
            layout.filter_width.most =
                std::max(layout.filter_width.size, across - kLeastMain - layout.detail_width.size);
        }
        const float right = pixels(layout.detail_width.size);
        const float middle = height - header - foot;
        const bool two = may_have_two && parts.detail && across >= kTwoColumnsFrom &&
                         layout.detail_width.size >= kTwoColumns;
        const float list = two ? std::round(right / 2) : 0;
        layout.header = {0, 0, width, header};
        if (!present) {
            layout.filter = {0, header, left, middle};
            if (foot > 0) layout.timeline = {0, header + middle, width, foot};
        }
        layout.main = {left, header, width - left - right, middle};
        if (parts.detail) layout.detail = {width - right, header, right - list, middle};
        if (two) layout.measures = {width - list, header, list, middle};
        return layout;
    }
    const float header = std::min(height, pixels(kNarrowHeader));
    const float foot = std::min(height - header, pixels(kNavigation));
    const Rect body{0, header, width, height - header - foot};
    layout.header = {0, 0, width, header};
    layout.navigation = {0, height - foot, width, foot};
    switch (panel) {
        case app::Panel::Main: layout.main = body; break;
        case app::Panel::Filter: layout.filter = body; break;
        case app::Panel::Detail: layout.detail = body; break;
    }
    return layout;
}

}  // namespace jinlan::ui
