// The page in words: what a reader who does not see the canvas is told.

#include "app/sentences/description.hpp"

#include <doctest/doctest.h>

#include "app/state/actions.hpp"
#include "app/words/number_format.hpp"
#include "app/words/told_model.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::CityId kTaiyuan{0};
constexpr plan::CityId kDatong{1};
constexpr plan::CityId kLinfen{2};

struct Fixture {
    Model model = tests::told_model();

    std::string told(std::initializer_list<Action> actions,
                     plan::Language language = plan::Language::English) {
        AppState state;
        for (const Action& action : actions) state = reduce(std::move(state), action);
        state.language = language;
        Deriver deriver(model);
        return describe(model, state, deriver.update(state, {2026, 11, 23}));
    }
};

bool holds(const std::string& text, std::string_view line) {
    return ("\n" + text + "\n").find("\n" + std::string(line) + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("the map is told city by city, no data as no data") {
    Fixture f;
    CHECK(holds(f.told({}),
                "The map shows each city's PM2.5 target: 太原_en 38\u2009µg/m³ (strive); "
                "大同_en 25\u2009µg/m³ (required); 临汾_en no data."));
    CHECK(holds(
        f.told({SetMapMeasure{MapMeasure::Latest}}),
        "The map shows each city's latest annual mean of PM2.5: 太原_en 36.5\u2009µg/m³ (2025, official); "
        "大同_en 26\u2009µg/m³ (2024, calibrated estimate); 临汾_en no data."));
    CHECK(holds(
        f.told({SetMapMeasure{MapMeasure::Gap}}),
        "The map shows each city's latest PM2.5 minus its target (plus: above the target): "
        "太原_en −1.5\u2009µg/m³ (2025, official); 大同_en +1.0\u2009µg/m³ (2024, calibrated estimate); "
        "临汾_en no data."));
    CHECK(holds(f.told({}, plan::Language::SimplifiedChinese),
                "地图显示各市的PM2.5目标：太原 38\u2009µg/m³（力争）；大同 25\u2009µg/m³（明确要求）；临汾 "
                "无数据。"));
}

TEST_CASE("a region drawn is told with how sure its extent is") {
    Fixture f;
    CHECK(holds(f.told({SetRegion{plan::RegionId{1}}}),
                "Region drawn on the map: 大同盆地_en (approximate extent)."));
}

TEST_CASE("the filter and the statuses are told in numbers") {
    Fixture f;
    CHECK(holds(f.told({}), "No filter: 4 measures and 7 commitments in all."));
    CHECK(holds(f.told({}),
                "As of 23 November 2026: met: 1; not met: 0; due, no outcome data: 4; not yet due: 1; "
                "no deadline: 1."));
    CHECK(holds(f.told({ToggleSection{{0}}}), "The filter leaves 2 of 4 measures and 2 of 7 commitments."));
    CHECK(holds(f.told({ToggleSection{{0}}}), "Filtered by: 甲_en."));
    CHECK(holds(f.told({SetDueInterval{plan::Date{2025, 1, 1}, {}}, ToggleCity{kDatong}}),
                "Filtered by: due from 1 January 2025; 大同_en."));
    CHECK(f.told({}).find("Filtered by") == std::string::npos);
    CHECK(f.told({}).find("The search") == std::string::npos);
    CHECK(holds(f.told({SetSearch{"小店"}}), "The search found 1, first: 小店区_en (County (太原_en))."));
    CHECK(holds(f.told({SetSearch{"zzzz"}}), "The search found nothing."));
    CHECK(holds(f.told({ToggleSection{{0}}}, plan::Language::SimplifiedChinese),
                "筛选后：4项措施中的2项，7项任务中的2项。"));
    CHECK(holds(f.told({}), "Nothing is selected."));
}

TEST_CASE("a selected city is told with its target, its figures, and where they are from") {
    Fixture f;
    const std::string told = f.told({Select{kTaiyuan}});
    CHECK(holds(told, "Selected city: 太原市_en."));
    CHECK(holds(told, "PM2.5 target: ≤\u200938\u2009µg/m³, in 2025, strive."));
    CHECK(holds(told, "Latest PM2.5: 36.5\u2009µg/m³ in 2025 (official). Source: a bulletin"));
    CHECK(holds(told, "Latest minus target: −1.5\u2009µg/m³."));
    CHECK(holds(told, "Composite index in 2023: 4.96."));
    CHECK(holds(told, "Measures that name it: 2 题2_en; 3 题3_en; 26 题26_en."));
    CHECK(holds(told, "Due, no outcome data: 陈述m26.c1.k1_en"));
    CHECK(told.find("What if") == std::string::npos);

    const std::string chinese = f.told({Select{kTaiyuan}}, plan::Language::SimplifiedChinese);
    CHECK(holds(chinese, "PM2.5目标：≤\u200938\u2009µg/m³，2025年，力争。"));
    CHECK(holds(chinese, "已到期，无结果数据：陈述m26.c1.k1"));
}

TEST_CASE("an estimate is told with its range, and what is not known as no data") {
    Fixture f;
    CHECK(holds(f.told({Select{kDatong}}),
                "Latest PM2.5: 26\u2009µg/m³, estimated range 23–29, in 2024 (calibrated estimate). Source: "
                "a bulletin"));
    const std::string linfen = f.told({Select{kLinfen}});
    CHECK(holds(linfen, "The plan sets no PM2.5 target for it."));
    CHECK(holds(linfen, "PM2.5: no data."));
    CHECK(holds(linfen, "Composite index: no data."));
}

TEST_CASE("a what-if is told with what follows from it") {
    Fixture f;
    const std::string told = f.told({Select{kTaiyuan}, SetChange{kTaiyuan, air::Pollutant::Pm25, -10},
                                     SetChange{kTaiyuan, air::Pollutant::So2, 5.5}});
    CHECK(holds(told, "What if: PM2.5 −10.0%, SO₂ +5.5%."));
    CHECK(holds(told, "Then PM2.5 is 32.9\u2009µg/m³."));                  // 32.85
    CHECK(holds(told, "Then the gap to the target is −5.2\u2009µg/m³."));  // −5.15
    // 4.957 − 0.1 × 41/35 + 0.055 × 11/60
    CHECK(holds(told, "The composite index goes from 4.96 to 4.85 (base year 2023)."));
    CHECK(holds(told, "Minus the 2025 line of the last ten (at least 4.17): +0.68."));
}

TEST_CASE("the lab is told with its levers, the chance of the city shown, and that it is no forecast") {
    Fixture f;
    AppState state;
    for (const Action& action : std::initializer_list<Action>{SetView{View::WhatIf}, Select{kTaiyuan},
                                                              SetLever{0, 0.5}, SetCooperation{0.25}})
        state = reduce(std::move(state), action);
    for (const plan::Language language : plan::kLanguages) {
        state.language = language;
        Deriver deriver(f.model);
        const Derived* derived = &deriver.update(state, {2026, 11, 23});
        if (derived->lab->spreading)
            CHECK(describe(f.model, state, *derived).find("median") == std::string::npos);
        while (deriver.working()) derived = &deriver.update(state, {2026, 11, 23});
        const whatif::CityResult& result = derived->lab->outcome.cities[kTaiyuan.index];
        REQUIRE(result.spread);
        REQUIRE(result.spread->attainment);
        const double chance = *result.spread->attainment;
        const std::string told = describe(f.model, state, *derived);
        INFO(told);
        CHECK(told.find('{') == std::string::npos);
        CHECK(told.find(f.model.levers.levers[0].name.in(language) + " 50") != std::string::npos);
        CHECK(told.find(f.model.levers.cooperation.name.in(language) + " 25") != std::string::npos);
        if (language != plan::Language::English) {
            const bool simplified = language == plan::Language::SimplifiedChinese;
            CHECK(told.find(simplified ? "不是预报" : "不是預報") != std::string::npos);
            continue;
        }
        const std::string percent = chance < 0.005 ? "<1" : chance > 0.995 ? ">99" : number(chance * 100, 0);
        CHECK(told.find("has a chance of " + with_unit(percent, "%", language)) != std::string::npos);
        CHECK(told.find("to meet its target of 38\u2009µg/m³") != std::string::npos);
        CHECK(holds(told, "Arithmetic with stated assumptions, not a forecast."));
    }
}

TEST_CASE("a selected measure is told with its departments and commitments") {
    Fixture f;
    const std::string first = f.told({Select{plan::MeasureId{0}}});
    CHECK(holds(first, "Selected measure: 1, 题1_en."));
    CHECK(holds(first, "述1_en"));
    CHECK(holds(first, "Responsible: 发改委_en (shared), 生态环境厅_en (shared), and others."));
    CHECK(
        holds(first, "陈述m1.c1.k1_en (by end October 2024; required; the province; due, no outcome data)"));
    const std::string city_targets = f.told({Select{plan::MeasureId{3}}});
    CHECK(holds(city_targets, "Responsible: 生态环境厅_en (sole)."));
    CHECK(holds(
        city_targets,
        "陈述m26.c1.k2_en (≤\u200925\u2009µg/m³; in 2025; required; the province; due, no outcome data)"));
    CHECK(holds(city_targets, "陈述m26.c1.k3_en (by end 2027; strive; the province; not yet due)"));
    CHECK(holds(f.told({Select{plan::MeasureId{2}}}, plan::Language::SimplifiedChinese),
                "责任单位：生态环境厅（牵头），交通厅（按职责分工）。"));
}

TEST_CASE("a selected department is told with its measures, leads first") {
    Fixture f;
    const std::string told = f.told({Select{plan::DepartmentId{1}}});
    CHECK(holds(told, "Selected department: 生态环境厅_en."));
    CHECK(holds(told,
                "Its measures: 3 题3_en (lead); 26 题26_en (sole); 1 题1_en (shared); 2 题2_en (shared)."));
}

TEST_CASE("no placeholder is left unfilled in any language") {
    Fixture f;
    const std::vector<Selection> selections{{},      kTaiyuan,           kDatong,
                                            kLinfen, plan::MeasureId{3}, plan::DepartmentId{1}};
    for (const plan::Language language : plan::kLanguages) {
        for (const MapMeasure measure : {MapMeasure::Target, MapMeasure::Latest, MapMeasure::Gap,
                                         MapMeasure::AfterGap, MapMeasure::Chance}) {
            for (const Selection& selection : selections) {
                const std::string told =
                    f.told({Select{selection}, SetMapMeasure{measure}, SetRegion{plan::RegionId{0}},
                            ToggleCity{{0}}, SetChange{kTaiyuan, air::Pollutant::O3, 1}},
                           language);
                CHECK(told.find('{') == std::string::npos);
                CHECK(told.find("\n\n") == std::string::npos);
            }
        }
    }
}

TEST_CASE("the title says what is selected, and is the page's own where nothing is") {
    Fixture f;
    AppState state;
    state.language = plan::Language::English;
    const std::string name = title(f.model, state);
    state.selection = plan::CityId{0};
    CHECK(title(f.model, state) == f.model.plan.cities[0].name.en + " · " + name);
    state.selection = plan::MeasureId{0};
    CHECK(title(f.model, state) == f.model.plan.measures[0].title.en + " · " + name);
    state.selection = plan::DepartmentId{0};
    CHECK(title(f.model, state) == f.model.plan.departments[0].name.en + " · " + name);
}
