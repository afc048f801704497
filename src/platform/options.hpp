// What the command line asks of the program.
#pragma once

#include <optional>
#include <string>

namespace jinlan::platform {

/// What the user asked for on the command line. In the browser: nothing but the defaults.
struct Options {
    std::string address;        ///< State to open, without '#'; empty: the start page.
    std::string assets_folder;  ///< Where the assets are; empty: found beside the program.
    std::string screenshot;  ///< File to write a picture to (.png or .ppm) instead of staying open; or empty.
    int width = 1440;        ///< Of the window, in units of the screen.
    int height = 900;
    int frames = 10;              ///< Frames drawn before the picture is taken.
    bool reduced_motion = false;  ///< Nothing is to move.
};

/// A command line that was read: options to run with, or a text and the exit code to leave with.
struct ParsedOptions {
    Options options;
    std::string message;           ///< Help (exit code 0), or the mistake and the usage (exit code 2).
    std::optional<int> exit_code;  ///< Nothing: run.
};

/// Reads `argv` as main() receives it. An address may be given as a whole link: what follows '#' is kept.
ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace jinlan::platform
