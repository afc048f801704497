// A plan of two measures in the real shape, small enough to be broken in one place at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "plan/load/load_plan.hpp"

namespace jinlan::tests {

inline constexpr std::string_view kSmallPlan = R"({
"schema": "jinlan.plan/2",
"document": {"number": "1号", "title": {"zh-Hans": "计划", "zh-Hant": "計劃", "en": "Plan"},
  "issuer": {"zh-Hans": "省", "zh-Hant": "省", "en": "Province"}, "issued": "2024-03-08", "period": {"from": "2024-01-01", "to": "2027-12-31"},
  "parent": {"number": "2号", "title": {"zh-Hans": "上", "zh-Hant": "上", "en": "Parent"}}},
"sections": [{"number": 1, "title": {"zh-Hans": "一", "zh-Hant": "一", "en": "One"}},
  {"number": 2, "title": {"zh-Hans": "二", "zh-Hant": "二", "en": "Two"}}],
"departments": [
  {"id": "sthj", "name": {"zh-Hans": "环保", "zh-Hant": "環保", "en": "Environment"}, "short": {"zh-Hans": "环", "zh-Hant": "環", "en": "Env"}, "kind": "department"},
  {"id": "gxt", "name": {"zh-Hans": "工信", "zh-Hant": "工信", "en": "Industry"}, "short": {"zh-Hans": "工", "zh-Hant": "工", "en": "Ind"}, "kind": "bureau"},
  {"id": "cities", "name": {"zh-Hans": "各市", "zh-Hant": "各市", "en": "Cities"}, "short": {"zh-Hans": "市", "zh-Hant": "市", "en": "Cit"}, "kind": "government"}],
"cities": [
  {"id": "taiyuan", "code": "1401", "name": {"zh-Hans": "太原市", "zh-Hant": "太原市", "en": "Taiyuan"}, "short": {"zh-Hans": "太原", "zh-Hant": "太原", "en": "Taiyuan"}, "area_km2": 6988, "population_2020": 5304061},
  {"id": "datong", "code": "1402", "name": {"zh-Hans": "大同市", "zh-Hant": "大同市", "en": "Datong"}, "short": {"zh-Hans": "大同", "zh-Hant": "大同", "en": "Datong"}, "area_km2": 14176, "population_2020": 3105591}],
"counties": [
  {"code": "140121", "city": "taiyuan", "name": {"zh-Hans": "清徐县", "zh-Hant": "清徐縣", "en": "Qingxu"}},
  {"code": "140225", "city": "datong", "name": {"zh-Hans": "浑源县", "zh-Hant": "渾源縣", "en": "Hunyuan"}}],
"regions": [
  {"id": "whole", "name": {"zh-Hans": "全", "zh-Hant": "全", "en": "Whole"}, "status": "official", "confidence": "high", "cities": ["taiyuan"], "counties": ["140225"], "note": {"zh-Hans": "注", "zh-Hant": "注", "en": "Note"}, "source": "s", "measures": [1]},
  {"id": "valley", "name": {"zh-Hans": "谷", "zh-Hant": "谷", "en": "Valley"}, "status": "approximate", "confidence": "low", "cities": [], "counties": ["140225"], "note": {"zh-Hans": "注", "zh-Hant": "注", "en": "Note"}, "source": "s", "measures": [2]}],
"metrics": [
  {"id": "share", "name": {"zh-Hans": "占比", "zh-Hant": "佔比", "en": "Share"}, "unit": "%"},
  {"id": "capacity", "name": {"zh-Hans": "容量", "zh-Hant": "容量", "en": "Capacity"}, "unit": "t/h"},
  {"id": "gas", "name": {"zh-Hans": "有气", "zh-Hant": "有氣", "en": "Gas"}, "unit": "yes_no"}],
"sectors": [{"id": "steel", "name": {"zh-Hans": "钢", "zh-Hant": "鋼", "en": "Steel"}}],
"sites": [{"id": "park", "name": {"zh-Hans": "园", "zh-Hant": "園", "en": "Park"}, "kind": "industrial_park", "city": "taiyuan", "county": "140121"}],
"goals": [
  {"id": "g1.k1", "kind": "milestone", "firmness": "binding", "statement": {"zh-Hans": "目标", "zh-Hant": "目標", "en": "Goal"}, "subject": "province", "scope": "province"}],
"measures": [
  {"number": 1, "section": 1, "title": {"zh-Hans": "甲", "zh-Hant": "甲", "en": "Alpha"}, "summary": {"zh-Hans": "述", "zh-Hant": "述", "en": "Summary"},
   "clauses": [{"mode": "shared", "departments": ["gxt", "sthj"], "open_ended": true},
               {"mode": "lead", "departments": ["sthj", "gxt"], "open_ended": false}],
   "commitments": [
    {"id": "m1.c1.k1", "clause": 1, "kind": "quantified", "firmness": "required", "statement": {"zh-Hans": "占比", "zh-Hant": "佔比", "en": "Share"},
     "quantity": {"metric": "share", "comparison": ">=", "value": 5, "upper": 8, "unit": "%", "baseline_year": 2020},
     "due": {"from": "2025-12-31", "to": "2025-12-31", "precision": "year_end"}, "subject": "enterprises", "scope": "regions", "regions": ["whole"], "sectors": ["steel"], "pollutants": ["so2", "nox"],
     "outcome": {"status": "met", "date": "2025-12", "source": "s", "note": {"zh-Hans": "成", "zh-Hant": "成", "en": "Met"}}},
    {"id": "m1.c2.k2", "clause": 2, "kind": "continuing", "firmness": "strive", "statement": {"zh-Hans": "持续", "zh-Hant": "持續", "en": "Go on"}, "subject": "sites", "scope": "sites", "sites": ["park"]}]},
  {"number": 2, "section": 2, "title": {"zh-Hans": "乙", "zh-Hant": "乙", "en": "Beta"}, "summary": {"zh-Hans": "述", "zh-Hant": "述", "en": "Summary"},
   "clauses": [{"mode": "sole", "departments": ["gxt"], "open_ended": false}],
   "commitments": [
    {"id": "m2.c1.k1", "clause": 1, "kind": "prohibition", "firmness": "required", "statement": {"zh-Hans": "禁", "zh-Hant": "禁", "en": "No"}, "subject": "new_projects", "scope": "cities", "cities": ["datong"],
     "applies_when": [{"metric": "capacity", "of": "equipment", "comparison": "<", "value": 35}, {"metric": "gas", "of": "area", "comparison": "is", "value": true}]}]}],
"standing_rules": [{"measure": 1, "clause": 1, "department": "cities", "applies_to": "all_measures", "note": {"zh-Hans": "注", "zh-Hant": "注", "en": "Note"}}],
"neighbours": [{"commitment": "m1.c1.k1", "city": "taiyuan", "province": {"code": "15", "name": {"zh-Hans": "蒙", "zh-Hant": "蒙", "en": "IM"}}}]
})";

/// The text with the first `from` replaced; a test that asks for what is not there fails.
inline std::string with(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    const std::size_t at = result.find(from);
    CAPTURE(std::string(from));
    REQUIRE(at != std::string::npos);
    return result.replace(at, from.size(), to);
}

/// "path: found …; expected …" of the text's only problem; all of them, a line each, when there are more.
inline std::string complaint(const std::string& text) {
    input::Problems problems;
    const std::optional<plan::Plan> plan = plan::load_plan(text, "plan.json", problems);
    CHECK_FALSE(plan.has_value());
    std::string result;
    for (const input::Problem& problem : problems) {
        CHECK(problem.file == "plan.json");
        CHECK_FALSE(problem.found.empty());
        result += (result.empty() ? "" : "\n") + problem.where.english() + ": " + problem.found.english() +
                  "; " + problem.expected.english();
    }
    return result;
}

/// The complaint about the small plan with the first `from` replaced.
inline std::string broken(std::string_view from, std::string_view to) {
    return complaint(with(kSmallPlan, from, to));
}

}  // namespace jinlan::tests
