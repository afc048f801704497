// How a figure was come by, as files of the what-if name it.

#pragma once

#include "air/observations.hpp"
#include "input/json.hpp"

namespace jinlan::whatif {

/// A problem, and `Official`, for a word that is no kind.
inline air::Kind read_kind(const input::JsonNode& node) {
    return static_cast<air::Kind>(
        node.one_of({air::kind_key(air::Kind::Official), air::kind_key(air::Kind::Derived),
                     air::kind_key(air::Kind::Computed), air::kind_key(air::Kind::Calibrated),
                     air::kind_key(air::Kind::Residual)}));
}

}  // namespace jinlan::whatif
