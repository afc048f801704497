// What the command line can export, as a table; each export turns the plan into one text.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

namespace jinlan::cli {

/// One thing to export. JSON is an array of objects with stable keys, ended by a line end; CSV is UTF-8 with
/// a byte order mark (so that spreadsheets take it for UTF-8), a header row and CRLF line ends (RFC 4180).
struct Export {
    std::string_view name;  // as typed: "measures"
    std::string_view help;  // the keys and columns, for `jinlan-cli help`
    std::string (*json)(const plan::Plan& plan, plan::Language language);
    std::string (*csv)(const plan::Plan& plan, plan::Language language);
};

/// All of them, in the order in which `help` lists them.
std::span<const Export> exports();

/// Null for a name that is none of them.
const Export* find_export(std::string_view name);

}  // namespace jinlan::cli
