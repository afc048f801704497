// The official text as a structure.
#include "audit/plan_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "audit/real_script.hpp"
#include "audit/small_text.hpp"
#include "plan/small_plan.hpp"

using namespace jinlan;
using jinlan::tests::kSmallText;
using jinlan::tests::real_script;
using jinlan::tests::with;

namespace {

std::optional<audit::PlanText> read(std::string_view text, input::Problems& problems) {
    return audit::read_plan_text(text, "text.txt", real_script(), problems);
}

/// Read without a problem.
audit::PlanText good(std::string_view text) {
    input::Problems problems;
    std::optional<audit::PlanText> result = read(text, problems);
    for (const input::Problem& problem : problems) MESSAGE(describe(problem));
    CHECK(problems.empty());
    REQUIRE(result.has_value());
    return std::move(*result);
}

/// The one problem of a text that is refused.
input::Problem refused(std::string_view text) {
    input::Problems problems;
    CHECK_FALSE(read(text, problems).has_value());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// That text laid out otherwise is the same but for the lines.
void check_same(const std::string& text) {
    const audit::PlanText expected = good(kSmallText);
    const audit::PlanText result = good(text);
    CHECK(result.goals.text() == expected.goals.text());
    REQUIRE(result.sections.size() == expected.sections.size());
    for (std::size_t i = 0; i < expected.sections.size(); ++i)
        CHECK(result.sections[i].title == expected.sections[i].title);
    REQUIRE(result.measures.size() == expected.measures.size());
    for (std::size_t i = 0; i < expected.measures.size(); ++i) {
        CHECK(result.measures[i].number == expected.measures[i].number);
        CHECK(result.measures[i].section == expected.measures[i].section);
        REQUIRE(result.measures[i].paragraphs.size() == expected.measures[i].paragraphs.size());
        for (std::size_t k = 0; k < expected.measures[i].paragraphs.size(); ++k) {
            const audit::Paragraph& a = result.measures[i].paragraphs[k];
            const audit::Paragraph& b = expected.measures[i].paragraphs[k];
            CHECK(a.text.text() == b.text.text());
            REQUIRE(a.clause.has_value());
            CHECK(a.clause->written == b.clause->written);
        }
    }
}

}  // namespace

TEST_CASE("parts, sections, measures, paragraphs and clauses, each with its line") {
    const audit::PlanText text = good(kSmallText);
    CHECK(text.intro.text() == "为落实上级计划,制定本计划。");
    CHECK(text.requirements.text() == "总体要求全面改善。");
    CHECK(text.goals.text() == "工作目标(一)约束性指标。持续改善。");
    CHECK(text.closing.empty());
    REQUIRE(text.sections.size() == 2);
    CHECK(text.sections[1].title == "二");
    CHECK(text.sections[1].line == 10);
    REQUIRE(text.measures.size() == 2);
    const audit::MeasureText& first = text.measures[0];
    CHECK(first.section == 1);
    CHECK(first.line == 8);
    CHECK(audit::shown_title(first) == "甲");
    CHECK(audit::begins_with_title(first, "甲"));
    CHECK_FALSE(audit::begins_with_title(first, "乙"));
    REQUIRE(first.paragraphs.size() == 2);
    CHECK(first.paragraphs[0].clause->also_elsewhere);
    CHECK(first.paragraphs[1].clause->mode == plan::ClauseMode::Lead);
    CHECK(first.paragraphs[1].clause->line == 9);
    CHECK(first.paragraphs[1].text.text() == "园内持续治理。");
    CHECK(text.measures[1].section == 2);
}

TEST_CASE("the layout does not matter") {
    const std::string text(kSmallText);
    check_same("\xEF\xBB\xBF" + replaced(text, "\n", "\r\n"));
    check_same(replaced(text, "\n", "\r"));
    check_same(replaced(text, "\n", "\n\n　　"));
    check_same(replaced(text, "。", "。\n"));
    check_same(replaced(replaced(text, "1.", "１．"), "2.", "2、"));
    check_same(replaced(replaced(text, "1.甲。", "1.\n甲。"), "(", "（"));
    check_same(replaced(text, "2025", " 2025 "));
    check_same(replaced(text, ")\n", ")。\n"));
    // Wrapped so that lines begin with what looks like a number, a year, a bracket.
    check_same(replaced(replaced(replaced(text, "2025", "\n2025"), "5-8", "\n5-8"), "(", "\n("));
}

TEST_CASE("a title may stand in a line of its own, without a full stop") {
    const audit::PlanText text = good(replaced(std::string(kSmallText), "1.甲。", "1.甲\n"));
    CHECK(audit::shown_title(text.measures[0]) == "甲");
    CHECK(audit::begins_with_title(text.measures[0], "甲"));
    CHECK_FALSE(audit::begins_with_title(text.measures[0], "甲全"));
}

TEST_CASE("a wrapped figure is no heading") {
    const audit::PlanText text =
        good(with(kSmallText, "占比较2020年提高5-8%", "PM\n2.5占比较2020年提高5-8%,\n5、6月"));
    CHECK(text.measures.size() == 2);
}

TEST_CASE("what stands after the last clause closes the text") {
    const audit::PlanText text =
        good(std::string(kSmallText) + "省政府\n2024年3月8日\n附件:\n1.分工表\n2.名单\n");
    REQUIRE(text.measures.size() == 2);
    CHECK(text.closing.text() == "省政府2024年3月8日附件:1.分工表2.名单");
    CHECK(text.closing.line_at(text.closing.text().find("2024")) == 13);
}

TEST_CASE("a missing measure leaves a gap, and the next is read") {
    const audit::PlanText text = good(with(kSmallText, "2.乙", "4.乙"));
    REQUIRE(text.measures.size() == 2);
    CHECK(text.measures[1].number == 4);
}

TEST_CASE("a bracket that is never closed spoils its own paragraph alone") {
    const audit::PlanText text = good(with(kSmallText, "全域企业", "全域(企业"));
    REQUIRE(text.measures.size() == 2);
    CHECK(text.measures[0].paragraphs.size() == 2);
}

TEST_CASE("numbers out of order and clauses that cannot be read are told with their lines") {
    input::Problems problems;
    REQUIRE(read(with(with(kSmallText, "2.乙", "1.乙"), "(二)", "(一)"), problems).has_value());
    REQUIRE(problems.size() == 2);
    CHECK(describe(problems[0]) ==
          "text.txt: line 10: found section 1 after 1, expected sections in the order of their numbers, each "
          "once");
    CHECK(problems[1].where == "line 11");
    problems.clear();
    REQUIRE(read(with(kSmallText, "(工信负责)", "(工信负责,环保参与)"), problems).has_value());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "line 11");
    CHECK(problems[0].found == "\"工信负责,环保参与\"");
}

TEST_CASE("a text that is no plan is refused in one sentence") {
    CHECK(refused("").found == "no part \"三、\"");
    CHECK(refused("今天天气很好。\n明天也是。").found == "no part \"三、\"");
    CHECK(refused("一、甲\n二、乙\n三、丙\n没有措施").found == "no measure in part three");
    CHECK(refused("<!DOCTYPE html><html></html>").where.empty());
    const input::Problem bytes = refused("一、甲\n二、\xFF\n");
    CHECK(bytes.where == "line 2");
    CHECK(bytes.expected == "UTF-8 text");
    CHECK(refused(std::string(10'000'000, '1')).found == "10000000 bytes");
}

TEST_CASE("hostile texts end in a result") {
    const std::string head = "一、甲\n二、乙\n三、丙\n(一)丁\n1.戊。";
    for (const char* piece : {"(", "(负责", "负责)", "(甲负责)", "\n1.甲", "(甲负责)\n1.", "、", "太原市1吨,",
                              "2024、", "\n", "平方公尺", "2025年底前", "[2024]1号", "1-"}) {
        CAPTURE(std::string(piece));
        std::string text = head;
        while (text.size() < 100'000) text += piece;
        input::Problems problems;
        CHECK(read(text, problems).has_value());
        CHECK(problems.size() <= input::kMostProblems);
    }
}
