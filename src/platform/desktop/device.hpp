// What the window's owner tells the functions of platform.hpp that work while the program runs.
#pragma once

struct SDL_Window;

namespace jinlan::platform {

struct Options;

/// Called once by run(). Where a picture is taken nothing is remembered, nothing moves, and the window keeps
/// its size.
void set_up_device(SDL_Window* window, const Options& options);

}  // namespace jinlan::platform
