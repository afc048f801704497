// The sign on what is made of draws while they are being made: it is of the scenario before.

#pragma once

#include <string>

#include "app/derived/lab.hpp"

namespace jinlan::ui {

/// Whether the draws of this outcome, the lab's or one that it compares, are still being made.
bool awaits_draws(const app::LabDerived& lab, const whatif::ScenarioOutcome& outcome);

/// "…62 %" for "62 %" while draws are awaited.
std::string drawn_figure(std::string figure, bool awaited);

/// The same of a sentence, which ends in the sign.
std::string drawn_sentence(std::string sentence, bool awaited);

}  // namespace jinlan::ui
