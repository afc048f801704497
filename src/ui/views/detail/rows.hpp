// Rows that several views share: measures, commitments, the cities to choose from.

#pragma once

#include <string>
#include <string_view>

#include "ui/context.hpp"

namespace jinlan::ui {

/// A row that selects the measure; `note` stands below its title.
void measure_row(const Context& context, plan::MeasureId measure, std::string_view note = {});

/// A commitment's statement with its firmness, subject, quantity, conditions, deadline and status below. It
/// can be pressed (and then selects its measure) unless `measure_shown`, when the measure is on screen
/// already. `more` follows what stands below.
void commitment_row(const Context& context, plan::CommitmentId commitment, bool measure_shown,
                    std::string_view more = {});

/// "Strive · city governments · ≤ 38 µg/m³ · by end 2025 · due, no outcome data"
std::string commitment_note(const Context& context, const plan::Commitment& commitment);

/// The cities to choose from, the one that the views of one city show among them; the page goes on showing
/// the view.
void city_chips(const Context& context);

}  // namespace jinlan::ui
