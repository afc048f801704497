// The explorer on a screen that exists only in memory: what can be read on it can be looked for and pressed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "explorer.hpp"
#include "platform/headless/headless.hpp"
#include "ui/record.hpp"

namespace jinlan::tests {

class Screen {
public:
    /// Shows `address` in a window of this size, on 2026-11-23.
    Screen(int width, int height, std::string_view address, float pixel_ratio = 1,
           platform::HeadlessFont font = platform::HeadlessFont::Boxes);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Shows another address in the same window, and waits until nothing moves.
    void show(std::string_view address);

    /// Everything that the frame is made of, drawn anew.
    const ui::Recorder& recorded();

    /// The lines of text on the screen, as far as they can be seen.
    const std::vector<ui::DrawnText>& texts();

    /// The first line that holds `text`; nothing when it is not to be seen.
    std::optional<ui::DrawnText> find(std::string_view text);
    bool shows(std::string_view text) { return find(text).has_value(); }

    /// Clicks on the line that holds `text`; false when it is not to be seen.
    bool press(std::string_view text);

    /// Clicks on the `nth` thing to press with this id; false when there is none.
    bool press_target(std::string_view id, std::size_t nth = 0);

    Explorer explorer;
    platform::Headless headless;

private:
    ui::Recorder record_;
    std::vector<ui::DrawnText> visible_;
};

}  // namespace jinlan::tests
