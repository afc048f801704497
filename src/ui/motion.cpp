// Motion: what changes eases from where it was to where it is to be, and then everything rests.

#include "ui/motion.hpp"

#include <algorithm>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

namespace {

/// After a sleep the first frame's delta is as long as the sleep was: a motion must not be over before it is
/// seen. No single frame takes more of it than this.
constexpr float kLongestStep = 1.0F / 20.0F;

/// Fast at first, then slowing down: what was pressed answers at once.
float eased(float share) {
    const float rest = 1 - share;
    return 1 - rest * rest * rest;
}

}  // namespace

void Motion::begin_frame(float delta, float duration) {
    // What no frame has asked for lately belongs to something that is no longer there.
    std::erase_if(values_, [this](const Value& value) { return value.frame < frame_; });
    ++frame_;
    delta_ = std::min(delta, kLongestStep);
    duration_ = duration;
    moving_ = false;
}

float Motion::advance(Transition& transition) {
    if (transition.seconds < 0) return 1;
    transition.seconds += delta_;
    if (transition.seconds >= duration_) {
        transition.seconds = -1;
        return 1;
    }
    moving_ = true;
    return eased(transition.seconds / duration_);
}

float Motion::ease(ImGuiID id, float target) {
    auto place = std::lower_bound(values_.begin(), values_.end(), id,
                                  [](const Value& value, ImGuiID wanted) { return value.id < wanted; });
    if (place == values_.end() || place->id != id) {
        values_.insert(place, {.id = id, .from = target, .to = target, .transition = {}, .frame = frame_});
        return target;
    }
    Value& value = *place;
    value.frame = frame_;
    if (value.to != target) {
        Transition so_far = value.transition;
        value.from += (value.to - value.from) *
                      (so_far.seconds < 0 ? 1 : eased(so_far.seconds / std::max(duration_, 1e-6F)));
        value.to = target;
        start(value.transition);
    }
    const float share = advance(value.transition);
    return share < 1 ? value.from + (value.to - value.from) * share : target;
}

float ease(const Theme& theme, ImGuiID id, float value) {
    return theme.changes != nullptr ? theme.changes->ease(id, value) : value;
}

}  // namespace jinlan::ui
