// What the plan can be filtered by: the facets, the filter made of them, and how many each value would leave.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/date.hpp"
#include "plan/figure.hpp"
#include "plan/plan.hpp"

namespace jinlan::plan {

/// A calendar year in which a commitment falls due; `index` 0 stands for "no deadline".
using DueYear = Id<struct DueYearTag>;
inline constexpr DueYear kNoDeadline{0};

/// Facet values of their own kinds, so that the sets below are all `IdSet`s.
using FirmnessId = Id<struct FirmnessTag>;
using KindId = Id<struct KindTag>;
using SubstanceId = Id<struct SubstanceTag>;
using FigureId = Id<struct FigureTag>;
using RoleId = Id<struct RoleTag>;
using StatusId = Id<struct StatusTag>;
constexpr FirmnessId firmness_id(Firmness firmness) { return {static_cast<std::uint32_t>(firmness)}; }
constexpr KindId kind_id(CommitmentKind kind) { return {static_cast<std::uint32_t>(kind)}; }
constexpr SubstanceId substance_id(Substance substance) { return {static_cast<std::uint32_t>(substance)}; }
constexpr FigureId figure_id(Figure figure) { return {static_cast<std::uint32_t>(figure)}; }
constexpr RoleId role_id(Role role) { return {static_cast<std::uint32_t>(role)}; }
constexpr StatusId status_id(Status status) { return {static_cast<std::uint32_t>(status)}; }

/// Those that ask something of measures first, then those that ask it of commitments.
enum class Facet {
    Section,
    Measure,
    Department,
    Role,
    City,
    Region,
    Due,
    Firmness,
    Kind,
    Substance,
    Sector,
    Figure,
    Status
};

inline constexpr std::array kFacets{Facet::Section, Facet::Measure,   Facet::Department, Facet::Role,
                                    Facet::City,    Facet::Region,    Facet::Due,        Facet::Firmness,
                                    Facet::Kind,    Facet::Substance, Facet::Sector,     Facet::Figure,
                                    Facet::Status};

/// One value of a facet. `index` is that of its id: of a `CityId`, a `StatusId`; for a due year the year
/// itself, or 0.
struct FacetValue {
    Facet facet = Facet::Section;
    std::uint32_t index = 0;

    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// What is asked. An empty set asks nothing; within a set any one of its values will do.
struct Filter {
    std::string text;  // as typed; several words must all be found, see plan/search/search.hpp
    // Of measures:
    IdSet<SectionId> sections;
    IdSet<DepartmentId> departments;
    IdSet<RoleId> roles;  // of the chosen departments, or of any department where none is chosen
    IdSet<MeasureId> measures;
    // Of commitments:
    IdSet<CityId> cities;
    IdSet<RegionId> regions;  // that the commitment names
    IdSet<DueYear> due_years;
    IdSet<FirmnessId> firmnesses;
    IdSet<KindId> kinds;
    IdSet<SubstanceId> substances;
    IdSet<SectorId> sectors;
    IdSet<FigureId> figures;
    IdSet<StatusId> statuses;      // on the as-of date, which is not part of the filter
    std::optional<Date> due_from;  // the deadline, the end of the due interval, lies on this day or later
    std::optional<Date> due_to;    // on this day or earlier

    bool empty() const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Calls `visit` with the filter's set of the facet: an `IdSet` of one kind or another. `filter` is a
/// `Filter` or a `const Filter`.
template <class AnyFilter, class Visit>
decltype(auto) visit_facet(AnyFilter& filter, Facet facet, const Visit& visit) {
    switch (facet) {
        case Facet::Section: return visit(filter.sections);
        case Facet::Measure: return visit(filter.measures);
        case Facet::Department: return visit(filter.departments);
        case Facet::Role: return visit(filter.roles);
        case Facet::City: return visit(filter.cities);
        case Facet::Region: return visit(filter.regions);
        case Facet::Due: return visit(filter.due_years);
        case Facet::Firmness: return visit(filter.firmnesses);
        case Facet::Kind: return visit(filter.kinds);
        case Facet::Substance: return visit(filter.substances);
        case Facet::Sector: return visit(filter.sectors);
        case Facet::Figure: return visit(filter.figures);
        case Facet::Status: break;
    }
    return visit(filter.statuses);
}

bool contains(const Filter& filter, FacetValue value);
void toggle(Filter& filter, FacetValue value);
void clear(Filter& filter, Facet facet);

/// Every chosen value, facet by facet and ascending: what chips show.
std::vector<FacetValue> chosen_values(const Filter& filter);

/// The years in which some commitment of the plan falls due, ascending, `kNoDeadline` last.
std::vector<DueYear> due_years(const Plan& plan);

/// The due year of a commitment: that of the end of its interval.
DueYear due_year(const Commitment& commitment);

/// A count for each value of the facet: what choosing that value alone, in place of those chosen in its
/// facet, would leave.
struct FacetCounts {
    std::vector<std::size_t> sections;     // by SectionId
    std::vector<std::size_t> departments;  // by DepartmentId; in the chosen roles
    std::vector<std::size_t> roles;        // by Role; of the chosen departments
    std::vector<std::size_t> measures;     // by MeasureId
    std::vector<std::size_t> cities;       // by CityId
    std::vector<std::size_t> regions;      // by RegionId
    std::vector<std::size_t> due_years;    // in the order of `due_years(plan)`
    std::vector<std::size_t> firmnesses;   // by Firmness
    std::vector<std::size_t> kinds;        // by CommitmentKind
    std::vector<std::size_t> substances;   // by Substance
    std::vector<std::size_t> sectors;      // by SectorId
    std::vector<std::size_t> figures;      // by Figure
    std::vector<std::size_t> statuses;     // by Status

    const std::vector<std::size_t>& of(Facet facet) const;
    std::vector<std::size_t>& of(Facet facet);

    friend bool operator==(const FacetCounts&, const FacetCounts&) = default;
};

}  // namespace jinlan::plan
