// The system's Chinese font on the desktop, found by fontconfig and rasterised by stb_truetype.
#include "platform/desktop/font.hpp"

#include "platform/font_metrics.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace jinlan::platform {
namespace {

/// What the font of the text must have: simplified, traditional, and rarer characters of Shanxi's place
/// names.
constexpr std::u32string_view kHan = U"国國晋晉藍忻汾";
/// What East Asian fonts mostly lack and a second font may add: the figures of O₃ and NO₂, a tick.
constexpr std::u32string_view kSymbols = U"₂₃₅✓";

struct Deleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};
using Pattern = std::unique_ptr<FcPattern, Deleter>;
using FontSet = std::unique_ptr<FcFontSet, Deleter>;
using CharSet = std::unique_ptr<FcCharSet, Deleter>;

/// One face in a file that may hold several.
struct Face {
    std::string path;
    unsigned int index = 0;
};

const FcChar8* text(const char* string) { return reinterpret_cast<const FcChar8*>(string); }

bool has_all(FcPattern* font, std::u32string_view wanted) {
    FcCharSet* characters = nullptr;
    if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch) return false;
    return std::ranges::all_of(wanted, [=](char32_t c) { return FcCharSetHasChar(characters, c) == FcTrue; });
}

/// The face, if it is one that stb_truetype can draw: outlines, and a plain face of the file (a variable font
/// would come out in its default weight).
std::optional<Face> face_of(FcPattern* font, std::u32string_view characters) {
    FcChar8* path = nullptr;
    int index = 0;
    FcBool scalable = FcFalse;
    FcBool variable = FcFalse;
    if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) return {};
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    FcPatternGetBool(font, FC_SCALABLE, 0, &scalable);
    FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
    if (scalable == FcFalse || variable == FcTrue || (index >> 16) != 0 || !has_all(font, characters)) {
        return {};
    }
    return Face{reinterpret_cast<const char*>(path), static_cast<unsigned int>(index)};
}

std::optional<Face> find_face(std::string_view language, bool bold, std::u32string_view characters) {
    const Pattern wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, text("sans-serif"));
    FcPatternAddString(wanted.get(), FC_LANG, text(language.starts_with("zh-Hant") ? "zh-tw" : "zh-cn"));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    const CharSet charset(FcCharSetCreate());
    for (const char32_t character : characters) FcCharSetAddChar(charset.get(), character);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, charset.get());
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    const FontSet fonts(FcFontSort(nullptr, wanted.get(), FcFalse, nullptr, &result));
    if (fonts == nullptr) return {};
    for (int i = 0; i < fonts->nfont; ++i) {
        if (std::optional<Face> face = face_of(fonts->fonts[i], characters)) return face;
    }
    return {};
}

/// The content of a font file, read once: the faces of a language mostly share one.
const std::vector<char>* font_file(const std::string& path) {
    static std::map<std::string, std::vector<char>> files;
    const auto [entry, is_new] = files.try_emplace(path);
    if (is_new) {
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        const std::streamoff size = file.tellg();
        if (size > 0) {
            entry->second.resize(static_cast<size_t>(size));
            file.seekg(0).read(entry->second.data(), size);
        }
        if (!file) entry->second.clear();
    }
    return entry->second.empty() ? nullptr : &entry->second;
}

/// What a source of the atlas is made of. A source's FontLoaderFlags is its number here.
struct Outlines {
    const std::vector<char>* file = nullptr;
    unsigned int index = 0;
    std::string path = {};
};
Outlines outlines[4];  // text regular, text bold, symbols regular, symbols bold

const ImFontLoader& stb() { return *ImFontAtlasGetFontLoaderForStbTruetype(); }

/// Lends the file to stb_truetype, which keeps the pointer; the atlas would copy these megabytes.
bool init_source(ImFontAtlas* atlas, ImFontConfig* source) {
    const Outlines& chosen = outlines[source->FontLoaderFlags];
    source->FontNo = chosen.index;
    source->FontData = const_cast<char*>(chosen.file->data());
    source->SizePixels = -1.0f;  // below 0: stb_truetype measures the em, not ascent to descent
    const bool parsed = stb().FontSrcInit(atlas, source);
    source->SizePixels = 0.0f;
    source->FontData = nullptr;
    return parsed;
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    if (!source->MergeMode) set_line_metrics(*baked);
    return true;
}

/// Draws at the size of the em instead of the line, as the other platforms do.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
    if (!is_drawable(character)) return false;
    const float line = baked->Size;
    baked->Size = kEmPerLine * line;
    const bool loaded = stb().FontBakedLoadGlyph(atlas, source, baked, data, character, glyph, advance);
    baked->Size = line;
    return loaded;
}

const ImFontLoader* outline_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader result = stb();
        result.Name = "stb_truetype, em in line";
        result.FontSrcInit = init_source;
        result.FontBakedInit = init_baked;
        result.FontBakedLoadGlyph = load_glyph;
        return result;
    }();
    return &loader;
}

void add_source(ImFontAtlas& atlas, unsigned int which, bool merge) {
    ImFontConfig source;
    source.FontLoader = outline_loader();
    source.FontLoaderFlags = which;
    source.MergeMode = merge;
    source.OversampleH = 1;  // glyphs are put on whole pixels (glyph_snap.hpp)
    atlas.AddFont(&source);
}

void add_fonts(ImFontAtlas& atlas) {
    for (const unsigned int weight : {0u, 1u}) {
        add_source(atlas, weight, false);
        if (outlines[weight + 2].file != nullptr) add_source(atlas, weight + 2, true);
    }
}

void reload_fonts(ImFontAtlas& atlas) {
    for (ImFont* font : atlas.Fonts) {
        ImFontAtlasFontDestroyOutput(&atlas, font);
        ImFontAtlasFontInitOutput(&atlas, font);
        for (ImFontConfig* source : font->Sources) ImFontAtlasFontSourceAddToFont(&atlas, font, source);
    }
}

Outlines find_outlines(std::string_view language, bool bold, std::u32string_view characters) {
    const std::optional<Face> face = find_face(language, bold, characters);
    return face ? Outlines{font_file(face->path), face->index, face->path} : Outlines{};
}

}  // namespace

std::vector<std::string> font_files() {
    std::vector<std::string> paths;
    for (const Outlines& chosen : outlines) {
        if (chosen.file != nullptr && std::find(paths.begin(), paths.end(), chosen.path) == paths.end()) {
            paths.push_back(chosen.path);
        }
    }
    return paths;
}

bool load_fonts(std::string_view language, std::string& reason) {
    const Outlines regular = find_outlines(language, false, kHan);
    if (regular.file == nullptr) {
        reason =
            "No Chinese font was found, so the plan's text cannot be shown. Install one and start again: "
            "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora), noto-fonts-cjk (Arch).\n"
            "没有找到中文字体，无法显示文字。请安装中文字体（如 fonts-noto-cjk）后重新启动。";
        return false;
    }
    const Outlines bold = find_outlines(language, true, kHan);
    outlines[0] = regular;
    outlines[1] = bold.file != nullptr ? bold : regular;

    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (atlas.Fonts.empty()) {
        // Symbols do not depend on the language: found once.
        outlines[2] = find_outlines("en", false, kSymbols);
        outlines[3] = find_outlines("en", true, kSymbols);
        add_fonts(atlas);
    } else {
        reload_fonts(atlas);
    }
    return true;
}

}  // namespace jinlan::platform
