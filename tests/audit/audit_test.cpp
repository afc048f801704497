// The audit of the small plan against a text that says the same, and against texts and plans that do not.
#include "audit/audit.hpp"

#include <doctest/doctest.h>

#include <string>

#include "audit/real_script.hpp"
#include "audit/small_text.hpp"
#include "plan/load/load_plan.hpp"
#include "plan/small_plan.hpp"

using namespace jinlan;
using audit::Audit;
using audit::Kind;
using jinlan::tests::kSmallPlan;
using jinlan::tests::kSmallText;
using jinlan::tests::real_script;
using jinlan::tests::with;

namespace {

constexpr std::string_view kNoExceptions = R"({"schema": "jinlan.audit-exceptions/1", "exceptions": []})";

Audit audit_of(std::string_view plan_json, std::string_view text,
               std::string_view exceptions = kNoExceptions) {
    input::Problems problems;
    const auto plan = plan::load_plan(plan_json, "plan.json", problems);
    const auto read = audit::read_plan_text(text, "text.txt", real_script(), problems);
    const auto excepted = audit::load_exceptions(exceptions, "exceptions.json", real_script(), problems);
    for (const input::Problem& problem : problems) MESSAGE(describe(problem));
    REQUIRE(problems.empty());
    return audit::audit(*plan, *read, real_script(), *excepted, {"text.txt", "plan.json", "exceptions.json"});
}

/// Whether a finding reads like that.
bool has(const Audit& audit, std::string_view words) {
    for (const input::Problem& finding : audit.findings) {
        if (describe(finding).find(words) != std::string::npos) return true;
    }
    for (const input::Problem& finding : audit.findings) MESSAGE(describe(finding));
    return false;
}

void check_count(const Audit& audit, Kind kind, std::size_t claimed, std::size_t total) {
    CAPTURE(std::string(describe(kind)));
    CHECK(audit[kind].claimed == claimed);
    CHECK(audit[kind].total == total);
}

/// The only finding, when the text has `to` in place of `from`.
std::string finding_in_text(std::string_view from, std::string_view to) {
    const Audit audit = audit_of(kSmallPlan, with(kSmallText, from, to));
    for (const input::Problem& finding : audit.findings) CAPTURE(describe(finding));
    REQUIRE(audit.findings.size() == 1);
    return describe(audit.findings[0]);
}

}  // namespace

TEST_CASE("a text that says the same is covered in full") {
    const Audit audit = audit_of(kSmallPlan, kSmallText);
    for (const input::Problem& finding : audit.findings) MESSAGE(describe(finding));
    CHECK(audit.is_full());
    check_count(audit, Kind::TextFigures, 2, 2);
    check_count(audit, Kind::DataFigures, 2, 2);
    check_count(audit, Kind::TextDates, 2, 2);
    check_count(audit, Kind::DataDates, 2, 2);
    check_count(audit, Kind::Clauses, 3, 3);
    check_count(audit, Kind::TextDepartments, 5, 5);
    check_count(audit, Kind::DataDepartments, 5, 5);
    check_count(audit, Kind::StandingRules, 1, 1);
    check_count(audit, Kind::Titles, 4, 4);
    check_count(audit, Kind::Substances, 2, 2);
    CHECK(audit[Kind::DataPlaces].claimed == audit[Kind::DataPlaces].total);
}

TEST_CASE("so is one in Traditional Chinese and full width") {
    constexpr std::string_view kTraditional =
        "為落實上級計劃，制定本計劃。\n一、總體要求\n全面改善。\n二、工作目標\n持續改善。\n三、重點任務\n（一"
        "）一\n"
        "１．甲。全域企業２０２５年底前，占比較２０２０年提高５－８％，脫硫脫硝，太原市與蒙相鄰。"
        "（工信、環保等按職責分工負責，各市負責落實。以下均需各市負責落實，不再列出）\n"
        "園內持續治理。（環保牽頭，工信按職責分工負責）\n"
        "（二）二\n２．乙。大同市禁止新建３５蒸噸／小時以下鍋爐。（工信負責）\n";
    const Audit audit = audit_of(kSmallPlan, kTraditional);
    for (const input::Problem& finding : audit.findings) MESSAGE(describe(finding));
    CHECK(audit.is_full());
}

TEST_CASE("a figure that no commitment holds") {
    CHECK(finding_in_text("持续治理", "持续治理30天") ==
          "text.txt: line 9, measure 1: found \"30天\", expected a quantity or a condition with this figure");
    CHECK(finding_in_text("持续治理", "持续治理30度")
              .find("a figure with a unit of the dataset, or an exception") != std::string::npos);
    CHECK(finding_in_text("持续改善。\n三", "持续改善3%。\n三").find("line 5, the goals") !=
          std::string::npos);
    CHECK(finding_in_text("全面改善", "全面改善3%").find("line 3, the goals") != std::string::npos);
}

TEST_CASE("a figure of another paragraph does not claim") {
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "持续治理", "持续治理5-8%")),
              "line 9, measure 1: found \"5-8%\""));
}

TEST_CASE("a figure of the dataset that the text does not hold is missed both ways") {
    const Audit audit =
        audit_of(with(kSmallPlan, R"("value": 5, "upper": 8)", R"("value": 5, "upper": 9)"), kSmallText);
    CHECK(audit.findings.size() == 2);
    CHECK(has(audit, "line 8, measure 1: found \"5-8%\""));
    CHECK(has(audit,
              "plan.json: m1.c1.k1: found >= 5 to 9 %, expected this figure in the text of measure 1, "
              "paragraph 1"));
    check_count(audit, Kind::TextFigures, 1, 2);
    check_count(audit, Kind::DataFigures, 1, 2);
}

TEST_CASE("the side, the city and the date of a figure count") {
    const Audit side =
        audit_of(with(kSmallPlan, R"("comparison": "<", "value": 35)", R"("comparison": ">", "value": 35)"),
                 kSmallText);
    CHECK(has(side, "m2.c1.k1: found > 35 t/h"));
    CHECK(has(side, "m2.c1.k1 holds it in another way"));
    const Audit city = audit_of(kSmallPlan, with(kSmallText, "大同市禁止", "大同市、太原市禁止"));
    CHECK(has(
        city,
        "found \"35蒸吨/小时以下\" of 大同市, 太原市, expected a quantity or a condition with this figure "
        "for 太原市"));
    const Audit date = audit_of(kSmallPlan, with(kSmallText, "大同市禁止", "2025年,大同市禁止"));
    CHECK(has(date, "due 2025年"));
}

TEST_CASE("an exception covers its figure, and is a problem when there is none") {
    const std::string text = with(kSmallText, "持续治理", "持续治理30天");
    const Audit covered = audit_of(kSmallPlan, text,
                                   R"({"schema": "jinlan.audit-exceptions/1", "exceptions": [
                                       {"measure": 1, "figure": "30天", "reason": "said in passing"}]})");
    CHECK(covered.is_full());
    check_count(covered, Kind::TextFigures, 3, 3);
    CHECK(covered[Kind::TextFigures].by_exception == 1);

    const Audit idle = audit_of(kSmallPlan, text, R"({"schema": "jinlan.audit-exceptions/1", "exceptions": [
        {"measure": 2, "figure": "30天", "reason": "another measure"},
        {"measure": 2, "figure": "35蒸吨/小时以下", "reason": "claimed as it is"}]})");
    CHECK(idle.findings.size() == 3);
    CHECK(has(idle, "exceptions.json: exceptions[0]: found \"30天\" of measure 2"));
    CHECK(has(idle, "exceptions.json: exceptions[1]"));
}

TEST_CASE("exceptions are read with every problem's place") {
    input::Problems problems;
    CHECK_FALSE(audit::load_exceptions(R"({"schema": "jinlan.audit-exceptions/1", "exceptions": [
        {"measure": -1, "figure": "", "reason": "r"}, {"measure": 1, "figure": "5%"},
        {"measure": 1, "figure": "５％", "reason": "r", "also": 1}]})",
                                       "e.json", real_script(), problems)
                    .has_value());
    REQUIRE(problems.size() == 5);
    CHECK(problems[0].where == "exceptions[0].measure");
    CHECK(problems[4].where == "exceptions[2].figure");
}

TEST_CASE("a date that no commitment falls due on, and the other way round") {
    CHECK(finding_in_text("持续治理", "2027年持续治理") ==
          "text.txt: line 9, measure 1: found \"2027年\", expected a commitment that falls due then");
    CHECK(finding_in_text("持续治理", "较2019年持续治理").find("a quantity with this baseline_year") !=
          std::string::npos);
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "2025年底前,", "")),
              "plan.json: m1.c1.k1: found due 2025-12-31 to 2025-12-31, expected this date in the text of "
              "measure 1"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "较2020年", "")), "m1.c1.k1: found baseline_year 2020"));
}

TEST_CASE("the mode and the end of a clause") {
    const Audit audit = audit_of(kSmallPlan, with(kSmallText, "工信负责", "工信等按职责分工负责"));
    CHECK(audit.findings.size() == 2);
    CHECK(has(audit,
              "plan.json: measure 2, clause 1: found sole (负责), expected shared (按职责分工负责), as in "
              "line 11"));
    CHECK(
        has(audit, "plan.json: measure 2, clause 1: found not open_ended, expected 等 after the last name"));
    check_count(audit, Kind::Clauses, 2, 3);
}

TEST_CASE("departments: missing, more, in another order") {
    CHECK(
        finding_in_text("工信、环保等", "工信、环保、省丁厅等") ==
        "text.txt: line 8, measure 1: found \"省丁厅\", expected a department of the clause in the dataset");
    CHECK(finding_in_text("工信、环保等", "工信等") ==
          "plan.json: measure 1, clause 1: found 环保, expected only departments of the clause, as in line 8 "
          "of the text");
    const Audit swapped = audit_of(kSmallPlan, with(kSmallText, "工信、环保等", "环保、工信等"));
    CHECK(swapped.findings.size() == 1);
    CHECK(has(swapped, "expected it in another place of the list"));
    check_count(swapped, Kind::DataDepartments, 4, 5);
    check_count(swapped, Kind::TextDepartments, 4, 5);
}

TEST_CASE("clauses that only one of the two has") {
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "(工信负责)", "")),
              "text.txt: line 11, measure 2: found a paragraph without a clause"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "锅炉。(工信负责)", "锅炉。(工信负责)再说。(环保负责)")),
              "text.txt: line 11, measure 2: found \"环保负责\", expected a clause of the dataset"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "园内持续治理。(环保牵头,工信按职责分工负责)\n", "")),
              "plan.json: measure 1, clause 2: found a clause that the text does not have"));
}

TEST_CASE("the standing rule, both ways") {
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, ",各市负责落实。以下均需各市负责落实,不再列出", "")),
              "plan.json: measure 1: found 各市"));
    CHECK(finding_in_text("。以下均需各市负责落实,不再列出", "").find("hold for what follows") !=
          std::string::npos);
    CHECK(finding_in_text("工信负责", "工信负责,环保负责落实").find("a standing rule of the dataset") !=
          std::string::npos);
}

TEST_CASE("titles, and measures and sections that only one of the two has") {
    CHECK(finding_in_text("2.乙", "2.丁") ==
          "plan.json: measure 2: found \"乙\", expected \"丁\", its title in line 11");
    CHECK(finding_in_text("(二)二", "(二)三") ==
          "plan.json: section 2: found \"二\", expected \"三\", its title in line 10");
    const Audit moved = audit_of(kSmallPlan, with(kSmallText, "2.乙", "3.乙"));
    CHECK(has(moved, "plan.json: measure 2: found a measure that the text does not have"));
    CHECK(has(moved, "text.txt: line 11, measure 3: found \"乙\", expected a measure of the dataset"));
    const Audit section = audit_of(kSmallPlan, with(kSmallText, "(二)", "(三)"));
    CHECK(has(section, "plan.json: section 2: found a section that the text does not have"));
    CHECK(has(section, "line 10, section 3"));
    CHECK(has(section,
              "plan.json: measure 2: found section 2, expected section 3, where it stands in the text"));
}

TEST_CASE("places that only one of the two names") {
    CHECK(finding_in_text("持续治理", "持续治理,大同除外") ==
          "text.txt: line 9, measure 1: found \"大同市\", expected a commitment that names it");
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "大同市禁止", "禁止")), "m2.c1.k1: found 大同市"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "全域", "某域")), "m1.c1.k1: found 全"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "园内", "某处")), "m1.c2.k2: found 园"));
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "与蒙相邻", "")), "m1.c1.k1: found 蒙"));
}

TEST_CASE("a city within the name of another place is not named") {
    CHECK(audit_of(with(kSmallPlan, R"("zh-Hans": "谷")", R"("zh-Hans": "大同盆地")"), kSmallText).is_full());
    CHECK(finding_in_text("持续治理", "持续治理谷").find("found \"谷\"") != std::string::npos);
    const Audit audit = audit_of(with(kSmallPlan, R"("zh-Hans": "谷")", R"("zh-Hans": "大同盆地")"),
                                 with(kSmallText, "持续治理", "持续治理大同盆地"));
    REQUIRE(audit.findings.size() == 1);
    CHECK(has(audit, "found \"大同盆地\""));
}

TEST_CASE("the other cities are named by those that are, and have a figure of their own") {
    const std::string text = with(kSmallText, "大同市禁止", "太原除外,其他设区城市禁止");
    const Audit audit = audit_of(kSmallPlan, text);
    CHECK(audit.findings.size() == 1);
    CHECK(has(audit, "found \"太原市\", expected a commitment that names it"));
    // Another sentence says nothing of who the others are.
    CHECK(has(audit_of(kSmallPlan, with(text, "除外,", "除外。")), "m2.c1.k1: found 大同市"));
}

TEST_CASE("a pollutant without a word for it") {
    CHECK(has(audit_of(kSmallPlan, with(kSmallText, "脱硫", "除尘")), "m1.c1.k1: found pollutant so2"));
}

TEST_CASE("document numbers and the date of issue, where the text has them") {
    CHECK(finding_in_text("为落实上级计划", "为落实《上》(国发〔2023〕24号)") ==
          "text.txt: line 1, the document: found \"国发[2023]24号\", expected 1号 or 2号, the documents of "
          "the dataset");
    const Audit issued = audit_of(kSmallPlan, std::string(kSmallText) + "2024年3月8日\n");
    CHECK(issued.is_full());
    check_count(issued, Kind::Documents, 1, 1);
    CHECK(has(audit_of(kSmallPlan, std::string(kSmallText) + "2024年3月9日\n"),
              "plan.json: document.issued: found 2024-03-08, expected the date of issue, such as the day in "
              "line 12"));
}

TEST_CASE("a plan and a text that have nothing to do with each other give findings, not more than are read") {
    std::string text = "一、甲\n二、乙\n三、丙\n(一)丁\n";
    for (int i = 1; i <= 99; ++i) text += std::to_string(i) + ".戊。太原市10吨、2030年底前。(省戊厅负责)\n";
    const Audit audit = audit_of(kSmallPlan, text);
    CHECK_FALSE(audit.is_full());
    CHECK(audit.findings.size() <= input::kMostProblems);
}
