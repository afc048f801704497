// Observations: what is loaded, what is looked up, what is refused.
#include "air/observations.hpp"

#include <tuple>

#include <doctest/doctest.h>

#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::air;
using jinlan::tests::real_observations;
using jinlan::tests::real_plan;

namespace {

constexpr const char* kHeader = "city,year,metric,value,unit,kind,low,high,confidence,source\n";

std::optional<Observations> load(const std::string& rows, input::Problems& problems) {
    return load_observations(kHeader + rows, "o.csv", real_plan(), problems);
}

/// "where: found; expected" of the only problem.
std::string complaint(const std::string& rows) {
    input::Problems problems;
    CHECK_FALSE(load(rows, problems).has_value());
    std::string result;
    for (const input::Problem& problem : problems) {
        CHECK(problem.file == "o.csv");
        result += (result.empty() ? "" : "\n") + problem.where.english() + ": " + problem.found.english() +
                  "; " + problem.expected.english();
    }
    return result;
}

}  // namespace

TEST_CASE("the file's rows are all there, in order, each with its source") {
    const auto& rows = real_observations().all();
    CHECK(rows.size() == 399);
    std::size_t estimates = 0;
    std::size_t province = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        estimates += is_estimate(rows[i].kind) ? 1u : 0u;
        province += rows[i].city ? 0u : 1u;
        CHECK_FALSE(rows[i].source.empty());
        if (i == 0) continue;
        const auto place = [](const Observation& row) {
            return std::tuple(row.city ? static_cast<int>(row.city->index) : -1, row.metric, row.year);
        };
        CHECK(place(rows[i - 1]) < place(rows[i]));
    }
    CHECK(estimates == 11);
    CHECK(province == 36);
}

TEST_CASE("published figures are found, and what is not known is not") {
    const Observations& observations = real_observations();
    const auto linfen = plan::find_city(real_plan(), "linfen");
    const Observation* rank = observations.find(linfen, Metric::RankOf168, 2025);
    REQUIRE(rank != nullptr);
    CHECK(rank->value == 157);
    CHECK(observations.find(linfen, Metric::CompositeIndex, 2025)->value == 4.17);
    CHECK(observations.find(std::nullopt, Metric::Pm25, 2022)->value == 38);
    CHECK(observations.find(std::nullopt, Metric::Pm25, 2024)->value == 36);
    CHECK(observations.find(linfen, Metric::RankOf168, 2024) == nullptr);
    CHECK(observations.find(linfen, Metric::RankOf168, 2022) == nullptr);
    CHECK(observations.latest(linfen, Metric::RankOf168)->year == 2025);
    CHECK(observations.latest(std::nullopt, Metric::RankOf168) == nullptr);
    CHECK(observations.series(std::nullopt, Metric::RankOf168).empty());
}

TEST_CASE("a series holds one city and metric, years upwards, the last of which is the latest") {
    for (std::uint32_t city = 0; city < 11; ++city) {
        const auto series = real_observations().series(plan::CityId{city}, Metric::Pm25);
        REQUIRE_FALSE(series.empty());
        for (std::size_t i = 0; i < series.size(); ++i) {
            CHECK(series[i]->city == plan::CityId{city});
            CHECK(series[i]->metric == Metric::Pm25);
            if (i > 0) CHECK(series[i - 1]->year < series[i]->year);
        }
        CHECK(real_observations().latest(plan::CityId{city}, Metric::Pm25) == series.back());
    }
}

TEST_CASE("the latest full year is the last in which all six are known") {
    std::vector<Observation> rows;
    for (int year : {2020, 2021, 2022}) {
        for (Pollutant pollutant : kPollutants) {
            if (year == 2022 && pollutant == Pollutant::O3) continue;
            Observation row;
            row.city = plan::CityId{3};
            row.year = year;
            row.metric = metric_of(pollutant);
            row.value = year;
            rows.push_back(row);
        }
    }
    const Observations observations(rows);
    CHECK(observations.latest_full_year(plan::CityId{3}) == 2021);
    CHECK_FALSE(observations.latest_full_year(plan::CityId{4}).has_value());
    CHECK_FALSE(observations.latest_full_year(std::nullopt).has_value());
    CHECK_FALSE(observations.concentrations(plan::CityId{3}, 2022)[Pollutant::O3].has_value());
    CHECK(observations.concentrations(plan::CityId{3}, 2022)[Pollutant::Co] == 2022.0);
}

TEST_CASE("a good row is read whole") {
    input::Problems problems;
    const auto loaded =
        load("datong,2019,co_p95,2.5,mg/m3,calibrated,2.1,2.9,medium-low,\"a, b\"\n", problems);
    REQUIRE(loaded.has_value());
    const Observation& row = loaded->all()[0];
    CHECK(row.city == plan::find_city(real_plan(), "datong"));
    CHECK(row.year == 2019);
    CHECK(row.metric == Metric::CoP95);
    CHECK(row.value == 2.5);
    CHECK(row.low == 2.1);
    CHECK(row.high == 2.9);
    CHECK(row.kind == Kind::Calibrated);
    CHECK(row.confidence == "medium-low");
    CHECK(row.source == "a, b");
}

TEST_CASE("a broken field names its row and column") {
    CHECK(complaint("beijing,2019,pm25,40,ug/m3,official,,,high,s\n") ==
          "row 2, column city: \"beijing\"; the key of a city, or shanxi for the province");
    CHECK(complaint("datong,1999,pm25,40,ug/m3,official,,,high,s\n") ==
          "row 2, column year: \"1999\"; a whole number from 2000 to 2100");
    CHECK(complaint("datong,2019.5,pm25,40,ug/m3,official,,,high,s\n").find("row 2, column year") == 0);
    CHECK(complaint("datong,2019,pm2.5,40,1,official,,,high,s\n")
              .find("row 2, column metric: \"pm2.5\"; one of pm25, pm10") == 0);
    CHECK(complaint("datong,2019,co_p95,2,ug/m3,official,,,high,s\n") ==
          "row 2, column unit: \"ug/m3\"; mg/m3");
    CHECK(complaint("datong,2019,pm25,40,ug/m3,guessed,,,high,s\n").find("row 2, column kind") == 0);
    CHECK(complaint("datong,2019,pm25,40,ug/m3,official,,,,s\n").find("row 2, column confidence") == 0);
    CHECK(complaint("datong,2019,pm25,40,ug/m3,official,,,high,\n").find("row 2, column source") == 0);
    CHECK(complaint("datong,2019,pm25,40,ug/m3,official,,,high\n") == "row 2: 9 fields; 10 fields");
}

TEST_CASE("a value must be a plausible number and fill its field") {
    for (const char* value :
         {"", "-1", "1001", "nan", "inf", "1e999", "0x10", "4O", "40 ", " 40", "40,5", "1e", "--4", "+"}) {
        CAPTURE(value);
        const std::string field = std::string("\"") + value + "\"";
        CHECK(complaint("datong,2019,pm25," + field + ",ug/m3,official,,,high,s\n")
                  .find("row 2, column value: ") == 0);
    }
    CHECK_FALSE(complaint("datong,2019,good_day_share,100.1,%,official,,,high,s\n").empty());
    CHECK_FALSE(complaint("datong,2019,rank_of_168,0,1,official,,,high,s\n").empty());
    CHECK_FALSE(complaint("datong,2019,rank_of_168,12.5,1,official,,,high,s\n").empty());
    CHECK_FALSE(complaint("datong,2019,rank_of_168,169,1,official,,,high,s\n").empty());
}

TEST_CASE("bounds stand both or not at all, and enclose the value; an estimate has them") {
    CHECK(complaint("datong,2019,pm25,40,ug/m3,calibrated,38,,low,s\n") ==
          "row 2, column high: \"\"; both bounds or neither");
    CHECK(complaint("datong,2019,pm25,40,ug/m3,calibrated,41,43,low,s\n").find("row 2, column low: \"41\"") ==
          0);
    CHECK(
        complaint("datong,2019,pm25,40,ug/m3,calibrated,37,39,low,s\n").find("row 2, column high: \"39\"") ==
        0);
    CHECK(
        complaint("datong,2019,pm25,40,ug/m3,calibrated,nan,43,low,s\n").find("row 2, column low: \"nan\"") ==
        0);
    CHECK(complaint("datong,2019,pm25,40,ug/m3,residual,,,low,s\n").find("row 2, column low: ") == 0);
}

TEST_CASE("a second figure for the same city, metric and year is refused") {
    const std::string row = "shanxi,2019,pm25,40,ug/m3,official,,,high,s\n";
    CHECK(complaint(row + row) == "row 3, column year: \"2019\"; one row for a city, metric and year");
}

TEST_CASE("a file without its header is refused") {
    input::Problems problems;
    CHECK_FALSE(load_observations("", "o.csv", real_plan(), problems).has_value());
    CHECK_FALSE(load_observations("city,year\n", "o.csv", real_plan(), problems).has_value());
    CHECK_FALSE(load_observations("\xFF\xFE", "o.csv", real_plan(), problems).has_value());
    CHECK(problems.size() >= 3);
    for (const input::Problem& problem : problems) CHECK_FALSE(problem.where.empty());
}

TEST_CASE("places among the 168 key cities are counted from the bottom as they were published") {
    const auto place = [](std::string_view city, int year) {
        const Observation* row =
            real_observations().find(plan::find_city(real_plan(), city), Metric::RankOf168, year);
        return row == nullptr ? 0 : static_cast<int>(row->value);
    };
    CHECK(place("taiyuan", 2020) == 169 - 3);
    CHECK(place("linfen", 2020) == 169 - 6);
    CHECK(place("linfen", 2021) == 169 - 1);
    CHECK(place("taiyuan", 2021) == 169 - 2);
    CHECK(place("linfen", 2023) == 169 - 2);
    CHECK(place("taiyuan", 2023) == 169 - 7);
    CHECK(place("yuncheng", 2023) == 169 - 10);
    CHECK(place("yangquan", 2023) == 169 - 19);
    // Whether Taiyuan and Yuncheng left the last ten in 2024 is not known.
    CHECK(place("taiyuan", 2024) == 0);
    CHECK(place("yuncheng", 2024) == 0);
    // A place that is shared lies between two.
    const Observation* tied =
        real_observations().find(plan::find_city(real_plan(), "linfen"), Metric::RankOf168, 2023);
    REQUIRE(tied != nullptr);
    CHECK(tied->low == 166.0);
    CHECK(tied->high == 167.0);
    std::size_t places = 0;
    for (const Observation& row : real_observations().all()) {
        if (row.metric != Metric::RankOf168) continue;
        ++places;
        CHECK(row.city.has_value());
        CHECK(row.kind == Kind::Official);
    }
    CHECK(places == 9);
}
