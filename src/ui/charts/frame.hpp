// The frame that all charts share: title, what is measured, legend, plot, note; pointer, keyboard and card.

#pragma once

#include <imgui.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/charts/pick.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/card.hpp"

namespace jinlan::ui {

enum class Swatch { Dot, Ring, Bar, HollowBar, Line, Band, Tick };
struct LegendItem {
    std::string_view name;
    Swatch swatch = Swatch::Dot;
    ImU32 color = 0;
};

struct ChartFrame {
    const Theme& theme;
    const ChartText& text;
    ImDrawList& list;
    Box outer{};
    Box plot{};            // what is left between the texts; axes take their room from it
    bool visible = false;  // false: draw nothing
    bool hovered = false;
    bool focused = false;
    bool clicked = false;
    ImGuiID id = 0;
    std::vector<Mark> marks{};            // filled by the chart, in reading order
    std::optional<std::size_t> active{};  // one of the marks, once `choose_mark` was called

    bool is_active(std::size_t mark) const { return active == mark; }
    bool is_focused(std::size_t mark) const { return focused && !hovered && active == mark; }
};

/// How wide a chart will be that is given this size: 0 stands for the width of the content region.
float chart_width(ImVec2 size);

/// Takes the chart's room at the layout cursor and draws its texts. `plot_height` is how high the plot would
/// like to be; it is that unless `size` gives the height of the whole, and then gets what the texts leave.
/// Zero: there is nothing to show, and the sentence for that is drawn. The caller draws nothing, then or when
/// the chart is scrolled out of sight.
ChartFrame begin_chart(const Theme& theme, const char* id, const ChartText& text, ImVec2 size,
                       float plot_height, std::span<const LegendItem> legend = {});

/// Which of the marks the pointer or the keyboard means. `first` is where the keyboard starts.
void choose_mark(ChartFrame& frame, std::size_t first = 0);

/// What is drawn for a value of the chart: on its way to it where the data have just changed. `key` tells it
/// from the others of its group. Asked for once a frame.
double eased(const ChartFrame& frame, std::size_t group, std::size_t key, double value);

/// Shows the card beside the active mark, and answers. Without an active mark there is no card.
ChartAnswer finish_chart(const ChartFrame& frame, const Card& card = {});

/// The same for a mark that is a point. `name` stands for the point's own where that is not enough.
ChartAnswer finish_chart(const ChartFrame& frame, const ChartPoint& point, std::string_view name = {});

/// The same with its unit, "36.2 µg/m³", and with its range where there is one: "36.2 µg/m³ · 33–39".
std::string value_text(const ChartText& text, const ChartPoint& point);
/// "36.2", of an estimate "≈36.2".
std::string figure_text(const ChartText& text, const ChartPoint& point);
/// "36.2"
std::string plain_value(const ChartText& text, double value);

}  // namespace jinlan::ui
