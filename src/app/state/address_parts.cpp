// Reading the parts of an address.

#include "app/state/address_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "input/address_text.hpp"
#include "input/utf8_repair.hpp"

namespace jinlan::app {

namespace {

constexpr std::size_t kMaxAddressBytes = 64 * 1024;
constexpr std::size_t kMaxProblems = 32;
constexpr std::size_t kMaxShownBytes = 120;  // of a part

void report(std::vector<AddressProblem>& problems, std::string_view part, std::string_view reason) {
    if (problems.size() >= kMaxProblems) return;
    std::string shown = input::repaired_utf8(part.substr(0, kMaxShownBytes));
    if (part.size() > kMaxShownBytes) shown += "\u2026";
    problems.push_back({std::move(shown), std::string(reason)});
}

}  // namespace

std::vector<AddressProblem> read_parts(std::string_view address, const ReadValue& read) {
    std::vector<AddressProblem> problems;
    if (address.starts_with('#') || address.starts_with('?')) address.remove_prefix(1);
    if (address.size() > kMaxAddressBytes) {
        report(problems, address, "an address of more than 64 KB");
        return problems;
    }
    std::vector<std::string_view> seen;
    for (const std::string_view part : input::split(address, '&')) {
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        const std::string_view key = part.substr(0, equals);
        Refusals refusals;
        if (equals == std::string_view::npos) {
            report(problems, part, "not of the form key=value");
        } else if (!read(key, nullptr, refusals)) {
            report(problems, part, "unknown key");
        } else if (std::ranges::find(seen, key) != seen.end()) {
            report(problems, part, "given twice; the first one holds");
        } else {
            seen.push_back(key);
            const std::optional<std::string> value = input::percent_decoded(part.substr(equals + 1));
            if (!value) {
                report(problems, part, "a broken percent-encoding or invalid UTF-8");
                continue;
            }
            read(key, &*value, refusals);
            for (const Refusal& refusal : refusals) {
                const std::string shown = !refusal.item     ? std::string(part)
                                          : refusal.is_part ? *refusal.item
                                                            : std::string(key) + '=' + *refusal.item;
                report(problems, shown, refusal.reason);
            }
        }
    }
    return problems;
}

}  // namespace jinlan::app
