// The line to the last ten and the place it implies.
#include "air/ranking_line.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "air/composite_index.hpp"
#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::air;

namespace {

RankingLine line_of(int year) {
    const RankingLine* line = line_for(tests::real_standards(), year);
    REQUIRE(line != nullptr);
    REQUIRE(line->year == year);
    return *line;
}

}  // namespace

TEST_CASE("2023: Taiyuan and Linfen among the last ten, Yuncheng at place 159, Yangquan out") {
    const RankingLine line = line_of(2023);
    CHECK(line.place == 159);
    CHECK(implied_place(4.957, line) == ImpliedPlace{LastTen::In, 160, 168});  // published: place 162
    CHECK(implied_place(4.84, line) == ImpliedPlace{LastTen::In, 159, 159});
    CHECK(implied_place(4.83, line) == ImpliedPlace{LastTen::Out, 1, 158});
}

TEST_CASE("2025: Linfen's place 157 bounds the line from below, and says nothing of worse indices") {
    const RankingLine line = line_of(2025);
    CHECK(line.place == 157);
    CHECK(implied_place(4.17, line) == ImpliedPlace{LastTen::Out, 157, 157});
    CHECK(implied_place(4.1, line) == ImpliedPlace{LastTen::Out, 1, 156});
    CHECK(implied_place(4.2, line) == ImpliedPlace{LastTen::Unknown, 158, 168});
}

TEST_CASE("the ranking compares two decimals, halves up") {
    const RankingLine line = line_of(2023);
    CHECK(line_gap(4.8449, line) == 0.0);
    CHECK(line_gap(4.8451, line) == 0.01);
    CHECK(line_gap(4.8349, line) == -0.01);
    CHECK(index_hundredths(4.957) == 496);
    CHECK(index_hundredths(0.125) == 13);
}

TEST_CASE("a larger index never implies a better place") {
    for (const int year : {2023, 2025}) {
        const RankingLine line = line_of(year);
        ImpliedPlace before = implied_place(0, line);
        for (int i = 1; i <= 1000; ++i) {
            const ImpliedPlace place = implied_place(i / 100.0, line);
            CHECK(place.best <= place.worst);
            CHECK(place.best >= before.best);
            CHECK(place.worst >= before.worst);
            before = place;
        }
    }
}

TEST_CASE("what is not a number is at no known place") {
    const ImpliedPlace place = implied_place(std::numeric_limits<double>::quiet_NaN(), line_of(2023));
    CHECK(place == ImpliedPlace{LastTen::Unknown, 1, 168});
}

TEST_CASE("a year without a line takes the latest known; no lines, none") {
    CHECK(line_for(tests::real_standards(), 2024)->year == 2025);
    CHECK(line_for(tests::real_standards(), std::nullopt)->year == 2025);
    CHECK(line_for(Standards{}, 2023) == nullptr);
}

TEST_CASE("the shares of an index add up to one, and are none where it is zero") {
    CompositeIndex index;
    index.parts.values = {1, 1, 0, 0, 1, 1};
    index.total = 4;
    const PerPollutant<double> shares = index_shares(index);
    CHECK(shares[Pollutant::Pm25] == 0.25);
    CHECK(shares[Pollutant::So2] == 0);
    double sum = 0;
    for (const double share : shares.values) sum += share;
    CHECK(sum == 1.0);
    CHECK(index_shares({}) == PerPollutant<double>{});
}
