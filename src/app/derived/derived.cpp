// Recomputing only those parts of Derived whose inputs have changed since the last call.

#include "app/derived/derived.hpp"

#include <algorithm>

namespace jinlan::app {

namespace {

using plan::CityId;
using plan::CommitmentId;
using plan::MeasureId;

std::vector<plan::IdSet<MeasureId>> naming_by_city(const plan::Plan& plan) {
    std::vector<plan::IdSet<MeasureId>> naming(plan.cities.size());
    for (const plan::Commitment& commitment : plan.commitments) {
        if (!commitment.measure) continue;
        for (const CityId city : commitment.touches.ids()) naming[city.index].insert(*commitment.measure);
    }
    return naming;
}

void count_status(StatusCounts& counts, plan::Status status) {
    switch (status) {
        case plan::Status::Met: ++counts.met; return;
        case plan::Status::NotMet: ++counts.not_met; return;
        case plan::Status::DueNoOutcome: ++counts.due_no_outcome; return;
        case plan::Status::NotYetDue: ++counts.not_yet_due; return;
        case plan::Status::NoDeadline: ++counts.no_deadline; return;
    }
}

/// The order in which a department's duties are listed.
int weight(plan::Role role) {
    switch (role) {
        case plan::Role::Lead: return 0;
        case plan::Role::Sole: return 1;
        case plan::Role::Shared: return 2;
    }
    return 3;
}

std::vector<Duty> duties_of(const plan::Plan& plan, plan::DepartmentId department) {
    std::vector<Duty> duties;
    for (std::uint32_t i = 0; i < plan.measures.size(); ++i) {
        const std::optional<plan::Role> role = plan::role_in(plan.measures[i], department);
        if (role) duties.push_back({MeasureId{i}, *role});
    }
    std::ranges::stable_sort(duties, {}, [](const Duty& duty) { return weight(duty.role); });
    return duties;
}

}  // namespace

Deriver::Deriver(const Model& model)
    : model_(&model), cross_filter_(model.plan), naming_(naming_by_city(model.plan)), lab_(model.inputs()) {
    derived_.lab = &lab_.derived();
    derived_.city_values.resize(model.plan.cities.size());
    if (!model.pinyin.empty()) cross_filter_.set_pinyin(model.pinyin);
}

const Derived& Deriver::update(const AppState& state, const plan::Date& today) {
    const plan::Date as_of = state.as_of.value_or(today);
    const bool first = !last_state_;
    const bool changed = first || *last_state_ != state;
    const bool filter = first || last_state_->filter != state.filter;
    if (lab_.update(state)) ++computations_;
    const bool drawn = of_scenario(state.map_measure) && values_of_lab_ != derived_.lab->revision;
    const bool measure = first || drawn || last_state_->map_measure != state.map_measure ||
                         last_state_->map_standard != state.map_standard;
    const bool day = first || derived_.as_of != as_of;
    const bool selection = first || last_state_->selection != state.selection;
    const std::optional<CityId> city = city_shown(state);
    const bool scenario = first || city_shown(*last_state_) != city ||
                          (city && scenario_of(*last_state_, *city) != scenario_of(state, *city));

    derived_.as_of = as_of;
    if (filter || day) update_filtered(state);
    if (measure) update_city_values(state);
    if (filter || measure || (day && !state.filter.statuses.empty())) update_matching(state);
    if (filter || day) update_timeline();
    if (filter || day) ++derived_.revision;
    if (first || last_state_->filter.text != state.filter.text || last_state_->language != state.language)
        update_found(state);
    if (selection) update_selection(state);
    if (selection || filter || day) update_duty_list(state);
    if (scenario) update_outcome(state);
    update_profile(state);
    update_comparison(state);
    update_lab_values(state);
    if (changed || day || drawn) ++derived_.answer_revision;
    if (changed) last_state_ = state;
    return derived_;
}

void Deriver::update_filtered(const AppState& state) {
    ++computations_;
    derived_.filtered = cross_filter_.update(state.filter, derived_.as_of);
    derived_.filtered_measures.clear();
    for (const MeasureId measure : derived_.filtered.measures) derived_.filtered_measures.insert(measure);
}

void Deriver::update_city_values(const AppState& state) {
    ++computations_;
    const LabDerived& lab = *derived_.lab;
    for (std::uint32_t i = 0; i < derived_.city_values.size(); ++i) {
        derived_.city_values[i] =
            of_scenario(state.map_measure)
                ? value_after(*model_, lab.outcome.cities[i], lab.spreading, state.map_measure)
                : value_on_map(*model_, state, CityId{i});
    }
    values_of_lab_ = lab.revision;
}

void Deriver::update_lab_values(const AppState& state) {
    if (state.view != View::WhatIf) return;
    const LabDerived& lab = *derived_.lab;
    if (lab_values_of_ == lab.revision && lab_values_under_ == state.lab_measure) return;
    ++computations_;
    derived_.lab_values.clear();
    for (const whatif::CityResult& result : lab.outcome.cities) {
        derived_.lab_values.push_back(value_after(*model_, result, lab.spreading, state.lab_measure));
    }
    lab_values_of_ = lab.revision;
    lab_values_under_ = state.lab_measure;
    ++derived_.lab_values_revision;
}

void Deriver::update_matching(const AppState& state) {
    ++computations_;
    ++derived_.values_revision;
    for (std::size_t i = 0; i < derived_.city_values.size(); ++i) {
        std::size_t count = 0;
        for (const MeasureId measure : derived_.filtered.measures)
            count += naming_[i].contains(measure) ? 1U : 0U;
        derived_.city_values[i].matching_measures = count;
        derived_.city_values[i].matching_commitments = 0;
    }
    for (const CommitmentId id : derived_.filtered.commitments) {
        for (const CityId city : model_->plan[id].touches.ids())
            ++derived_.city_values[city.index].matching_commitments;
    }
    if (state.map_measure != MapMeasure::Commitments) return;
    for (CityValue& city : derived_.city_values) city.value = static_cast<double>(city.matching_commitments);
}

void Deriver::update_timeline() {
    ++computations_;
    const plan::Plan& plan = model_->plan;
    derived_.timeline.clear();
    derived_.status_counts = {};
    for (const CommitmentId id : derived_.filtered.commitments) {
        const plan::Commitment& commitment = plan[id];
        const plan::Status status = plan::status_on(commitment, derived_.as_of);
        count_status(derived_.status_counts, status);
        if (commitment.due) derived_.timeline.push_back({id, status});
    }
    // The filtered commitments come in the plan's order, and so they stay within a day.
    std::ranges::stable_sort(derived_.timeline, {}, [&plan](const TimelineItem& item) {
        return plan[item.commitment].due->interval.to;
    });
}

void Deriver::update_found(const AppState& state) {
    if (state.filter.text.empty() && derived_.found.total == 0) return;
    ++computations_;
    derived_.found = search_lines(*model_, search(), state.filter.text, state.language);
}

void Deriver::update_selection(const AppState& state) {
    ++computations_;
    derived_.naming_measures.clear();
    derived_.duties.clear();
    if (const std::optional<CityId> city = city_shown(state)) {
        derived_.naming_measures = naming_[city->index].ids();
    } else if (const auto* department = std::get_if<plan::DepartmentId>(&state.selection)) {
        derived_.duties = duties_of(model_->plan, *department);
    }
}

void Deriver::update_duty_list(const AppState& state) {
    derived_.duty_list.reset();
    if (const auto* department = std::get_if<plan::DepartmentId>(&state.selection)) {
        ++computations_;
        derived_.duty_list = app::duty_list(model_->plan, derived_.filtered, *department);
    }
}

void Deriver::update_profile(const AppState& state) {
    const std::optional<CityId> city = state.view == View::City ? city_shown(state) : std::nullopt;
    if (!city) return;
    if (profile_of_ == derived_.revision && derived_.profile && derived_.profile->city == *city) return;
    ++computations_;
    derived_.profile = city_profile(*model_, *city, derived_.filtered.commitments, derived_.as_of);
    profile_of_ = derived_.revision;
    ++derived_.profile_revision;
}

void Deriver::update_comparison(const AppState& state) {
    if (state.view != View::Compare) return;
    const bool made = comparison_of_ == derived_.revision && compared_ == state.compared;
    if (made && told_in_ == state.language) return;
    ++computations_;
    if (!made) derived_.comparison = compare(*model_, state.compared, derived_.filtered);
    derived_.differences = differences(*model_, derived_.comparison, state.language);
    compared_ = state.compared;
    comparison_of_ = derived_.revision;
    told_in_ = state.language;
    ++derived_.comparison_revision;
}

void Deriver::update_outcome(const AppState& state) {
    ++computations_;
    derived_.outcome.reset();
    if (const std::optional<CityId> city = city_shown(state)) {
        derived_.outcome = whatif::evaluate(model_->plan, model_->observations, model_->standards, *city,
                                            scenario_of(state, *city));
    }
}

}  // namespace jinlan::app
