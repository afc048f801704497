// What is wrong with a piece of input, said so that its author can mend it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::input {

struct Problem {
    std::string file;      // "plan.json"
    std::string where;     // a JSON path ("measures[3].clauses[0].mode") or "row 12, column value"
    std::string found;     // "\"leads\""
    std::string expected;  // "one of lead, shared, sole"
};

using Problems = std::vector<Problem>;

/// The readers stop adding at this many: a file that is wrong throughout is not described throughout.
inline constexpr std::size_t kMostProblems = 200;

/// Adds the problem, unless there are `kMostProblems` already.
void add_problem(Problems& problems, Problem problem);

/// One line: "plan.json: measures[3].clauses[0].mode: found \"leads\", expected one of lead, shared, sole".
std::string describe(const Problem& problem);

/// The text fit for a message: at most 60 characters of it, control characters and bytes that are not UTF-8
/// replaced by "?".
std::string printable(std::string_view text);

/// The same in quotation marks.
std::string in_quotes(std::string_view text);

}  // namespace jinlan::input
