// `jinlan-cli audit`: the dataset held against the official text that the user supplies.

#pragma once

#include <filesystem>
#include <string>

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
int run_audit(const AuditInput& input, std::string& output, input::Problems& problems);

/// Reads the files, holds the audit, writes the report to the standard output and problems to standard error.
/// The exit code.
int audit_files(const std::filesystem::path& text, const std::filesystem::path& assets);

}  // namespace jinlan::cli
