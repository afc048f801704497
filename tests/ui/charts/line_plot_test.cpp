// What the axes of a plot have to hold.

#include "ui/charts/line_plot.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace jinlan::ui;

namespace {

ChartSeries series_of(int first_year, std::initializer_list<double> values) {
    ChartSeries series;
    for (const double value : values)
        series.points.push_back({static_cast<double>(first_year++), value, {}, {}, MarkKind::Solid, "", ""});
    return series;
}

}  // namespace

TEST_CASE("panels share one domain that holds all their points, ranges and targets") {
    ChartSeries first = series_of(2015, {50, 40});
    first.points[1].low = 31;
    first.points[1].high = 44;
    LineDomain common;
    common.include(first);
    common.include(series_of(2018, {62}));
    common.include(std::vector<Reference>{{25, ReferenceKind::Target, "", 2025.0}});
    common.close();
    CHECK(common.points == 3);
    CHECK(common.y.low == 25);
    CHECK(common.y.high == 62);
    CHECK(common.x.low == 2015);
    CHECK(common.x.high == 2025);
}

TEST_CASE("what is no number is no point, and a range with one end is no range") {
    ChartSeries series = series_of(2015, {std::numeric_limits<double>::quiet_NaN(), 40});
    series.points[1].low = 1;
    LineDomain domain;
    domain.include(series);
    domain.close();
    CHECK(domain.points == 1);
    CHECK(domain.y.low == 40);
    CHECK(domain.x.low == 2015.5);  // a single year stands in the middle
    CHECK(domain.x.high == 2016.5);
    CHECK(last_drawn(series.points)->value == 40);
    CHECK(first_drawn(series.points) == last_drawn(series.points));
}
