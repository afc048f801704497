// The parts of an address, "key=value" between '&', read one by one. What cannot be used is listed; nothing
// an address holds makes the reading fail.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::app {

/// A part of an address that could not be used.
struct AddressProblem {
    std::string part;    // as found: "city=atlantis"
    std::string reason;  // in English, for the terminal; the page shows `part`
};

/// What could not be used of a value, and why.
struct Refusal {
    std::optional<std::string> item;  // of a list; nothing: all of the value
    std::string reason;
    bool is_part = false;  // `item` is a part of an address within the value
};
using Refusals = std::vector<Refusal>;

/// Reads a decoded value of the key. Without a value it is only asked whether it knows the key, which it
/// returns.
using ReadValue = std::function<bool(std::string_view key, const std::string* value, Refusals& refusals)>;

/// Every part of the address in turn; a leading '#' or '?' and empty parts are passed over. Listed are parts
/// without '=', keys that are unknown or given twice (the first holds), values that cannot be decoded, and
/// what `read` refuses: at most 32 problems, for a hostile address could hold thousands. Of an address of
/// more than 64 KB nothing is read.
std::vector<AddressProblem> read_parts(std::string_view address, const ReadValue& read);

}  // namespace jinlan::app
