// The charts and rows of figures of one city. Each is filled from the model once and drawn as it is.

#pragma once

#include <span>
#include <vector>

#include "app/derived/city_profile.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/context.hpp"
#include "ui/widgets/figure.hpp"

namespace jinlan::ui {

/// A yearly figure with all that its card says; estimates are hollow.
ChartPoint observed_point(const Context& context, const air::Observation& observation);

/// The city's PM2.5 target as a line, with its year where it is due; nothing where the plan sets none.
std::optional<Reference> target_reference(const Context& context, plan::CityId city);

/// PM2.5 over the years against target and standards, with a sentence as its title.
LineChart pm25_history(const Context& context, plan::CityId city);

/// The five other pollutants in multiples of their limits: one scale for all.
SmallMultiples other_pollutants(const Context& context, plan::CityId city);

/// A point of the composite index.
ChartPoint index_point(const Context& context, const app::IndexYear& entry);

/// The composite index over the years, with what is known of place 159.
LineChart index_chart(const Context& context, std::span<const app::IndexYear> index);

/// Target, latest and gap of PM2.5.
std::vector<Figure> pm25_figures(const Context& context, plan::CityId city);

/// The latest PM2.5 against each version of the standard.
std::vector<Figure> standard_figures(const Context& context, const app::CityProfile& profile);

/// The place in each year, "—" where there is no data, with the goal in the year in which it is due.
std::vector<Figure> rank_figures(const Context& context, const app::CityProfile& profile);

/// "162", of a shared place "166–167".
std::string place_text(const air::Observation& place);

}  // namespace jinlan::ui
