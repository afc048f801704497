// A platform without a screen.
#include "platform/headless/headless.hpp"

#include "platform/headless/font.hpp"
#include "platform/imgui_setup.hpp"
#include "platform/picture_order.hpp"
#ifndef __EMSCRIPTEN__
#include "platform/desktop/font.hpp"
#endif

#include <string>

namespace jinlan::platform {
namespace {

constexpr float kFrameSeconds = 1.0f / 60.0f;
// After an action was seen: what one frame decides, a later one shows.
constexpr int kFramesPerAction = 3;
// What moves comes to rest; a program that never does must not hold up its test.
constexpr int kMostMovingFrames = 60;
constexpr int kDragSteps = 8;
/// What no panel covers, as in the windows of the other platforms.
constexpr ImU32 kPaper = IM_COL32(0xf6, 0xf4, 0xee, 0xff);

#ifdef __EMSCRIPTEN__
bool load_system_font(const std::string&, std::string& reason) {
    reason = "under node there is no system font";
    return false;
}
#else
bool load_system_font(const std::string& language, std::string& reason) {
    return load_fonts(language, reason);
}
#endif

}  // namespace

bool has_system_font(std::string& reason) {
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGuiContext* probe = ImGui::CreateContext();
    ImGui::SetCurrentContext(probe);
    const bool found = load_system_font("zh-Hans", reason);
    ImGui::DestroyContext(probe);
    ImGui::SetCurrentContext(before);
    return found;
}

Headless::Headless(Program& program, int width, int height, float pixel_ratio, HeadlessFont font)
    : program_(program), context_(ImGui::CreateContext()), font_(font) {
    ImGui::SetCurrentContext(context_);
    set_up_imgui();
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.DeltaTime = kFrameSeconds;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};

    std::string reason;
    language_ = program.language();
    if (font_ == HeadlessFont::System && load_system_font(language_, reason)) return;
    font_ = HeadlessFont::Boxes;
    ImFontConfig boxes;
    boxes.FontLoader = box_font_loader();
    for (int i = 0; i < 2; ++i) io.Fonts->AddFont(&boxes);  // regular and bold
}

Headless::~Headless() {
    ImGui::SetCurrentContext(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

void Headless::frame(int count) {
    ImGui::SetCurrentContext(context_);
    for (int i = 0; i < count; ++i) {
        follow_language();
        new_frame();
        program_.draw();
        ImGui::Render();
        acknowledge_textures();
        serve_picture_order(program_);
    }
}

void Headless::follow_language() {
    if (font_ == HeadlessFont::Boxes || program_.language() == language_) return;
    language_ = program_.language();
    std::string reason;
    load_system_font(language_, reason);  // there was a font at the start; without another it stays
}

void Headless::settle() {
    while (has_waiting_input()) frame();
    for (int i = 0; i < kMostMovingFrames && program_.animating(); ++i) frame();
    frame(kFramesPerAction);
}

void Headless::acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);  // any number but 0
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

void Headless::move(float x, float y) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    settle();
}

void Headless::click(float x, float y, int button) {
    move(x, y);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    settle();
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    settle();
}

void Headless::drag(float from_x, float from_y, float to_x, float to_y) {
    move(from_x, from_y);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseButtonEvent(0, true);
    settle();
    for (int step = 1; step <= kDragSteps; ++step) {
        const float part = static_cast<float>(step) / static_cast<float>(kDragSteps);
        io.AddMousePosEvent(from_x + part * (to_x - from_x), from_y + part * (to_y - from_y));
        frame();
    }
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Headless::wheel(float steps) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMouseWheelEvent(0.0f, steps);
    settle();
}

void Headless::tap(float x, float y) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    frame();
    io.AddMouseButtonEvent(0, true);
    settle();
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Headless::key(ImGuiKey key, ImGuiKeyChord modifiers) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    constexpr ImGuiKey kModifiers[] = {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super};
    for (const ImGuiKey modifier : kModifiers) {
        if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, true);
    }
    io.AddKeyEvent(key, true);
    settle();
    io.AddKeyEvent(key, false);
    for (const ImGuiKey modifier : kModifiers) {
        if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, false);
    }
    settle();
}

void Headless::type(std::string_view utf8) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
    settle();
}

void Headless::resize(int width, int height, float pixel_ratio) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
    settle();
}

const ImDrawData* Headless::draw_data() const {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetDrawData();
}

Picture Headless::picture(Glyphs glyphs) const {
    ImGui::SetCurrentContext(context_);
    return draw_picture(*ImGui::GetDrawData(), kPaper, glyphs);
}

int Headless::texture_count() const {
    ImGui::SetCurrentContext(context_);
    int count = 0;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_OK) ++count;
    }
    return count;
}

}  // namespace jinlan::platform
