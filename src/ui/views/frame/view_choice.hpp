// Choosing a view: tabs above it on a wide page, the bar at the foot of a narrow one, number keys on both.

#pragma once

#include <optional>

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/sheet.hpp"

namespace jinlan::ui {

/// A row of tabs, as high as `view_tabs_height` says for a page part of this width.
void draw_view_tabs(const Context& context, const Rect& rect);
float view_tabs_height(const Context& context, float width);

/// The view that a number key has just asked for, 1 for the first tab. Ask where nobody is typing.
std::optional<app::View> view_key();

/// The bar at the foot of a narrow page: the view, the filter, the detail, and a sheet with all views.
class NavigationBar {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void views(const Context& context);

    Sheet views_;
};

}  // namespace jinlan::ui
