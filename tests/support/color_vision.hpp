// How different two colours look, and how they look to colour-blind readers.
//
// Sources: OKLab by Björn Ottosson (2020); the simulation of protanopia, deuteranopia and tritanopia by
// Machado, Oliveira and Fernandes (2009), their matrices for full severity, in linear sRGB.

#pragma once

#include <imgui.h>

#include <array>

namespace jinlan::tests {

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array kVisions{Vision::Normal, Vision::Protanopia, Vision::Deuteranopia,
                                     Vision::Tritanopia};

struct OkLab {
    double lightness = 0;  // 0 black, 1 white
    double a = 0;
    double b = 0;
};

OkLab ok_lab(ImU32 color, Vision vision = Vision::Normal);

/// Distance in OKLab. About 0.02 is just seen side by side.
double difference(ImU32 a, ImU32 b, Vision vision = Vision::Normal);

/// The difference to those who see the least of it.
double least_difference(ImU32 a, ImU32 b);

}  // namespace jinlan::tests
