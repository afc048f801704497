// Fuzz target: the loader of the plan. Any bytes give a plan or problems, never both and never neither; what
// was loaded can be filtered and searched.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "fuzz/require.hpp"
#include "plan/filter/filter.hpp"
#include "plan/load/load_plan.hpp"

using namespace jinlan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    input::Problems problems;
    const std::optional<plan::Plan> plan = plan::load_plan(text, "plan.json", problems);
    fuzz::require(plan.has_value() == problems.empty(), "a plan exactly where there is no problem");
    fuzz::require_readable(problems);
    if (!plan) return 0;

    const plan::FilterIndex index(*plan);
    plan::Filter filter;
    const plan::Date today{2025, 6, 30};
    const plan::FilterResult all = index.select(filter, today);
    fuzz::require(all.measures.size() == plan->measures.size(), "no filter leaves every measure");
    fuzz::require(all.commitments.size() == plan->commitments.size(), "no filter leaves every commitment");
    if (plan->measures.empty()) return 0;
    filter.text = plan->measures[0].title.zh_hans;
    const bool has_words = !plan::words_of(filter.text).empty();
    fuzz::require(!has_words || !index.select(filter, today).measures.empty(),
                  "a measure is found by its own title");
    return 0;
}
