// The head of the page: what this is, and the commands that concern all of it: language, text size,
// presenting, sharing, and where the data is from. On a narrow page they are behind one button.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class HeaderView {
public:
    void draw(const Context& context, const Rect& rect, bool wide);

private:
    void commands(const Context& context, const Rect& rect);
    void menu_button(const Context& context, const Rect& rect);
    void menu(const Context& context);

    Transition menu_rise_;
};

}  // namespace jinlan::ui
