// Small signs, drawn: no font has to hold them, and they are crisp at every size.

#include "ui/widgets/icon.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace jinlan::ui {

namespace {

constexpr float kQuarterTurn = 1.5708F;

/// Draws in a square whose sides go from -1 to 1.
struct Pen {
    ImDrawList& list;
    ImVec2 center;
    float half;
    ImU32 color;
    float weight;

    ImVec2 at(float x, float y) const { return {center.x + x * half, center.y + y * half}; }
    void line(float x1, float y1, float x2, float y2) const {
        list.AddLine(at(x1, y1), at(x2, y2), color, weight);
    }
    void bent(float x1, float y1, float x2, float y2, float x3, float y3) const {
        const ImVec2 points[] = {at(x1, y1), at(x2, y2), at(x3, y3)};
        list.AddPolyline(points, 3, color, ImDrawFlags_None, weight);
    }
    void circle(float x, float y, float radius) const {
        list.AddCircle(at(x, y), radius * half, color, 0, weight);
    }
    void dot(float y) const { list.AddCircleFilled(at(0, y), 0.75F * weight, color); }
};

void warning(const Pen& pen) {
    const ImVec2 corners[] = {pen.at(0, -0.9F), pen.at(0.98F, 0.82F), pen.at(-0.98F, 0.82F)};
    pen.list.AddPolyline(corners, 3, pen.color, ImDrawFlags_Closed, pen.weight);
    pen.line(0, -0.3F, 0, 0.28F);
    pen.dot(0.56F);
}

void sun(const Pen& pen) {
    pen.circle(0, 0, 0.42F);
    constexpr int kRays = 8;
    for (int i = 0; i < kRays; ++i) {
        const float angle = 4 * kQuarterTurn * static_cast<float>(i) / kRays;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line(0.68F * x, 0.68F * y, x, y);
    }
}

/// The outer arc of a disc and an inner one that takes a bite out of it.
void moon(const Pen& pen) {
    pen.list.PathArcTo(pen.center, 0.9F * pen.half, 0.1F, 4.6F);
    pen.list.PathArcTo(pen.at(0.28F, -0.32F), 0.72F * pen.half, 3.7F, 1.0F);
    pen.list.PathStroke(pen.color, ImDrawFlags_Closed, pen.weight);
}

void half_disc(const Pen& pen) {
    pen.circle(0, 0, 0.9F);
    pen.list.PathArcTo(pen.center, 0.9F * pen.half, -kQuarterTurn, kQuarterTurn);
    pen.list.PathFillConvex(pen.color);
}

/// An arrow that turns back: to the left (-1) or to the right (1).
void turned_arrow(const Pen& pen, float side) {
    pen.bent(0.4F * side, -0.95F, 0.9F * side, -0.42F, 0.4F * side, 0.1F);
    pen.line(0.85F * side, -0.42F, -0.25F * side, -0.42F);
    const float from = side > 0 ? kQuarterTurn : -kQuarterTurn;
    pen.list.PathArcTo(pen.at(-0.25F * side, 0.2F), 0.62F * pen.half, from, from + 2 * kQuarterTurn);
    pen.list.PathStroke(pen.color, ImDrawFlags_None, pen.weight);
    pen.line(-0.25F * side, 0.82F, 0.3F * side, 0.82F);
}

void screen(const Pen& pen) {
    pen.list.AddRect(pen.at(-1, -0.85F), pen.at(1, 0.5F), pen.color, 0.15F * pen.half, ImDrawFlags_None,
                     pen.weight);
    pen.line(0, 0.5F, 0, 0.95F);
    pen.line(-0.5F, 0.95F, 0.5F, 0.95F);
}

/// An arrow down into a tray.
void take_away(const Pen& pen) {
    pen.line(0, -0.85F, 0, 0.3F);
    pen.bent(-0.42F, -0.12F, 0, 0.3F, 0.42F, -0.12F);
    const ImVec2 tray[] = {pen.at(-0.8F, 0.3F), pen.at(-0.8F, 0.8F), pen.at(0.8F, 0.8F), pen.at(0.8F, 0.3F)};
    pen.list.AddPolyline(tray, 4, pen.color, ImDrawFlags_None, pen.weight);
}

void share(const Pen& pen) {
    const ImVec2 box[] = {pen.at(-0.45F, -0.1F), pen.at(-0.8F, -0.1F), pen.at(-0.8F, 0.95F),
                          pen.at(0.8F, 0.95F),   pen.at(0.8F, -0.1F),  pen.at(0.45F, -0.1F)};
    pen.list.AddPolyline(box, 6, pen.color, ImDrawFlags_None, pen.weight);
    pen.bent(-0.4F, -0.55F, 0, -0.95F, 0.4F, -0.55F);
    pen.line(0, -0.9F, 0, 0.45F);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color) {
    const Pen pen{list, center, size / 2, color, std::max(1.3F, size / 10)};
    switch (icon) {
        case Icon::Search:
            pen.circle(-0.2F, -0.2F, 0.62F);
            pen.line(0.26F, 0.26F, 0.82F, 0.82F);
            break;
        case Icon::Close:
            pen.line(-0.6F, -0.6F, 0.6F, 0.6F);
            pen.line(-0.6F, 0.6F, 0.6F, -0.6F);
            break;
        case Icon::Up: pen.bent(-0.6F, 0.3F, 0, -0.3F, 0.6F, 0.3F); break;
        case Icon::Down: pen.bent(-0.6F, -0.3F, 0, 0.3F, 0.6F, -0.3F); break;
        case Icon::Left: pen.bent(0.3F, -0.6F, -0.3F, 0, 0.3F, 0.6F); break;
        case Icon::Right: pen.bent(-0.3F, -0.6F, 0.3F, 0, -0.3F, 0.6F); break;
        case Icon::Tick: pen.bent(-0.65F, 0.05F, -0.15F, 0.5F, 0.65F, -0.5F); break;
        case Icon::Info:
            pen.circle(0, 0, 0.92F);
            pen.dot(-0.45F);
            pen.line(0, -0.08F, 0, 0.55F);
            break;
        case Icon::Warning: warning(pen); break;
        case Icon::Error:
            pen.circle(0, 0, 0.92F);
            pen.line(-0.34F, -0.34F, 0.34F, 0.34F);
            pen.line(-0.34F, 0.34F, 0.34F, -0.34F);
            break;
        case Icon::Menu:
            for (const float y : {-0.65F, 0.0F, 0.65F}) pen.line(-0.95F, y, 0.95F, y);
            break;
        case Icon::Light: sun(pen); break;
        case Icon::Dark: moon(pen); break;
        case Icon::Contrast: half_disc(pen); break;
        case Icon::Present: screen(pen); break;
        case Icon::Share: share(pen); break;
        case Icon::TakeAway: take_away(pen); break;
        case Icon::Undo: turned_arrow(pen, -1); break;
        case Icon::Redo: turned_arrow(pen, 1); break;
    }
}

}  // namespace jinlan::ui
