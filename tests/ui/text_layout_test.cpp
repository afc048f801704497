// Line breaking: every character is one wide, so the widths below can be counted.

#include "ui/text_layout.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace jinlan::ui;

namespace {

std::vector<std::string_view> broken(std::string_view text, float width) {
    return break_lines(text, width, {[](const void*, char32_t, std::size_t) { return 1.0F; }});
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

TEST_CASE("the brackets of a document's number stay with what they hold") {
    CHECK(broken("晋政发〔2024〕7号", 6) == Lines{"晋政发", "〔2024〕", "7号"});
}

TEST_CASE("a number stays with its sign and its unit") {
    CHECK(broken("at most ≤ 35 µg/m³ of PM2.5", 12) == Lines{"at most", "≤ 35 µg/m³", "of PM2.5"});
    CHECK(broken("about 300 MW, or 12 km away", 9) == Lines{"about", "300 MW,", "or 12 km", "away"});
    CHECK(broken("下降30%以上", 4) == Lines{"下降", "30%以", "上"});
    CHECK(broken("到2025年底前", 5) == Lines{"到", "2025年", "底前"});
    CHECK(broken("共有11个市", 4) == Lines{"共有", "11个市"});
    CHECK(broken("by −5.2 or -5.2", 6) == Lines{"by", "−5.2", "or", "-5.2"});
    CHECK(broken("as of 2024-03-08", 12) == Lines{"as of", "2024-03-08"});
}

TEST_CASE("a thin space does not break") {
    CHECK(broken("at 35\u2009µg/m³", 9) == Lines{"at", "35\u2009µg/m³"});
    CHECK(broken("some 120\u2009000 t", 10) == Lines{"some", "120\u2009000 t"});
}

TEST_CASE("a day stays with its month") {
    CHECK(broken("on 15 March 2025", 11) == Lines{"on 15 March", "2025"});
    CHECK(broken("due on 15 March 2025", 10) == Lines{"due on", "15 March", "2025"});
    CHECK(broken("in 2025 March came", 8) == Lines{"in 2025", "March", "came"});
}

TEST_CASE("a dash ends a line and never starts one, and two of them stay together") {
    CHECK(broken("air — and water", 6) == Lines{"air —", "and", "water"});
    CHECK(broken("air—and water", 5) == Lines{"air—", "and", "water"});
    CHECK(broken("目标——改善", 3) == Lines{"目", "标——", "改善"});
    CHECK(broken("目标……改善", 3) == Lines{"目", "标……", "改善"});
}

TEST_CASE("quotation marks stay with what they hold") {
    CHECK(broken("坚持“力争”二字", 3) == Lines{"坚持", "“力", "争”二", "字"});
    CHECK(broken("it reads “in principle” here", 10) == Lines{"it reads", "“in", "principle”", "here"});
}

TEST_CASE("an address breaks behind one of its marks") {
    CHECK(broken("example.org/plans/2024", 19) == Lines{"example.org/plans/", "2024"});
    CHECK(broken("a/bcdefghijkl", 8) == Lines{"a/bcdefg", "hijkl"});  // too early in the line
}

TEST_CASE("in titles the sizes of particles stand below the line") {
    CHECK(typeset("PM2.5 and PM10") == "PM₂.₅ and PM₁₀");
    CHECK(typeset("城市PM2.5目标") == "城市PM₂.₅目标");
    CHECK(typeset("PM2.51, PM100, PM1 at 3 PM") == "PM2.51, PM100, PM1 at 3 PM");
    CHECK(typeset("PMPM10") == "PMPM₁₀");
    CHECK(typeset("") == "");
    CHECK(wants_typesetting("of PM10"));
    CHECK_FALSE(wants_typesetting("PM25"));
    CHECK_FALSE(wants_typesetting("PM"));
}

TEST_CASE("words between two stars stand out") {
    const EmphasizedText text = read_emphasis("a **b c** d **e**");
    CHECK(text.text == "a b c d e");
    CHECK(text.bold == std::vector<Span>{{2, 5}, {8, 9}});
    CHECK(text.is_bold(2));
    CHECK_FALSE(text.is_bold(5));
}

TEST_CASE("stars without a partner are text") {
    CHECK(read_emphasis("a ** b").text == "a ** b");
    CHECK(read_emphasis("**a** **b").text == "a **b");
    CHECK(read_emphasis("****").text.empty());
    CHECK(read_emphasis("****").bold.empty());
    CHECK(read_emphasis("2 * 3").bold.empty());
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
