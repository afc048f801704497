// Responsibility clauses.
#include "audit/clause_text.hpp"

#include <doctest/doctest.h>

using namespace jinlan;
using Names = std::vector<std::string>;

TEST_CASE("a shared clause: names in order, 等 leaves the list open") {
    const auto clause = audit::read_clause("省甲厅、省乙厅、丙公司等按职责分工负责");
    REQUIRE(clause);
    CHECK(clause->mode == plan::ClauseMode::Shared);
    CHECK(clause->departments == Names{"省甲厅", "省乙厅", "丙公司"});
    CHECK(clause->open_ended);
    CHECK(clause->also.empty());

    const auto closed = audit::read_clause("省甲厅、省乙厅按职责分工负责");
    REQUIRE(closed);
    CHECK_FALSE(closed->open_ended);
    const auto departments = audit::read_clause("省甲厅、省乙厅等部门按职责分工负责");
    REQUIRE(departments);
    CHECK(departments->departments == Names{"省甲厅", "省乙厅"});
    CHECK(departments->open_ended);
    const auto plain = audit::read_clause("省甲厅、省乙厅负责");
    REQUIRE(plain);
    CHECK(plain->mode == plan::ClauseMode::Shared);
}

TEST_CASE("a lead clause begins with the department that leads") {
    const auto clause = audit::read_clause("省甲厅牵头,省乙厅、省丙厅等按职责分工负责");
    REQUIRE(clause);
    CHECK(clause->mode == plan::ClauseMode::Lead);
    CHECK(clause->departments == Names{"省甲厅", "省乙厅", "省丙厅"});
    CHECK(clause->open_ended);
    const auto all = audit::read_clause("省甲厅牵头,各有关部门按职责分工负责");
    REQUIRE(all);
    CHECK(all->departments == Names{"省甲厅", "各有关部门"});
    CHECK_FALSE(all->open_ended);
}

TEST_CASE("one department alone is responsible") {
    const auto clause = audit::read_clause("省甲厅负责");
    REQUIRE(clause);
    CHECK(clause->mode == plan::ClauseMode::Sole);
    CHECK(clause->departments == Names{"省甲厅"});
}

TEST_CASE("who carries it out besides, and that it holds for what follows") {
    const auto clause =
        audit::read_clause("省甲厅、省乙厅等按职责分工负责,各市负责落实。以下均需各市负责落实,不再列出");
    REQUIRE(clause);
    CHECK(clause->departments == Names{"省甲厅", "省乙厅"});
    CHECK(clause->also == Names{"各市"});
    CHECK(clause->also_elsewhere);
    const auto here = audit::read_clause("省甲厅负责,各市负责落实");
    REQUIRE(here);
    CHECK(here->mode == plan::ClauseMode::Sole);
    CHECK_FALSE(here->also_elsewhere);
}

TEST_CASE("what is not understood is no clause") {
    for (const char* text : {"", "负责", "省甲厅", "省甲厅负责,省乙厅", "省甲厅牵头,省乙厅牵头", "、、负责",
                             "各市负责落实", "省甲厅等按职责分工负责。以下均需办理"}) {
        CAPTURE(text);
        CHECK_FALSE(audit::read_clause(text).has_value());
    }
}
