// The lab's charts say what the outcome says, and lie on the page without faults.
#include "ui/views/lab/charts.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "platform/headless/headless.hpp"
#include "support/faults.hpp"
#include "ui/views/lab/lab_page.hpp"

using namespace jinlan;
using namespace jinlan::ui;
using tests::LabCase;
using tests::LabPage;

namespace {

plan::CityId city(const char* key) { return *plan::find_city(tests::real_plan(), key); }

LabTexts english() { return {tests::real_model().strings(plan::Language::English), plan::Language::English}; }

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the fan begins in the base and ends in the quantiles of the draws, in the target's year") {
    const LabCase made(0.6);
    const plan::CityId id = city("taiyuan");
    const whatif::CityResult& result = made.outcome.cities[id.index];
    const FanChart chart = fan_of(english(), made.data(1), id);
    REQUIRE(chart.fan.size() == 2);
    REQUIRE_FALSE(chart.history.points.empty());
    CHECK(chart.fan[0].at == chart.history.points.back().at);
    CHECK(chart.fan[0].median == result.pollutants.pm25_observation->value);
    CHECK(chart.fan[1].p05 == result.spread->concentration.p05());
    CHECK(chart.fan[1].median == result.spread->concentration.p50());
    CHECK(chart.fan[1].p95 == result.spread->concentration.p95());
    CHECK(chart.fan[1].at > chart.fan[0].at);
    CHECK(chart.references.size() == 1 + made.data(1).inputs.standards.versions.size());
    CHECK(says(chart.text.title, "Taiyuan"));
    CHECK(says(chart.text.note, "not a forecast"));
    CHECK(says(chart.text.note, std::to_string(result.pollutants.pm25_observation->year)));
}

TEST_CASE("the chances are those of the draws, the best first, the joint one in the title") {
    const LabCase made(1);
    const BarChart chart = chances_of(english(), made.data(1));
    REQUIRE(chart.rows.size() > 1);
    for (std::size_t i = 1; i < chart.rows.size(); ++i)
        CHECK(chart.rows[i - 1].point.value >= chart.rows[i].point.value);
    CHECK(says(chart.text.title, "All cities together"));
    for (const BarRow& row : chart.rows) CHECK_FALSE(says(row.point.hover, "{"));
}

TEST_CASE("base and steps of the waterfall come to PM2.5 after") {
    LabCase made(0.6);
    const plan::CityId id = city("linfen");
    made.scenario.changes = {{id, {{{-5, 0, 0, 0, 0, 0}}}}};
    made.outcome = whatif::evaluate_with_spread(tests::real_inputs(), made.scenario);
    const WaterfallChart chart = waterfall_of(english(), made.data(1), id);
    double sum = chart.start;
    for (const WaterfallStep& step : chart.steps) {
        sum += step.change;
        CHECK_FALSE(step.label.empty());
        CHECK_FALSE(step.hover.empty());
    }
    CHECK(chart.steps.size() > 5);
    CHECK(std::abs(sum - *made.outcome.cities[id.index].pollutants.pm25_after) < 1e-6);
    const LabCase nothing(0);
    const WaterfallChart still = waterfall_of(english(), nothing.data(1), id);
    CHECK(still.steps.empty());
    CHECK(says(still.text.title, "no measure"));
    CHECK(still.text.empty.empty());  // there is an observation: nothing is missing
}

TEST_CASE("the parts of the index add up to it, before and after, with the line to the last ten") {
    const LabCase made(0.6);
    const DumbbellChart chart = index_of(english(), made.data(1), city("taiyuan"));
    REQUIRE(chart.rows.size() == 7);
    for (std::size_t side = 0; side < 2; ++side) {
        double sum = 0;
        for (std::size_t row = 1; row < 7; ++row) sum += chart.rows[row].points[side].value;
        CHECK(std::abs(sum - chart.rows[0].points[side].value) < 1e-9);
    }
    REQUIRE(chart.rows[0].references.size() == 1);
    CHECK(chart.rows[0].references[0].value ==
          made.outcome.cities[city("taiyuan").index].pollutants.line->index);
    CHECK(says(chart.text.title, "last ten"));
}

TEST_CASE("the tornado shows its widest bars, and how many it leaves out") {
    const LabCase made(0.6);
    const plan::CityId id = city("taiyuan");
    const auto cities = whatif::spread_cities(tests::real_inputs(), made.scenario);
    const auto found =
        std::find_if(cities.begin(), cities.end(), [id](const auto& each) { return each.city == id; });
    const auto tornado = whatif::tornado(tests::real_lever_model(), *found, made.scenario.levers,
                                         whatif::SensitivityOutcome::Concentration);
    REQUIRE(tornado.has_value());
    const TornadoChart chart =
        tornado_of(english(), made.data(1), id, *tornado, whatif::SensitivityOutcome::Concentration);
    CHECK(chart.rows.size() == 10);
    CHECK(chart.base == tornado->middle);
    CHECK(chart.rows[0].at_low == tornado->swings[0].at_low);
    CHECK(says(chart.text.title, chart.rows[0].label));
    CHECK(says(chart.text.note, "more matter less"));
    for (const TornadoRow& row : chart.rows) CHECK_FALSE(says(row.label, "."));  // a name, not a key
}

TEST_CASE("fans side by side have common scales that hold them all") {
    const LabCase one(1);
    const LabCase other(0);
    const std::vector<LabData> data{one.data(1), other.data(2)};
    const std::vector<std::string> names{"Strict", "As it is"};
    const auto fans = compared_fans(english(), data, names, city("taiyuan"));
    REQUIRE(fans.size() == 2);
    CHECK(fans[0].values.low == fans[1].values.low);
    CHECK(fans[0].values.high == fans[1].values.high);
    CHECK(fans[0].values.low <= fans[0].fan[1].p05);
    CHECK(fans[1].values.high >= fans[1].fan[1].p95);
    CHECK(says(fans[0].text.title, "Strict: median"));
    CHECK(says(fans[1].text.title, "As it is"));
}

TEST_CASE("a chart is built anew for another revision alone") {
    Kept<int> kept;
    int built = 0;
    const auto build = [&built] { return ++built; };
    CHECK(kept.get({1, 0, plan::Language::English}, build) == 1);
    CHECK(kept.get({1, 0, plan::Language::English}, build) == 1);
    CHECK(kept.get({2, 0, plan::Language::English}, build) == 2);
    CHECK(kept.get({2, 1, plan::Language::English}, build) == 3);
}

TEST_CASE("the lab's charts and explanations lie without faults at every size and in every language") {
    for (const plan::Language language : plan::kLanguages) {
        for (const int width : {390, 1024, 1366}) {
            for (const bool explained : {false, true}) {
                CAPTURE(width);
                CAPTURE(explained);
                LabPage page(app::ThemeName::Light, language, city("taiyuan"));
                if (explained) {
                    page.explanation =
                        app::explain({tests::real_inputs(), page.changed.scenario, page.changed.outcome,
                                      tests::real_model().strings(language), language},
                                     {.kind = app::FigureKind::Attainment, .city = city("taiyuan")});
                    REQUIRE(page.explanation.has_value());
                }
                platform::Headless headless(page, width, 4000);
                headless.frame(3);
                Recorder recorder;
                record(&recorder);
                headless.frame();
                record(nullptr);
                CHECK(recorder.texts.size() > 30);
                for (const tests::Fault& fault : tests::find_layout_faults(recorder)) {
                    FAIL_CHECK(std::string(tests::name_of(fault.kind)) << ": " << fault.what);
                }
            }
        }
    }
}

TEST_CASE("how? is reached by the keyboard and by a finger, opens the sheet, and Escape closes it") {
    LabPage page(app::ThemeName::Light, plan::Language::English, city("taiyuan"));
    platform::Headless headless(page, 1024, 768);
    headless.frame(3);
    headless.key(ImGuiKey_Tab);
    headless.key(ImGuiKey_Enter);
    headless.frame(2);
    CHECK(page.card.is_open());
    headless.key(ImGuiKey_Escape);
    headless.frame(2);
    CHECK_FALSE(page.card.is_open());
    headless.tap(500, 600);  // the page is laid out for a finger from now on
    headless.frame(2);
    Recorder recorder;
    record(&recorder);
    headless.frame();
    record(nullptr);
    const auto how = std::find_if(recorder.targets.begin(), recorder.targets.end(),
                                  [](const HitTarget& target) { return target.id == "how"; });
    REQUIRE(how != recorder.targets.end());
    CHECK(how->max.y - how->min.y >= tests::kTouchTarget);
    headless.tap((how->min.x + how->max.x) / 2, (how->min.y + how->max.y) / 2);
    CHECK(page.card.is_open());
}
