// Reads the map file (assets/map.json, schema jinlan.map/1).

#include "geo/load_map.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "geo/check_map.hpp"
#include "input/json.hpp"

namespace jinlan::geo {

namespace {

using input::JsonNode;

/// Bounds of what a sound file holds.
constexpr std::int64_t kLargestInteger = 1'000'000'000;
constexpr double kLargestOffset = 1e9;
constexpr double kSmallestScale = 1e-6;
constexpr double kLargestScale = 1e6;

/// Metres = grid steps × scale + offset.
struct Grid {
    double scale = 1;
    Point offset;

    Point metres(std::int64_t x, std::int64_t y) const {
        return {static_cast<double>(x) * scale + offset.x, static_cast<double>(y) * scale + offset.y};
    }
};

/// The elements of an array of two; none, and a problem, where it is not one.
std::vector<JsonNode> read_two(const JsonNode& node) {
    std::vector<JsonNode> items = node.items();
    if (items.size() == 2) return items;
    node.expected("an array of two");
    return {};
}

/// The elements of an array that must not be empty.
std::vector<JsonNode> read_items(const JsonNode& node, std::string_view what) {
    std::vector<JsonNode> items = node.items();
    if (items.empty()) node.expected(what);
    return items;
}

Point read_pair(const JsonNode& node, double bound) {
    const std::vector<JsonNode> two = read_two(node);
    return two.empty() ? Point{} : Point{two[0].number(-bound, bound), two[1].number(-bound, bound)};
}

Grid read_grid(const JsonNode& node) {
    return {node["scale"].number(kSmallestScale, kLargestScale),
            read_pair(node["translate"], kLargestOffset)};
}

LambertParameters read_projection(const JsonNode& node) {
    node["name"].one_of({"lambert_conformal_conic"});
    const Point parallels = read_pair(node["parallels"], 90);
    const Point origin = read_pair(node["origin"], 180);
    return {parallels.x, parallels.y, {origin.x, origin.y}};
}

std::int64_t read_step(const JsonNode& node) { return node.integer(-kLargestInteger, kLargestInteger); }

Point read_point(const JsonNode& node, const Grid& grid) {
    const std::vector<JsonNode> two = read_two(node);
    return two.empty() ? Point{} : grid.metres(read_step(two[0]), read_step(two[1]));
}

std::vector<Point> read_arc(const JsonNode& node, const Grid& grid) {
    const std::vector<JsonNode> steps = node.items();
    if (steps.size() < 4 || steps.size() % 2 != 0) {
        node.expected("x, y and then steps in x and y: two points or more");
    }
    std::vector<Point> arc;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t i = 0; i + 1 < steps.size(); i += 2) {
        x += read_step(steps[i]);
        y += read_step(steps[i + 1]);
        arc.push_back(grid.metres(x, y));
    }
    return arc;
}

std::vector<ArcPolygon> read_polygons(const JsonNode& node, std::size_t arc_count) {
    const auto count = static_cast<std::int64_t>(arc_count);
    std::vector<ArcPolygon> polygons;
    for (const JsonNode& polygon : read_items(node, "polygons")) {
        ArcPolygon& rings = polygons.emplace_back();
        for (const JsonNode& ring : read_items(polygon, "an outer ring, then holes")) {
            ArcRing& arcs = rings.emplace_back();
            for (const JsonNode& arc : read_items(ring, "arc indices")) {
                arcs.push_back(static_cast<int>(arc.integer(-count, count - 1)));
            }
        }
    }
    return polygons;
}

CountyShape read_county(const JsonNode& node, std::size_t arc_count) {
    CountyShape county;
    for (const JsonNode& code : read_items(node["codes"], "the county's codes")) {
        county.codes.push_back(code.non_empty_string());
    }
    county.city = node["city"].non_empty_string();
    county.polygons = read_polygons(node["polygons"], arc_count);
    return county;
}

CityShape read_city(const JsonNode& node, const Grid& grid, std::size_t arc_count) {
    CityShape city;
    city.id = node["id"].non_empty_string();
    city.polygons = read_polygons(node["polygons"], arc_count);
    city.seat = read_point(node["seat"], grid);
    city.label = read_point(node["label"], grid);
    return city;
}

Map read_map(const JsonNode& root) {
    Map map;
    root["schema"].one_of({"jinlan.map/1"});
    if (const auto number = root.optional("review_number")) map.review_number = number->non_empty_string();
    map.source = root["source"].non_empty_string();
    map.license = root["license"].non_empty_string();
    map.projection = read_projection(root["projection"]);
    const Grid grid = read_grid(root["transform"]);
    for (const JsonNode& arc : read_items(root["arcs"], "arcs")) map.arcs.push_back(read_arc(arc, grid));
    for (const JsonNode& county : read_items(root["counties"], "counties")) {
        map.counties.push_back(read_county(county, map.arcs.size()));
    }
    for (const JsonNode& city : read_items(root["cities"], "cities")) {
        map.cities.push_back(read_city(city, grid, map.arcs.size()));
    }
    return map;
}

Box shape_box(const std::vector<ArcPolygon>& polygons, const std::vector<Box>& arc_boxes) {
    Box box = kEmptyBox;
    for (const ArcPolygon& polygon : polygons) {
        for (const ArcRing& ring : polygon) {
            for (const int index : ring) box = united(box, arc_boxes[arc_number(index)]);
        }
    }
    return box;
}

void set_boxes(Map& map) {
    std::vector<Box> arc_boxes;
    map.box = kEmptyBox;
    for (const std::vector<Point>& arc : map.arcs) {
        arc_boxes.push_back(bounding_box(arc));
        map.box = united(map.box, arc_boxes.back());
    }
    for (CountyShape& county : map.counties) county.box = shape_box(county.polygons, arc_boxes);
    for (CityShape& city : map.cities) city.box = shape_box(city.polygons, arc_boxes);
}

}  // namespace

std::optional<Map> load_map(std::string_view json_text, std::string_view file, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const auto document = input::JsonDocument::parse(json_text, file, problems);
    Map map;
    if (document) map = read_map(document->root());
    if (problems.size() > problems_before) return std::nullopt;
    set_boxes(map);
    check_map(map, file, problems);
    if (problems.size() > problems_before) return std::nullopt;
    return map;
}

}  // namespace jinlan::geo
