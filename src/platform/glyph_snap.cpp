// Moves letters onto the grid of device pixels.
#include "platform/glyph_snap.hpp"

#include <imgui.h>

#include <cmath>

namespace jinlan::platform {
namespace {

/// The six indices that ImFont::RenderText() writes for the two triangles of a glyph.
bool is_quad(const ImDrawIdx* index) {
    const ImDrawIdx first = index[0];
    return index[1] == first + 1 && index[2] == first + 2 && index[3] == first && index[4] == first + 2 &&
           index[5] == first + 3;
}

/// A glyph covers an area of the texture; shapes take one point of it, lines one row.
bool covers_area(const ImDrawVert* corner) {
    return corner[0].uv.x != corner[2].uv.x && corner[0].uv.y != corner[2].uv.y &&
           corner[0].pos.y == corner[1].pos.y && corner[0].pos.x == corner[3].pos.x;
}

float shift_to_grid(float position, float pixels_per_unit) {
    return std::round(position * pixels_per_unit) / pixels_per_unit - position;
}

void snap_command(ImDrawList& list, const ImDrawCmd& command, ImVec2 scale) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* end = index + command.ElemCount;
    while (index + 6 <= end) {
        ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        ImDrawVert* corner = vertices + index[0];
        if (!is_glyph(index, vertices)) {
            index += 3;
            continue;
        }
        const float shift_x = shift_to_grid(corner[0].pos.x, scale.x);
        const float shift_y = shift_to_grid(corner[0].pos.y, scale.y);
        for (int i = 0; i < 4; ++i) {
            corner[i].pos.x += shift_x;
            corner[i].pos.y += shift_y;
        }
        index += 6;
    }
}

}  // namespace

bool is_glyph(const ImDrawIdx* index, const ImDrawVert* vertices) {
    return is_quad(index) && covers_area(vertices + index[0]);
}

void snap_glyphs(ImDrawData& draw_data) {
    for (ImDrawList* list : draw_data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback == nullptr) snap_command(*list, command, draw_data.FramebufferScale);
        }
    }
}

}  // namespace jinlan::platform
