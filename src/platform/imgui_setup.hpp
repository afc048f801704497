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

/// Begins a frame that is as crisp as the device's pixels allow.
///
/// Dear ImGui alone would rasterise for them only the font that was pushed last, and would round circles and
/// soften edges as if a unit were a pixel.
inline void new_frame() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const float ratio = ImMax(1.0f, context.IO.DisplayFramebufferScale.x);
    constexpr float kRoundingError = 0.3f;  // device pixels
    context.Style.CircleTessellationMaxError = kRoundingError / ratio;
    ImGui::NewFrame();
    context.DrawListSharedData.InitialFringeScale = 1.0f / ratio;
    for (ImFont* font : context.IO.Fonts->Fonts)
        font->CurrentRasterizerDensity = context.FontRasterizerDensity;
}

/// True while input waits for the next frame: Dear ImGui takes quick input apart, a press and its release for
/// instance, and gives a program one after the other.
inline bool has_waiting_input() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace jinlan::platform
