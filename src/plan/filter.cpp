// Cross-filter over rows of bits: a facet's rows are united, facets are intersected.

#include "plan/filter.hpp"

#include <algorithm>

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
      city_rows_(plan.cities.size()),
      due_year_rows_(due_years_.size()),
      firmness_rows_(kFirmnesses.size()) {
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        const MeasureId id{i};
        all_measures_.insert(id);
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
        const auto year = std::find(due_years_.begin(), due_years_.end(), due_year(commitment));
        due_year_rows_[static_cast<std::size_t>(year - due_years_.begin())].insert(id);
        firmness_rows_[firmness_id(commitment.firmness).index].insert(id);
        for (CityId city : commitment.touches.ids()) city_rows_[city.index].insert(id);
    }
}

IdSet<MeasureId> FilterIndex::measures_with(const IdSet<CommitmentId>& commitments) const {
    IdSet<MeasureId> result;
    for (CommitmentId id : commitments.ids()) {
        if (const std::optional<MeasureId> measure = measure_of_[id.index]) result.insert(*measure);
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
    const SearchResult found = search_.find(words_of(filter.text));
    const auto in_section = chosen(filter.sections, all_measures_, by_position(section_rows_));
    const auto of_department = chosen(filter.departments, all_measures_, by_position(department_rows_));
    const auto in_city = chosen(filter.cities, all_commitments_, by_position(city_rows_));
    const auto in_year = chosen(filter.due_years, all_commitments_, row_of_year);
    const auto as_firm = chosen(filter.firmnesses, all_commitments_, by_position(firmness_rows_));

    const bool asks_of_commitments =
        !filter.cities.empty() || !filter.due_years.empty() || !filter.firmnesses.empty();
    const auto fitting = both(both(in_city, in_year), as_firm);
    const auto holding = asks_of_commitments ? measures_with(fitting) : all_measures_;
    const auto placed = both(in_section, of_department);

    FilterResult result;
    result.measures = both(both(placed, holding), found.measures).ids();
    const bool goals_too = filter.sections.empty() && filter.departments.empty();
    for (CommitmentId id : both(fitting, found.commitments).ids()) {
        const std::optional<MeasureId> measure = measure_of_[id.index];
        if (measure ? placed.contains(*measure) : goals_too) result.commitments.push_back(id);
    }

    const auto count_measures = [](const auto& rows, const IdSet<MeasureId>& others) {
        std::vector<std::size_t> counts;
        for (const IdSet<MeasureId>& row : rows) counts.push_back(both(row, others).size());
        return counts;
    };
    const auto count_through_commitments = [&](const auto& rows, const IdSet<CommitmentId>& others,
                                               const IdSet<MeasureId>& measures) {
        std::vector<std::size_t> counts;
        for (const IdSet<CommitmentId>& row : rows) {
            counts.push_back(both(measures_with(both(row, others)), measures).size());
        }
        return counts;
    };
    const auto text_and_holding = both(found.measures, holding);
    const auto text_and_placed = both(found.measures, placed);
    result.counts.sections = count_measures(section_rows_, both(of_department, text_and_holding));
    result.counts.departments = count_measures(department_rows_, both(in_section, text_and_holding));
    result.counts.cities = count_through_commitments(city_rows_, both(in_year, as_firm), text_and_placed);
    result.counts.due_years =
        count_through_commitments(due_year_rows_, both(in_city, as_firm), text_and_placed);
    result.counts.firmnesses =
        count_through_commitments(firmness_rows_, both(in_city, in_year), text_and_placed);
    return result;
}

}  // namespace jinlan::plan
