// What every widget that can be pressed is made of: an area for mouse, finger and keyboard, and its states.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// How an area stands in this frame. A disabled one is never hovered, held, focused or pressed.
struct Press {
    bool pressed = false;
    bool hovered = false;  // a finger that was lifted points at nothing any more
    bool held = false;
    bool focused = false;  // by the keyboard, whose ring is shown
    bool enabled = true;
    ImVec2 min;
    ImVec2 max;
};

enum class Keyboard { Reaches, PassesBy };

/// An area of this size at the layout cursor that can be hovered, pressed with the mouse, a finger or the
/// keyboard. Draws only the focus ring; the caller draws the rest.
Press press_area(const char* id, ImVec2 size, Keyboard keyboard = Keyboard::Reaches);

/// An area in which places of its own are meant, as on a chart: the caller draws them, and the ring around
/// the one that the keyboard has reached.
Press canvas_area(const char* id, ImVec2 size);

/// Whether the last item has the keyboard's focus and `key` was pressed (or repeats). While the item is
/// focused the key is its own: an arrow does not move the focus. Ask in every frame.
bool takes_key(ImGuiKey key);

/// The same; where it was pressed, nobody else sees it in this frame. For Escape, which the page heeds too.
bool takes_key_alone(ImGuiKey key);

/// Gives the keyboard's focus to the item with this id in the current window.
void focus_item(ImGuiID id);

/// What is drawn while one of these lives cannot be pressed, if `disabled`.
class DisabledScope {
public:
    explicit DisabledScope(bool disabled);
    ~DisabledScope();
    DisabledScope(const DisabledScope&) = delete;
    DisabledScope& operator=(const DisabledScope&) = delete;
};

/// For the gallery, which shows states side by side: until the next call every area is drawn as if it were in
/// this one, but only the first as if it were focused. All of them still work.
enum class ShownState { AsItIs, Hovered, Pressed, Focused };
void show_state(ShownState state);
ShownState shown_state();

/// The fill of something on `ground` in its state; `ground` itself where there is nothing to say.
ImU32 state_fill(const Theme& theme, const Press& area, ImU32 ground);

/// The colour of a label in its state: soft text is not readable on what is held.
ImU32 state_ink(const Theme& theme, const Press& area, ImU32 ink);

}  // namespace jinlan::ui
