// The names and figures on the map: each in its own place, inside its city or led to it.

#include "ui/views/map/labels.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "ui/theme/data_colors.hpp"
#include "ui/views/map/legend.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr double kCountiesBelow = 320;  // metres per pixel
constexpr float kLabelGap = 4;          // logical pixels between labels
constexpr double kCoarseStep = 3;       // pixels: of an outline on a small map
constexpr double kScreenMargin = 6;     // pixels to the map's edge
constexpr float kInkShare = 0.80F;      // of a line's height: the rest is leading, which needs no room
constexpr double kSymbolGap = 2;        // pixels
constexpr double kTileRise = 0.14;      // of a tile: how far its name makes room for symbols below it

/// The outline in pixels. Of points closer to each other than `step`, one is enough: looking for places takes
/// as long as there are points.
geo::MultiPolygon on_screen(const geo::MultiPolygon& outline, const MapProjector& project, double step) {
    geo::MultiPolygon result = outline;
    for (geo::Polygon& polygon : result) {
        for (geo::Ring& ring : polygon) {
            std::size_t kept = 0;
            for (const geo::Point& point : ring) {
                const geo::Point on_screen = geo::to_screen(project.view, project.screen, point);
                const bool near = kept > 0 && std::abs(on_screen.x - ring[kept - 1].x) < step &&
                                  std::abs(on_screen.y - ring[kept - 1].y) < step;
                if (!near) ring[kept++] = on_screen;
            }
            ring.resize(kept);
        }
    }
    return result;
}

geo::Point two_line_size(const Theme& theme, std::string_view name, float figure_width) {
    const float width = std::max(text_width(theme, TextStyle::Note, name), figure_width);
    const float height = line_height(theme, TextStyle::Note) + line_height(theme, TextStyle::Label);
    return {static_cast<double>(width), static_cast<double>(kInkShare * height)};
}

geo::Point one_line_size(const Theme& theme, std::string_view name, float figure_width) {
    const float width =
        text_width(theme, TextStyle::Note, name) + theme.px(MapLabels::kWordGap) + figure_width;
    return {static_cast<double>(width),
            static_cast<double>(kInkShare * line_height(theme, TextStyle::Label))};
}

bool is_inside(const geo::PlacedLabel& place) { return place.is_visible && !place.has_leader; }

}  // namespace

bool shows_counties(app::MapForm form, const MapProjector& project) {
    return form == app::MapForm::Geographic && project.view.metres_per_pixel < kCountiesBelow;
}

void MapLabels::add(Label label, const Shape& shape, const MapProjector& project, geo::Point size,
                    int priority) {
    label.anchor = shape.label;
    homes_.push_back(on_screen(shape.outline, project, key_ && key_->still ? kCoarseStep : 0));
    requests_.push_back({.anchor = geo::to_screen(project.view, project.screen, shape.label),
                         .size = size,
                         .home = &homes_.back(),
                         .priority = priority,
                         .lower_width = static_cast<double>(label.figure_width),
                         .may_be_led = false});
    labels_.push_back(std::move(label));
}

void MapLabels::add_cities(const Context& context, const MapContent& content,
                           const std::vector<Shape>& cities, const MapProjector& project) {
    const Theme& theme = context.theme;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        Label label;
        label.name = context.tr(context.model.plan.cities[i].short_name);
        label.figure_width = content.still
                                 ? widest_figure(context, content)
                                 : text_width(theme, TextStyle::Label, map_figure(context, content, i));
        const geo::Point size = two_line_size(theme, label.name, label.figure_width);
        add(std::move(label), cities[i], project, size, 0);
        if (content.form == app::MapForm::Tiles && content.sites)
            requests_.back().anchor.y -= kTileRise * cities[i].box.height() / project.view.metres_per_pixel;
    }
}

/// What the cities' labels say, and in which colour.
void MapLabels::write_figures(const Context& context, const MapContent& content) {
    for (std::size_t i = 0; i < content.values.size() && i < labels_.size(); ++i) {
        labels_[i].figure = map_figure(context, content, i);
        labels_[i].ground = map_fill(context, content, i);
        labels_[i].color = text_color_on(labels_[i].ground);
    }
    figures_of_ = content.revision;
}

void MapLabels::add_symbols(const Context& context, const MapContent& content, const MapShapes& shapes,
                            const std::vector<MapSymbol>& symbols, const MapProjector& project) {
    const auto side = static_cast<double>(context.theme.px(kSymbolSize));
    const bool tiles = content.form == app::MapForm::Tiles;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const MapSymbol& symbol = symbols[i];
        const bool in_county = symbol.county && !tiles;
        Label label;
        label.symbol = i;
        const Shape& home = in_county ? shapes.counties[shapes.county_of[symbol.county->index]]
                                      : shapes.of(content.form)[symbol.city.index];
        add(std::move(label), home, project, {side, side}, 1);
        const geo::Point inside = tiles ? home.label : symbol.inside;
        labels_.back().anchor = inside;
        requests_.back().anchor = geo::to_screen(project.view, project.screen, inside);
    }
}

void MapLabels::add_counties(const Context& context, const MapContent& content, const MapShapes& shapes,
                             const MapProjector& project) {
    const Theme& theme = context.theme;
    std::vector<Label> labels(shapes.counties.size());
    for (std::size_t i = 0; i < shapes.county_of.size(); ++i) {
        // Counties that the map cannot tell apart share one shape and one label.
        std::string& name = labels[shapes.county_of[i]].name;
        if (!name.empty()) name += context.tr(app::Str::ListSeparator);
        name += context.tr(context.model.plan.counties[i].name);
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // A county's name is small and may lie on a border: it has the colours of its city's label.
        labels[i].ground = map_fill(context, content, shapes.city_of_county[i]);
        labels[i].color = text_color_on(labels[i].ground);
        const geo::Point size{static_cast<double>(text_width(theme, TextStyle::Note, labels[i].name)),
                              static_cast<double>(line_height(theme, TextStyle::Note))};
        // Most counties are off the screen or too small: nothing to look for.
        const geo::Box& box = shapes.counties[i].box;
        const geo::Point corner = geo::to_screen(project.view, project.screen, box.min);  // y runs down there
        const double width = box.width() / project.view.metres_per_pixel;
        const double height = box.height() / project.view.metres_per_pixel;
        const geo::Box on_screen_box{{corner.x, corner.y - height}, {corner.x + width, corner.y}};
        if (width < size.x || height < size.y || !on_screen_box.overlaps(project.screen)) continue;
        add(std::move(labels[i]), shapes.counties[i], project, size, 2);
    }
}

void MapLabels::place(const Context& context, const MapContent& content, const MapShapes& shapes,
                      const std::vector<MapSymbol>& symbols, const MapProjector& project,
                      const std::vector<geo::Box>& obstacles) {
    const app::AppState& state = context.state;
    const geo::Point origin = content.still ? project.screen.min : geo::Point{};
    const auto moved = [origin](const geo::Box& box) {
        return geo::Box{{box.min.x - origin.x, box.min.y - origin.y},
                        {box.max.x - origin.x, box.max.y - origin.y}};
    };
    std::vector<geo::Box> taken;
    for (const geo::Box& obstacle : obstacles) taken.push_back(moved(obstacle));
    const Key key{.view = project.view,
                  .screen = moved(project.screen),
                  .obstacles = std::move(taken),
                  .language = state.language,
                  .measure = content.measure,
                  .form = content.form,
                  .sites = content.sites,
                  .still = content.still,
                  .lacks_data = lacks_data(content),
                  .revision = content.still ? 0 : content.revision,
                  .scale = context.theme.scale,
                  .theme = state.theme,
                  .chosen = content.chosen != nullptr ? content.chosen->ids() : std::vector<plan::CityId>{}};
    if (key_ == key) {
        if (figures_of_ != content.revision) write_figures(context, content);
        return;
    }
    key_ = key;
    rest_ = project;
    labels_.clear();
    homes_.clear();
    requests_.clear();
    // The requests point into it.
    homes_.reserve(shapes.cities.size() + shapes.counties.size() + symbols.size());
    add_cities(context, content, shapes.of(content.form), project);
    write_figures(context, content);
    if (content.sites) add_symbols(context, content, shapes, symbols, project);
    if (shows_counties(content.form, project)) add_counties(context, content, shapes, project);
    find_places(context, project.screen.grown(-kScreenMargin), shapes.cities.size(), symbols, obstacles);
}

void MapLabels::find_places(const Context& context, const geo::Box& screen, std::size_t cities,
                            const std::vector<MapSymbol>& symbols, std::vector<geo::Box> obstacles) {
    const auto gap = static_cast<double>(context.theme.px(kLabelGap));
    place_cities(context, screen, cities, obstacles);
    if (key_ && key_->still) place_cities_closely(context, screen, cities, obstacles);
    for (std::size_t i = 0; i < cities; ++i) block(labels_[i], requests_[i].anchor, obstacles);

    // Then the symbols: one that has no room in its county stands elsewhere in the city. Then the counties.
    const auto is_symbol = [](const Label& label) { return label.symbol.has_value(); };
    const auto rest = labels_.begin() + static_cast<std::ptrdiff_t>(cities);
    const auto after =
        static_cast<std::size_t>(std::find_if_not(rest, labels_.end(), is_symbol) - labels_.begin());
    const std::span<geo::LabelRequest> marks = std::span(requests_).subspan(cities, after - cities);
    std::vector<geo::PlacedLabel> places = geo::place_labels(marks, screen, obstacles, kSymbolGap);
    bool moved = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (places[i].is_visible) continue;
        marks[i].home = &homes_[symbols[*labels_[cities + i].symbol].city.index];
        moved = true;
    }
    if (moved) places = geo::place_labels(marks, screen, obstacles, kSymbolGap);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        labels_[cities + i].place = places[i];
        block(labels_[cities + i], marks[i].anchor, obstacles);
    }

    places = geo::place_labels(std::span(requests_).subspan(after), screen, obstacles, gap);
    for (std::size_t i = 0; i < places.size(); ++i) labels_[after + i].place = places[i];
}

void MapLabels::place_cities(const Context& context, const geo::Box& screen, std::size_t cities,
                             const std::vector<geo::Box>& obstacles) {
    const auto gap = static_cast<double>(context.theme.px(kLabelGap));
    const std::span<geo::LabelRequest> requests = std::span(requests_).first(cities);
    std::vector<geo::PlacedLabel> places = geo::place_labels(requests, screen, obstacles, gap);
    // A city too flat for two lines may be wide enough for one.
    std::vector<std::size_t> tried;
    for (std::size_t i = 0; i < cities; ++i) {
        if (is_inside(places[i])) continue;
        tried.push_back(i);
        requests[i].size = one_line_size(context.theme, labels_[i].name, labels_[i].figure_width);
        requests[i].lower_width = 0;
    }
    if (!tried.empty()) {
        places = geo::place_labels(requests, screen, obstacles, gap);
        for (const std::size_t i : tried) {
            labels_[i].one_line = is_inside(places[i]);
            if (!labels_[i].one_line) {
                requests[i].size = two_line_size(context.theme, labels_[i].name, labels_[i].figure_width);
                requests[i].lower_width = static_cast<double>(labels_[i].figure_width);
            }
            // What has no room is led to; a county's name outside the county would only confuse.
            requests[i].may_be_led = true;
        }
        places = geo::place_labels(requests, screen, obstacles, gap);
    }
    for (std::size_t i = 0; i < cities; ++i) labels_[i].place = places[i];
}

/// Beside a small map there may be room for labels of one line where there is none for two: that is tried at
/// several distances from each other, and the best is taken.
void MapLabels::place_cities_closely(const Context& context, const geo::Box& screen, std::size_t cities,
                                     const std::vector<geo::Box>& obstacles) {
    const Theme& theme = context.theme;
    const std::span<geo::LabelRequest> requests = std::span(requests_).first(cities);
    const auto end = labels_.begin() + static_cast<std::ptrdiff_t>(cities);
    std::vector<Label> best(labels_.begin(), end);
    double least = badness(theme, cities);
    for (std::size_t i = 0; i < cities; ++i) {
        labels_[i].one_line = true;
        requests[i].size = one_line_size(theme, labels_[i].name, labels_[i].figure_width);
        requests[i].size.x += static_cast<double>(2 * theme.px(kLeaderGap));
        requests[i].lower_width = 0;
        requests[i].may_be_led = true;
    }
    for (const float gap : {kLabelGap, 0.0F, kLabelGap / 2, 2 * kLabelGap}) {
        // What else lies on the map stays as far away as ever.
        std::vector<geo::Box> taken;
        for (const geo::Box& box : obstacles)
            taken.push_back(box.grown(static_cast<double>(theme.px(std::max(0.0F, kLabelGap - gap)))));
        const std::vector<geo::PlacedLabel> places =
            geo::place_labels(requests, screen, taken, static_cast<double>(theme.px(gap)));
        for (std::size_t i = 0; i < cities; ++i) labels_[i].place = places[i];
        const double bad = badness(theme, cities);
        if (bad >= least) continue;
        least = bad;
        best.assign(labels_.begin(), end);
    }
    std::ranges::copy(best, labels_.begin());
}

/// How badly the cities' labels lie: a hidden one weighs most, then one on another city; then come the
/// lengths of the leaders, over other cities twice.
double MapLabels::badness(const Theme& theme, std::size_t cities) const {
    constexpr float kHidden = 2000;  // logical pixels of leader
    constexpr float kOnCity = 120;
    constexpr double kStep = 8;  // pixels along a leader
    const std::span<const geo::MultiPolygon> homes = std::span(homes_).first(cities);
    std::vector<geo::Box> boxes;
    for (const geo::MultiPolygon& home : homes) boxes.push_back(geo::bounding_box(home));
    const auto is_on_other = [&](geo::Point point, std::size_t own) {
        for (std::size_t i = 0; i < cities; ++i) {
            if (i != own && boxes[i].contains(point) && geo::contains(homes[i], point)) return true;
        }
        return false;
    };
    double bad = 0;
    for (std::size_t i = 0; i < cities; ++i) {
        const geo::PlacedLabel& place = labels_[i].place;
        if (!place.is_visible) bad += static_cast<double>(theme.px(kHidden));
        if (!place.is_visible || !place.has_leader) continue;
        const geo::Point from = requests_[i].anchor;
        const geo::Point way{place.leader_end.x - from.x, place.leader_end.y - from.y};
        const double length = std::hypot(way.x, way.y);
        bad += length;
        for (double along = kStep; along < length; along += kStep) {
            const geo::Point point{from.x + way.x * along / length, from.y + way.y * along / length};
            if (is_on_other(point, i)) bad += kStep;
        }
        const bool on_city =
            std::ranges::any_of(homes, [&](const auto& home) { return geo::meets(home, place.box); });
        if (on_city) bad += static_cast<double>(theme.px(kOnCity));
    }
    return bad;
}

/// Adds the room that the label and its leader take.
void MapLabels::block(const Label& label, geo::Point anchor, std::vector<geo::Box>& obstacles) {
    if (!label.place.is_visible) return;
    obstacles.push_back(label.place.box);
    if (!label.place.has_leader) return;
    constexpr double kStep = 6;  // pixels
    const geo::Point end = label.place.leader_end;
    const double steps = std::ceil(std::hypot(end.x - anchor.x, end.y - anchor.y) / kStep) + 1;
    for (double i = 0; i <= steps; ++i) {
        const geo::Point at{anchor.x + (end.x - anchor.x) * i / steps,
                            anchor.y + (end.y - anchor.y) * i / steps};
        obstacles.push_back(geo::Box{at, at}.grown(kStep / 2));
    }
}

}  // namespace jinlan::ui
