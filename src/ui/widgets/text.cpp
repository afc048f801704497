// Drawing text: one line at a place, or paragraphs that follow Dear ImGui's layout cursor.

#include "ui/widgets/text.hpp"

#include <algorithm>
#include <cfloat>
#include <string>
#include <vector>

#include "ui/record.hpp"
#include "ui/text_layout.hpp"

namespace jinlan::ui {

namespace {

constexpr float kLeading = 1.32F;  // Chinese needs more air between the lines than Dear ImGui gives
constexpr std::string_view kEllipsis = "…";

std::vector<std::string_view> lines_of(const Theme& theme, TextStyle style, float width,
                                       std::string_view text) {
    ImFontBaked* baked = font_of(is_bold(style))->GetFontBaked(theme.text_size(style));
    return break_lines(text, width,
                       [baked](char32_t code) { return baked->GetCharAdvance(static_cast<ImWchar>(code)); });
}

/// Puts a line on whole pixels, which keeps the glyphs as sharp as they were rasterised. Returns its corner.
ImVec2 put_line(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
                std::string_view text) {
    const float size = theme.text_size(style);
    const ImVec2 top_left(
        static_cast<float>(static_cast<int>(position.x)),
        static_cast<float>(static_cast<int>(position.y + (line_height(theme, style) - size) / 2)));
    list.AddText(font_of(is_bold(style)), size, top_left, color, text.data(), text.data() + text.size());
    return top_left;
}

}  // namespace

float text_width(const Theme& theme, TextStyle style, std::string_view text) {
    if (text.empty()) return 0;  // its pointer may be null, which Dear ImGui takes as the end of a C string
    return font_of(is_bold(style))
        ->CalcTextSizeA(theme.text_size(style), FLT_MAX, 0.0F, text.data(), text.data() + text.size())
        .x;
}

float line_height(const Theme& theme, TextStyle style) {
    return static_cast<float>(static_cast<int>(theme.text_size(style) * kLeading + 0.5F));
}

void draw_text(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
               std::string_view text) {
    const ImVec2 top_left = put_line(list, theme, style, position, color, text);
    record_text(list, theme, style, top_left, color, 0, text, false);
}

bool draw_text_cut(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view text) {
    if (text_width(theme, style, text) <= width) {
        draw_text(list, theme, style, position, color, text);
        return false;
    }
    const float room = width - text_width(theme, style, kEllipsis);
    const char* end = text.data();
    font_of(is_bold(style))
        ->CalcTextSizeA(theme.text_size(style), room, 0.0F, text.data(), text.data() + text.size(), &end);
    std::string cut(text.data(), end);
    cut += kEllipsis;
    record_text(list, theme, style, put_line(list, theme, style, position, color, cut), color, 0, cut, true);
    return true;
}

void draw_text_with_halo(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
                         ImU32 halo, std::string_view text) {
    constexpr float kRim = 1.0F;
    for (const ImVec2 offset :
         {ImVec2(-kRim, 0), ImVec2(kRim, 0), ImVec2(0, -kRim), ImVec2(0, kRim), ImVec2(-kRim, -kRim),
          ImVec2(kRim, -kRim), ImVec2(-kRim, kRim), ImVec2(kRim, kRim)}) {
        put_line(list, theme, style, ImVec2(position.x + offset.x, position.y + offset.y), halo, text);
    }
    record_text(list, theme, style, put_line(list, theme, style, position, color, text), color, halo, text,
                false);
}

float draw_wrapped(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view text) {
    const float step = line_height(theme, style);
    float y = position.y;
    for (const std::string_view line : lines_of(theme, style, width, text)) {
        draw_text(list, theme, style, ImVec2(position.x, y), color, line);
        y += step;
    }
    return y - position.y;
}

float wrapped_height(const Theme& theme, TextStyle style, float width, std::string_view text) {
    return line_height(theme, style) * static_cast<float>(lines_of(theme, style, width, text).size());
}

void paragraph(const Theme& theme, TextStyle style, ImU32 color, std::string_view text) {
    const ImVec2 position = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height =
        draw_wrapped(*ImGui::GetWindowDrawList(), theme, style, position, width, color, text);
    ImGui::Dummy(ImVec2(width, height));
}

void heading(const Theme& theme, std::string_view text) {
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Heading, theme.colors.brand, text);
}

void group_label(const Theme& theme, std::string_view text) {
    vertical_space(theme, 10);
    paragraph(theme, TextStyle::Label, theme.colors.brand, text);
}

void tooltip(const Theme& theme, std::string_view title, std::string_view text) {
    // A finger that was lifted points at nothing any more.
    const bool touched = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    if (touched && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    constexpr float kWidest = 340;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(12), theme.px(10)));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, theme.hairline());
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    if (ImGui::BeginTooltip()) {
        const float room = std::min(theme.px(kWidest), ImGui::GetIO().DisplaySize.x * 0.8F);
        const ImVec2 position = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float title_height =
            draw_wrapped(list, theme, TextStyle::Label, position, room, theme.colors.ink, title);
        const float text_height = text.empty() ? 0
                                               : draw_wrapped(list, theme, TextStyle::Body,
                                                              ImVec2(position.x, position.y + title_height),
                                                              room, theme.colors.ink, text);
        float width = 0;
        for (const std::string_view line : lines_of(theme, TextStyle::Label, room, title)) {
            width = std::max(width, text_width(theme, TextStyle::Label, line));
        }
        for (const std::string_view line : lines_of(theme, TextStyle::Body, room, text)) {
            width = std::max(width, text_width(theme, TextStyle::Body, line));
        }
        ImGui::Dummy(ImVec2(width, title_height + text_height));
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

void vertical_space(const Theme& theme, float length) { ImGui::Dummy(ImVec2(0, theme.px(length))); }

void separator(const Theme& theme) {
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine(from, ImVec2(from.x + width, from.y), theme.colors.line,
                                        theme.hairline());
    ImGui::Dummy(ImVec2(width, theme.hairline()));
}

}  // namespace jinlan::ui
