// The tables of the exports: what they read from, and how the help lists their columns.

#pragma once

#include <span>
#include <string>

#include "app/take_away/data_table.hpp"
#include "cli/dataset.hpp"
#include "plan/text.hpp"

namespace jinlan::cli {

using app::ColumnHead;
using app::csv_text;
using app::Format;
using app::json_text;
using app::JsonWriter;
using app::List;
using app::list_of;
using app::Member;
using app::Object;
using app::object_of;
using app::table_text;
using app::Value;
using app::write_rows;
using Table = app::DataTable;

/// What a column reads from besides its row.
struct Context {
    const Dataset& data;
    plan::Language language = plan::Language::SimplifiedChinese;
};

template <class Row>
using Column = app::DataColumn<Row, Context>;

template <class Row, class Rows>
Table make_table(std::span<const Column<Row>> columns, const Rows& rows, const Context& in) {
    return app::make_data_table<Row, Context>(columns, rows, in);
}

/// The columns, one after the other: key and help.
std::string columns_text(const Table& table);

}  // namespace jinlan::cli
