// Design tokens: every colour, size and line weight that the interface uses, in one table.

#include "ui/theme/theme.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace jinlan::ui {

namespace {

constexpr float kMouseTarget = 30.0F;
constexpr float kTouchTarget = 44.0F;

ImVec4 vector_of(ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); }

}  // namespace

Theme light_theme(float scale) {
    return Theme{
        .colors =
            Colors{
                .paper = IM_COL32(0xF6, 0xF4, 0xEE, 0xFF),
                .surface = IM_COL32(0xFF, 0xFE, 0xFB, 0xFF),
                .surface_soft = IM_COL32(0xEF, 0xEC, 0xE3, 0xFF),
                .ink = IM_COL32(0x1B, 0x24, 0x30, 0xFF),
                .ink_soft = IM_COL32(0x51, 0x5B, 0x67, 0xFF),
                .line = IM_COL32(0xD8, 0xD3, 0xC6, 0xFF),
                .brand = IM_COL32(0x1A, 0x3E, 0x72, 0xFF),
                .brand_soft = IM_COL32(0xE2, 0xEA, 0xF4, 0xFF),
                .on_brand = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF),
                .focus = IM_COL32(0xB8, 0x5C, 0x00, 0xFF),
                .no_data = IM_COL32(0xE4, 0xE2, 0xDC, 0xFF),
                .met = IM_COL32(0x1F, 0x6F, 0x54, 0xFF),
                .not_met = IM_COL32(0xA8, 0x32, 0x24, 0xFF),
                .due_no_outcome = IM_COL32(0x86, 0x5A, 0x00, 0xFF),
                .not_yet_due = IM_COL32(0x45, 0x62, 0x8C, 0xFF),
                .shade = IM_COL32(0x1B, 0x24, 0x30, 0x66),
            },
        .scale = scale,
    };
}

float Theme::text_size(TextStyle style) const {
    constexpr std::array<float, 6> kSizes{13.0F, 15.0F, 15.0F, 18.0F, 22.0F, 32.0F};
    // Whole pixels: a size of its own for each fraction would only fill the glyph atlas.
    return static_cast<float>(static_cast<int>(kSizes[static_cast<std::size_t>(style)] * scale + 0.5F));
}

float Theme::target_height() const {
    return std::max(large_targets ? kTouchTarget : kMouseTarget, px(kMouseTarget));
}

float interface_scale(float display_width, int text_percent) {
    constexpr float kProjectorWidth = 1800.0F;
    const float base = display_width >= kProjectorWidth ? 1.2F : 1.0F;
    return base * static_cast<float>(text_percent) / 100.0F;
}

bool is_bold(TextStyle style) { return style != TextStyle::Note && style != TextStyle::Body; }

ImFont* font_of(bool bold) {
    const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
    return bold && fonts.Size > 1 ? fonts[1] : fonts[0];
}

ImU32 status_color(const Theme& theme, plan::Status status) {
    switch (status) {
        case plan::Status::Met: return theme.colors.met;
        case plan::Status::NotMet: return theme.colors.not_met;
        case plan::Status::DueNoOutcome: return theme.colors.due_no_outcome;
        case plan::Status::NotYetDue: return theme.colors.not_yet_due;
        case plan::Status::NoDeadline: return theme.colors.ink_soft;
    }
    return theme.colors.ink_soft;
}

void apply_style(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    const Colors& colors = theme.colors;
    style.FontSizeBase = theme.text_size(TextStyle::Body);
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FramePadding = ImVec2(theme.px(10), theme.px(7));
    style.FrameRounding = theme.radius();
    style.FrameBorderSize = 1;
    style.ItemSpacing = ImVec2(theme.gap(), theme.px(4));
    style.ScrollbarSize = theme.px(10);
    style.ScrollbarRounding = theme.px(5);
    style.GrabRounding = theme.px(5);
    style.Colors[ImGuiCol_Text] = vector_of(colors.ink);
    style.Colors[ImGuiCol_TextDisabled] = vector_of(colors.ink_soft);
    style.Colors[ImGuiCol_WindowBg] = vector_of(colors.paper);
    style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_FrameBg] = vector_of(colors.surface);
    style.Colors[ImGuiCol_Border] = vector_of(colors.line);
    style.Colors[ImGuiCol_TextSelectedBg] = vector_of(colors.brand_soft);
    style.Colors[ImGuiCol_InputTextCursor] = vector_of(colors.brand);
    style.Colors[ImGuiCol_NavCursor] = vector_of(colors.focus);
    style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = vector_of(colors.line);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = vector_of(colors.ink_soft);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = vector_of(colors.brand);
}

}  // namespace jinlan::ui
