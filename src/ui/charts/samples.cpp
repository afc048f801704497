// Every chart once, with made-up data that say so: for the gallery and its pictures.

#include "ui/charts/samples.hpp"

#include <iterator>
#include <string>

#include "ui/charts/bar_chart.hpp"
#include "ui/charts/dumbbell_chart.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/charts/lanes_chart.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/matrix_chart.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/charts/sparkline.hpp"
#include "ui/charts/tornado_chart.hpp"
#include "ui/charts/waterfall_chart.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Places that nobody takes for real ones, in both scripts and of very different lengths.
constexpr const char* kPlaces[] = {"甲 Sample A", "乙 Sample B", "丙 Sample C with a long name",
                                   "丁 Sample D", "戊 Sample E", "己 Sample F"};

ChartText texts(const char* title, const char* measure = "示例单位 sample units") {
    return {title,
            measure,
            "示例数据，非规划数据。Sample data, made up; not of the plan.",
            "暂无数据 No sample data",
            " u",
            1};
}

/// A falling line; the last years are estimates, and one year is missing.
ChartSeries falling(double start, double by, double wave, int first, int last, const char* name) {
    ChartSeries series;
    series.name = name;
    for (int year = first; year <= last; ++year) {
        if (year == first + 3) continue;
        ChartPoint point;
        point.at = year;
        point.value = start - by * (year - first) + ((year * 7) % 5 - 2) * wave;
        if (year > last - 2) {
            point.low = point.value - 3.5;
            point.high = point.value + 4;
            point.kind = MarkKind::Hollow;
        }
        point.name = std::to_string(year);
        point.hover = point.kind == MarkKind::Hollow ? "示例估计 sample estimate" : "示例观测 sample value";
        series.points.push_back(std::move(point));
    }
    return series;
}

void line_sample(const Theme& theme) {
    LineChart chart{texts("示例：十年间下降四成 Sample: down two fifths in ten years"), {}, {}, false, false};
    chart.series.push_back(falling(88, 4.1, 1.5, 2003, 2013, ""));
    chart.references = {{40, ReferenceKind::Target, "示例目标 sample target 40", 2015.0},
                        {60, ReferenceKind::Standard, "示例标准 sample standard 60", {}}};
    line_chart(theme, "line", chart);
}

void band_sample(const Theme& theme) {
    LineChart chart{
        texts("示例：两地差距在缩小 Sample: the gap between two places closes"), {}, {}, true, false};
    chart.series = {falling(86, 3.6, 1, 2003, 2013, "甲 A"), falling(61, 1.3, 1, 2003, 2013, "乙 B"),
                    falling(58, 1.2, 1, 2003, 2013, "丙 C")};
    for (ChartSeries& series : chart.series) {
        for (ChartPoint& point : series.points) {
            point.kind = MarkKind::Solid;
            point.low = point.value - 2;
            point.high = point.value + 2.5;
        }
    }
    line_chart(theme, "band", chart);
}

void fan_sample(const Theme& theme) {
    FanChart chart;
    chart.text = texts("示例：多数情形可达标 Sample: most runs reach the target");
    chart.history = falling(80, 3, 1.5, 2003, 2010, "");
    for (ChartPoint& point : chart.history.points) {
        point.kind = MarkKind::Solid;
        point.low.reset();
        point.high.reset();
    }
    const double from = chart.history.points.back().value;
    for (int i = 0; i <= 5; ++i) {
        const double middle = from - 4.0 * i;
        chart.fan.push_back({2010.0 + i, middle - 2.6 * i, middle - 1.1 * i, middle, middle + 1.2 * i,
                             middle + 3.1 * i, std::to_string(2010 + i), "示例推演 sample runs"});
    }
    chart.references = {{42, ReferenceKind::Target, "示例目标 target", 2015.0}};
    chart.median_name = "中位数 median";
    chart.half_name = "半数情形 half of runs";
    chart.most_name = "九成情形 nine in ten";
    fan_chart(theme, "fan", chart);
}

void dumbbell_sample(const Theme& theme) {
    DumbbellChart chart;
    chart.text = texts("示例：五地中三地已达标 Sample: three of five reach their targets");
    chart.names = {"示例前期 before", "示例近期 now"};
    chart.target_name = "示例目标 target";
    chart.standard_name = "示例标准 standard";
    const double before[] = {78, 71, 66, 58, 52};
    const double now[] = {55, 41, 38, 43, 33};
    const double target[] = {45, 44, 40, 38, 36};
    for (std::size_t i = 0; i < std::size(now); ++i) {
        DumbbellRow row;
        row.label = kPlaces[i];
        row.points.push_back({0, before[i], {}, {}, MarkKind::Solid, "", "示例观测 sample value"});
        row.points.push_back({0, now[i], {}, {}, MarkKind::Solid, "", "示例观测 sample value"});
        if (i % 2 == 1) {
            row.points[1].kind = MarkKind::Hollow;
            row.points[1].low = now[i] - 4;
            row.points[1].high = now[i] + 3;
        }
        row.references = {{target[i], ReferenceKind::Target, "", {}}, {60, ReferenceKind::Standard, "", {}}};
        chart.rows.push_back(std::move(row));
    }
    dumbbell_chart(theme, "dumbbell", chart);
}

void bar_sample(const Theme& theme) {
    BarChart chart;
    chart.text = texts("示例：丙的变化最大 Sample: C changes most");
    const double values[] = {31.4, 24, 47.25, -12.6, 8, 0.4};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        BarRow row{kPlaces[i], {0, values[i], {}, {}, MarkKind::Solid, "", "示例观测 sample value"}, i == 2};
        if (i == 1) {
            row.point.kind = MarkKind::Hollow;
            row.point.low = 19;
            row.point.high = 28;
        }
        chart.rows.push_back(std::move(row));
    }
    chart.references = {{35, ReferenceKind::Target, "示例目标 target 35", {}}};
    bar_chart(theme, "bars", chart);
}

void waterfall_sample(const Theme& theme) {
    WaterfallChart chart;
    chart.text = texts("示例：甲类措施贡献最大 Sample: measure A does most");
    chart.start_label = "起点 start";
    chart.start = 80;
    chart.steps = {{"甲 measure A", -21.5, MarkKind::Solid, "示例 sample"},
                   {"乙 measure B, with a name that needs two lines", -9, MarkKind::Solid, "示例 sample"},
                   {"丙 growth", 6.5, MarkKind::Solid, "示例 sample"},
                   {"丁 measure D, estimated", -12, MarkKind::Hollow, "示例估计 sample estimate"}};
    chart.end_label = "终点 end";
    waterfall_chart(theme, "waterfall", chart);
}

void tornado_sample(const Theme& theme) {
    TornadoChart chart;
    chart.text = texts("示例：气象假设影响最大 Sample: the weather matters most");
    chart.base = 44;
    chart.base_name = "示例基准 base";
    chart.low_name = "假设取低值 assumption low";
    chart.high_name = "假设取高值 assumption high";
    chart.rows = {{"丙 growth", 42, 47.5, "示例 sample"},
                  {"甲 weather", 51, 36.5, "示例 sample"},
                  {"乙 measure B, with a longer name", 47, 38, "示例 sample"},
                  {"丁 rest", 43.5, 44.5, "示例 sample"}};
    tornado_chart(theme, "tornado", chart);
}

void matrix_sample(const Theme& theme) {
    MatrixChart chart;
    chart.text = texts("示例：三个部门承担一半任务 Sample: three departments do half of the work",
                       "示例部门与措施 sample departments and measures");
    for (const char* place : kPlaces) chart.rows.emplace_back(place);
    constexpr std::size_t kColumns = 18;
    for (std::size_t i = 1; i <= kColumns; ++i)
        chart.columns.push_back({std::to_string(i), "示例措施 sample measure " + std::to_string(i)});
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        for (std::size_t column = 0; column < kColumns; ++column) {
            const std::size_t lot = (row * 7 + column * 5 + row * column) % (4 + row);
            if (lot > 1) continue;
            const CellKind kind = column % 6 == 5 ? CellKind::Sole
                                  : lot == 0      ? CellKind::Lead
                                                  : CellKind::Shared;
            chart.cells.push_back({row, column, kind, "示例 sample"});
        }
    }
    chart.lead_name = "牵头 lead";
    chart.shared_name = "分工 shared";
    chart.sole_name = "独自 sole";
    chart.total_name = "合计 all";
    matrix_chart(theme, "matrix", chart);
}

void lanes_sample(const Theme& theme) {
    LanesChart chart;
    chart.text = texts("示例：多数在第二年底前 Sample: most by the end of the second year",
                       "条为整年，点为月底 bars: in a year, points: by a month's end");
    chart.lanes = {"甲 Sample A", "乙 Sample B with a longer name", "丙 Sample C"};
    for (std::size_t i = 0; i < 21; ++i) {
        LaneItem item;
        item.lane = i % 3 == 0 ? 0 : i % 2 + 1;
        const int year = 2003 + static_cast<int>(i * 5 % 7 % 4);
        const int month = i % 5 < 2 ? 12 : 6 + static_cast<int>(i % 5);
        const plan::Date end{year, month, plan::days_in_month(year, month)};
        item.due =
            i % 4 == 1 ? plan::DateInterval{{year, 1, 1}, {year, 12, 31}} : plan::DateInterval{end, end};
        item.kind = i % 3 == 1 ? MarkKind::Hollow : MarkKind::Solid;
        item.name = "示例任务 sample task " + std::to_string(i + 1);
        item.value = plan::iso(item.due.to);
        item.hover = "示例 sample";
        chart.items.push_back(std::move(item));
    }
    chart.as_of = plan::Date{2005, 3, 31};
    chart.as_of_name = "示例日期 sample date 2005-03-31";
    lanes_chart(theme, "lanes", chart);
}

void multiples_sample(const Theme& theme) {
    SmallMultiples chart;
    chart.text = texts("示例：各地都在下降，快慢不一 Sample: all fall, not all as fast");
    const double starts[] = {88, 72, 66, 81, 59, 93};
    const double steps[] = {4.4, 2.1, 3, 1.2, 2.2, 5.2};
    for (std::size_t i = 0; i < std::size(starts); ++i) {
        chart.panels.push_back({kPlaces[i],
                                falling(starts[i], steps[i], 1.2, 2004, 2013, ""),
                                {{45, ReferenceKind::Target, "", {}}}});
    }
    chart.target_name = "示例目标 target 45";
    small_multiples(theme, "multiples", chart);
}

void sparkline_sample(const Theme& theme) {
    const ChartSeries series = falling(88, 4.1, 1.5, 2003, 2013, "");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = line_height(theme, TextStyle::Body);
    const std::string_view name = "示例 sample";
    const float left = at.x + text_width(theme, TextStyle::Body, name) + theme.px(10);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_text(list, theme, TextStyle::Body, at, theme.colors.ink, name);
    draw_sparkline(list, theme, {left, at.y + theme.px(2), left + theme.px(90), at.y + height - theme.px(2)},
                   series.points, 52);
    ImGui::Dummy(ImVec2(ImGui::GetContentRegionAvail().x, height));
}

using Draw = void (*)(const Theme&);
constexpr Draw kDraw[] = {line_sample,  band_sample,      fan_sample,      dumbbell_sample,
                          bar_sample,   waterfall_sample, tornado_sample,  matrix_sample,
                          lanes_sample, multiples_sample, sparkline_sample};

}  // namespace

static_assert(std::size(kDraw) == kChartSamples);

void draw_chart_sample(const Theme& theme, std::size_t sample) {
    if (sample < kChartSamples) kDraw[sample](theme);
}

void draw_empty_chart_sample(const Theme& theme) {
    line_chart(theme, "empty",
               {texts("示例：没有数据的图 Sample: a chart without data"), {}, {}, false, false});
}

void draw_chart_samples(const Theme& theme) {
    for (const Draw draw : kDraw) {
        draw(theme);
        vertical_space(theme, 24);
    }
    draw_empty_chart_sample(theme);
}

}  // namespace jinlan::ui
