// `jinlan-cli audit`: the dataset held against the official text that the user supplies.

#pragma once

#include <string>

#include "cli/command.hpp"
#include "input/problem.hpp"

namespace jinlan::cli {

struct NamedText {
    std::string name;  // as problems call it
    std::string content;
};

/// The files of an audit.
struct AuditInput {
    NamedText text;
    NamedText plan;
    NamedText simplified;
    NamedText exceptions;
};

/// The report in `output`: a line for each kind of thing that was counted, then the findings, one a line.
/// What keeps the audit from being held is added to `problems` instead. The exit code: 0 when text and
/// dataset agree in all, 1 otherwise.
ExitCode run_audit(const AuditInput& input, std::string& output, input::Problems& problems);

/// `audit --text FILE`.
extern const Command kAuditCommand;

}  // namespace jinlan::cli
