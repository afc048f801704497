// Pictures that a program wants of itself apart from the window.
#include "platform/picture_order.hpp"

#include "platform/imgui_setup.hpp"
#include "platform/platform.hpp"
#include "platform/software_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace jinlan::platform {
namespace {

/// What one frame measures, a later one lays out.
constexpr int kFrames = 3;
constexpr float kFrameSeconds = 1.0f / 60.0f;

/// A picture grows so many times at most: what becomes higher may be laid out otherwise.
constexpr int kGrowths = 3;
constexpr float kMostPixels = 64e6f;   // as large as a picture may grow
constexpr float kMostHeight = 16'000;  // pixels: what every viewer of pictures still shows

/// How high the picture may become, in the units of Dear ImGui.
float most_height(const PictureOrder& order) {
    const float pixels = order.width * order.pixel_ratio;
    return std::max(order.height, std::min(kMostPixels / pixels, kMostHeight) / order.pixel_ratio);
}

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
    for (int growth = 0;; ++growth) {
        float overflow = 0;
        for (int i = 0; i < kFrames; ++i) {
            new_frame();
            overflow = program.draw_picture();
            ImGui::Render();
        }
        float& height = ImGui::GetIO().DisplaySize.y;
        const float grown = std::min(std::ceil(height + overflow), most_height(order));
        if (growth == kGrowths || grown <= height) break;
        height = grown;
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
