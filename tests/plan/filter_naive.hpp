// The filter's contract followed word by word, looking at everything each time: what the fast one is held to.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "plan/filter.hpp"
#include "plan/words.hpp"

namespace jinlan::tests {

using namespace jinlan::plan;

class NaiveFilter {
public:
    NaiveFilter(const Plan& plan, const SearchIndex& search) : plan_(plan), search_(search) {}

    FilterResult select(const Filter& filter) const {
        FilterResult result;
        const Found& found = find(filter.text);
        for (std::uint32_t m = 0; m < plan_.measures.size(); ++m) {
            if (measure_left(filter, found, {m})) result.measures.push_back({m});
        }
        for (std::uint32_t c = 0; c < plan_.commitments.size(); ++c) {
            if (commitment_left(filter, found, {c})) result.commitments.push_back({c});
        }
        // A count is what choosing that one value, in place of those chosen, would leave.
        count(result.counts.sections, filter, &Filter::sections, found, plan_.sections.size());
        count(result.counts.departments, filter, &Filter::departments, found, plan_.departments.size());
        count(result.counts.cities, filter, &Filter::cities, found, plan_.cities.size());
        count(result.counts.measures, filter, &Filter::measures, found, plan_.measures.size());
        count(result.counts.firmnesses, filter, &Filter::firmnesses, found, kFirmnesses.size());
        count(result.counts.kinds, filter, &Filter::kinds, found, words(CommitmentKind{}).size());
        count(result.counts.substances, filter, &Filter::substances, found, kSubstances.size());
        count(result.counts.figures, filter, &Filter::figures, found, kFigures.size());
        for (DueYear year : due_years(plan_)) {
            Filter one = filter;
            one.due_years.clear();
            one.due_years.insert(year);
            result.counts.due_years.push_back(measures_left(one, found));
        }
        return result;
    }

private:
    struct Found {
        std::vector<bool> measures;
        std::vector<bool> commitments;
    };

    /// What the search holds for; every text is asked for once, or the tests would take minutes under node.
    const Found& find(const std::string& text) const {
        const auto [entry, fresh] = found_.try_emplace(text);
        if (!fresh) return entry->second;
        const std::vector<std::string> words = words_of(text);
        for (std::uint32_t m = 0; m < plan_.measures.size(); ++m) {
            entry->second.measures.push_back(search_.matches(MeasureId{m}, words));
        }
        for (std::uint32_t c = 0; c < plan_.commitments.size(); ++c) {
            entry->second.commitments.push_back(search_.matches(CommitmentId{c}, words));
        }
        return entry->second;
    }

    template <class IdType>
    void count(std::vector<std::size_t>& counts, const Filter& filter, IdSet<IdType> Filter::*facet,
               const Found& found, std::size_t size) const {
        for (std::uint32_t i = 0; i < size; ++i) {
            Filter one = filter;
            (one.*facet).clear();
            (one.*facet).insert(IdType{i});
            counts.push_back(measures_left(one, found));
        }
    }

    std::size_t measures_left(const Filter& filter, const Found& found) const {
        std::size_t count = 0;
        for (std::uint32_t m = 0; m < plan_.measures.size(); ++m)
            count += measure_left(filter, found, {m}) ? 1 : 0;
        return count;
    }

    bool placed(const Filter& filter, MeasureId id) const {
        if (!filter.sections.empty() && !filter.sections.contains(plan_[id].section)) return false;
        if (!filter.measures.empty() && !filter.measures.contains(id)) return false;
        if (filter.departments.empty()) return true;
        for (DepartmentId department : filter.departments.ids()) {
            if (role_in(plan_[id], department)) return true;
        }
        return false;
    }

    bool fits(const Filter& filter, const Commitment& commitment) const {
        const auto& substances = commitment.substances;
        const auto is_chosen = [&](Substance item) { return filter.substances.contains(substance_id(item)); };
        return (filter.cities.empty() || filter.cities.intersects(commitment.touches)) &&
               (filter.due_years.empty() || filter.due_years.contains(due_year(commitment))) &&
               (filter.firmnesses.empty() || filter.firmnesses.contains(firmness_id(commitment.firmness))) &&
               (filter.kinds.empty() || filter.kinds.contains(kind_id(commitment.kind))) &&
               (filter.substances.empty() || std::any_of(substances.begin(), substances.end(), is_chosen)) &&
               (filter.figures.empty() || filter.figures.contains(figure_id(figure_of(plan_, commitment)))) &&
               (!filter.due_from || (commitment.due && commitment.due->interval.to >= *filter.due_from)) &&
               (!filter.due_to || (commitment.due && commitment.due->interval.to <= *filter.due_to));
    }

    /// Whether anything is asked that a measure answers through its commitments alone.
    static bool asks_of_commitments(const Filter& filter) {
        Filter of_measures;
        of_measures.text = filter.text;
        of_measures.sections = filter.sections;
        of_measures.departments = filter.departments;
        of_measures.measures = filter.measures;
        return filter != of_measures;
    }

    bool measure_left(const Filter& filter, const Found& found, MeasureId id) const {
        if (!found.measures[id.index] || !placed(filter, id)) return false;
        if (!asks_of_commitments(filter)) return true;
        const auto& commitments = plan_[id].commitments;
        return std::any_of(commitments.begin(), commitments.end(),
                           [&](CommitmentId commitment) { return fits(filter, plan_[commitment]); });
    }

    bool commitment_left(const Filter& filter, const Found& found, CommitmentId id) const {
        const Commitment& commitment = plan_[id];
        if (!found.commitments[id.index] || !fits(filter, commitment)) return false;
        if (commitment.measure) return placed(filter, *commitment.measure);
        return filter.sections.empty() && filter.departments.empty() && filter.measures.empty();
    }

    const Plan& plan_;
    const SearchIndex& search_;
    mutable std::map<std::string, Found> found_;
};

}  // namespace jinlan::tests
