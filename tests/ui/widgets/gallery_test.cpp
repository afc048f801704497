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
