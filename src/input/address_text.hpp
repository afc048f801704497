// The spelling of an address: its parts, percent-encoding, and decimal numbers.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::input {

/// The pieces of `text` between separators: always one more than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Everything but ASCII letters, digits and "-._~" as %XX (RFC 3986, section 2).
std::string percent_encoded(std::string_view text);

/// The inverse; '+' stays '+'. Nothing when a '%' is not followed by two hexadecimal digits or the result
/// is not valid UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

/// A number of tenths as text without a needless decimal: -123 -> "-12.3", 50 -> "5".
std::string tenths_text(std::int64_t tenths);

/// A whole number: an optional '-' and 1 to 9 digits, nothing else.
std::optional<int> parse_integer(std::string_view text);

/// A decimal number: as an integer, with up to 9 digits behind a '.'; no exponent, no "nan", no "inf".
std::optional<double> parse_decimal(std::string_view text);

}  // namespace jinlan::input
