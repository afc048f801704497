// What every platform sets alike in Dear ImGui, so that a test sees the program that the user sees.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace jinlan::platform {

/// Sets the context that was just created: no files of its own, keyboard navigation.
inline void set_up_imgui() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
}

/// True while input waits for the next frame: Dear ImGui takes quick input apart, a press and its release for
/// instance, and gives a program one after the other.
inline bool has_waiting_input() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace jinlan::platform
