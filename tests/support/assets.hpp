// The project's assets, for tests: the files that the programs load, as they stand in assets/.
#pragma once

#include <string>

namespace jinlan::tests {

/// The content of a file below assets/, by its name with '/' between folders ("plan.json").
/// A file that cannot be read ends the program with a sentence: no test that needs it could say more.
std::string read_asset(const std::string& name);

/// The same of a file below tests/, which holds data that belongs to tests alone.
std::string read_test_file(const std::string& name);

}  // namespace jinlan::tests
