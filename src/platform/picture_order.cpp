// Pictures that a program wants of itself apart from the window.
#include "platform/picture_order.hpp"

#include "platform/imgui_setup.hpp"
#include "platform/platform.hpp"
#include "platform/software_picture.hpp"

#include <imgui.h>

#include <optional>

namespace jinlan::platform {
namespace {

/// What one frame measures, a later one lays out.
constexpr int kFrames = 3;
constexpr float kFrameSeconds = 1.0f / 60.0f;

/// A context with the fonts of the one that was current, which it is again afterwards.
class PictureContext {
public:
    explicit PictureContext(const PictureOrder& order) : window_(ImGui::GetCurrentContext()) {
        const ImGuiBackendFlags flags = ImGui::GetIO().BackendFlags;
        context_ = ImGui::CreateContext(ImGui::GetIO().Fonts);
        ImGui::SetCurrentContext(context_);
        set_up_imgui();
        ImGuiIO& io = ImGui::GetIO();
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
        io.BackendFlags |=
            flags & (ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset);
        io.DeltaTime = kFrameSeconds;
        io.DisplaySize = {order.width, order.height};
        io.DisplayFramebufferScale = {order.pixel_ratio, order.pixel_ratio};
    }
    ~PictureContext() {
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(window_);
    }
    PictureContext(const PictureContext&) = delete;
    PictureContext& operator=(const PictureContext&) = delete;

private:
    ImGuiContext* window_;
    ImGuiContext* context_ = nullptr;
};

Picture draw(Program& program, const PictureOrder& order) {
    const PictureContext context(order);
    for (int i = 0; i < kFrames; ++i) {
        new_frame();
        program.draw_picture();
        ImGui::Render();
    }
    return draw_picture(*ImGui::GetDrawData(), order.background);
}

}  // namespace

bool serve_picture_order(Program& program) {
    const std::optional<PictureOrder> order = program.take_picture_order();
    if (!order) return false;
    const Saved saved = save_picture(order->name, draw(program, *order));
    program.picture_saved(*order, saved.done, saved.place);
    return true;
}

}  // namespace jinlan::platform
