// Which text may stand on which ground, and which marks: what is not listed here is not to be drawn. A test
// measures every pair in every theme.

#pragma once

#include <array>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// A role of the table of colours.
using Role = ImU32 Colors::*;

struct ColorPair {
    Role front;
    Role ground;
};

/// Least contrasts. Source: WCAG 2.1, 1.4.3, 1.4.6 and 1.4.11. Everything is held to what is asked of small
/// text: no pair is for large text alone.
inline constexpr double kTextContrast = 4.5;
inline constexpr double kHighContrast = 7.0;  // of text in the high-contrast theme
inline constexpr double kMarkContrast = 3.0;

inline constexpr std::array kPanelGrounds{&Colors::paper, &Colors::surface, &Colors::surface_soft,
                                          &Colors::brand_soft, &Colors::hover};

/// Text of these stands on every ground of a panel.
inline constexpr std::array kPanelInks{&Colors::ink,        &Colors::ink_soft, &Colors::brand,
                                       &Colors::met,        &Colors::not_met,  &Colors::due_no_outcome,
                                       &Colors::not_yet_due};

/// And these on the one ground named.
inline constexpr std::array kTextPairs{
    ColorPair{&Colors::ink, &Colors::pressed},
    ColorPair{&Colors::brand, &Colors::pressed},
    ColorPair{&Colors::disabled, &Colors::paper},
    ColorPair{&Colors::disabled, &Colors::surface},
    ColorPair{&Colors::on_brand, &Colors::brand},
    ColorPair{&Colors::brand_soft, &Colors::brand},
    ColorPair{&Colors::on_masthead, &Colors::masthead},
    ColorPair{&Colors::on_masthead_soft, &Colors::masthead},
    ColorPair{&Colors::ink, &Colors::no_data},
    ColorPair{&Colors::ink, &Colors::band},
};

/// Marks that must be found without words beside them; on paper and on panels.
inline constexpr std::array kMarks{&Colors::brand,          &Colors::met,         &Colors::not_met,
                                   &Colors::due_no_outcome, &Colors::not_yet_due, &Colors::focus,
                                   &Colors::frame,          &Colors::axis};

inline constexpr std::array kMarkGrounds{&Colors::paper, &Colors::surface};

}  // namespace jinlan::ui
