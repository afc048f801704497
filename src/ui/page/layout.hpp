// Where the parts of the page lie: beside each other on a wide window, one at a time on a narrow one.

#pragma once

#include "app/state/state.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// How large the reader wants the parts beside the main view, in logical pixels at a scale of 1; 0: as large
/// as the page makes them. Remembered between visits.
struct Splits {
    float filter = 0;    // width
    float detail = 0;    // width
    float timeline = 0;  // height

    friend bool operator==(const Splits&, const Splits&) = default;
};

/// A part's size and how far its splitter may move it, in logical pixels at a scale of 1.
struct SplitRange {
    float size = 0;
    float least = 0;
    float most = 0;
};

struct PageLayout {
    bool wide = true;
    Rect header;
    Rect filter;
    Rect main;  // the view
    Rect detail;
    Rect measures;  // the widest pages' second column of detail: the list to pick from; empty on others
    Rect timeline;
    Rect navigation;  // the narrow page's row of tabs; empty on a wide one

    // Of a wide page; without a range where the part is not shown.
    SplitRange filter_width;
    SplitRange detail_width;  // both columns together
    SplitRange timeline_height;
};

/// What stands beside and below the main view of a wide page.
struct Parts {
    bool detail = true;
    bool measures = true;  // as a second column of the detail, where there is room
    bool timeline = true;

    friend bool operator==(const Parts&, const Parts&) = default;
};

/// `width` and `height` are those of the window in logical pixels, `scale` that of the interface. `present`
/// leaves the tools away, where the page is wide. Parts that are not shown are empty. The parts shown fill
/// the window and do not overlap.
PageLayout page_layout(float width, float height, float scale, app::Panel panel, const Splits& splits = {},
                       bool present = false, const Parts& parts = {});

/// How much larger the interface is drawn while presenting, without making a wide page narrow.
float present_scale(float width, float height, float scale);

}  // namespace jinlan::ui
