// Explanations of what goal seek finds, of the schedule and its rules, and of what a city lacks to a line.
#include "app/explanation/explanation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/explanation/explanation_case.hpp"

using namespace jinlan;
using namespace jinlan::app;
using tests::Case;
using tests::changed_case;
using tests::city;
using tests::commitment;
using tests::count;
using tests::done_anew;
using tests::inputs;

namespace {

/// Taiyuan from 41 of 2023 with a target of 38, in years of the same weather: all draws are alike. Only the
/// cooperation may be used: it cuts 0.4 × 0.5 = 20 % when carried out fully, at twice the effort.
Case sought_case(double most) {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.levers.weather_sigma = 0;
    made.scenario.levers.edits = {{"b", 0.4, 0.4, 0.4}, {"e_r", 0.5, 0.5, 0.5}};
    made.goal.cities.insert(city("taiyuan"));
    const auto levers = static_cast<std::uint32_t>(inputs().levers.levers.size());
    for (std::uint32_t i = 0; i < levers; ++i) made.goal.efforts.push_back({i, 1, 0, 0});
    made.goal.efforts.push_back({levers, 2, 0, most});
    made.run();
    made.seek();
    return made;
}

}  // namespace

TEST_CASE("the smallest cut from 41 to a target of 38 is 7.3 %, and its steps say why") {
    Case made = sought_case(1);
    made.goal.probability = 0.9;
    made.seek();
    const auto explanation = made.explain({.kind = FigureKind::UniformCut});
    REQUIRE(explanation.has_value());
    CHECK(explanation->result == "7.3\u2009%");
    REQUIRE(explanation->steps.size() == 3);
    CHECK(explanation->steps[0] == "90\u2009% of 2000 runs: at least 1800");
    CHECK(explanation->steps[1] == "1 \u2212 0.926829 = 7.3\u2009%");  // 38 / 41
    CHECK(done_anew(explanation->steps[2]) == 1);
    // The wish, and Taiyuan's target and observation.
    CHECK(explanation->inputs[0].value == 90);
    CHECK(explanation->inputs[0].kind == InputKind::Own);
    CHECK(explanation->inputs[1].name == "Taiyuan: the plan's target");
    CHECK(explanation->inputs[1].value == 38);
    CHECK(explanation->inputs[1].kind == InputKind::Plan);
    CHECK(explanation->inputs[2].name == "Taiyuan: PM2.5 in 2023");
    CHECK(explanation->inputs[2].value == 41);
    CHECK(explanation->inputs[2].kind == InputKind::Official);
}

TEST_CASE("the least effort is 2 x 0.4: eight steps of the cooperation are enough, seven are not") {
    const Case made = sought_case(1);
    const auto effort = made.explain({.kind = FigureKind::LeastEffort});
    REQUIRE(effort.has_value());
    CHECK(effort->result == "0.80");
    CHECK(effort->steps == std::vector<std::string>{"2 × 0.4 = 0.80"});
    const std::size_t cooperation = inputs().levers.levers.size();
    const auto share = made.explain({.kind = FigureKind::LeverShare, .item = cooperation});
    REQUIRE(share.has_value());
    // 41 × (1 − 0.2 × 0.4) = 37.72, and 41 × (1 − 0.2 × 0.35) = 38.13.
    CHECK(share->steps == std::vector<std::string>{"8 ÷ 20 = 40\u2009%",
                                                   "at 40\u2009%: 100\u2009% ≥ 50\u2009%",
                                                   "at 35\u2009%: 0\u2009% < 50\u2009%"});
    const auto chance = made.explain({.kind = FigureKind::GoalChance});
    REQUIRE(chance.has_value());
    CHECK(chance->steps == std::vector<std::string>{"2000 ÷ 2000 = 100\u2009%", "100\u2009% ≥ 50\u2009%"});
    CHECK(chance->formula.find("every chosen city") != std::string::npos);
    CHECK_FALSE(made.explain({.kind = FigureKind::LeverShare, .item = cooperation + 1}).has_value());
}

TEST_CASE("weights are the reader's where they were set, and an assumption where not") {
    Case made = sought_case(1);
    const std::size_t cooperation = inputs().levers.levers.size();
    // The wish, weight and two bounds, both triples' own figures, draws and seed, the weather set to none.
    const auto own = made.explain({.kind = FigureKind::LeastEffort});
    REQUIRE(own.has_value());
    CHECK(count(*own, InputKind::Assumption) == 0);
    made.goal.efforts.pop_back();
    made.seek();
    const auto usual = made.explain({.kind = FigureKind::LeastEffort});
    REQUIRE(usual.has_value());
    CHECK(usual->steps == std::vector<std::string>{"1 × 0.4 = 0.40"});
    CHECK(count(*usual, InputKind::Assumption) == 1);
    const auto share = made.explain({.kind = FigureKind::LeverShare, .item = cooperation});
    REQUIRE(share.has_value());
    CHECK(count(*share, InputKind::Assumption) == 4);  // weight, both bounds, how alike the weather is
}

TEST_CASE("where a goal cannot be reached, the explanation says that the levers are at their bounds") {
    const Case made = sought_case(0.3);
    REQUIRE_FALSE(made.search->least->reached);
    const auto chance = made.explain({.kind = FigureKind::GoalChance});
    REQUIRE(chance.has_value());
    CHECK(chance->steps == std::vector<std::string>{"0 ÷ 2000 = 0\u2009%", "0\u2009% < 50\u2009%"});
    CHECK(chance->formula.find("upper bound") != std::string::npos);
    const auto share = made.explain({.kind = FigureKind::LeverShare, .item = inputs().levers.levers.size()});
    REQUIRE(share.has_value());
    CHECK(share->steps[0] == "6 ÷ 20 = 30\u2009%");
    CHECK(share->formula.find("upper bound") != std::string::npos);
}

TEST_CASE("goal seek's figures are not explained before anything is found") {
    Case made = changed_case();
    made.goal.cities.insert(city("taiyuan"));
    for (const FigureKind kind :
         {FigureKind::UniformCut, FigureKind::GoalChance, FigureKind::LeastEffort, FigureKind::LeverShare})
        CHECK_FALSE(made.explain({.kind = kind}).has_value());
    made.seek();
    made.search->least.reset();
    CHECK(made.explain({.kind = FigureKind::UniformCut}).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::GoalChance}).has_value());
    made.search->cut.reset();
    CHECK_FALSE(made.explain({.kind = FigureKind::UniformCut}).has_value());
}

TEST_CASE("the rule from 40 on holds for 41 and not for 36.9") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    made.run();
    const auto explanation = made.explain({.kind = FigureKind::Rule, .city = city("taiyuan")});
    REQUIRE(explanation.has_value());
    CHECK(explanation->result == "applies → does not apply");
    CHECK(explanation->steps == std::vector<std::string>{"41 ≥ 40: applies", "36.9 < 40: does not apply"});
    REQUIRE(explanation->inputs.size() == 3);
    CHECK(explanation->inputs[2].kind == InputKind::Plan);
    CHECK(explanation->inputs[2].value == 40);
    CHECK_FALSE(made.explain({.kind = FigureKind::Rule, .city = city("taiyuan"), .item = 1}).has_value());
}

TEST_CASE("commitments due are counted by quarter, and one that slips out of the window is taken off") {
    Case made;
    const plan::CommitmentId slipping = commitment("m2.c1.k2");
    const plan::Date end = inputs().plan[slipping].due->interval.to;
    made.scenario.slips = {{slipping, 6}};
    made.scenario.as_of = end;
    made.run();
    std::size_t due = 0;
    for (const plan::Commitment& each : inputs().plan.commitments) {
        if (each.due && each.due->interval.to > inputs().plan.document.issued && each.due->interval.to <= end)
            ++due;
    }
    const auto explanation = made.explain({.kind = FigureKind::ScheduleDue});
    REQUIRE(explanation.has_value());
    REQUIRE(explanation->steps.size() == 2);
    CHECK(done_anew(explanation->steps[0]) == static_cast<double>(due));
    CHECK(explanation->steps[1] == std::to_string(due) + " − 1 + 0 = " + std::to_string(due - 1));
    CHECK(explanation->result == std::to_string(due) + " → " + std::to_string(due - 1));
    // The day that the reader chose, and the deadline moved.
    CHECK(count(*explanation, InputKind::Own) == 2);
    CHECK(explanation->inputs.back().text.find(" → ") != std::string::npos);
}

TEST_CASE("a department's quarter lists every commitment that it carries then") {
    Case made;
    const plan::CommitmentId slipping = commitment("m2.c1.k2");
    made.scenario.slips = {{slipping, 6}};
    made.run();
    std::size_t changed = 0;
    const auto& loads = made.outcome.schedule.departments;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const auto explanation = made.explain({.kind = FigureKind::DepartmentLoad, .item = i});
        REQUIRE(explanation.has_value());
        CHECK(done_anew(explanation->steps[0]) == loads[i].after);
        const std::size_t moved = count(*explanation, InputKind::Own);
        CHECK(explanation->inputs.size() ==
              static_cast<std::size_t>(std::max(loads[i].before, loads[i].after)));
        CHECK(moved == (loads[i].before != loads[i].after ? 1U : 0U));
        changed += moved;
    }
    CHECK(changed > 0);
    const auto& cities = made.outcome.schedule.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const auto explanation = made.explain({.kind = FigureKind::CityLoad, .item = i});
        REQUIRE(explanation.has_value());
        CHECK(done_anew(explanation->steps[0]) == cities[i].before);
        CHECK(done_anew(explanation->steps[1]) == cities[i].after);
    }
}

TEST_CASE("what it takes out of the last ten, gaps and the deaths of all cities, by their own arithmetic") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    made.run();
    const plan::CityId id = city("taiyuan");
    const auto gap = made.explain({.kind = FigureKind::TargetGap, .city = id});
    REQUIRE(gap.has_value());
    CHECK(gap->steps == std::vector<std::string>{"36.9 − 38 = −1.1\u2009µg/m³"});
    const auto limit = made.explain({.kind = FigureKind::StandardGap, .city = id, .item = 0});
    REQUIRE(limit.has_value());
    CHECK(limit->steps == std::vector<std::string>{"36.9 − 35 = +1.9\u2009µg/m³"});
    CHECK_FALSE(made.explain({.kind = FigureKind::StandardGap, .city = id, .item = 99}).has_value());
    const auto deaths = made.explain({.kind = FigureKind::AvoidedAll});
    REQUIRE(deaths.has_value());
    // Only Taiyuan's air changes.
    CHECK(done_anew(deaths->steps[0]) ==
          doctest::Approx(made.outcome.cities[id.index].health->avoided.value).epsilon(0.01));
    const auto cut = made.explain({.kind = FigureKind::CutAll, .city = id});
    const auto alone =
        made.explain({.kind = FigureKind::CutAlone, .city = id, .pollutant = air::Pollutant::O3});
    REQUIRE(cut.has_value());
    REQUIRE(alone.has_value());
    CHECK(cut->steps[0] == alone->steps[0]);
    const double all = done_anew(cut->steps[1]);
    CHECK(alone->steps[1] == "178 ÷ 160 = 1.1125");
    CHECK(all < done_anew(alone->steps[2]));
}

TEST_CASE("a target that is reached says which figure is not above which") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2025}};
    made.run();
    const whatif::Pathways& ways = made.outcome.cities[city("taiyuan").index].pathways;
    const auto target = std::ranges::find(ways.goals, whatif::GoalKind::PlanTarget, &whatif::Pathway::kind);
    REQUIRE(target != ways.goals.end());
    const auto explanation = made.explain({.kind = FigureKind::RequiredRate,
                                           .city = city("taiyuan"),
                                           .goal = static_cast<std::size_t>(target - ways.goals.begin())});
    REQUIRE(explanation.has_value());
    CHECK(explanation->steps == std::vector<std::string>{"35.9 ≤ 38"});
}
