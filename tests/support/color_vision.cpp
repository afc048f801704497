// How different two colours look, and how they look to colour-blind readers.

#include "support/color_vision.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace jinlan::tests {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr std::array<Matrix, 4> kVisionMatrices{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

constexpr Matrix kToCones{{{0.4122214708, 0.5363325363, 0.0514459929},
                           {0.2119034982, 0.6806995451, 0.1073969566},
                           {0.0883024619, 0.2817188376, 0.6299787005}}};

constexpr Matrix kToLab{{{0.2104542553, 0.7936177850, -0.0040720468},
                         {1.9779984951, -2.4285922050, 0.4505937099},
                         {0.0259040371, 0.7827717662, -0.8086757660}}};

Vector times(const Matrix& matrix, const Vector& vector) {
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) result[row] += matrix[row][i] * vector[i];
    }
    return result;
}

double linear(ImU32 color, int shift) {
    const double value = static_cast<double>((color >> shift) & 0xFFU) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

OkLab ok_lab(ImU32 color, Vision vision) {
    const Vector rgb{linear(color, IM_COL32_R_SHIFT), linear(color, IM_COL32_G_SHIFT),
                     linear(color, IM_COL32_B_SHIFT)};
    Vector seen = times(kVisionMatrices[static_cast<std::size_t>(vision)], rgb);
    for (double& value : seen) value = std::clamp(value, 0.0, 1.0);
    Vector cones = times(kToCones, seen);
    for (double& value : cones) value = std::cbrt(value);
    const Vector lab = times(kToLab, cones);
    return {lab[0], lab[1], lab[2]};
}

double difference(ImU32 a, ImU32 b, Vision vision) {
    const OkLab first = ok_lab(a, vision);
    const OkLab second = ok_lab(b, vision);
    return std::hypot(first.lightness - second.lightness, first.a - second.a, first.b - second.b);
}

double least_difference(ImU32 a, ImU32 b) {
    double least = 2;
    for (const Vision vision : kVisions) least = std::min(least, difference(a, b, vision));
    return least;
}

}  // namespace jinlan::tests
