// Letters rasterised by the browser's own canvas (web_font.lib.js does the drawing).
#include "platform/web/font.hpp"

#include "platform/font_metrics.hpp"

#include <misc/freetype/imgui_freetype.h>

#include <string>

extern "C" {
/// Chooses the fonts for a language (BCP 47).
void font_use_language(const char* language);
/// Measures a character drawn at `pixels` to the em: writes the advance and the box of its ink (left, top,
/// right, bottom; y down, from the origin on the baseline), in pixels. The box is empty for blanks.
void font_measure(unsigned int character, float pixels, int is_bold, float* out);
/// Draws a character with its origin at (-left, -top) of a bitmap; writes its coverage, a byte a pixel.
void font_draw(unsigned int character, float pixels, int is_bold, int left, int top, int width, int height,
               unsigned char* out);
/// True when two different Han characters look different.
int font_has_han();
}

namespace jinlan::platform {
namespace {

constexpr unsigned int kBold = 1;  // in ImFontConfig::FontLoaderFlags

struct Measure {
    float advance = 0.0f;
    float left = 0.0f;
    float top = 0.0f;
    float right = 0.0f;
    float bottom = 0.0f;
};

bool is_han(ImWchar character) {
    return (character >= 0x3400 && character <= 0x4dbf) || (character >= 0x4e00 && character <= 0x9fff) ||
           (character >= 0x20000 && character <= 0x3ffff);
}

/// Every font draws a Han character in a square of one em, so the browser, which takes as long to measure one
/// as to draw it, need not be asked. The box has room for ink that leaves the square a little.
Measure measure(ImWchar character, float pixels, int is_bold) {
    constexpr float kRoom = 0.08f;  // ems
    Measure result;
    if (is_han(character)) {
        result = {pixels, -kRoom * pixels, -(kBaselinePerEm + kRoom) * pixels, (1.0f + kRoom) * pixels,
                  (1.0f - kBaselinePerEm + kRoom) * pixels};
    } else {
        font_measure(character, pixels, is_bold, &result.advance);
    }
    return result;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
    if (!is_drawable(character)) return false;
    const float density = source->RasterizerDensity * baked->RasterizerDensity;
    const float pixels = kEmPerLine * baked->Size * density;
    const int is_bold = source->FontLoaderFlags == kBold;
    const Measure size = measure(character, pixels, is_bold);
    if (advance != nullptr) {
        *advance = size.advance / density;
        return true;
    }
    glyph->Codepoint = character & 0x3ffffff;
    glyph->AdvanceX = size.advance / density;
    if (size.right <= size.left || size.bottom <= size.top) return true;

    // One pixel around the ink for its soft edge.
    const int left = static_cast<int>(ImFloor(size.left)) - 1;
    const int top = static_cast<int>(ImFloor(size.top)) - 1;
    const int width = static_cast<int>(ImCeil(size.right)) + 1 - left;
    const int height = static_cast<int>(ImCeil(size.bottom)) + 1 - top;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImVector<unsigned char>& bitmap = atlas->Builder->TempBuffer;
    bitmap.resize(width * height);
    font_draw(character, pixels, is_bold, left, top, width, height, bitmap.Data);

    place_bitmap(atlas, source, baked, glyph, id, bitmap,
                 ImVec2(static_cast<float>(left), static_cast<float>(top)), density);
    return true;
}

const ImFontLoader* canvas_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader result;
        result.Name = "canvas";
        result.FontSrcContainsGlyph = contains_drawable;
        result.FontBakedInit = init_line_metrics;
        result.FontBakedLoadGlyph = load_glyph;
        return result;
    }();
    return &loader;
}

}  // namespace

void use_canvas_fonts(std::string_view language) {
    font_use_language(std::string(language).c_str());
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (!atlas.Fonts.empty()) {
        for (ImFont* font : atlas.Fonts) ImFontAtlasFontDiscardBakes(&atlas, font, 0);
        return;
    }
    for (const unsigned int flags : {0u, kBold}) {
        ImFontConfig source;
        source.FontLoader = canvas_loader();
        source.FontLoaderFlags = flags;
        atlas.AddFont(&source);
    }
}

bool has_han_glyphs() { return font_has_han() != 0; }

}  // namespace jinlan::platform

// The loader that Dear ImGui takes where none is set; see imgui_config.hpp.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return jinlan::platform::canvas_loader(); }
}  // namespace ImGuiFreeType
