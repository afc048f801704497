// What a search found, as it is listed: why, what is highlighted, and what choosing it does.

#include "app/derived/search_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;
using plan::Language;
using tests::real_model;

namespace {

SearchLines found(std::string_view text, Language language = Language::SimplifiedChinese) {
    plan::SearchIndex index(real_model().plan);
    index.set_pinyin(real_model().pinyin);
    return search_lines(real_model(), index, text, language);
}

/// The highlighted parts, each between brackets.
std::string marked(const MarkedText& text) {
    std::string result;
    std::size_t at = 0;
    for (const plan::TextRange& mark : text.marks) {
        result += text.text.substr(at, mark.begin - at) + "[" +
                  text.text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return result + text.text.substr(at);
}

AppState chosen(const plan::SearchTarget& target, AppState state = {}) {
    for (const Action& action : chosen_hit(real_model().plan, state.filter, target)) {
        state = reduce(std::move(state), action);
    }
    return state;
}

}  // namespace

TEST_CASE("a city found by pinyin says so, with what was meant highlighted") {
    const SearchLines lines = found("taiyuan");
    REQUIRE_FALSE(lines.lines.empty());
    const SearchLine& first = lines.lines.front();
    CHECK(first.target == plan::SearchTarget{plan::CityId{0}});
    CHECK(first.kind == "城市");
    CHECK(first.why == "拼音");
    CHECK(marked(first.title) == "[太原]市");
    CHECK(first.source.text.empty());
    CHECK(lines.total >= lines.lines.size());
    CHECK(lines.lines.size() <= kMostSearchLines);
}

TEST_CASE("a department is found by the initials of its short name") {
    const SearchLines lines = found("sthjt");
    REQUIRE_FALSE(lines.lines.empty());
    CHECK(lines.lines.front().kind == "部门");
    CHECK(lines.lines.front().title.text == "省生态环境厅");
    CHECK(lines.lines.front().why.find("拼音") != std::string::npos);
}

TEST_CASE("a figure with its unit is found in a statement and highlighted there") {
    const SearchLines lines = found("35蒸吨");
    REQUIRE_FALSE(lines.lines.empty());
    const auto commitment = std::ranges::find_if(lines.lines, [](const SearchLine& line) {
        return std::holds_alternative<plan::CommitmentId>(line.target);
    });
    REQUIRE(commitment != lines.lines.end());
    CHECK(marked(commitment->title).find("[35蒸吨]") != std::string::npos);
    CHECK(commitment->kind.find("任务（措施") == 0);
}

TEST_CASE("what a measure is found by is told where its title does not show it") {
    for (const SearchLine& line : found("钢铁").lines) {
        CAPTURE(line.title.text);
        const bool in_title = !line.title.marks.empty();
        CHECK(in_title != !line.source.text.empty());
        if (!in_title) CHECK_FALSE(line.why.empty());
        if (!in_title) CHECK(marked(line.source).find("[钢铁]") != std::string::npos);
    }
}

TEST_CASE("nothing typed finds nothing, and what nobody wrote is not found") {
    CHECK(found("").lines.empty());
    CHECK(found("zzzz").total == 0);
}

TEST_CASE("a long text is cut to what surrounds the first mark, between characters") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "长";
    text += "钢铁";
    for (int i = 0; i < 100; ++i) text += "短";
    const MarkedText cut = excerpt({text, {{300, 306}}}, 120);
    CHECK(cut.text.starts_with("…长"));
    CHECK(cut.text.ends_with("短…"));
    CHECK(cut.text.size() <= 126);
    CHECK(marked(cut).find("[钢铁]") != std::string::npos);
    CHECK(cut.text.size() % 3 == 0);

    CHECK(excerpt({"short", {{0, 2}}}, 120).text == "short");
    CHECK(marked(excerpt({text, {{0, 3}}}, 120)).starts_with("[长]长"));
    CHECK(excerpt({text, {}}, 120).text.starts_with("长"));
    for (std::size_t most = 4; most < 80; ++most) {
        const MarkedText any = excerpt({text, {{300, 306}, {309, 312}}}, most);
        CHECK(any.text.size() % 3 == 0);
        for (const plan::TextRange& mark : any.marks) CHECK(mark.end <= any.text.size());
    }
}

TEST_CASE("choosing a hit selects it, or what it belongs to") {
    const plan::Plan& plan = real_model().plan;
    CHECK(chosen(plan::CityId{3}).selection == Selection{plan::CityId{3}});
    CHECK(chosen(plan::DepartmentId{2}).selection == Selection{plan::DepartmentId{2}});
    CHECK(chosen(plan::MeasureId{5}).selection == Selection{plan::MeasureId{5}});
    const plan::CountyId county{20};
    CHECK(chosen(county).selection == Selection{plan[county].city});
    const plan::CommitmentId commitment = plan.measures[12].commitments.front();
    CHECK(chosen(commitment).selection == Selection{plan::MeasureId{12}});
    CHECK(chosen(plan::CityId{3}).panel == Panel::Detail);
}

TEST_CASE("choosing a region draws it on the map, a section takes the place of the text") {
    AppState state;
    state.view = View::Table;
    state.filter.text = "结构";
    const AppState region = chosen(plan::RegionId{0}, state);
    CHECK(region.region == plan::RegionId{0});
    CHECK(region.view == View::Map);
    const AppState section = chosen(plan::SectionId{1}, state);
    CHECK(section.filter.sections.contains(plan::SectionId{1}));
    CHECK(section.filter.text.empty());
    CHECK(chosen(plan::SectionId{1}, section).filter.sections.contains(plan::SectionId{1}));
}

TEST_CASE("every target of every search can be chosen") {
    for (const std::string_view text : {"a", "t", "1", "市", "部门", "环境", "pm2.5", "2025"}) {
        for (const SearchLine& line : found(text, Language::English).lines) {
            CHECK_FALSE(chosen_hit(real_model().plan, {}, line.target).empty());
            CHECK_FALSE(line.title.text.empty());
            CHECK_FALSE(line.kind.empty());
        }
    }
}
