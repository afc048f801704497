// What a map shows of the cities, and whether the reader can move it.

#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "app/derived/map_values.hpp"
#include "app/state/state.hpp"

namespace jinlan::ui {

struct MapContent {
    std::span<const app::CityValue> values;  // by CityId
    std::uint64_t revision = 0;              // another one whenever the values were made anew
    app::MapMeasure measure = app::MapMeasure::Target;
    app::MapForm form = app::MapForm::Geographic;
    bool sites = false;                                 // industry clusters and sites are drawn
    std::optional<plan::RegionId> region;               // drawn over the map
    std::optional<app::MapView> view;                   // nothing: all of the province fits
    const plan::IdSet<plan::CityId>* chosen = nullptr;  // the other cities are paler; null or empty: none is
    std::optional<plan::CityId> selected;
    /// One in a page that scrolls, whose values change while it is looked at: wheel and drag are the page's,
    /// there are no buttons and no scale bar, and labels keep their places while figures change.
    bool still = false;
};

}  // namespace jinlan::ui
