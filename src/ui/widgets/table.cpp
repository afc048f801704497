// A table that can be sorted by its heads.

#include "ui/widgets/table.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/card.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kPad = 8;      // on either side of a cell
constexpr float kEdge = 10;    // of a head: dragged there, the column gets wider
constexpr float kLeast = 44;   // a column is never narrower
constexpr float kKeyStep = 8;  // with Ctrl and an arrow key
constexpr float kArrowRoom = 16;

std::vector<float> widths_of(const Theme& theme, std::span<const Column> columns, const TableState& state,
                             float width) {
    std::vector<ColumnRoom> rooms;
    rooms.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        const bool by_hand = i < state.widths.size() && state.widths[i] > 0;
        // A number is not to be cut; a text may be.
        const float least = column.align == Align::Right ? column.width : std::min(column.width, 96.0F);
        rooms.push_back({theme.px(by_hand ? kLeast : least),
                         theme.px(by_hand ? state.widths[i] : column.width), by_hand ? 0 : column.grow,
                         column.may_go});
    }
    return column_widths(rooms, width);
}

/// One line in a cell; a card says the whole of it where it was cut.
void cell_text(const Theme& theme, TextStyle style, const Column& column, float x, float width, float middle,
               ImU32 color, std::string_view text, bool hovered) {
    const float room = width - 2 * theme.px(kPad);
    if (room <= 0) return;
    const float own = text_width(theme, style, text);
    const float left = x + theme.px(kPad) + (column.align == Align::Right ? std::max(0.0F, room - own) : 0);
    const bool cut = draw_text_cut(*ImGui::GetWindowDrawList(), theme, style,
                                   ImVec2(left, middle - line_height(theme, style) / 2), room, color, text);
    const float mouse = ImGui::GetIO().MousePos.x;
    if (cut && hovered && mouse >= x && mouse < x + width) tooltip_card(theme, {.title = text});
}

void set_width(TableState& state, std::size_t columns, std::size_t column, float width) {
    state.widths.resize(columns);
    state.widths[column] = std::max(kLeast, width);
}

void sort_arrow(const Theme& theme, const TableState& state, std::size_t column, float x, float middle) {
    const auto key = std::find_if(state.keys.begin(), state.keys.end(),
                                  [column](const SortKey& k) { return k.column == column; });
    if (key == state.keys.end()) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_icon(list, key->descending ? Icon::Down : Icon::Up, ImVec2(x, middle), theme.px(9),
              theme.colors.brand);
    if (state.keys.size() < 2) return;
    const std::string place = std::to_string(key - state.keys.begin() + 1);
    draw_text(list, theme, TextStyle::Note,
              ImVec2(x + theme.px(6), middle - line_height(theme, TextStyle::Note) / 2), theme.colors.brand,
              place);
}

/// One head: pressed it sorts, dragged at its edge it sets the width.
void head(const Theme& theme, std::span<const Column> columns, std::size_t i, ImVec2 at, ImVec2 size,
          TableState& state) {
    const Column& column = columns[i];
    ImGui::SetCursorScreenPos(at);
    ImGui::PushID(static_cast<int>(i));
    const Press area = press_area("head", size);
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID grip = ImGui::GetID("grip");
    ImGui::PopID();
    const ImGuiIO& io = ImGui::GetIO();
    const bool at_edge = area.hovered && io.MousePos.x >= area.max.x - theme.px(kEdge);
    if (ImGui::IsItemActivated()) {
        // By how far the mouse moves, not by where the column begins: that moves too where another one grows.
        storage.SetFloat(grip, size.x - io.MousePos.x);
        storage.SetBool(grip + 2, at_edge && !io.NavVisible);
    }
    bool dragged = false;
    const float held_at = storage.GetFloat(grip);
    const bool gripped = area.held && storage.GetBool(grip + 2);
    if (gripped) {
        dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 3).x != 0;
        if (dragged) {
            set_width(state, columns.size(), i, (io.MousePos.x + held_at) / theme.scale);
            ImGui::ResetMouseDragDelta();
            storage.SetBool(grip + 1, true);
        }
    }
    if (at_edge || gripped) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (io.KeyCtrl) {
        for (const float step : {-kKeyStep, kKeyStep}) {
            if (takes_key(step < 0 ? ImGuiKey_LeftArrow : ImGuiKey_RightArrow)) {
                set_width(state, columns.size(), i, size.x / theme.scale + step);
            }
        }
    }
    if (area.pressed) {
        const bool was_dragged = storage.GetBool(grip + 1);
        storage.SetBool(grip + 1, false);
        if (!was_dragged && column.sortable) state.keys = pressed_head(std::move(state.keys), i, io.KeyShift);
    }

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0));
    const bool sorted = std::any_of(state.keys.begin(), state.keys.end(),
                                    [i](const SortKey& key) { return key.column == i; });
    const float middle = (area.min.y + area.max.y) / 2;
    const ImU32 ink = sorted ? theme.colors.brand : theme.colors.ink_soft;
    const float arrow = sorted ? theme.px(kArrowRoom) : 0;
    if (column.align == Align::Right) {
        cell_text(theme, TextStyle::Note, column, at.x + arrow, size.x - arrow, middle, ink, column.head,
                  area.hovered);
        const float own = std::min(text_width(theme, TextStyle::Note, column.head), size.x - arrow);
        sort_arrow(theme, state, i, area.max.x - theme.px(kPad) - own - theme.px(10), middle);
    } else {
        cell_text(theme, TextStyle::Note, column, at.x, size.x - arrow, middle, ink, column.head,
                  area.hovered);
        const float own =
            std::min(text_width(theme, TextStyle::Note, column.head), size.x - arrow - 2 * theme.px(kPad));
        sort_arrow(theme, state, i, at.x + theme.px(kPad) + own + theme.px(9), middle);
    }
    if (i + 1 < columns.size() && (at_edge || gripped)) {
        list.AddLine(ImVec2(area.max.x - 1, area.min.y + theme.px(5)),
                     ImVec2(area.max.x - 1, area.max.y - theme.px(5)), theme.colors.brand, theme.px(2));
    }
}

/// What was done with the row that was just submitted; true when it was pressed and nothing but that.
bool choose(TableState& state, const Press& area, std::uint32_t row) {
    if (!state.chooses_rows) return area.pressed;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (area.pressed) {
        if (context.IO.KeyShift) {
            choose_range(state.choice, state.order, row);
        } else if (context.IO.KeyCtrl) {
            toggle_row(state.choice, row);
        } else {
            choose_one(state.choice, row);
            return true;
        }
        return false;
    }
    // The Tab key passes through without choosing.
    if (context.NavJustMovedToId != ImGui::GetItemID() || context.NavJustMovedToIsTabbing) return false;
    if ((context.NavJustMovedToKeyMods & ImGuiMod_Shift) != 0) {
        choose_range(state.choice, state.order, row);
    } else {
        choose_one(state.choice, row);
    }
    return false;
}

}  // namespace

void update_order(TableState& state, const TableRows& rows, std::uint64_t revision) {
    const std::size_t count = rows.count();
    if (state.order.size() == count && state.revision == revision && state.ordered_by == state.keys) return;
    if (state.order.size() != count || state.revision != revision) state.choice = {};
    state.order = sorted_rows(count, state.keys, rows);
    state.revision = revision;
    state.ordered_by = state.keys;
}

std::optional<std::size_t> table(const Theme& theme, const char* id, std::span<const Column> columns,
                                 const TableRows& rows, std::uint64_t revision, TableState& state,
                                 std::optional<std::size_t> selected, std::string_view empty) {
    const Colors& colors = theme.colors;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float head_height =
        std::max(theme.target_height(), line_height(theme, TextStyle::Note) + theme.px(8));
    const float row_height =
        std::max(theme.target_height(), line_height(theme, TextStyle::Body) + theme.px(8));
    const std::size_t count = rows.count();
    const float note = count == 0 ? wrapped_height(theme, TextStyle::Body, width, empty) + theme.px(24) : 0;
    const float height = head_height + row_height * static_cast<float>(count) + note;
    const std::vector<float> widths = widths_of(theme, columns, state, width);

    ImGui::PushID(id);
    // The head stays in sight as long as any row is. It comes first: where it lies over a row, it is pressed.
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float lowest = std::max(start.y, start.y + height - head_height - row_height);
    const float head_y = std::clamp(window.InnerClipRect.Min.y, start.y, lowest);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImDrawListSplitter layers;
    layers.Split(&list, 2);
    layers.SetCurrentChannel(&list, 1);
    list.AddRectFilled(ImVec2(start.x, head_y), ImVec2(start.x + width, head_y + head_height),
                       colors.surface);
    float x = start.x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (widths[i] <= 0) continue;
        head(theme, columns, i, ImVec2(x, head_y), ImVec2(widths[i], head_height), state);
        x += widths[i];
    }
    list.AddLine(ImVec2(start.x, head_y + head_height), ImVec2(start.x + width, head_y + head_height),
                 colors.ink_soft, theme.px(1.5F));

    update_order(state, rows, revision);
    layers.SetCurrentChannel(&list, 0);
    std::optional<std::size_t> pressed;
    Cell cell;
    const float rows_y = start.y + head_height;
    ImGui::SetCursorScreenPos(ImVec2(start.x, rows_y));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), row_height);
    while (clipper.Step()) {
        for (int line = clipper.DisplayStart; line < clipper.DisplayEnd; ++line) {
            const std::uint32_t row = state.order[static_cast<std::size_t>(line)];
            const ImVec2 at(start.x, rows_y + row_height * static_cast<float>(line));
            ImGui::SetCursorScreenPos(at);
            ImGui::PushID(static_cast<int>(row));
            const Press area = press_area("row", ImVec2(width, row_height));
            if (choose(state, area, row)) pressed = row;
            ImGui::PopID();
            const bool chosen = selected == row || (state.chooses_rows && state.choice.has(row));
            const ImU32 fill = state_fill(theme, area, chosen ? colors.brand_soft : 0);
            if (fill != 0) list.AddRectFilled(area.min, area.max, fill);
            if (chosen) {
                list.AddRectFilled(area.min, ImVec2(area.min.x + theme.px(3), area.max.y), colors.brand);
            }
            const float middle = at.y + row_height / 2;
            float cell_x = start.x;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (widths[i] <= 0) continue;
                cell.text.clear();
                cell.color = 0;
                cell.strong = false;
                rows.cell(row, i, cell);
                cell_text(theme, cell.strong || chosen ? TextStyle::Label : TextStyle::Body, columns[i],
                          cell_x, widths[i], middle, cell.color != 0 ? cell.color : colors.ink, cell.text,
                          area.hovered);
                cell_x += widths[i];
            }
            list.AddLine(ImVec2(start.x, area.max.y), ImVec2(start.x + width, area.max.y), colors.line,
                         theme.hairline());
        }
    }
    ImGui::PopStyleVar();
    if (count == 0) {
        draw_wrapped(list, theme, TextStyle::Body, ImVec2(start.x + theme.px(kPad), rows_y + theme.px(12)),
                     width - 2 * theme.px(kPad), colors.ink_soft, empty);
    }
    layers.Merge(&list);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height));
    return pressed;
}

}  // namespace jinlan::ui
