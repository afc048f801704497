// Where the parts of the page lie: beside each other on a wide window, one at a time on a narrow one.

#pragma once

#include "app/state.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

struct PageLayout {
    bool wide = true;
    Rect header;
    Rect filter;
    Rect map;
    Rect detail;
    Rect timeline;
    Rect navigation;  // the narrow page's row of tabs; empty on a wide one
};

/// `width` and `height` are those of the window in logical pixels, `scale` that of the interface. Parts
/// that are not shown are empty. The parts shown fill the window and do not overlap.
PageLayout page_layout(float width, float height, float scale, app::Panel panel);

}  // namespace jinlan::ui
