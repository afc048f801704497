// Text search over the plan: which passages a word stands in, and what they leave.

#include "plan/search/search.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "plan/search/match.hpp"
#include "plan/search/passages.hpp"

namespace jinlan::plan {

namespace {

constexpr std::size_t kWordsKept = 8;

/// Calls `visit` with the number of each passage that holds the word, and where it stands first.
template <class Visit>
void scan(const SearchPassages& all, std::string_view word, const Visit& visit) {
    // Look for the word's rarest byte: of the bytes of Chinese characters the first is nearly always the
    // same, and a search by it would stop at every character.
    std::size_t rarest = 0;
    const auto count_of = [&](std::size_t i) { return all.byte_counts[static_cast<unsigned char>(word[i])]; };
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (count_of(i) < count_of(rarest)) rarest = i;
    }
    const std::string& texts = all.texts;
    std::uint32_t passage = 0;
    for (std::size_t at = 0; texts.size() - at >= word.size();) {
        const void* found =
            std::memchr(texts.data() + at + rarest, word[rarest], texts.size() - at - word.size() + 1);
        if (found == nullptr) return;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - texts.data()) - rarest;
        if (std::memcmp(texts.data() + at, word.data(), word.size()) != 0 || !begins_well(texts, word, at)) {
            ++at;
            continue;
        }
        while (all.passages[passage].end <= at) ++passage;
        visit(passage, at - (all.passages[passage].end - all.text(passage).size()));
        at = all.passages[passage].end + 1;
    }
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string folded = fold(text);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

SearchIndex::SearchIndex(const Plan& plan) : plan_(&plan) {
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) everything_.measures.insert({i});
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) everything_.commitments.insert({i});
}

void SearchIndex::set_pinyin(Pinyin pinyin) {
    pinyin_ = std::make_shared<const Pinyin>(std::move(pinyin));
    passages_.reset();
    last_words_.clear();
}

const SearchPassages& SearchIndex::passages() const {
    if (!passages_) passages_ = std::make_shared<const SearchPassages>(*plan_, pinyin_.get());
    return *passages_;
}

const std::vector<SearchIndex::Found>& SearchIndex::find_word(const std::string& word) const {
    const auto known = std::ranges::find(last_words_, word, &Word::word);
    if (known != last_words_.end()) {
        std::rotate(known, known + 1, last_words_.end());
        return last_words_.back().found;
    }
    const SearchPassages& all = passages();
    std::vector<Found> found;
    const Word* before = nullptr;  // what held this word held the letters it begins with
    for (const Word& each : last_words_) {
        if (word.starts_with(each.word) && (!before || each.word.size() > before->word.size()))
            before = &each;
    }
    if (before) {
        for (const Found& each : before->found) {
            const std::size_t at = plan::find_word(all.text(each.passage), word);
            if (at != std::string_view::npos)
                found.push_back({each.passage, rank_at(all, each.passage, word, at)});
        }
    } else {
        scan(all, word, [&](std::uint32_t passage, std::size_t at) {
            found.push_back({passage, rank_at(all, passage, word, at)});
        });
    }
    const std::size_t of_texts = found.size();
    scan_pinyin(all, word, [&](std::uint32_t passage, SearchRank rank) { found.push_back({passage, rank}); });
    if (found.size() > of_texts) {
        const auto middle = found.begin() + static_cast<std::ptrdiff_t>(of_texts);
        std::inplace_merge(found.begin(), middle, found.end(), [](const Found& a, const Found& b) {
            return a.passage != b.passage ? a.passage < b.passage : a.rank < b.rank;
        });
        const auto rest = std::ranges::unique(found, {}, &Found::passage);
        found.erase(rest.begin(), rest.end());
    }
    if (last_words_.size() == kWordsKept) last_words_.erase(last_words_.begin());
    last_words_.push_back({word, std::move(found)});
    return last_words_.back().found;
}

SearchResult SearchIndex::find(std::string_view text) const {
    if (words_of(text).empty()) return everything_;  // and the passages are not needed yet
    const SearchPassages& all = passages();
    SearchResult result = everything_;
    for (const std::string& word : search_words(text, all.script)) {
        SearchResult hits;
        for (const Found& found : find_word(word)) {
            const std::uint32_t voice = all.passages[found.passage].voice;
            all.each_measure(voice, [&](MeasureId id) { hits.measures.insert(id); });
            all.each_commitment(voice, [&](CommitmentId id) { hits.commitments.insert(id); });
        }
        result.measures.intersect(hits.measures);
        result.commitments.intersect(hits.commitments);
    }
    return result;
}

SearchHits SearchIndex::hits(std::string_view text, Language language, std::size_t limit) const {
    SearchHits result;
    if (words_of(text).empty()) return result;
    const SearchPassages& all = passages();
    const std::vector<std::string> words = search_words(text, all.script);
    constexpr std::uint8_t kNot = 0xFF;
    const std::uint32_t size = all.bases[std::variant_size_v<SearchTarget> - 1];  // all but the sites
    std::vector<std::uint8_t> best(all.entities());
    std::vector<std::uint8_t> worst(all.entities());
    std::vector<std::uint32_t> sums(all.entities());
    const auto better = [&](std::uint32_t entity, SearchRank rank) {
        best[entity] = std::min(best[entity], static_cast<std::uint8_t>(rank));
    };
    const std::uint32_t measures = all.entity(MeasureId{0});
    const std::uint32_t commitments = all.entity(CommitmentId{0});
    for (const std::string& word : words) {
        std::ranges::fill(best, kNot);
        for (const Found& found : find_word(word)) {
            const SearchPassages::Passage& passage = all.passages[found.passage];
            better(passage.entity, found.rank);
            all.each_measure(passage.voice,
                             [&](MeasureId id) { better(measures + id.index, SearchRank::Context); });
            all.each_commitment(
                passage.voice, [&](CommitmentId id) { better(commitments + id.index, SearchRank::Context); });
        }
        for (std::uint32_t i = 0; i < size; ++i) {
            worst[i] = std::max(worst[i], best[i]);
            sums[i] += best[i];
        }
    }
    // Several words may be a name as a whole: "Xiaodian District", "tai yuan".
    if (words.size() > 1) {
        std::string whole;
        for (const std::string& word : words) whole += (whole.empty() ? "" : " ") + word;
        for (const Found& found : find_word(whole)) {
            const auto rank = static_cast<std::uint8_t>(found.rank);
            const std::uint32_t entity = all.passages[found.passage].entity;
            if (found.rank >= SearchRank::Text || rank > worst[entity]) continue;
            worst[entity] = rank;
            sums[entity] = 0;
        }
    }
    struct Candidate {
        std::uint64_t key = 0;
        std::uint32_t entity = 0;
    };
    std::vector<Candidate> candidates;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (worst[i] != kNot) candidates.push_back({std::uint64_t{worst[i]} << 32 | sums[i], i});
    }
    result.total = candidates.size();
    const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, candidates.size()));
    std::partial_sort(candidates.begin(), candidates.begin() + kept, candidates.end(),
                      [](const Candidate& a, const Candidate& b) {
                          return a.key != b.key ? a.key < b.key : a.entity < b.entity;
                      });
    for (std::ptrdiff_t i = 0; i < kept; ++i) {
        const std::uint32_t entity = candidates[static_cast<std::size_t>(i)].entity;
        SearchHit hit = explain(*plan_, all, entity, words, language);
        hit.rank = static_cast<SearchRank>(worst[entity]);
        result.hits.push_back(std::move(hit));
    }
    return result;
}

}  // namespace jinlan::plan
