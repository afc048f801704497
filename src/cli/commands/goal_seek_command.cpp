// `jinlan-cli goal-seek`.

#include "cli/commands/goal_seek_command.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/take_away/text_writer.hpp"
#include "cli/choices.hpp"
#include "cli/commands/scenario_input.hpp"
#include "cli/commands/whatif_words.hpp"
#include "input/address_text.hpp"
#include "whatif/outcome.hpp"
#include "whatif/seek/goal_seek.hpp"

namespace jinlan::cli {

namespace {

using input::in_quotes;

constexpr Option kCitiesOption{"--cities", true, true};
constexpr Option kProbabilityOption{"--probability"};
constexpr Option kEachOption{"--each", false};
constexpr Option kWeightOption{"--weight", true, true};
constexpr Option kBoundsOption{"--bounds", true, true};
constexpr Option kStepsOption{"--steps"};
constexpr Option kOptions[]{kFormatOption,      kLanguageOption, kAssetsOption,       kDrawsOption,
                            kSeedOption,        kAcceptOption,   kObservationsOption, kCitiesOption,
                            kProbabilityOption, kEachOption,     kWeightOption,       kBoundsOption,
                            kStepsOption};

constexpr double kMostWeight = 1e6;
constexpr std::uint32_t kMostSteps = 100;

std::string help() {
    return "For the cities to meet their PM2.5 targets at a probability: the smallest cut, the same for each "
           "and "
           "on\n"
           "top of the scenario, and the levers with the least total effort (the sum of weight times how far "
           "each is\n"
           "carried out; how far the scenario carries them out does not count). Where the levers cannot "
           "reach "
           "it, the\n"
           "answer says so and holds the best they can. Arithmetic with stated assumptions, not a "
           "forecast.\n\n"
           "Options:\n"
           "  --cities CITY,...           by default all that have a target and an observation\n"
           "  --probability P             0 to 1; 0.5 by default\n"
           "  --each                      each city at P for itself, rather than all of them together\n"
           "  --weight LEVER=W            the effort of carrying a lever out fully, 0 to 1000000; 1 by "
           "default\n"
           "  --bounds LEVER=LOW:HIGH     how far it must and may be carried out, 0 to 1\n"
           "  --steps N                   from 0 to 1 in so many steps, 1 to 100; 20 by default\n" +
           std::string(scenario_help()) + std::string(settings_help()) + std::string(assets_help()) +
           "\ncsv has a row for each lever: lever, name, implementation, weight, low, high, and in every row "
           "reached,\n"
           "probability, effort, uniform_cut, note. LEVER is an id of levers.json or cooperation.\n";
}

/// What is sought, as far as the options say it.
struct Wanted {
    std::vector<plan::CityId> cities;  // none: all
    whatif::EffortGoal effort;
};

/// "LEVER=rest"; the place of its effort and the rest. Null, and a sentence in `error`, for another.
std::pair<whatif::LeverEffort*, std::string_view> find_effort(std::string_view name, std::string_view text,
                                                              const whatif::LeverModel& model,
                                                              whatif::EffortGoal& goal, std::string& error) {
    const std::size_t equals = text.find('=');
    const std::string_view key = text.substr(0, equals);
    if (equals != std::string_view::npos) {
        const std::string_view rest = text.substr(equals + 1);
        if (key == whatif::kCooperationKey) return {&goal.cooperation, rest};
        if (const auto lever = whatif::find_lever(model, key)) return {&goal.levers[*lever], rest};
    }
    error = std::string(name) + " takes LEVER=…, LEVER one of ";
    for (const whatif::Lever& lever : model.levers) error += lever.key + ", ";
    error += std::string(whatif::kCooperationKey) + ", not " + in_quotes(text);
    return {nullptr, {}};
}

std::optional<double> number_within(std::string_view text, double most) {
    const std::optional<double> number = input::parse_decimal(text);
    if (!number || *number < 0 || *number > most) return std::nullopt;
    return number;
}

bool read_efforts(const Given& given, const whatif::LeverModel& model, whatif::EffortGoal& goal,
                  std::string& error) {
    for (const std::string_view text : given.all(kWeightOption.name)) {
        const auto [effort, rest] = find_effort(kWeightOption.name, text, model, goal, error);
        if (effort == nullptr) return false;
        const std::optional<double> weight = number_within(rest, kMostWeight);
        if (!weight) {
            error = "--weight takes LEVER=W, W a number from 0 to 1000000, not " + in_quotes(text);
            return false;
        }
        effort->weight = *weight;
    }
    for (const std::string_view text : given.all(kBoundsOption.name)) {
        const auto [effort, rest] = find_effort(kBoundsOption.name, text, model, goal, error);
        if (effort == nullptr) return false;
        const std::size_t colon = rest.find(':');
        const auto low = number_within(rest.substr(0, colon), 1);
        const auto high =
            colon == std::string_view::npos ? std::nullopt : number_within(rest.substr(colon + 1), 1);
        if (!low || !high || *low > *high) {
            error = "--bounds takes LEVER=LOW:HIGH, 0 to 1 and in this order, not " + in_quotes(text);
            return false;
        }
        effort->low = *low;
        effort->high = *high;
    }
    return true;
}

bool read_cities(const Given& given, const plan::Plan& plan, plan::Language language, Wanted& wanted,
                 std::string& error) {
    const Choices choices = city_choices(plan, language);
    for (const std::string_view texts : given.all(kCitiesOption.name)) {
        for (const std::string_view text : input::split(texts, ',')) {
            const Choice* choice = find_choice(choices, text);
            if (choice == nullptr) {
                error = "--cities takes one of " + labels_of(choices) + ", not " + in_quotes(text);
                return false;
            }
            const plan::CityId city{choice->index};
            if (!plan[city].pm25_target) {
                error = "--cities takes cities with a target of PM2.5, which " + in_quotes(text) + " has not";
                return false;
            }
            wanted.cities.push_back(city);
        }
    }
    return true;
}

std::optional<Wanted> read_wanted(const Given& given, const Dataset& data, plan::Language language,
                                  std::string& error) {
    Wanted wanted;
    wanted.effort.levers.resize(data.levers.levers.size());
    wanted.effort.steps = 20;
    if (given.has(kEachOption.name)) wanted.effort.goal.sureness = whatif::Sureness::Each;
    if (const auto text = given.one(kProbabilityOption.name)) {
        const std::optional<double> probability = number_within(*text, 1);
        if (!probability) {
            error = "--probability takes a number from 0 to 1, not " + in_quotes(*text);
            return std::nullopt;
        }
        wanted.effort.goal.probability = *probability;
    }
    if (const auto text = given.one(kStepsOption.name)) {
        const std::optional<int> steps = input::parse_integer(*text);
        if (!steps || *steps < 1 || *steps > static_cast<int>(kMostSteps)) {
            error = "--steps takes a whole number from 1 to 100, not " + in_quotes(*text);
            return std::nullopt;
        }
        wanted.effort.steps = static_cast<std::uint32_t>(*steps);
    }
    if (!read_efforts(given, data.levers, wanted.effort, error)) return std::nullopt;
    if (!read_cities(given, data.plan, language, wanted, error)) return std::nullopt;
    return wanted;
}

struct Answer {
    std::vector<whatif::LeverCity> cities;
    std::optional<whatif::UniformCut> cut;
    whatif::LeastEffort least;
};

std::string_view sentence_of(const whatif::LeastEffort& least) {
    return least.reached ? "reached with these levers"
                         : "cannot be reached with these levers, the best is what stands here";
}

Table levers_of(const Answer& answer, const Wanted& wanted, const Dataset& data, plan::Language language) {
    Table table;
    table.columns = {{"lever", ""},  {"name", ""}, {"implementation", ""},
                     {"weight", ""}, {"low", ""},  {"high", ""}};
    const auto add = [&](const whatif::Lever& lever, double implementation,
                         const whatif::LeverEffort& effort) {
        table.rows.push_back(
            {lever.key, lever.name.in(language), implementation, effort.weight, effort.low, effort.high});
    };
    for (std::size_t i = 0; i < data.levers.levers.size(); ++i) {
        add(data.levers.levers[i], answer.least.implementation[i], wanted.effort.levers[i]);
    }
    add(data.levers.cooperation, answer.least.cooperation, wanted.effort.cooperation);
    return table;
}

std::string csv_of(const Answer& answer, Table table) {
    for (const std::string_view key : {"reached", "probability", "effort", "uniform_cut", "note"}) {
        table.columns.push_back({key, ""});
    }
    const List same{answer.least.reached, answer.least.probability, answer.least.effort,
                    answer.cut ? Value(answer.cut->cut) : Value(), kNotAForecast};
    for (std::vector<Value>& row : table.rows) row.insert(row.end(), same.begin(), same.end());
    return csv_text(table);
}

std::string json_of(const Answer& answer, const Wanted& wanted, const Table& levers,
                    const ScenarioInput& in) {
    const whatif::LeastEffort& least = answer.least;
    JsonWriter json;
    json.begin_object();
    json.member("note", kNotAForecast);
    json.member("scenario", in.scenario.name);
    json.member("draws", in.scenario.levers.draws);
    json.member("seed", in.scenario.levers.seed);
    const whatif::Goal& goal = wanted.effort.goal;
    json.member("wanted_probability", goal.probability);
    json.member("together", goal.sureness == whatif::Sureness::Together);
    List cities;
    for (std::size_t i = 0; i < answer.cities.size(); ++i) {
        const whatif::LeverCity& city = answer.cities[i];
        if (!city.wanted || !city.target) continue;
        cities.push_back(object_of({{"city", in.data.plan[city.city].key},
                                    {"base", city.base},
                                    {"target", *city.target},
                                    {"probability", least.city_probabilities[i]}}));
    }
    json.member("cities", cities);
    json.key("uniform_cut");
    json.begin_object();
    json.member("cut", answer.cut ? Value(answer.cut->cut) : Value());
    json.member("probability", answer.cut ? Value(answer.cut->probability) : Value());
    json.end_object();
    json.key("least_effort");
    json.begin_object();
    json.member("reached", least.reached);
    json.member("answer", sentence_of(least));
    json.member("effort", least.effort);
    json.member("probability", least.probability);
    json.key("levers");
    write_rows(levers, json);
    json.end_object();
    json.end_object();
    return json.take();
}

/// Marks the chosen cities; one that was asked for and has no observation is a problem.
bool choose(const Wanted& wanted, const Dataset& data, std::vector<whatif::LeverCity>& cities) {
    input::Problems problems;
    for (whatif::LeverCity& city : cities) {
        city.wanted = city.target && (wanted.cities.empty() ||
                                      std::ranges::find(wanted.cities, city.city) != wanted.cities.end());
    }
    for (const plan::CityId id : wanted.cities) {
        if (std::ranges::find(cities, id, &whatif::LeverCity::city) != cities.end()) continue;
        problems.push_back({"--cities", data.plan[id].key, "no PM2.5 above zero to begin from",
                            "a city that is observed and not changed to zero"});
    }
    if (std::ranges::none_of(cities, &whatif::LeverCity::wanted) && problems.empty()) {
        problems.push_back({"--cities", "", "no city", "a city with an observation and a target"});
    }
    write_problems(problems);
    return problems.empty();
}

ExitCode run(const Call& call) {
    ExitCode code = kFine;
    const std::optional<ScenarioInput> input = read_scenario_input(kGoalSeekCommand, call, kOptions, code);
    if (!input) return code;
    std::string error;
    const Settings& settings = input->settings;
    const std::optional<Wanted> wanted = read_wanted(input->given, input->data, settings.language, error);
    if (!wanted) return wrong_use(kGoalSeekCommand, error);

    Answer answer;
    answer.cities = whatif::spread_cities(input->data.inputs(), input->scenario);
    if (!choose(*wanted, input->data, answer.cities)) return kProblems;
    const whatif::LeverModel& model = input->data.levers;
    const whatif::LeverScenario& levers = input->scenario.levers;
    answer.cut = whatif::smallest_uniform_cut(model, answer.cities, levers, wanted->effort.goal);
    whatif::GoalSeek search;
    answer.least = search.run(model, answer.cities, levers, wanted->effort);
    const Table table = levers_of(answer, *wanted, input->data, settings.language);
    return write_out(settings.format == Format::Csv ? csv_of(answer, table)
                                                    : json_of(answer, *wanted, table, *input));
}

}  // namespace

constinit const Command kGoalSeekCommand{
    "goal-seek",
    "SCENARIO.json [--cities CITY,...] [--probability P] [--each] [--weight LEVER=W]\n"
    "                            [--bounds LEVER=LOW:HIGH] [--steps N] [--draws N] [--seed S]\n"
    "                            [--observations FILE [--accept]] [--format json|csv]\n"
    "                            [--lang zh-Hans|zh-Hant|en] [--assets DIR]",
    "prints what it takes for cities to meet their targets", help, run};

}  // namespace jinlan::cli
