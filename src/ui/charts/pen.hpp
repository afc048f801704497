// The pen that all charts are drawn with: their colours, sharp lines, marks and bands.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <span>
#include <string_view>

#include "ui/charts/chart.hpp"
#include "ui/charts/placement.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

ImU32 chart_grid(const Theme& theme);
ImU32 chart_axis(const Theme& theme);                          // base lines and the marks of the axis
ImU32 chart_color(const Theme& theme, std::size_t series);     // of the n-th series
ImU32 chart_quiet(const Theme& theme);                         // what stands beside the matter
ImU32 chart_band(const Theme& theme, ImU32 color, bool core);  // what is uncertain; `core`: its inner half
ImU32 chart_text(const Theme& theme, ImU32 color);             // the colour dark (or light) enough for text
ImU32 reference_color(const Theme& theme, ReferenceKind kind);

/// The nearest place between two pixels of the screen, whatever its ratio.
float snapped(float length);

/// Lines that fill whole pixels: neither blurred nor of two widths.
void rule_across(ImDrawList& list, float from, float to, float y, float thickness, ImU32 color);
void rule_down(ImDrawList& list, float x, float from, float to, float thickness, ImU32 color);

/// One line of text with its top left corner at `at`, on a patch of `ground` that keeps grid lines out of it.
void write_over_grid(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 at, ImU32 color,
                     ImU32 ground, std::string_view text);

/// A bar with sharp edges; hollow ones have a frame instead of a fill.
void draw_bar(ImDrawList& list, const Theme& theme, const Box& box, MarkKind kind, ImU32 color);

constexpr float kMarkRadius = 4.5F;  // logical pixels at a scale of 1

/// A dot, or a ring on the ground of the panel. `active` ones are larger, `focused` ones have a focus ring.
void draw_mark(ImDrawList& list, const Theme& theme, ImVec2 at, MarkKind kind, ImU32 color, bool active,
               bool focused);

/// How uncertain a value in a row is: a line from low to high with short ends.
void draw_whisker(ImDrawList& list, const Theme& theme, float from, float to, float y, ImU32 color);

/// The focus ring around a bar or a cell.
void draw_focus_box(ImDrawList& list, const Theme& theme, const Box& box);

/// A small diamond: where a target is due.
void draw_diamond(ImDrawList& list, const Theme& theme, ImVec2 at, ImU32 color);

/// What lies between a lower and an upper line, both from left to right.
struct BandPoint {
    float x = 0;
    float low = 0;
    float high = 0;
};
void draw_band(ImDrawList& list, std::span<const BandPoint> points, ImU32 color);

}  // namespace jinlan::ui
