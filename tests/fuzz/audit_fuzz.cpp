// Fuzz target: the reader of the official text, which a user supplies, and the audit that is held with it.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "audit/audit.hpp"
#include "fuzz/require.hpp"
#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"

using namespace jinlan;

namespace {

struct Audited {
    std::optional<plan::Plan> plan;
    std::optional<audit::Script> script;
};

const Audited& audited() {
    static const Audited all = [] {
        input::Problems problems;
        Audited result{
            plan::load_plan(tests::read_asset("plan.json"), "plan.json", problems),
            audit::Script::load(tests::read_asset("audit/simplified.json"), "simplified.json", problems)};
        fuzz::require(problems.empty() && result.plan && result.script, "the assets load");
        return result;
    }();
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto& [plan, script] = audited();
    input::Problems problems;
    const auto text = audit::read_plan_text(bytes, "plan.txt", *script, problems);
    fuzz::require_readable(problems);
    fuzz::require(text.has_value() || !problems.empty(), "a text, or the reason why there is none");
    if (!text) return 0;

    const audit::Audit audit =
        audit::audit(*plan, *text, *script, {}, {"plan.txt", "plan.json", "exceptions.json"});
    fuzz::require_readable(audit.findings);
    bool all_claimed = true;
    for (const audit::Count& count : audit.counts) {
        fuzz::require(count.claimed <= count.total, "no more is claimed than there is");
        all_claimed = all_claimed && count.claimed == count.total;
    }
    fuzz::require(all_claimed || !audit.is_full(), "what is not claimed is found");
    return 0;
}
