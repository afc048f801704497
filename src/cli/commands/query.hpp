// From the options of `jinlan-cli query` to the plan's filter.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/choices.hpp"
#include "cli/options.hpp"
#include "plan/filter/filter.hpp"
#include "plan/plan.hpp"

namespace jinlan::cli {

/// The options that filter.
std::span<const Option> query_options();

/// What is asked. Several texts are one "or" besides: the filter stands for each of them.
struct Query {
    plan::Filter filter;
    std::vector<std::string> texts;  // none: any text will do
    plan::Date as_of;                // for statuses; where none is asked for it does not matter
};

/// The query that the options ask for. A value is an id, or a name in any language, whatever its case;
/// several stand apart by commas, or in the option given again. Nothing for a value that is not known, a
/// date that does not exist or statuses without a day, and one sentence in `error` that lists the known ones,
/// with names in `language`.
std::optional<Query> read_query(const Given& given, const plan::Plan& plan, const Names& names,
                                plan::Language language, std::string& error);

/// The commitments that the query leaves, in the plan's order.
std::vector<plan::CommitmentId> select(const Query& query, const plan::FilterIndex& index);

/// The help of the options, as lines.
std::string_view query_help();

}  // namespace jinlan::cli
