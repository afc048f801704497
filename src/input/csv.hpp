// Reading CSV (RFC 4180): fields, quoted fields, quotes doubled within them, CRLF or LF, an optional
// UTF-8 byte order mark.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/problem.hpp"

namespace jinlan::input {

struct CsvRow {
    std::size_t line = 0;  // 1-based line on which the row starts
    std::vector<std::string> fields;
};

/// The rows, the header first; blank lines are passed over. An unclosed quote or text after a closing
/// quote is a problem naming its line, and the row is left out.
std::vector<CsvRow> read_csv(std::string_view text, std::string_view file, Problems& problems);

}  // namespace jinlan::input
