// Numbers of a passage, told apart.
#include "audit/figures.hpp"

#include <doctest/doctest.h>

#include <string>

#include "audit/units.hpp"

using namespace jinlan;
using audit::Bound;
using audit::Figure;
using audit::Mentions;

namespace {

/// The only figure of the text.
Figure figure_in(std::string_view text) {
    const Mentions mentions = audit::find_mentions(text);
    CAPTURE(std::string(text));
    REQUIRE(mentions.figures.size() == 1);
    return mentions.figures[0];
}

void check(std::string_view text, double value, std::string_view unit, Bound bound = Bound::None) {
    const Figure figure = figure_in(text);
    CAPTURE(std::string(text));
    CHECK(figure.value == value);
    CHECK_FALSE(figure.upper.has_value());
    CHECK(figure.unit == unit);
    CHECK(figure.bound == bound);
}

}  // namespace

TEST_CASE("a figure in the dataset's unit, with the side that its words put it on") {
    check("占比力争达5%以上", 5, "%", Bound::AtLeast);
    check("比重达到12%,", 12, "%", Bound::AtLeast);
    check("比重达30%左右", 30, "%", Bound::About);
    check("淘汰30万千瓦以下机组", 300'000, "kW", Bound::AtMost);
    check("30万千瓦及以上", 300'000, "kW", Bound::AtLeast);
    check("600兆瓦", 600'000, "kW");
    check("1200立方米以下高炉", 1200, "m3", Bound::AtMost);
    check("(合金钢50吨)", 50, "t");
    check("35蒸吨/小时及以下", 35, "t/h", Bound::AtMost);
    check("65蒸吨锅炉", 65, "t/h");
    check("半径30公里范围内", 30, "km", Bound::AtMost);
    check("年运量150万吨以上", 1'500'000, "t/a", Bound::AtLeast);
    check("年产量达到20万吨", 200'000, "t/a", Bound::AtLeast);
    check("总量20万吨", 200'000, "t");
    check("3吨/年", 3, "t/a");
    check("40微克/立方米以上", 40, "ug/m3", Bound::AtLeast);
    check("40 μg/m3", 40, "ug/m3");
    check("5000平方米及以上", 5000, "m2", Bound::AtLeast);
    check("5,000平方米", 5000, "m2");
    check("2.5%", 2.5, "%");
    check("低于10%", 10, "%", Bound::AtMost);
    check("不低于10%", 10, "%", Bound::AtLeast);
    check("168个城市", 168, "1");
    check("未来3天", 3, "days");
    check("30 km", 30, "km");
}

TEST_CASE("places, counted from the last or out of a list") {
    check("排名后20的县", 20, "places", Bound::AtMost);
    check("后20名", 20, "places", Bound::AtMost);
    check("前10位", 10, "places");
    const Figure figure = figure_in("退出全国168个重点城市后10位");
    CHECK(figure.written == "168个重点城市后10位");
    CHECK(figure.value == 10);
    CHECK(figure.rank == 159);
    CHECK(figure.bound == Bound::AtMost);
    CHECK(figure_in("位列168个城市后10位").bound == Bound::AtLeast);
    CHECK(audit::find_mentions("168个城市,后10位").figures.size() == 2);
}

TEST_CASE("a range is one figure") {
    for (const char* text : {"7-10天", "7--10天", "7~10天", "7至10天", "7天至10天"}) {
        CAPTURE(text);
        const Figure figure = figure_in(text);
        CHECK(figure.value == 7);
        CHECK(figure.upper == 10);
        CHECK(figure.unit == "days");
    }
    const Figure figure = figure_in("推进35蒸吨/小时以上、65蒸吨/小时以下锅炉");
    CHECK(figure.value == 35);
    CHECK(figure.upper == 65);
    CHECK(figure.bound == Bound::None);
    CHECK(figure.written == "35蒸吨/小时以上、65蒸吨/小时以下");
    CHECK(audit::find_mentions("35蒸吨/小时以上、30公里以下").figures.size() == 2);
    CHECK(audit::find_mentions("65吨以上、35吨以下").figures.size() == 2);
    CHECK(figure_in("10-20万吨").value == 100'000);
}

TEST_CASE("shrinking is a figure without digits") { check("煤炭消费量实现负增长", 0, "%", Bound::AtMost); }

TEST_CASE("a unit that the dataset does not know leaves a figure without one") {
    for (const char* text : {"10亿元", "3个百分点", "12", "5度", "20万户"}) {
        CAPTURE(text);
        CHECK(figure_in(text).unit.empty());
    }
}

TEST_CASE("digits of names are no figures") {
    for (const char* text :
         {"PM2.5", "PM10浓度", "SO2", "5A级景区", "5 A级景区", "7号文", "第3类", "第30条", "N2O"}) {
        CAPTURE(text);
        CHECK(audit::find_mentions(text).figures.empty());
        CHECK(audit::find_mentions(text).dates.empty());
    }
}

TEST_CASE("document numbers are told apart, with the letters of their issuer") {
    const Mentions mentions = audit::find_mentions("落实《计划》(国发[2023]24号)和晋政发[2024]7号。");
    CHECK(mentions.figures.empty());
    CHECK(mentions.dates.empty());
    REQUIRE(mentions.document_numbers.size() == 2);
    CHECK(mentions.document_numbers[0] == "国发[2023]24号");
    CHECK(mentions.document_numbers[1] == "和晋政发[2024]7号");
    CHECK(audit::find_mentions("[2023]").document_numbers.empty());
    CHECK(audit::find_mentions("[2023]号").document_numbers.empty());
}

TEST_CASE("figures and dates stand in the order of the text, each at its place") {
    const std::string text = "2025年,甲达5%,比2020年增长10%左右;2025年底前30万千瓦";
    const Mentions mentions = audit::find_mentions(text);
    REQUIRE(mentions.figures.size() == 3);
    REQUIRE(mentions.dates.size() == 3);
    for (const Figure& figure : mentions.figures)
        CHECK(text.compare(figure.offset, figure.written.size(), figure.written) == 0);
    for (const audit::DateMention& date : mentions.dates)
        CHECK(text.compare(date.offset, date.written.size(), date.written) == 0);
    CHECK(mentions.dates[1].is_baseline);
    CHECK(mentions.figures[2].written == "30万千瓦");
}

TEST_CASE("digits without end are a figure, too") {
    const Figure figure = figure_in(std::string(100'000, '9') + "吨");
    CHECK(figure.unit == "t");
    CHECK(audit::find_mentions("9").figures.size() == 1);
    CHECK(audit::find_mentions("").figures.empty());
}
