// Reads the exceptions.

#include "audit/exceptions.hpp"

#include <algorithm>
#include <utility>

#include "input/json.hpp"

namespace jinlan::audit {

std::optional<std::vector<Exception>> load_exceptions(std::string_view json_text, std::string_view file,
                                                      const Script& script, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;

    const input::JsonNode root = json->root();
    root.only_keys({"schema", "exceptions"});
    root["schema"].one_of({"jinlan.audit-exceptions/1"});
    std::vector<Exception> exceptions;
    for (const input::JsonNode& node : root["exceptions"].items()) {
        node.only_keys({"measure", "figure", "reason"});
        Exception exception;
        exception.measure = static_cast<int>(node["measure"].integer(0, 99));
        exception.figure = script.plain(node["figure"].non_empty_string());
        exception.reason = node["reason"].non_empty_string();
        const auto is_same = [&](const Exception& other) {
            return other.measure == exception.measure && other.figure == exception.figure;
        };
        if (std::ranges::any_of(exceptions, is_same))
            node["figure"].expected("each figure of a measure once");
        exceptions.push_back(std::move(exception));
    }
    if (problems.size() > problems_before) return std::nullopt;
    return exceptions;
}

}  // namespace jinlan::audit
