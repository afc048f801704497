// Fuzz target: the reader of CSV and the loader of observations. Any bytes give figures or problems.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "air/observations.hpp"
#include "fuzz/real_plan.hpp"
#include "input/csv.hpp"

using namespace jinlan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    input::Problems of_rows;
    const std::vector<input::CsvRow> rows = input::read_csv(text, "observations.csv", of_rows);
    fuzz::require_readable(of_rows);
    std::size_t line = 0;
    for (const input::CsvRow& row : rows) {
        fuzz::require(row.line > line && !row.fields.empty(),
                      "rows have fields and stand one after the other");
        line = row.line;
    }

    input::Problems problems;
    const auto observations = air::load_observations(text, "observations.csv", fuzz::real_plan(), problems);
    fuzz::require(observations.has_value() == problems.empty(), "figures exactly where there is no problem");
    fuzz::require_readable(problems);
    if (!observations) return 0;
    for (const air::Observation& observation : observations->all()) {
        fuzz::require(observation.value >= 0 && observation.value <= 1e6, "a plausible value");
    }
    return 0;
}
