// What follows from the model and the state: recomputed part by part, only when what a part depends on
// has changed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/duty_list.hpp"
#include "app/lab.hpp"
#include "app/model.hpp"
#include "app/state.hpp"

namespace jinlan::app {

/// What the map shows of a city under the chosen measure.
struct CityValue {
    std::optional<double> value;                    // ug/m3; nothing: no data
    const air::Observation* observation = nullptr;  // where one is behind the value
    const plan::Commitment* target = nullptr;       // where a target is behind it
    std::size_t matching_measures = 0;              // of the filtered ones, those that name the city
};

struct TimelineItem {
    plan::CommitmentId commitment;
    plan::Status status;  // on the as-of date
};

/// A measure in which a department has a role.
struct Duty {
    plan::MeasureId measure;
    plan::Role role;
};

struct StatusCounts {
    std::size_t met = 0, not_met = 0, due_no_outcome = 0, not_yet_due = 0, no_deadline = 0;
};

struct Derived {
    plan::Date as_of;
    plan::FilterResult filtered;
    plan::IdSet<plan::MeasureId> filtered_measures;  // the same as a set
    std::vector<CityValue> city_values;              // by CityId
    std::vector<TimelineItem> timeline;              // the filtered commitments with a deadline, by the end
                                                     // of their interval, then in the plan's order
    StatusCounts status_counts;                      // of the filtered commitments

    const LabDerived* lab = nullptr;  // never null: what the lab shows, which may still be at work

    std::string answer;          // of the view, in the reader's language: `app::answer`
    std::uint64_t revision = 0;  // another one whenever what the filter leaves, or how it stands on the as-of
                                 // date, has changed: for what is made of that

    // Of the selection.
    std::vector<plan::MeasureId> naming_measures;     // a city: the measures that name it
    std::vector<Duty> duties;                         // a department: its measures, leads first
    std::optional<DutyList> duty_list;                // a department: what of that the filter leaves
    std::optional<whatif::PollutantOutcome> outcome;  // of the city shown (`city_shown`)
};

class Deriver {
public:
    explicit Deriver(const Model& model);

    /// `today` is used where the state has no as-of date. The reference stays valid until the next call.
    const Derived& update(const AppState& state, const plan::Date& today);

    /// The search over the plan, which the filter uses too. It knows pinyin where the model does.
    const plan::SearchIndex& search() const { return cross_filter_.index().search(); }

    /// Whether something goes on without any change of the state: another call is wanted.
    bool working() const { return lab_.working(); }

    /// How many times any part was computed: for tests that nothing is done per frame.
    std::size_t computations() const { return computations_; }

private:
    // The parts, each with the fields of the state that it depends on.
    void update_filtered(const AppState& state);     // filter, as-of date
    void update_city_values(const AppState& state);  // map measure
    void update_matching();                          // as before; anew after the city values
    void update_timeline();                          // filter, as-of date
    void update_selection(const AppState& state);    // selection
    void update_duty_list(const AppState& state);    // selection, filter
    void update_outcome(const AppState& state);      // selection, the selected city's scenario

    const Model* model_;
    plan::CrossFilter cross_filter_;
    std::vector<plan::IdSet<plan::MeasureId>> naming_;  // by CityId: the measures that name it
    Derived derived_;
    Lab lab_;
    std::optional<AppState> last_state_;
    std::size_t computations_ = 0;
};

}  // namespace jinlan::app
