// Finding things in the plan, roles, and the status of commitments.

#include "plan/plan.hpp"

#include <algorithm>
#include <cstdint>

namespace jinlan::plan {

namespace {

template <class IdType, class Record, class Wanted>
std::optional<IdType> find_by(const std::vector<Record>& records, const Wanted& wanted) {
    const auto found = std::find_if(records.begin(), records.end(), wanted);
    if (found == records.end()) return std::nullopt;
    return IdType{static_cast<std::uint32_t>(found - records.begin())};
}

template <class IdType, class Record>
std::optional<IdType> find_key(const std::vector<Record>& records, std::string_view key) {
    return find_by<IdType>(records, [&](const Record& record) { return record.key == key; });
}

template <class IdType, class Record>
std::optional<IdType> find_number(const std::vector<Record>& records, int number) {
    return find_by<IdType>(records, [&](const Record& record) { return record.number == number; });
}

/// The last day that an outcome's date ("2025", "2026-02", "2026-02-03") covers; nothing when it is none of
/// these.
std::optional<Date> last_day_of(std::string_view date) {
    if (date.size() == 4) return date_from_iso(std::string(date) + "-12-31");
    if (date.size() != 7) return date_from_iso(date);
    std::optional<Date> day = date_from_iso(std::string(date) + "-01");
    if (day) day->day = days_in_month(day->year, day->month);
    return day;
}

}  // namespace

std::optional<CityId> find_city(const Plan& plan, std::string_view key) {
    return find_key<CityId>(plan.cities, key);
}
std::optional<DepartmentId> find_department(const Plan& plan, std::string_view key) {
    return find_key<DepartmentId>(plan.departments, key);
}
std::optional<RegionId> find_region(const Plan& plan, std::string_view key) {
    return find_key<RegionId>(plan.regions, key);
}
std::optional<MetricId> find_metric(const Plan& plan, std::string_view key) {
    return find_key<MetricId>(plan.metrics, key);
}
std::optional<SectorId> find_sector(const Plan& plan, std::string_view key) {
    return find_key<SectorId>(plan.sectors, key);
}
std::optional<SiteId> find_site(const Plan& plan, std::string_view key) {
    return find_key<SiteId>(plan.sites, key);
}
std::optional<CommitmentId> find_commitment(const Plan& plan, std::string_view key) {
    return find_key<CommitmentId>(plan.commitments, key);
}
std::optional<MeasureId> find_measure(const Plan& plan, int number) {
    return find_number<MeasureId>(plan.measures, number);
}
std::optional<SectionId> find_section(const Plan& plan, int number) {
    return find_number<SectionId>(plan.sections, number);
}

Role role_at(const Clause& clause, std::size_t position) {
    switch (clause.mode) {
        case ClauseMode::Lead: return position == 0 ? Role::Lead : Role::Shared;
        case ClauseMode::Sole: return Role::Sole;
        case ClauseMode::Shared: break;
    }
    return Role::Shared;
}

std::optional<Role> role_in(const Measure& measure, DepartmentId department) {
    bool sole = false;
    bool shared = false;
    for (const Clause& clause : measure.clauses) {
        for (std::size_t position = 0; position < clause.departments.size(); ++position) {
            if (clause.departments[position] != department) continue;
            const Role role = role_at(clause, position);
            if (role == Role::Lead) return Role::Lead;
            (role == Role::Sole ? sole : shared) = true;
        }
        if (std::find(clause.also.begin(), clause.also.end(), department) != clause.also.end()) shared = true;
    }
    if (sole) return Role::Sole;
    if (shared) return Role::Shared;
    return std::nullopt;
}

IdSet<CityId> cities_touched(const Plan& plan, const Commitment& commitment) {
    IdSet<CityId> cities;
    for (CityId city : commitment.cities) cities.insert(city);
    for (CountyId county : commitment.counties) cities.insert(plan[county].city);
    for (SiteId site : commitment.sites) cities.insert(plan[site].city);
    for (RegionId id : commitment.regions) {
        const Region& region = plan[id];
        for (CityId city : region.cities) cities.insert(city);
        if (!region.cities.empty()) continue;
        for (CountyId county : region.counties) cities.insert(plan[county].city);
    }
    return cities;
}

Status status_on(const Commitment& commitment, const Date& as_of) {
    if (commitment.outcome) {
        const std::optional<Date> known = last_day_of(commitment.outcome->date);
        if (known && as_of >= *known) {
            return commitment.outcome->status == OutcomeStatus::Met ? Status::Met : Status::NotMet;
        }
    }
    if (!commitment.due) return Status::NoDeadline;
    return as_of > commitment.due->interval.to ? Status::DueNoOutcome : Status::NotYetDue;
}

}  // namespace jinlan::plan
