// Two to four cities, regions or departments side by side.

#include "app/derived/comparison.hpp"

#include <algorithm>
#include <cstdint>

namespace jinlan::app {

namespace {

using plan::CityId;
using plan::CommitmentId;
using plan::DepartmentId;
using plan::RegionId;

template <class IdType>
bool holds(const std::vector<IdType>& ids, IdType id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::optional<double> target_of(const plan::Plan& plan, CityId city) {
    const std::optional<CommitmentId> target = plan[city].pm25_target;
    if (!target || !plan[*target].quantity) return std::nullopt;
    return plan[*target].quantity->value;
}

ComparedCity city_of(const Model& model, CityId id, const plan::FilterResult& left) {
    ComparedCity city;
    city.city = id;
    city.target = target_of(model.plan, id);
    city.latest = model.observations.latest(id, air::Metric::Pm25);
    if (city.target && city.latest != nullptr) city.gap = city.latest->value - *city.target;
    city.index = index_history(model, id);
    city.place = model.observations.latest(id, air::Metric::RankOf168);
    city.naming =
        static_cast<std::size_t>(std::ranges::count_if(left.commitments, [&](CommitmentId commitment) {
            return model.plan[commitment].touches.contains(id);
        }));
    return city;
}

std::optional<Range> targets_of(const plan::Plan& plan, const std::vector<CityId>& cities) {
    std::optional<Range> range;
    for (const CityId city : cities) {
        const std::optional<double> target = target_of(plan, city);
        if (!target) continue;
        if (!range) range = Range{*target, *target};
        range->low = std::min(range->low, *target);
        range->high = std::max(range->high, *target);
    }
    return range;
}

ComparedRegion region_of(const plan::Plan& plan, RegionId id, const plan::FilterResult& left) {
    const plan::Region& region = plan[id];
    ComparedRegion result;
    result.region = id;
    result.whole = region.cities;
    result.counties = region.counties.size();
    plan::IdSet<CityId> partly;
    for (const plan::CountyId county : region.counties) {
        if (!holds(region.cities, plan[county].city)) partly.insert(plan[county].city);
    }
    result.partly = partly.ids();
    result.targets = targets_of(plan, result.whole.empty() ? result.partly : result.whole);
    for (const CommitmentId commitment : left.commitments) {
        if (holds(plan[commitment].regions, id)) result.commitments.push_back(commitment);
    }
    return result;
}

/// Whether the department answers for the clause that holds the commitment.
bool answers_for(const plan::Plan& plan, DepartmentId department, const plan::Commitment& commitment) {
    if (!commitment.measure) return false;
    const plan::Measure& measure = plan[*commitment.measure];
    for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
        if (commitment.clause && *commitment.clause != i) continue;
        const plan::Clause& clause = measure.clauses[i];
        if (holds(clause.departments, department) || holds(clause.also, department)) return true;
    }
    return false;
}

ComparedDepartment department_of(const plan::Plan& plan, DepartmentId id, const plan::FilterResult& left,
                                 const std::vector<plan::DueYear>& years) {
    ComparedDepartment result;
    result.department = id;
    result.sections.resize(plan.sections.size());
    result.due_years.resize(years.size());
    for (const plan::MeasureId measure : left.measures) {
        const std::optional<plan::Role> role = plan::role_in(plan[measure], id);
        if (!role) continue;
        switch (*role) {
            case plan::Role::Lead: ++result.lead; break;
            case plan::Role::Sole: ++result.sole; break;
            case plan::Role::Shared: ++result.shared; break;
        }
        ++result.sections[plan[measure].section.index];
    }
    for (const CommitmentId commitment : left.commitments) {
        if (!answers_for(plan, id, plan[commitment])) continue;
        ++result.commitments;
        if (plan[commitment].due) ++result.dated;
        const auto year = std::ranges::find(years, plan::due_year(plan[commitment]));
        if (year != years.end()) ++result.due_years[static_cast<std::size_t>(year - years.begin())];
    }
    return result;
}

/// The latest year of the first city that all have.
template <class Years, class Has>
std::optional<int> common_year(const Years& years, const Has& has) {
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        if (has(*year)) return *year;
    }
    return std::nullopt;
}

void find_common_years(const Model& model, Comparison& comparison) {
    std::vector<int> years;
    for (const air::Observation* row :
         model.observations.series(comparison.cities.front().city, air::Metric::Pm25)) {
        years.push_back(row->year);
    }
    comparison.pm25_year = common_year(years, [&](int year) {
        return std::ranges::all_of(comparison.cities, [&](const ComparedCity& city) {
            return model.observations.find(city.city, air::Metric::Pm25, year) != nullptr;
        });
    });
    years.clear();
    for (const IndexYear& entry : comparison.cities.front().index) years.push_back(entry.year);
    comparison.index_year = common_year(years, [&](int year) {
        return std::ranges::all_of(
            comparison.cities, [year](const ComparedCity& city) { return index_of(city, year) != nullptr; });
    });
}

}  // namespace

const IndexYear* index_of(const ComparedCity& city, int year) {
    const auto found = std::ranges::find(city.index, year, &IndexYear::year);
    return found == city.index.end() ? nullptr : &*found;
}

Comparison compare(const Model& model, const Compared& compared, const plan::FilterResult& left) {
    Comparison result;
    if (compared_count(compared) < kFewestCompared) return result;
    switch (compared.kind) {
        case CompareKind::Cities:
            for (const CityId id : compared.cities) result.cities.push_back(city_of(model, id, left));
            find_common_years(model, result);
            break;
        case CompareKind::Regions:
            for (const RegionId id : compared.regions) {
                result.regions.push_back(region_of(model.plan, id, left));
            }
            break;
        case CompareKind::Departments: {
            const std::vector<plan::DueYear> years = plan::due_years(model.plan);
            for (const DepartmentId id : compared.departments) {
                result.departments.push_back(department_of(model.plan, id, left, years));
            }
            for (const plan::MeasureId measure : left.measures) {
                const bool all = std::ranges::all_of(compared.departments, [&](DepartmentId id) {
                    return plan::role_in(model.plan[measure], id).has_value();
                });
                if (all) ++result.measures_together;
            }
            break;
        }
    }
    return result;
}

}  // namespace jinlan::app
