// The page in plain sentences, a paragraph each: built from patterns of the interface's texts, so that
// every language keeps its own word order.

#include "app/sentences/description.hpp"

#include "app/sentences/answers.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/sentences/facet_text.hpp"
#include "app/words/condition_text.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

constexpr int kConcentrationDecimals = 1;
constexpr int kIndexDecimals = 2;
constexpr int kPercentDecimals = 1;

class Describer {
public:
    Describer(const Model& model, const AppState& state, const Derived& derived)
        : model_(model), plan_(model.plan), state_(state), derived_(derived), language_(state.language) {}

    std::string text() {
        if (model_.own_figures) add(own_figures_text(model_, language_));
        if (const std::string said = answer(model_, state_, derived_); !said.empty()) {
            add(Str::DescribeAnswer, {{"answer", said}});
        }
        if (state_.view == View::Compare && !derived_.differences.empty()) describe_differences();
        if (state_.view == View::WhatIf) describe_lab();
        describe_map();
        describe_filter();
        if (const auto* city = std::get_if<plan::CityId>(&state_.selection)) {
            describe_city(*city);
        } else if (const auto* measure = std::get_if<plan::MeasureId>(&state_.selection)) {
            describe_measure(*measure);
        } else if (const auto* department = std::get_if<plan::DepartmentId>(&state_.selection)) {
            describe_department(*department);
        } else {
            add(tr(Str::DescribeNothingSelected));
        }
        return std::move(text_);
    }

private:
    void describe_differences();
    void describe_lab();
    void describe_map();
    void describe_filter();
    void describe_found();
    void describe_city(plan::CityId id);
    void describe_city_air(const plan::City& city, plan::CityId id);
    void describe_what_if(plan::CityId id);
    void describe_measure(plan::MeasureId id);
    void describe_department(plan::DepartmentId id);

    const std::string& tr(Str string) const { return model_.strings(language_)[string]; }
    const std::string& tr(const plan::Text& text) const { return text.in(language_); }

    void add(std::string_view paragraph) {
        if (!text_.empty()) text_ += '\n';
        text_ += paragraph;
    }

    void add(Str pattern, std::initializer_list<Argument> arguments) { add(fill(tr(pattern), arguments)); }

    std::string joined(const std::vector<std::string>& pieces, Str separator) const {
        std::string result;
        for (const std::string& piece : pieces) {
            if (!result.empty()) result += tr(separator);
            result += piece;
        }
        return result;
    }

    std::string with_note(std::string_view text, std::string_view note) const {
        return fill(tr(Str::DescribeNote), {{"text", text}, {"note", note}});
    }

    std::string with_unit(const std::string& figures) const {
        return app::with_unit(figures, air::metric_unit(air::Metric::Pm25), language_);
    }

    /// A PM2.5 concentration.
    std::string concentration(double value) const {
        return with_unit(trimmed_number(value, kConcentrationDecimals));
    }

    /// A difference of PM2.5 concentrations, with its sign.
    std::string difference(double value) const {
        return with_unit(signed_number(value, kConcentrationDecimals));
    }

    std::string measure_item(plan::MeasureId id) const {
        const plan::Measure& measure = plan_[id];
        return fill(tr(Str::DescribeMeasureItem),
                    {{"number", std::to_string(measure.number)}, {"title", tr(measure.title)}});
    }

    std::string year_and_kind(const air::Observation& observation) const {
        return joined({std::to_string(observation.year), tr(name_of(observation.kind))}, Str::DescribeComma);
    }

    /// Quantity, conditions, due date and firmness of a commitment, as far as it has them.
    std::vector<std::string> facts_of(const plan::Commitment& commitment) const {
        std::vector<std::string> facts;
        if (commitment.quantity) facts.push_back(quantity(*commitment.quantity, language_));
        const std::string conditions =
            condition_text(plan_, commitment, model_.strings(language_), language_);
        if (!conditions.empty()) facts.push_back(conditions);
        if (commitment.due) facts.push_back(due(*commitment.due, language_));
        facts.push_back(tr(name_of(commitment.firmness)));
        return facts;
    }

    std::string city_value_text(std::size_t index) const;

    const Model& model_;
    const plan::Plan& plan_;
    const AppState& state_;
    const Derived& derived_;
    plan::Language language_;
    std::string text_;
};

std::string Describer::city_value_text(std::size_t index) const {
    const CityValue& city_value = derived_.city_values[index];
    std::string value = tr(Str::NoData);
    std::string note;
    if (city_value.awaited) {
        value = "…";
    } else if (city_value.value) {
        value = is_difference(state_.map_measure) ? difference(*city_value.value)
                : is_concentration(state_.map_measure)
                    ? concentration(*city_value.value)
                    : figure_text(city_value, state_.map_measure, language_);
        if (city_value.observation) {
            note = year_and_kind(*city_value.observation);
        } else if (city_value.year) {
            note = std::to_string(*city_value.year);
        } else if (city_value.target) {
            note = tr(name_of(city_value.target->firmness));
        }
    }
    const std::string text =
        fill(tr(Str::DescribeCityValue), {{"city", tr(plan_.cities[index].short_name)}, {"value", value}});
    return note.empty() ? text : with_note(text, note);
}

void Describer::describe_differences() {
    std::string sentences;
    for (const std::string& sentence : derived_.differences) {
        if (!sentences.empty() && language_ == plan::Language::English) sentences += ' ';
        sentences += sentence;
    }
    add(Str::DescribeDifferences, {{"differences", sentences}});
}

/// The levers that are pulled, and what that comes to for the city shown. No figure of the chance
/// while it is being drawn: what stands there then is that of the scenario before.
void Describer::describe_lab() {
    const whatif::LeverModel& model = model_.levers;
    const whatif::LeverScenario& levers = state_.lab.levers;
    std::vector<std::string> pulled;
    const auto pull = [&](const plan::Text& name, double share) {
        if (share > 0)
            pulled.push_back(tr(name) + ' ' + app::with_unit(number(share * 100, 0), "%", language_));
    };
    for (std::size_t i = 0; i < model.levers.size(); ++i)
        pull(model.levers[i].name, lever_share(state_.lab, i));
    pull(model.cooperation.name, levers.cooperation);
    if (!pulled.empty()) add(Str::DescribeWhatIf, {{"changes", joined(pulled, Str::DescribeComma)}});

    const std::optional<plan::CityId> shown = city_shown(state_);
    if (shown && derived_.lab->spreading) {
        add(Str::CompareWorking, {});
    } else if (shown) {
        const whatif::CityResult& result = derived_.lab->outcome.cities[shown->index];
        if (result.spread && result.spread->attainment && result.pollutants.target) {
            add(Str::DescribeAnswer,
                {{"answer", fill(tr(Str::LabFanTitle),
                                 {{"city", tr(plan_[*shown].short_name)},
                                  {"target", concentration(*result.pollutants.target)},
                                  {"chance", chance(*result.spread->attainment, language_)},
                                  {"median", concentration(result.spread->concentration.p50())}})}});
        }
    }
    add(Str::DescribeAnswer, {{"answer", capitalised(tr(Str::NotAForecast))}});
}

void Describer::describe_map() {
    std::vector<std::string> cities;
    for (std::size_t i = 0; i < plan_.cities.size(); ++i) cities.push_back(city_value_text(i));
    const std::string list = joined(cities, Str::DescribeSemicolon);
    switch (state_.map_measure) {
        case MapMeasure::Target: add(Str::DescribeMapTarget, {{"cities", list}}); break;
        case MapMeasure::Latest: add(Str::DescribeMapLatest, {{"cities", list}}); break;
        case MapMeasure::Gap: add(Str::DescribeMapGap, {{"cities", list}}); break;
        case MapMeasure::StandardGap:
            if (const air::Standard* standard = standard_on_map(model_, state_)) {
                add(Str::DescribeMapStandardGap,
                    {{"cities", list},
                     {"standard", cited(standard->name.in(language_))},
                     {"limit", concentration(standard->grade_2[air::Pollutant::Pm25])}});
            }
            break;
        case MapMeasure::Index: add(Str::DescribeMapIndex, {{"cities", list}}); break;
        case MapMeasure::Commitments: add(Str::DescribeMapCommitments, {{"cities", list}}); break;
        case MapMeasure::After:
        case MapMeasure::AfterGap:
        case MapMeasure::Chance:
            add(Str::DescribeMapScenario, {{"measure", tr(name_of(state_.map_measure))},
                                           {"cities", list},
                                           {"note", tr(Str::NotAForecast)}});
            break;
    }
    if (state_.region) {
        const plan::Region& region = plan_[*state_.region];
        add(Str::DescribeRegion, {{"region", with_note(tr(region.name), tr(name_of(region.status)))}});
    }
}

void Describer::describe_filter() {
    const Str pattern = state_.filter.empty() ? Str::DescribeNoFilter : Str::DescribeFilter;
    add(pattern, {{"measures", std::to_string(derived_.filtered.measures.size())},
                  {"commitments", std::to_string(derived_.filtered.commitments.size())},
                  {"all_measures", std::to_string(plan_.measures.size())},
                  {"all_commitments", std::to_string(plan_.commitments.size())}});

    const std::vector<std::string> asked = filter_texts(model_, language_, state_.filter);
    if (!asked.empty()) add(Str::DescribeChosen, {{"values", joined(asked, Str::DescribeSemicolon)}});
    if (!state_.filter.text.empty()) describe_found();

    const StatusCounts& counts = derived_.status_counts;
    std::vector<std::string> pieces;
    const auto count = [&](plan::Status status, std::size_t number_of) {
        pieces.push_back(fill(tr(Str::DescribeStatusCount),
                              {{"status", tr(name_of(status))}, {"count", std::to_string(number_of)}}));
    };
    count(plan::Status::Met, counts.met);
    count(plan::Status::NotMet, counts.not_met);
    count(plan::Status::DueNoOutcome, counts.due_no_outcome);
    count(plan::Status::NotYetDue, counts.not_yet_due);
    count(plan::Status::NoDeadline, counts.no_deadline);
    add(Str::DescribeStatus,
        {{"date", date(derived_.as_of, language_)}, {"counts", joined(pieces, Str::DescribeSemicolon)}});
}

/// How much the search found, and what fits best.
void Describer::describe_found() {
    constexpr std::size_t kMost = 3;
    std::vector<std::string> hits;
    for (const SearchLine& line : derived_.found.lines) {
        if (hits.size() == kMost) break;
        hits.push_back(with_note(line.title.text, line.kind));
    }
    if (hits.empty()) return add(tr(Str::DescribeFoundNone));
    add(Str::DescribeFound,
        {{"n", std::to_string(derived_.found.total)}, {"hits", joined(hits, Str::DescribeSemicolon)}});
}

void Describer::describe_city(plan::CityId id) {
    const plan::City& city = plan_[id];
    add(Str::DescribeCity, {{"city", tr(city.name)}});
    describe_city_air(city, id);
    describe_what_if(id);

    if (city.cluster) {
        std::vector<std::string> industries;
        for (const plan::Text& industry : city.cluster->industries) industries.push_back(tr(industry));
        add(Str::DescribeClusters, {{"industries", joined(industries, Str::DescribeComma)}});
    }
    if (!derived_.naming_measures.empty()) {
        std::vector<std::string> measures;
        for (const plan::MeasureId measure : derived_.naming_measures)
            measures.push_back(measure_item(measure));
        add(Str::DescribeNaming, {{"measures", joined(measures, Str::DescribeSemicolon)}});
    }
    for (const plan::Commitment& commitment : plan_.commitments) {
        if (!commitment.touches.contains(id)) continue;
        if (plan::status_on(commitment, derived_.as_of) != plan::Status::DueNoOutcome) continue;
        add(Str::DescribeDueNoOutcome, {{"statement", tr(commitment.statement)}});
    }
}

void Describer::describe_city_air(const plan::City& city, plan::CityId id) {
    const plan::Commitment* target = city.pm25_target ? &plan_[*city.pm25_target] : nullptr;
    if (target) {
        add(Str::DescribeTarget, {{"facts", joined(facts_of(*target), Str::DescribeComma)}});
    } else {
        add(tr(Str::DescribeNoTarget));
    }

    const air::Observation* observation = model_.observations.latest(id, air::Metric::Pm25);
    if (!observation) {
        add(tr(Str::DescribeNoObservation));
    } else {
        std::string value = concentration(observation->value);
        if (observation->low && observation->high) {
            value = fill(tr(Str::DescribeEstimate),
                         {{"value", value},
                          {"low", trimmed_number(*observation->low, kConcentrationDecimals)},
                          {"high", trimmed_number(*observation->high, kConcentrationDecimals)}});
        }
        add(Str::DescribeObservation, {{"value", value},
                                       {"year", std::to_string(observation->year)},
                                       {"kind", tr(name_of(observation->kind))},
                                       {"source", observation->source}});
        if (target && target->quantity) {
            add(Str::DescribeGap, {{"gap", difference(observation->value - target->quantity->value)}});
        }
    }

    if (derived_.outcome && derived_.outcome->index_base && derived_.outcome->index_year) {
        add(Str::DescribeIndex, {{"year", std::to_string(*derived_.outcome->index_year)},
                                 {"index", number(derived_.outcome->index_base->total, kIndexDecimals)}});
    } else {
        add(tr(Str::DescribeNoIndex));
    }
}

void Describer::describe_what_if(plan::CityId id) {
    const whatif::PollutantScenario scenario = scenario_of(state_, id);
    if (scenario == whatif::PollutantScenario{} || !derived_.outcome) return;
    const whatif::PollutantOutcome& outcome = *derived_.outcome;

    std::vector<std::string> changes;
    for (const air::Pollutant pollutant : air::kPollutants) {
        const double percent = scenario.change_percent[pollutant];
        if (percent == 0.0) continue;
        changes.push_back(tr(name_of(pollutant)) + ' ' + signed_number(percent, kPercentDecimals) + "%");
    }
    add(Str::DescribeWhatIf, {{"changes", joined(changes, Str::DescribeComma)}});
    if (outcome.pm25_after) add(Str::DescribeWhatIfPm25, {{"value", concentration(*outcome.pm25_after)}});
    if (outcome.target_gap) add(Str::DescribeWhatIfGap, {{"gap", difference(*outcome.target_gap)}});
    if (outcome.index_year && outcome.index_base && outcome.index_after) {
        add(Str::DescribeWhatIfIndex, {{"year", std::to_string(*outcome.index_year)},
                                       {"before", number(outcome.index_base->total, kIndexDecimals)},
                                       {"after", number(outcome.index_after->total, kIndexDecimals)}});
    }
    if (outcome.line && outcome.line_gap) {
        std::string line = number(outcome.line->index, kIndexDecimals);
        if (outcome.line->at_least) {
            line = fill(tr(Str::DescribeAtLeast), {{"value", line}});
        } else if (outcome.line->approximate) {
            line = fill(tr(Str::DescribeRoughly), {{"value", line}});
        }
        add(Str::DescribeWhatIfLine, {{"year", std::to_string(outcome.line->year)},
                                      {"line", line},
                                      {"gap", signed_number(*outcome.line_gap, kIndexDecimals)}});
    }
}

void Describer::describe_measure(plan::MeasureId id) {
    const plan::Measure& measure = plan_[id];
    add(Str::DescribeMeasure, {{"number", std::to_string(measure.number)}, {"title", tr(measure.title)}});
    add(tr(measure.summary));

    for (const plan::Clause& clause : measure.clauses) {
        std::vector<std::string> departments;
        for (std::size_t i = 0; i < clause.departments.size(); ++i) {
            const plan::Department& department = plan_[clause.departments[i]];
            departments.push_back(with_note(tr(department.name), tr(name_of(plan::role_at(clause, i)))));
        }
        if (clause.open_ended) departments.push_back(tr(Str::AndOthers));
        for (const plan::DepartmentId also : clause.also) {
            departments.push_back(with_note(tr(plan_[also].name), tr(name_of(plan::Role::Shared))));
        }
        add(Str::DescribeResponsible, {{"departments", joined(departments, Str::DescribeComma)}});
    }

    for (const plan::CommitmentId commitment_id : measure.commitments) {
        const plan::Commitment& commitment = plan_[commitment_id];
        std::vector<std::string> facts = facts_of(commitment);
        facts.push_back(tr(name_of(commitment.subject)));
        const plan::Status status = plan::status_on(commitment, derived_.as_of);
        if (status != plan::Status::NoDeadline) facts.push_back(tr(name_of(status)));
        const bool known = status == plan::Status::Met || status == plan::Status::NotMet;
        if (known && commitment.outcome) {
            facts.push_back(fill(tr(Str::DescribeOutcomeSource), {{"date", commitment.outcome->date},
                                                                  {"source", commitment.outcome->source}}));
        }
        add(with_note(tr(commitment.statement), joined(facts, Str::DescribeSemicolon)));
    }
}

void Describer::describe_department(plan::DepartmentId id) {
    add(Str::DescribeDepartment, {{"department", tr(plan_[id].name)}});
    std::vector<std::string> measures;
    for (const Duty& duty : derived_.duties) {
        measures.push_back(with_note(measure_item(duty.measure), tr(name_of(duty.role))));
    }
    if (!measures.empty()) add(Str::DescribeDuties, {{"measures", joined(measures, Str::DescribeSemicolon)}});
}

}  // namespace

std::string describe(const Model& model, const AppState& state, const Derived& derived) {
    return Describer(model, state, derived).text();
}

std::string title(const Model& model, const AppState& state) {
    const plan::Text* selected = nullptr;
    if (const auto* city = std::get_if<plan::CityId>(&state.selection)) selected = &model.plan[*city].name;
    if (const auto* measure = std::get_if<plan::MeasureId>(&state.selection)) {
        selected = &model.plan[*measure].title;
    }
    if (const auto* department = std::get_if<plan::DepartmentId>(&state.selection)) {
        selected = &model.plan[*department].name;
    }
    const std::string& name = model.strings(state.language)[Str::AppTitle];
    return selected == nullptr ? name : selected->in(state.language) + " · " + name;
}

}  // namespace jinlan::app
