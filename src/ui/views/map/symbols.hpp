// The industry clusters and single sites that the plan names, as symbols on the map.
//
// The plan names a county or a city, never a place. A symbol stands somewhere in that county or city, and
// what shows it says so.

#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "geo/point.hpp"
#include "ui/context.hpp"
#include "ui/views/map/shapes.hpp"

namespace jinlan::ui {

enum class SymbolKind { Cluster, Park, Airport, GasBase };

struct MapSymbol {
    SymbolKind kind = SymbolKind::Cluster;
    plan::CityId city;
    std::optional<plan::CountyId> county;   // nothing: the plan names the city alone
    const plan::Site* site = nullptr;       // null: the city's cluster
    std::vector<plan::MeasureId> measures;  // that name it
    geo::Point inside;                      // metres: a place in the county or the city
};

/// All of them, clusters first.
std::vector<MapSymbol> map_symbols(const app::Model& model, const MapShapes& shapes);

/// What kind of thing it is, in words.
app::Str name_of(SymbolKind kind);

/// A symbol of this kind about `center`, `size` logical pixels wide, readable on any ground.
void draw_map_symbol(ImDrawList& list, const Theme& theme, SymbolKind kind, ImVec2 center, float size,
                     bool active);

/// The card of a symbol: what it is, which measures name it, and where it was placed. Beside the pointer, or
/// beside `at` where the keyboard is there.
void symbol_card(const Context& context, const MapSymbol& symbol, std::optional<ImVec2> at = std::nullopt);

/// The kinds with their names, side by side on as many lines as they need, `width` wide; returns the height.
float draw_symbol_legend(const Context& context, ImDrawList& list, ImVec2 start, float width);
float symbol_legend_height(const Context& context, float width);

}  // namespace jinlan::ui
