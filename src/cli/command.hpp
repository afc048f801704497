// What a command is, and how commands speak.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "input/problem.hpp"

namespace jinlan::cli {

enum ExitCode { kFine = 0, kProblems = 1, kWrongUse = 2 };

struct Call {
    std::span<const std::string_view> words;  // after the command's name
    const char* program = "";                 // as it was called, to find its folder
};

struct Command {
    std::string_view name;     // "export"
    std::string_view usage;    // what follows the name: "WHAT [--format json|csv] …"
    std::string_view summary;  // one line, without a full stop
    std::string (*help)();     // whatever else there is to say, as lines
    ExitCode (*run)(const Call& call);
};

/// Writes to standard output; kProblems, with a line on standard error, when that takes no more.
ExitCode write_out(std::string_view text);

/// One line each on standard error.
void write_problems(const input::Problems& problems);

/// "usage: jinlan-cli export WHAT …", ended by a line end.
std::string usage_line(const Command& command);

/// Says on standard error what was wrong and how the command is used.
ExitCode wrong_use(const Command& command, std::string_view sentence);

}  // namespace jinlan::cli
