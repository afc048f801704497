// The names and figures on the map: each in its own place, inside its city or led to it.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/label_placement.hpp"
#include "ui/context.hpp"
#include "ui/views/map/content.hpp"
#include "ui/views/map/shapes.hpp"
#include "ui/views/map/symbols.hpp"

namespace jinlan::ui {

/// Whether the map is near enough for the counties to be told apart and named. Tiles have none.
bool shows_counties(app::MapForm form, const MapProjector& project);

class MapLabels {
public:
    // Logical pixels.
    static constexpr float kWordGap = 5;    // between name and figure on one line
    static constexpr float kLeaderGap = 4;  // between a leader and a label of one line
    static constexpr float kSymbolSize = 15;

    /// Finds places for the cities' names and figures, the symbols where they are shown and, from near, the
    /// counties' names, clear of each other and of `obstacles`. Does nothing while nothing they depend on has
    /// changed; on a still map they do not depend on the figures. `project` is where the map comes to rest.
    void place(const Context& context, const MapContent& content, const MapShapes& shapes,
               const std::vector<MapSymbol>& symbols, const MapProjector& project,
               const std::vector<geo::Box>& obstacles);

    /// Draws them on the map as `project` shows it, which may still be on its way to rest. `active` is the
    /// symbol that is pointed at.
    void draw(const Context& context, ImDrawList& list, const MapProjector& project,
              const std::vector<MapSymbol>& symbols, std::optional<std::size_t> active) const;

    /// The symbol nearest to `point` within `reach` pixels, at rest.
    std::optional<std::size_t> symbol_at(geo::Point point, double reach) const;

    /// The symbol after `from`, or before it, from the top of the map to its foot and round again; the first
    /// or the last where `from` is none that shows. Nothing where no symbol shows.
    std::optional<std::size_t> next_symbol(std::optional<std::size_t> from, bool back) const;

    /// The middle of the symbol on the map as `project` shows it; nothing where it does not show.
    std::optional<ImVec2> symbol_place(std::size_t symbol, const MapProjector& project) const;

private:
    struct Label {
        std::string name;
        std::string figure;                 // empty for a county
        float figure_width = 0;             // that it was given
        std::optional<std::size_t> symbol;  // drawn instead of a text
        bool one_line = false;
        ImU32 color = 0;
        ImU32 ground = 0;  // what it stands on inside its shape
        geo::PlacedLabel place;
        geo::Point anchor;  // metres
    };
    /// What the places depend on.
    struct Key {
        geo::ViewTransform view;
        geo::Box screen;  // of a still map its size alone: it scrolls with its page
        std::vector<geo::Box> obstacles;
        plan::Language language;
        app::MapMeasure measure;
        app::MapForm form;
        bool sites;
        bool still;
        bool lacks_data;         // a city
        std::uint64_t revision;  // of the values; 0 on a still map
        float scale;
        app::ThemeName theme;
        std::vector<plan::CityId> chosen;  // by the filter: the others are faded

        friend bool operator==(const Key&, const Key&) = default;
    };

    void add_cities(const Context& context, const MapContent& content, const std::vector<Shape>& cities,
                    const MapProjector& project);
    void add_symbols(const Context& context, const MapContent& content, const MapShapes& shapes,
                     const std::vector<MapSymbol>& symbols, const MapProjector& project);
    void add_counties(const Context& context, const MapContent& content, const MapShapes& shapes,
                      const MapProjector& project);
    void add(Label label, const Shape& shape, const MapProjector& project, geo::Point size, int priority);
    void write_figures(const Context& context, const MapContent& content);
    void find_places(const Context& context, const geo::Box& screen, std::size_t cities,
                     const std::vector<MapSymbol>& symbols, std::vector<geo::Box> obstacles);
    void place_cities(const Context& context, const geo::Box& screen, std::size_t cities,
                      const std::vector<geo::Box>& obstacles);
    void place_cities_closely(const Context& context, const geo::Box& screen, std::size_t cities,
                              const std::vector<geo::Box>& obstacles);
    double badness(const Theme& theme, std::size_t cities) const;
    static void block(const Label& label, geo::Point anchor, std::vector<geo::Box>& obstacles);
    void draw_label(const Context& context, ImDrawList& list, const MapProjector& project,
                    const Label& label) const;

    std::vector<Label> labels_;
    std::vector<geo::MultiPolygon> homes_;  // on the screen
    std::vector<geo::LabelRequest> requests_;
    std::optional<Key> key_;
    std::uint64_t figures_of_ = 0;  // the revision of the values that stand there
    MapProjector rest_;             // what the places were found for
};

}  // namespace jinlan::ui
