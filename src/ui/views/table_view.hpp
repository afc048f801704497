// The table: every commitment that the filter leaves, a row each.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/table.hpp"

namespace jinlan::ui {

class TableView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    TableState state_;
};

}  // namespace jinlan::ui
