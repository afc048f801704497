// Text search in all three languages.
#include "plan/search/search.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "support/assets.hpp"

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

namespace {

bool found(const SearchIndex& index, MeasureId id, std::string_view text) {
    return index.find(text).measures.contains(id);
}
bool found(const SearchIndex& index, CommitmentId id, std::string_view text) {
    return index.find(text).commitments.contains(id);
}

Pinyin real_pinyin() {
    jinlan::input::Problems problems;
    std::optional<Pinyin> pinyin =
        Pinyin::load(jinlan::tests::read_asset("pinyin.json"), "pinyin.json", problems);
    for (const jinlan::input::Problem& problem : problems) MESSAGE(describe(problem));
    REQUIRE(pinyin.has_value());
    return *std::move(pinyin);
}

/// The index of the real plan with pinyin, made once.
const SearchIndex& with_pinyin() {
    static const SearchIndex kIndex = [] {
        SearchIndex index(real_plan());
        index.set_pinyin(real_pinyin());
        return index;
    }();
    return kIndex;
}

SearchHit first_hit(std::string_view text, Language language = Language::SimplifiedChinese) {
    const SearchHits hits = with_pinyin().hits(text, language, 5);
    CAPTURE(std::string(text));
    REQUIRE(!hits.hits.empty());
    return hits.hits[0];
}

/// What a hit highlights, its pieces in brackets.
std::string highlighted(const SearchHit& hit) {
    std::string text = text_of(real_plan(), hit);
    for (std::size_t i = hit.ranges.size(); i-- > 0;) {
        text.insert(hit.ranges[i].end, "]");
        text.insert(hit.ranges[i].begin, "[");
    }
    return text;
}

}  // namespace

TEST_CASE("a measure is found by number, title, department, city and statement in each language") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const MeasureId targets = *find_measure(plan, 26);
    for (const char* text :
         {"26", "26 PM2.5", "大同市", "Linfen", "達標", "达标管理", "省生态环境厅", "LVLIANG", "ＰＭ2.5"}) {
        CAPTURE(text);
        CHECK(found(index, targets, text));
    }
    CHECK_FALSE(found(index, targets, "达标管理 xyzzy"));
    CHECK(found(index, targets, ""));
    // "26" and "38" stand next to each other nowhere: words are not found across two texts.
    CHECK_FALSE(found(index, targets, "2626"));
}

TEST_CASE("a commitment is found by its own statement and by its measure's title and departments") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const CommitmentId datong = *find_commitment(plan, "m26.c1.k3");
    CHECK(found(index, datong, "datong 25"));
    CHECK(found(index, datong, "达标管理 省生态环境厅"));
    CHECK_FALSE(found(index, datong, "临汾市"));
}

TEST_CASE("a search reads like looking into every text") {
    const Plan& plan = real_plan();
    const SearchIndex index(plan);
    const ScriptFold script = [&] {
        ScriptFold learnt;
        for (const Measure& measure : plan.measures)
            learnt.learn(measure.title), learnt.learn(measure.summary);
        for (const Commitment& commitment : plan.commitments) learnt.learn(commitment.statement);
        for (const Department& department : plan.departments) learnt.learn(department.name);
        for (const County& county : plan.counties) learnt.learn(county.name);
        for (const Region& region : plan.regions) learnt.learn(region.name);
        for (const Site& site : plan.sites) learnt.learn(site.name);
        for (const City& city : plan.cities) {
            learnt.learn(city.name);
            if (!city.cluster) continue;
            for (const Text& industry : city.cluster->industries) learnt.learn(industry);
        }
        return learnt;
    }();
    const auto holds = [&](const Text& text, const std::string& word) {
        return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
            return find_word(search_form(text.in(language), script), word) != std::string::npos;
        });
    };
    // One after another as they are typed, and from nowhere.
    for (const char* typed :
         {"c",  "co",   "coa",    "coal",     "煤",     "煤炭",     "e",    "2",       "20",           "2025",
          "省", "太原", "太原市", "VOCs",     "铸造",   "汾河谷地", "清徐", "airport", "各市人民政府", "zzz",
          "%",  "铁路", "鐵路",   "生態环境", "35蒸吨", "35t/h",    "ship"}) {
        const std::vector<std::string> words = search_words(typed, script);
        REQUIRE(words.size() == 1);
        const std::string& word = words[0];
        CAPTURE(word);
        const SearchResult result = index.find(typed);
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
                       find_word(std::to_string(measure.number), word) != std::string::npos;
            const auto city_holds = [&](const City& city) {
                return holds(city.name, word) || holds(city.short_name, word);
            };
            for (const City& city : plan.cities) {
                if (!city.cluster || city.cluster->measure.index != m) continue;
                any = any || city_holds(city);
                for (const Text& industry : city.cluster->industries) any = any || holds(industry, word);
            }
            for (CommitmentId id : measure.commitments) {
                const Commitment& commitment = plan[id];
                bool own = context || holds(commitment.statement, word);
                for (CityId city : commitment.cities) own = own || city_holds(plan[city]);
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

TEST_CASE("either script finds the same, also when both are mixed") {
    const SearchIndex index(real_plan());
    const auto left = [&](std::string_view text) { return index.find(text).commitments; };
    REQUIRE(!left("生态环境").empty());
    CHECK(left("生態環境") == left("生态环境"));
    CHECK(left("生態环境") == left("生态环境"));
    CHECK(left("鍋爐") == left("锅炉"));
    CHECK(left("３５蒸噸") == left("35蒸吨"));
}

TEST_CASE("a number and its unit are one word, however they are spaced") {
    const SearchIndex index(real_plan());
    const auto left = [&](std::string_view text) { return index.find(text).commitments; };
    const IdSet<CommitmentId> boilers = left("35蒸吨");
    REQUIRE(!boilers.empty());
    for (const char* text : {"35 蒸吨", "３５　蒸吨", "35 蒸噸", "35t/h", "35 t/h", "35 T/H"}) {
        CAPTURE(text);
        CHECK(left(text) == boilers);
    }
    // A year and a city are two words.
    CHECK(!left("2025 太原").empty());
    ScriptFold plain;
    CHECK(search_words("2025 太原", plain) == Words{"2025", "太原"});
    CHECK(search_words("35 蒸吨 锅炉", plain) == Words{"35蒸吨", "锅炉"});
    CHECK(search_words("35 trees", plain) == Words{"35", "trees"});
    CHECK(search_words("1,000 km", plain) == Words{"1000km"});
    CHECK(search_form("1 2, 3 t", plain) == "1 2, 3t");
}

TEST_CASE("a word is the beginning of a word, a number a whole number's beginning") {
    CHECK(find_word("transport plan", "plan") == 10);
    CHECK(find_word("transport plan", "port") == std::string::npos);
    CHECK(find_word("135 and 35t", "35") == 8);
    CHECK(find_word("2.5", "5") == std::string::npos);
    CHECK(find_word("pm2.5", "2.5") == 2);
    CHECK(find_word("35t/h", "t/h") == 2);
    CHECK(find_word("重污染", "污染") == 3);
}

TEST_CASE("syllables are typed in full, by their first letters, or the last in part") {
    const std::vector<Syllable> taiyuan{"tai", "yuan", ""};
    for (const char* typed : {"taiyuan", "ty", "taiy", "tyuan", "taiyu", "tyu"}) {
        CAPTURE(typed);
        CHECK(syllables_matched(taiyuan, 0, typed) == 2);
    }
    CHECK(syllables_matched(taiyuan, 0, "tai") == 1);
    CHECK(syllables_matched(taiyuan, 1, "yuan") == 1);
    for (const char* typed : {"tayuan", "taiyuanshi", "yt", "x", ""}) {
        CAPTURE(typed);
        CHECK(syllables_matched(taiyuan, 0, typed) == 0);
    }
    const std::vector<Syllable> changzhi{"chang", "zhi", ""};
    for (const char* typed : {"cz", "chzh", "czh", "chz", "changzhi", "cangzhi"}) {
        CAPTURE(typed);
        CHECK(syllables_matched(changzhi, 0, typed) == (std::string_view(typed) == "cangzhi" ? 0 : 2));
    }
    const std::vector<Syllable> xian{"xi", "an", ""};
    CHECK(syllables_matched(xian, 0, "xian") == 2);
    CHECK(syllables_matched({"lv", "liang", ""}, 0, "luliang") == 2);
}

TEST_CASE("names are read by their words, not character by character") {
    const Pinyin pinyin = real_pinyin();
    const auto read = [&](std::string_view name) {
        std::string text;
        for (const Syllable syllable : pinyin.reading(name))
            text += (text.empty() ? "" : " ") + std::string(syllable);
        return text;
    };
    CHECK(read("长治市") == "chang zhi shi");
    CHECK(read("长子县") == "zhang zi xian");
    CHECK(read("朔州市") == "shuo zhou shi");
    CHECK(read("娄烦县") == "lou fan xian");
    CHECK(read("隰县") == "xi xian");
    CHECK(read("芮城县") == "rui cheng xian");
    CHECK(read("洪洞县") == "hong tong xian");
    CHECK(read("繁峙县") == "fan shi xian");
    CHECK(read("尧都区") == "yao du qu");
    CHECK(read("吕梁市") == "lv liang shi");
    CHECK(read("重点区域") == "zhong dian qu yu");
    CHECK(read("人行山西省分行") == "ren hang shan xi sheng fen hang");
    CHECK(pinyin.reading("含VOCs") == std::vector<Syllable>{"han", "", "", "", ""});
    for (const City& city : real_plan().cities) {
        for (const Syllable syllable : pinyin.reading(city.name.zh_hans)) CHECK(!syllable.empty());
    }
    for (const County& county : real_plan().counties) {
        for (const Syllable syllable : pinyin.reading(county.name.zh_hans)) CHECK(!syllable.empty());
    }
}

TEST_CASE("a broken table of readings is refused with its place") {
    const auto complaint = [](std::string_view text) {
        jinlan::input::Problems problems;
        CHECK_FALSE(Pinyin::load(text, "pinyin.json", problems).has_value());
        REQUIRE(problems.size() == 1);
        return problems[0].where.english() + ": " + problems[0].expected.english();
    };
    const auto table = [](const std::string& syllables, const std::string& characters,
                          const std::string& names) {
        return R"({"schema": "jinlan.pinyin/1", "syllables": ")" + syllables + R"(", "characters": ")" +
               characters + R"(", "names": [)" + names + "]}";
    };
    jinlan::input::Problems none;
    CHECK(Pinyin::load(table("a b", "阿 不", R"({"name": "不阿", "reading": "a b"})"), "pinyin.json", none));
    CHECK(complaint(table("b a", "阿 不", "")) ==
          "syllables: syllables in lower case, ascending, a space between two");
    CHECK(complaint(table("a b", "阿", "")) ==
          "characters: as many groups of characters as there are syllables");
    CHECK(complaint(table("a b", "阿 阿", "")) == "characters: each character once");
    CHECK(complaint(table("a b", "阿 不", R"({"name": "不", "reading": "c"})")).find("names[0].reading: ") ==
          0);
    CHECK(
        complaint(table("a b", "阿 不", R"({"name": "不", "reading": "a b"})")).find("names[0].reading: ") ==
        0);
    CHECK(complaint("[]x").find("pinyin") == std::string::npos);
}

TEST_CASE("cities, counties and departments are found first by name, pinyin and initials") {
    const Plan& plan = real_plan();
    const SearchTarget taiyuan = *find_city(plan, "taiyuan");
    for (const char* text :
         {"太原", "太原市", "taiyuan", "Taiyuan", "TAIYUAN", "ty", "tyuan", "tai yuan", "ｔｙ"}) {
        CAPTURE(text);
        CHECK(first_hit(text).target == taiyuan);
    }
    CHECK(first_hit("lvliang").target == SearchTarget(*find_city(plan, "lvliang")));
    CHECK(first_hit("luliang").target == SearchTarget(*find_city(plan, "lvliang")));
    CHECK(first_hit("lüliang").target == SearchTarget(*find_city(plan, "lvliang")));
    CHECK(first_hit("czs").target == SearchTarget(*find_city(plan, "changzhi")));
    for (const char* text : {"sthjt", "省生态环境厅", "生態環境廳", "shengtaihuanjing", "生态环境厅"}) {
        CAPTURE(text);
        CHECK(first_hit(text).target == SearchTarget(*find_department(plan, "sthj")));
    }
    for (const char* text : {"长子", "zhangzi", "長子縣", "zhangzixian", "Zhangzi County"}) {
        CAPTURE(text);
        const SearchTarget target = first_hit(text).target;
        const auto* county = std::get_if<CountyId>(&target);
        REQUIRE(county != nullptr);
        CHECK(plan[*county].name.zh_hans == "长子县");
    }
    CHECK(first_hit("26").target == SearchTarget(*find_measure(plan, 26)));
}

TEST_CASE("without pinyin the same index finds by text, and gains pinyin when given") {
    SearchIndex index(real_plan());
    CHECK(index.hits("sthjt", Language::English, 10).hits.empty());
    CHECK(!index.hits("taiyuan", Language::English, 10).hits.empty());
    const SearchIndex before = index;
    index.set_pinyin(real_pinyin());
    CHECK(!index.hits("sthjt", Language::English, 10).hits.empty());
    CHECK(before.hits("sthjt", Language::English, 10).hits.empty());
    CHECK(!index.find("sthjt").measures.empty());
    CHECK(index.find("sthjt").commitments == index.find("生态环境厅").commitments);
}

TEST_CASE("a hit says which text it was found in and what to highlight there") {
    CHECK(highlighted(first_hit("太原")) == "[太原]市");
    CHECK(highlighted(first_hit("阳曲", Language::TraditionalChinese)) == "[陽曲]縣");
    CHECK(first_hit("太原", Language::TraditionalChinese).language == Language::TraditionalChinese);
    CHECK(first_hit("太原", Language::English).language == Language::SimplifiedChinese);
    CHECK(first_hit("taiyuan", Language::English).language == Language::English);
    CHECK(highlighted(first_hit("taiyuan", Language::English)) == "[Taiyuan]");
    CHECK(highlighted(first_hit("taiyuan")) ==
          "[太原]市");  // a text that the reader reads, where there is one

    const SearchHit initials = first_hit("sthjt");
    CHECK(initials.by_pinyin);
    CHECK(initials.rank == SearchRank::PinyinExact);
    CHECK(highlighted(initials) == "[生态环境厅]");
    const SearchHit traditional = first_hit("sthj", Language::TraditionalChinese);
    CHECK(highlighted(traditional) == "[生態環境]廳");

    const SearchHit boilers = first_hit("３５ 蒸噸");
    CHECK(boilers.rank == SearchRank::Text);
    CHECK(highlighted(boilers).find("[35蒸吨]") != std::string::npos);
    const SearchHit english = first_hit("35t/h boilers", Language::English);
    CHECK(highlighted(english).find("[35 t/h]") != std::string::npos);
    CHECK(highlighted(english).find("[boilers]") != std::string::npos);
}

TEST_CASE("a hit that only its context explains names the text it was found in") {
    const Plan& plan = real_plan();
    std::size_t seen = 0;
    for (const SearchHit& hit : with_pinyin().hits("交通厅", Language::SimplifiedChinese, 1000).hits) {
        if (hit.rank != SearchRank::Context) continue;
        ++seen;
        CHECK(hit.source != hit.target);
        CHECK(highlighted(hit).find("[交通厅]") != std::string::npos);
    }
    CHECK(seen > 0);
    const SearchHits exact = with_pinyin().hits("交通厅", Language::SimplifiedChinese, 3);
    CHECK(exact.hits[0].target == SearchTarget(*find_department(plan, "jtt")));
    CHECK(exact.total > 3);
}

TEST_CASE("hits come ranked, the same every time, and each is one that the words stand in") {
    const Plan& plan = real_plan();
    for (const char* text :
         {"t", "ty", "大气", "coal", "重点 行业", "太原 锅炉", "2025", "市", "industry park", "zz"}) {
        CAPTURE(text);
        for (const Language language : kLanguages) {
            const SearchHits hits = with_pinyin().hits(text, language, 400);
            const SearchHits again = SearchIndex(with_pinyin()).hits(text, language, 400);
            REQUIRE(hits.hits.size() == again.hits.size());
            CHECK(hits.hits.size() == std::min<std::size_t>(hits.total, 400));
            const SearchResult left = with_pinyin().find(text);
            for (std::size_t i = 0; i < hits.hits.size(); ++i) {
                const SearchHit& hit = hits.hits[i];
                CHECK(hit.target == again.hits[i].target);
                if (i > 0) CHECK(hits.hits[i - 1].rank <= hit.rank);
                CHECK(!hit.ranges.empty());
                for (std::size_t k = 0; k < hit.ranges.size(); ++k) {
                    CHECK(hit.ranges[k].begin < hit.ranges[k].end);
                    CHECK(hit.ranges[k].end <= text_of(plan, hit).size());
                    if (k > 0) CHECK(hit.ranges[k - 1].end < hit.ranges[k].begin);
                }
                if (const auto* id = std::get_if<MeasureId>(&hit.target)) CHECK(left.measures.contains(*id));
                if (const auto* id = std::get_if<CommitmentId>(&hit.target))
                    CHECK(left.commitments.contains(*id));
            }
        }
    }
    CHECK(with_pinyin().hits("", Language::English, 10).total == 0);
    CHECK(with_pinyin().hits("xyzzy", Language::English, 10).total == 0);
}

TEST_CASE("what is typed letter by letter finds what is typed at once") {
    const SearchIndex& typing = with_pinyin();
    for (const std::string whole : {"taiyuan coal", "锅炉 35", "2025年", "sthjt", "vocs"}) {
        for (std::size_t size = 1; size <= whole.size(); ++size) {
            const std::string text = whole.substr(0, size);
            CAPTURE(text);
            SearchIndex anew(real_plan());
            if (size % 3 == 0) {
                anew.set_pinyin(real_pinyin());
                CHECK(typing.find(text).commitments == anew.find(text).commitments);
            } else {
                typing.find(text);
            }
        }
    }
}
