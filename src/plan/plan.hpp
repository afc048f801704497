// What the plan says: sections, measures, the clauses that name who answers for them, and the
// commitments that can be checked. Immutable after load.
//
// Source: 山西省落实《空气质量持续改善行动计划》实施方案, 晋政发〔2024〕7号.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/date.hpp"
#include "plan/id_set.hpp"
#include "plan/ids.hpp"
#include "plan/text.hpp"

namespace jinlan::plan {

struct Document {
    std::string number;
    Text title;
    Text issuer;
    Date issued;
    DateInterval period;  // that the plan plans: every deadline lies within
    std::string parent_number;
    Text parent_title;
};

struct Section {
    int number = 0;  // 1..10
    Text title;
    std::vector<MeasureId> measures;
};

enum class DepartmentKind { Department, Bureau, Customs, Railway, CentralBank, Government, Collective };

struct Department {
    std::string key;  // "sthj"
    Text name;
    Text short_name;
    DepartmentKind kind = DepartmentKind::Department;
};

/// How a clause divides the work.
enum class ClauseMode {
    Lead,    // 牵头: the first department leads, the others share
    Shared,  // 按职责分工负责: each within its own duty
    Sole     // 负责: one department alone
};

/// What a department is in a clause.
enum class Role { Lead, Shared, Sole };

inline constexpr std::array kRoles{Role::Lead, Role::Shared, Role::Sole};

struct Clause {
    ClauseMode mode = ClauseMode::Shared;
    std::vector<DepartmentId> departments;  // in the plan's order
    std::vector<DepartmentId> also;         // answer besides, by a standing rule
    bool open_ended = false;                // the list ends in 等, "and others"
};

/// The role of the department at `position` in the clause's list.
Role role_at(const Clause& clause, std::size_t position);

/// "City governments answer for every measure from here on": said once, it holds for every clause
/// (`Clause::also`).
struct StandingRule {
    MeasureId measure;       // whose text lays the rule down
    std::size_t clause = 0;  // position in its clauses
    DepartmentId department;
    Text note;
};

/// What a figure or a condition is about. Quantities and conditions of one metric can be compared.
struct Metric {
    std::string key;  // "pm25_annual_mean"
    Text name;
    std::string unit;  // one of `kUnits`: "ug/m3", "%", "yes_no" …
};

/// A branch of the economy or a kind of source.
struct Sector {
    std::string key;  // "steel"
    Text name;
};

enum class SiteKind { Airport, IndustrialPark, GasBase };

/// A single place that the plan names.
struct Site {
    std::string key;  // "wusu_airport"
    Text name;
    SiteKind kind = SiteKind::IndustrialPark;
    CityId city;
    std::optional<CountyId> county;  // nothing: it lies in several, or the plan names the city alone
};

enum class CommitmentKind { Quantified, Milestone, Prohibition, Conditional, Continuing, Encouragement };
enum class Firmness { Binding, Required, InPrinciple, Strive, About, Encourage };

inline constexpr std::array kFirmnesses{Firmness::Binding, Firmness::Required, Firmness::InPrinciple,
                                        Firmness::Strive,  Firmness::About,    Firmness::Encourage};

/// Whom or what a sentence binds: who or what must be otherwise when it is kept. (Who answers for that is the
/// clause's `departments`.)
enum class Subject {
    Province,              // the province as a whole: totals, shares, its policies
    Governments,           // of every level, where the plan does not say which
    LocalGovernments,      // of cities and counties
    CityGovernments,       // of prefecture-level cities
    CountyGovernments,     // of counties
    Departments,           // authorities: approval, supervision, enforcement, research
    Enterprises,           // firms that exist
    NewProjects,           // new, rebuilt, expanded or relocated ones
    PlantsAndEquipment,    // furnaces, boilers, units, tanks
    VehiclesAndMachinery,  // on and off the road, locomotives, aircraft
    Sites,                 // construction sites, roads, yards, mines, farms, scenic areas, airports
    IndustrialParks,       // parks and clusters
    Products,              // fuels, materials, coatings on the market
    Households,
    Public
};

inline constexpr std::array kSubjects{Subject::Province,
                                      Subject::Governments,
                                      Subject::LocalGovernments,
                                      Subject::CityGovernments,
                                      Subject::CountyGovernments,
                                      Subject::Departments,
                                      Subject::Enterprises,
                                      Subject::NewProjects,
                                      Subject::PlantsAndEquipment,
                                      Subject::VehiclesAndMachinery,
                                      Subject::Sites,
                                      Subject::IndustrialParks,
                                      Subject::Products,
                                      Subject::Households,
                                      Subject::Public};

/// Where a sentence holds. The list of that name is then filled and the others are empty; `Cities` and
/// `Counties` without a list mean all of them, `KeyRegion` is the region of that key alone.
enum class Scope { Province, KeyRegion, Regions, Cities, Counties, Sites };

/// What the plan's words name or define as the substance to be reduced or watched: more than the six that
/// `air::Pollutant` observes.
enum class Substance { Pm25, Pm10, So2, Nox, Vocs, O3, Nh3, Co2, Odour, CookingFumes };

inline constexpr std::array kSubstances{
    Substance::Pm25, Substance::Pm10, Substance::So2, Substance::Nox,   Substance::Vocs,
    Substance::O3,   Substance::Nh3,  Substance::Co2, Substance::Odour, Substance::CookingFumes};

enum class Comparison { AtMost, Below, AtLeast, Above, Equal, About };

/// The figure that is to be reached.
struct Quantity {
    MetricId metric;
    Comparison comparison = Comparison::AtMost;
    double value = 0;
    std::optional<double> upper;  // the other end of a range
    std::string unit;             // the metric's
    std::optional<int> baseline_year;
};

/// What the fact of a condition is a fact of.
enum class ConditionOf {
    City,
    County,
    CityOrCounty,
    Area,  // any place: a built-up area, a district without gas
    Site,
    Project,
    Enterprise,
    Equipment,
    Process,
    Trip,
    Material,
    Document
};

/// When a commitment applies. A yes/no fact is `Equal` to 1 (yes) or 0 (no); see `holds`.
struct Condition {
    MetricId metric;
    ConditionOf of = ConditionOf::City;
    Comparison comparison = Comparison::AtLeast;
    double value = 0;
    std::optional<double> upper;  // the other end of a range
};

enum class DuePrecision { Day, MonthEnd, Year, YearEnd };

/// Falls due within the closed interval. A "by the end of" date has one day in it.
struct Due {
    DateInterval interval;
    DuePrecision precision = DuePrecision::Day;
};

enum class OutcomeStatus { Met, NotMet };

/// What became of a commitment, where a source says so.
struct Outcome {
    OutcomeStatus status = OutcomeStatus::Met;
    std::string date;  // as precise as the source: "2025", "2026-02"
    std::string source;
    Text note;
};

struct Commitment {
    std::string key;                    // "m26.c1.k2": never changes
    std::optional<MeasureId> measure;   // nothing: a goal of the plan's part two
    std::optional<std::size_t> clause;  // position in the measure's clauses
    CommitmentKind kind = CommitmentKind::Continuing;
    Firmness firmness = Firmness::Required;
    Text statement;
    Subject subject = Subject::Province;
    std::vector<Substance> substances;  // that its words name or define
    std::vector<SectorId> sectors;
    std::optional<Quantity> quantity;
    std::vector<Condition> applies_when;  // all must hold
    std::optional<Due> due;
    Scope scope = Scope::Province;
    std::vector<CityId> cities;  // that it names itself
    std::vector<RegionId> regions;
    std::vector<CountyId> counties;
    std::vector<SiteId> sites;
    IdSet<CityId> touches;  // see `cities_touched`
    std::optional<Outcome> outcome;
};

struct Measure {
    int number = 0;  // 1..38
    SectionId section;
    Text title;
    Text summary;
    std::vector<Clause> clauses;
    std::vector<CommitmentId> commitments;
};

/// A local industry cluster that the plan tells a city to upgrade (measure 4).
struct Cluster {
    MeasureId measure;
    std::vector<Text> industries;
};

struct City {
    std::string key;   // "taiyuan"
    std::string code;  // "1401", GB/T 2260
    Text name;         // 太原市
    Text short_name;   // 太原
    double area_km2 = 0;
    int population_2020 = 0;
    std::optional<Cluster> cluster;
    std::optional<CommitmentId> pm25_target;  // its annual mean PM2.5 target
};

struct County {
    std::string code;  // "140105"
    CityId city;
    Text name;
};

enum class RegionStatus { Official, PartlyOfficial, Approximate, Undefined };

/// An area that the plan names without always listing what lies in it.
struct Region {
    std::string key;  // "key_region"
    Text name;
    RegionStatus status = RegionStatus::Undefined;
    std::vector<CityId> cities;      // whole cities
    std::vector<CountyId> counties;  // single counties besides
    Text note;
    std::string confidence;
    std::string source;
    std::vector<MeasureId> measures;  // that name it
};

/// A city that joins with those across the border of another province (measure 27).
struct Neighbour {
    CommitmentId commitment;
    CityId city;
    std::string province_code;  // "41", GB/T 2260
    Text province;
};

struct Plan {
    Document document;
    std::vector<Section> sections;
    std::vector<Measure> measures;
    std::vector<Commitment> commitments;  // goals first, then measure by measure
    std::vector<Department> departments;
    std::vector<City> cities;
    std::vector<County> counties;
    std::vector<Region> regions;
    std::vector<Metric> metrics;
    std::vector<Sector> sectors;
    std::vector<Site> sites;
    std::vector<CommitmentId> goals;
    std::vector<StandingRule> standing_rules;
    std::vector<Neighbour> neighbours;

    const Section& operator[](SectionId id) const { return sections[id.index]; }
    const Measure& operator[](MeasureId id) const { return measures[id.index]; }
    const Commitment& operator[](CommitmentId id) const { return commitments[id.index]; }
    const Department& operator[](DepartmentId id) const { return departments[id.index]; }
    const City& operator[](CityId id) const { return cities[id.index]; }
    const County& operator[](CountyId id) const { return counties[id.index]; }
    const Region& operator[](RegionId id) const { return regions[id.index]; }
    const Metric& operator[](MetricId id) const { return metrics[id.index]; }
    const Sector& operator[](SectorId id) const { return sectors[id.index]; }
    const Site& operator[](SiteId id) const { return sites[id.index]; }
};

/// Nothing for a key (or number) that the plan does not have.
std::optional<CityId> find_city(const Plan& plan, std::string_view key);
std::optional<DepartmentId> find_department(const Plan& plan, std::string_view key);
std::optional<RegionId> find_region(const Plan& plan, std::string_view key);
std::optional<MetricId> find_metric(const Plan& plan, std::string_view key);
std::optional<SectorId> find_sector(const Plan& plan, std::string_view key);
std::optional<SiteId> find_site(const Plan& plan, std::string_view key);
std::optional<CommitmentId> find_commitment(const Plan& plan, std::string_view key);
std::optional<MeasureId> find_measure(const Plan& plan, int number);
std::optional<SectionId> find_section(const Plan& plan, int number);

/// The strongest role of the department over the measure's clauses (lead, then sole, then shared);
/// nothing when it is named in none. Departments of `also` share.
std::optional<Role> role_in(const Measure& measure, DepartmentId department);

/// The cities that a commitment concerns: those it names, those that hold a county or site it names, and the
/// whole cities of the regions it names. A region that is given by counties alone counts for the cities they
/// lie in; the single counties of another region do not put a whole city in.
IdSet<CityId> cities_touched(const Plan& plan, const Commitment& commitment);

/// How a commitment stands on a day. Never read off the calendar alone: a passed date without
/// outcome data is `DueNoOutcome`, not missed and not met. On the last day of its interval a commitment is
/// not yet overdue. An outcome counts from the last day that its date covers ("2025": from 2025-12-31), so
/// that an earlier day does not know the future.
enum class Status { Met, NotMet, DueNoOutcome, NotYetDue, NoDeadline };

inline constexpr std::array kStatuses{Status::Met, Status::NotMet, Status::DueNoOutcome, Status::NotYetDue,
                                      Status::NoDeadline};

Status status_on(const Commitment& commitment, const Date& as_of);

}  // namespace jinlan::plan
