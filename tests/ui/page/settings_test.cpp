// The splitters as a line of text and back.

#include "ui/page/settings.hpp"

#include <doctest/doctest.h>

using namespace jinlan;

TEST_CASE("splitters come back as they were kept") {
    const ui::Splits splits{271, 0, 180};
    CHECK(ui::splits_text(splits) == "271,0,180");
    CHECK(ui::splits_from_text("271,0,180") == splits);
}

TEST_CASE("what is no line of splitters leaves them where the page puts them") {
    for (const char* text : {"", "1,2", "1,2,3,4", "a,b,c", "-1,2,3", "1,2,99999", "1,2,", ",,", "1.5,2,3"}) {
        CAPTURE(text);
        CHECK(ui::splits_from_text(text) == ui::Splits{});
    }
}
