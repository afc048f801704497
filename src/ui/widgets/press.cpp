// What every widget that can be pressed is made of.

#include "ui/widgets/press.hpp"

#include <imgui_internal.h>

#include "ui/record.hpp"

namespace jinlan::ui {

namespace {

ShownState shown = ShownState::AsItIs;

constexpr float kRingDistance = 2;
constexpr float kRingWidth = 2;

/// Close around the area: Dear ImGui's own would lie on the neighbours.
void draw_ring(ImVec2 min, ImVec2 max) {
    ImGui::GetWindowDrawList()->AddRect(ImVec2(min.x - kRingDistance, min.y - kRingDistance),
                                        ImVec2(max.x + kRingDistance, max.y + kRingDistance),
                                        ImGui::GetColorU32(ImGuiCol_NavCursor),
                                        ImGui::GetStyle().FrameRounding + kRingDistance, 0, kRingWidth);
}

Press area(const char* id, ImVec2 size, Keyboard keyboard, TargetKind kind) {
    Press press;
    ImGui::PushStyleColor(ImGuiCol_NavCursor, IM_COL32_BLACK_TRANS);
    press.pressed = ImGui::InvisibleButton(
        id, size, keyboard == Keyboard::Reaches ? ImGuiButtonFlags_EnableNav : ImGuiButtonFlags_None);
    ImGui::PopStyleColor();
    record_target(id, kind);
    press.min = ImGui::GetItemRectMin();
    press.max = ImGui::GetItemRectMax();
    press.enabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) == 0;
    if (!press.enabled) {
        press.pressed = false;
        return press;
    }
    const bool lifted = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen &&
                        !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    press.hovered = ImGui::IsItemHovered() && !lifted;
    press.held = ImGui::IsItemActive();
    press.focused = ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible;
    return press;
}

}  // namespace

Press press_area(const char* id, ImVec2 size, Keyboard keyboard) {
    Press press = area(id, size, keyboard, TargetKind::Press);
    if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (shown != ShownState::AsItIs && press.enabled) {
        press.hovered = shown == ShownState::Hovered;
        press.held = shown == ShownState::Pressed;
        press.focused = shown == ShownState::Focused;
        if (press.focused) shown = ShownState::AsItIs;  // one thing alone has the focus
    }
    if (press.focused) draw_ring(press.min, press.max);
    return press;
}

Press canvas_area(const char* id, ImVec2 size) {
    return area(id, size, Keyboard::Reaches, TargetKind::Canvas);
}

bool takes_key(ImGuiKey key) {
    if (!ImGui::IsItemFocused() || (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) != 0) return false;
    const ImGuiID id = ImGui::GetItemID();
    ImGui::SetKeyOwner(key, id);
    const bool pressed = ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id);
    if (pressed) ImGui::SetNavCursorVisible(true);  // who uses the keyboard wants to see where it is
    return pressed;
}

bool takes_key_alone(ImGuiKey key) {
    if (!takes_key(key)) return false;
    ImGui::SetKeyOwner(key, ImGui::GetItemID(), ImGuiInputFlags_LockThisFrame);
    return true;
}

void focus_item(ImGuiID id) {
    ImGui::SetFocusID(id, ImGui::GetCurrentWindow());
    ImGui::SetNavCursorVisible(true);
}

DisabledScope::DisabledScope(bool disabled) {
    // The widgets draw the state themselves; Dear ImGui need not make them paler as well.
    ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 1.0F);
    ImGui::BeginDisabled(disabled);
}

DisabledScope::~DisabledScope() {
    ImGui::EndDisabled();
    ImGui::PopStyleVar();
}

void show_state(ShownState state) { shown = state; }
ShownState shown_state() { return shown; }

ImU32 state_fill(const Theme& theme, const Press& area, ImU32 ground) {
    return area.held ? theme.colors.pressed : area.hovered ? theme.colors.hover : ground;
}

ImU32 state_ink(const Theme& theme, const Press& area, ImU32 ink) {
    if (!area.enabled) return theme.colors.disabled;
    return area.held && ink == theme.colors.ink_soft ? theme.colors.ink : ink;
}

}  // namespace jinlan::ui
