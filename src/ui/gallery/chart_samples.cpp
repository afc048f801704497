// Every chart once, with made-up data that say so: for the gallery and its pictures.

#include "ui/gallery/chart_samples.hpp"

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
constexpr std::size_t kPlaceCount = 6;
constexpr const char* kSample = "示例 sample";

void set(ChartText& text, const char* title) {
    text.title = title;
    text.measure = "示例单位 sample units";
    text.note = "示例数据，非规划数据。Sample data, made up; not of the plan.";
    text.empty = "暂无数据 No sample data";
    text.unit = " u";
}

void add_point(std::vector<ChartPoint>& points, double at, double value) {
    ChartPoint& point = points.emplace_back();
    point.at = at;
    point.value = value;
    point.source = kSample;
    if (at > 0) point.name = std::to_string(static_cast<int>(at));
}

/// From here on an estimate.
void estimate(ChartPoint& point) {
    point.kind = MarkKind::Hollow;
    point.low = point.value - 3.5;
    point.high = point.value + 4;
    point.hover = "示例估计 an estimate";
}

void add_reference(std::vector<Reference>& references, double value, ReferenceKind kind, const char* label) {
    Reference& reference = references.emplace_back();
    reference.value = value;
    reference.kind = kind;
    reference.label = label;
}

/// A falling line from 2003 on; one year is missing.
void fall(ChartSeries& series, double start, double by, int years, bool estimates) {
    for (int i = 0; i < years; ++i) {
        if (i == 3) continue;
        add_point(series.points, 2003 + i, start - by * i + (i * 7 % 5 - 2) * 0.7);
        if (estimates && i >= years - 2) estimate(series.points.back());
    }
}

void line_sample(const Theme& theme) {
    LineChart chart;
    set(chart.text, "示例：十年间下降四成 Sample: down two fifths in ten years");
    fall(chart.series.emplace_back(), 88, 4.1, 11, true);
    add_reference(chart.references, 40, ReferenceKind::Target, "示例目标 sample target 40");
    chart.references[0].at = 2015;
    add_reference(chart.references, 60, ReferenceKind::Standard, "示例标准 sample standard 60");
    line_chart(theme, "line", chart);
}

void band_sample(const Theme& theme) {
    LineChart chart;
    set(chart.text, "示例：各地差距在缩小 Sample: the gap between places closes");
    chart.band = true;
    const double starts[] = {86, 61, 58};
    for (int i = 0; i < 3; ++i) {
        ChartSeries& series = chart.series.emplace_back();
        series.name = std::string(kPlaces[i], 3);
        fall(series, starts[i], i == 0 ? 3.6 : 1.2, 11, false);
        for (ChartPoint& point : series.points) {
            estimate(point);
            point.kind = MarkKind::Solid;
        }
    }
    line_chart(theme, "band", chart);
}

void fan_sample(const Theme& theme) {
    FanChart chart;
    set(chart.text, "示例：多数情形可达标 Sample: most runs reach the target");
    fall(chart.history, 80, 3, 8, false);
    const double from = chart.history.points.back().value;
    for (int i = 0; i <= 5; ++i) {
        FanPoint& point = chart.fan.emplace_back();
        point.at = 2010 + i;
        point.median = from - 4 * i;
        point.p05 = point.median - 2.6 * i;
        point.p25 = point.median - 1.1 * i;
        point.p75 = point.median + 1.2 * i;
        point.p95 = point.median + 3.1 * i;
        point.name = std::to_string(2010 + i);
        point.hover = kSample;
    }
    add_reference(chart.references, 46, ReferenceKind::Target, "示例目标 target");
    chart.references[0].at = 2015;
    chart.median_name = "中位数 median";
    chart.half_name = "半数情形 half of runs";
    chart.most_name = "九成情形 nine in ten";
    fan_chart(theme, "fan", chart);
}

void dumbbell_sample(const Theme& theme) {
    DumbbellChart chart;
    set(chart.text, "示例：五地中三地已达标 Sample: three of five reach their targets");
    chart.names.emplace_back("示例前期 before");
    chart.names.emplace_back("示例近期 now");
    chart.target_name = "示例目标 target";
    chart.standard_name = "示例标准 standard";
    const double values[][3] = {{78, 55, 45}, {71, 41, 44}, {66, 38, 40}, {58, 43, 38}, {52, 33, 36}};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        DumbbellRow& row = chart.rows.emplace_back();
        row.label = kPlaces[i];
        add_point(row.points, 0, values[i][0]);
        add_point(row.points, 0, values[i][1]);
        if (i % 2 == 1) estimate(row.points[1]);
        add_reference(row.references, values[i][2], ReferenceKind::Target, "");
        add_reference(row.references, 60, ReferenceKind::Standard, "");
    }
    dumbbell_chart(theme, "dumbbell", chart);
}

void bar_sample(const Theme& theme) {
    BarChart chart;
    set(chart.text, "示例：丙的变化最大 Sample: C changes most");
    const double values[] = {31.4, 24, 47.25, -12.6, 8, 0.4};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        BarRow& row = chart.rows.emplace_back();
        row.label = kPlaces[i];
        row.highlight = i == 2;
        row.point.value = values[i];
        row.point.hover = kSample;
        if (i == 1) estimate(row.point);
    }
    add_reference(chart.references, 35, ReferenceKind::Target, "示例目标 target 35");
    bar_chart(theme, "bars", chart);
}

void waterfall_sample(const Theme& theme) {
    WaterfallChart chart;
    set(chart.text, "示例：甲类措施贡献最大 Sample: measure A does most");
    chart.start_label = "起点 start";
    chart.start = 80;
    const double changes[] = {-21.5, 6.5, -9, -12};
    for (std::size_t i = 0; i < std::size(changes); ++i) {
        WaterfallStep& step = chart.steps.emplace_back();
        step.label = kPlaces[i];
        step.change = changes[i];
        step.kind = i == 3 ? MarkKind::Hollow : MarkKind::Solid;
        step.hover = kSample;
    }
    chart.end_label = "终点 end";
    waterfall_chart(theme, "waterfall", chart);
}

void tornado_sample(const Theme& theme) {
    TornadoChart chart;
    set(chart.text, "示例：甲的假设影响最大 Sample: the assumption on A matters most");
    chart.base = 44;
    chart.base_name = "示例基准 base";
    chart.low_name = "假设取低值 assumption low";
    chart.high_name = "假设取高值 assumption high";
    const double ends[][2] = {{51, 36.5}, {42, 47.5}, {47, 38}, {43.5, 44.5}};
    for (std::size_t i = 0; i < std::size(ends); ++i) {
        TornadoRow& row = chart.rows.emplace_back();
        row.label = kPlaces[i];
        row.at_low = ends[i][0];
        row.at_high = ends[i][1];
        row.hover = kSample;
    }
    tornado_chart(theme, "tornado", chart);
}

void matrix_sample(const Theme& theme) {
    MatrixChart chart;
    set(chart.text, "示例：部门与措施 Sample: who does what");
    constexpr std::size_t kColumns = 18;
    for (std::size_t column = 0; column < kColumns; ++column)
        chart.columns.emplace_back().label = std::to_string(column + 1);
    for (std::size_t row = 0; row < kPlaceCount; ++row) {
        chart.rows.emplace_back(kPlaces[row]);
        for (std::size_t column = 0; column < kColumns; ++column) {
            const std::size_t lot = (row * 7 + column * 5 + row * column) % (4 + row);
            if (lot > 1) continue;
            MatrixCell& cell = chart.cells.emplace_back();
            cell.row = row;
            cell.column = column;
            cell.kind = column % 6 == 5 ? CellKind::Sole : lot == 0 ? CellKind::Lead : CellKind::Shared;
            cell.hover = kSample;
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
    set(chart.text, "示例：条为整年，点为月底 Sample: bars in a year, points by a month's end");
    for (std::size_t i = 0; i < 3; ++i) chart.lanes.emplace_back(kPlaces[i]);
    for (int i = 0; i < 21; ++i) {
        LaneItem& item = chart.items.emplace_back();
        item.lane = i % 3 == 0 ? 0 : static_cast<std::size_t>(i % 2) + 1;
        const int year = 2003 + i * 5 % 7 % 4;
        const int month = i % 5 < 2 ? 12 : 6 + i % 5;
        item.due.to = {year, month, plan::days_in_month(year, month)};
        item.due.from = item.due.to;
        if (i % 4 == 1) item.due = {{year, 1, 1}, {year, 12, 31}};
        item.kind = i % 3 == 1 ? MarkKind::Hollow : MarkKind::Solid;
        item.name = kSample;
        item.value = plan::iso(item.due.to);
    }
    chart.as_of = plan::Date{2005, 3, 31};
    chart.as_of_name = "示例日期 sample date 2005-03-31";
    lanes_chart(theme, "lanes", chart);
}

void multiples_sample(const Theme& theme) {
    SmallMultiples chart;
    set(chart.text, "示例：各地都在下降，快慢不一 Sample: all fall, not all as fast");
    const double starts[] = {88, 72, 66, 81, 59, 93};
    for (std::size_t i = 0; i < kPlaceCount; ++i) {
        Panel& panel = chart.panels.emplace_back();
        panel.title = kPlaces[i];
        fall(panel.series, starts[i], (starts[i] - 38 - static_cast<double>(i % 4 * 6)) / 9, 10, true);
        add_reference(panel.references, 45, ReferenceKind::Target, "");
    }
    chart.target_name = "示例目标 target 45";
    small_multiples(theme, "multiples", chart);
}

void sparkline_sample(const Theme& theme) {
    ChartSeries series;
    fall(series, 88, 4.1, 11, true);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = line_height(theme, TextStyle::Body);
    const float left = at.x + text_width(theme, TextStyle::Body, kSample) + theme.px(10);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_text(list, theme, TextStyle::Body, at, theme.colors.ink, kSample);
    draw_sparkline(list, theme, {left, at.y + theme.px(2), left + theme.px(90), at.y + height - theme.px(2)},
                   series.points, 52);
    ImGui::Dummy(ImVec2(ImGui::GetContentRegionAvail().x, height));
}

struct Sample {
    const char* name;
    void (*draw)(const Theme&);
};
constexpr Sample kSamples[] = {{"line_chart", line_sample},       {"uncertainty_band", band_sample},
                               {"fan_chart", fan_sample},         {"dumbbell_chart", dumbbell_sample},
                               {"bar_chart", bar_sample},         {"waterfall_chart", waterfall_sample},
                               {"tornado_chart", tornado_sample}, {"matrix_chart", matrix_sample},
                               {"lanes_chart", lanes_sample},     {"small_multiples", multiples_sample},
                               {"sparkline", sparkline_sample}};

}  // namespace

static_assert(std::size(kSamples) == kChartSamples);

const char* chart_sample_name(std::size_t sample) { return kSamples[sample].name; }

void draw_chart_sample(const Theme& theme, std::size_t sample) {
    if (sample < kChartSamples) kSamples[sample].draw(theme);
}

void draw_empty_chart_sample(const Theme& theme) {
    LineChart chart;
    set(chart.text, "示例：没有数据的图 Sample: a chart without data");
    line_chart(theme, "empty", chart);
}

void draw_chart_samples(const Theme& theme) {
    for (const Sample& sample : kSamples) {
        sample.draw(theme);
        vertical_space(theme, 24);
    }
    draw_empty_chart_sample(theme);
}

}  // namespace jinlan::ui
