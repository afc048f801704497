// Calendar dates of the proleptic Gregorian calendar, as the plan's deadlines need them.

#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace jinlan::plan {

struct Date {
    int year = 0;
    int month = 1;  // 1..12
    int day = 1;    // 1..31

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// From "2025-12-31"; nothing when the text is not exactly such a date or the day does not exist.
std::optional<Date> date_from_iso(std::string_view text);

/// As "2025-12-31".
std::string iso(const Date& date);

int days_in_month(int year, int month);

/// Days since 1970-01-01 (negative before it).
int day_number(const Date& date);

/// The inverse of `day_number`.
Date date_from_day_number(int number);

/// The last day of the month that lies `months` after (below zero: before) the date's own.
Date month_end_after(const Date& date, int months);

/// A closed interval: both ends belong to it.
struct DateInterval {
    Date from;
    Date to;

    friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

}  // namespace jinlan::plan
