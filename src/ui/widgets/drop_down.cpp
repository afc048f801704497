// What a button opens.

#include "ui/widgets/drop_down.hpp"

#include <algorithm>

#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kSheetShare = 0.5F;  // of a narrow page's height

void in_sheet(const Theme& theme, const DropDown& what, bool opened, const std::function<bool()>& content) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID open_key = ImGui::GetID("open");
    const ImGuiID pulled_key = ImGui::GetID("pulled");
    Sheet sheet{storage.GetBool(open_key) || opened, storage.GetFloat(pulled_key)};
    if (begin_sheet(theme, "sheet", what.title, what.close, kSheetShare, sheet)) {
        if (content()) sheet.open = false;
        end_sheet();
    }
    storage.SetBool(open_key, sheet.open);
    storage.SetFloat(pulled_key, sheet.pulled);
}

void in_card(const Theme& theme, const DropDown& what, ImVec2 anchor, bool opened,
             const std::function<bool()>& content) {
    if (opened) ImGui::OpenPopup("card");
    if (!ImGui::IsPopupOpen("card")) return;
    const float width = std::min(theme.px(what.width), ImGui::GetIO().DisplaySize.x - theme.px(16));
    ImGui::SetNextWindowPos(ImVec2(std::max(theme.px(8), anchor.x - width), anchor.y + theme.px(4)));
    ImGui::SetNextWindowSize(ImVec2(width, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.padding(), theme.padding()));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    if (ImGui::BeginPopup("card")) {
        paragraph(theme, TextStyle::Label, theme.colors.ink, what.title);
        vertical_space(theme, 4);
        if (content()) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

}  // namespace

void drop_down(const Theme& theme, const DropDown& what, ImVec2 anchor, bool opened,
               const std::function<bool()>& content) {
    ImGui::PushID(what.id);
    if (theme.large_targets) {
        in_sheet(theme, what, opened, content);
    } else {
        in_card(theme, what, anchor, opened, content);
    }
    ImGui::PopID();
}

}  // namespace jinlan::ui
