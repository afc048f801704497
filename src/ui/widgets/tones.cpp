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
    // Rims that grow paler outwards: a gradient without a texture.
    constexpr int kRims = 6;
    constexpr float kDrop = 2;  // the light comes from above
    for (int i = 0; i < kRims; ++i) {
        const float out = static_cast<float>(i) + 0.5F;
        const auto alpha = static_cast<unsigned>(22 - 3.5F * static_cast<float>(i));
        list.AddRect(ImVec2(min.x - out, min.y - out + kDrop), ImVec2(max.x + out, max.y + out + kDrop),
                     IM_COL32(0, 0, 0, alpha), theme.radius() + out, 0, 1.2F);
    }
}

}  // namespace jinlan::ui
