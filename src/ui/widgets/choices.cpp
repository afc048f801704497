// The keyboard's way through choices of which one is chosen.

#include "ui/widgets/choices.hpp"

#include <imgui_internal.h>

namespace jinlan::ui {

namespace {

ImGuiID id_of(std::size_t index) {
    ImGui::PushID(static_cast<int>(index));
    const ImGuiID id = ImGui::GetID("choice");
    ImGui::PopID();
    return id;
}

}  // namespace

Press choice_area(std::size_t index, std::size_t count, std::size_t chosen, ImVec2 size,
                  std::optional<std::size_t>& asked) {
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, index != chosen);
    ImGui::PushID(static_cast<int>(index));
    const Press area = press_area("choice", size);
    ImGui::PopID();
    ImGui::PopItemFlag();
    std::size_t next = area.pressed ? index : chosen;
    const bool back = takes_key(ImGuiKey_LeftArrow);
    const bool forth = takes_key(ImGuiKey_RightArrow);
    if (back && index > 0) next = index - 1;
    if (forth && index + 1 < count) next = index + 1;
    if (takes_key(ImGuiKey_Home)) next = 0;
    if (takes_key(ImGuiKey_End)) next = count - 1;
    if (next != chosen) {
        asked = next;
        if (!area.pressed) focus_item(id_of(next));
    }
    return area;
}

}  // namespace jinlan::ui
