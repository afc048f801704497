// Who has to do with what: rows and columns, a mark where they meet, and how many marks each has.

#include "ui/charts/matrix_chart.hpp"

#include <algorithm>

#include "ui/charts/frame.hpp"
#include "ui/charts/order.hpp"
#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Logical pixels at a scale of 1.
constexpr float kLeastCell = 22;
constexpr float kLeastTouchCell = 34;
constexpr float kMostCell = 44;
constexpr float kLabelGap = 10;
constexpr float kBlockGap = 14;
constexpr float kLabelShare = 0.38F;      // of the width
constexpr std::size_t kLeastColumns = 6;  // side by side, with labels beside the rows

/// The columns stand in blocks below each other, as many side by side as there is room for.
struct Layout {
    bool labels_above = false;  // of each row, where beside it they would leave too little for the cells
    float label_room = 0;
    float label_width = 0;
    float total_width = 0;
    float cell = 0;
    float header = 0;
    std::size_t per_block = 1;
    std::size_t blocks = 1;
    std::vector<float> tops;           // of the rows in a block, and their end
    std::vector<float> label_heights;  // of what stands above the cells
    float block = 0;                   // height of one, with header and totals

    float row_height(std::size_t row) const { return tops[row + 1] - tops[row]; }
    Box cell_box(const Box& plot, std::size_t row, std::size_t column) const {
        const float left = plot.left + label_width + cell * static_cast<float>(column % per_block);
        const float top = plot.top + block * static_cast<float>(column / per_block) + header + tops[row];
        return {left, top + label_heights[row], left + cell, top + row_height(row)};
    }
    Box label_box(const Box& plot, std::size_t row, std::size_t in_block) const {
        const float top = plot.top + block * static_cast<float>(in_block) + header + tops[row];
        const float height = labels_above ? label_heights[row] : row_height(row);
        return {plot.left, top, plot.left + label_room, top + height};
    }
    Box head_box(const Box& plot, std::size_t column) const {
        const float left = plot.left + label_width + cell * static_cast<float>(column % per_block);
        const float top = plot.top + block * static_cast<float>(column / per_block);
        return {left, top, left + cell, top + header};
    }
};

float least_cell(const Theme& theme) { return theme.px(theme.large_targets ? kLeastTouchCell : kLeastCell); }

Layout layout_of(const Theme& theme, const MatrixChart& chart, float width) {
    Layout layout;
    float label = text_width(theme, TextStyle::Note, chart.total_name);
    for (const std::string& row : chart.rows)
        label = std::max(label, text_width(theme, TextStyle::Note, row));
    float header = 0;
    for (const MatrixColumn& column : chart.columns)
        header = std::max(header, text_width(theme, TextStyle::Note, column.label));
    const float least = std::max(least_cell(theme), header + theme.px(6));
    const auto columns = std::max<std::size_t>(1, chart.columns.size());
    const auto fitting = [&] {
        const float room = width - layout.label_width - layout.total_width;
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0F, room) / least));
    };
    layout.total_width = std::max(text_width(theme, TextStyle::Note, chart.total_name),
                                  text_width(theme, TextStyle::Label, "000")) +
                         theme.px(6);
    layout.label_room = std::min(label + 1, kLabelShare * width);
    layout.label_width = layout.label_room + theme.px(kLabelGap);
    layout.labels_above = fitting() < std::min(columns, kLeastColumns);
    if (layout.labels_above) {
        layout.label_room = width - layout.total_width;
        layout.label_width = 0;
        layout.total_width = 0;
    }
    layout.blocks = (columns + fitting() - 1) / fitting();
    layout.per_block = (columns + layout.blocks - 1) / layout.blocks;
    const float room = width - layout.label_width - layout.total_width;
    layout.cell =
        std::clamp(room / static_cast<float>(layout.per_block), least, std::max(theme.px(kMostCell), least));
    layout.header = line_height(theme, TextStyle::Note) + theme.px(4);
    layout.tops.push_back(0);
    for (const std::string& row : chart.rows) {
        const float text = wrapped_height(theme, TextStyle::Note, layout.label_room, row);
        layout.label_heights.push_back(layout.labels_above ? text : 0);
        layout.tops.push_back(layout.tops.back() + (layout.labels_above
                                                        ? text + least_cell(theme)
                                                        : std::max(least_cell(theme), text + theme.px(4))));
    }
    layout.block =
        layout.header + layout.tops.back() + 2 * line_height(theme, TextStyle::Label) + theme.px(kBlockGap);
    if (!layout.labels_above) layout.block -= line_height(theme, TextStyle::Label);
    return layout;
}

/// Three shapes, so that colour alone never tells: sole a square, lead a dot, shared a ring.
void draw_cell(const ChartFrame& frame, const Box& box, CellKind kind, bool active) {
    const Theme& theme = frame.theme;
    const ImVec2 middle(snapped((box.left + box.right) / 2), snapped((box.top + box.bottom) / 2));
    const float radius = theme.px(active ? 6.5F : 5.5F);
    const ImU32 color = chart_color(theme, 0);
    switch (kind) {
        case CellKind::Lead: frame.list.AddCircleFilled(middle, radius, color); break;
        case CellKind::Shared:
            frame.list.AddCircle(middle, radius - theme.px(1), color, 0, theme.px(1.8F));
            break;
        case CellKind::Sole:
            frame.list.AddRectFilled(ImVec2(middle.x - radius, middle.y - radius),
                                     ImVec2(middle.x + radius, middle.y + radius), color);
            break;
    }
}

void draw_centred(const ChartFrame& frame, TextStyle style, float middle, float top, ImU32 color,
                  std::string_view text) {
    draw_text(frame.list, frame.theme, style, ImVec2(middle - text_width(frame.theme, style, text) / 2, top),
              color, text);
}

/// The row and the column of the active mark lie on a soft ground, and so does the row that was chosen.
void draw_cross(const ChartFrame& frame, const MatrixChart& chart, const Layout& layout) {
    const Theme& theme = frame.theme;
    const auto band = [&](float left, float top, float right, float bottom, ImU32 color) {
        frame.list.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), color);
    };
    if (chart.chosen_row && *chart.chosen_row < chart.rows.size()) {
        for (std::size_t block = 0; block < layout.blocks; ++block) {
            const float top = layout.label_box(frame.plot, *chart.chosen_row, block).top;
            band(frame.outer.left, top, frame.outer.right, top + layout.row_height(*chart.chosen_row),
                 theme.colors.brand_soft);
        }
    }
    if (!frame.active) return;
    const Mark& mark = frame.marks[*frame.active];
    if (mark.group != kWholeLine) {
        band(frame.outer.left, mark.area.top, frame.outer.right, mark.area.bottom, theme.colors.surface_soft);
    }
    if (mark.item != kWholeLine) {
        const float top = layout.head_box(frame.plot, mark.item).top;
        band(mark.area.left, top, mark.area.right, top + layout.block - theme.px(kBlockGap),
             theme.colors.surface_soft);
    }
}

/// The labels and heads that have something to tell.
void mark_lines(ChartFrame& frame, const MatrixChart& chart, const Layout& layout) {
    const auto add = [&frame](const Box& box, std::size_t row, std::size_t column) {
        frame.marks.push_back({(box.left + box.right) / 2, (box.top + box.bottom) / 2, box, row, column});
    };
    for (std::size_t block = 0; block < layout.blocks; ++block) {
        for (std::size_t row = 0; row < std::min(chart.rows.size(), chart.row_cards.size()); ++row)
            add(layout.label_box(frame.plot, row, block), row, kWholeLine);
    }
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
        if (!chart.columns[column].card.empty()) add(layout.head_box(frame.plot, column), kWholeLine, column);
    }
}

/// The card of a label or a head.
Card line_card(const MatrixChart& chart, const Mark& mark) {
    if (mark.item == kWholeLine)
        return {.title = chart.rows[mark.group], .text = chart.row_cards[mark.group]};
    const MatrixColumn& column = chart.columns[mark.item];
    return {.title = column.name.empty() ? column.label : column.name, .text = column.card};
}

void draw_right(const ChartFrame& frame, TextStyle style, float right, float top, ImU32 color,
                std::string_view text) {
    draw_text(frame.list, frame.theme, style, ImVec2(right - text_width(frame.theme, style, text), top),
              color, text);
}

void draw_block(const ChartFrame& frame, const MatrixChart& chart, const Layout& layout, std::size_t block,
                const std::vector<std::size_t>& row_totals, const std::vector<std::size_t>& column_totals) {
    const Theme& theme = frame.theme;
    const std::size_t first = block * layout.per_block;
    const std::size_t last = std::min(first + layout.per_block, chart.columns.size());
    const float top = frame.plot.top + layout.block * static_cast<float>(block);
    const float left = frame.plot.left;
    const bool with_totals = block + 1 == layout.blocks;
    float end = left + layout.label_width + layout.cell * static_cast<float>(layout.per_block);
    if (with_totals) end += layout.total_width;
    if (layout.labels_above) end = frame.plot.right;
    const float note_drop = (line_height(theme, TextStyle::Label) - line_height(theme, TextStyle::Note)) / 2;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const float row_top = top + layout.header + layout.tops[row];
        const float label = wrapped_height(theme, TextStyle::Note, layout.label_room, chart.rows[row]);
        const float label_top =
            layout.labels_above ? row_top : row_top + (layout.row_height(row) - label) / 2;
        rule_across(frame.list, left, end, row_top, theme.hairline(), chart_grid(theme));
        draw_wrapped(frame.list, theme, TextStyle::Note, ImVec2(left, label_top), layout.label_room,
                     theme.colors.ink, chart.rows[row]);
        if (!with_totals) continue;
        const float total_top =
            layout.labels_above
                ? row_top - note_drop
                : row_top + (layout.row_height(row) - line_height(theme, TextStyle::Label)) / 2;
        draw_right(frame, TextStyle::Label, end, total_top, theme.colors.ink,
                   std::to_string(row_totals[row]));
    }
    const float bottom = top + layout.header + layout.tops.back();
    rule_across(frame.list, left, end, bottom, theme.hairline(), chart_axis(theme));
    draw_text(frame.list, theme, TextStyle::Note, ImVec2(left, bottom + note_drop), theme.colors.ink_soft,
              chart.total_name);
    if (with_totals && !layout.labels_above)
        draw_right(frame, TextStyle::Note, end, top, theme.colors.ink_soft, chart.total_name);
    const float totals = layout.labels_above ? bottom + line_height(theme, TextStyle::Label) : bottom;
    for (std::size_t column = first; column < last; ++column) {
        const float middle =
            left + layout.label_width + layout.cell * (static_cast<float>(column - first) + 0.5F);
        draw_centred(frame, TextStyle::Note, middle, top, theme.colors.ink, chart.columns[column].label);
        draw_centred(frame, TextStyle::Label, middle, totals, theme.colors.ink,
                     std::to_string(column_totals[column]));
    }
}

}  // namespace

ChartAnswer matrix_chart(const Theme& theme, const char* id, const MatrixChart& chart, ImVec2 size) {
    const ImU32 color = chart_color(theme, 0);
    std::vector<LegendItem> legend;
    if (!chart.sole_name.empty()) legend.push_back({chart.sole_name, Swatch::Bar, color});
    if (!chart.lead_name.empty()) legend.push_back({chart.lead_name, Swatch::Dot, color});
    if (!chart.shared_name.empty()) legend.push_back({chart.shared_name, Swatch::Ring, color});
    const Layout layout = layout_of(theme, chart, chart_width(size));
    std::vector<std::size_t> row_totals(chart.rows.size(), 0);
    std::vector<std::size_t> column_totals(chart.columns.size(), 0);
    std::vector<std::size_t> drawn;  // cells in reading order
    std::vector<double> places;
    for (std::size_t i = 0; i < chart.cells.size(); ++i) {
        const MatrixCell& cell = chart.cells[i];
        places.push_back(static_cast<double>(cell.row * chart.columns.size() + cell.column));
        if (cell.row >= chart.rows.size() || cell.column >= chart.columns.size()) continue;
        ++row_totals[cell.row];
        ++column_totals[cell.column];
        drawn.push_back(i);
    }
    const float height =
        drawn.empty() ? 0 : layout.block * static_cast<float>(layout.blocks) - theme.px(kBlockGap);
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};
    sort_by(drawn, places);
    for (const std::size_t i : drawn) {
        const MatrixCell* cell = &chart.cells[i];
        const Box box = layout.cell_box(frame.plot, cell->row, cell->column);
        frame.marks.push_back(
            {(box.left + box.right) / 2, (box.top + box.bottom) / 2, box, cell->row, cell->column});
    }
    mark_lines(frame, chart, layout);
    choose_mark(frame);

    draw_cross(frame, chart, layout);
    for (std::size_t block = 0; block < layout.blocks; ++block)
        draw_block(frame, chart, layout, block, row_totals, column_totals);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        draw_cell(frame, frame.marks[i].area, chart.cells[drawn[i]].kind, frame.is_active(i));
    if (!frame.active) return finish_chart(frame);
    const std::size_t active = *frame.active;
    const bool is_cell = active < drawn.size();
    if (frame.is_focused(active)) {
        const Box& box = frame.marks[active].area;
        const float in = is_cell ? theme.px(4) : 0;
        draw_focus_box(frame.list, theme, {box.left + in, box.top + in, box.right - in, box.bottom - in});
    }
    if (!is_cell) return finish_chart(frame, line_card(chart, frame.marks[active]));
    const MatrixCell& cell = chart.cells[drawn[active]];
    const MatrixColumn& column = chart.columns[cell.column];
    const std::string& kind = cell.kind == CellKind::Lead     ? chart.lead_name
                              : cell.kind == CellKind::Shared ? chart.shared_name
                                                              : chart.sole_name;
    const std::string name =
        chart.rows[cell.row] + " · " + (column.name.empty() ? column.label : column.name);
    return finish_chart(frame, Card{name, kind, cell.hover, cell.source});
}

}  // namespace jinlan::ui
