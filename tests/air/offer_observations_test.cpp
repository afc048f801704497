// A CSV of someone's own: good rows are offered, bad ones named, and nothing is replaced until agreed.
#include <string>

#include <doctest/doctest.h>

#include "air/observations.hpp"
#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::air;

namespace {

const std::string kHeader = "city,year,metric,value,unit,kind,low,high,confidence,source\n";

plan::CityId taiyuan() { return *plan::find_city(tests::real_plan(), "taiyuan"); }

OfferedObservations offer(const std::string& rows) {
    return offer_observations(kHeader + rows, "own.csv", tests::real_plan());
}

}  // namespace

TEST_CASE(
    "good rows are offered beside the problems of bad ones, each with row, column, found and expected") {
    const OfferedObservations offered = offer(
        "taiyuan,2026,pm25,33.5,ug/m3,official,,,high,own station\n"
        "atlantis,2026,pm25,33.5,ug/m3,official,,,high,own station\n"
        "linfen,2026,pm25,abc,ug/m3,official,,,high,own station\n"
        "yuncheng,2026,pm25,40,mg/m3,official,,,high,own station\n"
        "datong,2026,pm25,22,ug/m3,official,,,high,own station\n"
        "datong,2026,pm25,23,ug/m3,official,,,high,own station\n");
    REQUIRE(offered.rows.size() == 2);
    CHECK(offered.rows[0].city == taiyuan());
    CHECK(offered.rows[0].value == 33.5);
    CHECK(offered.rows[1].value == 22);  // the first of the two
    REQUIRE(offered.problems.size() == 4);
    CHECK(offered.problems[0].where == "row 3, column city");
    CHECK(offered.problems[0].found == "\"atlantis\"");
    CHECK(offered.problems[1].where == "row 4, column value");
    CHECK(offered.problems[1].expected == "a number from 0 to 1000");
    CHECK(offered.problems[2].where == "row 5, column unit");
    CHECK(offered.problems[2].expected == "ug/m3");
    CHECK(offered.problems[3].where == "row 7, column year");
}

TEST_CASE("a row that is wrong does not keep the right one for its place out") {
    const OfferedObservations offered = offer(
        "taiyuan,2026,pm25,-1,ug/m3,official,,,high,x\n"
        "taiyuan,2026,pm25,34,ug/m3,official,,,high,x\n");
    REQUIRE(offered.rows.size() == 1);
    CHECK(offered.rows[0].value == 34);
    CHECK(offered.problems.size() == 1);
}

TEST_CASE("without the header nothing is offered") {
    const OfferedObservations offered =
        offer_observations("place,year\ntaiyuan,2026\n", "own.csv", tests::real_plan());
    CHECK(offered.rows.empty());
    CHECK(offered.problems.size() == 1);
    CHECK(offer_observations("", "own.csv", tests::real_plan()).problems.size() == 1);
}

TEST_CASE("the project's own file offers all its rows") {
    const OfferedObservations offered =
        offer_observations(tests::read_asset("observations.csv"), "observations.csv", tests::real_plan());
    CHECK(offered.problems.empty());
    CHECK(offered.rows.size() == tests::real_observations().all().size());
}

TEST_CASE("accepted row by row, an offer takes the place of its like and leaves the rest") {
    const Observations& before = tests::real_observations();
    const OfferedObservations offered = offer(
        "taiyuan,2023,pm25,33.5,ug/m3,official,,,high,own\n"
        "taiyuan,2026,pm25,30,ug/m3,official,,,high,own\n");
    REQUIRE(offered.rows.size() == 2);
    const Observations after = accepted(before, offered.rows, Acceptance::RowByRow);
    CHECK(after.all().size() == before.all().size() + 1);
    CHECK(after.find(taiyuan(), Metric::Pm25, 2023)->value == 33.5);
    CHECK(after.latest(taiyuan(), Metric::Pm25)->year == 2026);
    CHECK(after.find(taiyuan(), Metric::Pm10, 2023)->value ==
          before.find(taiyuan(), Metric::Pm10, 2023)->value);
    CHECK(before.find(taiyuan(), Metric::Pm25, 2023)->value == 41);  // what was there is as it was

    const Observations alone = accepted(before, offered.rows, Acceptance::InPlaceOfAll);
    CHECK(alone.all().size() == 2);
}
