// `jinlan-cli export`: a part of the data, whole.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kExportCommand;

}  // namespace jinlan::cli
