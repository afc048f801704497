// Writing JSON and CSV.

#include "app/take_away/text_writer.hpp"

#include <utility>

namespace jinlan::app {

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
