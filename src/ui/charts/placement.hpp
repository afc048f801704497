// Places for the labels that stand beside what they name, so that none covers another.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace jinlan::ui {

/// A label in a column (or a row): where its middle would best be, and how much of the column it takes.
struct StackLabel {
    float wanted = 0;
    float size = 0;
    int priority = 0;  // where not all fit, higher numbers go first
};

struct StackPlace {
    bool visible = false;
    float middle = 0;
    bool moved = false;  // by more than a pixel: lead a line to it
};

/// A place for each label between `low` and `high`, `gap` apart at least, in the order of their wishes
/// (equal wishes: in the order given), moved as little as possible: the sum of the squared ways is the
/// least there is. Where there is no room for all, the least important are not visible.
std::vector<StackPlace> stack_labels(std::span<const StackLabel> labels, float low, float high, float gap);

struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

struct LineSegment {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
};

bool overlap(const Box& a, const Box& b);
bool touches(const Box& box, const LineSegment& segment);

/// What a label inside the plot must not cover.
struct Obstacles {
    Box bounds;
    std::vector<Box> boxes;
    std::vector<LineSegment> segments;

    bool is_free(const Box& box) const;
};

/// The first of the candidates that is free; it is an obstacle from then on. Nothing when none is.
std::optional<Box> take_place(Obstacles& obstacles, std::span<const Box> candidates);

}  // namespace jinlan::ui
