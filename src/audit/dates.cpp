// Reading a date.

#include "audit/dates.hpp"

#include <initializer_list>

#include "audit/digits.hpp"

namespace jinlan::audit {

namespace {

using plan::Date;
using plan::DuePrecision;

/// Reads on from `at`.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    bool take(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool take_one_of(std::initializer_list<std::string_view> words) {
        for (std::string_view word : words) {
            if (take(word)) return true;
        }
        return false;
    }

    /// A number of so many digits; nothing is taken when there are fewer or more.
    std::optional<int> take_number(std::size_t least_digits, std::size_t most_digits) {
        const std::size_t digits = count_digits(text_, at_);
        if (digits < least_digits || digits > most_digits) return std::nullopt;
        int number = 0;
        for (std::size_t i = 0; i < digits; ++i) number = number * 10 + (text_[at_++] - '0');
        return number;
    }

    std::optional<int> take_year() {
        const std::size_t before = at_;
        const std::optional<int> year = take_number(4, 4);
        if (year && *year >= 1900 && *year <= 2100) return year;
        at_ = before;
        return std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t at_;
};

/// The end of a period: 底, 底前, 末. 前 alone is no end: 2025年前 means before the year.
bool take_end(Cursor& cursor) {
    if (!cursor.take_one_of({"底", "末"})) return false;
    cursor.take_one_of({"以前", "之前", "前"});
    return true;
}

bool is_baseline_at(std::string_view text, std::size_t at) {
    for (std::string_view word : {"较", "比", "与", "以"}) {
        if (text.substr(0, at).ends_with(word)) return true;
    }
    return false;
}

/// The last year of a range whose first has been read: "-2025年", "年至2025年"; moves the cursor past it.
std::optional<int> take_last_year(Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.take("年");
    if (!ahead.take_one_of({"--", "-", "~", "至", "到"})) return std::nullopt;
    const std::optional<int> year = ahead.take_year();
    if (!year || !ahead.take("年")) return std::nullopt;
    cursor = ahead;
    return year;
}

/// Whether the year stands in a list of a few that ends in 年: "2024、2025年".
bool is_listed(Cursor cursor) {
    constexpr int kMostYears = 5;
    for (int i = 0; i < kMostYears && cursor.take_one_of({"、", ",", "和", "及"}); ++i) {
        if (!cursor.take_year()) return false;
        if (cursor.take("年")) return true;
    }
    return false;
}

struct Reading {
    plan::DateInterval interval;
    std::optional<DuePrecision> precision;
};

/// What stands after a year and 年.
std::optional<Reading> read_within_year(Cursor& cursor, int year) {
    const Reading whole_year{{{year, 1, 1}, {year, 12, 31}}, DuePrecision::Year};
    Cursor ahead = cursor;
    const std::optional<int> month = ahead.take_number(1, 2);
    if (!month) {
        ahead.take("年");  // 2025年年底
        if (!take_end(ahead)) return whole_year;
        cursor = ahead;
        return Reading{{{year, 12, 31}, {year, 12, 31}}, DuePrecision::YearEnd};
    }
    if (!ahead.take("月")) return whole_year;  // a figure follows: 2025年30个
    cursor = ahead;
    if (*month < 1 || *month > 12) return std::nullopt;
    const Date last{year, *month, plan::days_in_month(year, *month)};
    if (take_end(cursor)) return Reading{{last, last}, DuePrecision::MonthEnd};
    const std::optional<int> day = cursor.take_number(1, 2);
    if (!day) return Reading{{{year, *month, 1}, last}, std::nullopt};
    if (*day < 1 || *day > last.day || !cursor.take("日")) return std::nullopt;
    const Date date{year, *month, *day};
    return Reading{{date, date}, DuePrecision::Day};
}

}  // namespace

std::optional<DateMention> date_at(std::string_view text, std::size_t at) {
    Cursor cursor(text, at);
    const std::optional<int> year = cursor.take_year();
    if (!year) return std::nullopt;
    std::optional<Reading> reading;
    if (const std::optional<int> last = take_last_year(cursor)) {
        if (*last < *year) return std::nullopt;
        reading = Reading{{{*year, 1, 1}, {*last, 12, 31}}, std::nullopt};
    } else if (cursor.take("年")) {
        reading = read_within_year(cursor, *year);
    } else if (is_listed(cursor)) {
        reading = Reading{{{*year, 1, 1}, {*year, 12, 31}}, DuePrecision::Year};
    }
    if (!reading) return std::nullopt;
    return DateMention{at, std::string(text.substr(at, cursor.at() - at)), reading->interval,
                       reading->precision, is_baseline_at(text, at)};
}

}  // namespace jinlan::audit
