// Fuzz target: the reader of CSV and the loader of observations. Any bytes give figures or problems.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "air/observations.hpp"
#include "fuzz/require.hpp"
#include "input/csv.hpp"
#include "plan/load_plan.hpp"
#include "support/assets.hpp"

using namespace jinlan;

namespace {

/// The real plan, for its cities.
const plan::Plan& real_plan() {
    static const std::optional<plan::Plan> plan = [] {
        input::Problems problems;
        return plan::load_plan(tests::read_asset("plan.json"), "plan.json", problems);
    }();
    fuzz::require(plan.has_value(), "the real plan loads");
    return *plan;
}

}  // namespace

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
    const auto observations = air::load_observations(text, "observations.csv", real_plan(), problems);
    fuzz::require(observations.has_value() == problems.empty(), "figures exactly where there is no problem");
    fuzz::require_readable(problems);
    if (!observations) return 0;
    for (const air::Observation& observation : observations->all()) {
        fuzz::require(observation.value >= 0 && observation.value <= 1e6, "a plausible value");
    }
    return 0;
}
