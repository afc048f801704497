// Writing JSON and CSV.

#include "cli/text_writer.hpp"

#include <utility>

namespace jinlan::cli {

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

void JsonWriter::value(std::string_view text) {
    next();
    text_ += json_string(text);
}

void JsonWriter::value(int number) {
    next();
    text_ += std::to_string(number);
}

void JsonWriter::value(bool truth) {
    next();
    text_ += truth ? "true" : "false";
}

void JsonWriter::value(const std::vector<std::string>& texts) {
    begin_array();
    for (const std::string& text : texts) value(std::string_view(text));
    end_array();
}

std::string JsonWriter::take() {
    text_ += '\n';
    return std::exchange(text_, {});
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

}  // namespace jinlan::cli
