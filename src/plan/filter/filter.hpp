// Cross-filter: which measures and commitments are left, and how many each facet value would leave.
// Within a facet "or", across facets "and".

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/date.hpp"
#include "plan/filter/facets.hpp"
#include "plan/plan.hpp"
#include "plan/search/search.hpp"

namespace jinlan::plan {

struct FilterResult {
    std::vector<MeasureId> measures;        // ascending
    std::vector<CommitmentId> commitments;  // ascending; goals among them
    FacetCounts counts;                     // of measures
    FacetCounts commitment_counts;          // of commitments
};

/// What does not change with the filter, made once; with the first text, the search index too.
///
/// A measure is left when it, its section, its departments in their roles and the text fit and, if anything
/// is asked of commitments, one of its commitments fits all of that at once. A commitment is left when it
/// fits itself and its measure, the measure's section and departments do (goals have none of these, so they
/// drop out as soon as one is asked for).
///
/// A department has a role in a measure when it has it in any clause; who answers besides by a standing rule
/// shares. A city is named by a commitment directly or through a region or county (`Commitment::touches`).
/// The text is looked for as `SearchIndex` says: for a measure in it and its commitments together, for a
/// commitment in its own statement and its measure's title and departments. A value that the plan does not
/// have leaves nothing.
class FilterIndex {
public:
    /// `plan` must outlive the index. Its commitments stand measure by measure, as `Plan` says.
    explicit FilterIndex(const Plan& plan);

    /// From nothing each time. Statuses are those on `as_of`.
    FilterResult select(const Filter& filter, const Date& as_of) const;

    const SearchIndex& search() const { return search_; }

    /// From now on names are found by pinyin too.
    void set_pinyin(Pinyin pinyin) { search_.set_pinyin(std::move(pinyin)); }

private:
    friend class CrossFilter;

    /// A department of a measure, with a bit for each role it has there.
    struct Share {
        std::uint32_t department = 0;
        std::uint32_t roles = 0;
    };

    const Plan* plan_;
    SearchIndex search_;
    std::vector<DueYear> due_years_;

    std::vector<std::uint32_t> section_of_;       // by MeasureId
    std::vector<Share> shares_;                   // measure by measure
    std::vector<std::uint32_t> share_ends_;       // by MeasureId: where its shares end
    std::vector<std::uint32_t> measure_of_;       // by CommitmentId: a position, or kNoMeasure for goals
    std::vector<std::optional<Date>> deadlines_;  // by CommitmentId

    // The facets of commitments: their values are numbered through, facet after facet, each from its base on.
    // A commitment's values stand together, facet after facet; its status, which depends on the day, is not
    // among them.
    std::vector<std::uint32_t> bases_;
    std::vector<std::uint32_t> values_;
    std::vector<std::uint32_t> value_ends_;  // by CommitmentId and facet: where its values of the facet end
};

/// The filter as it changes: works out anew only what a change can have changed. Answers as
/// `FilterIndex::select` does, whatever was asked before.
class CrossFilter {
public:
    explicit CrossFilter(const Plan& plan) : CrossFilter(FilterIndex(plan)) {}
    explicit CrossFilter(FilterIndex index) : index_(std::move(index)) {}

    /// The reference stays valid until the next call.
    const FilterResult& update(const Filter& filter, const Date& as_of);

    const FilterIndex& index() const { return index_; }

    /// From now on names are found by pinyin too; the next update looks for the text anew.
    void set_pinyin(Pinyin pinyin);

private:
    friend class FilterIndex;

    /// How often a value would be met. `last_measure` keeps a measure from being counted twice.
    struct Tally {
        std::uint32_t measures = 0;
        std::uint32_t commitments = 0;
        std::uint32_t last_measure = 0;
    };

    /// The work itself, with the index apart, so that `FilterIndex::select` need not copy one.
    struct Work {
        std::optional<Filter> filter;
        Date as_of;
        SearchResult found;
        std::vector<std::uint8_t> statuses;           // by CommitmentId, on the as-of date
        std::vector<std::uint16_t> failing;           // by CommitmentId: a bit for each facet it does not fit
        std::vector<std::uint8_t> measure_failing;    // by MeasureId: the same
        std::vector<std::uint8_t> holding;            // by MeasureId: whether one of its commitments fits
        std::vector<std::uint32_t> commitments_left;  // by MeasureId, by all but the measure itself
        std::vector<Tally> tallies;
        FilterResult result;

        void update(const FilterIndex& index, const Filter& now, const Date& today);
        std::uint32_t fit_commitments(const FilterIndex& index, const Filter& now, const Date& today);
        void fit_facet(const FilterIndex& index, std::size_t facet, std::span<const std::uint64_t> chosen);
        void fit_measures(const FilterIndex& index, const Filter& now);
        void pass_commitments(const FilterIndex& index, const Filter& now, std::size_t unchanged);
        void pass_measures(const FilterIndex& index, const Filter& now);
        void write_counts(const FilterIndex& index);
    };

    FilterIndex index_;
    Work work_;
};

}  // namespace jinlan::plan
