// `jinlan-cli goal-seek`: what it takes for cities to meet their targets.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kGoalSeekCommand;

}  // namespace jinlan::cli
