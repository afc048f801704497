// What all charts have in common: their texts, their points, and what they answer.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jinlan::ui {

/// The texts around a chart. All but `empty` may be left out.
struct ChartText {
    std::string title;    // the answer, in a sentence
    std::string measure;  // what is measured, with its unit: "PM₂.₅, annual mean, µg/m³"
    std::string note;     // source and date
    std::string empty;    // stands there when there is nothing to show
    std::string unit;     // follows a value on the card, with the space before it: " µg/m³"
    int decimals = 1;     // of values, at most
};

/// What was measured is drawn solid; what was estimated, or is not known for certain, hollow.
enum class MarkKind { Solid, Hollow };

/// A value, with all that its card says. Values that are not finite are not drawn.
struct ChartPoint {
    double at = 0;  // where it stands along the other axis, where there is one: a year
    double value = 0;
    std::optional<double> low;  // with `high`: how uncertain the value is
    std::optional<double> high;
    MarkKind kind = MarkKind::Solid;
    std::string name;      // the card's first line: "2024"
    std::string hover;     // its text: how the figure was come by
    std::string source{};  // where it is from, in full: "Source: …"
};

/// Whether the point can be drawn: its value is a number.
bool is_drawn(const ChartPoint& point);

/// Whether it has both ends of a range that can be drawn.
bool has_range(const ChartPoint& point);

/// The first and the last point that can be drawn; null when there is none.
const ChartPoint* first_drawn(const std::vector<ChartPoint>& points);
const ChartPoint* last_drawn(const std::vector<ChartPoint>& points);

/// A value that the points are to be seen against, drawn across the plot with its label beside it.
enum class ReferenceKind { Target, Standard };
struct Reference {
    double value = 0;
    ReferenceKind kind = ReferenceKind::Standard;
    std::string label;         // "target 33 in 2025"
    std::optional<double> at;  // where along the other axis a target is due; drawn as a diamond
};

bool is_drawn(const Reference& reference);

/// One colour, one name.
struct ChartSeries {
    std::string name;
    std::vector<ChartPoint> points;  // by `at`, ascending
};

/// Which mark: the row, series, lane or panel, and its number in there.
struct Picked {
    std::size_t group = 0;
    std::size_t item = 0;

    friend bool operator==(const Picked&, const Picked&) = default;
};

struct ChartAnswer {
    std::optional<Picked> active;   // under the pointer, or focused with the keyboard; its card is shown
    std::optional<Picked> pressed;  // clicked, tapped, or chosen with Enter
};

}  // namespace jinlan::ui
