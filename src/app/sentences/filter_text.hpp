// The filter in words: for what is taken away from the page, where nobody can look it up.

#pragma once

#include <string>

#include "app/model/model.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

/// "Filter: city named: Taiyuan, Linfen; due in: 2025", in the state's language; without a filter, that there
/// is none.
std::string filter_text(const Model& model, const AppState& state);

}  // namespace jinlan::app
