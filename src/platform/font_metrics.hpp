// How large letters stand in their line. One rule for every font and platform, so that a layout that fits on
// the desktop fits in the browser and in a test.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace jinlan::platform {

/// Size of the em square in units of the font size, which is the height of the line. The rest is leading:
/// without it lines of Han characters, which fill their square, would touch.
inline constexpr float kEmPerLine = 0.85f;

/// The baseline lies this far below the top of the em square, in ems. The usual design of East Asian fonts.
inline constexpr float kBaselinePerEm = 0.88f;

/// Puts the em square into the middle of the line.
inline void set_line_metrics(ImFontBaked& baked) {
    const float em = kEmPerLine * baked.Size;
    baked.Ascent = ImFloor(0.5f * (baked.Size - em) + kBaselinePerEm * em + 0.5f);
    baked.Descent = baked.Ascent - baked.Size;
}

/// True for what is worth asking a font for: no control characters, no surrogates, no private use.
inline bool is_drawable(ImWchar character) {
    const bool control = character < 0x20 || (character >= 0x7f && character < 0xa0);
    const bool surrogate_or_private = character >= 0xd800 && character <= 0xf8ff;
    return !control && !surrogate_or_private && character != 0xfeff && character <= 0x10ffff;
}

/// As ImFontLoader::FontSrcContainsGlyph, for a loader that draws whatever is drawable.
inline bool contains_drawable(ImFontAtlas*, ImFontConfig*, ImWchar character) {
    return is_drawable(character);
}

/// As ImFontLoader::FontBakedInit.
inline bool init_line_metrics(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    if (!source->MergeMode) set_line_metrics(*baked);
    return true;
}

/// The end of an ImFontLoader::FontBakedLoadGlyph: the glyph's box (left and top from the origin, y down, in
/// pixels of the bitmap) and its bitmap, a byte a pixel. `id` is the place that was packed for it, `density`
/// the pixels in a unit.
inline void place_bitmap(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
                         ImFontAtlasRectId id, const ImVector<unsigned char>& bitmap, ImVec2 left_top,
                         float density) {
    ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
    glyph->X0 = left_top.x / density;
    glyph->Y0 = left_top.y / density + baked->Ascent;
    glyph->X1 = glyph->X0 + static_cast<float>(place->w) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(place->h) / density;
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, bitmap.Data,
                                       ImTextureFormat_Alpha8, place->w);
}

}  // namespace jinlan::platform
