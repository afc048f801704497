// Numbers, units and dates, letter by letter. The same strings must come out natively and as wasm.

#include "app/words/number_format.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace jinlan;
using namespace jinlan::app;
using plan::Comparison;
using plan::DuePrecision;

namespace {

constexpr auto kHans = plan::Language::SimplifiedChinese;
constexpr auto kHant = plan::Language::TraditionalChinese;
constexpr auto kEn = plan::Language::English;

plan::Quantity of(Comparison comparison, double value, const char* unit_key,
                  std::optional<double> upper = std::nullopt) {
    return {plan::MetricId{0}, comparison, value, upper, unit_key, std::nullopt};
}

}  // namespace

TEST_CASE("a unit stands behind its number as each language writes it") {
    CHECK(with_unit("35", "ug/m3", kHans) == "35\u2009µg/m³");
    CHECK(with_unit("35", "ug/m3", kEn) == "35\u2009µg/m³");
    CHECK(with_unit("12", "%", kHans) == "12%");
    CHECK(with_unit("12", "%", kEn) == "12\u2009%");
    CHECK(with_unit("300", "kW", kHans) == "300千瓦");
    CHECK(with_unit("1", "days", kEn) == "1 day");
    CHECK(with_unit("2", "days", kEn) == "2 days");
    CHECK(with_unit("4.2", "1", kEn) == "4.2");
}

TEST_CASE("a number is rounded half away from zero on its decimal digits") {
    CHECK(number(4.957, 2) == "4.96");
    CHECK(number(2.675, 2) == "2.68");  // a double holds it as 2.67499999999999982
    CHECK(number(1.005, 2) == "1.01");
    CHECK(number(0.5, 0) == "1");
    CHECK(number(1.5, 0) == "2");
    CHECK(number(2.5, 0) == "3");
    CHECK(number(-2.5, 0) == "−3");
    CHECK(number(2.4999, 0) == "2");
    CHECK(number(0.05, 1) == "0.1");
    CHECK(number(0.0499, 1) == "0.0");
    CHECK(number(0.1 + 0.2, 6) == "0.300000");
    CHECK(number(38.0 * 0.9, 1) == "34.2");
    CHECK(number(99.95, 1) == "100.0");
    CHECK(number(9.999, 2) == "10.00");
    CHECK(number(0.999, 2) == "1.00");
    CHECK(number(0.0004, 2) == "0.00");
    CHECK(number(0.006, 2) == "0.01");
    CHECK(number(0.5, 6) == "0.500000");
}

TEST_CASE("a minus is a real minus and zero has no sign") {
    CHECK(number(-5.04, 1) == "\u22125.0");
    CHECK(number(-0.04, 1) == "0.0");
    CHECK(number(-0.0, 0) == "0");
    CHECK(number(0.0, 3) == "0.000");
}

TEST_CASE("thousands are grouped from ten thousand on") {
    CHECK(number(9999, 0) == "9999");
    CHECK(number(9999.96, 1) == "10\u2009000.0");
    CHECK(number(10'000, 0) == "10\u2009000");
    CHECK(number(34'915'616, 0) == "34\u2009915\u2009616");
    CHECK(number(-123'456.789, 2) == "−123\u2009456.79");
    CHECK(number(1e21, 0) == "1\u2009000\u2009000\u2009000\u2009000\u2009000\u2009000\u2009000");
}

TEST_CASE("what is no finite number is a dash") {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    CHECK(number(kNan, 1) == "—");
    CHECK(number(-kInfinity, 1) == "—");
    CHECK(trimmed_number(kInfinity, 1) == "—");
    CHECK(signed_number(kNan, 1) == "—");
}

TEST_CASE("a trimmed number has no trailing zeros") {
    CHECK(trimmed_number(36.0, 1) == "36");
    CHECK(trimmed_number(35.9, 1) == "35.9");
    CHECK(trimmed_number(4.17, 2) == "4.17");
    CHECK(trimmed_number(4.2, 2) == "4.2");
    CHECK(trimmed_number(100, 0) == "100");
    CHECK(trimmed_number(-0.001, 2) == "0");
    CHECK(trimmed_number(50'000.50, 2) == "50\u2009000.5");
}

TEST_CASE("a signed number always shows its sign, but zero has none") {
    CHECK(signed_number(3.2, 1) == "+3.2");
    CHECK(signed_number(-5, 1) == "−5.0");
    CHECK(signed_number(0, 1) == "0");
    CHECK(signed_number(-0.04, 1) == "0");
    CHECK(signed_number(0.04, 2) == "+0.04");
}

TEST_CASE("units are printed in each language") {
    CHECK(unit("ug/m3", kHans) == "µg/m³");
    CHECK(unit("ug/m3", kEn) == "µg/m³");
    CHECK(unit("mg/m3", kHant) == "mg/m³");
    CHECK(unit("%", kEn) == "%");
    CHECK(unit("1", kEn).empty());
    CHECK(unit("t/h", kHans) == "蒸吨/小时");
    CHECK(unit("t/h", kHant) == "蒸噸/小時");
    CHECK(unit("t/h", kEn) == "t/h");
    CHECK(unit("km", kHans) == "公里");
    CHECK(unit("km", kEn) == "km");
    CHECK(unit("t", kHans) == "吨");
    CHECK(unit("t", kEn) == "t");
    CHECK(unit("t/a", kHans) == "吨/年");
    CHECK(unit("t/a", kHant) == "噸/年");
    CHECK(unit("kW", kHans) == "千瓦");
    CHECK(unit("kW", kEn) == "kW");
    CHECK(unit("m3", kHans) == "立方米");
    CHECK(unit("m3", kEn) == "m³");
    CHECK(unit("m2", kHans) == "平方米");
    CHECK(unit("m2", kEn) == "m²");
    CHECK(unit("days", kHans) == "天");
    CHECK(unit("days", kEn) == "days");
    CHECK(unit("places", kHans) == "位");
    CHECK(unit("places", kEn) == "places");
    CHECK(unit("furlong", kEn) == "furlong");
}

TEST_CASE("a quantity shows its comparison, figures and unit") {
    CHECK(quantity(of(Comparison::AtMost, 25, "ug/m3"), kHans) == "≤\u200925\u2009µg/m³");
    CHECK(quantity(of(Comparison::AtMost, 25, "ug/m3"), kEn) == "≤\u200925\u2009µg/m³");
    CHECK(quantity(of(Comparison::Below, 44, "ug/m3"), kEn) == "<\u200944\u2009µg/m³");
    CHECK(quantity(of(Comparison::AtLeast, 5, "%"), kEn) == "≥\u20095\u2009%");
    CHECK(quantity(of(Comparison::AtLeast, 5, "%"), kHans) == "≥\u20095%");
    CHECK(quantity(of(Comparison::Above, 0.5, "%"), kHans) == ">\u20090.5%");
    CHECK(quantity(of(Comparison::About, 30, "%"), kEn) == "about 30\u2009%");
    CHECK(quantity(of(Comparison::About, 30, "%"), kHans) == "约30%");
    CHECK(quantity(of(Comparison::About, 30, "%"), kHant) == "約30%");
    CHECK(quantity(of(Comparison::Equal, 12, "%"), kHans) == "12%");
    CHECK(quantity(of(Comparison::AtMost, 300'000, "kW"), kEn) == "≤\u2009300\u2009000\u2009kW");
    CHECK(quantity(of(Comparison::AtMost, 300'000, "kW"), kHans) == "≤\u2009300\u2009000千瓦");
    CHECK(quantity(of(Comparison::Equal, 2, "1"), kEn) == "2");
    CHECK(quantity(of(Comparison::Equal, 1, "days"), kEn) == "1 day");
    CHECK(quantity(of(Comparison::AtLeast, 7, "days"), kEn) == "≥\u20097 days");
    CHECK(quantity(of(Comparison::AtLeast, 7, "days"), kHans) == "≥\u20097天");
    CHECK(quantity(of(Comparison::AtLeast, 1, "places"), kEn) == "≥\u20091 place");
}

TEST_CASE("a range needs no comparison, but keeps about") {
    CHECK(quantity(of(Comparison::AtLeast, 35, "t/h", 65), kEn) == "35–65\u2009t/h");
    CHECK(quantity(of(Comparison::AtLeast, 35, "t/h", 65), kHans) == "35–65蒸吨/小时");
    CHECK(quantity(of(Comparison::Equal, 1, "1", 2), kHans) == "1–2");
    CHECK(quantity(of(Comparison::About, 7, "days", 10), kHans) == "约7–10天");
}

TEST_CASE("a place in the ranking reads as a place") {
    CHECK(quantity(of(Comparison::Below, 159, "places"), kEn) == "before place 159");
    CHECK(quantity(of(Comparison::Below, 159, "places"), kHans) == "第159位以前");
}

TEST_CASE("dates are written as each language writes them") {
    CHECK(date({2025, 12, 31}, kHans) == "2025年12月31日");
    CHECK(date({2025, 1, 5}, kHant) == "2025年1月5日");
    CHECK(date({2025, 12, 31}, kEn) == "31 December 2025");
    CHECK(date({2024, 5, 1}, kEn) == "1 May 2024");
}

TEST_CASE("a deadline is as precise as the plan is") {
    const auto end_of = [](int year, int month, int day, DuePrecision precision) {
        return plan::Due{{{year, month, day}, {year, month, day}}, precision};
    };
    CHECK(due(end_of(2024, 10, 31, DuePrecision::MonthEnd), kHans) == "2024年10月底前");
    CHECK(due(end_of(2024, 10, 31, DuePrecision::MonthEnd), kEn) == "by end October 2024");
    CHECK(due(end_of(2025, 12, 31, DuePrecision::YearEnd), kHans) == "2025年底前");
    CHECK(due(end_of(2025, 12, 31, DuePrecision::YearEnd), kEn) == "by end 2025");
    CHECK(due({{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year}, kHans) == "2025年");
    CHECK(due({{{2025, 1, 1}, {2025, 12, 31}}, DuePrecision::Year}, kEn) == "in 2025");
    CHECK(due({{{2024, 1, 1}, {2025, 12, 31}}, DuePrecision::Year}, kHans) == "2024–2025年");
    CHECK(due({{{2024, 1, 1}, {2025, 12, 31}}, DuePrecision::Year}, kEn) == "in 2024–2025");
    CHECK(due(end_of(2024, 3, 8, DuePrecision::Day), kHans) == "2024年3月8日");
    CHECK(due(end_of(2024, 3, 8, DuePrecision::Day), kEn) == "on 8 March 2024");
    CHECK(due({{{2024, 3, 8}, {2024, 4, 1}}, DuePrecision::Day}, kEn) == "8 March 2024 to 1 April 2024");
    CHECK(due({{{2024, 3, 8}, {2024, 4, 1}}, DuePrecision::Day}, kHans) == "2024年3月8日至2024年4月1日");
}
