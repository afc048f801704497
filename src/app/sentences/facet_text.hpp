// The facets and their values in the reader's words, and which values there are to choose from.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/model/model.hpp"
#include "plan/filter/facets.hpp"

namespace jinlan::app {

Str name_of(plan::Facet facet);
Str name_of(plan::Figure figure);

/// Whether its counts are of measures; they are of commitments otherwise: those tell more of what only
/// commitments have.
bool counts_measures(plan::Facet facet);

/// The values that the plan has, as they are listed: departments, sectors and pollutants by how often the
/// plan has them, all others in the plan's order. An order of its own for every filter would make rows jump.
std::vector<std::uint32_t> listed_values(const plan::Plan& plan, plan::Facet facet);

/// How a value reads in a list or on a chip. The plan must have it.
std::string value_text(const Model& model, plan::Language language, plan::FacetValue value);

/// Everything that the filter asks, a piece each: the text, the due interval's ends, the values.
std::vector<std::string> filter_texts(const Model& model, plan::Language language,
                                      const plan::Filter& filter);

/// The pieces of `filter_texts` that are no values of facets; empty where they are not asked.
std::string text_asked(const Model& model, plan::Language language, const plan::Filter& filter);
std::string due_from_text(const Model& model, plan::Language language, const plan::Filter& filter);
std::string due_until_text(const Model& model, plan::Language language, const plan::Filter& filter);

}  // namespace jinlan::app
