// Telling what kind of data a file holds, and holding it to what that kind must be.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "input/problem.hpp"
#include "plan/plan.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::cli {

/// `Schema` is a JSON Schema, such as lies beside the data: it holds none, and need only be JSON.
enum class FileKind {
    Plan,
    Standards,
    Map,
    Levers,
    Health,
    Indicators,
    Scenario,
    Texts,
    Observations,
    Schema
};

/// The kind, told by the content (the "schema" of JSON, the header of CSV) and, where that is broken, by the
/// file's name; a problem and nothing when neither tells.
std::optional<FileKind> recognise(std::string_view text, std::string_view file, input::Problems& problems);

/// What files are checked against, each read when it is first asked for.
struct KnownData {
    /// Null when there is none, and the problems are added.
    std::function<const plan::Plan*(input::Problems&)> plan;
    /// All that a scenario may name; nothing when any of it is missing, and the problems are added.
    std::function<std::optional<whatif::Inputs>(input::Problems&)> inputs;
};

/// What the file holds, in a few words ("38 measures, 251 commitments"), or nothing when it has any problem;
/// all of them are added. The cities of observations and of a map must be those of the plan, and what a
/// scenario names must be there.
std::optional<std::string> validate(std::string_view text, std::string_view file, const KnownData& known,
                                    input::Problems& problems);

}  // namespace jinlan::cli
