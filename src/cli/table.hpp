// A table: columns, each described once, and rows. JSON and CSV are both written from it.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/dataset.hpp"
#include "cli/value.hpp"
#include "plan/text.hpp"

namespace jinlan::cli {

/// What a column reads from besides its row.
struct Context {
    const Dataset& data;
    plan::Language language = plan::Language::SimplifiedChinese;
};

/// One column. A dotted key ("due.from") stands for a member of an object in JSON, and as it is in CSV;
/// the columns of an object follow one another.
template <class Row>
struct Column {
    std::string_view key;
    std::string_view help;  // what stands in it, for `--help`; may be several lines
    Value (*value)(const Row& row, const Context& in);
};

struct ColumnHead {
    std::string_view key;
    std::string_view help;
};

struct Table {
    std::vector<ColumnHead> columns;
    std::vector<std::vector<Value>> rows;  // each as long as `columns`
};

template <class Row, class Rows>
Table make_table(std::span<const Column<Row>> columns, const Rows& rows, const Context& in) {
    Table table;
    for (const Column<Row>& column : columns) table.columns.push_back({column.key, column.help});
    for (const Row& row : rows) {
        std::vector<Value>& values = table.rows.emplace_back();
        for (const Column<Row>& column : columns) values.push_back(column.value(row, in));
    }
    return table;
}

class JsonWriter;

/// The rows as an array of objects, as `json_text` has them.
void write_rows(const Table& table, JsonWriter& json);

/// An array of objects, ended by a line end. An object of which every member is null is null itself.
std::string json_text(const Table& table);

/// UTF-8 with a byte order mark (so that spreadsheets take it for UTF-8), a header row, CRLF line ends
/// (RFC 4180); in a cell the items of a list stand apart by "; ", and null is an empty cell.
std::string csv_text(const Table& table);

/// The table in the format.
enum class Format { Json, Csv };
std::string table_text(const Table& table, Format format);

/// The columns, one after the other: key and help.
std::string columns_text(const Table& table);

}  // namespace jinlan::cli
