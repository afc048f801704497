// Cross-filter: which measures and commitments are left, and how many each facet value would leave.
// Within a facet "or", across facets "and".

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/date.hpp"
#include "plan/figure.hpp"
#include "plan/plan.hpp"
#include "plan/search.hpp"

namespace jinlan::plan {

/// A calendar year in which a commitment falls due; `index` 0 stands for "no deadline".
using DueYear = Id<struct DueYearTag>;
inline constexpr DueYear kNoDeadline{0};

/// Facet values of their own kinds, so that the sets below are all `IdSet`s.
using FirmnessId = Id<struct FirmnessTag>;
using KindId = Id<struct KindTag>;
using SubstanceId = Id<struct SubstanceTag>;
using FigureId = Id<struct FigureTag>;
constexpr FirmnessId firmness_id(Firmness firmness) { return {static_cast<std::uint32_t>(firmness)}; }
constexpr KindId kind_id(CommitmentKind kind) { return {static_cast<std::uint32_t>(kind)}; }
constexpr SubstanceId substance_id(Substance substance) { return {static_cast<std::uint32_t>(substance)}; }
constexpr FigureId figure_id(Figure figure) { return {static_cast<std::uint32_t>(figure)}; }

struct Filter {
    std::string text;  // as typed; several words must all be found
    // Of measures:
    IdSet<SectionId> sections;
    IdSet<DepartmentId> departments;
    IdSet<MeasureId> measures;
    // Of commitments:
    IdSet<CityId> cities;
    IdSet<DueYear> due_years;
    IdSet<FirmnessId> firmnesses;
    IdSet<KindId> kinds;
    IdSet<SubstanceId> substances;
    IdSet<FigureId> figures;
    std::optional<Date> due_from;  // the deadline, the end of the due interval, lies on this day or later
    std::optional<Date> due_to;    // on this day or earlier

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
    std::vector<std::size_t> measures;     // by MeasureId: 1, or 0
    std::vector<std::size_t> cities;       // by CityId
    std::vector<std::size_t> due_years;    // in the order of `due_years(plan)`
    std::vector<std::size_t> firmnesses;   // by Firmness
    std::vector<std::size_t> kinds;        // by CommitmentKind
    std::vector<std::size_t> substances;   // by Substance
    std::vector<std::size_t> figures;      // by Figure
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

    /// A measure is left when it, its section, its departments and the text fit and, if anything is asked
    /// of commitments, one of its commitments fits all of that at once. A commitment is left when it
    /// fits itself and its measure, the measure's section and departments do (goals have none of these, so
    /// they drop out as soon as one is asked for). A city is named by a commitment directly
    /// or through a region or county (`Commitment::touches`). The text is looked for as `SearchIndex`
    /// says: for a measure in it and its commitments together, for a commitment in its own statement
    /// and its measure's title and departments. A value that the plan does not have leaves nothing.
    FilterResult select(const Filter& filter) const;

private:
    /// A facet: a row for each of its values, in the order of `FacetCounts`.
    template <class RowId>
    using Rows = std::vector<IdSet<RowId>>;

    IdSet<MeasureId> measures_with(const IdSet<CommitmentId>& commitments) const;
    IdSet<CommitmentId> due_within(const std::optional<Date>& from, const std::optional<Date>& to) const;

    SearchIndex search_;
    std::vector<DueYear> due_years_;
    std::vector<std::optional<MeasureId>> measure_of_;  // by CommitmentId
    std::vector<std::optional<Date>> deadlines_;        // by CommitmentId
    IdSet<MeasureId> all_measures_;
    IdSet<CommitmentId> all_commitments_;
    Rows<MeasureId> section_rows_;
    Rows<MeasureId> department_rows_;
    Rows<MeasureId> measure_rows_;
    Rows<CommitmentId> city_rows_;
    Rows<CommitmentId> due_year_rows_;
    Rows<CommitmentId> firmness_rows_;
    Rows<CommitmentId> kind_rows_;
    Rows<CommitmentId> substance_rows_;
    Rows<CommitmentId> figure_rows_;
};

}  // namespace jinlan::plan
