// Motion: what changes eases from where it was to where it is to be, and then everything rests.
//
// There is no clock here: time is what passed between two frames. Nothing moves by itself; a change starts a
// motion, and only while one is under way is another frame wanted.

#pragma once

#include <imgui.h>

#include <vector>

namespace jinlan::ui {

/// One change on its way. At rest until it is started.
struct Transition {
    float seconds = -1;  // since its start; below zero: at rest
};

class Motion {
public:
    /// Called first in every frame. `delta`: seconds since the frame before; `duration`: seconds that a
    /// change takes, 0 where nothing is to move.
    void begin_frame(float delta, float duration);

    /// Starts the change, or starts it anew.
    void start(Transition& transition) const { transition.seconds = 0; }

    /// How far the change has come in this frame: 0 at its start, 1 at rest. Called once a frame.
    float advance(Transition& transition);

    /// A value on its way to `target`, known by `id`. Seen for the first time, or again after a frame
    /// without it, it is at the target.
    float ease(ImGuiID id, float target);

    /// Whether anything is on its way: another frame is wanted.
    bool moving() const { return moving_; }

private:
    struct Value {
        ImGuiID id = 0;
        float from = 0;
        float to = 0;
        Transition transition;
        int frame = 0;  // in which it was last asked for
    };

    std::vector<Value> values_;  // by id
    float delta_ = 0;
    float duration_ = 0;
    int frame_ = 0;
    bool moving_ = false;
};

struct Theme;

/// The same for a widget, which is given a theme alone: `value` itself where the theme names no motion.
float ease(const Theme& theme, ImGuiID id, float value);

}  // namespace jinlan::ui
