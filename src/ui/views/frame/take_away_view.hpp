// What a reader can take away from any view: a menu of a few buttons.

#pragma once

#include "ui/context.hpp"

namespace jinlan::ui {

/// The menu below its button, whose right lower corner is `anchor`; on a narrow page a sheet. `opened`: the
/// button was just pressed. To be called in every frame. What is chosen goes to `context.take_away`.
void take_away_menu(const Context& context, ImVec2 anchor, bool opened);

}  // namespace jinlan::ui
