// The AppState as the fragment of an address, readable by people:
//   v=city&show=gap&select=city:taiyuan&dept=sthj,gxt&due=2025,none&asof=2025-12-31&lang=en
// Defaults are left out (except the language), keys come in a fixed order, values are percent-encoded
// where they must be. The same string starts the native program.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/address_parts.hpp"
#include "app/state/state.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::app {

/// Without the leading '#'.
std::string to_address(const AppState& state, const whatif::Inputs& inputs);

struct ParsedAddress {
    AppState state;
    std::vector<AddressProblem> problems;
};

/// Reads what `to_address` wrote: `from_address(to_address(s)).state == s`. What is absent, unknown or broken
/// is as it is by default (the language: `language`), and the latter two are listed. Never fails: the worst
/// address gives the defaults and a list of problems.
ParsedAddress from_address(std::string_view address, const whatif::Inputs& inputs,
                           plan::Language language = AppState{}.language);

}  // namespace jinlan::app
