// Typing in the browser (web_text_input.lib.js holds the text area).
//
// SDL2's web driver knows no composition, and a phone shows its keyboard for a text area alone.
#include "platform/web/text_input.hpp"

#include <emscripten.h>
#include <imgui.h>

#include <string>

extern "C" {
void text_input_install();
/// Moves the text area to where the text field's cursor is, in CSS pixels of the canvas.
void text_input_place(float x, float y, float line_height);
void clipboard_write(const char* text);
/// True where Command takes the place of Ctrl.
int has_command_key();

/// From the text area: text that was typed, composed or pasted.
EMSCRIPTEN_KEEPALIVE void text_input_commit(const char* utf8) {
    ImGuiIO& io = ImGui::GetIO();
    // Who pastes still holds Ctrl+V, and Dear ImGui takes no text with Ctrl held. The next key sets it right.
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiMod_Super, false);
    io.AddInputCharactersUTF8(utf8);
}

/// From the text area: a soft keyboard's backspace, which comes without a key.
EMSCRIPTEN_KEEPALIVE void text_input_backspace() {
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
}
}

namespace jinlan::platform {
namespace {

void place_text_area(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
    if (data->WantVisible) text_input_place(data->InputPos.x, data->InputPos.y, data->InputLineHeight);
}

/// What the program copied last. What others copied comes by pasting, as the browser allows it.
std::string& copied_text() {
    static std::string text;
    return text;
}

void set_clipboard(ImGuiContext*, const char* text) {
    copied_text() = text;
    clipboard_write(text);
}

const char* get_clipboard(ImGuiContext*) { return copied_text().c_str(); }

}  // namespace

void install_text_input() {
    text_input_install();
    ImGui::GetIO().ConfigMacOSXBehaviors = has_command_key() != 0;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_SetImeDataFn = place_text_area;
    platform.Platform_SetClipboardTextFn = set_clipboard;
    platform.Platform_GetClipboardTextFn = get_clipboard;
}

}  // namespace jinlan::platform
