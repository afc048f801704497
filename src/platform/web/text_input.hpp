// Typing in the browser: input methods for Chinese, soft keyboards, pasting.
#pragma once

namespace jinlan::platform {

/// Lays the page's text area over whatever text field of Dear ImGui is active, from now on, and connects the
/// clipboard. Needs the current context.
void install_text_input();

}  // namespace jinlan::platform
