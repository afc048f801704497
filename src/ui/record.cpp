// What a frame put on the screen, as a test sees it: every line of text and everything that can be pressed.

#include "ui/record.hpp"

#include <imgui_internal.h>

namespace jinlan::ui {

namespace {

Recorder* current = nullptr;

/// The window that is being drawn; null when nothing records it, or when Dear ImGui passes it by because none
/// of it is to be seen: nothing in it has a place then.
const ImGuiWindow* recorded_window() {
    if (current == nullptr) return nullptr;
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    return window->SkipItems ? nullptr : window;
}

bool is_in_front(const ImDrawList& list) { return &list == ImGui::GetForegroundDrawList(); }

/// True in a panel that scrolls up and down, and in whatever stands in one.
bool scrolls(const ImGuiWindow* window) {
    for (; window != nullptr; window = window->ParentWindow) {
        if ((window->Flags & ImGuiWindowFlags_NoScrollWithMouse) == 0 && window->ScrollMax.y > 0) return true;
        if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return false;
    }
    return false;
}

}  // namespace

void record(Recorder* recorder) { current = recorder; }

bool is_recording() { return recorded_window() != nullptr; }

void record_text(const ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 min, float width,
                 ImU32 ink, ImU32 ground, std::string_view text, bool shortened) {
    const ImGuiWindow* window = recorded_window();
    if (window == nullptr || text.empty()) return;
    const float size = theme.text_size(style);
    current->texts.push_back({.text = std::string(text),
                              .min = min,
                              .max = ImVec2(min.x + width, min.y + size),
                              .clip_min = list.GetClipRectMin(),
                              .clip_max = list.GetClipRectMax(),
                              .style = style,
                              .size = size,
                              .ink = ink,
                              .ground = ground,
                              .shortened = shortened,
                              .scrolls = scrolls(window),
                              .window = is_in_front(list) ? kForeground : window->RootWindow->ID});
}

void record_target(std::string_view id, TargetKind kind) {
    const ImGuiWindow* window = recorded_window();
    if (window == nullptr) return;
    const ImRect clip = window->ClipRect;
    current->targets.push_back({.id = std::string(id),
                                .min = ImGui::GetItemRectMin(),
                                .max = ImGui::GetItemRectMax(),
                                .clip_min = clip.Min,
                                .clip_max = clip.Max,
                                .kind = kind,
                                .touch = current->touch,
                                .scrolls = scrolls(window),
                                .window = window->RootWindow->ID});
}

void record_cover(const ImDrawList& list, ImVec2 min, ImVec2 max) {
    if (current == nullptr) return;
    current->covers.push_back({min, max, current->texts.size(), current->targets.size(), is_in_front(list)});
}

void record_touch(bool touch) {
    if (current != nullptr) current->touch = touch;
}

}  // namespace jinlan::ui
