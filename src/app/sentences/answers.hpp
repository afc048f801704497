// What each view answers, in a sentence: the title of the view, and what a reader is told who does not see
// it.

#pragma once

#include <string>

#include "app/derived/derived.hpp"
#include "app/model/model.hpp"
#include "app/state/state.hpp"

namespace jinlan::app {

/// The answer of `state.view`, in the state's language, about what the filter leaves (of a view that shows
/// one city, about that). Without a full stop. Figures are said only where there is data; an estimate is
/// written with "≈". Empty for the gallery.
std::string answer(const Model& model, const AppState& state, const Derived& derived);

/// Two to four sentences on how the view is read, each a line of the text.
Str how_to_read(View view);

/// The same of what `state` shows: the map is read in another way with each measure.
Str how_to_read(const AppState& state);

}  // namespace jinlan::app
