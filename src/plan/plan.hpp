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

struct Clause {
    ClauseMode mode = ClauseMode::Shared;
    std::vector<DepartmentId> departments;  // in the plan's order
    std::vector<DepartmentId> also;  // answer besides, by a rule of its own (measure 1: city governments)
    bool open_ended = false;         // the list ends in 等, "and others"
};

/// The role of the department at `position` in the clause's list.
Role role_at(const Clause& clause, std::size_t position);

enum class CommitmentKind { Quantified, Milestone, Prohibition, Conditional, Continuing, Encouragement };
enum class Firmness { Binding, Required, InPrinciple, Strive, About, Encourage };

inline constexpr std::array kFirmnesses{Firmness::Binding, Firmness::Required, Firmness::InPrinciple,
                                        Firmness::Strive,  Firmness::About,    Firmness::Encourage};

enum class Comparison { AtMost, Below, AtLeast, Above, Equal, About };

struct Quantity {
    std::string metric;  // "pm25_annual_mean"
    Comparison comparison = Comparison::AtMost;
    double value = 0;
    std::optional<double> upper;  // the other end of a range
    std::string unit;             // "ug/m3", "%", …
    std::optional<int> baseline_year;
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
    std::optional<Quantity> quantity;
    std::optional<Due> due;
    std::vector<CityId> cities;  // that it names itself
    std::vector<RegionId> regions;
    std::vector<CountyId> counties;
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

struct Plan {
    Document document;
    std::vector<Section> sections;
    std::vector<Measure> measures;
    std::vector<Commitment> commitments;  // goals first, then measure by measure
    std::vector<Department> departments;
    std::vector<City> cities;
    std::vector<County> counties;
    std::vector<Region> regions;
    std::vector<CommitmentId> goals;

    const Section& operator[](SectionId id) const { return sections[id.index]; }
    const Measure& operator[](MeasureId id) const { return measures[id.index]; }
    const Commitment& operator[](CommitmentId id) const { return commitments[id.index]; }
    const Department& operator[](DepartmentId id) const { return departments[id.index]; }
    const City& operator[](CityId id) const { return cities[id.index]; }
    const County& operator[](CountyId id) const { return counties[id.index]; }
    const Region& operator[](RegionId id) const { return regions[id.index]; }
};

/// Nothing for a key (or number) that the plan does not have.
std::optional<CityId> find_city(const Plan& plan, std::string_view key);
std::optional<DepartmentId> find_department(const Plan& plan, std::string_view key);
std::optional<RegionId> find_region(const Plan& plan, std::string_view key);
std::optional<CommitmentId> find_commitment(const Plan& plan, std::string_view key);
std::optional<MeasureId> find_measure(const Plan& plan, int number);
std::optional<SectionId> find_section(const Plan& plan, int number);

/// The strongest role of the department over the measure's clauses (lead, then sole, then shared);
/// nothing when it is named in none. Departments of `also` share.
std::optional<Role> role_in(const Measure& measure, DepartmentId department);

/// The cities that a commitment concerns: those it names, those that hold a county it names, and the whole
/// cities of the regions it names. A region that is given by counties alone counts for the cities they lie
/// in; the single counties of another region do not put a whole city in.
IdSet<CityId> cities_touched(const Plan& plan, const Commitment& commitment);

/// How a commitment stands on a day. Never read off the calendar alone: a passed date without
/// outcome data is `DueNoOutcome`, not missed and not met. On the last day of its interval a commitment is
/// not yet overdue. An outcome counts from the last day that its date covers ("2025": from 2025-12-31), so
/// that an earlier day does not know the future.
enum class Status { Met, NotMet, DueNoOutcome, NotYetDue, NoDeadline };

Status status_on(const Commitment& commitment, const Date& as_of);

}  // namespace jinlan::plan
