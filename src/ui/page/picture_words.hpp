// What has to stand on a picture that leaves the page: filter and date above the view, sources below it.

#pragma once

#include "app/take_away/take_away.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// Draws the words along the upper and the lower edge of `picture`; returns what is left for the view.
Rect draw_picture_words(const Theme& theme, const app::PictureWords& words, const Rect& picture);

}  // namespace jinlan::ui
