// Calendar dates.
#include "plan/date.hpp"

#include <doctest/doctest.h>

using namespace jinlan::plan;

TEST_CASE("only a date that exists, written in full, is read") {
    CHECK(date_from_iso("2025-12-31") == Date{2025, 12, 31});
    CHECK(date_from_iso("2024-02-29") == Date{2024, 2, 29});
    CHECK(date_from_iso("2000-02-29").has_value());
    for (const char* text : {"", "2025-12", "2025-12-32", "2025-02-29", "1900-02-29", "2025-00-10",
                             "2025-13-01", "2025-01-00", "2025-1-1", "20251231", "2025-12-31 ", " 2025-12-31",
                             "2025/12/31", "-025-12-31", "2025-12-3a", "2025-+1-01", "２０２５-12-31"}) {
        CAPTURE(text);
        CHECK_FALSE(date_from_iso(text).has_value());
    }
}

TEST_CASE("a date is written as it is read") {
    CHECK(iso({2024, 3, 8}) == "2024-03-08");
    CHECK(iso({987, 1, 1}) == "0987-01-01");
}

TEST_CASE("days are counted from 1970-01-01") {
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({1969, 12, 31}) == -1);
    CHECK(day_number({2000, 3, 1}) == 11017);
    CHECK(day_number({2024, 3, 8}) == 19790);
    CHECK(day_number({1, 1, 1}) == -719162);
}

TEST_CASE("every day of eight centuries has the next number, and the number gives the day back") {
    int expected = day_number({1600, 1, 1});
    bool right = true;
    for (int year = 1600; year < 2400; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
                const Date date{year, month, day};
                right = right && day_number(date) == expected && date_from_day_number(expected) == date;
            }
        }
    }
    CHECK(right);
    CHECK(expected - day_number({1600, 1, 1}) == 2 * 146097);
}

TEST_CASE("a month end some months on is the last day of that month") {
    CHECK(month_end_after({2024, 1, 15}, 0) == Date{2024, 1, 31});
    CHECK(month_end_after({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(month_end_after({2024, 12, 31}, 1) == Date{2025, 1, 31});
    CHECK(month_end_after({2025, 1, 1}, -1) == Date{2024, 12, 31});
    CHECK(month_end_after({2025, 3, 9}, -12) == Date{2024, 3, 31});
}
