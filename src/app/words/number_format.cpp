// Numbers, units and dates as text. Rounding works on decimal digits, never on binary fractions: what is
// printed is the same on every platform and what a reader of the decimal number would write.

#include "app/words/number_format.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace jinlan::app {

namespace {

using plan::Language;

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kThinSpace = "\u2009";
constexpr std::string_view kDash = "\u2014";
constexpr std::string_view kRangeDash = "\u2013";

/// A finite number as decimal digits: 0.d1d2d3… × 10^exponent.
struct Decimal {
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

/// The first 15 significant digits: as many as every decimal number keeps in a double. So 2.675, which a
/// double holds as 2.67499999999999982…, is 2.675 again, and the noise of a computation (34.2 as
/// 34.200000000000003) is gone.
Decimal decimal_of(double value) {
    constexpr int kDigits = 15;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*e", kDigits - 1, std::fabs(value));

    Decimal decimal;
    decimal.negative = std::signbit(value);
    const char* c = text.data();
    for (; *c != 'e'; ++c) {
        if (*c >= '0' && *c <= '9')
            decimal.digits += *c;  // passes over the decimal mark, whatever the locale
    }
    ++c;
    const bool negative_exponent = *c == '-';
    int exponent = 0;
    for (++c; *c >= '0' && *c <= '9'; ++c) exponent = exponent * 10 + (*c - '0');
    decimal.exponent = (negative_exponent ? -exponent : exponent) + 1;
    return decimal;
}

/// The digits of |decimal| × 10^decimals, rounded half away from zero; at least one digit before the mark.
std::string rounded_digits(const Decimal& decimal, int decimals) {
    const int kept = decimal.exponent + decimals;  // how many of the digits stay
    std::string digits;
    for (int i = 0; i < kept; ++i) {
        const auto position = static_cast<std::size_t>(i);
        digits += position < decimal.digits.size() ? decimal.digits[position] : '0';
    }
    const bool up = kept >= 0 && static_cast<std::size_t>(kept) < decimal.digits.size() &&
                    decimal.digits[static_cast<std::size_t>(kept)] >= '5';
    if (up) {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
        if (i > 0) {
            ++digits[i - 1];
        } else {
            digits.insert(digits.begin(), '1');
        }
    }
    const auto least = static_cast<std::size_t>(decimals) + 1;
    if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
    return digits;
}

std::string grouped(std::string_view whole) {
    constexpr std::size_t kGroupFrom = 5;  // 10,000 is the first number that is grouped
    if (whole.size() < kGroupFrom) return std::string(whole);
    std::string result;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) result += kThinSpace;
        result += whole[i];
    }
    return result;
}

/// The rounded number without its sign.
struct Rounded {
    bool negative = false;
    bool zero = true;
    std::string whole;
    std::string fraction;
};

Rounded round_to(double value, int decimals) {
    const Decimal decimal = decimal_of(value);
    const std::string digits = rounded_digits(decimal, decimals);
    const std::size_t split = digits.size() - static_cast<std::size_t>(decimals);
    Rounded result;
    result.zero = digits.find_first_not_of('0') == std::string::npos;
    result.negative = decimal.negative && !result.zero;
    result.whole = grouped(std::string_view(digits).substr(0, split));
    result.fraction = digits.substr(split);
    return result;
}

std::string joined(const Rounded& rounded) {
    return rounded.fraction.empty() ? rounded.whole : rounded.whole + '.' + rounded.fraction;
}

struct UnitName {
    std::string_view key;
    std::string_view zh_hans;
    std::string_view zh_hant;
    std::string_view en;
};

constexpr std::array<UnitName, 17> kUnitNames{{
    {"1", "", "", ""},
    {"%", "%", "%", "%"},
    {"ug/m3", "µg/m³", "µg/m³", "µg/m³"},
    {"mg/m3", "mg/m³", "mg/m³", "mg/m³"},
    {"t/h", "蒸吨/小时", "蒸噸/小時", "t/h"},
    {"t/a", "吨/年", "噸/年", "t/a"},
    {"t", "吨", "噸", "t"},
    {"km", "公里", "公里", "km"},
    {"kW", "千瓦", "千瓦", "kW"},
    {"m3", "立方米", "立方米", "m³"},
    {"m2", "平方米", "平方米", "m²"},
    {"days", "天", "天", "days"},
    {"places", "位", "位", "places"},
    {"Mt", "百万吨", "百萬噸", "Mt"},
    {"TWh", "太瓦时", "太瓦時", "TWh"},
    {"Mm2", "百万平方米", "百萬平方米", "million m²"},
    {"Mtce", "百万吨标准煤", "百萬噸標準煤", "Mtce"},
}};

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::string_view month_name(int month) {
    const bool known = month >= 1 && month <= 12;
    return known ? kMonths[static_cast<std::size_t>(month - 1)] : std::string_view("?");
}

bool is_chinese(Language language) { return language != Language::English; }

std::string about(Language language) {
    switch (language) {
        case Language::SimplifiedChinese: return "约";
        case Language::TraditionalChinese: return "約";
        case Language::English: return "about ";
    }
    return "";
}

std::string comparison_before(plan::Comparison comparison, Language language) {
    switch (comparison) {
        case plan::Comparison::AtMost: return "≤\u2009";
        case plan::Comparison::Below: return "<\u2009";
        case plan::Comparison::AtLeast: return "≥\u2009";
        case plan::Comparison::Above: return ">\u2009";
        case plan::Comparison::Equal: return "";
        case plan::Comparison::About: return about(language);
    }
    return "";
}

}  // namespace

std::string number(double value, int decimals) {
    if (!std::isfinite(value)) return std::string(kDash);
    const Rounded rounded = round_to(value, decimals);
    return (rounded.negative ? std::string(kMinus) : std::string()) + joined(rounded);
}

std::string trimmed_number(double value, int max_decimals) {
    if (!std::isfinite(value)) return std::string(kDash);
    Rounded rounded = round_to(value, max_decimals);
    rounded.fraction.erase(rounded.fraction.find_last_not_of('0') + 1);
    return (rounded.negative ? std::string(kMinus) : std::string()) + joined(rounded);
}

std::string signed_number(double value, int decimals) {
    if (!std::isfinite(value)) return std::string(kDash);
    const Rounded rounded = round_to(value, decimals);
    if (rounded.zero) return "0";
    return std::string(rounded.negative ? kMinus : std::string_view("+")) + joined(rounded);
}

std::string unit(std::string_view unit_key, Language language) {
    for (const UnitName& name : kUnitNames) {
        if (name.key != unit_key) continue;
        switch (language) {
            case Language::SimplifiedChinese: return std::string(name.zh_hans);
            case Language::TraditionalChinese: return std::string(name.zh_hant);
            case Language::English: return std::string(name.en);
        }
    }
    return std::string(unit_key);
}

std::string with_unit(std::string_view figures, std::string_view unit_key, Language language) {
    std::string text(figures);
    std::string name = unit(unit_key, language);
    if (name.empty()) return text;
    const bool is_symbol = name.starts_with("µ") || (name[0] >= 'A' && name[0] <= 'z');
    if (is_chinese(language)) {
        if (is_symbol) text += kThinSpace;  // Chinese words and the percent sign follow a figure directly
        return text + name;
    }
    const bool is_word = unit_key == "days" || unit_key == "places";
    if (is_word && figures == "1") name.pop_back();
    text += is_word ? std::string_view(" ") : kThinSpace;
    return text + name;
}

std::string chance(double share, plan::Language language) {
    constexpr double kSure = 0.995;
    const std::string figures = share > 0 && share < 1 - kSure ? "<1"
                                : share < 1 && share > kSure   ? ">99"
                                                               : number(share * 100, 0);
    return with_unit(figures, "%", language);
}

std::string quantity(const plan::Quantity& quantity, Language language) {
    // A place in a ranking is no amount: "< 159 places" would be nonsense.
    if (quantity.unit == "places" && quantity.comparison == plan::Comparison::Below) {
        const std::string place = trimmed_number(quantity.value, 0);
        return is_chinese(language) ? "第" + place + "位以前" : "before place " + place;
    }
    constexpr int kMaxDecimals = 6;
    std::string figures = trimmed_number(quantity.value, kMaxDecimals);
    // Both ends of a range say what a sign of comparison would; only "about" adds to them.
    const bool plain_range = quantity.upper && quantity.comparison != plan::Comparison::About;
    const std::string before = plain_range ? "" : comparison_before(quantity.comparison, language);
    if (quantity.upper) figures += std::string(kRangeDash) + trimmed_number(*quantity.upper, kMaxDecimals);
    return before + with_unit(figures, quantity.unit, language);
}

std::string date(const plan::Date& date, Language language) {
    const std::string year = std::to_string(date.year);
    const std::string day = std::to_string(date.day);
    if (is_chinese(language)) return year + "年" + std::to_string(date.month) + "月" + day + "日";
    return day + ' ' + std::string(month_name(date.month)) + ' ' + year;
}

std::string due(const plan::Due& due, Language language) {
    const plan::Date& from = due.interval.from;
    const plan::Date& to = due.interval.to;
    const bool chinese = is_chinese(language);
    const std::string year = std::to_string(to.year);
    switch (due.precision) {
        case plan::DuePrecision::Day:
            if (from == to) return chinese ? date(to, language) : "on " + date(to, language);
            return date(from, language) + (chinese ? "至" : " to ") + date(to, language);
        case plan::DuePrecision::MonthEnd:
            if (chinese) return year + "年" + std::to_string(to.month) + "月底前";
            return "by end " + std::string(month_name(to.month)) + ' ' + year;
        case plan::DuePrecision::YearEnd: return chinese ? year + "年底前" : "by end " + year;
        case plan::DuePrecision::Year:
            const std::string years =
                from.year == to.year ? year : std::to_string(from.year) + std::string(kRangeDash) + year;
            return chinese ? years + "年" : "in " + years;
    }
    return "";
}

}  // namespace jinlan::app
