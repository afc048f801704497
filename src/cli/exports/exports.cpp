// The table of exports.

#include "cli/exports/exports.hpp"

#include <algorithm>
#include <array>

namespace jinlan::cli {

namespace {

constexpr std::array kExports{
    Export{"sections", "the sections of the plan", {}, sections_table},
    Export{"measures", "the measures of the plan", {}, measures_table},
    Export{"clauses", "who answers for what: the clauses at the end of measures", {}, clauses_table},
    Export{"commitments",
           "what the plan commits to, sentence by sentence; the goals first",
           {},
           commitments_table},
    Export{"departments", "who answers: departments and governments, and how often", {}, departments_table},
    Export{"cities", "the eleven cities, with target and industry cluster", {}, cities_table},
    Export{"counties", "counties, districts and county-level cities", {}, counties_table},
    Export{"regions", "the areas that the plan names, and what lies in them", {}, regions_table},
    Export{"sites", "the single places that the plan names", {}, sites_table},
    Export{"sectors", "the sectors that commitments touch", {}, sectors_table},
    Export{"metrics", "what quantities and conditions are about", {}, metrics_table},
    Export{"observations",
           "yearly figures of the cities and the province",
           {.plan = true, .observations = true},
           observations_table},
    Export{"standards",
           "versions of the ambient air quality standard",
           {.plan = false, .standards = true},
           standards_table},
};

}  // namespace

std::span<const Export> exports() { return kExports; }

const Export* find_export(std::string_view name) {
    const auto found = std::ranges::find(kExports, name, &Export::name);
    return found == kExports.end() ? nullptr : &*found;
}

}  // namespace jinlan::cli
