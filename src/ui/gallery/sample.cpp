// Where the gallery's samples stand.

#include "ui/gallery/sample.hpp"

#include <algorithm>

#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kMargin = 6;  // around a sample: room for the focus ring

}  // namespace

bool begin_sample(const Context& context, int id, float width, std::string_view caption) {
    const Theme& theme = context.theme;
    const float whole = ImGui::GetContentRegionAvail().x;
    width = std::min(theme.px(width), whole);
    if (id > 0) {
        ImGui::SameLine(0, theme.px(12));
        if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(kMargin), theme.px(kMargin)));
    ImGui::PushID(id);
    const bool seen = ImGui::BeginChild(
        "sample", ImVec2(width, 0),
        ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    if (seen && !caption.empty()) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, caption);
        vertical_space(theme, 2);
    }
    return seen;
}

void end_sample() {
    ImGui::EndChild();
    ImGui::PopID();
}

bool begin_widget(const Context& context, const char* name) {
    if (std::string_view(name).find(context.state.filter.text) == std::string_view::npos) return false;
    vertical_space(context.theme, 18);
    separator(context.theme);
    vertical_space(context.theme, 4);
    paragraph(context.theme, TextStyle::Label, context.theme.colors.brand, name);
    ImGui::PushID(name);
    return true;
}

void end_widget() { ImGui::PopID(); }

}  // namespace jinlan::ui
