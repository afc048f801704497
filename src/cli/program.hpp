// The program `jinlan-cli`: its commands, and the way from the words typed to one of them.

#pragma once

#include <span>
#include <string_view>

#include "cli/command.hpp"

namespace jinlan::cli {

/// All commands, in the order in which the help lists them.
std::span<const Command* const> commands();

/// Runs what was typed after the program's name; `program` is that name.
ExitCode run_program(std::span<const std::string_view> words, const char* program);

}  // namespace jinlan::cli
