// Cross-filter: which measures and commitments are left, and how many each facet value would leave.
// Within a facet "or", across facets "and".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "plan/search.hpp"

namespace jinlan::plan {

/// A calendar year in which a commitment falls due; `index` 0 stands for "no deadline".
using DueYear = Id<struct DueYearTag>;
inline constexpr DueYear kNoDeadline{0};

/// A facet value of its own kind, so that the sets below are all `IdSet`s.
using FirmnessId = Id<struct FirmnessTag>;
constexpr FirmnessId firmness_id(Firmness firmness) { return {static_cast<std::uint32_t>(firmness)}; }

struct Filter {
    std::string text;  // as typed; several words must all be found
    IdSet<SectionId> sections;
    IdSet<DepartmentId> departments;
    IdSet<CityId> cities;
    IdSet<DueYear> due_years;
    IdSet<FirmnessId> firmnesses;

    bool empty() const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// The years in which some commitment of the plan falls due, ascending, `kNoDeadline` last.
std::vector<DueYear> due_years(const Plan& plan);

/// The due year of a commitment: that of the end of its interval.
DueYear due_year(const Commitment& commitment);

/// Counts of measures, one for each value of the facet, given all the other facets.
struct FacetCounts {
    std::vector<std::size_t> sections;     // by SectionId
    std::vector<std::size_t> departments;  // by DepartmentId
    std::vector<std::size_t> cities;       // by CityId
    std::vector<std::size_t> due_years;    // in the order of `due_years(plan)`
    std::vector<std::size_t> firmnesses;   // by Firmness
};

struct FilterResult {
    std::vector<MeasureId> measures;        // ascending
    std::vector<CommitmentId> commitments;  // ascending; goals among them
    FacetCounts counts;
};

/// What does not change with the filter, made once: a bit set per facet value and, with the first text, the
/// search index.
class FilterIndex {
public:
    /// `plan` must outlive the index.
    explicit FilterIndex(const Plan& plan);

    /// A measure is left when its section, its departments and the text fit and, if any of city, due
    /// year and firmness is asked for, one of its commitments fits them all at once. A commitment is
    /// left when it fits itself and its measure's section and departments do (goals have neither, so
    /// they drop out as soon as one of those is asked for). A city is named by a commitment directly
    /// or through a region or county (`Commitment::touches`). The text is looked for as `SearchIndex`
    /// says: for a measure in it and its commitments together, for a commitment in its own statement
    /// and its measure's title and departments. A value that the plan does not have leaves nothing.
    FilterResult select(const Filter& filter) const;

private:
    IdSet<MeasureId> measures_with(const IdSet<CommitmentId>& commitments) const;

    SearchIndex search_;
    std::vector<DueYear> due_years_;
    std::vector<std::optional<MeasureId>> measure_of_;  // by CommitmentId
    IdSet<MeasureId> all_measures_;
    IdSet<CommitmentId> all_commitments_;
    // A row for each facet value, in the order of `FacetCounts`.
    std::vector<IdSet<MeasureId>> section_rows_;
    std::vector<IdSet<MeasureId>> department_rows_;
    std::vector<IdSet<CommitmentId>> city_rows_;
    std::vector<IdSet<CommitmentId>> due_year_rows_;
    std::vector<IdSet<CommitmentId>> firmness_rows_;
};

}  // namespace jinlan::plan
