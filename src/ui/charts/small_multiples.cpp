// Many small line charts on common scales, so that they can be compared by eye.

#include "ui/charts/small_multiples.hpp"

#include <algorithm>

#include "ui/charts/axes.hpp"
#include "ui/charts/line_plot.hpp"
#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Logical pixels at a scale of 1.
constexpr float kLeastWidth = 140;
constexpr float kPlotHeight = 92;
constexpr float kGap = 16;

/// A grid of panels with room for the axis to the left of each row and below each panel.
struct Grid {
    std::size_t columns = 1;
    std::size_t rows = 1;
    float axis = 0;   // width of the axis' labels
    float width = 0;  // of a panel
    float title = 0;  // height of the panels' titles
    float height = 0;

    Box panel(const Theme& theme, const Box& plot, std::size_t i) const {
        const float left = plot.left + axis + (width + theme.px(kGap)) * static_cast<float>(i % columns);
        const float top = plot.top + (height + theme.px(kGap)) * static_cast<float>(i / columns);
        return {left, top, left + width, top + height};
    }
};

/// The last figure stands at the right of the panel's title.
std::string figure_of(const SmallMultiples& chart, const Panel& panel) {
    const ChartPoint* last = last_drawn(panel.series.points);
    return last == nullptr ? std::string() : figure_text(chart.text, *last);
}

float title_width(const Theme& theme, const SmallMultiples& chart, const Panel& panel, float width) {
    const float figure = text_width(theme, TextStyle::Label, figure_of(chart, panel));
    return std::max(width / 3, width - figure - theme.px(8));
}

Grid grid_of(const Theme& theme, const SmallMultiples& chart, const Ticks& ticks, float width) {
    Grid grid;
    const float gap = theme.px(kGap);
    grid.axis = widest_tick(theme, ticks) + theme.px(8);
    const float least = std::max(theme.px(kLeastWidth), 2 * year_width(theme) + theme.px(20));
    const float all = width - grid.axis;
    const std::size_t panels = std::max<std::size_t>(1, chart.panels.size());
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (all + gap) / (least + gap)));
    grid.columns = std::min(panels, fitting);
    grid.rows = (panels + grid.columns - 1) / grid.columns;
    grid.width = (all - gap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
    for (const Panel& panel : chart.panels) {
        const float room = title_width(theme, chart, panel, grid.width);
        grid.title = std::max(grid.title, wrapped_height(theme, TextStyle::Label, room, panel.title));
    }
    grid.height = grid.title + theme.px(kPlotHeight) + axis_height(theme) + theme.px(6);
    return grid;
}

}  // namespace

ChartAnswer small_multiples(const Theme& theme, const char* id, const SmallMultiples& chart, ImVec2 size) {
    LineDomain common;  // of all panels
    for (const Panel& panel : chart.panels) {
        common.include(panel.series);
        common.include(panel.references);
    }
    common.close();
    const UprightAxis axis = upright_axis(theme, common.y, theme.px(kPlotHeight));
    const Grid grid = grid_of(theme, chart, axis.ticks, chart_width(size));
    const float rows = static_cast<float>(grid.rows);
    std::vector<LegendItem> legend;
    if (!chart.target_name.empty())
        legend.push_back({chart.target_name, Swatch::Line, reference_color(theme, ReferenceKind::Target)});
    if (!chart.standard_name.empty())
        legend.push_back(
            {chart.standard_name, Swatch::Line, reference_color(theme, ReferenceKind::Standard)});
    const float height = common.points > 0 ? rows * grid.height + (rows - 1) * theme.px(kGap) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};

    std::vector<LinePlot> plots;
    for (std::size_t i = 0; i < chart.panels.size(); ++i) {
        LinePlot plot;
        plot.plot = grid.panel(theme, frame.plot, i);
        plot.plot.top += grid.title + theme.px(6);
        plot.plot.bottom -= axis_height(theme);
        const float inset = std::max(theme.px(kMarkRadius + 4), year_width(theme) / 2);
        plot.x = {common.x.low, common.x.high, plot.plot.left + inset, plot.plot.right - inset};
        plot.y = axis.scale(plot.plot);
        add_marks(frame, chart.panels[i].series, i, plot);
        plots.push_back(plot);
    }
    choose_mark(frame);

    const ImU32 color = chart_color(theme, 0);
    std::size_t mark = 0;
    for (std::size_t i = 0; i < chart.panels.size(); ++i) {
        const Panel& panel = chart.panels[i];
        const LinePlot& plot = plots[i];
        const float top = grid.panel(theme, frame.plot, i).top;
        const std::string figure = figure_of(chart, panel);
        draw_wrapped(frame.list, theme, TextStyle::Label, ImVec2(plot.plot.left, top),
                     title_width(theme, chart, panel, grid.width), theme.colors.ink, panel.title);
        draw_text(frame.list, theme, TextStyle::Label,
                  ImVec2(plot.plot.right - text_width(theme, TextStyle::Label, figure), top),
                  chart_text(theme, color), figure);
        draw_value_axis(frame, plot.plot, axis.ticks, plot.y, i % grid.columns == 0);
        draw_year_axis(frame, plot.plot, plot.x);
        draw_references(frame, panel.references, plot);
        draw_series(frame, panel.series, plot, color, LineStyle::Slim, mark);
    }
    if (!frame.active) return finish_chart(frame);
    const Mark& active = frame.marks[*frame.active];
    const Panel& panel = chart.panels[active.group];
    const ChartPoint& point = panel.series.points[active.item];
    return finish_chart(frame, point, panel.title + " · " + point.name);
}

}  // namespace jinlan::ui
