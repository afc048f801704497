// Two to four cities, regions or departments side by side: what can be told apart in figures.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/derived/city_profile.hpp"
#include "app/model/model.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

struct ComparedCity {
    plan::CityId city;
    std::optional<double> target;              // ug/m3
    const air::Observation* latest = nullptr;  // PM2.5
    std::optional<double> gap;                 // latest minus target
    std::vector<IndexYear> index;              // by year
    const air::Observation* place = nullptr;   // the latest known among the 168
    std::size_t naming = 0;                    // commitments left by the filter that name it
};

/// From the lowest to the highest.
struct Range {
    double low = 0;
    double high = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

struct ComparedRegion {
    plan::RegionId region;
    std::vector<plan::CityId> whole;   // cities that belong to it as a whole, in its order
    std::vector<plan::CityId> partly;  // the other cities with counties of it, in the plan's order
    std::size_t counties = 0;          // single counties
    std::optional<Range> targets;      // of `whole`, where it is empty of `partly`; nothing: no city
    std::vector<plan::CommitmentId> commitments;  // left by the filter, that name the region itself
};

struct ComparedDepartment {
    plan::DepartmentId department;
    // Measures left by the filter, each by the department's strongest role in it.
    std::size_t lead = 0;
    std::size_t sole = 0;
    std::size_t shared = 0;
    std::vector<std::size_t> sections;   // the same by SectionId, whatever the role
    std::vector<std::size_t> due_years;  // commitments left of its clauses, in the order of `due_years(plan)`
    std::size_t commitments = 0;         // together
    std::size_t dated = 0;               // of them, with a deadline

    std::size_t measures() const { return lead + sole + shared; }
};

/// Of the kind shown the list is filled, the others are empty. Of fewer than two nothing is compared.
struct Comparison {
    std::vector<ComparedCity> cities;
    std::vector<ComparedRegion> regions;
    std::vector<ComparedDepartment> departments;
    std::size_t measures_together = 0;  // measures left in which all departments compared have a part
    std::optional<int> pm25_year;       // the latest with PM2.5 of every city compared
    std::optional<int> index_year;      // the latest with the composite index of every city compared

    bool empty() const { return cities.empty() && regions.empty() && departments.empty(); }
};

/// `left` is what the filter leaves.
Comparison compare(const Model& model, const Compared& compared, const plan::FilterResult& left);

/// How they differ, a sentence each with its figures and a full stop: always of the highest and the lowest.
/// What is not known is said so, and an estimate has its "≈".
std::vector<std::string> differences(const Model& model, const Comparison& comparison,
                                     plan::Language language);

/// The value of the index in a year; nothing where it is not known.
const IndexYear* index_of(const ComparedCity& city, int year);

}  // namespace jinlan::app
