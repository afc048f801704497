// All that is known of one city.

#include "app/derived/city_profile.hpp"

#include <algorithm>
#include <cstdint>

#include "air/composite_index.hpp"

namespace jinlan::app {

namespace {

using plan::CityId;
using plan::CommitmentId;
using plan::DepartmentId;
using plan::MeasureId;
using plan::RegionId;

template <class IdType>
bool holds(const std::vector<IdType>& ids, IdType id) {
    return std::ranges::find(ids, id) != ids.end();
}

template <class IdType>
void add_once(std::vector<IdType>& ids, IdType id) {
    if (!holds(ids, id)) ids.push_back(id);
}

bool any_estimate(const Model& model, std::optional<CityId> city, int year) {
    return std::ranges::any_of(air::kPollutants, [&](air::Pollutant pollutant) {
        const air::Observation* row = model.observations.find(city, air::metric_of(pollutant), year);
        return row != nullptr && air::is_estimate(row->kind);
    });
}

std::vector<StandardGap> standards_of(const Model& model, const air::Observation* latest) {
    std::vector<StandardGap> result;
    for (const air::Standard& standard : model.standards.versions) {
        StandardGap entry{&standard, standard.grade_2[air::Pollutant::Pm25], {}};
        if (latest != nullptr) entry.gap = latest->value - entry.limit;
        result.push_back(entry);
    }
    return result;
}

bool is_rank_goal(const plan::Plan& plan, const plan::Commitment& commitment) {
    return commitment.quantity && commitment.due &&
           plan[commitment.quantity->metric].key == air::metric_key(air::Metric::RankOf168);
}

/// From the first year that is known or aimed at to the last one.
std::vector<RankYear> ranks_of(const Model& model, CityId city) {
    std::vector<RankYear> known;
    for (const air::Observation* row : model.observations.series(city, air::Metric::RankOf168)) {
        known.push_back({row->year, row, nullptr});
    }
    for (const plan::Commitment& commitment : model.plan.commitments) {
        if (!commitment.touches.contains(city) || !is_rank_goal(model.plan, commitment)) continue;
        const int year = commitment.due->interval.to.year;
        const auto at = std::ranges::find(known, year, &RankYear::year);
        if (at != known.end()) {
            at->goal = &commitment;
        } else {
            known.push_back({year, nullptr, &commitment});
        }
    }
    std::ranges::sort(known, {}, &RankYear::year);
    std::vector<RankYear> years;
    for (const RankYear& entry : known) {
        while (!years.empty() && years.back().year + 1 < entry.year) {
            years.push_back({years.back().year + 1, nullptr, nullptr});
        }
        years.push_back(entry);
    }
    return years;
}

NamingCommitment naming(const plan::Plan& plan, CommitmentId id, CityId city, const plan::Date& as_of) {
    const plan::Commitment& commitment = plan[id];
    NamingCommitment result{id, plan::status_on(commitment, as_of), NamedBy::Place, {}};
    if (holds(commitment.cities, city)) {
        result.by = NamedBy::City;
        return result;
    }
    for (const RegionId region : commitment.regions) {
        const bool counties_alone = plan[region].cities.empty();
        const bool in_it =
            counties_alone
                ? std::ranges::any_of(plan[region].counties,
                                      [&](plan::CountyId county) { return plan[county].city == city; })
                : holds(plan[region].cities, city);
        if (!in_it) continue;
        result.by = NamedBy::Region;
        result.region = region;
        break;
    }
    return result;
}

/// Who answers for the clause that holds the commitment; of a measure whose clause is not given, for any.
void add_departments(NamingGroup& group, const plan::Plan& plan, const plan::Commitment& commitment) {
    const plan::Measure& measure = plan[*commitment.measure];
    for (std::size_t c = 0; c < measure.clauses.size(); ++c) {
        if (commitment.clause && *commitment.clause != c) continue;
        const plan::Clause& clause = measure.clauses[c];
        for (std::size_t i = 0; i < clause.departments.size(); ++i) {
            const bool leads = plan::role_at(clause, i) != plan::Role::Shared;
            add_once(leads ? group.leads : group.shares, clause.departments[i]);
        }
    }
}

void count_leads(CityProfile& profile, std::size_t departments) {
    std::vector<LeadCount> counts(departments);
    for (std::uint32_t i = 0; i < departments; ++i) counts[i].department = DepartmentId{i};
    for (const NamingGroup& group : profile.naming) {
        for (const DepartmentId lead : group.leads) ++counts[lead.index].measures;
    }
    std::ranges::stable_sort(counts, std::ranges::greater{}, &LeadCount::measures);
    for (const LeadCount& count : counts) {
        if (count.measures > 0) profile.leads.push_back(count);
    }
}

}  // namespace

std::vector<Membership> regions_of(const plan::Plan& plan, CityId city) {
    std::vector<Membership> result;
    for (std::uint32_t i = 0; i < plan.regions.size(); ++i) {
        const plan::Region& region = plan.regions[i];
        Membership membership{RegionId{i}, holds(region.cities, city), 0};
        if (!membership.whole) {
            membership.counties = static_cast<std::size_t>(std::ranges::count_if(
                region.counties, [&](plan::CountyId county) { return plan[county].city == city; }));
        }
        if (membership.whole || membership.counties > 0) result.push_back(membership);
    }
    return result;
}

std::vector<IndexYear> index_history(const Model& model, std::optional<CityId> city) {
    std::vector<IndexYear> result;
    for (const air::Observation* row : model.observations.series(city, air::Metric::CompositeIndex)) {
        result.push_back({row->year, row->value, row, air::is_estimate(row->kind)});
    }
    // All six are known only in years in which PM2.5 is.
    for (const air::Observation* row : model.observations.series(city, air::Metric::Pm25)) {
        if (std::ranges::find(result, row->year, &IndexYear::year) != result.end()) continue;
        const auto index = air::composite_index(model.observations.concentrations(city, row->year),
                                                model.standards.index_limits());
        if (!index) continue;
        result.push_back({row->year, index->total, nullptr, any_estimate(model, city, row->year)});
    }
    std::ranges::sort(result, {}, &IndexYear::year);
    return result;
}

CityProfile city_profile(const Model& model, CityId city, std::span<const CommitmentId> left,
                         const plan::Date& as_of) {
    const plan::Plan& plan = model.plan;
    CityProfile profile;
    profile.city = city;
    const std::optional<CommitmentId> target = plan[city].pm25_target;
    if (target && plan[*target].quantity) profile.target = &plan[*target];
    profile.latest = model.observations.latest(city, air::Metric::Pm25);
    if (profile.target != nullptr && profile.latest != nullptr) {
        profile.gap = profile.latest->value - profile.target->quantity->value;
    }
    profile.standards = standards_of(model, profile.latest);
    profile.index = index_history(model, city);
    profile.ranks = ranks_of(model, city);
    for (const CommitmentId goal : plan.goals) {
        if (plan[goal].touches.contains(city)) profile.goals.push_back(goal);
    }
    profile.regions = regions_of(plan, city);
    for (const plan::Commitment& commitment : plan.commitments) {
        if (commitment.touches.contains(city)) ++profile.naming_all;
    }
    for (const CommitmentId id : left) {
        const plan::Commitment& commitment = plan[id];
        if (!commitment.touches.contains(city)) continue;
        if (profile.naming.empty() || profile.naming.back().measure != commitment.measure) {
            profile.naming.push_back({commitment.measure, {}, {}, {}});
        }
        NamingGroup& group = profile.naming.back();
        group.commitments.push_back(naming(plan, id, city, as_of));
        if (commitment.measure) add_departments(group, plan, commitment);
        ++profile.naming_left;
    }
    for (NamingGroup& group : profile.naming) {
        std::erase_if(group.shares, [&](DepartmentId id) { return holds(group.leads, id); });
    }
    count_leads(profile, plan.departments.size());
    return profile;
}

}  // namespace jinlan::app
