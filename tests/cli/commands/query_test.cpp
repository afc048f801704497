// From options to the plan's filter.
#include "cli/commands/query.hpp"

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "support/assets.hpp"

using namespace jinlan;
using namespace jinlan::cli;
using jinlan::tests::real_plan;

namespace {

using Words = std::vector<std::string_view>;

const Names& names() {
    static const Names kNames = [] {
        Names all;
        for (plan::Language language : plan::kLanguages) {
            const std::string file = "strings/" + std::string(plan::language_tag(language)) + ".json";
            input::Problems problems;
            all[static_cast<std::size_t>(language)] =
                app::load_translation(tests::read_asset(file), file, problems);
        }
        return all;
    }();
    return kNames;
}

std::optional<Query> query(const Words& words, std::string& error) {
    const std::optional<Given> given = read_given(words, query_options(), error);
    REQUIRE(given.has_value());
    return read_query(*given, real_plan(), names(), plan::Language::SimplifiedChinese, error);
}

plan::Filter filter(const Words& words) {
    std::string error;
    const std::optional<Query> read = query(words, error);
    CAPTURE(error);
    REQUIRE(read.has_value());
    return read->filter;
}

std::string complaint(const Words& words) {
    std::string error;
    CHECK(!query(words, error).has_value());
    return error;
}

}  // namespace

TEST_CASE("a value is an id or a name in any language") {
    const plan::Filter taiyuan = filter({"--city", "taiyuan"});
    CHECK(taiyuan.cities.ids() == std::vector{*plan::find_city(real_plan(), "taiyuan")});
    for (std::string_view name : {"太原", "太原市", "Taiyuan", "TAIYUAN", "1401", "ｔａｉｙｕａｎ"})
        CHECK(filter({"--city", name}) == taiyuan);

    const plan::Filter environment = filter({"--department", "sthj"});
    for (std::string_view name : {"省生态环境厅", "省生態環境廳", "生态环境厅"})
        CHECK(filter({"--department", name}) == environment);

    CHECK(filter({"--measure", "21"}) == filter({"--measure", "m21"}));
    CHECK(filter({"--measure", "21"}) == filter({"--measure", "加快重点行业污染深度治理"}));
    CHECK(filter({"--firmness", "in_principle"}) == filter({"--firmness", "原则上"}));
    CHECK(filter({"--firmness", "in_principle"}) == filter({"--firmness", "In principle"}));
    CHECK(filter({"--pollutant", "pm25"}) == filter({"--pollutant", "PM2.5"}));
    CHECK(filter({"--pollutant", "pm25,o3"}) == filter({"--pollutant", "PM₂.₅,臭氧"}));
    CHECK(filter({"--kind", "prohibition"}) == filter({"--kind", "禁止"}));
}

TEST_CASE("several values stand apart by commas or in the option again; a name may have a comma in it") {
    const plan::Filter two = filter({"--city", "taiyuan,datong"});
    CHECK(two.cities.size() == 2);
    CHECK(filter({"--city", "太原，大同"}) == two);
    CHECK(filter({"--city", "Datong", "--city=taiyuan"}) == two);
    const std::string& title = real_plan().measures[0].title.en;
    REQUIRE(title.find(',') != std::string::npos);
    CHECK(filter({"--measure", title}) == filter({"--measure", "1"}));
}

TEST_CASE("before and after leave the day itself out") {
    CHECK(filter({"--due-before", "2026-01-01"}).due_to == plan::Date{2025, 12, 31});
    CHECK(filter({"--due-after", "2024-02-28"}).due_from == plan::Date{2024, 2, 29});
}

TEST_CASE("quantified means a figure, whether target or threshold") {
    const plan::Filter asked = filter({"--quantified"});
    CHECK(asked.figures.contains(plan::figure_id(plan::Figure::Target)));
    CHECK(asked.figures.contains(plan::figure_id(plan::Figure::Threshold)));
    CHECK(!asked.figures.contains(plan::figure_id(plan::Figure::None)));
}

TEST_CASE("unknown values are named, and the known ones listed") {
    const std::string city = complaint({"--city", "taiyuan,北京"});
    CHECK(city.find("--city takes taiyuan (太原市), datong (大同市), ") == 0);
    CHECK(city.find(", not \"北京\"") != std::string::npos);
    CHECK(complaint({"--kind", "soft"}) ==
          "--kind takes quantified, milestone, prohibition, conditional, continuing, encouragement, not "
          "\"soft\"");
    CHECK(complaint({"--measure", "39"}).find("--measure takes 1, 2, 3, ") == 0);
    CHECK(complaint({"--city", "taiyuan,"}).find("not \"\"") != std::string::npos);
    CHECK(complaint({"--city", "-"}).find("not \"-\"") != std::string::npos);
    CHECK(complaint({"--due-after", "2025-02-29"}) ==
          "--due-after takes a day that exists, as 2025-12-31, not \"2025-02-29\"");
    CHECK(complaint({"--due-before", "2025"}).find("--due-before takes a day") == 0);
}

TEST_CASE("role, region, sector and status by id or name; a status needs its day") {
    CHECK(filter({"--role", "lead"}).roles.ids() == std::vector{plan::role_id(plan::Role::Lead)});
    CHECK(filter({"--role", "牵头"}) == filter({"--role", "lead"}));
    CHECK(filter({"--region", "汾河谷地"}) == filter({"--region", "fenhe_valley"}));
    CHECK(filter({"--sector", "steel"}).sectors.size() == 1);
    CHECK(filter({"--sector", real_plan()[*plan::find_sector(real_plan(), "steel")].name.en}) ==
          filter({"--sector", "steel"}));
    CHECK(filter({"--status", "due_no_outcome,met", "--as-of", "2026-01-01"}).statuses.size() == 2);
    CHECK(complaint({"--status", "met"}).find("--status needs --as-of") == 0);
    CHECK(complaint({"--status", "late", "--as-of", "2026-01-01"}) ==
          "--status takes met, not_met, due_no_outcome, not_yet_due, no_deadline, not \"late\"");
    CHECK(complaint({"--as-of", "today"}).find("--as-of takes a day") == 0);
    CHECK(complaint({"--role", "leads"}) == "--role takes lead, shared, sole, not \"leads\"");
    std::string error;
    CHECK(query({"--as-of", "2026-01-01"}, error)->as_of == plan::Date{2026, 1, 1});
}

TEST_CASE("without the interface's texts ids are known still") {
    std::string error;
    const std::optional<Given> given =
        read_given(Words{"--kind", "milestone", "--pollutant", "nox"}, query_options(), error);
    CHECK(read_query(*given, real_plan(), {}, plan::Language::English, error).has_value());
}

TEST_CASE("several texts are one or the other") {
    const plan::FilterIndex index(real_plan());
    std::string error;
    const auto left = [&](const Words& words) { return select(*query(words, error), index); };
    const auto coal = left({"--text", "煤"});
    const auto straw = left({"--text", "秸秆"});
    const auto either = left({"--text", "煤", "--text", "秸秆"});
    REQUIRE(!coal.empty());
    REQUIRE(!straw.empty());
    plan::IdSet<plan::CommitmentId> both;
    for (plan::CommitmentId id : coal) both.insert(id);
    for (plan::CommitmentId id : straw) both.insert(id);
    CHECK(either == both.ids());
}
