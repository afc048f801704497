// Facets in words: every value of the real plan, in three languages, and the order they are listed in.

#include "app/sentences/facet_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;
using plan::Facet;
using tests::real_model;

TEST_CASE("every value that is listed has words of its own in every language") {
    for (const plan::Language language : plan::kLanguages) {
        for (const Facet facet : plan::kFacets) {
            CAPTURE(static_cast<int>(facet));
            std::set<std::string> texts;
            const std::vector<std::uint32_t> values = listed_values(real_model().plan, facet);
            for (const std::uint32_t value : values) {
                texts.insert(value_text(real_model(), language, {facet, value}));
            }
            CHECK(texts.size() == values.size());
            CHECK(texts.count("") == 0);
        }
    }
}

TEST_CASE("a listed value is one that some measure or commitment has, and all of those are listed") {
    const plan::Plan& plan = real_model().plan;
    const plan::FilterResult all = plan::FilterIndex(plan).select({}, {2026, 11, 23});
    for (const Facet facet : {Facet::Firmness, Facet::Kind, Facet::Substance, Facet::Sector, Facet::Figure,
                              Facet::Region, Facet::Measure, Facet::Section}) {
        CAPTURE(static_cast<int>(facet));
        const std::vector<std::uint32_t> values = listed_values(plan, facet);
        const std::vector<std::size_t>& counts =
            counts_measures(facet) ? all.counts.of(facet) : all.commitment_counts.of(facet);
        for (std::uint32_t i = 0; i < counts.size(); ++i) {
            const bool listed = std::ranges::find(values, i) != values.end();
            CHECK(listed == (counts[i] > 0));
        }
    }
}

TEST_CASE("departments, sectors and pollutants come by how often the plan has them, sections in its order") {
    const plan::Plan& plan = real_model().plan;
    const plan::FilterResult all = plan::FilterIndex(plan).select({}, {2026, 11, 23});
    for (const Facet facet : {Facet::Sector, Facet::Substance}) {
        std::size_t last = plan.commitments.size();
        for (const std::uint32_t value : listed_values(plan, facet)) {
            CHECK(all.commitment_counts.of(facet)[value] <= last);
            last = all.commitment_counts.of(facet)[value];
        }
    }
    CHECK(plan.departments[listed_values(plan, Facet::Department).front()].key == "sthj");
    CHECK(std::ranges::is_sorted(listed_values(plan, Facet::Section)));
    CHECK(std::ranges::is_sorted(listed_values(plan, Facet::City)));
}

TEST_CASE("what a filter asks is told piece by piece") {
    plan::Filter filter;
    CHECK(filter_texts(real_model(), plan::Language::English, filter).empty());
    filter.text = "steel";
    filter.due_to = plan::Date{2025, 12, 31};
    filter.due_years.insert(plan::kNoDeadline);
    filter.cities.insert({0});
    filter.roles.insert(plan::role_id(plan::Role::Lead));
    CHECK(filter_texts(real_model(), plan::Language::English, filter) ==
          std::vector<std::string>{"\u201csteel\u201d", "due until 31 December 2025", "Lead", "Taiyuan",
                                   "No deadline"});
    CHECK(filter_texts(real_model(), plan::Language::SimplifiedChinese, filter) ==
          std::vector<std::string>{"\u201csteel\u201d", "2025年12月31日前到期", "牵头", "太原", "无期限"});
}
