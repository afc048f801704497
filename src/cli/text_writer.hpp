// Writing JSON and CSV.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinlan::cli {

/// The text as a JSON string, quotes included.
std::string json_string(std::string_view text);

/// JSON, indented by two spaces; an empty container on one line. Calls must pair up.
class JsonWriter {
public:
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void key(std::string_view name);
    void value(std::string_view text);
    void value(int number);
    void value(bool truth);
    void value(const std::vector<std::string>& texts);

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

/// A row of CSV, ended by CRLF; fields are quoted where they must be. A field that a spreadsheet would take
/// for a formula is not altered: the data are the plan's own.
std::string csv_row(const std::vector<std::string>& fields);

}  // namespace jinlan::cli
