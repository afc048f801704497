// What a reader can take away from any view.

#include "ui/views/frame/take_away_view.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "app/words/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/drop_down.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;
using app::TakeAway;
using app::TakeAwayKind;

namespace {

constexpr float kCard = 340;
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

}  // namespace

void take_away_menu(const Context& context, ImVec2 anchor, bool opened) {
    const Theme& theme = context.theme;
    drop_down(theme, {"take", context.tr(Str::TakeAway), context.tr(Str::Close), kCard}, anchor, opened, [&] {
        if (!theme.large_targets)
            ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.gap(), theme.px(6)));
        const std::optional<TakeAway> chosen = choices(context);
        if (!theme.large_targets) ImGui::PopStyleVar();
        if (chosen) context.requests.take_away = chosen;
        return chosen.has_value();
    });
}

}  // namespace jinlan::ui
