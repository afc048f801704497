// Marks that tell by their shape, not by colour alone.

#include "ui/widgets/symbol.hpp"

#include <algorithm>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

void draw_hatching(ImDrawList& list, ImVec2 min, ImVec2 max, float stroke, ImU32 color) {
    const float width = max.x - min.x;
    const float height = max.y - min.y;
    const float step = std::max(3.0F, height / 3);
    list.PushClipRect(min, max, true);
    for (float x = step / 2; x < width + height; x += step) {
        list.AddLine(ImVec2(min.x + x - height, max.y), ImVec2(min.x + x, min.y), color, stroke);
    }
    list.PopClipRect();
}

}  // namespace

void draw_symbol(ImDrawList& list, const Theme& theme, Symbol symbol, ImVec2 center, float size, ImU32 color,
                 ImU32 ground) {
    const float half = size / 2;
    const float stroke = std::max(1.5F, size * 0.14F);
    const ImVec2 min(center.x - half, center.y - half * 0.72F);
    const ImVec2 max(center.x + half, center.y + half * 0.72F);
    switch (symbol) {
        case Symbol::Square:
            list.AddRectFilled(min, max, color);
            list.AddRect(min, max, mixed(color, theme.colors.ink, 0.35F));
            break;
        case Symbol::Hatched:
            draw_hatching(list, min, max, theme.px(1), color);
            list.AddRect(min, max, color);
            break;
        case Symbol::Dot: list.AddCircleFilled(center, half, color); break;
        case Symbol::Ring:
        case Symbol::RingDash:
            list.AddCircleFilled(center, half, ground);
            list.AddCircle(center, half - stroke / 2, color, 0, stroke);
            if (symbol == Symbol::RingDash) {
                list.AddLine(ImVec2(center.x - half * 0.5F, center.y),
                             ImVec2(center.x + half * 0.5F, center.y), color, stroke);
            }
            break;
        case Symbol::DotTick:
        case Symbol::DotCross:
            list.AddCircleFilled(center, half, color);
            draw_icon(list, symbol == Symbol::DotTick ? Icon::Tick : Icon::Close, center, size * 0.62F,
                      ground);
            break;
        case Symbol::Diamond: {
            const ImVec2 corners[] = {{center.x - half, center.y},
                                      {center.x, center.y - half},
                                      {center.x + half, center.y},
                                      {center.x, center.y + half}};
            list.AddConvexPolyFilled(corners, 4, color);
            break;
        }
        case Symbol::Line: list.AddLine({min.x, center.y}, {max.x, center.y}, color, stroke); break;
        case Symbol::DashedLine: {
            const float third = size / 3;
            for (const float x : {min.x, max.x - third * 1.1F}) {
                list.AddLine({x, center.y}, {x + third * 1.1F, center.y}, color, stroke);
            }
            break;
        }
    }
}

Symbol symbol_of(plan::Status status) {
    switch (status) {
        case plan::Status::Met: return Symbol::DotTick;
        case plan::Status::NotMet: return Symbol::DotCross;
        case plan::Status::DueNoOutcome: return Symbol::RingDash;
        case plan::Status::NotYetDue:
        case plan::Status::NoDeadline: return Symbol::Ring;
    }
    return Symbol::Ring;
}

}  // namespace jinlan::ui
