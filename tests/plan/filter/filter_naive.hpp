// The filter's contract followed word by word, looking at everything each time: what the fast one is held to.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "plan/filter/filter.hpp"
#include "plan/words.hpp"

namespace jinlan::tests {

using namespace jinlan::plan;

class NaiveFilter {
public:
    NaiveFilter(const Plan& plan, const SearchIndex& search) : plan_(plan), search_(search) {}

    FilterResult select(const Filter& filter, const Date& as_of) const {
        FilterResult result;
        const Question asked{filter, as_of, find(filter.text)};
        for (std::uint32_t m = 0; m < plan_.measures.size(); ++m) {
            if (measure_left(asked, {m})) result.measures.push_back({m});
        }
        for (std::uint32_t c = 0; c < plan_.commitments.size(); ++c) {
            if (commitment_left(asked, {c})) result.commitments.push_back({c});
        }
        for (const Facet facet : kFacets) {
            for (const std::uint32_t value : values_of(facet)) count(result, asked, {facet, value});
        }
        return result;
    }

    /// The indices of the facet's values, in the order of its counts.
    std::vector<std::uint32_t> values_of(Facet facet) const {
        std::vector<std::uint32_t> values;
        if (facet == Facet::Due) {
            for (const DueYear year : due_years(plan_)) values.push_back(year.index);
            return values;
        }
        const std::size_t size = [&] {
            switch (facet) {
                case Facet::Section: return plan_.sections.size();
                case Facet::Measure: return plan_.measures.size();
                case Facet::Department: return plan_.departments.size();
                case Facet::Role: return kRoles.size();
                case Facet::City: return plan_.cities.size();
                case Facet::Region: return plan_.regions.size();
                case Facet::Due: break;
                case Facet::Firmness: return kFirmnesses.size();
                case Facet::Kind: return words(CommitmentKind{}).size();
                case Facet::Substance: return kSubstances.size();
                case Facet::Sector: return plan_.sectors.size();
                case Facet::Figure: return kFigures.size();
                case Facet::Status: return kStatuses.size();
            }
            return std::size_t{0};
        }();
        for (std::uint32_t i = 0; i < size; ++i) values.push_back(i);
        return values;
    }

private:
    struct Found {
        std::vector<bool> measures;
        std::vector<bool> commitments;
    };

    struct Question {
        const Filter& filter;
        Date as_of;
        const SearchResult& found;
    };

    /// What the search holds for; every text is asked for once, or the tests would take minutes under node.
    const SearchResult& find(const std::string& text) const {
        const auto [entry, fresh] = found_.try_emplace(text);
        if (fresh) entry->second = search_.find(text);
        return entry->second;
    }

    /// A count is what choosing that one value, in place of those chosen, would leave.
    void count(FilterResult& result, const Question& asked, FacetValue value) const {
        Filter one = asked.filter;
        clear(one, value.facet);
        toggle(one, value);
        const Question question{one, asked.as_of, asked.found};
        std::size_t measures = 0;
        for (std::uint32_t m = 0; m < plan_.measures.size(); ++m) {
            measures += measure_left(question, {m}) ? 1U : 0U;
        }
        std::size_t commitments = 0;
        for (std::uint32_t c = 0; c < plan_.commitments.size(); ++c) {
            commitments += commitment_left(question, {c}) ? 1U : 0U;
        }
        result.counts.of(value.facet).push_back(measures);
        result.commitment_counts.of(value.facet).push_back(commitments);
    }

    /// Whether one of the chosen departments (or any) has one of the chosen roles (or any) in a clause.
    static bool shares(const Filter& filter, const Measure& measure) {
        const auto fits = [&](DepartmentId department, Role role) {
            return (filter.departments.empty() || filter.departments.contains(department)) &&
                   (filter.roles.empty() || filter.roles.contains(role_id(role)));
        };
        for (const Clause& clause : measure.clauses) {
            for (std::size_t i = 0; i < clause.departments.size(); ++i) {
                if (fits(clause.departments[i], role_at(clause, i))) return true;
            }
            for (const DepartmentId department : clause.also) {
                if (fits(department, Role::Shared)) return true;
            }
        }
        return false;
    }

    bool placed(const Filter& filter, MeasureId id) const {
        if (!filter.sections.empty() && !filter.sections.contains(plan_[id].section)) return false;
        if (!filter.measures.empty() && !filter.measures.contains(id)) return false;
        return (filter.departments.empty() && filter.roles.empty()) || shares(filter, plan_[id]);
    }

    bool fits(const Question& asked, const Commitment& commitment) const {
        const Filter& filter = asked.filter;
        const auto any = [](const auto& chosen, const auto& list, const auto& id_of) {
            return chosen.empty() || std::any_of(list.begin(), list.end(), [&](const auto& item) {
                       return chosen.contains(id_of(item));
                   });
        };
        const auto itself = [](auto id) { return id; };
        return (filter.cities.empty() || filter.cities.intersects(commitment.touches)) &&
               any(filter.regions, commitment.regions, itself) &&
               (filter.due_years.empty() || filter.due_years.contains(due_year(commitment))) &&
               (filter.firmnesses.empty() || filter.firmnesses.contains(firmness_id(commitment.firmness))) &&
               (filter.kinds.empty() || filter.kinds.contains(kind_id(commitment.kind))) &&
               any(filter.substances, commitment.substances, substance_id) &&
               any(filter.sectors, commitment.sectors, itself) &&
               (filter.figures.empty() || filter.figures.contains(figure_id(figure_of(plan_, commitment)))) &&
               (filter.statuses.empty() ||
                filter.statuses.contains(status_id(status_on(commitment, asked.as_of)))) &&
               (!filter.due_from || (commitment.due && commitment.due->interval.to >= *filter.due_from)) &&
               (!filter.due_to || (commitment.due && commitment.due->interval.to <= *filter.due_to));
    }

    /// Whether anything is asked that a measure answers through its commitments alone.
    static bool asks_of_commitments(const Filter& filter) {
        Filter of_measures;
        of_measures.text = filter.text;
        of_measures.sections = filter.sections;
        of_measures.departments = filter.departments;
        of_measures.roles = filter.roles;
        of_measures.measures = filter.measures;
        return filter != of_measures;
    }

    bool measure_left(const Question& asked, MeasureId id) const {
        if (!asked.found.measures.contains(id) || !placed(asked.filter, id)) return false;
        if (!asks_of_commitments(asked.filter)) return true;
        const auto& commitments = plan_[id].commitments;
        return std::any_of(commitments.begin(), commitments.end(),
                           [&](CommitmentId commitment) { return fits(asked, plan_[commitment]); });
    }

    bool commitment_left(const Question& asked, CommitmentId id) const {
        const Commitment& commitment = plan_[id];
        if (!asked.found.commitments.contains(id) || !fits(asked, commitment)) return false;
        if (commitment.measure) return placed(asked.filter, *commitment.measure);
        const Filter& filter = asked.filter;
        return filter.sections.empty() && filter.departments.empty() && filter.roles.empty() &&
               filter.measures.empty();
    }

    const Plan& plan_;
    const SearchIndex& search_;
    mutable std::map<std::string, SearchResult> found_;
};

}  // namespace jinlan::tests
