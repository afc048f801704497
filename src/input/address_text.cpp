// Spelling and reading the text of an address. Numbers are read here rather than by the C library, whose
// reading depends on the locale and accepts more than an address holds.

#include "input/address_text.hpp"

#include <cstddef>

#include "input/utf8.hpp"

namespace jinlan::input {

namespace {

constexpr std::size_t kMaxDigits = 9;  // fit into an int, and exactly into a double

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_unreserved(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

/// The value of a hexadecimal digit, or -1.
int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// The value of 1 to 9 digits.
std::optional<int> parse_digits(std::string_view text) {
    if (text.empty() || text.size() > kMaxDigits) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    std::size_t start = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, start)) {
        pieces.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    pieces.push_back(text.substr(start));
    return pieces;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (is_unreserved(c)) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += kHex[byte >> 4U];
            result += kHex[byte & 15U];
        }
    }
    return result;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        if (text.size() - i < 3) return std::nullopt;
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        result += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
        i += 2;
    }
    if (find_invalid_utf8(result) != std::string_view::npos) return std::nullopt;
    return result;
}

std::string tenths_text(std::int64_t tenths) {
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    std::string result = tenths < 0 ? "-" : "";
    result += std::to_string(size / 10);
    if (size % 10 != 0) result += '.' + std::to_string(size % 10);
    return result;
}

std::optional<int> parse_integer(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::optional<int> size = parse_digits(text);
    if (!size) return std::nullopt;
    return negative ? -*size : *size;
}

std::optional<double> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::optional<int> whole = parse_digits(text.substr(0, point));
    if (!whole) return std::nullopt;
    double value = *whole;
    if (point != std::string_view::npos) {
        const std::string_view digits = text.substr(point + 1);
        const std::optional<int> fraction = parse_digits(digits);
        if (!fraction) return std::nullopt;
        double scale = 1.0;
        for (std::size_t i = 0; i < digits.size(); ++i) scale *= 10.0;
        // One division of two exact integers: the nearest double wherever they fit into 53 bits.
        value = (value * scale + *fraction) / scale;
    }
    return negative ? -value : value;
}

}  // namespace jinlan::input
