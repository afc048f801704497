// How a word fits a passage, and why a hit was found. Internal to the search.

#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "plan/search/passages.hpp"

namespace jinlan::plan {

/// How well the word fits that stands at `at` in the passage.
SearchRank rank_at(const SearchPassages& all, std::uint32_t passage, std::string_view word, std::size_t at);

/// What was typed as letters of pinyin: without spaces and apostrophes, ü as v. Empty when it is none, or too
/// short.
std::string typed_pinyin(std::string_view word);

/// How well `count` syllables fit that stand at `first` in the reading.
SearchRank pinyin_rank(const SearchPassages& all, const SearchPassages::Reading& reading, std::size_t first,
                       std::size_t count);

/// Where the reading begins in `syllables`.
std::size_t begin_of(const SearchPassages& all, const SearchPassages::Reading& reading);

/// Calls `visit` with each passage whose reading the word stands for, and how well it fits at its best place.
template <class Visit>
void scan_pinyin(const SearchPassages& all, std::string_view word, const Visit& visit) {
    if (all.readings.empty()) return;
    const std::string typed = typed_pinyin(word);
    if (typed.empty()) return;
    const std::string& initials = all.initials;
    std::size_t at = 0;
    for (const SearchPassages::Reading& reading : all.readings) {
        if (reading.end <= at) continue;
        const void* found = std::memchr(initials.data() + at, typed[0], initials.size() - at);
        if (found == nullptr) return;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - initials.data());
        if (at >= reading.end) continue;
        for (; at < reading.end; ++at) {
            if (initials[at] != typed[0]) continue;
            const std::size_t count = syllables_matched(all.syllables, at, typed);
            if (count == 0) continue;
            visit(reading.passage, pinyin_rank(all, reading, at, count));
            break;
        }
        at = reading.end;
    }
}

/// The entity as a hit: in which of its texts, or of those of what it names, the most words are found.
SearchHit explain(const Plan& plan, const SearchPassages& all, std::uint32_t entity,
                  const std::vector<std::string>& words, Language language);

}  // namespace jinlan::plan
