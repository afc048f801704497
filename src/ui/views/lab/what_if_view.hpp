// What if: the lab. What is assumed stands at the left, in parts under tabs, and what it comes to at the
// right; on a narrow page below each other.

#pragma once

#include "ui/context.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class WhatIfView {
public:
    /// `shapes` must outlive the view.
    explicit WhatIfView(const MapShapes& shapes) : sheet_(shapes) {}

    void draw(const Context& context, const Rect& rect);

private:
    void draw_part(const Context& context);

    LabSheet sheet_;
};

}  // namespace jinlan::ui
