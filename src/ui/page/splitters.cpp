// The lines between the parts of a wide page, which can be moved.

#include "ui/page/splitters.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/record.hpp"

namespace jinlan::ui {

namespace {

constexpr float kMouseGrab = 28;
constexpr float kTouchGrab = 44;
constexpr float kTouchLength = 120;  // a finger takes hold of the grip, or the map beside would have no edge
constexpr float kOverPart = 6;       // how far the grab area reaches over the part beside the main view
constexpr float kGripLength = 36;
constexpr float kStep = 16;  // an arrow key's

/// One line: where it lies, and which way its part grows.
struct Splitter {
    const char* id;
    bool upright;  // moves sideways
    float line;    // the line's x, or y where it lies flat
    float from;    // where it starts and how long it is, along itself
    float length;
    float growth;  // of the part, for a move right or down: 1 or -1
};

float grab_width(const Theme& theme) {
    return std::max(theme.large_targets ? kTouchGrab : kMouseGrab, theme.px(kMouseGrab));
}

/// The size after the arrow keys that were pressed while the splitter has the focus. The keys are then its
/// own: the focus stays.
float stepped(const Splitter& splitter, float size) {
    const ImGuiID id = ImGui::GetItemID();
    const ImGuiKey less = splitter.upright ? ImGuiKey_LeftArrow : ImGuiKey_UpArrow;
    const ImGuiKey more = splitter.upright ? ImGuiKey_RightArrow : ImGuiKey_DownArrow;
    for (const ImGuiKey key : {less, more}) {
        ImGui::SetKeyOwner(key, id);
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id))
            size += (key == more ? 1.0F : -1.0F) * splitter.growth * kStep;
    }
    return size;
}

void draw_line(const Theme& theme, const Splitter& splitter, bool lively, ImU32 color) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto bar = [&](float from, float length, float thickness, ImU32 ink, float rounding) {
        const float side = splitter.line - std::floor(thickness / 2);
        const ImVec2 min = splitter.upright ? ImVec2(side, from) : ImVec2(from, side);
        const ImVec2 max = splitter.upright ? ImVec2(side + thickness, from + length)
                                            : ImVec2(from + length, side + thickness);
        list.AddRectFilled(min, max, ink, rounding);
    };
    if (lively) bar(splitter.from, splitter.length, std::max(2.0F, theme.px(2)), color, 0);
    if (!lively && !theme.large_targets) return;
    const float grip = theme.px(kGripLength);
    bar(splitter.from + (splitter.length - grip) / 2, grip, theme.px(5),
        lively ? color : theme.colors.ink_soft, theme.px(2.5F));
}

/// Draws and handles one; `wish` is the reader's size, which it may change.
void draw_splitter(const Theme& theme, const Splitter& splitter, const SplitRange& range, float& wish) {
    const float grab = grab_width(theme);
    float from = splitter.from;
    float length = splitter.length;
    if (theme.large_targets && length > theme.px(kTouchLength)) {
        from += (length - theme.px(kTouchLength)) / 2;
        length = theme.px(kTouchLength);
    }
    // The part grows away from the window's edge: the grab area lies mostly on the main view's side, where
    // it covers no scroll bar and no row of a list.
    const float before = splitter.growth > 0 ? theme.px(kOverPart) : grab - theme.px(kOverPart);
    const ImVec2 min =
        splitter.upright ? ImVec2(splitter.line - before, from) : ImVec2(from, splitter.line - before);
    const ImVec2 size = splitter.upright ? ImVec2(grab, length) : ImVec2(length, grab);

    ImGui::SetCursorScreenPos(min);
    ImGui::BeginChild(
        splitter.id, size, ImGuiChildFlags_NavFlattened,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    ImGui::InvisibleButton("grab", size, ImGuiButtonFlags_EnableNav);
    record_target(splitter.id, TargetKind::Canvas);  // no label of its own; others' may lie below it
    const bool hovered = ImGui::IsItemHovered();
    const bool held = ImGui::IsItemActive();
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (hovered || held)
        ImGui::SetMouseCursor(splitter.upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);

    const ImGuiIO& io = ImGui::GetIO();
    const float pointer = splitter.upright ? io.MousePos.x : io.MousePos.y;
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID offset_key = ImGui::GetID("offset");
    float size_now = range.size;
    if (ImGui::IsItemActivated()) storage.SetFloat(offset_key, pointer - splitter.line);
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        wish = 0;
        ImGui::ClearActiveID();
    } else if (held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) {
        const float line = pointer - storage.GetFloat(offset_key);
        size_now += splitter.growth * (line - splitter.line) / theme.scale;
    } else if (focused) {
        size_now = stepped(splitter, size_now);
    }
    if (size_now != range.size) wish = std::clamp(std::round(size_now), range.least, range.most);
    draw_line(theme, splitter, hovered || held || focused, focused ? theme.colors.focus : theme.colors.brand);
    ImGui::EndChild();
}

/// From end to end, above the parts; the splitters lie along the main view.
void draw_hairlines(const Theme& theme, const PageLayout& layout) {
    const ImVec2 window = ImGui::GetWindowSize();
    ImGui::SetCursorScreenPos(ImVec2(0, 0));
    ImGui::BeginChild(
        "lines", window, ImGuiChildFlags_None,
        ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thickness = theme.hairline();
    const auto upright = [&](float x) {
        list.AddRectFilled(ImVec2(x, layout.main.y),
                           ImVec2(x + thickness, layout.main.y + layout.main.height), theme.colors.line);
    };
    if (layout.filter.width > 0) upright(layout.main.x);
    if (layout.detail.width > 0) upright(layout.detail.x);
    if (layout.measures.width > 0) upright(layout.measures.x);
    if (layout.timeline.height > 0) {
        list.AddRectFilled(ImVec2(0, layout.timeline.y), ImVec2(window.x, layout.timeline.y + thickness),
                           theme.colors.line);
    }
    ImGui::EndChild();
}

}  // namespace

void draw_splitters(const Theme& theme, const PageLayout& layout, Splits& splits) {
    const Rect& main = layout.main;
    if (!layout.wide) return;
    draw_hairlines(theme, layout);
    if (layout.filter.width > 0) {
        draw_splitter(theme, {"filter|main", true, main.x, main.y, main.height, 1}, layout.filter_width,
                      splits.filter);
    }
    if (layout.detail.width > 0) {
        draw_splitter(theme, {"main|detail", true, layout.detail.x, main.y, main.height, -1},
                      layout.detail_width, splits.detail);
    }
    if (layout.timeline.height > 0) {
        // Its ends belong to the upright ones.
        const float end = grab_width(theme);
        draw_splitter(theme,
                      {"main|timeline", false, layout.timeline.y, main.x + end, main.width - 2 * end, -1},
                      layout.timeline_height, splits.timeline);
    }
}

}  // namespace jinlan::ui
