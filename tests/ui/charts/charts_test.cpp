// The drawn charts: every text whole, in its place and clear of the others; pointer, keyboard, odd data.

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "platform/headless/headless.hpp"
#include "platform/program.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/dumbbell_chart.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/charts/lanes_chart.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/matrix_chart.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/charts/tornado_chart.hpp"
#include "ui/charts/waterfall_chart.hpp"
#include "ui/gallery/chart_samples.hpp"
#include "ui/record.hpp"
#include "ui/widgets/panel.hpp"

using namespace jinlan;
using namespace jinlan::ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// A page that holds one chart.
class Sheet final : public platform::Program {
public:
    std::function<ChartAnswer(const Theme&)> chart;
    int text_percent = 100;
    ChartAnswer answer;
    float width = 0;  // of the chart, and its height
    float height = 0;

    void draw() override {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const Theme theme = make_theme(app::ThemeName::Light, interface_scale(size.x, text_percent),
                                       ImGui::GetIO().DisplayFramebufferScale.x);
        apply_style(theme);
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(size);
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        begin_panel(theme, "sheet", {0, 0, size.x, size.y}, theme.colors.surface, 16, Scrolling::None);
        const ImVec2 before = ImGui::GetCursorScreenPos();
        width = ImGui::GetContentRegionAvail().x;
        answer = chart(theme);
        height = ImGui::GetCursorScreenPos().y - before.y;
        end_panel();
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "en"; }
    std::string title() const override { return {}; }
};

/// The sheet on a screen; what it draws is recorded.
class Drawn {
public:
    Drawn(int width, int text_percent, std::function<ChartAnswer(const Theme&)> chart, float ratio = 1)
        : headless(sheet, width, 6000, ratio) {
        sheet.chart = std::move(chart);
        sheet.text_percent = text_percent;
        headless.frame(3);
    }
    ~Drawn() { record(nullptr); }

    const std::vector<DrawnText>& texts() {
        recorder_.clear();
        record(&recorder_);
        headless.frame();
        record(nullptr);
        return recorder_.texts;
    }

    std::optional<DrawnText> find(std::string_view wanted) {
        for (const DrawnText& text : texts()) {
            if (text.text.find(wanted) != std::string::npos) return text;
        }
        return std::nullopt;
    }
    bool shows(std::string_view wanted) { return find(wanted).has_value(); }

    Sheet sheet;
    platform::Headless headless;

private:
    Recorder recorder_;
};

std::function<ChartAnswer(const Theme&)> sample(std::size_t i) {
    return [i](const Theme& theme) {
        draw_chart_sample(theme, i);
        return ChartAnswer{};
    };
}

void check_texts(Drawn& drawn, int screen_width) {
    const std::vector<DrawnText>& texts = drawn.texts();
    CHECK_FALSE(texts.empty());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const DrawnText& text = texts[i];
        CAPTURE(text.text);
        CHECK(text.min.x >= text.clip_min.x - 0.5F);
        CHECK(text.max.x <= text.clip_max.x + 0.5F);
        CHECK(text.max.x <= static_cast<float>(screen_width) - 15);  // inside the panel's padding
        CHECK_FALSE(text.shortened);
        for (std::size_t k = 0; k < i; ++k) {
            const DrawnText& other = texts[k];
            CAPTURE(other.text);
            const bool apart = text.max.x <= other.min.x + 0.5F || other.max.x <= text.min.x + 0.5F ||
                               text.max.y <= other.min.y + 0.5F || other.max.y <= text.min.y + 0.5F;
            CHECK(apart);
        }
    }
}

ChartText texts_of(const char* title) { return {title, "measure", "note", "nothing yet", " u", 1}; }

LineChart line_of(const std::vector<double>& values) {
    LineChart chart;
    chart.text = texts_of("A line");
    ChartSeries& series = chart.series.emplace_back();
    int year = 2001;
    for (const double value : values) {
        series.points.push_back({static_cast<double>(year),
                                 value,
                                 {},
                                 {},
                                 MarkKind::Solid,
                                 "y" + std::to_string(year),
                                 "from nowhere"});
        ++year;
    }
    return chart;
}

/// Every vertex that was drawn is a place on the screen, not NaN and not far away.
void check_vertices(Drawn& drawn) {
    const ImDrawData* data = drawn.headless.draw_data();
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            const bool near =
                vertex.pos.x > -5000 && vertex.pos.x < 9000 && vertex.pos.y > -5000 && vertex.pos.y < 9000;
            REQUIRE(near);
        }
    }
}

}  // namespace

TEST_CASE("no chart cuts a text off or lets two overlap, narrow or wide, at either text size") {
    for (const int width : {360, 390, 900, 1920}) {
        for (const int percent : {80, 100, 200}) {
            for (std::size_t i = 0; i < kChartSamples; ++i) {
                CAPTURE(width);
                CAPTURE(percent);
                CAPTURE(i);
                Drawn drawn(width, percent, sample(i));
                check_texts(drawn, width);
                check_vertices(drawn);
            }
        }
    }
}

TEST_CASE("a chart without points says so in a sentence, under its title and above its note") {
    const auto check = [](const std::function<ChartAnswer(const Theme&)>& chart) {
        Drawn drawn(600, 100, chart);
        CHECK(drawn.shows("A title"));
        CHECK(drawn.shows("nothing yet"));
        CHECK(drawn.shows("note"));
        CHECK_FALSE(drawn.sheet.answer.active.has_value());
        check_texts(drawn, 600);
    };
    const ChartText text = texts_of("A title");
    check([&](const Theme& theme) { return line_chart(theme, "c", {text, {}, {}}); });
    check([&](const Theme& theme) { return fan_chart(theme, "c", {text, {}, {}, {}, "", "", ""}); });
    check([&](const Theme& theme) { return bar_chart(theme, "c", {text, {}, {}}); });
    check([&](const Theme& theme) { return dumbbell_chart(theme, "c", {text, {}, "", "", {}}); });
    check([&](const Theme& theme) { return waterfall_chart(theme, "c", {text, "", 0, "", {}, "", ""}); });
    check([&](const Theme& theme) { return tornado_chart(theme, "c", {text, 0, "", "", "", {}}); });
    check([&](const Theme& theme) { return matrix_chart(theme, "c", {text, {}, {}, {}, "", "", "", ""}); });
    check([&](const Theme& theme) { return lanes_chart(theme, "c", {text, {}, {}, {}, ""}); });
    check([&](const Theme& theme) { return small_multiples(theme, "c", {text, {}, "", ""}); });
}

TEST_CASE("odd data are drawn as far as they are data") {
    const std::vector<std::vector<double>> cases{{40},           {40, 40, 40},       {0, 0},
                                                 {-5, -30, -12}, {-5, 30},           {1e-9, 2e-9},
                                                 {3, 5e11},      {kNan, 4, kNan, 7}, {-1e300, 1e300}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(i);
        Drawn drawn(420, 100, [&](const Theme& theme) { return line_chart(theme, "c", line_of(cases[i])); });
        check_vertices(drawn);
        CHECK_FALSE(drawn.shows("nothing yet"));
        CHECK_FALSE(drawn.shows("nan"));
        Drawn bars(420, 100, [&](const Theme& theme) {
            BarChart chart{texts_of("Bars"), {}, {}};
            for (const double value : cases[i])
                chart.rows.push_back({"row", {0, value, {}, {}, MarkKind::Solid, "", ""}});
            return bar_chart(theme, "c", chart);
        });
        check_vertices(bars);
    }
    Drawn none(420, 100, [&](const Theme& theme) { return line_chart(theme, "c", line_of({kNan, kNan})); });
    CHECK(none.shows("nothing yet"));
}

TEST_CASE("the pointer gets the nearest point's card, with its value and where that comes from") {
    Drawn drawn(600, 100, [](const Theme& theme) { return line_chart(theme, "c", line_of({50, 42.5, 31})); });
    CHECK_FALSE(drawn.shows("from nowhere"));
    drawn.headless.move(310, 160);
    REQUIRE(drawn.sheet.answer.active.has_value());
    CHECK(drawn.sheet.answer.active->item == 1);
    CHECK(drawn.shows("y2002"));
    CHECK(drawn.shows("42.5 u"));
    CHECK(drawn.shows("from nowhere"));
    CHECK_FALSE(drawn.sheet.answer.pressed.has_value());
    drawn.headless.move(310, 3000);
    CHECK_FALSE(drawn.sheet.answer.active.has_value());
    CHECK_FALSE(drawn.shows("from nowhere"));
}

TEST_CASE("a range is part of the card") {
    LineChart chart = line_of({50});
    chart.series[0].points[0].low = 46;
    chart.series[0].points[0].high = 53.5;
    Drawn drawn(600, 100, [&](const Theme& theme) { return line_chart(theme, "c", chart); });
    drawn.headless.move(310, 160);
    CHECK(drawn.shows("50 u · 46–53.5"));
}

TEST_CASE("with the keyboard the focus goes from point to point and shows the same card") {
    Drawn drawn(600, 100, [](const Theme& theme) { return line_chart(theme, "c", line_of({50, 42.5, 31})); });
    drawn.headless.key(ImGuiKey_Tab);
    REQUIRE(drawn.sheet.answer.active.has_value());
    CHECK(drawn.sheet.answer.active->item == 2);  // a line is entered at its end
    CHECK(drawn.shows("31 u"));
    drawn.headless.key(ImGuiKey_LeftArrow);
    CHECK(drawn.sheet.answer.active->item == 1);
    CHECK(drawn.shows("42.5 u"));
    CHECK(drawn.shows("from nowhere"));
    drawn.headless.key(ImGuiKey_Home);
    CHECK(drawn.sheet.answer.active->item == 0);
    drawn.headless.key(ImGuiKey_LeftArrow);
    CHECK(drawn.sheet.answer.active->item == 0);
    drawn.headless.key(ImGuiKey_End);
    CHECK(drawn.sheet.answer.active->item == 2);
}

TEST_CASE("rows are walked up and down, and the one pressed is told") {
    BarChart chart{texts_of("Bars"), {}, {}};
    for (const double value : {50.0, 8.0, 31.0})
        chart.rows.push_back({"row " + std::to_string(static_cast<int>(value)),
                              {0, value, {}, {}, MarkKind::Solid, "", "from nowhere"}});
    std::optional<Picked> pressed;
    Drawn drawn(600, 100, [&](const Theme& theme) {
        const ChartAnswer answer = bar_chart(theme, "c", chart);
        if (answer.pressed) pressed = answer.pressed;
        return answer;
    });
    drawn.headless.key(ImGuiKey_Tab);
    CHECK(drawn.sheet.answer.active->group == 0);
    drawn.headless.key(ImGuiKey_DownArrow);
    CHECK(drawn.sheet.answer.active->group == 1);
    drawn.headless.key(ImGuiKey_Space);
    REQUIRE(pressed.has_value());
    CHECK(pressed->group == 1);
    const std::optional<DrawnText> last = drawn.find("row 31");
    REQUIRE(last.has_value());
    drawn.headless.click(last->min.x + 5, last->min.y + 5);
    CHECK(pressed->group == 2);
}

TEST_CASE("the card stays inside the window wherever its point lies") {
    LineChart chart = line_of({50, 42.5, 31});
    for (ChartPoint& point : chart.series[0].points)
        point.hover =
            "a source with a name so long that it has to be broken into several lines to fit the card";
    for (const int width : {360, 600}) {
        Drawn drawn(width, 200, [&](const Theme& theme) { return line_chart(theme, "c", chart); });
        drawn.headless.key(ImGuiKey_Tab);
        for (int i = 0; i < 3; ++i) {
            for (const DrawnText& text : drawn.texts()) {
                CHECK(text.min.x >= 0);
                CHECK(text.min.y >= 0);
                CHECK(text.max.x <= static_cast<float>(width));
            }
            drawn.headless.key(ImGuiKey_LeftArrow);
        }
    }
}

TEST_CASE("a waterfall's last figure is the sum of all") {
    WaterfallChart chart{texts_of("Sum"), "start", 80, "", {}, "end", ""};
    chart.steps = {{"a", -21.5, MarkKind::Solid, ""}, {"b", 6.25, MarkKind::Solid, ""}};
    Drawn drawn(700, 100, [&](const Theme& theme) { return waterfall_chart(theme, "c", chart); });
    CHECK(drawn.shows("64.8"));
    CHECK(drawn.shows("−21.5"));
    CHECK(drawn.shows("+6.3"));
}

TEST_CASE("a tornado shows the widest bar first and answers with the row's own number") {
    TornadoChart chart{texts_of("Tornado"), 44, "base", "low", "high", {}};
    chart.rows = {{"narrow", 43, 45, ""}, {"wide", 51, 36, ""}, {"middle", 42, 47, ""}};
    Drawn drawn(700, 100, [&](const Theme& theme) { return tornado_chart(theme, "c", chart); });
    const float wide = drawn.find("wide")->min.y;
    const float middle = drawn.find("middle")->min.y;
    const float narrow = drawn.find("narrow")->min.y;
    CHECK(wide < middle);
    CHECK(middle < narrow);
    drawn.headless.move(300, wide + 4);
    REQUIRE(drawn.sheet.answer.active.has_value());
    CHECK(drawn.sheet.answer.active->group == 1);
    CHECK(drawn.shows("51 … 36 u"));
}

TEST_CASE("a matrix counts its rows and columns and goes on below where it is narrow") {
    MatrixChart chart{texts_of("Matrix"), {"first", "second"}, {}, {}, "lead", "shared", "sole", "all"};
    for (int i = 1; i <= 24; ++i) chart.columns.push_back({"c" + std::to_string(i), ""});
    for (std::size_t i = 0; i < 24; i += 2) chart.cells.push_back({0, i, CellKind::Lead, ""});
    chart.cells.push_back({1, 23, CellKind::Sole, ""});
    chart.cells.push_back({9, 9, CellKind::Sole, ""});  // no such row: not counted
    const auto draw = [&](const Theme& theme) { return matrix_chart(theme, "c", chart); };
    Drawn wide(1200, 100, draw);
    CHECK(wide.shows("12"));
    CHECK(wide.find("c1")->min.y == wide.find("c24")->min.y);
    Drawn narrow(420, 100, draw);
    CHECK(narrow.find("c1")->min.y < narrow.find("c24")->min.y);
    check_texts(narrow, 420);
}

TEST_CASE("small multiples share their axes: one tick is at one height in a row of panels") {
    SmallMultiples chart{texts_of("Panels"), {}, "", ""};
    for (int i = 0; i < 4; ++i)
        chart.panels.push_back({"panel " + std::to_string(i), line_of({50.0 + 20 * i, 30}).series[0], {}});
    Drawn drawn(900, 100, [&](const Theme& theme) { return small_multiples(theme, "c", chart); });
    check_texts(drawn, 900);
    CHECK(drawn.shows("100"));
    CHECK(drawn.find("panel 0")->min.y == drawn.find("panel 3")->min.y);
}

TEST_CASE("straight lines lie on whole pixels at every ratio") {
    for (const float ratio : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        CAPTURE(ratio);
        Drawn drawn(
            500, 100,
            [](const Theme& theme) {
                return bar_chart(
                    theme, "c",
                    {texts_of("Bars"), {{"row", {0, 37.7, {}, {}, MarkKind::Solid, "", ""}}}, {}});
            },
            ratio);
        const Theme theme = make_theme(app::ThemeName::Light, 1);
        int corners = 0;
        for (const ImDrawList* list : drawn.headless.draw_data()->CmdLists) {
            for (const ImDrawVert& vertex : list->VtxBuffer) {
                if ((vertex.col | IM_COL32_A_MASK) != (theme.colors.grid | IM_COL32_A_MASK)) continue;
                const float x = vertex.pos.x * ratio;
                const float y = vertex.pos.y * ratio;
                CHECK(std::abs(x - std::round(x)) < 0.02F);
                CHECK(std::abs(y - std::round(y)) < 0.02F);
                ++corners;
            }
        }
        CHECK(corners > 0);
    }
}

TEST_CASE("a chart of a given size takes exactly that, whatever its texts") {
    Drawn drawn(900, 100, [](const Theme& theme) {
        return line_chart(theme, "c", line_of({50, 42.5, 31}), {420, 300});
    });
    for (const DrawnText& text : drawn.texts()) CHECK(text.max.x <= 16 + 420);
    CHECK(drawn.sheet.height >= 300);
    CHECK(drawn.sheet.height <= 310);
}
