// Pictures that a program wants of itself apart from the window: drawn without the graphics card, so that
// they are as large as is asked for, and the same on every machine.
#pragma once

#include "platform/program.hpp"

namespace jinlan::platform {

/// Draws and saves the picture that the program wants, if it wants one; returns whether it did. To be called
/// after the window's frame was rendered, never within one. The window's own context is left as it was.
bool serve_picture_order(Program& program);

}  // namespace jinlan::platform
