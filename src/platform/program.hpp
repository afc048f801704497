// What a program gives the platform: the few functions a window, a browser page or a test calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jinlan::platform {

/// A picture that the program wants of itself, apart from the window.
struct PictureOrder {
    std::string name;         // of the file
    float width = 0;          // in the units of Dear ImGui
    float height = 0;         // at least: it becomes as high as what is drawn, within bounds
    float pixel_ratio = 1;    // device pixels in a unit
    unsigned background = 0;  // an ImU32, under whatever is drawn
};

/// A program that draws itself with Dear ImGui and writes its state down as an address.
///
/// The platform calls draw() between ImGui::NewFrame() and ImGui::Render(), and afterwards asks for the rest,
/// once a drawn frame: each should cost no more than returning a string that is already there.
class Program {
public:
    Program() = default;
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    virtual ~Program() = default;

    /// Draws one frame.
    virtual void draw() = 0;

    /// The address was changed from outside (a link, the browser's "back", the command line). `fragment` is
    /// UTF-8, percent-encoding untouched, without the leading '#'; it may be empty and may be nonsense.
    virtual void open_address(std::string_view fragment) = 0;

    /// The state written down, as open_address() takes it; plain ASCII, without '#'.
    virtual std::string address() const = 0;

    /// What the screen shows, in plain sentences, for those who hear it read.
    virtual std::string description() const = 0;

    /// The language shown, as BCP 47: "zh-Hans", "zh-Hant", "en". It chooses the variant of Chinese glyphs.
    virtual std::string language() const = 0;

    /// The title of the window or page.
    virtual std::string title() const = 0;

    /// True while another frame is wanted without an event (something moves). The loop sleeps otherwise.
    virtual bool animating() const { return false; }

    /// The picture that is wanted, once; asked for after every frame.
    virtual std::optional<PictureOrder> take_picture_order() { return {}; }

    /// Draws one frame of that picture, in a Dear ImGui context of its own with the same fonts: as large as
    /// was ordered or higher, nothing pointed at, nothing focused. Called a few times, until all is laid out.
    /// Returns how much higher it would have to be for all of it to be seen.
    virtual float draw_picture() { return 0; }

    /// The picture was saved at `place` (empty: the browser has it), or could not be.
    virtual void picture_saved(const PictureOrder&, bool /*done*/, const std::string& /*place*/) {}
};

}  // namespace jinlan::platform
