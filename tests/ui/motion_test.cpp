// Motion: it begins at once, ends in time, and then everything rests.

#include "ui/motion.hpp"

#include <doctest/doctest.h>

using jinlan::ui::Motion;
using jinlan::ui::Transition;

namespace {

constexpr float kFrame = 1.0F / 60.0F;
constexpr float kDuration = 0.18F;

}  // namespace

TEST_CASE("a value that was never seen is where it belongs, and nothing moves") {
    Motion motion;
    motion.begin_frame(kFrame, kDuration);
    CHECK(motion.ease(1, 5.0F) == 5.0F);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("a changed value goes to its target without turning back, within the duration, and rests") {
    Motion motion;
    motion.begin_frame(kFrame, kDuration);
    motion.ease(1, 0.0F);
    float last = 0;
    int frames = 0;
    do {
        motion.begin_frame(kFrame, kDuration);
        const float now = motion.ease(1, 1.0F);
        CHECK(now > last);
        last = now;
        ++frames;
    } while (motion.moving());
    CHECK(last == 1.0F);
    CHECK(static_cast<float>(frames) * kFrame <= 0.2F);
    CHECK(frames > 5);
    motion.begin_frame(kFrame, kDuration);
    CHECK(motion.ease(1, 1.0F) == 1.0F);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("turned back on its way, a value leaves from where it is") {
    Motion motion;
    motion.begin_frame(kFrame, kDuration);
    motion.ease(1, 0.0F);
    float there = 0;
    for (int i = 0; i < 4; ++i) {
        motion.begin_frame(kFrame, kDuration);
        there = motion.ease(1, 1.0F);
    }
    motion.begin_frame(kFrame, kDuration);
    const float back = motion.ease(1, 0.0F);
    CHECK(back < there);
    CHECK(back > there / 2);
}

TEST_CASE("where nothing is to move every value is at its target at once") {
    Motion motion;
    motion.begin_frame(kFrame, 0);
    motion.ease(1, 0.0F);
    motion.begin_frame(kFrame, 0);
    CHECK(motion.ease(1, 1.0F) == 1.0F);
    CHECK_FALSE(motion.moving());
    Transition transition;
    motion.start(transition);
    CHECK(motion.advance(transition) == 1.0F);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("a value that was away comes back at its target") {
    Motion motion;
    motion.begin_frame(kFrame, kDuration);
    motion.ease(1, 0.0F);
    motion.begin_frame(kFrame, kDuration);  // nobody asks
    motion.begin_frame(kFrame, kDuration);
    CHECK(motion.ease(1, 1.0F) == 1.0F);
}

TEST_CASE("after a long sleep a change is still seen") {
    Motion motion;
    motion.begin_frame(kFrame, kDuration);
    motion.ease(1, 0.0F);
    motion.begin_frame(60.0F, kDuration);
    CHECK(motion.ease(1, 1.0F) < 1.0F);
    CHECK(motion.moving());
}
