// Text search over the plan.

#include "plan/search.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace jinlan::plan {

namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t length = 1;
};

/// The character at `at` as far as folding needs it: ASCII and what takes two or three bytes. Anything else
/// is one byte with a code of its own kind, to be passed through.
Character character_at(std::string_view text, std::size_t at) {
    constexpr std::uint32_t kOther = 0xFFFF'FFFFU;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const std::uint32_t first = byte(at);
    if (first < 0x80U) return {first, 1};
    if ((first & 0xE0U) == 0xC0U && continues(at + 1)) {
        return {(first & 0x1FU) << 6 | (byte(at + 1) & 0x3FU), 2};
    }
    if ((first & 0xF0U) == 0xE0U && continues(at + 1) && continues(at + 2)) {
        return {(first & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU), 3};
    }
    return {kOther, 1};
}

/// The half-width form of a full-width one, the digit of a subscript one.
std::uint32_t plain(std::uint32_t code) {
    if (code >= 0xFF01U && code <= 0xFF5EU) return code - 0xFF01U + 0x21U;
    if (code >= 0x2080U && code <= 0x2089U) return code - 0x2080U + '0';
    return code;
}

bool is_space(std::uint32_t code) {
    return code <= 0x20U || code == 0x7FU || code == 0xA0U || (code >= 0x2000U && code <= 0x200BU) ||
           code == 0x202FU || code == 0x3000U;
}

}  // namespace

std::string fold(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::uint32_t code = plain(character.code);
        if (is_space(code)) {
            if (result.empty() || result.back() != ' ') result += ' ';
        } else if (code < 0x80U) {
            const bool capital = code >= 'A' && code <= 'Z';
            result += static_cast<char>(capital ? code - 'A' + 'a' : code);
        } else {
            result += text.substr(at, character.length);
        }
        at += character.length;
    }
    return result;
}

std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// `speak` is given the set of those the text speaks for.
template <class Speak>
void SearchIndex::add(const Text& text, const Speak& speak) {
    for (Language language : kLanguages) {
        texts_ += fold(text.in(language));
        texts_ += '\n';  // in no word, so that none is found across two texts
    }
    Passage& passage = passages_.emplace_back();
    passage.end = texts_.size();
    speak(passage.speaks_for);
}

SearchIndex::SearchIndex(const Plan& plan) {
    std::vector<SearchResult> by_department(plan.departments.size());
    std::vector<SearchResult> by_city(plan.cities.size());
    std::vector<SearchResult> by_county(plan.counties.size());
    std::vector<SearchResult> by_region(plan.regions.size());
    std::vector<SearchResult> by_site(plan.sites.size());

    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const CommitmentId id{i};
        const Commitment& commitment = plan[id];
        everything_.commitments.insert(id);
        const auto speak = [&](SearchResult& result) {
            result.commitments.insert(id);
            if (commitment.measure) result.measures.insert(*commitment.measure);
        };
        add(commitment.statement, speak);
        for (CityId city : commitment.cities) speak(by_city[city.index]);
        for (CountyId county : commitment.counties) speak(by_county[county.index]);
        for (RegionId region : commitment.regions) speak(by_region[region.index]);
        for (SiteId site : commitment.sites) speak(by_site[site.index]);
    }
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        const MeasureId id{i};
        const Measure& measure = plan[id];
        everything_.measures.insert(id);
        const auto speak_for_measure = [&](SearchResult& result) { result.measures.insert(id); };
        const auto speak_for_all = [&](SearchResult& result) {
            result.measures.insert(id);
            for (CommitmentId commitment : measure.commitments) result.commitments.insert(commitment);
        };
        const std::string number = std::to_string(measure.number);
        add({number, number, number}, speak_for_measure);
        add(measure.title, speak_for_all);
        add(measure.summary, speak_for_measure);
        for (const StandingRule& rule : plan.standing_rules) {
            if (rule.measure == id) speak_for_all(by_department[rule.department.index]);
        }
        for (const Clause& clause : measure.clauses) {
            for (DepartmentId department : clause.departments) speak_for_all(by_department[department.index]);
        }
    }
    for (std::size_t i = 0; i < plan.cities.size(); ++i) {
        const City& city = plan.cities[i];
        if (city.cluster) {
            const auto speak = [&](SearchResult& result) { result.measures.insert(city.cluster->measure); };
            for (const Text& industry : city.cluster->industries) add(industry, speak);
            speak(by_city[i]);
        }
        add(city.name, [&](SearchResult& result) { result = by_city[i]; });
    }
    // A department may be known by a short name that is no part of its full one.
    for (std::size_t i = 0; i < plan.departments.size(); ++i) {
        const auto speak = [&](SearchResult& result) { result = by_department[i]; };
        add(plan.departments[i].name, speak);
        add(plan.departments[i].short_name, speak);
    }
    for (std::size_t i = 0; i < plan.counties.size(); ++i) {
        add(plan.counties[i].name, [&](SearchResult& result) { result = by_county[i]; });
    }
    for (std::size_t i = 0; i < plan.regions.size(); ++i) {
        add(plan.regions[i].name, [&](SearchResult& result) { result = by_region[i]; });
    }
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        add(plan.sites[i].name, [&](SearchResult& result) { result = by_site[i]; });
    }
    for (char character : texts_) ++byte_counts_[static_cast<unsigned char>(character)];
}

SearchResult SearchIndex::find(const std::vector<std::string>& words) const {
    SearchResult result = everything_;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        // Look for the word's rarest byte: of the bytes of Chinese characters the first is nearly always the
        // same, and a search by it would stop at every character.
        std::size_t rarest = 0;
        const auto count_of = [&](std::size_t i) {
            return byte_counts_[static_cast<unsigned char>(word[i])];
        };
        for (std::size_t i = 1; i < word.size(); ++i) {
            if (count_of(i) < count_of(rarest)) rarest = i;
        }
        SearchResult hits;
        std::size_t at = 0;  // where the word may begin
        for (std::size_t passage = 0; texts_.size() - at >= word.size();) {
            const void* found =
                std::memchr(texts_.data() + at + rarest, word[rarest], texts_.size() - at - word.size() + 1);
            if (found == nullptr) break;
            at = static_cast<std::size_t>(static_cast<const char*>(found) - texts_.data()) - rarest;
            if (std::memcmp(texts_.data() + at, word.data(), word.size()) != 0) {
                ++at;
                continue;
            }
            while (passages_[passage].end <= at) ++passage;
            hits.measures.unite(passages_[passage].speaks_for.measures);
            hits.commitments.unite(passages_[passage].speaks_for.commitments);
            at = passages_[passage].end;
        }
        result.measures.intersect(hits.measures);
        result.commitments.intersect(hits.commitments);
    }
    return result;
}

bool SearchIndex::matches(MeasureId measure, const std::vector<std::string>& words) const {
    return find(words).measures.contains(measure);
}

bool SearchIndex::matches(CommitmentId commitment, const std::vector<std::string>& words) const {
    return find(words).commitments.contains(commitment);
}

}  // namespace jinlan::plan
