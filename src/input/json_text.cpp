// Numbers and strings of JSON.

#include "input/json_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace jinlan::input {

namespace {

/// Digits that always suffice for a double.
constexpr int kMostDigits = 17;

/// A finite number as 0.d1d2d3… × 10^point, with as few digits as read back as the same double.
struct Digits {
    bool negative = false;
    std::string digits;
    int point = 0;
};

Digits shortest_digits(double number) {
    std::array<char, 32> text{};
    for (int count = 1; count <= kMostDigits; ++count) {
        std::snprintf(text.data(), text.size(), "%.*e", count - 1, number);
        if (std::strtod(text.data(), nullptr) == number) break;
    }
    Digits result;
    const char* at = text.data();
    for (; *at != 'e'; ++at) {
        if (*at == '-') result.negative = true;
        if (*at >= '0' && *at <= '9') result.digits += *at;
    }
    result.point = std::atoi(at + 1) + 1;
    return result;
}

}  // namespace

std::string number_text(double number) {
    if (!std::isfinite(number)) return "null";
    if (number == 0) return "0";
    const Digits shortest = shortest_digits(number);
    const std::string& digits = shortest.digits;
    const int count = static_cast<int>(digits.size());
    const int point = shortest.point;
    const std::string sign = shortest.negative ? "-" : "";
    const auto before = static_cast<std::size_t>(point < 0 ? 0 : point);
    if (point > 21 || point < -5) {
        const std::string fraction = count > 1 ? "." + digits.substr(1) : "";
        return sign + digits[0] + fraction + "e" + std::to_string(point - 1);
    }
    if (point <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    if (point >= count) return sign + digits + std::string(before - digits.size(), '0');
    return sign + digits.substr(0, before) + '.' + digits.substr(before);
}

std::string json_string(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string result = "\"";
    for (char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (byte < 0x20U) {
            result += "\\u00";
            result += kHex[byte >> 4U];
            result += kHex[byte & 0xFU];
        } else {
            result += character;
        }
    }
    result += '"';
    return result;
}

}  // namespace jinlan::input
