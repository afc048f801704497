// Parts of a city's facts that its view and the panel beside the map share.

#pragma once

#include <span>

#include "app/derived/city_profile.hpp"
#include "ui/context.hpp"

namespace jinlan::ui {

/// The industries of its cluster; nothing where it has none.
void city_clusters(const Context& context, const plan::City& city);

/// The regions it lies in, in full with how sure their extent is; a press lays one over the map.
void city_regions(const Context& context, std::span<const app::Membership> regions, bool in_full);

/// How many more commitments apply to the whole province.
void city_province_wide(const Context& context);

}  // namespace jinlan::ui
