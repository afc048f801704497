// Dates in the plan's words.
#include "audit/dates.hpp"

#include <doctest/doctest.h>

#include <string>

#include "audit/figures.hpp"

using namespace jinlan;
using plan::Date;
using plan::DateInterval;
using plan::DuePrecision;

namespace {

void check(std::string_view text, std::string_view written, DateInterval interval,
           std::optional<DuePrecision> precision) {
    CAPTURE(std::string(text));
    const std::optional<audit::DateMention> date = audit::date_at(text, 0);
    REQUIRE(date);
    CHECK(date->written == written);
    CHECK(date->interval == interval);
    CHECK(date->precision == precision);
    CHECK_FALSE(date->is_baseline);
}

}  // namespace

TEST_CASE("a year, its end, a month, its end, a day") {
    const DateInterval year{{2025, 1, 1}, {2025, 12, 31}};
    const DateInterval year_end{{2025, 12, 31}, {2025, 12, 31}};
    check("2025年,甲", "2025年", year, DuePrecision::Year);
    check("2025年30个", "2025年", year, DuePrecision::Year);
    check("2025年底前,", "2025年底前", year_end, DuePrecision::YearEnd);
    check("2025年年底完成", "2025年年底", year_end, DuePrecision::YearEnd);
    check("2025年末", "2025年末", year_end, DuePrecision::YearEnd);
    check("2024年2月底前", "2024年2月底前", {{2024, 2, 29}, {2024, 2, 29}}, DuePrecision::MonthEnd);
    check("2024年10月启动", "2024年10月", {{2024, 10, 1}, {2024, 10, 31}}, std::nullopt);
    check("2024年3月8日", "2024年3月8日", {{2024, 3, 8}, {2024, 3, 8}}, DuePrecision::Day);
}

TEST_CASE("several years: a range, a list") {
    const DateInterval range{{2024, 1, 1}, {2025, 12, 31}};
    check("2024-2025年", "2024-2025年", range, std::nullopt);
    check("2024年至2025年", "2024年至2025年", range, std::nullopt);
    const audit::Mentions listed = audit::find_mentions("完成2024、2025年和2026年目标");
    REQUIRE(listed.dates.size() == 3);
    CHECK(listed.dates[0].interval == DateInterval{{2024, 1, 1}, {2024, 12, 31}});
    CHECK(listed.dates[2].interval.from.year == 2026);
    CHECK(listed.figures.empty());
}

TEST_CASE("a baseline is what a change is counted from") {
    for (const char* text : {"较2020年下降", "比2020年增长", "与2020年相比", "以2020年为基数"}) {
        CAPTURE(text);
        const audit::Mentions mentions = audit::find_mentions(text);
        REQUIRE(mentions.dates.size() == 1);
        CHECK(mentions.dates[0].is_baseline);
        CHECK(mentions.dates[0].interval.from.year == 2020);
    }
}

TEST_CASE("what is no date is none") {
    for (const char* text : {"2025", "2025吨", "12025年", "25年", "3000年", "1899年", "2024年13月",
                             "2024年2月30日", "2024年0月底", "2025-2024年", "2024、2025吨"}) {
        CAPTURE(text);
        CHECK_FALSE(audit::date_at(text, 0).has_value());
    }
}
