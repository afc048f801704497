// The table of exports.

#include "cli/export.hpp"

#include <array>

#include "cli/export_measures.hpp"

namespace jinlan::cli {

namespace {

constexpr std::array kExports{
    Export{"measures",
           "the 38 measures: number, section, title, summary, departments, also, clauses\n"
           "              (mode, departments, open_ended), commitments",
           measures_json, measures_csv},
};

}  // namespace

std::span<const Export> exports() { return kExports; }

const Export* find_export(std::string_view name) {
    for (const Export& entry : kExports) {
        if (entry.name == name) return &entry;
    }
    return nullptr;
}

}  // namespace jinlan::cli
