// Two fingers on a touch screen, handed to Dear ImGui as turns of the wheel between them.
//
// SDL makes the first finger a mouse by itself, so dragging with one finger needs nothing.
#pragma once

union SDL_Event;

namespace jinlan::platform {

/// Follows the fingers. While two are down the mouse is taken back, so that nothing is dragged or clicked.
class Pinch {
public:
    /// Looks at an event; `width` and `height` are the window's. True when Dear ImGui must not see the event.
    bool handle(const SDL_Event& event, float width, float height);

private:
    struct Finger {
        long long id = 0;
        float x = 0.0f;
        float y = 0.0f;
        bool down = false;
    };

    Finger* find(long long id);
    float distance() const;
    void begin();
    void turn_wheel();

    Finger fingers_[2];
    bool pinching_ = false;  // from the second finger's landing until all are lifted
    float last_distance_ = 0.0f;
};

}  // namespace jinlan::platform
