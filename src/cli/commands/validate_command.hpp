// `jinlan-cli validate`: whether files hold sound data.

#pragma once

#include "cli/command.hpp"

namespace jinlan::cli {

extern const Command kValidateCommand;

}  // namespace jinlan::cli
