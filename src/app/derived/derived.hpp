// What follows from the model and the state: recomputed part by part, only when what a part depends on
// has changed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/derived/city_profile.hpp"
#include "app/derived/comparison.hpp"
#include "app/derived/duty_list.hpp"
#include "app/derived/lab.hpp"
#include "app/derived/map_values.hpp"
#include "app/derived/search_lines.hpp"
#include "app/model/model.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

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
    std::vector<CityValue> city_values;              // by CityId, under the map's measure
    std::uint64_t values_revision = 0;               // another one whenever they were made anew
    std::vector<TimelineItem> timeline;              // the filtered commitments with a deadline, by the end
                                                     // of their interval, then in the plan's order
    StatusCounts status_counts;                      // of the filtered commitments

    const LabDerived* lab = nullptr;  // never null: what the lab shows, which may still be at work

    std::uint64_t answer_revision = 0;  // another one whenever `app::answer` of the view may be another
    std::uint64_t revision = 0;  // another one whenever what the filter leaves, or how it stands on the as-of
                                 // date, has changed: for what is made of that

    // Of the views that are shown.
    std::vector<CityValue> lab_values;      // by CityId, under the measure of the lab's map, in the view What
                                            // if
    std::uint64_t lab_values_revision = 0;  // another one whenever they were made anew
    std::optional<CityProfile> profile;     // of the city shown, in the view City
    std::uint64_t profile_revision = 0;     // another one whenever `profile` was made anew
    Comparison comparison;                  // in the view Compare
    std::vector<std::string> differences;   // of it, in the reader's language
    std::uint64_t comparison_revision = 0;

    SearchLines found;  // of the filter's text, in the reader's language

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
    void update_city_values(const AppState& state);  // map measure, its standard or scenario
    void update_matching(const AppState& state);     // filter; anew after the city values
    void update_timeline();                          // filter, as-of date
    void update_found(const AppState& state);        // the filter's text, language
    void update_selection(const AppState& state);    // selection
    void update_duty_list(const AppState& state);    // selection, filter, as-of date
    void update_outcome(const AppState& state);      // city shown, its scenario

    void update_lab_values(const AppState& state);  // the view What if: the lab's outcome, its map's measure
    void update_profile(const AppState& state);     // the view City: city shown, filter, as-of date
    void update_comparison(const AppState& state);  // the view Compare: what is compared, filter

    const Model* model_;
    plan::CrossFilter cross_filter_;
    std::vector<plan::IdSet<plan::MeasureId>> naming_;  // by CityId: the measures that name it
    Derived derived_;
    std::uint64_t profile_of_ = 0;     // the revision that the profile was made from; 0: none was
    std::uint64_t comparison_of_ = 0;  // likewise
    Compared compared_;
    std::optional<plan::Language> told_in_;  // of the comparison's sentences
    Lab lab_;
    std::uint64_t values_of_lab_ = 0;             // the lab's revision that the map's values were made of
    std::uint64_t lab_values_of_ = 0;             // likewise those of the lab's map; 0: none were
    std::optional<MapMeasure> lab_values_under_;  // the measure
    std::optional<AppState> last_state_;
    std::size_t computations_ = 0;
};

}  // namespace jinlan::app
