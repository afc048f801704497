// The schedule: what slips when deadlines are moved by months, what falls due until a day, and how much of it
// each department and city carries.

#pragma once

#include <compare>
#include <vector>

#include "plan/date.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// A deadline moved by months; negative: earlier.
struct Slip {
    plan::CommitmentId commitment;
    int months = 0;

    friend bool operator==(const Slip&, const Slip&) = default;
};

inline constexpr int kMostSlipMonths = 120;  // either way

/// The same day so many months later; the last day of a month stays the last day, and a day that the month
/// does not have becomes its last.
plan::Date months_later(const plan::Date& date, int months);

/// Both ends of the interval moved. By other than whole years the end of a year becomes that of a month, and
/// a year the days from and to which it then runs: "by end 2025" and six months are "by end June 2026".
plan::Due slipped(const plan::Due& due, int months);

struct Quarter {
    int year = 0;
    int number = 1;  // 1..4

    friend auto operator<=>(const Quarter&, const Quarter&) = default;
};

Quarter quarter_of(const plan::Date& date);

/// A commitment that slips, and how it stands on the as-of day before and after.
struct SlippedCommitment {
    plan::CommitmentId commitment;
    plan::Due due_before;
    plan::Due due_after;
    plan::Status status_before = plan::Status::NotYetDue;
    plan::Status status_after = plan::Status::NotYetDue;
};

/// How many commitments' deadlines lie in a quarter. A deadline is the end of the interval.
struct DepartmentLoad {
    plan::DepartmentId department;
    Quarter quarter;
    int before = 0;
    int after = 0;
};

struct CityLoad {
    plan::CityId city;
    int before = 0;  // commitments that concern the city and become due in the window
    int after = 0;
};

struct Schedule {
    std::vector<SlippedCommitment> slipped;  // in the plan's order
    /// Those whose deadline lies after `from` and on `to` or before it, by deadline.
    std::vector<plan::CommitmentId> due_before;
    std::vector<plan::CommitmentId> due_after;
    std::vector<DepartmentLoad> departments;  // all deadlines, whatever the window; by department, quarter
    std::vector<CityLoad> cities;             // by city, those with any
};

/// Who answers for the commitment: the departments of its clause, and those that a standing rule adds. A goal
/// has none.
std::vector<plan::DepartmentId> carriers(const plan::Plan& plan, const plan::Commitment& commitment);

/// The schedule with those slips, in the window after `from` until `to`, the as-of day. A slip of a
/// commitment without deadline, or by nothing, changes nothing; months are clamped, and of two slips of one
/// commitment the last counts.
Schedule schedule(const plan::Plan& plan, const std::vector<Slip>& slips, const plan::Date& from,
                  const plan::Date& to);

}  // namespace jinlan::whatif
