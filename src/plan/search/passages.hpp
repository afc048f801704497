// The texts that a search reads, end to end, each once, and whom each speaks for. Internal to the search.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"
#include "plan/search/pinyin.hpp"
#include "plan/search/search.hpp"

namespace jinlan::plan {

struct SearchPassages {
    /// One language of one text.
    struct Passage {
        std::uint32_t end = 0;     // in `texts`; it begins behind the end of the one before
        std::uint32_t entity = 0;  // whose text it is
        std::uint32_t voice = 0;   // whom it speaks for
        SearchField field = SearchField::Name;
        Language language = Language::SimplifiedChinese;
        std::uint8_t item = 0;
        std::uint8_t kind_size = 0;  // bytes of a place's 市, 县 or 区 at its end, which may be left out
    };

    /// A passage that can be read by pinyin.
    struct Reading {
        std::uint32_t passage = 0;
        std::uint32_t end = 0;  // in `syllables`
    };

    SearchPassages(const Plan& plan, const Pinyin* pinyin);

    std::string_view text(std::uint32_t passage) const {
        const std::uint32_t begin = passage == 0 ? 0 : passages[passage - 1].end + 1;
        return std::string_view(texts).substr(begin, passages[passage].end - begin);
    }

    SearchTarget target(std::uint32_t entity) const;
    std::uint32_t entity(const SearchTarget& target) const;
    std::uint32_t entities() const { return bases.back(); }

    template <class Visit>
    void each_measure(std::uint32_t voice, const Visit& visit) const {
        for (std::uint32_t i = voice == 0 ? 0 : measure_ends[voice - 1]; i < measure_ends[voice]; ++i) {
            visit(voice_measures[i]);
        }
    }
    template <class Visit>
    void each_commitment(std::uint32_t voice, const Visit& visit) const {
        for (std::uint32_t i = voice == 0 ? 0 : commitment_ends[voice - 1]; i < commitment_ends[voice]; ++i) {
            visit(voice_commitments[i]);
        }
    }

    ScriptFold script;
    std::string texts;  // with a line break behind each: in no word, so that none is found across two
    std::vector<Passage> passages;                 // entity by entity
    std::vector<std::uint32_t> first_passages;     // by entity, and one more
    std::array<std::uint32_t, 256> byte_counts{};  // how often each byte stands in texts

    // By voice: where its ids end.
    std::vector<MeasureId> voice_measures;
    std::vector<CommitmentId> voice_commitments;
    std::vector<std::uint32_t> measure_ends;
    std::vector<std::uint32_t> commitment_ends;

    std::vector<Reading> readings;
    std::vector<Syllable> syllables;  // an empty one behind each passage
    std::string initials;             // the first letter of each, a line break for an empty one

    std::array<std::uint32_t, std::variant_size_v<SearchTarget> + 1>
        bases{};  // of the entities, kind by kind

private:
    struct Voice {
        std::vector<MeasureId> measures;
        std::vector<CommitmentId> commitments;
    };

    std::uint32_t add_voice(Voice voice);
    void add(const Text& text, SearchField field, std::uint32_t voice, const Pinyin* pinyin,
             std::uint8_t item = 0);
    void measure_kinds();
    void end_entity() { first_passages.push_back(static_cast<std::uint32_t>(passages.size())); }
};

}  // namespace jinlan::plan
