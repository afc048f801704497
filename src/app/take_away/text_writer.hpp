// Writing JSON and CSV.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/take_away/value.hpp"
#include "input/json_text.hpp"

namespace jinlan::app {

using input::json_string;
using input::number_text;

/// JSON, indented by two spaces; an empty container on one line. Calls must pair up.
class JsonWriter {
public:
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void key(std::string_view name);
    void value(const Value& value);
    void member(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

    /// The text, ended by a line end; the writer is empty afterwards.
    std::string take();

private:
    void open(char bracket);
    void close(char bracket);
    void next();

    std::string text_;
    std::size_t depth_ = 0;
    bool first_ = true;  // nothing stands in the open container yet
    bool after_key_ = false;
};

/// The value as the text of one cell: nothing for null, the items of a list apart by "; ".
std::string cell_text(const Value& value);

/// A row of CSV, ended by CRLF; fields are quoted where they must be. A field that a spreadsheet would take
/// for a formula is not altered: the data are the plan's own.
std::string csv_row(const std::vector<std::string>& fields);

}  // namespace jinlan::app
