// Values that several JSON loaders read.

#include "plan/load/read_values.hpp"

namespace jinlan::plan {

Text read_text(const input::JsonNode& node) {
    node.only_keys({"zh-Hans", "zh-Hant", "en"});
    return {node["zh-Hans"].non_empty_string(), node["zh-Hant"].non_empty_string(),
            node["en"].non_empty_string()};
}

Date read_date(const input::JsonNode& node) {
    const std::optional<Date> date = date_from_iso(node.string());
    if (!date) node.expected("a date that exists, as 2025-12-31");
    return date.value_or(Date{});
}

}  // namespace jinlan::plan
