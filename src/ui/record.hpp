// What a frame put on the screen, as a test sees it: every line of text and everything that can be pressed.

#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// A line of text as it was drawn, in logical pixels of the window.
struct DrawnText {
    std::string text;
    ImVec2 min;
    ImVec2 max;
    ImVec2 clip_min;  // what of the window could be drawn on
    ImVec2 clip_max;
    TextStyle style = TextStyle::Body;
    float size = 0;  // height of its line
    ImU32 ink = 0;
    ImU32 ground = 0;  // what it stands on, where the caller drew that with it (a halo); 0: see the picture
    bool shortened = false;  // ends with an ellipsis because there was no room
    bool scrolls = false;    // lies in a panel that scrolls up and down: its edge may cut it there
    ImGuiID window = 0;      // the page, a tooltip or a dialog: what lies over another hides it
};

enum class TargetKind {
    Press,  // a button, row, field, mark: no two of these share a place
    Canvas  // a map or chart, which is pressed anywhere, and on which others may lie
};

/// Something that can be pressed, as it was laid out, in logical pixels of the window.
struct HitTarget {
    std::string id;
    ImVec2 min;
    ImVec2 max;
    ImVec2 clip_min;
    ImVec2 clip_max;
    TargetKind kind = TargetKind::Press;
    bool touch = false;    // the page was laid out for fingers
    bool scrolls = false;  // as of a text
    ImGuiID window = 0;
};

/// The window of what is drawn in front of all windows (a card beside the pointer).
inline constexpr ImGuiID kForeground = ~ImGuiID{0};

/// Something opaque drawn over the page within the same window (a sheet): it hides what was there before; in
/// front of all windows it hides whatever is not in front too, whenever that is drawn.
struct Cover {
    ImVec2 min;
    ImVec2 max;
    std::size_t texts = 0;    // how many of the texts are older
    std::size_t targets = 0;  // and of the targets
    bool in_front = false;    // of all windows
};

struct Recorder {
    std::vector<DrawnText> texts;
    std::vector<HitTarget> targets;
    std::vector<Cover> covers;
    bool touch = false;

    void clear() {
        texts.clear();
        targets.clear();
        covers.clear();
    }
};

/// From now on everything that is drawn is also added to `recorder`; null: none. For tests, which look for
/// what a reader would see, and press it. While there is none, all of the below costs a look at a pointer.
void record(Recorder* recorder);

/// Whether anything that is drawn now is recorded.
bool is_recording();

/// A line of text that was just drawn with its top left corner at `min`. `ground` as in DrawnText.
void record_text(const ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 min, float width,
                 ImU32 ink, ImU32 ground, std::string_view text, bool shortened);

/// The item that Dear ImGui was just given (a button, a text field) can be pressed.
void record_target(std::string_view id, TargetKind kind = TargetKind::Press);

/// An opaque area was drawn over what was recorded before.
void record_cover(const ImDrawList& list, ImVec2 min, ImVec2 max);

/// Whether the page is laid out for fingers, from here on.
void record_touch(bool touch);

}  // namespace jinlan::ui
