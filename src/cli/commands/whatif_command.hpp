// `jinlan-cli whatif`: what a scenario comes to.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kWhatifCommand;

}  // namespace jinlan::cli
