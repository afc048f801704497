// Tables as JSON and as CSV.

#include "app/take_away/data_table.hpp"

#include "app/take_away/text_writer.hpp"

namespace jinlan::app {

namespace {

/// A run of columns that are members of one object, or one column alone.
class ObjectWriter {
public:
    ObjectWriter(const DataTable& table, const std::vector<Value>& row, JsonWriter& json)
        : table_(table), row_(row), json_(json) {}

    /// The columns from `begin` to `end` as an object; the first `depth` bytes of their keys lead to it.
    void write(std::size_t begin, std::size_t end, std::size_t depth) {
        const auto all_null = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i) {
                if (!row_[i].is_null()) return false;
            }
            return true;
        };
        json_.begin_object();
        for (std::size_t at = begin; at < end;) {
            const std::string_view rest = table_.columns[at].key.substr(depth);
            const std::size_t dot = rest.find('.');
            json_.key(rest.substr(0, dot));
            if (dot == std::string_view::npos) {
                json_.value(row_[at++]);
                continue;
            }
            const std::string_view shared = table_.columns[at].key.substr(0, depth + dot + 1);
            std::size_t after = at;
            while (after < end && table_.columns[after].key.substr(0, shared.size()) == shared) ++after;
            if (all_null(at, after)) {
                json_.value({});
            } else {
                write(at, after, shared.size());
            }
            at = after;
        }
        json_.end_object();
    }

private:
    const DataTable& table_;
    const std::vector<Value>& row_;
    JsonWriter& json_;
};

}  // namespace

void write_rows(const DataTable& table, JsonWriter& json) {
    json.begin_array();
    for (const std::vector<Value>& row : table.rows) {
        ObjectWriter(table, row, json).write(0, table.columns.size(), 0);
    }
    json.end_array();
}

std::string json_text(const DataTable& table) {
    JsonWriter json;
    write_rows(table, json);
    return json.take();
}

std::string csv_text(const DataTable& table) {
    std::vector<std::string> fields;
    for (const ColumnHead& column : table.columns) fields.emplace_back(column.key);
    std::string csv = "\xEF\xBB\xBF" + csv_row(fields);
    for (const std::vector<Value>& row : table.rows) {
        fields.clear();
        for (const Value& value : row) fields.push_back(cell_text(value));
        csv += csv_row(fields);
    }
    return csv;
}

std::string table_text(const DataTable& table, Format format) {
    return format == Format::Csv ? csv_text(table) : json_text(table);
}

}  // namespace jinlan::app
