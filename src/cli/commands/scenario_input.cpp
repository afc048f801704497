// Reading the data and the scenario.

#include "cli/commands/scenario_input.hpp"

#include <cstdio>
#include <utility>

#include "air/observations.hpp"
#include "cli/files.hpp"
#include "input/address_text.hpp"

namespace jinlan::cli {

namespace {

using input::in_quotes;

/// The whole number of an option; nothing where it is not given. Says in `error` what it takes otherwise.
std::optional<int> whole_number(const Given& given, const Option& option, int least, int most,
                                std::string& error) {
    const std::optional<std::string_view> text = given.one(option.name);
    if (!text) return std::nullopt;
    const std::optional<int> number = input::parse_integer(*text);
    if (number && *number >= least && *number <= most) return number;
    error = std::string(option.name) + " takes a whole number from " + std::to_string(least) + " to " +
            std::to_string(most) + ", not " + in_quotes(*text);
    return std::nullopt;
}

std::optional<std::string> read_text(const std::string& file, std::string_view what,
                                     input::Problems& problems) {
    std::string reason;
    std::optional<std::string> text = read_file(file, reason);
    if (!text) problems.push_back({file, "", "no file that can be read (" + reason + ')', std::string(what)});
    return text;
}

/// Takes the reader's own rows in place of ours for the same city, metric and year. Rows that are wrong are
/// said; the others are taken all the same when the reader agrees, and nothing is taken otherwise.
bool take_observations(const std::string& file, bool agreed, Dataset& data) {
    input::Problems problems;
    const std::optional<std::string> text = read_text(file, "a CSV of observations", problems);
    if (!text) {
        write_problems(problems);
        return false;
    }
    air::OfferedObservations offered = air::offer_observations(*text, file, data.plan);
    write_problems(offered.problems);
    if (!offered.problems.empty()) {
        const std::string rows = std::to_string(offered.rows.size());
        const std::string_view sentence = offered.rows.empty() ? ""
                                          : agreed             ? "; taken, as asked for"
                                                               : "; --accept takes them";
        std::fputs((file + ": " + rows + " rows are right" + std::string(sentence) + '\n').c_str(), stderr);
        if (!agreed || offered.rows.empty()) return false;
    }
    data.observations = air::accepted(data.observations, std::move(offered.rows), air::Acceptance::RowByRow);
    return true;
}

}  // namespace

std::string_view scenario_help() {
    return "  --draws N                   draws of the Monte Carlo, 1 to 100000, in place of the scenario's\n"
           "  --seed S                    of its random numbers, 0 to 999999999, in place of the scenario's\n"
           "  --observations FILE         a CSV of your own in the columns of observations.csv; its rows "
           "stand "
           "in\n"
           "                              place of ours for the same city, metric and year\n"
           "  --accept                    takes its good rows though others have problems\n";
}

std::optional<ScenarioInput> read_scenario_input(const Command& command, const Call& call,
                                                 std::span<const Option> options, ExitCode& code) {
    code = kWrongUse;
    const auto refuse = [&command](std::string_view sentence) -> std::optional<ScenarioInput> {
        wrong_use(command, sentence);
        return std::nullopt;
    };
    std::string error;
    std::optional<Given> given = read_given(call.words, options, error);
    if (!given) return refuse(error);
    const std::optional<Settings> settings = read_settings(*given, error);
    if (!settings) return refuse(error);
    if (given->others.empty()) return refuse(std::string(command.name) + " takes a file with a scenario");
    if (given->others.size() > 1)
        return refuse("one scenario at a time, not also " + in_quotes(given->others[1]));
    const std::optional<int> draws =
        whole_number(*given, kDrawsOption, 1, static_cast<int>(whatif::kMaxDraws), error);
    const std::optional<int> seed =
        error.empty() ? whole_number(*given, kSeedOption, 0, static_cast<int>(whatif::kMaxSeed), error)
                      : std::nullopt;
    if (!error.empty()) return refuse(error);

    code = kProblems;
    input::Problems problems;
    std::optional<Dataset> data =
        load_dataset(assets_folder(settings->assets, call.program),
                     {.plan = true, .observations = true, .standards = true, .whatif = true}, problems);
    const std::string file(given->others[0]);
    const std::optional<std::string> text =
        data ? read_text(file, "a scenario (jinlan.scenario/1)", problems) : std::nullopt;
    if (!text) {
        write_problems(problems);
        return std::nullopt;
    }
    if (const auto own = given->one(kObservationsOption.name)) {
        if (!take_observations(std::string(*own), given->has(kAcceptOption.name), *data)) return std::nullopt;
    }
    std::optional<whatif::Scenario> scenario = whatif::read_scenario(*text, file, data->inputs(), problems);
    write_problems(problems);
    if (!scenario) return std::nullopt;
    if (draws) scenario->levers.draws = static_cast<std::uint32_t>(*draws);
    if (seed) scenario->levers.seed = static_cast<std::uint64_t>(*seed);
    code = kFine;
    return ScenarioInput{std::move(*given), *settings, std::move(*data), std::move(*scenario)};
}

}  // namespace jinlan::cli
