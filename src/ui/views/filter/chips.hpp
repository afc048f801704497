// What the filter asks, a chip each: a press takes it away.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// At the layout cursor; nothing where nothing is asked.
void filter_chips(const Context& context);

/// How many things the filter asks.
std::size_t asked_count(const plan::Filter& filter);

/// One row across the top of a view that has no filter beside it: how much is asked, what when it is opened,
/// and a button that clears all of it. Only there while something is asked.
class FilterStrip {
public:
    /// Returns its height; 0 where nothing is asked.
    float draw(const Context& context, const Rect& rect);

private:
    bool open_ = false;
    float chips_height_ = 0;  // in the last frame
};

}  // namespace jinlan::ui
