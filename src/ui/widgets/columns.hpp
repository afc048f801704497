// Columns side by side on a wide page: what follows is laid out in each of them as on a page of its own.

#pragma once

#include <imgui.h>

#include <cstddef>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// How many columns, each at least `narrowest` logical pixels wide at a scale of 1, stand side by side in the
/// content region: from 1 to `most`.
std::size_t columns_fitting(const Theme& theme, float narrowest, std::size_t most);

/// Divides the content region into `count` columns from the layout cursor on; the cursor is in the first one.
/// Once this goes out of scope it stands below the longest. Within a column the content region is the column.
class Columns {
public:
    Columns(const Theme& theme, std::size_t count);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;

    /// On to the top of the next column; after the last one, below all of them to the first.
    void next();

private:
    void place();
    void close_row();

    float gap_;
    std::size_t count_;
    std::size_t column_ = 0;
    ImVec2 start_;
    float whole_ = 0;   // width of all
    float width_ = 0;   // of a column
    float bottom_ = 0;  // of the longest so far
    float indent_ = 0;  // the window's own, as all below
    float work_left_ = 0;
    float work_right_ = 0;
    float content_right_ = 0;
};

}  // namespace jinlan::ui
