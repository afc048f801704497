// One way of writing.
#include "audit/script.hpp"

#include <string>

#include "audit/placed_text.hpp"
#include "audit/real_script.hpp"

using namespace jinlan;
using jinlan::tests::real_script;

namespace {

input::Problems problems_of(std::string_view json) {
    input::Problems problems;
    CHECK_FALSE(audit::Script::load(json, "s.json", problems).has_value());
    return problems;
}

}  // namespace

TEST_CASE("signs, digits and dashes have one form") {
    const audit::Script& script = real_script();
    CHECK(script.plain("１．甲，乙；（丙）：５％") == "1.甲,乙;(丙):5%");
    CHECK(script.plain("PM₂.₅ 40 µg/m³ 5000㎡ 2㎥") == "PM2.5 40μg/m3 5000m2 2m3");
    CHECK(script.plain("7—10 7–10 7－10 7−10") == "7-10 7-10 7-10 7-10");
    CHECK(script.plain("7～10 7〜10") == "7~10 7~10");
    CHECK(script.plain("“甲”「乙」『丙』〔2024〕【2024】") == "\"甲\"\"乙\"\"丙\"[2024][2024]");
}

TEST_CASE("white space stays between two words of ASCII alone") {
    const audit::Script& script = real_script();
    CHECK(script.plain("\xEF\xBB\xBF　　甲 乙\t丙 ") == "甲乙丙");
    CHECK(script.plain("2025 年 底") == "2025年底");
    CHECK(script.plain("VOCs  10 %") == "VOCs 10%");
    CHECK(script.plain("PM 2.5 浓度") == "PM2.5浓度");
    CHECK(script.plain("甲\xE2\x80\x8B乙") == "甲乙");
}

TEST_CASE("Traditional reads as Simplified, Taiwan's and Hong Kong's forms too") {
    const audit::Script& script = real_script();
    CHECK(script.plain("強化揚塵汙染綜合治理") == "强化扬尘污染综合治理");
    CHECK(script.plain("衞生、羣眾、裏、裡、爲、為") == "卫生、群众、里、里、为、为");
    CHECK(script.plain("空氣品質最佳化專案") == "空气质量优化项目");
    CHECK(script.plain("1200立方公尺、5000平方公尺、3公尺") == "1200立方米、5000平方米、3米");
}

TEST_CASE("Simplified stays what it is") {
    CHECK(real_script().plain("重污染天气应急减排,优化调整") == "重污染天气应急减排,优化调整");
    CHECK(real_script().plain("").empty());
    CHECK(real_script().plain("𠮷野家") == "𠮷野家");
}

TEST_CASE("a phrase that runs on in the next line is replaced, and what follows keeps its line") {
    audit::PlacedText text;
    text.append("容积立方", 3);
    text.append("公尺以下", 4);
    text.append("的炉", 9);
    const audit::PlacedText plain = real_script().with_phrases(text);
    CHECK(plain.text() == "容积立方米以下的炉");
    CHECK(plain.line_at(0) == 3);
    CHECK(plain.line_at(plain.text().find("以下")) == 4);
    CHECK(plain.line_at(plain.text().find("炉")) == 9);
    CHECK(plain.line_at(10'000) == 9);
    CHECK(audit::PlacedText().line_at(0) == 0);
}

TEST_CASE("a part of a text keeps its lines") {
    audit::PlacedText text;
    text.append("abc", 1);
    text.append("def", 2);
    text.append("ghi", 5);
    const audit::PlacedText part = text.part(2, 7);
    CHECK(part.text() == "cdefg");
    CHECK(part.line_at(0) == 1);
    CHECK(part.line_at(1) == 2);
    CHECK(part.line_at(4) == 5);
    CHECK(part.line_begins_at(1));
    CHECK_FALSE(part.line_begins_at(2));
    CHECK(part.line_begins_at(5));
    CHECK(text.part(4, 4).empty());
}

TEST_CASE("a table that does not fit is refused with its place") {
    CHECK(problems_of("{").size() == 1);
    const input::Problems uneven =
        problems_of(R"({"schema": "jinlan.simplified/1", "from": "體書", "to": "体", "phrases": []})");
    REQUIRE(uneven.size() == 1);
    CHECK(uneven[0].where == "to");
    const input::Problems phrases = problems_of(
        R"({"schema": "jinlan.simplified/1", "from": "體", "to": "体", "phrases": [["甲"], ["甲", ""]]})");
    CHECK(phrases.size() == 2);
}

TEST_CASE("the project's table and its phrases are simplified themselves") {
    const audit::Script& script = real_script();
    for (const char* term : {"质量", "优化", "项目", "集群", "平方米", "立方米", "千瓦", "PM2.5"})
        CHECK(script.plain(term) == term);
}
