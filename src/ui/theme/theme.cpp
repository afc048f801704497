// Design tokens: every colour, size and line weight that the interface uses, in one table, and the themes
// made from it.

#include "ui/theme/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace jinlan::ui {

namespace {

constexpr ImU32 color(std::uint32_t rgba) {
    return IM_COL32(rgba >> 24U, (rgba >> 16U) & 0xFFU, (rgba >> 8U) & 0xFFU, rgba & 0xFFU);
}

constexpr std::array<Colors, 3> kColors{{
    {
#define COLOR(role, light, dark, contrast) .role = color(light),
#include "ui/theme/colors.def"
#undef COLOR
    },
    {
#define COLOR(role, light, dark, contrast) .role = color(dark),
#include "ui/theme/colors.def"
#undef COLOR
    },
    {
#define COLOR(role, light, dark, contrast) .role = color(contrast),
#include "ui/theme/colors.def"
#undef COLOR
    },
}};

struct TypeStep {
    float size;     // logical pixels at a scale of 1; the em square is 0.85 of it
    float leading;  // height of a line; the larger the letters, the less air they need between lines
    bool bold;
};

constexpr std::array<TypeStep, kTextStyles> kType{{
    {14, 1.30F, false},  // Note
    {16, 1.32F, false},  // Body
    {16, 1.32F, true},   // Label
    {19, 1.28F, true},   // Heading
    {22, 1.25F, true},   // Question
    {27, 1.22F, true},   // Title
    {38, 1.12F, true},   // Figure
}};

constexpr std::array kStrokes{1.5F, 2.0F, 3.5F};

constexpr float kMouseTarget = 30.0F;
constexpr float kTouchTarget = 44.0F;

const TypeStep& step(TextStyle style) { return kType[static_cast<std::size_t>(style)]; }

ImVec4 vector_of(ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); }

}  // namespace

Theme make_theme(app::ThemeName name, float scale, float pixel_ratio) {
    return Theme{.colors = kColors[static_cast<std::size_t>(name)],
                 .name = name,
                 .scale = scale,
                 .pixel_ratio = pixel_ratio};
}

// Whole pixels: Dear ImGui rasterises no others, and would stretch what it has.
float Theme::text_size(TextStyle style) const { return std::floor(step(style).size * scale + 0.5F); }

float Theme::line_height(TextStyle style) const {
    return std::floor(text_size(style) * step(style).leading + 0.5F);
}

float Theme::snap(float position) const { return std::floor(position * pixel_ratio + 0.5F) / pixel_ratio; }

float Theme::hairline() const {
    const float weight = name == app::ThemeName::HighContrast ? 1.5F : 1.0F;
    return std::max(1.0F, std::floor(weight * pixel_ratio + 0.5F)) / pixel_ratio;
}

float Theme::stroke(Stroke weight) const {
    return std::max(hairline(), px(kStrokes[static_cast<std::size_t>(weight)]));
}

float Theme::target_height() const {
    return std::max(large_targets ? kTouchTarget : kMouseTarget, px(kMouseTarget));
}

float interface_scale(float display_width, int text_percent) {
    constexpr float kProjectorWidth = 1800.0F;
    const float base = display_width >= kProjectorWidth ? 1.2F : 1.0F;
    return base * static_cast<float>(text_percent) / 100.0F;
}

bool is_bold(TextStyle style) { return step(style).bold; }

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
    style.FrameBorderSize = theme.hairline();
    style.ItemSpacing = ImVec2(theme.gap(), theme.px(4));
    style.ScrollbarSize = theme.px(10);
    style.ScrollbarRounding = theme.px(5);
    style.GrabRounding = theme.px(5);
    style.Colors[ImGuiCol_Text] = vector_of(colors.ink);
    style.Colors[ImGuiCol_TextDisabled] = vector_of(colors.ink_soft);
    style.Colors[ImGuiCol_WindowBg] = vector_of(colors.paper);
    style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_FrameBg] = vector_of(colors.surface);
    style.Colors[ImGuiCol_Border] = vector_of(colors.frame);
    style.Colors[ImGuiCol_TextSelectedBg] = vector_of(colors.brand_soft);
    style.Colors[ImGuiCol_InputTextCursor] = vector_of(colors.brand);
    style.Colors[ImGuiCol_NavCursor] = vector_of(colors.focus);
    style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = vector_of(colors.line);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = vector_of(colors.ink_soft);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = vector_of(colors.brand);
}

}  // namespace jinlan::ui
