// Mixed tones and the shadow, which widgets share.

#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

ImU32 mixed(ImU32 ground, ImU32 over, float share) {
    ImU32 result = IM_COL32_A_MASK;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const auto from = static_cast<float>((ground >> shift) & 0xFFU);
        const auto to = static_cast<float>((over >> shift) & 0xFFU);
        result |= static_cast<ImU32>(from + (to - from) * share + 0.5F) << shift;
    }
    return result;
}

void draw_shadow(ImDrawList& list, const Theme& theme, ImVec2 min, ImVec2 max) {
    // Layers that reach less far each: a gradient without a texture. The light comes from above.
    constexpr unsigned kAlpha = 0x08;
    for (const float out : {9.0F, 6.0F, 3.5F, 1.5F}) {
        list.AddRectFilled(ImVec2(min.x - out * 0.7F, min.y - out * 0.35F),
                           ImVec2(max.x + out * 0.7F, max.y + out), IM_COL32(0, 0, 0, kAlpha),
                           theme.radius() + out);
    }
}

}  // namespace jinlan::ui
