// The keyboard's way through choices of which one is chosen: one stop of the Tab key, arrows between them.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <optional>

#include "ui/widgets/press.hpp"

namespace jinlan::ui {

/// The area of choice `index` of `count`, at the layout cursor. The choice that a press or an arrow key asks
/// for goes to `asked`, unless it is the one chosen already.
Press choice_area(std::size_t index, std::size_t count, std::size_t chosen, ImVec2 size,
                  std::optional<std::size_t>& asked);

}  // namespace jinlan::ui
