// What nobody's eye should have to find: text cut off or pale, things on top of each other, too small to
// press.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/picture.hpp"
#include "ui/record.hpp"

namespace jinlan::tests {

enum class FaultKind {
    CutOff,          // a text that leaves what can be seen of its panel
    Shortened,       // an ellipsis where there is nothing to press that could tell the rest
    Spilt,           // a text in a button or row that leaves it at a side
    TextsOverlap,    // two texts in one place
    MissingGlyph,    // a character that the font cannot draw
    Pale,            // too little contrast between a text and what it stands on
    SmallTarget,     // too small for the pointer that the page was laid out for
    TargetsOverlap,  // two things to press in one place
    TargetCutOff     // something to press that leaves what can be seen of its panel
};

struct Fault {
    FaultKind kind;
    std::string what;  // both texts, or the two targets, with their places and the figure that is wrong
};

/// How much contrast a text must have: ordinary ones, and those of 24 px, or 18.66 px in bold, and more.
struct ContrastBar {
    double ordinary = 4.5;
    double large = 3.0;
};

inline constexpr float kMouseTarget = 28;  // logical pixels, both ways
inline constexpr float kTouchTarget = 44;

/// Faults in how the texts and targets of one frame lie. Asks the fonts of Dear ImGui's current context for
/// glyphs.
std::vector<Fault> find_layout_faults(const ui::Recorder& frame);

/// Texts that are too pale on `ground`, which is the frame drawn without its letters. Rules and grid lines
/// that cross a text may take up to a tenth of its place.
std::vector<Fault> find_pale_texts(const ui::Recorder& frame, const platform::Picture& ground,
                                   float pixel_ratio, ContrastBar bar);

std::string_view name_of(FaultKind kind);

}  // namespace jinlan::tests
