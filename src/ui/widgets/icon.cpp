// Small signs, drawn: no font has to hold them.

#include "ui/widgets/icon.hpp"

#include <algorithm>

namespace jinlan::ui {

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color) {
    const float stroke = std::max(1.3F, size * 0.11F);
    // Coordinates below are in halves of the square, from its middle.
    const auto at = [&](float x, float y) {
        return ImVec2(center.x + x * size / 2, center.y + y * size / 2);
    };
    const auto line = [&](float x0, float y0, float x1, float y1) {
        list.AddLine(at(x0, y0), at(x1, y1), color, stroke);
    };
    const auto bent = [&](float x0, float y0, float x1, float y1, float x2, float y2) {
        const ImVec2 points[] = {at(x0, y0), at(x1, y1), at(x2, y2)};
        list.AddPolyline(points, 3, color, ImDrawFlags_None, stroke);
    };
    const auto dot = [&](float y) { list.AddCircleFilled(at(0, y), stroke * 0.75F, color); };
    switch (icon) {
        case Icon::Search:
            list.AddCircle(at(-0.2F, -0.2F), size * 0.31F, color, 0, stroke);
            line(0.26F, 0.26F, 0.82F, 0.82F);
            break;
        case Icon::Close:
            line(-0.6F, -0.6F, 0.6F, 0.6F);
            line(-0.6F, 0.6F, 0.6F, -0.6F);
            break;
        case Icon::Plus: line(0, -0.75F, 0, 0.75F); [[fallthrough]];
        case Icon::Minus: line(-0.75F, 0, 0.75F, 0); break;
        case Icon::Up: bent(-0.6F, 0.3F, 0, -0.3F, 0.6F, 0.3F); break;
        case Icon::Down: bent(-0.6F, -0.3F, 0, 0.3F, 0.6F, -0.3F); break;
        case Icon::Left: bent(0.3F, -0.6F, -0.3F, 0, 0.3F, 0.6F); break;
        case Icon::Right: bent(-0.3F, -0.6F, 0.3F, 0, -0.3F, 0.6F); break;
        case Icon::Tick: bent(-0.65F, 0.05F, -0.15F, 0.5F, 0.65F, -0.5F); break;
        case Icon::Info:
            list.AddCircle(center, size * 0.46F, color, 0, stroke);
            dot(-0.45F);
            line(0, -0.08F, 0, 0.55F);
            break;
        case Icon::Warning: {
            const ImVec2 corners[] = {at(0, -0.9F), at(0.98F, 0.82F), at(-0.98F, 0.82F)};
            list.AddPolyline(corners, 3, color, ImDrawFlags_Closed, stroke);
            line(0, -0.3F, 0, 0.28F);
            dot(0.56F);
            break;
        }
        case Icon::TakeAway: {  // an arrow down into a tray
            line(0, -0.85F, 0, 0.3F);
            bent(-0.42F, -0.12F, 0, 0.3F, 0.42F, -0.12F);
            const ImVec2 tray[] = {at(-0.8F, 0.3F), at(-0.8F, 0.8F), at(0.8F, 0.8F), at(0.8F, 0.3F)};
            list.AddPolyline(tray, 4, color, ImDrawFlags_None, stroke);
            break;
        }
        case Icon::Error:
            list.AddCircle(center, size * 0.46F, color, 0, stroke);
            line(-0.34F, -0.34F, 0.34F, 0.34F);
            line(-0.34F, 0.34F, 0.34F, -0.34F);
            break;
    }
}

}  // namespace jinlan::ui
