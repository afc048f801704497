// What a reader takes away from a view.

#include "app/take_away/take_away.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/derived/duty_list.hpp"
#include "app/sentences/answers.hpp"
#include "app/sentences/commitment_words.hpp"
#include "app/sentences/filter_text.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"

namespace jinlan::app {

namespace {

constexpr std::size_t kSourcesNamed = 3;

std::string_view name_in_files(View view) {
    switch (view) {
        case View::Map:
        case View::Gallery: return "map";
        case View::City: return "city";
        case View::Responsibility: return "responsibility";
        case View::Timeline: return "timeline";
        case View::Table: return "table";
        case View::Compare: return "compare";
        case View::WhatIf: return "what-if";
    }
    return "view";
}

std::string as_of_text(const Model& model, const AppState& state, const Derived& derived) {
    return fill(model.strings(state.language)[Str::AsOf], {{"date", date(derived.as_of, state.language)}});
}

std::string plan_source(const Model& model, const AppState& state) {
    const plan::Document& document = model.plan.document;
    return fill(model.strings(state.language)[Str::SourcesOfPlan],
                {{"number", document.number},
                 {"title", document.title.in(state.language)},
                 {"issuer", document.issuer.in(state.language)}});
}

/// The cities whose observations the view shows.
std::vector<plan::CityId> cities_observed(const Model& model, const AppState& state) {
    if (state.view == View::City || state.view == View::WhatIf) {
        const std::optional<plan::CityId> city = city_shown(state);
        return city ? std::vector{*city} : std::vector<plan::CityId>{};
    }
    if (state.view == View::Compare) {
        return state.compared.kind == CompareKind::Cities ? state.compared.cities
                                                          : std::vector<plan::CityId>{};
    }
    std::vector<plan::CityId> cities;
    if (state.view == View::Map && state.map_measure != MapMeasure::Target) {
        for (std::uint32_t i = 0; i < model.plan.cities.size(); ++i) cities.push_back(plan::CityId{i});
    }
    return cities;
}

/// Empty where the view shows no observations.
std::string figures_source(const Model& model, const AppState& state) {
    std::vector<std::string_view> sources;
    for (const plan::CityId city : cities_observed(model, state)) {
        const air::Observation* latest = model.observations.latest(city, air::Metric::Pm25);
        if (latest != nullptr && std::ranges::find(sources, latest->source) == sources.end())
            sources.push_back(latest->source);
    }
    if (sources.empty()) return {};
    const Translation& texts = model.strings(state.language);
    std::string named;
    if (sources.size() > kSourcesNamed) {
        named = fill(texts[Str::SourcesMany], {{"n", std::to_string(sources.size())}});
    } else {
        for (const std::string_view source : sources) {
            if (!named.empty()) named += texts[Str::DescribeSemicolon];
            named += source;
        }
    }
    return fill(texts[Str::SourcesOfFigures], {{"sources", named}});
}

}  // namespace

std::string file_name(const TakeAway& what, const AppState& state, const plan::Date& as_of) {
    const std::string day = plan::iso(as_of);
    switch (what.kind) {
        case TakeAwayKind::Csv: return "jinlan-commitments-" + day + ".csv";
        case TakeAwayKind::Json: return "jinlan-commitments-" + day + ".json";
        case TakeAwayKind::Print: return "jinlan-commitments-" + day + ".html";
        case TakeAwayKind::PrintDuties: return "jinlan-duties-" + day + ".html";
        case TakeAwayKind::Scenario: return "jinlan-scenario-" + day + ".json";
        case TakeAwayKind::Picture: break;
    }
    return "jinlan-" + std::string(name_in_files(state.view)) + "-" + day + "-" + std::to_string(what.ratio) +
           "x.png";
}

PictureWords picture_words(const Model& model, const AppState& state, const Derived& derived) {
    const Translation& texts = model.strings(state.language);
    PictureWords words{.name = texts[Str::AppTitle],
                       .filter = filter_text(model, state),
                       .as_of = as_of_text(model, state, derived),
                       .notes = {plan_source(model, state)}};
    if (std::string figures = figures_source(model, state); !figures.empty())
        words.notes.push_back(std::move(figures));
    if (model.own_figures) words.notes.push_back(own_figures_text(model, state.language));
    if (state.view == View::Map) {
        if (of_scenario(state.map_measure)) words.notes.push_back(capitalised(texts[Str::NotAForecast]));
        words.notes.push_back(model.map.review_number
                                  ? fill(texts[Str::MapReviewed], {{"number", *model.map.review_number}})
                                  : texts[Str::MapNote]);
    }
    return words;
}

PrintDocument commitments_print(const Model& model, const AppState& state, const Derived& derived,
                                std::span<const plan::CommitmentId> commitments) {
    const Translation& texts = model.strings(state.language);
    AppState of_table = state;
    of_table.view = View::Table;
    PrintDocument print{.language = std::string(plan::language_tag(state.language)),
                        .title = answer(model, of_table, derived),
                        .lines = {filter_text(model, state), as_of_text(model, state, derived)},
                        .heads = {},
                        .rows = {},
                        .wide_column = 1,
                        .notes = {plan_source(model, state), texts[Str::MadeWith]}};
    for (const CommitmentColumn column : kCommitmentColumns) print.heads.push_back(texts[head_of(column)]);
    print.rows.reserve(commitments.size());
    for (const plan::CommitmentId commitment : commitments) {
        std::vector<std::string>& row = print.rows.emplace_back();
        for (const CommitmentColumn column : kCommitmentColumns) {
            row.push_back(words_of(model, state.language, derived.as_of, commitment, column));
        }
    }
    return print;
}

PrintDocument duties_print(const Model& model, const AppState& state, const Derived& derived,
                           const DutyList& list) {
    DutyTable table = duty_table(model, list, derived.as_of, state.language);
    return {.language = std::string(plan::language_tag(state.language)),
            .title = std::move(table.title),
            .lines = {filter_text(model, state), as_of_text(model, state, derived)},
            .heads = std::move(table.head),
            .rows = std::move(table.rows),
            .wide_column = 3,  // the commitment
            .notes = {plan_source(model, state), model.strings(state.language)[Str::MadeWith]}};
}

}  // namespace jinlan::app
