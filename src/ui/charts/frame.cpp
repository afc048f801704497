// The frame that all charts share: title, what is measured, legend, plot, note; pointer, keyboard and card.

#include "ui/charts/frame.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "app/words/number_format.hpp"
#include "ui/charts/pen.hpp"
#include "ui/motion.hpp"
#include "ui/record.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Logical pixels at a scale of 1.
constexpr float kHeadingFrom = 440;  // a chart narrower than that has a smaller title
constexpr float kLeastPlot = 48;
constexpr float kGap = 8;
constexpr float kSwatch = 14;

TextStyle title_style(const Theme& theme, float width) {
    return width >= theme.px(kHeadingFrom) ? TextStyle::Heading : TextStyle::Label;
}

float height_of(const Theme& theme, TextStyle style, float width, std::string_view text) {
    return text.empty() ? 0 : wrapped_height(theme, style, width, text);
}

void draw_swatch(ImDrawList& list, const Theme& theme, Swatch swatch, ImVec2 left, ImU32 color) {
    const float width = theme.px(kSwatch);
    const ImVec2 middle(left.x + width / 2, left.y);
    const float half = theme.px(5);
    const Box box{left.x + theme.px(1), left.y - half, left.x + width - theme.px(1), left.y + half};
    switch (swatch) {
        case Swatch::Dot: draw_mark(list, theme, middle, MarkKind::Solid, color, false, false); break;
        case Swatch::Ring: draw_mark(list, theme, middle, MarkKind::Hollow, color, false, false); break;
        case Swatch::Bar: draw_bar(list, theme, box, MarkKind::Solid, color); break;
        case Swatch::HollowBar: draw_bar(list, theme, box, MarkKind::Hollow, color); break;
        case Swatch::Line: rule_across(list, left.x, left.x + width, left.y, theme.px(2), color); break;
        case Swatch::Band:
            list.AddRectFilled(ImVec2(box.left, box.top), ImVec2(box.right, box.bottom), color);
            break;
        case Swatch::Tick: rule_down(list, middle.x, box.top, box.bottom, theme.px(2), color); break;
    }
}

/// Items side by side, on as many lines as they need. Returns the height; draws when there is a list.
float flow_legend(const Theme& theme, std::span<const LegendItem> items, ImVec2 at, float width,
                  ImDrawList* list) {
    if (items.empty()) return 0;
    const float line = line_height(theme, TextStyle::Note);
    const float lead = theme.px(kSwatch + 6);
    float x = 0;
    float y = 0;
    for (const LegendItem& item : items) {
        const float name = std::min(text_width(theme, TextStyle::Note, item.name), width - lead);
        if (x > 0 && x + lead + name > width) {
            x = 0;
            y += line;
        }
        const float height = wrapped_height(theme, TextStyle::Note, name + 1, item.name);
        if (list != nullptr) {
            draw_swatch(*list, theme, item.swatch, ImVec2(at.x + x, at.y + y + line / 2), item.color);
            draw_wrapped(*list, theme, TextStyle::Note, ImVec2(at.x + x + lead, at.y + y), name + 1,
                         theme.colors.ink, item.name);
        }
        y += height - line;
        x += lead + name + theme.px(14);
    }
    return y + line;
}

/// Arrow keys, Home and End are the chart's while it has the focus; Tab leaves it.
void move_focus(ChartFrame& frame, std::size_t& focus) {
    struct Key {
        ImGuiKey key;
        Direction direction;
    };
    constexpr Key kArrows[] = {{ImGuiKey_LeftArrow, Direction::Left},
                               {ImGuiKey_RightArrow, Direction::Right},
                               {ImGuiKey_UpArrow, Direction::Up},
                               {ImGuiKey_DownArrow, Direction::Down}};
    const auto pressed = [&](ImGuiKey key) {
        const bool is_pressed = ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, frame.id);
        ImGui::SetKeyOwner(key, frame.id);
        if (is_pressed) ImGui::SetNavCursorVisible(true);
        return is_pressed;
    };
    for (const Key& arrow : kArrows) {
        if (pressed(arrow.key)) focus = next_mark(frame.marks, focus, arrow.direction);
    }
    if (pressed(ImGuiKey_Home)) focus = 0;
    if (pressed(ImGuiKey_End)) focus = frame.marks.size() - 1;
}

}  // namespace

float chart_width(ImVec2 size) { return size.x > 0 ? size.x : ImGui::GetContentRegionAvail().x; }

ChartFrame begin_chart(const Theme& theme, const char* id, const ChartText& text, ImVec2 size,
                       float plot_height, std::span<const LegendItem> legend) {
    const float width = chart_width(size);
    const TextStyle style = title_style(theme, width);
    const std::string title_text = typeset(text.title);
    const std::string measure_text = typeset(text.measure);
    const float title = height_of(theme, style, width, title_text);
    const float measure = height_of(theme, TextStyle::Note, width, measure_text);
    const float keys = flow_legend(theme, legend, {}, width, nullptr);
    const float note = height_of(theme, TextStyle::Note, width, text.note);
    const float gap = theme.px(kGap);
    const float above =
        title + measure + (keys > 0 ? keys + gap / 2 : 0) + (title + measure + keys > 0 ? gap : 0);
    const float below = note > 0 ? note + gap : 0;
    const bool empty = plot_height <= 0;
    const float natural =
        empty ? height_of(theme, TextStyle::Body, width, text.empty) + 2 * gap : snapped(plot_height);
    const float plot = size.y > 0 ? std::max(size.y - above - below, theme.px(kLeastPlot)) : natural;

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed =
        ImGui::InvisibleButton(id, ImVec2(width, above + plot + below), ImGuiButtonFlags_EnableNav);
    record_target(id, TargetKind::Canvas);
    const ImGuiIO& io = ImGui::GetIO();
    ChartFrame frame{.theme = theme, .text = text, .list = *ImGui::GetWindowDrawList()};
    frame.id = ImGui::GetItemID();
    frame.visible = ImGui::IsItemVisible();
    // A finger that was lifted points at nothing any more.
    const bool lifted =
        io.MouseSource == ImGuiMouseSource_TouchScreen && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    frame.hovered = ImGui::IsItemHovered() && !lifted;
    frame.focused = ImGui::IsItemFocused();
    frame.clicked = pressed;
    frame.outer = {at.x, at.y, at.x + width, at.y + above + plot + below};
    frame.plot = {at.x, at.y + above, at.x + width, at.y + above + plot};
    if (!frame.visible) return frame;

    ImDrawList& list = frame.list;
    float y = at.y;
    if (!text.title.empty())
        y += draw_wrapped(list, theme, style, ImVec2(at.x, y), width, theme.colors.ink, title_text);
    if (!text.measure.empty()) {
        y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(at.x, y), width, theme.colors.ink_soft,
                          measure_text);
    }
    if (!legend.empty()) flow_legend(theme, legend, ImVec2(at.x, y + gap / 2), width, &list);
    if (!text.note.empty()) {
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(at.x, frame.plot.bottom + gap), width,
                     theme.colors.ink_soft, text.note);
    }
    if (empty) {
        draw_wrapped(list, theme, TextStyle::Body, ImVec2(at.x, frame.plot.top + gap), width,
                     theme.colors.ink_soft, text.empty);
        frame.visible = false;
    }
    return frame;
}

void choose_mark(ChartFrame& frame, std::size_t first) {
    if (frame.marks.empty()) return;
    const ImGuiIO& io = ImGui::GetIO();
    if (frame.focused) {
        ImGuiStorage& storage = *ImGui::GetStateStorage();
        const int kept = storage.GetInt(frame.id, -1);
        std::size_t focus =
            std::min(kept < 0 ? first : static_cast<std::size_t>(kept), frame.marks.size() - 1);
        move_focus(frame, focus);
        storage.SetInt(frame.id, static_cast<int>(focus));
        if (io.NavVisible) frame.active = focus;
    }
    if (!frame.hovered) return;
    const std::optional<std::size_t> pointed = mark_at(frame.marks, io.MousePos.x, io.MousePos.y);
    // The keyboard was used last: a mouse that lies still does not take the card away from it.
    if (frame.active && frame.focused && io.NavVisible) {
        frame.hovered = false;
        return;
    }
    frame.active = pointed;
}

double eased(const ChartFrame& frame, std::size_t group, std::size_t key, double value) {
    const std::size_t place[] = {group, key};
    const float exact = static_cast<float>(value);
    const float shown = ease(frame.theme, ImHashData(place, sizeof place, frame.id), exact);
    return shown == exact ? value : static_cast<double>(shown);
}

ChartAnswer finish_chart(const ChartFrame& frame, const Card& card) {
    ChartAnswer answer;
    if (!frame.active) return answer;
    const Mark& mark = frame.marks[*frame.active];
    answer.active = Picked{mark.group, mark.item};
    if (frame.clicked) answer.pressed = answer.active;
    tooltip_card(frame.theme, card, ImVec2(mark.x, mark.y));
    return answer;
}

ChartAnswer finish_chart(const ChartFrame& frame, const ChartPoint& point, std::string_view name) {
    if (name.empty()) name = point.name;
    return finish_chart(frame, Card{name, value_text(frame.text, point), point.hover, point.source});
}

std::string plain_value(const ChartText& text, double value) {
    return app::trimmed_number(value, text.decimals);
}

std::string figure_text(const ChartText& text, const ChartPoint& point) {
    return (point.kind == MarkKind::Hollow ? "≈" : "") + plain_value(text, point.value);
}

std::string value_text(const ChartText& text, const ChartPoint& point) {
    std::string result = figure_text(text, point) + text.unit;
    if (point.low && point.high)
        result += " · " + plain_value(text, *point.low) + "–" + plain_value(text, *point.high);
    return result;
}

}  // namespace jinlan::ui
