// Line breaking: every character is one wide, so the widths below can be counted.

#include "ui/text_layout.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using jinlan::ui::break_lines;

namespace {

std::vector<std::string_view> broken(std::string_view text, float width) {
    return break_lines(text, width, [](char32_t) { return 1.0F; });
}

using Lines = std::vector<std::string_view>;

}  // namespace

TEST_CASE("a text that fits stays on one line") { CHECK(broken("太原市", 3) == Lines{"太原市"}); }

TEST_CASE("an empty text is one empty line") { CHECK(broken("", 10) == Lines{""}); }

TEST_CASE("Chinese breaks between any two characters") {
    CHECK(broken("空气质量持续改善", 3) == Lines{"空气质", "量持续", "改善"});
}

TEST_CASE("closing punctuation never starts a line") {
    // The comma would be the fourth character: 质 goes down with it.
    CHECK(broken("空气质，量", 3) == Lines{"空气", "质，量"});
}

TEST_CASE("opening punctuation never ends a line") {
    CHECK(broken("落实《计划》", 3) == Lines{"落实", "《计", "划》"});
}

TEST_CASE("Latin words and figures stay whole") {
    CHECK(broken("the clean-air plan", 9) == Lines{"the", "clean-air", "plan"});
    CHECK(broken("不高于PM2.5目标", 6) == Lines{"不高于", "PM2.5目", "标"});
}

TEST_CASE("spaces at a break are dropped") { CHECK(broken("due in 2025", 6) == Lines{"due in", "2025"}); }

TEST_CASE("a word wider than the line is broken where it must be") {
    CHECK(broken("abcdefgh", 3) == Lines{"abc", "def", "gh"});
}

TEST_CASE("a newline always breaks") { CHECK(broken("a\nb\n", 10) == Lines{"a", "b", ""}); }

TEST_CASE("nothing is lost but spaces and newlines, and no line is too wide") {
    const std::string text =
        "2025年，非化石能源消费比重达到12%（约束）；the share of electricity is about 30 %。“力争”达到。";
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '\n') kept += c;
    }
    for (int width = 2; width < 40; ++width) {
        std::string joined;
        for (const std::string_view line : broken(text, static_cast<float>(width))) {
            std::size_t characters = 0;
            for (const char c : line) {
                if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++characters;
                if (c != ' ') joined += c;
            }
            CHECK(characters <= static_cast<std::size_t>(width));
        }
        CHECK(joined == kept);
    }
}

TEST_CASE("invalid UTF-8 is kept and does not loop") { CHECK(broken("a\xFF\xC3", 10) == Lines{"a\xFF\xC3"}); }
