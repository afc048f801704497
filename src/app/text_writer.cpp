// Writing JSON and CSV.

#include "app/text_writer.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace jinlan::app {

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

void JsonWriter::next() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) text_ += ',';
    first_ = false;
    if (depth_ > 0) text_ += '\n' + std::string(2 * depth_, ' ');
}

void JsonWriter::open(char bracket) {
    next();
    text_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (!first_) text_ += '\n' + std::string(2 * depth_, ' ');
    text_ += bracket;
    first_ = false;
}

void JsonWriter::key(std::string_view name) {
    next();
    text_ += json_string(name) + ": ";
    after_key_ = true;
}

void JsonWriter::value(const Value& value) {
    if (const List* list = value.list()) {
        begin_array();
        for (const Value& item : *list) this->value(item);
        end_array();
    } else if (const Object* object = value.object()) {
        begin_object();
        for (const Member& member : object->members) {
            key(member.key);
            this->value(member.value);
        }
        end_object();
    } else {
        next();
        const std::string* text = value.text();
        text_ += value.is_null() ? "null" : text != nullptr ? json_string(*text) : cell_text(value);
    }
}

std::string JsonWriter::take() {
    text_ += '\n';
    return std::exchange(text_, {});
}

std::string cell_text(const Value& value) {
    if (const std::string* text = value.text()) return *text;
    if (const bool* truth = value.truth()) return *truth ? "true" : "false";
    if (const std::int64_t* integer = value.integer()) return std::to_string(*integer);
    if (const double* number = value.number()) return number_text(*number);
    if (const Object* object = value.object()) return object->cell;
    std::string result;
    if (const List* list = value.list()) {
        for (std::size_t i = 0; i < list->size(); ++i) result += (i > 0 ? "; " : "") + cell_text((*list)[i]);
    }
    return result;
}

std::string csv_row(const std::vector<std::string>& fields) {
    std::string row;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) row += ',';
        if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
            row += fields[i];
            continue;
        }
        row += '"';
        for (char character : fields[i]) {
            if (character == '"') row += '"';
            row += character;
        }
        row += '"';
    }
    return row + "\r\n";
}

}  // namespace jinlan::app
