// What each view answers, in a sentence.

#include "app/sentences/answers.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "app/derived/responsibility.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

using plan::CityId;

class Answerer {
public:
    Answerer(const Model& model, const AppState& state, const Derived& derived)
        : model_(model), plan_(model.plan), state_(state), derived_(derived) {}

    std::string map() const;
    std::string map_index() const;
    std::string map_commitments() const;
    std::string map_scenario() const;
    std::string city() const;
    std::string responsibility() const;
    std::string timeline() const;
    std::string table() const;
    std::string compare() const;
    std::string what_if() const;
    std::string lab(Str pattern = Str::AnswerLab) const;

private:
    const std::string& tr(Str string) const { return model_.strings(state_.language)[string]; }
    std::string name(CityId city) const { return plan_[city].short_name.in(state_.language); }

    std::string concentration(double value, bool estimate) const {
        return with_unit((estimate ? "≈" : "") + trimmed_number(value, 1), "ug/m3", state_.language);
    }

    const plan::Quantity* target_of(CityId city) const {
        const std::optional<plan::CommitmentId> target = plan_[city].pm25_target;
        return target && plan_[*target].quantity ? &*plan_[*target].quantity : nullptr;
    }

    /// Something with how many of what is counted it has.
    struct Counted {
        std::string name;
        std::size_t count = 0;
    };
    std::string compare_cities() const;
    std::string extremes(const std::vector<Counted>& counts, Str different, Str same) const;

    const Model& model_;
    const plan::Plan& plan_;
    const AppState& state_;
    const Derived& derived_;
};

std::string Answerer::map() const {
    if (state_.map_measure == MapMeasure::Index) return map_index();
    if (state_.map_measure == MapMeasure::Commitments) return map_commitments();
    if (of_scenario(state_.map_measure)) return map_scenario();
    const air::Standard* standard = standard_on_map(model_, state_);
    const bool by_standard = state_.map_measure == MapMeasure::StandardGap;
    if (by_standard && standard == nullptr) return tr(Str::MapTitleNoData);
    std::size_t known = 0;
    std::size_t within = 0;
    std::size_t outcome = 0;
    int target_year = 0;
    // The limit that the plan was written against, or that of the standard chosen.
    const double limit = by_standard ? standard->grade_2[air::Pollutant::Pm25]
                                     : model_.standards.index_limits()[air::Pollutant::Pm25];
    const double line = is_difference(state_.map_measure) ? 0 : limit;
    for (const CityValue& value : derived_.city_values) {
        if (!value.value) continue;
        ++known;
        if (*value.value <= line) ++within;
        if (state_.map_measure != MapMeasure::Gap || !value.target->due) continue;
        const int due = value.target->due->interval.to.year;
        target_year = std::max(target_year, due);
        if (value.year && *value.year >= due) ++outcome;
    }
    if (known == 0) return tr(Str::MapTitleNoData);
    const Str pattern = state_.map_measure == MapMeasure::Target   ? Str::MapTitleTarget
                        : state_.map_measure == MapMeasure::Latest ? Str::MapTitleLatest
                        : by_standard                              ? Str::MapTitleStandardGap
                                                                   : Str::MapTitleGap;
    return fill(tr(pattern),
                {{"n", std::to_string(within)},
                 {"total", std::to_string(known)},
                 {"above", std::to_string(known - within)},
                 {"outcome", std::to_string(outcome)},
                 {"year", std::to_string(target_year)},
                 {"standard", by_standard ? cited(standard->name.in(state_.language)) : std::string_view()},
                 {"limit", trimmed_number(limit, 1)}});
}

std::string Answerer::map_index() const {
    std::size_t known = 0;
    int from = 0;
    int to = 0;
    for (const CityValue& value : derived_.city_values) {
        if (!value.value || !value.year) continue;
        from = known == 0 ? *value.year : std::min(from, *value.year);
        to = std::max(to, *value.year);
        ++known;
    }
    if (known == 0) return tr(Str::MapTitleNoData);
    return fill(tr(from == to ? Str::MapTitleIndexSame : Str::MapTitleIndex),
                {{"known", std::to_string(known)},
                 {"total", std::to_string(plan_.cities.size())},
                 {"from", std::to_string(from)},
                 {"to", std::to_string(to)}});
}

std::string Answerer::map_commitments() const {
    const auto& commitments = derived_.filtered.commitments;
    if (commitments.empty()) return tr(Str::AnswerTableNone);
    const auto local = std::ranges::count_if(
        commitments, [this](plan::CommitmentId id) { return !plan_[id].touches.empty(); });
    const auto& values = derived_.city_values;
    const auto most = std::ranges::max_element(values, {}, &CityValue::matching_commitments);
    const bool alone =
        most != values.end() && most->matching_commitments > 0 &&
        std::ranges::count(values, most->matching_commitments, &CityValue::matching_commitments) == 1;
    const auto place = static_cast<std::uint32_t>(most - values.begin());
    return fill(tr(alone ? Str::MapTitleCommitments : Str::MapTitleCommitmentsTie),
                {{"n", std::to_string(commitments.size())},
                 {"local", std::to_string(local)},
                 {"city", alone ? name(CityId{place}) : std::string()},
                 {"most", std::to_string(most == values.end() ? 0 : most->matching_commitments)}});
}

/// Of the lab's scenario, and it says so.
std::string Answerer::map_scenario() const {
    const whatif::ScenarioOutcome& outcome = derived_.lab->outcome;
    if (state_.map_measure == MapMeasure::Chance) {
        return outcome.all_attain
                   ? fill(tr(Str::MapTitleChance), {{"chance", chance(*outcome.all_attain, state_.language)}})
                   : tr(Str::LabBarsNone);
    }
    return lab(Str::MapTitleScenario);
}

std::string Answerer::city() const {
    const std::optional<CityId> shown = city_shown(state_);
    if (!shown) return tr(Str::AnswerChooseCity);
    const air::Observation* latest = model_.observations.latest(*shown, air::Metric::Pm25);
    const plan::Quantity* target = target_of(*shown);
    const std::string limit = target != nullptr ? concentration(target->value, false) : std::string();
    const std::string city_name = name(*shown);
    if (latest == nullptr) {
        return fill(tr(target != nullptr ? Str::AnswerCityNoData : Str::AnswerCityNothing),
                    {{"city", city_name}, {"target", limit}});
    }
    const Str pattern = target == nullptr               ? Str::AnswerCityNoTarget
                        : latest->value > target->value ? Str::AnswerCityAbove
                                                        : Str::AnswerCityWithin;
    return fill(tr(pattern), {{"city", city_name},
                              {"year", std::to_string(latest->year)},
                              {"value", concentration(latest->value, air::is_estimate(latest->kind))},
                              {"target", limit}});
}

std::string Answerer::responsibility() const {
    const Responsibility parts = app::responsibility(plan_, derived_.filtered, LoadOrder::Lead);
    if (parts.departments.empty()) return tr(Str::NothingMatches);
    const auto led = [&parts](std::size_t i) {
        return i < parts.departments.size() ? parts.departments[i].lead + parts.departments[i].sole : 0;
    };
    const Str pattern = led(0) == 0        ? Str::AnswerResponsibilityShared
                        : led(1) == led(0) ? Str::AnswerResponsibilityTie
                                           : Str::AnswerResponsibility;
    return fill(tr(pattern),
                {{"departments", std::to_string(parts.departments.size())},
                 {"measures", std::to_string(parts.measures.size())},
                 {"department", plan_[parts.departments[0].department].short_name.in(state_.language)},
                 {"n", std::to_string(led(0))}});
}

std::string Answerer::timeline() const {
    const StatusCounts& counts = derived_.status_counts;
    if (derived_.timeline.empty()) return tr(Str::AnswerTimelineNone);
    return fill(tr(Str::AnswerTimeline), {{"date", date(derived_.as_of, state_.language)},
                                          {"n", std::to_string(derived_.timeline.size())},
                                          {"known", std::to_string(counts.met + counts.not_met)},
                                          {"open", std::to_string(counts.due_no_outcome)},
                                          {"ahead", std::to_string(counts.not_yet_due)}});
}

std::string Answerer::table() const {
    const auto& commitments = derived_.filtered.commitments;
    if (commitments.empty()) return tr(Str::AnswerTableNone);
    const auto figures = std::ranges::count_if(
        commitments, [this](plan::CommitmentId id) { return plan_[id].quantity.has_value(); });
    const auto dated = std::ranges::count_if(
        commitments, [this](plan::CommitmentId id) { return plan_[id].due.has_value(); });
    return fill(tr(Str::AnswerTable), {{"n", std::to_string(commitments.size())},
                                       {"figures", std::to_string(figures)},
                                       {"dated", std::to_string(dated)}});
}

std::string Answerer::compare() const {
    const Comparison& comparison = derived_.comparison;
    if (comparison.empty()) {
        return fill(tr(Str::AnswerCompareChoose), {{"kind", tr(name_of(state_.compared.kind))}});
    }
    if (!comparison.cities.empty()) return compare_cities();
    std::vector<Counted> counts;
    for (const ComparedRegion& region : comparison.regions) {
        counts.push_back({plan_[region.region].name.in(state_.language), region.commitments.size()});
    }
    if (!counts.empty()) {
        return extremes(counts, Str::AnswerCompareRegions, Str::AnswerCompareRegionsEqual);
    }
    for (const ComparedDepartment& department : comparison.departments) {
        counts.push_back(
            {plan_[department.department].short_name.in(state_.language), department.measures()});
    }
    return extremes(counts, Str::AnswerCompareDepartments, Str::AnswerCompareDepartmentsEqual);
}

std::string Answerer::extremes(const std::vector<Counted>& counts, Str different, Str same) const {
    const auto [least, most] = std::ranges::minmax(counts, {}, &Counted::count);
    std::string low;
    std::string high;
    for (const Counted& entry : counts) {
        for (std::string* list : {&low, &high}) {
            if (entry.count != (list == &low ? least.count : most.count)) continue;
            if (!list->empty()) *list += tr(Str::ListSeparator);
            *list += entry.name;
        }
    }
    return fill(tr(least.count == most.count ? same : different), {{"high", high},
                                                                   {"low", low},
                                                                   {"most", std::to_string(most.count)},
                                                                   {"least", std::to_string(least.count)}});
}

/// In the latest year that all of them have: figures of different years do not compare.
std::string Answerer::compare_cities() const {
    const std::optional<int> year = derived_.comparison.pm25_year;
    if (!year) return tr(Str::AnswerCompareNoData);
    const air::Observation* least = nullptr;
    const air::Observation* most = nullptr;
    for (const ComparedCity& city : derived_.comparison.cities) {
        const air::Observation* row = model_.observations.find(city.city, air::Metric::Pm25, *year);
        if (row == nullptr) continue;
        if (least == nullptr || row->value < least->value) least = row;
        if (most == nullptr || row->value > most->value) most = row;
    }
    if (least == nullptr) return tr(Str::AnswerCompareNoData);
    const bool equal = least->value == most->value;
    return fill(tr(equal ? Str::AnswerCompareEqual : Str::AnswerCompare),
                {{"year", std::to_string(*year)},
                 {"low", name(*least->city)},
                 {"high", name(*most->city)},
                 {"least", concentration(least->value, air::is_estimate(least->kind))},
                 {"most", concentration(most->value, air::is_estimate(most->kind))}});
}

/// How many of the cities that can be held against a target are within it, by the likeliest figures.
std::string Answerer::lab(Str pattern) const {
    int cities = 0;
    int met = 0;
    for (const whatif::CityResult& result : derived_.lab->outcome.cities) {
        if (!result.pollutants.target_gap) continue;
        ++cities;
        met += *result.pollutants.target_gap <= 0 ? 1 : 0;
    }
    return fill(tr(pattern), {{"n", std::to_string(cities)}, {"met", std::to_string(met)}});
}

std::string Answerer::what_if() const {
    const std::optional<CityId> shown = city_shown(state_);
    const std::vector<whatif::CityResult>& results = derived_.lab->outcome.cities;
    if (!shown) return lab();
    const std::string city_name = name(*shown);
    const whatif::PollutantOutcome& outcome = results[shown->index].pollutants;
    if (!outcome.pm25_after) {
        return fill(tr(Str::AnswerWhatIfNoData), {{"city", city_name}});
    }
    if (*outcome.pm25_after == outcome.pm25_observation->value) {
        return fill(tr(Str::AnswerWhatIfNone), {{"city", city_name}});
    }
    const plan::Quantity* target = target_of(*shown);
    const double after = *outcome.pm25_after;
    const air::Observation* latest = outcome.pm25_observation;
    const Str pattern = target == nullptr       ? Str::AnswerWhatIf
                        : after > target->value ? Str::AnswerWhatIfAbove
                                                : Str::AnswerWhatIfWithin;
    return fill(tr(pattern),
                {{"city", city_name},
                 {"value", concentration(after, latest != nullptr && air::is_estimate(latest->kind))},
                 {"target", target != nullptr ? concentration(target->value, false) : std::string()}});
}

}  // namespace

std::string answer(const Model& model, const AppState& state, const Derived& derived) {
    const Answerer answerer(model, state, derived);
    switch (state.view) {
        case View::Map: return answerer.map();
        case View::City: return answerer.city();
        case View::Responsibility: return answerer.responsibility();
        case View::Timeline: return answerer.timeline();
        case View::Table: return answerer.table();
        case View::Compare: return answerer.compare();
        case View::WhatIf: return answerer.what_if();
        case View::Gallery: break;
    }
    return {};
}

Str how_to_read(View view) {
    switch (view) {
        case View::Map:
        case View::Gallery: break;
        case View::City: return Str::HowCity;
        case View::Responsibility: return Str::HowResponsibility;
        case View::Timeline: return Str::HowTimeline;
        case View::Table: return Str::HowTable;
        case View::Compare: return Str::HowCompare;
        case View::WhatIf: return Str::HowWhatIf;
    }
    return Str::HowMap;
}

Str how_to_read(const AppState& state) {
    if (state.view != View::Map) return how_to_read(state.view);
    switch (state.map_measure) {
        case MapMeasure::Target:
        case MapMeasure::Latest: break;
        case MapMeasure::Gap: return Str::HowMapGap;
        case MapMeasure::StandardGap: return Str::HowMapStandardGap;
        case MapMeasure::Index: return Str::HowMapIndex;
        case MapMeasure::Commitments: return Str::HowMapCommitments;
        case MapMeasure::After:
        case MapMeasure::AfterGap:
        case MapMeasure::Chance: return Str::HowMapScenario;
    }
    return Str::HowMap;
}

}  // namespace jinlan::app
