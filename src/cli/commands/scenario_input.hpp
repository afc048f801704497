// What the commands of the what-if begin with: the data, the reader's own observations, and the scenario.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/dataset.hpp"
#include "cli/options.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::cli {

inline constexpr Option kDrawsOption{"--draws"};
inline constexpr Option kSeedOption{"--seed"};
inline constexpr Option kObservationsOption{"--observations"};
inline constexpr Option kAcceptOption{"--accept", false};

/// Their help, as lines.
std::string_view scenario_help();

struct ScenarioInput {
    Given given;
    Settings settings;
    Dataset data;
    whatif::Scenario scenario;
};

/// What the call's words name, `options` being those that the command knows: the scenario's file is the one
/// word that is no option. Nothing when it cannot be had, all of which has then been said on standard error,
/// and the exit code in `code`.
std::optional<ScenarioInput> read_scenario_input(const Command& command, const Call& call,
                                                 std::span<const Option> options, ExitCode& code);

}  // namespace jinlan::cli
