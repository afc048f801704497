// Text search in all three languages.
#include "plan/search.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"

using namespace jinlan::plan;
using jinlan::tests::real_plan;
using Words = std::vector<std::string>;

TEST_CASE("folding makes letters lower case, forms half-width and white space one space") {
    CHECK(fold("PM２．５　Ａｂｃ") == "pm2.5 abc");
    CHECK(fold("PM₂.₅") == "pm2.5");
    CHECK(fold("a \t\r\n\u00A0b") == "a b");
    CHECK(fold("焦化Ö") == "焦化Ö");
    CHECK(fold("") == "");
    CHECK(fold("\xFF\xE7\x84") == "\xFF\xE7\x84");
}

TEST_CASE("words stand between white space") {
    CHECK(words_of("  Coal　锅炉 \n") == Words{"coal", "锅炉"});
    CHECK(words_of(" \t").empty());
}

TEST_CASE("folding twice changes nothing more") {
    const Plan& plan = real_plan();
    for (const Commitment& commitment : plan.commitments) {
        const std::string once = fold(commitment.statement.zh_hans);
        CHECK(fold(once) == once);
    }
}

TEST_CASE("a measure is found by number, title, department, city and statement in each language") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const MeasureId targets = *find_measure(plan, 26);
    for (const char* text :
         {"26", "26 PM2.5", "大同市", "Linfen", "達標", "达标管理", "省生态环境厅", "LVLIANG", "ＰＭ2.5"}) {
        CAPTURE(text);
        CHECK(index.matches(targets, words_of(text)));
    }
    CHECK_FALSE(index.matches(targets, words_of("达标管理 xyzzy")));
    CHECK(index.matches(targets, {}));
    // "26" and "38" stand next to each other nowhere: words are not found across two texts.
    CHECK_FALSE(index.matches(targets, {"2626"}));
}

TEST_CASE("a commitment is found by its own statement and by its measure's title and departments") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const CommitmentId datong = *find_commitment(plan, "m26.c1.k3");
    CHECK(index.matches(datong, words_of("datong 25")));
    CHECK(index.matches(datong, words_of("达标管理 省生态环境厅")));
    CHECK_FALSE(index.matches(datong, words_of("临汾市")));
}

TEST_CASE("a search reads like looking into every text") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const auto holds = [](const Text& text, const std::string& word) {
        return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
            return fold(text.in(language)).find(word) != std::string::npos;
        });
    };
    for (const char* typed : {"煤", "coal", "e", "2025", "省", "太原", "VOCs", "铸造", "汾河谷地", "清徐",
                              "airport", "各市人民政府", "zzz", "%", "铁路"}) {
        const std::string word = fold(typed);
        CAPTURE(word);
        const SearchResult result = index.find({word});
        for (std::uint32_t m = 0; m < plan.measures.size(); ++m) {
            const Measure& measure = plan.measures[m];
            bool context = holds(measure.title, word);
            for (const Clause& clause : measure.clauses) {
                for (DepartmentId id : clause.departments) {
                    context = context || holds(plan[id].name, word) || holds(plan[id].short_name, word);
                }
            }
            for (const StandingRule& rule : plan.standing_rules) {
                const Department& department = plan[rule.department];
                context = context || (rule.measure.index == m &&
                                      (holds(department.name, word) || holds(department.short_name, word)));
            }
            bool any = context || holds(measure.summary, word) ||
                       std::to_string(measure.number).find(word) != std::string::npos;
            for (const City& city : plan.cities) {
                if (!city.cluster || city.cluster->measure.index != m) continue;
                any = any || holds(city.name, word);
                for (const Text& industry : city.cluster->industries) any = any || holds(industry, word);
            }
            for (CommitmentId id : measure.commitments) {
                const Commitment& commitment = plan[id];
                bool own = context || holds(commitment.statement, word);
                for (CityId city : commitment.cities) own = own || holds(plan[city].name, word);
                for (CountyId county : commitment.counties) own = own || holds(plan[county].name, word);
                for (RegionId region : commitment.regions) own = own || holds(plan[region].name, word);
                for (SiteId site : commitment.sites) own = own || holds(plan[site].name, word);
                CHECK(result.commitments.contains(id) == own);
                any = any || own;
            }
            CHECK(result.measures.contains({m}) == any);
        }
    }
}
