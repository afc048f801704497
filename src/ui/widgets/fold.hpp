// The head of a group that folds away.

#pragma once

#include <cstddef>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region: a sign for open or folded, the title on as many lines as it needs, how many
/// of the group are chosen (nothing for none), and `note` at the right, below where it has no room beside.
/// Returns whether it was pressed, by mouse, finger or keyboard.
bool fold(const Theme& theme, const char* id, std::string_view title, std::size_t chosen,
          std::string_view note, bool open);

/// A group that remembers by itself whether it is open, `open` at first. Returns whether what follows is to
/// be drawn.
bool kept_fold(const Theme& theme, const char* id, std::string_view title, std::string_view note, bool open);

}  // namespace jinlan::ui
