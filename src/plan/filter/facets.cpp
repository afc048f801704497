// Reading and changing filters facet by facet.

#include "plan/filter/facets.hpp"

namespace jinlan::plan {

namespace {

/// An id of the kind that the set holds.
template <class IdType>
IdType id_in(const IdSet<IdType>&, std::uint32_t index) {
    return IdType{index};
}

template <class Counts>
auto& counts_of(Counts& counts, Facet facet) {
    switch (facet) {
        case Facet::Section: return counts.sections;
        case Facet::Measure: return counts.measures;
        case Facet::Department: return counts.departments;
        case Facet::Role: return counts.roles;
        case Facet::City: return counts.cities;
        case Facet::Region: return counts.regions;
        case Facet::Due: return counts.due_years;
        case Facet::Firmness: return counts.firmnesses;
        case Facet::Kind: return counts.kinds;
        case Facet::Substance: return counts.substances;
        case Facet::Sector: return counts.sectors;
        case Facet::Figure: return counts.figures;
        case Facet::Status: break;
    }
    return counts.statuses;
}

}  // namespace

bool Filter::empty() const { return *this == Filter{}; }

bool contains(const Filter& filter, FacetValue value) {
    return visit_facet(filter, value.facet,
                       [&](const auto& ids) { return ids.contains(id_in(ids, value.index)); });
}

void toggle(Filter& filter, FacetValue value) {
    visit_facet(filter, value.facet, [&](auto& ids) { ids.toggle(id_in(ids, value.index)); });
}

void clear(Filter& filter, Facet facet) {
    visit_facet(filter, facet, [](auto& ids) { ids.clear(); });
}

std::vector<FacetValue> chosen_values(const Filter& filter) {
    std::vector<FacetValue> values;
    for (const Facet facet : kFacets) {
        visit_facet(filter, facet, [&](const auto& ids) {
            for (const auto id : ids.ids()) values.push_back({facet, id.index});
        });
    }
    return values;
}

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

const std::vector<std::size_t>& FacetCounts::of(Facet facet) const { return counts_of(*this, facet); }
std::vector<std::size_t>& FacetCounts::of(Facet facet) { return counts_of(*this, facet); }

}  // namespace jinlan::plan
