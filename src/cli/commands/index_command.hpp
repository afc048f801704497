// `jinlan-cli index`: the composite index of six concentrations.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kIndexCommand;

}  // namespace jinlan::cli
