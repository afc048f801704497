// A font that needs no file: every glyph a filled box. Deterministic, so that layouts can be tested.
#pragma once

struct ImFontLoader;

namespace jinlan::platform {

/// Advance in ems: 1 for Han characters and what else fills a square, 0.55 for the rest.
float box_advance(unsigned int character);

/// The loader; it lives as long as the program.
const ImFontLoader* box_font_loader();

}  // namespace jinlan::platform
