// Drawing text: one line at a place, or paragraphs that follow Dear ImGui's layout cursor.

#include "ui/widgets/text.hpp"

#include <algorithm>
#include <cfloat>
#include <string>
#include <vector>

#include "ui/record.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets/card.hpp"

namespace jinlan::ui {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kDigits = "0123456789";

/// Titles and headings are typeset; all else is shown as it is written.
bool is_typeset(TextStyle style) {
    return style == TextStyle::Heading || style == TextStyle::Question || style == TextStyle::Title;
}

/// A text as its style shows it; a copy only where it differs.
class SetText {
public:
    SetText(TextStyle style, std::string_view text) : view_(text) {
        if (is_typeset(style) && wants_typesetting(text)) {
            copy_ = typeset(text);
            view_ = copy_;
        }
    }
    SetText(const SetText&) = delete;
    SetText& operator=(const SetText&) = delete;

    std::string_view view() const { return view_; }

private:
    std::string copy_;
    std::string_view view_;
};

ImFontBaked* baked_font(const Theme& theme, TextStyle style, bool bold) {
    return font_of(bold)->GetFontBaked(theme.text_size(style));
}

float advance_in(const void* font, char32_t code, std::size_t /*offset*/) {
    // Dear ImGui bakes a glyph when it is first asked for, so the font changes under the hood.
    auto* baked = static_cast<ImFontBaked*>(const_cast<void*>(font));
    return baked->GetCharAdvance(static_cast<ImWchar>(code));
}

float plain_width(ImFont* font, float size, std::string_view text) {
    if (text.empty()) return 0;  // its pointer may be null, which Dear ImGui takes as the end of a C string
    return font->CalcTextSizeA(size, FLT_MAX, 0.0F, text.data(), text.data() + text.size()).x;
}

std::vector<std::string_view> lines_of(const Theme& theme, TextStyle style, float width,
                                       std::string_view text) {
    return break_lines(text, width, {advance_in, baked_font(theme, style, is_bold(style))});
}

/// The place of a line's letters within its leading, on the grid of pixels, which keeps them as sharp as they
/// were rasterised.
ImVec2 letters_at(const Theme& theme, TextStyle style, ImVec2 position) {
    const float lead = (theme.line_height(style) - theme.text_size(style)) / 2;
    return {theme.snap(position.x), theme.snap(position.y + lead)};
}

/// Draws a line that is set already. Returns the corner of its letters.
ImVec2 put_line(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
                std::string_view text) {
    const ImVec2 top_left = letters_at(theme, style, position);
    if (text.empty()) return top_left;
    list.AddText(font_of(is_bold(style)), theme.text_size(style), top_left, color, text.data(),
                 text.data() + text.size());
    return top_left;
}

/// The widest digit: each takes this much room in a column.
float digit_room(const Theme& theme, TextStyle style) {
    ImFontBaked* baked = baked_font(theme, style, is_bold(style));
    float room = 0;
    for (const char digit : kDigits) {
        room = std::max(room, baked->GetCharAdvance(static_cast<ImWchar>(digit)));
    }
    return room;
}

/// Tells what is drawn to whoever records it; text is measured only then.
void tell(const ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 min, ImU32 ink, ImU32 ground,
          std::string_view text, bool shortened) {
    if (!is_recording()) return;
    record_text(list, theme, style, min, text_width(theme, style, text), ink, ground, text, shortened);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

float text_width(const Theme& theme, TextStyle style, std::string_view text) {
    return plain_width(font_of(is_bold(style)), theme.text_size(style), SetText(style, text).view());
}

float line_height(const Theme& theme, TextStyle style) { return theme.line_height(style); }

void draw_text(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
               std::string_view text) {
    const SetText set(style, text);
    const ImVec2 top_left = put_line(list, theme, style, position, color, set.view());
    tell(list, theme, style, top_left, color, 0, set.view(), false);
}

void draw_text_right(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 top_right, ImU32 color,
                     std::string_view text) {
    draw_text(list, theme, style, ImVec2(top_right.x - text_width(theme, style, text), top_right.y), color,
              text);
}

NumberWidth number_width(const Theme& theme, TextStyle style, std::string_view number) {
    ImFont* font = font_of(is_bold(style));
    const float size = theme.text_size(style);
    const float room = digit_room(theme, style);
    const auto width_of = [&](std::string_view part) {
        float width = plain_width(font, size, part);
        for (const char c : part) {
            if (is_digit(c)) width += room - plain_width(font, size, std::string_view(&c, 1));
        }
        return width;
    };
    const std::size_t point = std::min(number.find('.'), number.size());
    return {width_of(number.substr(0, point)), width_of(number.substr(point))};
}

void draw_number(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 point, ImU32 color,
                 std::string_view number) {
    const float room = digit_room(theme, style);
    ImFont* font = font_of(is_bold(style));
    const float size = theme.text_size(style);
    const ImVec2 start =
        letters_at(theme, style, ImVec2(point.x - number_width(theme, style, number).whole, point.y));
    float x = start.x;
    // Digits one by one, each in the middle of its room; what stands between them (signs, spaces) together.
    for (std::size_t begin = 0; begin < number.size();) {
        std::size_t end = begin + 1;
        if (!is_digit(number[begin])) end = std::min(number.find_first_of(kDigits, begin), number.size());
        const std::string_view part = number.substr(begin, end - begin);
        const float width = plain_width(font, size, part);
        const float cell = is_digit(part.front()) ? room : width;
        list.AddText(font, size, ImVec2(x + (cell - width) / 2, start.y), color, part.data(),
                     part.data() + part.size());
        x += cell;
        begin = end;
    }
    tell(list, theme, style, start, color, 0, number, false);
}

bool draw_text_cut(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view written) {
    const SetText set(style, written);
    const std::string_view text = set.view();
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
    tell(list, theme, style, put_line(list, theme, style, position, color, cut), color, 0, cut, true);
    return true;
}

void draw_text_with_halo(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
                         ImU32 halo, std::string_view written) {
    const SetText set(style, written);
    const std::string_view text = set.view();
    constexpr float kRim = 1.0F;
    for (const ImVec2 offset :
         {ImVec2(-kRim, 0), ImVec2(kRim, 0), ImVec2(0, -kRim), ImVec2(0, kRim), ImVec2(-kRim, -kRim),
          ImVec2(kRim, -kRim), ImVec2(-kRim, kRim), ImVec2(kRim, kRim)}) {
        put_line(list, theme, style, ImVec2(position.x + offset.x, position.y + offset.y), halo, text);
    }
    tell(list, theme, style, put_line(list, theme, style, position, color, text), color, halo, text, false);
}

float draw_wrapped(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view text) {
    const float step = line_height(theme, style);
    float y = position.y;
    const SetText set(style, text);
    for (const std::string_view line : lines_of(theme, style, width, set.view())) {
        draw_text(list, theme, style, ImVec2(position.x, y), color, line);
        y += step;
    }
    return y - position.y;
}

float draw_marked(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                  ImU32 color, ImU32 ground, std::string_view text, std::span<const plan::TextRange> marks) {
    const float step = line_height(theme, style);
    float y = position.y;
    for (const std::string_view line : lines_of(theme, style, width, text)) {
        const auto begin = static_cast<std::size_t>(line.data() - text.data());
        for (const plan::TextRange& mark : marks) {
            const std::size_t from = std::clamp<std::size_t>(mark.begin, begin, begin + line.size()) - begin;
            const std::size_t to = std::clamp<std::size_t>(mark.end, begin, begin + line.size()) - begin;
            if (from == to) continue;
            const float left = position.x + text_width(theme, style, line.substr(0, from));
            const float right = left + text_width(theme, style, line.substr(from, to - from));
            list.AddRectFilled(ImVec2(left, y), ImVec2(right, y + step), ground, theme.px(2));
            list.AddLine(ImVec2(left, y + step - theme.px(1)), ImVec2(right, y + step - theme.px(1)), color,
                         theme.px(1));
        }
        draw_text(list, theme, style, ImVec2(position.x, y), color, line);
        y += step;
    }
    return y - position.y;
}

float wrapped_height(const Theme& theme, TextStyle style, float width, std::string_view text) {
    const SetText set(style, text);
    return line_height(theme, style) * static_cast<float>(lines_of(theme, style, width, set.view()).size());
}

namespace {

struct EmphasisFonts {
    const EmphasizedText* text;
    ImFontBaked* plain;
    ImFontBaked* bold;
};

float emphasized_advance(const void* fonts, char32_t code, std::size_t offset) {
    const auto& both = *static_cast<const EmphasisFonts*>(fonts);
    return advance_in(both.text->is_bold(offset) ? both.bold : both.plain, code, offset);
}

/// A paragraph of which parts are bold.
float draw_emphasized(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                      ImU32 color, const EmphasizedText& text) {
    const EmphasisFonts fonts{&text, baked_font(theme, style, is_bold(style)),
                              baked_font(theme, style, true)};
    const float size = theme.text_size(style);
    float y = position.y;
    for (const std::string_view line : break_lines(text.text, width, {emphasized_advance, &fonts})) {
        const auto line_begin = static_cast<std::size_t>(line.data() - text.text.data());
        float x = position.x;
        for (std::size_t begin = 0; begin < line.size();) {
            const bool bold = text.is_bold(line_begin + begin);
            std::size_t end = begin + 1;
            while (end < line.size() && text.is_bold(line_begin + end) == bold) ++end;
            const std::string_view part = line.substr(begin, end - begin);
            ImFont* font = font_of(bold || is_bold(style));
            const ImVec2 start = letters_at(theme, style, ImVec2(x, y));
            list.AddText(font, size, start, color, part.data(), part.data() + part.size());
            tell(list, theme, style, start, color, 0, part, false);
            x += plain_width(font, size, part);
            begin = end;
        }
        y += theme.line_height(style);
    }
    return y - position.y;
}

}  // namespace

void paragraph(const Theme& theme, TextStyle style, ImU32 color, std::string_view text) {
    const ImVec2 position = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const EmphasizedText emphasized =
        text.find("**") == std::string_view::npos ? EmphasizedText{} : read_emphasis(text);
    const float height = emphasized.bold.empty()
                             ? draw_wrapped(list, theme, style, position, width, color, text)
                             : draw_emphasized(list, theme, style, position, width, color, emphasized);
    ImGui::Dummy(ImVec2(width, height));
}

void heading(const Theme& theme, std::string_view text) {
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Heading, theme.colors.brand, text);
}

void question(const Theme& theme, std::string_view text) {
    paragraph(theme, TextStyle::Question, theme.colors.ink, text);
}

void group_label(const Theme& theme, std::string_view text) {
    vertical_space(theme, 10);
    paragraph(theme, TextStyle::Label, theme.colors.brand, text);
}

void tooltip(const Theme& theme, std::string_view title, std::string_view text) {
    tooltip_card(theme, {.title = title, .text = text});
}

void vertical_space(const Theme& theme, float length) { ImGui::Dummy(ImVec2(0, theme.px(length))); }

void draw_rule(ImDrawList& list, const Theme& theme, ImVec2 from, ImVec2 to, ImU32 color) {
    const ImVec2 min(theme.snap(from.x), theme.snap(from.y));
    const bool upright = from.x == to.x;
    const ImVec2 max = upright ? ImVec2(min.x + theme.hairline(), theme.snap(to.y))
                               : ImVec2(theme.snap(to.x), min.y + theme.hairline());
    list.AddRectFilled(min, max, color);
}

void separator(const Theme& theme) {
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_rule(*ImGui::GetWindowDrawList(), theme, from, ImVec2(from.x + width, from.y), theme.colors.line);
    ImGui::Dummy(ImVec2(width, theme.hairline()));
}

}  // namespace jinlan::ui
