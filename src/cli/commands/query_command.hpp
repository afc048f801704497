// `jinlan-cli query`: the commitments that answer a question.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kQueryCommand;

}  // namespace jinlan::cli
