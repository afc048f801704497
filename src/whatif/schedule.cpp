// Deadlines moved and counted.

#include "whatif/schedule.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace jinlan::whatif {

namespace {

/// Months by commitment; nothing where it does not slip.
std::vector<int> months_by_commitment(const plan::Plan& plan, const std::vector<Slip>& slips) {
    std::vector<int> months(plan.commitments.size());
    for (const Slip& slip : slips) {
        if (slip.commitment.index >= months.size() || !plan[slip.commitment].due) continue;
        months[slip.commitment.index] = std::clamp(slip.months, -kMostSlipMonths, kMostSlipMonths);
    }
    return months;
}

/// The commitments whose deadline lies in the window, by deadline and then in the plan's order.
std::vector<plan::CommitmentId> due_within(const std::vector<std::optional<plan::Date>>& deadlines,
                                           const plan::Date& from, const plan::Date& to) {
    std::vector<plan::CommitmentId> due;
    for (std::uint32_t i = 0; i < deadlines.size(); ++i) {
        if (deadlines[i] && *deadlines[i] > from && *deadlines[i] <= to) due.push_back({i});
    }
    std::stable_sort(due.begin(), due.end(), [&deadlines](plan::CommitmentId a, plan::CommitmentId b) {
        return *deadlines[a.index] < *deadlines[b.index];
    });
    return due;
}

}  // namespace

plan::Date months_later(const plan::Date& date, int months) {
    const int since_zero = date.year * 12 + date.month - 1 + months;
    plan::Date later;
    later.year = since_zero / 12 - (since_zero % 12 < 0 ? 1 : 0);
    later.month = since_zero - later.year * 12 + 1;
    const int last = plan::days_in_month(later.year, later.month);
    const bool at_end = date.day == plan::days_in_month(date.year, date.month);
    later.day = at_end ? last : std::min(date.day, last);
    return later;
}

plan::Due slipped(const plan::Due& due, int months) {
    plan::Due later = due;
    later.interval = {months_later(due.interval.from, months), months_later(due.interval.to, months)};
    if (months % 12 == 0) return later;
    if (due.precision == plan::DuePrecision::YearEnd) later.precision = plan::DuePrecision::MonthEnd;
    if (due.precision == plan::DuePrecision::Year) later.precision = plan::DuePrecision::Day;
    return later;
}

Quarter quarter_of(const plan::Date& date) { return {date.year, (date.month - 1) / 3 + 1}; }

std::vector<plan::DepartmentId> carriers(const plan::Plan& plan, const plan::Commitment& commitment) {
    if (!commitment.measure || !commitment.clause) return {};
    const plan::Clause& clause = plan[*commitment.measure].clauses[*commitment.clause];
    std::vector<plan::DepartmentId> result = clause.departments;
    for (const plan::DepartmentId also : clause.also) {
        if (std::ranges::find(result, also) == result.end()) result.push_back(also);
    }
    return result;
}

Schedule schedule(const plan::Plan& plan, const std::vector<Slip>& slips, const plan::Date& from,
                  const plan::Date& to) {
    Schedule result;
    const std::vector<int> months = months_by_commitment(plan, slips);
    std::vector<std::optional<plan::Date>> before(plan.commitments.size());
    std::vector<std::optional<plan::Date>> after(plan.commitments.size());
    std::map<std::pair<plan::DepartmentId, Quarter>, std::pair<int, int>> loads;
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const plan::Commitment& commitment = plan.commitments[i];
        if (!commitment.due) continue;
        const plan::Due due_after = slipped(*commitment.due, months[i]);
        before[i] = commitment.due->interval.to;
        after[i] = due_after.interval.to;
        for (const plan::DepartmentId department : carriers(plan, commitment)) {
            ++loads[{department, quarter_of(*before[i])}].first;
            ++loads[{department, quarter_of(*after[i])}].second;
        }
        if (months[i] == 0) continue;
        plan::Commitment moved = commitment;
        moved.due = due_after;
        result.slipped.push_back({plan::CommitmentId{i}, *commitment.due, due_after,
                                  plan::status_on(commitment, to), plan::status_on(moved, to)});
    }
    for (const auto& [place, counts] : loads) {
        result.departments.push_back({place.first, place.second, counts.first, counts.second});
    }
    result.due_before = due_within(before, from, to);
    result.due_after = due_within(after, from, to);
    for (std::uint32_t i = 0; i < plan.cities.size(); ++i) {
        const auto concerns = [&plan, i](plan::CommitmentId id) {
            return plan[id].touches.contains(plan::CityId{i});
        };
        const CityLoad load{{i},
                            static_cast<int>(std::ranges::count_if(result.due_before, concerns)),
                            static_cast<int>(std::ranges::count_if(result.due_after, concerns))};
        if (load.before > 0 || load.after > 0) result.cities.push_back(load);
    }
    return result;
}

}  // namespace jinlan::whatif
