// All that is known of one city: its figures against target and standards, its places among the key cities,
// and what of the plan names it.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "app/model/model.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// The first of the last ten of the 168 key cities.
inline constexpr int kLastTenFrom = 159;
inline constexpr int kRankedCities = 168;

/// A version of the standard with its grade 2 limit of annual PM2.5.
struct StandardGap {
    const air::Standard* standard = nullptr;
    double limit = 0;           // ug/m3
    std::optional<double> gap;  // latest observation minus limit; nothing: no observation
};

/// The composite index of a year: as published, or else reckoned from the six pollutants.
struct IndexYear {
    int year = 0;
    double value = 0;
    const air::Observation* published = nullptr;  // null: reckoned here, all six being known
    bool estimate = false;                        // one of the figures behind it is an estimate
};

/// The place among the 168 key cities in a year. Years between two that matter are there without a place.
struct RankYear {
    int year = 0;
    const air::Observation* place = nullptr;  // null: no data
    const plan::Commitment* goal = nullptr;   // where one falls due in that year
};

struct Membership {
    plan::RegionId region;
    bool whole = false;        // the whole city belongs to it
    std::size_t counties = 0;  // of the city that belong to it; 0 where the whole city does
};

/// How a commitment names a city.
enum class NamedBy { City, Place, Region };

struct NamingCommitment {
    plan::CommitmentId commitment;
    plan::Status status = plan::Status::NoDeadline;  // on the as-of date
    NamedBy by = NamedBy::City;
    std::optional<plan::RegionId> region;  // where a region names it
};

/// The commitments of one measure that name the city.
struct NamingGroup {
    std::optional<plan::MeasureId> measure;  // nothing: the goals of the plan's part two
    std::vector<plan::DepartmentId> leads;  // lead, or answer alone for, a clause with one of the commitments
    std::vector<plan::DepartmentId> shares;  // the others of these clauses
    std::vector<NamingCommitment> commitments;
};

/// How many of the measures that name the city a department leads or answers for alone.
struct LeadCount {
    plan::DepartmentId department;
    std::size_t measures = 0;
};

struct CityProfile {
    plan::CityId city;
    const plan::Commitment* target = nullptr;  // of annual PM2.5, with its quantity
    const air::Observation* latest = nullptr;  // PM2.5
    std::optional<double> gap;                 // latest minus target, ug/m3
    std::vector<StandardGap> standards;        // by date
    std::vector<IndexYear> index;              // by year
    std::vector<RankYear> ranks;               // by year, without gaps; empty: nothing is known or aimed at
    std::vector<plan::CommitmentId> goals;     // of the plan's part two that name the city: its ranking
    std::vector<Membership> regions;           // in the plan's order
    std::vector<NamingGroup> naming;           // goals first, then measure by measure: what the filter leaves
    std::size_t naming_left = 0;               // commitments in `naming`
    std::size_t naming_all = 0;                // without the filter
    std::vector<LeadCount> leads;              // of `naming`, the most first, equal ones in the plan's order
};

/// `left` are the commitments that the filter leaves, ascending.
CityProfile city_profile(const Model& model, plan::CityId city, std::span<const plan::CommitmentId> left,
                         const plan::Date& as_of);

/// The regions that the city, or a county of it, belongs to, in the plan's order.
std::vector<Membership> regions_of(const plan::Plan& plan, plan::CityId city);

/// The composite index of every year in which it is published or all six pollutants are known, ascending.
/// Nothing: the province.
std::vector<IndexYear> index_history(const Model& model, std::optional<plan::CityId> city);

/// Places are counted from the cleanest; from the other end, place 168 is the first.
constexpr int from_the_bottom(int place) { return kRankedCities + 1 - place; }

}  // namespace jinlan::app
