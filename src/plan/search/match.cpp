// How a word fits a passage, and why a hit was found.

#include "plan/search/match.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jinlan::plan {

namespace {

bool is_name(SearchField field) {
    return field == SearchField::Name || field == SearchField::ShortName || field == SearchField::Title ||
           field == SearchField::Number;
}

const SearchPassages::Reading* reading_of(const SearchPassages& all, std::uint32_t passage) {
    const auto found = std::ranges::lower_bound(all.readings, passage, {}, &SearchPassages::Reading::passage);
    return found != all.readings.end() && found->passage == passage ? &*found : nullptr;
}

/// Where a word's syllables stand in a reading, counted from its beginning.
struct Syllables {
    std::size_t first = 0;
    std::size_t count = 0;
};

std::optional<Syllables> find_syllables(const SearchPassages& all, const SearchPassages::Reading& reading,
                                        std::string_view word) {
    const std::string typed = typed_pinyin(word);
    if (typed.empty()) return std::nullopt;
    const std::size_t begin = begin_of(all, reading);
    for (std::size_t at = begin; at < reading.end; ++at) {
        const std::size_t count = syllables_matched(all.syllables, at, typed);
        if (count > 0) return Syllables{at - begin, count};
    }
    return std::nullopt;
}

/// What speaks for a passage as the reason of a hit.
struct Evidence {
    std::uint32_t passage = 0;
    std::size_t words = 0;
    std::uint32_t ranks = 0;
    bool in_language = false;

    bool better_than(const Evidence& other) const {
        if (words != other.words) return words > other.words;
        if (in_language != other.in_language && ranks <= other.ranks + 2) return in_language;
        return ranks < other.ranks;
    }
};

class Explainer {
public:
    Explainer(const Plan& plan, const SearchPassages& all, const std::vector<std::string>& words,
              Language language)
        : plan_(plan), all_(all), words_(words), language_(language) {}

    void look_at(const SearchTarget& target) {
        if (!has_any_word()) look_at(all_.entity(target));
    }

    void look_at(std::uint32_t entity) {
        for (std::uint32_t p = all_.first_passages[entity]; p < all_.first_passages[entity + 1]; ++p) {
            const Evidence evidence = weigh(p);
            if (evidence.words > 0 && evidence.better_than(best_)) best_ = evidence;
        }
    }

    /// What else speaks for it, as far as nothing has been found yet: one text is reason enough.
    void look_around(MeasureId id) {
        const Measure& measure = plan_[id];
        look_at_departments(id);
        for (const CommitmentId commitment : measure.commitments) {
            look_at(SearchTarget(commitment));
            look_at_places(plan_[commitment]);
        }
        for (std::uint32_t i = 0; i < plan_.cities.size(); ++i) {
            if (plan_.cities[i].cluster && plan_.cities[i].cluster->measure == id)
                look_at(SearchTarget(CityId{i}));
        }
    }

    void look_around(CommitmentId id) {
        look_at_places(plan_[id]);
        if (!plan_[id].measure) return;
        look_at(SearchTarget(*plan_[id].measure));
        look_at_departments(*plan_[id].measure);
    }

    bool has_any_word() const { return best_.words > 0; }

    void write(SearchHit& hit) const {
        const SearchPassages::Passage& passage = all_.passages[best_.passage];
        hit.source = all_.target(passage.entity);
        hit.field = passage.field;
        hit.item = passage.item;
        hit.language = passage.language;
        // Traditional Chinese stands for itself where it reads as Simplified does.
        std::string text = text_of(plan_, hit);
        if (passage.language == Language::SimplifiedChinese && language_ == Language::TraditionalChinese) {
            hit.language = language_;
            std::string traditional = text_of(plan_, hit);
            if (search_form(traditional, all_.script) == all_.text(best_.passage)) {
                text = std::move(traditional);
            } else {
                hit.language = passage.language;
            }
        }
        add_ranges(hit, text);
    }

private:
    void look_at_departments(MeasureId id) {
        for (const Clause& clause : plan_[id].clauses) {
            for (const DepartmentId department : clause.departments) look_at(SearchTarget(department));
        }
        for (const StandingRule& rule : plan_.standing_rules) {
            if (rule.measure == id) look_at(SearchTarget(rule.department));
        }
    }

    void look_at_places(const Commitment& commitment) {
        for (const CityId city : commitment.cities) look_at(SearchTarget(city));
        for (const CountyId county : commitment.counties) look_at(SearchTarget(county));
        for (const RegionId region : commitment.regions) look_at(SearchTarget(region));
        for (const SiteId site : commitment.sites) look_at(SearchTarget(site));
    }

    Evidence weigh(std::uint32_t passage) const {
        Evidence evidence{passage};
        const Language language = all_.passages[passage].language;
        evidence.in_language = (language == Language::English) == (language_ == Language::English);
        const std::string_view text = all_.text(passage);
        const SearchPassages::Reading* reading = reading_of(all_, passage);
        for (const std::string& word : words_) {
            const std::size_t at = find_word(text, word);
            if (at != std::string_view::npos) {
                ++evidence.words;
                evidence.ranks += static_cast<std::uint32_t>(rank_at(all_, passage, word, at));
            } else if (reading) {
                if (const auto found = find_syllables(all_, *reading, word)) {
                    ++evidence.words;
                    evidence.ranks += static_cast<std::uint32_t>(
                        pinyin_rank(all_, *reading, begin_of(all_, *reading) + found->first, found->count));
                }
            }
        }
        return evidence;
    }

    void add_ranges(SearchHit& hit, std::string_view text) const {
        std::vector<TextRange> origins;
        const std::string form = search_form(text, all_.script, &origins);
        const SearchPassages::Reading* reading = reading_of(all_, best_.passage);
        for (const std::string& word : words_) {
            const std::size_t ranges_before = hit.ranges.size();
            for (std::size_t at = find_word(form, word); at != std::string::npos;
                 at = find_word(form, word, at + word.size())) {
                hit.ranges.push_back({origins[at].begin, origins[at + word.size() - 1].end});
            }
            if (hit.ranges.size() > ranges_before || !reading) continue;
            const std::optional<Syllables> found = find_syllables(all_, *reading, word);
            if (!found) continue;
            hit.by_pinyin = true;
            std::size_t begin = 0;
            std::size_t end = 0;
            for (std::size_t i = 0; i < found->first + found->count && end < text.size(); ++i) {
                if (i == found->first) begin = end;
                end += character_at(text, end).length;
            }
            hit.ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        std::ranges::sort(hit.ranges, {}, &TextRange::begin);
        std::vector<TextRange> apart;
        for (const TextRange& range : hit.ranges) {
            if (!apart.empty() && range.begin <= apart.back().end) {
                apart.back().end = std::max(apart.back().end, range.end);
            } else {
                apart.push_back(range);
            }
        }
        hit.ranges = std::move(apart);
    }

    const Plan& plan_;
    const SearchPassages& all_;
    const std::vector<std::string>& words_;
    Language language_;
    Evidence best_;
};

/// The text of a record's field.
struct TextOf {
    const Plan& plan;
    const SearchHit& hit;

    const Text& operator()(CityId id) const {
        const City& city = plan[id];
        if (hit.field == SearchField::Industry && city.cluster &&
            hit.item < city.cluster->industries.size()) {
            return city.cluster->industries[hit.item];
        }
        return hit.field == SearchField::ShortName ? city.short_name : city.name;
    }
    const Text& operator()(DepartmentId id) const {
        return hit.field == SearchField::ShortName ? plan[id].short_name : plan[id].name;
    }
    const Text& operator()(MeasureId id) const {
        return hit.field == SearchField::Summary ? plan[id].summary : plan[id].title;
    }
    const Text& operator()(SectionId id) const { return plan[id].title; }
    const Text& operator()(CommitmentId id) const { return plan[id].statement; }
    const Text& operator()(RegionId id) const { return plan[id].name; }
    const Text& operator()(CountyId id) const { return plan[id].name; }
    const Text& operator()(SiteId id) const { return plan[id].name; }
};

}  // namespace

std::string text_of(const Plan& plan, const SearchHit& hit) {
    if (hit.field == SearchField::Number) {
        if (const auto* measure = std::get_if<MeasureId>(&hit.source))
            return std::to_string(plan[*measure].number);
    }
    return std::visit(TextOf{plan, hit}, hit.source).in(hit.language);
}

SearchRank rank_at(const SearchPassages& all, std::uint32_t passage, std::string_view word, std::size_t at) {
    if (!is_name(all.passages[passage].field)) return SearchRank::Text;
    if (at > 0) return SearchRank::Inside;
    const std::size_t size = all.text(passage).size();
    if (word.size() == size || word.size() + all.passages[passage].kind_size == size)
        return SearchRank::Exact;
    return SearchRank::Prefix;
}

std::string typed_pinyin(std::string_view word) {
    constexpr std::size_t kMostLetters = 64;
    std::string letters;
    for (std::size_t at = 0; at < word.size();) {
        const Character character = character_at(word, at);
        at += character.length;
        if (character.code == ' ' || character.code == '\'' || character.code == 0x2019) continue;
        const bool umlaut = character.code == 0xFC || character.code == 0xDC;
        if (!umlaut && (character.code < 'a' || character.code > 'z')) return {};
        letters += umlaut ? 'v' : static_cast<char>(character.code);
    }
    if (letters.size() < 2 || letters.size() > kMostLetters) letters.clear();
    return letters;
}

std::size_t begin_of(const SearchPassages& all, const SearchPassages::Reading& reading) {
    return &reading == all.readings.data() ? 0 : (&reading - 1)->end;
}

SearchRank pinyin_rank(const SearchPassages& all, const SearchPassages::Reading& reading, std::size_t first,
                       std::size_t count) {
    const std::size_t begin = begin_of(all, reading);
    if (first > begin) return SearchRank::PinyinInside;
    const std::size_t size = reading.end - begin - 1;  // without the empty one behind
    if (count == size || (count + 1 == size && all.passages[reading.passage].kind_size > 0)) {
        return SearchRank::PinyinExact;
    }
    return SearchRank::PinyinPrefix;
}

SearchHit explain(const Plan& plan, const SearchPassages& all, std::uint32_t entity,
                  const std::vector<std::string>& words, Language language) {
    SearchHit hit;
    hit.target = all.target(entity);
    Explainer explainer(plan, all, words, language);
    explainer.look_at(entity);
    if (!explainer.has_any_word()) {
        if (const auto* measure = std::get_if<MeasureId>(&hit.target)) explainer.look_around(*measure);
        if (const auto* commitment = std::get_if<CommitmentId>(&hit.target))
            explainer.look_around(*commitment);
    }
    explainer.write(hit);
    return hit;
}

}  // namespace jinlan::plan
