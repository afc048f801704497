// A font that needs no file: every glyph a filled box.
#include "platform/headless/font.hpp"

#include "platform/font_metrics.hpp"

#ifdef IMGUI_ENABLE_FREETYPE
#include <misc/freetype/imgui_freetype.h>
#endif

#include <cstring>

namespace jinlan::platform {
namespace {

constexpr float kNarrowAdvance = 0.55f;
constexpr float kBoxHeight = 0.7f;  // of the em, above the baseline

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
    if (!is_drawable(character)) return false;
    const float em = kEmPerLine * baked->Size;
    const float width = box_advance(character) * em;
    if (advance != nullptr) {
        *advance = width;
        return true;
    }
    glyph->Codepoint = character & 0x3ffffff;
    glyph->AdvanceX = width;
    if (character == ' ' || character == 0xa0 || character == 0x3000) return true;

    const float density = source->RasterizerDensity * baked->RasterizerDensity;
    const int pixels_wide = ImMax(1, static_cast<int>(width * density) - 1);
    const int pixels_high = ImMax(1, static_cast<int>(kBoxHeight * em * density));
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, pixels_wide, pixels_high);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
    pixels.resize(pixels_wide * pixels_high);
    std::memset(pixels.Data, 0xff, static_cast<size_t>(pixels.Size));

    place_bitmap(atlas, source, baked, glyph, id, pixels, ImVec2(0.0f, -static_cast<float>(pixels_high)),
                 density);
    return true;
}

}  // namespace

float box_advance(unsigned int character) {
    const bool wide = (character >= 0x1100 && character <= 0x115f) ||  // Hangul initials
                      (character >= 0x2e80 && character <= 0xd7ff) ||  // radicals to Han and Hangul
                      (character >= 0xf900 && character <= 0xfaff) ||  // compatibility Han
                      (character >= 0xfe30 && character <= 0xfe6f) ||  // vertical and small forms
                      (character >= 0xff00 && character <= 0xff60) ||  // full-width forms
                      (character >= 0x1f300 && character <= 0x3ffff);  // pictographs, Han extensions
    return wide ? 1.0f : kNarrowAdvance;
}

const ImFontLoader* box_font_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader result;
        result.Name = "box";
        result.FontSrcContainsGlyph = contains_drawable;
        result.FontBakedInit = init_line_metrics;
        result.FontBakedLoadGlyph = load_glyph;
        return result;
    }();
    return &loader;
}

}  // namespace jinlan::platform

#ifdef IMGUI_ENABLE_FREETYPE
// The loader that Dear ImGui takes where none is set; see imgui_config.hpp.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return jinlan::platform::box_font_loader(); }
}  // namespace ImGuiFreeType
#endif
