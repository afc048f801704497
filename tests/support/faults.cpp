// What nobody's eye should have to find.
#include "support/faults.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <utility>

#include "ui/theme/data_colors.hpp"

namespace jinlan::tests {

namespace {

using ui::DrawnText;
using ui::HitTarget;
using ui::Recorder;
using ui::TargetKind;

constexpr float kRounding = 1;  // texts stand on whole pixels, their panels do not
constexpr float kTouch =
    2;  // how far the boxes of two texts may reach into each other: letters do not fill them

struct Box {
    float left, top, right, bottom;

    bool is_empty() const { return left >= right || top >= bottom; }
    bool holds(const Box& inner, float slack) const {
        return inner.left >= left - slack && inner.right <= right + slack && inner.top >= top - slack &&
               inner.bottom <= bottom + slack;
    }
};

Box box_of(ImVec2 min, ImVec2 max) { return {min.x, min.y, max.x, max.y}; }

Box common(const Box& a, const Box& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

std::string describe(const Box& box) {
    char text[96];
    std::snprintf(text, sizeof text, "[%.0f,%.0f - %.0f,%.0f]", static_cast<double>(box.left),
                  static_cast<double>(box.top), static_cast<double>(box.right),
                  static_cast<double>(box.bottom));
    return text;
}

std::string describe(const DrawnText& text) {
    return "\"" + text.text + "\" " + describe(box_of(text.min, text.max));
}

std::string describe(const HitTarget& target) {
    return "'" + target.id + "' " + describe(box_of(target.min, target.max));
}

std::string color_name(ImU32 color) {
    char text[16];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", static_cast<unsigned>(color >> IM_COL32_R_SHIFT & 255),
                  static_cast<unsigned>(color >> IM_COL32_G_SHIFT & 255),
                  static_cast<unsigned>(color >> IM_COL32_B_SHIFT & 255));
    return text;
}

/// True where a window that is drawn later, a tooltip or a dialog, hides part of the box.
bool is_under_a_window(const Box& box, ImGuiID window) {
    bool later = false;
    for (const ImGuiWindow* other : ImGui::GetCurrentContext()->Windows) {
        if (other->ID == window) {
            later = true;
        } else if (later && other->Active && !other->Hidden && other->RootWindow == other &&
                   !common(box, box_of(other->Pos,
                                       ImVec2(other->Pos.x + other->Size.x, other->Pos.y + other->Size.y)))
                        .is_empty()) {
            return true;
        }
    }
    return false;
}

/// What is left of the frame where sheets lie over it: a text or target, and the part of it that is to be
/// seen.
template <typename Thing>
struct Seen {
    const Thing* thing;
    Box whole;
    Box visible;
};

template <typename Thing>
std::vector<Seen<Thing>> seen(const std::vector<Thing>& things, const std::vector<ui::Cover>& covers,
                              std::size_t ui::Cover::*older) {
    std::vector<Seen<Thing>> result;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Thing& thing = things[i];
        const Box whole = box_of(thing.min, thing.max);
        const bool covered = std::any_of(covers.begin(), covers.end(), [&](const ui::Cover& cover) {
            const bool is_behind = cover.in_front ? thing.window != ui::kForeground : i < cover.*older;
            return is_behind && !common(whole, box_of(cover.min, cover.max)).is_empty();
        });
        if (!covered && !is_under_a_window(whole, thing.window))
            result.push_back({&thing, whole, common(whole, box_of(thing.clip_min, thing.clip_max))});
    }
    // From the top: neighbours are then found by looking a little ahead.
    std::stable_sort(result.begin(), result.end(),
                     [](const Seen<Thing>& a, const Seen<Thing>& b) { return a.whole.top < b.whole.top; });
    return result;
}

/// Cut at the sides; or above or below where nothing can be scrolled.
bool is_cut(const Box& whole, ImVec2 clip_min, ImVec2 clip_max, bool scrolls) {
    Box room = box_of(clip_min, clip_max);
    if (scrolls) {
        room.top = std::min(room.top, whole.top);
        room.bottom = std::max(room.bottom, whole.bottom);
    }
    return !room.holds(whole, kRounding);
}

/// True for two that scroll together: they lie on each other whether or not that can be seen just now.
template <typename Thing, typename Other>
bool share_a_scroll(const Thing& a, const Other& b) {
    return a.scrolls && b.scrolls && a.clip_min.x == b.clip_min.x && a.clip_min.y == b.clip_min.y &&
           a.clip_max.x == b.clip_max.x && a.clip_max.y == b.clip_max.y;
}

/// Calls `found(a, b)` for any two that share more than `slack` of what can be seen of them, or scrolled to.
/// `things` stand in the order of their upper edges.
template <typename Thing, typename Found>
void each_overlap(const std::vector<Seen<Thing>>& things, float slack, Found found) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Seen<Thing>& a = things[i];
        for (std::size_t j = i + 1; j < things.size() && things[j].whole.top < a.whole.bottom; ++j) {
            const Seen<Thing>& b = things[j];
            if (a.thing->window != b.thing->window) continue;
            const bool together = share_a_scroll(*a.thing, *b.thing);
            const Box both = together ? common(a.whole, b.whole) : common(a.visible, b.visible);
            if (both.right - both.left > slack && both.bottom - both.top > slack) found(a, b);
        }
    }
}

void find_missing_glyphs(const DrawnText& text, std::vector<Fault>& faults) {
    constexpr unsigned kReplacement = 0xfffd;
    ImFont* font = ui::font_of(ui::is_bold(text.style));
    const char* end = text.text.data() + text.text.size();
    for (const char* next = text.text.data(); next < end;) {
        unsigned character = 0;
        next += ImTextCharFromUtf8(&character, next, end);
        if (character != kReplacement && font->IsGlyphInFont(character)) continue;
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", character);
        faults.push_back({FaultKind::MissingGlyph, describe(text) + ": " + code});
    }
}

/// The narrowest thing to press that holds the middle of the text.
const Seen<HitTarget>* target_of(const Seen<DrawnText>& text, const std::vector<Seen<HitTarget>>& targets) {
    const Seen<HitTarget>* best = nullptr;
    for (const Seen<HitTarget>& target : targets) {
        if (target.thing->kind != TargetKind::Press || target.thing->window != text.thing->window) continue;
        const bool together = share_a_scroll(*target.thing, *text.thing);
        const Box& box = together ? target.whole : target.visible;
        const Box& middle = together ? text.whole : text.visible;
        const float x = (middle.left + middle.right) / 2;
        const float y = (middle.top + middle.bottom) / 2;
        if (middle.is_empty() || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
        if (best == nullptr ||
            target.whole.right - target.whole.left < best->whole.right - best->whole.left) {
            best = &target;
        }
    }
    return best;
}

void find_text_faults(const std::vector<Seen<DrawnText>>& texts, const std::vector<Seen<HitTarget>>& targets,
                      std::vector<Fault>& faults) {
    for (const Seen<DrawnText>& text : texts) {
        const DrawnText& drawn = *text.thing;
        find_missing_glyphs(drawn, faults);
        if (is_cut(text.whole, drawn.clip_min, drawn.clip_max, drawn.scrolls)) {
            faults.push_back({FaultKind::CutOff,
                              describe(drawn) + " in " + describe(box_of(drawn.clip_min, drawn.clip_max))});
        }
        const Seen<HitTarget>* target = target_of(text, targets);
        if (drawn.shortened && target == nullptr) {
            faults.push_back({FaultKind::Shortened, describe(drawn)});
        }
        if (target != nullptr && (text.whole.left < target->whole.left - kRounding ||
                                  text.whole.right > target->whole.right + kRounding)) {
            faults.push_back({FaultKind::Spilt, describe(drawn) + " out of " + describe(*target->thing)});
        }
    }
    each_overlap(texts, kTouch, [&](const Seen<DrawnText>& a, const Seen<DrawnText>& b) {
        faults.push_back({FaultKind::TextsOverlap, describe(*a.thing) + " and " + describe(*b.thing)});
    });
}

void find_target_faults(const std::vector<Seen<HitTarget>>& targets, std::vector<Fault>& faults) {
    std::vector<Seen<HitTarget>> presses;
    for (const Seen<HitTarget>& target : targets) {
        const HitTarget& thing = *target.thing;
        if (is_cut(target.whole, thing.clip_min, thing.clip_max, thing.scrolls)) {
            faults.push_back({FaultKind::TargetCutOff,
                              describe(thing) + " in " + describe(box_of(thing.clip_min, thing.clip_max))});
        }
        const float bar = thing.touch ? kTouchTarget : kMouseTarget;
        const float width = thing.max.x - thing.min.x;
        const float height = thing.max.y - thing.min.y;
        if (width < bar - 0.5F || height < bar - 0.5F) {
            char size[64];
            std::snprintf(size, sizeof size, ": %.0f x %.0f, not %.0f", static_cast<double>(width),
                          static_cast<double>(height), static_cast<double>(bar));
            faults.push_back({FaultKind::SmallTarget, describe(thing) + size});
        }
        if (thing.kind == TargetKind::Press) presses.push_back(target);
    }
    each_overlap(presses, kRounding, [&](const Seen<HitTarget>& a, const Seen<HitTarget>& b) {
        faults.push_back({FaultKind::TargetsOverlap, describe(*a.thing) + " and " + describe(*b.thing)});
    });
}

bool is_large(const DrawnText& text) {
    constexpr float kLarge = 24;
    constexpr float kLargeBold = 18.66F;
    return text.size >= (ui::is_bold(text.style) ? kLargeBold : kLarge);
}

/// The ink as it comes out on the ground, where it is not opaque.
ImU32 mixed(ImU32 ink, ImU32 ground) {
    const unsigned alpha = ink >> IM_COL32_A_SHIFT & 255;
    ImU32 result = IM_COL32_A_MASK;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const unsigned channel =
            ((ink >> shift & 255) * alpha + (ground >> shift & 255) * (255 - alpha) + 127) / 255;
        result |= channel << shift;
    }
    return result;
}

/// How often each colour occurs under the text.
std::map<ImU32, int> colors_under(const DrawnText& text, const platform::Picture& ground, float ratio) {
    std::map<ImU32, int> counts;
    if (text.ground != 0) return {{text.ground, 1}};
    const Box place = common(box_of(text.min, text.max), box_of(text.clip_min, text.clip_max));
    const int left = std::max(0, static_cast<int>(place.left * ratio));
    const int top = std::max(0, static_cast<int>(place.top * ratio));
    const int right = std::min(ground.width, static_cast<int>(place.right * ratio));
    const int bottom = std::min(ground.height, static_cast<int>(place.bottom * ratio));
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* pixel = ground.rgb.data() + 3 * static_cast<std::size_t>(y * ground.width + left);
        for (int x = left; x < right; ++x, pixel += 3) ++counts[IM_COL32(pixel[0], pixel[1], pixel[2], 255)];
    }
    return counts;
}

}  // namespace

std::vector<Fault> find_layout_faults(const Recorder& frame) {
    const auto texts = seen(frame.texts, frame.covers, &ui::Cover::texts);
    const auto targets = seen(frame.targets, frame.covers, &ui::Cover::targets);
    std::vector<Fault> faults;
    find_text_faults(texts, targets, faults);
    find_target_faults(targets, faults);
    return faults;
}

std::vector<Fault> find_pale_texts(const Recorder& frame, const platform::Picture& ground, float pixel_ratio,
                                   ContrastBar bar) {
    std::vector<Fault> faults;
    for (const Seen<DrawnText>& text : seen(frame.texts, frame.covers, &ui::Cover::texts)) {
        const DrawnText& drawn = *text.thing;
        const double wanted = is_large(drawn) ? bar.large : bar.ordinary;
        int all = 0;
        int pale = 0;
        std::pair<ImU32, int> commonest{0, 0};
        for (const auto& [color, count] : colors_under(drawn, ground, pixel_ratio)) {
            all += count;
            if (ui::contrast_ratio(mixed(drawn.ink, color), color) >= wanted) continue;
            pale += count;
            if (count > commonest.second) commonest = {color, count};
        }
        if (pale * 10 <= all) continue;
        const double contrast = ui::contrast_ratio(mixed(drawn.ink, commonest.first), commonest.first);
        char figures[64];
        std::snprintf(figures, sizeof figures, ": %.2f, not %.1f", contrast, wanted);
        faults.push_back({FaultKind::Pale, describe(drawn) + " " + color_name(drawn.ink) + " on " +
                                               color_name(commonest.first) + figures});
    }
    return faults;
}

std::string_view name_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::CutOff: return "text cut off";
        case FaultKind::Shortened: return "text shortened";
        case FaultKind::Spilt: return "text leaves its button";
        case FaultKind::TextsOverlap: return "texts overlap";
        case FaultKind::MissingGlyph: return "glyph missing";
        case FaultKind::Pale: return "text too pale";
        case FaultKind::SmallTarget: return "target too small";
        case FaultKind::TargetsOverlap: return "targets overlap";
        case FaultKind::TargetCutOff: return "target cut off";
    }
    return {};
}

}  // namespace jinlan::tests
