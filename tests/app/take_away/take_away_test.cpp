// What a reader takes away: the same rows as the command line, every row on the print, nothing unescaped.

#include "app/take_away/take_away.hpp"

#include <doctest/doctest.h>

#include <string>

#include "app/address/permalink.hpp"
#include "app/derived/duty_list.hpp"
#include "app/sentences/commitment_words.hpp"
#include "app/sentences/filter_text.hpp"
#include "app/take_away/commitment_table.hpp"
#include "support/model.hpp"

using namespace jinlan;
using tests::real_model;

namespace {

constexpr plan::Date kToday{2026, 11, 24};

app::AppState state_of(const char* address) {
    return app::from_address(address, real_model().inputs()).state;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a print holds every commitment that the filter leaves, in the order given") {
    const app::Model& model = real_model();
    const app::AppState state = state_of("dept=gxt&lang=en");
    app::Deriver deriver(model);
    const app::Derived& derived = deriver.update(state, kToday);
    std::vector<plan::CommitmentId> ids = derived.filtered.commitments;
    REQUIRE(ids.size() > 20);
    std::swap(ids.front(), ids.back());
    const app::PrintDocument print = app::commitments_print(model, state, derived, ids);
    REQUIRE(print.rows.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        CHECK(print.rows[i].size() == print.heads.size());
        CHECK(print.rows[i].back() == model.plan[ids[i]].key);
        CHECK(print.rows[i][1] == model.plan[ids[i]].statement.in(plan::Language::English));
    }
    const std::string page = app::print_page(print);
    CHECK(count_of(page, "<tr>") == ids.size() + 1);
    for (const plan::CommitmentId id : ids) CHECK(page.find(">" + model.plan[id].key + "<") != page.npos);
    CHECK(count_of(page, "<td class=\"id\">m") == ids.size());
    CHECK(count_of(page, "<td class=\"id\">") == ids.size());  // no other cell
    CHECK(page.find("#print .id { white-space: nowrap;") != page.npos);
    CHECK(page.find("As of 24 November 2026") != page.npos);
    CHECK(page.find("Filter: ") != page.npos);
    CHECK(page.find("<script") == page.npos);
}

TEST_CASE("a print of a department's duties has every line of its list, and says whose, of what and when") {
    const app::Model& model = real_model();
    const app::AppState state = state_of("select=dept:sthj&due=2025&lang=en");
    app::Deriver deriver(model);
    const app::Derived& derived = deriver.update(state, kToday);
    REQUIRE(derived.duty_list);
    const app::PrintDocument print = app::duties_print(model, state, derived, *derived.duty_list);
    const app::DutyTable table = app::duty_table(model, *derived.duty_list, kToday, state.language);
    REQUIRE(table.rows.size() > 5);
    CHECK(print.title == table.title);
    CHECK(print.rows == table.rows);
    CHECK(print.heads == table.head);
    CHECK(print.heads[print.wide_column] == model.strings(state.language)[app::Str::ColumnStatement]);
    REQUIRE(print.lines.size() == 2);
    CHECK(print.lines[0] == app::filter_text(model, state));
    CHECK(print.lines[1].find("24 November 2026") != std::string::npos);
    REQUIRE(print.notes.size() == 2);
    CHECK(print.notes[0].find(model.plan.document.number) != std::string::npos);
    CHECK(count_of(app::print_page(print), "<tr>") == table.rows.size() + 1);
}

TEST_CASE("what is printed is text, whatever stands in it") {
    CHECK(app::html_text("a<b> & \"c\" 'd'") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    const app::PrintDocument print{.language = "en\" onload=\"x",
                                   .title = "<script>alert(1)</script>",
                                   .lines = {"</p><img src=x>"},
                                   .heads = {"<b>"},
                                   .rows = {{"</td>"}},
                                   .wide_column = 0,
                                   .notes = {"&lt;"}};
    const std::string page = app::print_page(print);
    CHECK(page.find("<script") == page.npos);
    CHECK(page.find("<img") == page.npos);
    CHECK(page.find("<b>") == page.npos);
    CHECK(page.find(" onload=\"x") == page.npos);
    CHECK(page.find("&lt;/td&gt;") != page.npos);
    CHECK(page.find("&amp;lt;") != page.npos);
}

TEST_CASE("the file's name says what it is, as of when, and how large") {
    const app::AppState state = state_of("v=whatif");
    CHECK(app::file_name({app::TakeAwayKind::Csv}, state, kToday) == "jinlan-commitments-2026-11-24.csv");
    CHECK(app::file_name({app::TakeAwayKind::Json}, state, kToday) == "jinlan-commitments-2026-11-24.json");
    CHECK(app::file_name({app::TakeAwayKind::PrintDuties}, state, kToday) == "jinlan-duties-2026-11-24.html");
    CHECK(app::file_name({app::TakeAwayKind::Picture, 4}, state, kToday) ==
          "jinlan-what-if-2026-11-24-4x.png");
}

TEST_CASE("the filter is said in words, each facet of it") {
    const app::Model& model = real_model();
    CHECK(app::filter_text(model, state_of("lang=en")) == "No filter");
    const std::string text = app::filter_text(model, state_of("city=taiyuan,linfen&q=coal&lang=en"));
    CHECK(text.find("Taiyuan") != text.npos);
    CHECK(text.find("Linfen") != text.npos);
    CHECK(text.find("coal") != text.npos);
}

TEST_CASE("a picture tells its sources, and a map its note") {
    const app::Model& model = real_model();
    app::Deriver deriver(model);
    const app::AppState map = state_of("v=map&show=latest&lang=zh-Hans");
    const app::PictureWords words = app::picture_words(model, map, deriver.update(map, kToday));
    REQUIRE(words.notes.size() == 3);
    CHECK(words.notes[0].find("晋政发〔2024〕7号") != std::string::npos);
    CHECK(words.notes[2].find("示意地图") != std::string::npos);
    const app::AppState table = state_of("v=table&lang=zh-Hans");
    CHECK(app::picture_words(model, table, deriver.update(table, kToday)).notes.size() == 1);
}

TEST_CASE("copied rows have a cell for each column, apart by tabs, and heads where there are several") {
    const app::Model& model = real_model();
    const auto language = plan::Language::English;
    const plan::CommitmentId one[] = {plan::CommitmentId{9}};
    const std::string row = app::tab_separated(model, language, kToday, one);
    CHECK(count_of(row, "\t") == app::kCommitmentColumns.size() - 1);
    CHECK(count_of(row, "\n") == 1);
    const plan::CommitmentId two[] = {plan::CommitmentId{9}, plan::CommitmentId{3}};
    const std::string rows = app::tab_separated(model, language, kToday, two);
    CHECK(count_of(rows, "\n") == 3);
    CHECK(rows.starts_with(model.strings(language)[app::Str::ColumnMeasure] + "\t"));
    CHECK(rows.find(row) != rows.npos);
}
