// A picture to be taken: an address in a window, what is done there, and which part of it is kept. One line
// of text.
//
//   name | 1366x768@1 | v=map&lang=en | hover Taiyuan; crop 400,100,500,400
//
// The ratio and the actions may be left out. Actions are done in turn: hover TEXT, press TEXT (the first line
// on the screen that holds it), at X,Y (moves the mouse), wheel STEPS, key NAME (Tab, Enter, Space, Escape,
// Left, Right, Up, Down, PageUp, PageDown), touch (taps beside the window), tap X,Y, figures (hands over a
// file of the reader's own), crop X,Y,WIDTH,HEIGHT (in logical pixels).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/headless.hpp"
#include "platform/picture.hpp"

namespace jinlan::tests {

struct SceneAction {
    std::string verb;
    std::string text;            // of hover, press, key
    std::vector<float> numbers;  // of at, tap, wheel, crop
};

struct Scene {
    std::string name;
    int width = 0;
    int height = 0;
    float ratio = 1;
    std::string address;
    std::vector<SceneAction> actions;
};

/// Reads one line. Nothing, and a sentence in `problem`, when it is no scene.
std::optional<Scene> parse_scene(std::string_view line, std::string& problem);

/// Nothing, and a sentence in `problem`, when an action finds nothing to act on.
std::optional<platform::Picture> draw_scene(const Scene& scene, platform::HeadlessFont font,
                                            std::string& problem);

}  // namespace jinlan::tests
