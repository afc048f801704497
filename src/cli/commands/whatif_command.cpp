// `jinlan-cli whatif`.

#include "cli/commands/whatif_command.hpp"

#include <optional>
#include <string>

#include "app/take_away/text_writer.hpp"
#include "cli/commands/scenario_input.hpp"
#include "cli/commands/whatif_table.hpp"
#include "cli/commands/whatif_words.hpp"
#include "plan/words.hpp"
#include "whatif/outcome.hpp"

namespace jinlan::cli {

namespace {

constexpr Option kOptions[]{kFormatOption, kLanguageOption, kAssetsOption,      kDrawsOption,
                            kSeedOption,   kAcceptOption,   kObservationsOption};

std::string help() {
    const Dataset nothing;
    return "SCENARIO.json is a jinlan.scenario/1 (assets/scenario.schema.json says what may stand in it; the "
           "program\n"
           "exports one). What comes out depends on it, the seed and the data alone, to the last bit. It is "
           "arithmetic\n"
           "with stated assumptions, not a forecast.\n\nOptions:\n" +
           std::string(scenario_help()) + std::string(settings_help()) + std::string(assets_help()) +
           "\ncsv has the cities alone; json is one object: note, scenario, draws, seed, p_attain_all, "
           "cities, "
           "schedule\n"
           "(what slips, what falls due until the as-of day before and after, and the load of each "
           "department "
           "and\n"
           "quarter), indicators (shares of the plan as amounts; asked_for: totals that are not known).\n"
           "\nA city:\n" +
           columns_text(cities_of({}, {nothing}));
}

Value due_value(const plan::Due& due) {
    return object_of({{"from", plan::iso(due.interval.from)},
                      {"to", plan::iso(due.interval.to)},
                      {"precision", plan::word(due.precision)}});
}

Value schedule_value(const whatif::ScenarioOutcome& outcome, const plan::Plan& plan) {
    const whatif::Schedule& schedule = outcome.schedule;
    const auto key = [&plan](auto id) { return Value(plan[id].key); };
    return object_of(
        {{"after", plan::iso(outcome.window.from)},
         {"until", plan::iso(outcome.window.to)},
         {"slipped", list_of(schedule.slipped,
                             [&](const whatif::SlippedCommitment& each) {
                                 return object_of(
                                     {{"commitment", key(each.commitment)},
                                      {"departments",
                                       list_of(whatif::carriers(plan, plan[each.commitment]), key)},
                                      {"cities", list_of(plan[each.commitment].touches.ids(), key)},
                                      {"due_before", due_value(each.due_before)},
                                      {"due_after", due_value(each.due_after)},
                                      {"status_before", plan::word(each.status_before)},
                                      {"status_after", plan::word(each.status_after)}});
                             })},
         {"due_before", list_of(schedule.due_before, key)},
         {"due_after", list_of(schedule.due_after, key)},
         {"departments", list_of(schedule.departments,
                                 [&](const whatif::DepartmentLoad& load) {
                                     return object_of({{"department", key(load.department)},
                                                       {"year", load.quarter.year},
                                                       {"quarter", load.quarter.number},
                                                       {"before", load.before},
                                                       {"after", load.after}});
                                 })},
         {"cities", list_of(schedule.cities, [&](const whatif::CityLoad& load) {
              return object_of({{"city", key(load.city)}, {"before", load.before}, {"after", load.after}});
          })}});
}

constexpr std::string_view word_of_total(whatif::TotalOf of) {
    switch (of) {
        case whatif::TotalOf::Whole: return "whole";
        case whatif::TotalOf::Part: return "part";
        case whatif::TotalOf::Baseline: return "baseline";
    }
    return "";
}

Value indicator_value(const whatif::Indicator& indicator, const Dataset& data, plan::Language language) {
    const plan::Commitment& commitment = data.plan[indicator.commitment];
    Value reached;
    if (indicator.reached != nullptr) {
        reached = object_of({{"year", indicator.reached->year},
                             {"percent", indicator.reached->percent},
                             {"source", indicator.reached->source}});
    }
    return object_of(
        {{"commitment", commitment.key},
         {"statement", commitment.statement.in(language)},
         {"comparison", plan::word(commitment.quantity->comparison)},
         {"percent", commitment.quantity->value},
         {"amounts", list_of(indicator.needs,
                             [&](const whatif::IndicatorNeed& need) {
                                 const whatif::IndicatorTotal& total = data.indicators.totals[need.total];
                                 return object_of({{"total", total.key},
                                                   {"name", total.name.in(language)},
                                                   {"of", word_of_total(total.of)},
                                                   {"unit", total.unit},
                                                   {"year", need.year},
                                                   {"given", need.given},
                                                   {"needed", need.needed},
                                                   {"source", need.year ? Value(total.source) : Value()}});
                             })},
         {"asked_for", list_of(indicator.asked_for,
                               [&](std::uint32_t position) {
                                   const whatif::IndicatorTotal& total = data.indicators.totals[position];
                                   return object_of({{"total", total.key},
                                                     {"name", total.name.in(language)},
                                                     {"of", word_of_total(total.of)},
                                                     {"unit", total.unit}});
                               })},
         {"reached", reached}});
}

std::string json_of(const ScenarioInput& input, const whatif::ScenarioOutcome& outcome,
                    plan::Language language) {
    JsonWriter json;
    json.begin_object();
    json.member("note", kNotAForecast);
    json.member("scenario", input.scenario.name);
    json.member("draws", input.scenario.levers.draws);
    json.member("seed", input.scenario.levers.seed);
    json.member("p_attain_all", outcome.all_attain);
    json.key("cities");
    write_rows(cities_of(outcome, {input.data, language}), json);
    json.member("schedule", schedule_value(outcome, input.data.plan));
    json.member("indicators", list_of(outcome.indicators, [&](const whatif::Indicator& each) {
                    return indicator_value(each, input.data, language);
                }));
    json.end_object();
    return json.take();
}

ExitCode run(const Call& call) {
    ExitCode code = kFine;
    const std::optional<ScenarioInput> input = read_scenario_input(kWhatifCommand, call, kOptions, code);
    if (!input) return code;
    const whatif::ScenarioOutcome outcome = evaluate_with_spread(input->data.inputs(), input->scenario);
    return write_out(input->settings.format == Format::Csv
                         ? csv_text(cities_of(outcome, {input->data, input->settings.language}))
                         : json_of(*input, outcome, input->settings.language));
}

}  // namespace

constinit const Command kWhatifCommand{
    "whatif",
    "SCENARIO.json [--draws N] [--seed S] [--observations FILE [--accept]]\n"
    "                         [--format json|csv] [--lang zh-Hans|zh-Hant|en] [--assets DIR]",
    "prints what a scenario comes to", help, run};

}  // namespace jinlan::cli
