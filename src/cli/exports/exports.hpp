// What can be exported, as a table; each export is a file of its own, export_<name>.cpp.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/dataset.hpp"
#include "cli/table.hpp"

namespace jinlan::cli {

struct Export {
    std::string_view name;     // as typed: "measures"
    std::string_view summary;  // what a row is
    Needs needs;
    Table (*table)(const Context& in);
};

/// All of them, in the order in which the help lists them.
std::span<const Export> exports();

/// Null for a name that is none of them.
const Export* find_export(std::string_view name);

Table sections_table(const Context& in);
Table measures_table(const Context& in);
Table clauses_table(const Context& in);
Table commitments_table(const Context& in);
Table departments_table(const Context& in);
Table cities_table(const Context& in);
Table counties_table(const Context& in);
Table regions_table(const Context& in);
Table sites_table(const Context& in);
Table sectors_table(const Context& in);
Table metrics_table(const Context& in);
Table observations_table(const Context& in);
Table standards_table(const Context& in);

/// The commitments of those ids alone.
Table commitments_table(const Context& in, const std::vector<plan::CommitmentId>& ids);

}  // namespace jinlan::cli
