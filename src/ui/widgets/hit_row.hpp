// Something a search found, with what was found highlighted.

#pragma once

#include <span>
#include <string_view>

#include "plan/search/text.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Stretches of bytes between whole characters, ascending.
using Marks = std::span<const plan::TextRange>;

struct HitRow {
    std::string_view note;  // what it is and why it was found; may be empty
    std::string_view title;
    Marks title_marks;
    std::string_view source;  // the text it was found in; may be empty
    Marks source_marks;
};

/// As wide as the content region: the note in small, the title, and the text it was found in. `current` is
/// the one that Enter would choose. Returns whether it was pressed.
bool hit_row(const Theme& theme, const char* id, const HitRow& row, bool current);

}  // namespace jinlan::ui
