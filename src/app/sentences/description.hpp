// The state of the page in words: a title, and plain sentences for readers who cannot see the canvas.

#pragma once

#include <string>

#include "app/derived/derived.hpp"
#include "app/model/model.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

/// What the map shows city by city, what the filter leaves, and what is selected with its figures, in
/// the state's language. Paragraphs are separated by newlines.
std::string describe(const Model& model, const AppState& state, const Derived& derived);

/// The title of the window or the browser's tab: what is selected, then the program's name; the name alone
/// where nothing is. That is the page's own title (web/index.html) too, so that a tab is not drawn twice.
std::string title(const Model& model, const AppState& state);

}  // namespace jinlan::app
