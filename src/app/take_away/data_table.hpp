// A table on its way out: columns, each described once, and rows. JSON and CSV are both written from it.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/take_away/value.hpp"

namespace jinlan::app {

class JsonWriter;

/// One column of rows `Row`, which are read with the help of `Source`. A dotted key ("due.from") stands for a
/// member of an object in JSON, and as it is in CSV; the columns of an object follow one another.
template <class Row, class Source>
struct DataColumn {
    std::string_view key;
    std::string_view help;  // what stands in it; may be several lines
    Value (*value)(const Row& row, const Source& in);
};

struct ColumnHead {
    std::string_view key;
    std::string_view help;
};

struct DataTable {
    std::vector<ColumnHead> columns;
    std::vector<std::vector<Value>> rows;  // each as long as `columns`
};

template <class Row, class Source, class Rows>
DataTable make_data_table(std::span<const DataColumn<Row, Source>> columns, const Rows& rows,
                          const Source& in) {
    DataTable table;
    for (const auto& column : columns) table.columns.push_back({column.key, column.help});
    for (const Row& row : rows) {
        std::vector<Value>& values = table.rows.emplace_back();
        for (const auto& column : columns) values.push_back(column.value(row, in));
    }
    return table;
}

/// The rows as an array of objects, as `json_text` has them.
void write_rows(const DataTable& table, JsonWriter& json);

/// An array of objects, ended by a line end. An object of which every member is null is null itself.
std::string json_text(const DataTable& table);

/// UTF-8 with a byte order mark (so that spreadsheets take it for UTF-8), a header row, CRLF line ends
/// (RFC 4180); in a cell the items of a list stand apart by "; ", and null is an empty cell.
std::string csv_text(const DataTable& table);

/// The table in the format.
enum class Format { Json, Csv };
std::string table_text(const DataTable& table, Format format);

}  // namespace jinlan::app
