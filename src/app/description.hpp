// The state of the page in plain sentences, for readers who cannot see the canvas.

#pragma once

#include <string>

#include "app/derived.hpp"
#include "app/model.hpp"
#include "app/state.hpp"

namespace jinlan::app {

/// What the map shows city by city, what the filter leaves, and what is selected with its figures, in
/// the state's language. Paragraphs are separated by newlines.
std::string describe(const Model& model, const AppState& state, const Derived& derived);

}  // namespace jinlan::app
