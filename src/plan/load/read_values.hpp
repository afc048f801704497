// Values that several JSON loaders read: texts in three languages, dates.

#pragma once

#include "input/json.hpp"
#include "plan/date.hpp"
#include "plan/text.hpp"

namespace jinlan::plan {

/// The three languages of a text; one that is missing or empty is a problem, and "" here.
Text read_text(const input::JsonNode& node);

/// A date as "2025-12-31"; a problem and the default date otherwise.
Date read_date(const input::JsonNode& node);

}  // namespace jinlan::plan
