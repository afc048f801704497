// Small drawn signs for the commands of the header and the map.

#include "ui/signs.hpp"

#include <cmath>
#include <initializer_list>

namespace jinlan::ui {

namespace {

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
    void frame(float x1, float y1, float x2, float y2, float radius) const {
        list.AddRect(at(x1, y1), at(x2, y2), color, radius * half, ImDrawFlags_None, weight);
    }
};

void rays(const Pen& pen) {
    constexpr int kRays = 8;
    for (int i = 0; i < kRays; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / kRays;
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

void corners(const Pen& pen) {
    for (const float x : {-1.0F, 1.0F}) {
        for (const float y : {-1.0F, 1.0F}) {
            const ImVec2 corner[] = {pen.at(0.35F * x, 0.9F * y), pen.at(0.9F * x, 0.9F * y),
                                     pen.at(0.9F * x, 0.35F * y)};
            pen.list.AddPolyline(corner, 3, pen.color, ImDrawFlags_None, pen.weight);
        }
    }
}

void share(const Pen& pen) {
    const ImVec2 box[] = {pen.at(-0.45F, -0.1F), pen.at(-0.8F, -0.1F), pen.at(-0.8F, 0.95F),
                          pen.at(0.8F, 0.95F),   pen.at(0.8F, -0.1F),  pen.at(0.45F, -0.1F)};
    pen.list.AddPolyline(box, 6, pen.color, ImDrawFlags_None, pen.weight);
    const ImVec2 head[] = {pen.at(-0.4F, -0.55F), pen.at(0, -0.95F), pen.at(0.4F, -0.55F)};
    pen.list.AddPolyline(head, 3, pen.color, ImDrawFlags_None, pen.weight);
    pen.line(0, -0.9F, 0, 0.45F);
}

}  // namespace

void draw_sign(ImDrawList& list, Sign sign, ImVec2 center, float size, ImU32 color) {
    const Pen pen{list, center, size / 2, color, std::fmax(1.25F, size / 11)};
    switch (sign) {
        case Sign::Menu:
            for (const float y : {-0.65F, 0.0F, 0.65F}) pen.line(-0.95F, y, 0.95F, y);
            break;
        case Sign::Light:
            list.AddCircle(center, 0.42F * pen.half, color, 0, pen.weight);
            rays(pen);
            break;
        case Sign::Dark: moon(pen); break;
        case Sign::Contrast:
            list.AddCircle(center, 0.9F * pen.half, color, 0, pen.weight);
            list.PathArcTo(center, 0.9F * pen.half, -1.5708F, 1.5708F);
            list.PathFillConvex(color);
            break;
        case Sign::Present:
            pen.frame(-1, -0.85F, 1, 0.5F, 0.15F);
            pen.line(0, 0.5F, 0, 0.95F);
            pen.line(-0.5F, 0.95F, 0.5F, 0.95F);
            break;
        case Sign::Share: share(pen); break;
        case Sign::Info:
            list.AddCircle(center, 0.95F * pen.half, color, 0, pen.weight);
            pen.line(0, -0.05F, 0, 0.5F);
            list.AddCircleFilled(pen.at(0, -0.42F), 0.75F * pen.weight, color);
            break;
        case Sign::Plus: pen.line(0, -0.75F, 0, 0.75F); [[fallthrough]];
        case Sign::Minus: pen.line(-0.75F, 0, 0.75F, 0); break;
        case Sign::Fit: corners(pen); break;
    }
}

}  // namespace jinlan::ui
