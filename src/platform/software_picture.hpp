// What Dear ImGui has put together, drawn without a graphics card: pixel for pixel the same on every machine.
#pragma once

#include "platform/picture.hpp"

#include <imgui.h>

namespace jinlan::platform {

/// Letters may be left out, to see what they stand on.
enum class Glyphs { Draw, LeaveOut };

/// The pixels of a frame in device pixels, over `background` (an ImU32, taken as opaque).
///
/// Draws as the OpenGL backend does: the sample lies in the middle of a pixel, an edge shared by two
/// triangles is drawn once, textures are filtered linearly, colours blended in 8 bits. Letters are first
/// moved onto whole pixels, as on every platform. User callbacks are passed by.
Picture draw_picture(ImDrawData& draw_data, ImU32 background, Glyphs glyphs = Glyphs::Draw);

}  // namespace jinlan::platform
