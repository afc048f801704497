// Cross-filter over rows of bits: a facet's rows are united, facets are intersected.

#include "plan/filter.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "plan/words.hpp"

namespace jinlan::plan {

namespace {

/// The union of the chosen rows; everything when none is chosen. `row_of` gives the row of an id, or null.
template <class RowId, class IdType, class RowOf>
IdSet<RowId> chosen(const IdSet<IdType>& ids, const IdSet<RowId>& everything, const RowOf& row_of) {
    if (ids.empty()) return everything;
    IdSet<RowId> result;
    for (IdType id : ids.ids()) {
        if (const IdSet<RowId>* row = row_of(id)) result.unite(*row);
    }
    return result;
}

/// The row at the id's own position; null beyond the last.
template <class RowId>
auto by_position(const std::vector<IdSet<RowId>>& rows) {
    return [&rows](auto id) { return id.index < rows.size() ? &rows[id.index] : nullptr; };
}

template <class IdType>
IdSet<IdType> both(IdSet<IdType> a, const IdSet<IdType>& b) {
    a.intersect(b);
    return a;
}

/// One facet of a filter: all of its rows, and what the chosen ones leave.
template <class RowId>
struct Facet {
    const std::vector<IdSet<RowId>>& rows;
    IdSet<RowId> left;
    std::vector<std::size_t>& counts;
};

/// What all facets leave together, out of `everything`, but for the one at `except`.
template <class RowId>
IdSet<RowId> left_by_others(std::span<const Facet<RowId>> facets, std::size_t except,
                            IdSet<RowId> everything) {
    for (std::size_t i = 0; i < facets.size(); ++i) {
        if (i != except) everything.intersect(facets[i].left);
    }
    return everything;
}

constexpr std::size_t kNoFacet = static_cast<std::size_t>(-1);

}  // namespace

bool Filter::empty() const { return *this == Filter{}; }

DueYear due_year(const Commitment& commitment) {
    if (!commitment.due) return kNoDeadline;
    return {static_cast<std::uint32_t>(commitment.due->interval.to.year)};
}

std::vector<DueYear> due_years(const Plan& plan) {
    IdSet<DueYear> years;
    for (const Commitment& commitment : plan.commitments) years.insert(due_year(commitment));
    years.erase(kNoDeadline);
    std::vector<DueYear> result = years.ids();
    result.push_back(kNoDeadline);
    return result;
}

FilterIndex::FilterIndex(const Plan& plan)
    : search_(plan),
      due_years_(plan::due_years(plan)),
      section_rows_(plan.sections.size()),
      department_rows_(plan.departments.size()),
      measure_rows_(plan.measures.size()),
      city_rows_(plan.cities.size()),
      due_year_rows_(due_years_.size()),
      firmness_rows_(kFirmnesses.size()),
      kind_rows_(words(CommitmentKind{}).size()),
      substance_rows_(kSubstances.size()),
      figure_rows_(kFigures.size()) {
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        const MeasureId id{i};
        all_measures_.insert(id);
        measure_rows_[i].insert(id);
        section_rows_[plan[id].section.index].insert(id);
        for (const Clause& clause : plan[id].clauses) {
            for (DepartmentId department : clause.departments) department_rows_[department.index].insert(id);
            for (DepartmentId department : clause.also) department_rows_[department.index].insert(id);
        }
    }
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const CommitmentId id{i};
        const Commitment& commitment = plan[id];
        all_commitments_.insert(id);
        measure_of_.push_back(commitment.measure);
        deadlines_.push_back(commitment.due ? std::optional(commitment.due->interval.to) : std::nullopt);
        const auto year = std::find(due_years_.begin(), due_years_.end(), due_year(commitment));
        due_year_rows_[static_cast<std::size_t>(year - due_years_.begin())].insert(id);
        firmness_rows_[firmness_id(commitment.firmness).index].insert(id);
        kind_rows_[kind_id(commitment.kind).index].insert(id);
        figure_rows_[figure_id(figure_of(plan, commitment)).index].insert(id);
        for (CityId city : commitment.touches.ids()) city_rows_[city.index].insert(id);
        for (Substance substance : commitment.substances) {
            substance_rows_[substance_id(substance).index].insert(id);
        }
    }
}

IdSet<MeasureId> FilterIndex::measures_with(const IdSet<CommitmentId>& commitments) const {
    IdSet<MeasureId> result;
    for (CommitmentId id : commitments.ids()) {
        if (const std::optional<MeasureId> measure = measure_of_[id.index]) result.insert(*measure);
    }
    return result;
}

IdSet<CommitmentId> FilterIndex::due_within(const std::optional<Date>& from,
                                            const std::optional<Date>& to) const {
    if (!from && !to) return all_commitments_;
    IdSet<CommitmentId> result;
    for (std::uint32_t i = 0; i < deadlines_.size(); ++i) {
        const std::optional<Date>& deadline = deadlines_[i];
        if (deadline && (!from || *deadline >= *from) && (!to || *deadline <= *to)) result.insert({i});
    }
    return result;
}

FilterResult FilterIndex::select(const Filter& filter) const {
    const auto row_of_year = [&](DueYear year) {
        const auto found = std::find(due_years_.begin(), due_years_.end(), year);
        return found == due_years_.end()
                   ? nullptr
                   : &due_year_rows_[static_cast<std::size_t>(found - due_years_.begin())];
    };
    FilterResult result;
    FacetCounts& counts = result.counts;
    const auto of_measures = [&](const auto& ids, const Rows<MeasureId>& rows, auto& count) {
        return Facet<MeasureId>{rows, chosen(ids, all_measures_, by_position(rows)), count};
    };
    const auto of_commitments = [&](const auto& ids, const Rows<CommitmentId>& rows, auto& count) {
        return Facet<CommitmentId>{rows, chosen(ids, all_commitments_, by_position(rows)), count};
    };
    const std::array measure_facets{
        of_measures(filter.sections, section_rows_, counts.sections),
        of_measures(filter.departments, department_rows_, counts.departments),
        of_measures(filter.measures, measure_rows_, counts.measures),
    };
    const std::array commitment_facets{
        of_commitments(filter.cities, city_rows_, counts.cities),
        Facet<CommitmentId>{due_year_rows_, chosen(filter.due_years, all_commitments_, row_of_year),
                            counts.due_years},
        of_commitments(filter.firmnesses, firmness_rows_, counts.firmnesses),
        of_commitments(filter.kinds, kind_rows_, counts.kinds),
        of_commitments(filter.substances, substance_rows_, counts.substances),
        of_commitments(filter.figures, figure_rows_, counts.figures),
    };
    const std::span<const Facet<MeasureId>> over_measures(measure_facets);
    const std::span<const Facet<CommitmentId>> over_commitments(commitment_facets);

    const SearchResult found = search_.find(words_of(filter.text));
    const bool asks_of_commitments = !filter.cities.empty() || !filter.due_years.empty() ||
                                     !filter.firmnesses.empty() || !filter.kinds.empty() ||
                                     !filter.substances.empty() || !filter.figures.empty() ||
                                     filter.due_from || filter.due_to;
    const IdSet<CommitmentId> in_time = due_within(filter.due_from, filter.due_to);
    const IdSet<CommitmentId> fitting = left_by_others(over_commitments, kNoFacet, in_time);
    const IdSet<MeasureId> holding = asks_of_commitments ? measures_with(fitting) : all_measures_;
    const IdSet<MeasureId> placed = left_by_others(over_measures, kNoFacet, all_measures_);

    result.measures = both(both(placed, holding), found.measures).ids();
    const bool goals_too = filter.sections.empty() && filter.departments.empty() && filter.measures.empty();
    for (CommitmentId id : both(fitting, found.commitments).ids()) {
        const std::optional<MeasureId> measure = measure_of_[id.index];
        if (measure ? placed.contains(*measure) : goals_too) result.commitments.push_back(id);
    }

    const IdSet<MeasureId> found_and_holding = both(found.measures, holding);
    for (std::size_t i = 0; i < over_measures.size(); ++i) {
        const IdSet<MeasureId> others = left_by_others(over_measures, i, found_and_holding);
        for (const IdSet<MeasureId>& row : over_measures[i].rows) {
            over_measures[i].counts.push_back(both(row, others).size());
        }
    }
    const IdSet<MeasureId> found_and_placed = both(found.measures, placed);
    for (std::size_t i = 0; i < over_commitments.size(); ++i) {
        const IdSet<CommitmentId> others = left_by_others(over_commitments, i, in_time);
        for (const IdSet<CommitmentId>& row : over_commitments[i].rows) {
            over_commitments[i].counts.push_back(
                both(measures_with(both(row, others)), found_and_placed).size());
        }
    }
    return result;
}

}  // namespace jinlan::plan
