// Two fingers on a touch screen, handed to Dear ImGui as turns of the wheel between them.
#include "platform/sdl_pinch.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace jinlan::platform {
namespace {

/// Steps of the wheel for fingers moved to twice their distance. A view that zooms by 2^(1/4) a step then
/// follows the fingers.
constexpr float kStepsPerDoubling = 4.0f;
constexpr float kSmallestDistance = 8.0f;

bool is_mouse_made_of_touch(const SDL_Event& event) {
    switch (event.type) {
        case SDL_MOUSEMOTION: return event.motion.which == SDL_TOUCH_MOUSEID;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return event.button.which == SDL_TOUCH_MOUSEID;
        default: return false;
    }
}

}  // namespace

Pinch::Finger* Pinch::find(long long id) {
    for (Finger& finger : fingers_) {
        if (finger.down && finger.id == id) return &finger;
    }
    return nullptr;
}

float Pinch::distance() const {
    return std::max(kSmallestDistance,
                    std::hypot(fingers_[0].x - fingers_[1].x, fingers_[0].y - fingers_[1].y));
}

void Pinch::begin() {
    pinching_ = true;
    last_distance_ = distance();
    // Lift the button where nothing lies: on the spot it would click what the first finger touched.
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    io.AddMouseButtonEvent(0, false);
}

void Pinch::turn_wheel() {
    const float now = distance();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(0.5f * (fingers_[0].x + fingers_[1].x), 0.5f * (fingers_[0].y + fingers_[1].y));
    io.AddMouseWheelEvent(0.0f, kStepsPerDoubling * std::log2(now / last_distance_));
    last_distance_ = now;
}

bool Pinch::handle(const SDL_Event& event, float width, float height) {
    if (is_mouse_made_of_touch(event)) return pinching_;
    if (event.type != SDL_FINGERDOWN && event.type != SDL_FINGERMOTION && event.type != SDL_FINGERUP)
        return false;

    const SDL_TouchFingerEvent& touch = event.tfinger;
    Finger* finger = find(touch.fingerId);
    if (event.type == SDL_FINGERDOWN && finger == nullptr) {
        for (Finger& free : fingers_) {
            if (free.down) continue;
            finger = &free;
            finger->id = touch.fingerId;
            finger->down = true;
            break;
        }
    }
    if (finger == nullptr) return true;  // a third finger
    finger->x = touch.x * width;
    finger->y = touch.y * height;
    if (event.type == SDL_FINGERUP) finger->down = false;

    const bool both = fingers_[0].down && fingers_[1].down;
    if (both && event.type == SDL_FINGERDOWN) begin();
    if (both && event.type == SDL_FINGERMOTION) turn_wheel();
    if (!fingers_[0].down && !fingers_[1].down) pinching_ = false;
    return true;
}

}  // namespace jinlan::platform
