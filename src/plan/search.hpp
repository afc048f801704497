// Text search over the plan in all three languages at once.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace jinlan::plan {

/// For searching: lower case for ASCII letters, full-width forms to half-width, subscript digits to digits
/// (so that "pm2.5" finds "PM₂.₅"), runs of white space and control characters to one space. Anything else
/// stays as it is; invalid UTF-8 is passed through unchanged.
std::string fold(std::string_view text);

/// The folded words of `text`: split at white space.
std::vector<std::string> words_of(std::string_view text);

/// What a search leaves.
struct SearchResult {
    IdSet<MeasureId> measures;
    IdSet<CommitmentId> commitments;
};

/// Every text of the plan stands here once, folded, end to end; beside each stands whom it speaks for.
/// So a search reads every text once, however many measures a department's name belongs to.
class SearchIndex {
public:
    explicit SearchIndex(const Plan& plan);

    /// The measures and commitments that `matches` holds for. No words: all of them.
    SearchResult find(const std::vector<std::string>& words) const;

    /// Whether every word stands in the measure (number, title, summary, departments, cities,
    /// statements, and the regions, counties, sites and industries it names) in any language. No words: true.
    /// Who answers by a standing rule is found in the measure that lays it down, not in all it holds for.
    bool matches(MeasureId measure, const std::vector<std::string>& words) const;

    /// The same for one commitment and, for its context, its measure's title and departments.
    bool matches(CommitmentId commitment, const std::vector<std::string>& words) const;

private:
    struct Passage {
        std::size_t end = 0;  // in texts_; it begins where the one before ends
        SearchResult speaks_for;
    };

    template <class Speak>
    void add(const Text& text, const Speak& speak);

    std::string texts_;
    std::vector<Passage> passages_;
    std::array<std::uint32_t, 256> byte_counts_{};  // how often each byte stands in texts_
    SearchResult everything_;
};

}  // namespace jinlan::plan
