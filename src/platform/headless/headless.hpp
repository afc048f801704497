// A platform without a screen: runs real Dear ImGui frames with a deterministic clock and font, and can be
// pointed at, clicked and typed into. Tests use it, natively and as WebAssembly under node.
#pragma once

#include "platform/program.hpp"
#include "platform/software_picture.hpp"

#include <imgui.h>

#include <string>
#include <string_view>

namespace jinlan::platform {

/// What the letters are: boxes, the same on every machine, or the system's own, which only the desktop has.
enum class HeadlessFont { Boxes, System };

/// True where the system has a font for HeadlessFont::System; `reason` says why not.
bool has_system_font(std::string& reason);

/// One program in one window that exists only in memory.
///
/// Coordinates are those of ImGui: from the top left, in units that do not depend on `pixel_ratio`.
/// Every action runs as many frames as it takes for the program to have seen it. One instance at a time.
class Headless {
public:
    /// Keeps a reference to `program`. Draws nothing yet. Without a system font there are boxes instead.
    Headless(Program& program, int width, int height, float pixel_ratio = 1.0f,
             HeadlessFont font = HeadlessFont::Boxes);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    /// Draws `count` frames, each 1/60 s after the one before.
    void frame(int count = 1);

    /// Moves the mouse.
    void move(float x, float y);
    /// Moves there, presses and releases the left button (or `button`, an ImGuiMouseButton).
    void click(float x, float y, int button = 0);
    /// Presses at the first point, moves to the second in steps, releases.
    void drag(float from_x, float from_y, float to_x, float to_y);
    /// Turns the wheel where the mouse is; positive is away from the user.
    void wheel(float steps);
    /// Touches and lifts one finger; the mouse source is a touch screen.
    void tap(float x, float y);
    /// Presses and releases a key, with ImGuiMod_ flags held down.
    void key(ImGuiKey key, ImGuiKeyChord modifiers = 0);
    /// Types text, UTF-8, as a keyboard or an input method would commit it.
    void type(std::string_view utf8);
    /// Changes the size of the window and its pixel ratio.
    void resize(int width, int height, float pixel_ratio = 1.0f);

    /// What the last frame drew. Valid until the next frame.
    const ImDrawData* draw_data() const;
    /// The same as pixels, or what the letters of it stand on.
    Picture picture(Glyphs glyphs = Glyphs::Draw) const;
    /// Textures that Dear ImGui asked for and that exist now; 0 before the first frame.
    int texture_count() const;

private:
    void settle();
    void acknowledge_textures();
    void follow_language();

    Program& program_;
    ImGuiContext* context_;
    HeadlessFont font_;
    std::string language_;  // that the system's font is loaded for
};

}  // namespace jinlan::platform
