// The gallery as it is reached by its address.

#include <doctest/doctest.h>

#include "support/screen.hpp"

using namespace jinlan;
using tests::Screen;

TEST_CASE("the gallery is reached by its address alone, and stays in it") {
    Screen screen(1366, 768, "v=gallery&lang=en");
    CHECK(screen.shows("Widgets and charts"));
    CHECK(screen.explorer.address() == "v=gallery&lang=en");
}

TEST_CASE("the text that is looked for picks widgets and charts by their names") {
    Screen screen(1366, 768, "v=gallery&q=bar_chart&lang=en");
    CHECK(screen.shows("bar_chart"));
    CHECK_FALSE(screen.shows("facet_row"));
    CHECK_FALSE(screen.shows("line_chart"));
}
