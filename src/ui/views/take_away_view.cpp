// What a reader can take away from any view.

#include "ui/views/take_away_view.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "app/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;
using app::TakeAway;
using app::TakeAwayKind;

namespace {

constexpr float kCard = 340;
constexpr float kSheetShare = 0.5F;  // of a narrow page's height
constexpr int kRatios[] = {1, 2, 4};

/// What of the menu was pressed.
std::optional<TakeAway> choices(const Context& context) {
    const Theme& theme = context.theme;
    std::optional<TakeAway> chosen;
    const std::string rows = std::to_string(context.derived.filtered.commitments.size());
    paragraph(theme, TextStyle::Body, theme.colors.ink, app::fill(context.tr(Str::TakeRows), {{"n", rows}}));
    if (button(theme, "csv", context.tr(Str::TakeCsv))) chosen = TakeAway{TakeAwayKind::Csv};
    ImGui::SameLine();
    if (button(theme, "json", context.tr(Str::TakeJson))) chosen = TakeAway{TakeAwayKind::Json};
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < button_width(theme, context.tr(Str::TakePrint))) ImGui::NewLine();
    if (button(theme, "print", context.tr(Str::TakePrint))) chosen = TakeAway{TakeAwayKind::Print};
    vertical_space(theme, 6);
    paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::TakePicture));
    for (const int ratio : kRatios) {
        if (ratio != kRatios[0]) ImGui::SameLine();
        ImGui::PushID(ratio);
        if (button(theme, "picture", app::fill(context.tr(Str::TakeTimes), {{"n", std::to_string(ratio)}}))) {
            chosen = TakeAway{TakeAwayKind::Picture, ratio};
        }
        ImGui::PopID();
    }
    return chosen;
}

void in_sheet(const Context& context, bool opened) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID open_key = ImGui::GetID("take open");
    const ImGuiID pulled_key = ImGui::GetID("take pulled");
    Sheet sheet{storage.GetBool(open_key) || opened, storage.GetFloat(pulled_key)};
    if (begin_sheet(context.theme, "take sheet", context.tr(Str::TakeAway), context.tr(Str::Close),
                    kSheetShare, sheet)) {
        if (const auto chosen = choices(context)) {
            context.take_away = chosen;
            sheet.open = false;
        }
        end_sheet();
    }
    storage.SetBool(open_key, sheet.open);
    storage.SetFloat(pulled_key, sheet.pulled);
}

}  // namespace

void take_away_menu(const Context& context, ImVec2 anchor, bool opened) {
    const Theme& theme = context.theme;
    if (theme.large_targets) {
        in_sheet(context, opened);
        return;
    }
    if (opened) ImGui::OpenPopup("take card");
    if (!ImGui::IsPopupOpen("take card")) return;
    const float width = std::min(theme.px(kCard), ImGui::GetIO().DisplaySize.x - theme.px(16));
    ImGui::SetNextWindowPos(ImVec2(std::max(theme.px(8), anchor.x - width), anchor.y + theme.px(4)));
    ImGui::SetNextWindowSize(ImVec2(width, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.padding(), theme.padding()));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.gap(), theme.px(6)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    if (ImGui::BeginPopup("take card")) {
        paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::TakeAway));
        if (const auto chosen = choices(context)) {
            context.take_away = chosen;
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

}  // namespace jinlan::ui
