// How numbers and strings are written in JSON.

#pragma once

#include <string>
#include <string_view>

namespace jinlan::input {

/// The shortest decimal number that reads back as the same double: "35", "4.17", "0.1", never "35.000001".
/// Plain digits from 1e-6 up to 1e21, with an exponent beyond; "null" for what is not finite.
std::string number_text(double number);

/// The text as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace jinlan::input
