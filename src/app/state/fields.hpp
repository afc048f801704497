// The table of the state's fields: each stands here once, with its key, its writing and its reading. The
// address is written and read through it, and undo takes from it what is no step. What a field may hold, and
// how finely, is in precision.hpp.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/state/address_parts.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

struct StateField {
    std::string_view key;

    /// The value as an address holds it; nothing where it is the default.
    std::optional<std::string> (*write)(const AppState& state, const whatif::Inputs& inputs);

    /// Reads a decoded value. What cannot be used is refused and leaves the default.
    void (*read)(std::string_view value, const whatif::Inputs& inputs, AppState& state, Refusals& refusals);

    /// Of what tells how the page looks, and is no step of the history: takes it from another state. Null for
    /// all other fields.
    void (*copy_look)(AppState& to, const AppState& from) = nullptr;
};

/// All fields but the lab's scenario, in the order in which an address has them. The keys of that scenario
/// (`scenario_fields`) stand before `kFirstAfterLab`.
std::span<const StateField> state_fields();
inline constexpr std::string_view kFirstAfterLab = "a";

/// The field of that key; null where there is none.
const StateField* find_state_field(std::string_view key);

/// `state` with the looks of `other`.
AppState looking_as(AppState state, const AppState& other);

}  // namespace jinlan::app
