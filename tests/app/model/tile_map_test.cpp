// The tile cartogram: a tile for each city, none on another, and neighbours kept.

#include "app/model/tile_map.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/model.hpp"

using namespace jinlan;
using tests::real_model;

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// The pairs of cities that share a border on the map, by CityId.
std::set<Pair> neighbours_on_map() {
    const app::Model& model = real_model();
    std::map<std::size_t, std::vector<std::size_t>> sides;
    for (std::size_t city = 0; city < model.map_city.size(); ++city) {
        for (const geo::ArcPolygon& polygon : model.map.cities[model.map_city[city]].polygons) {
            for (const geo::ArcRing& ring : polygon) {
                for (const int arc : ring) sides[geo::arc_number(arc)].push_back(city);
            }
        }
    }
    std::set<Pair> pairs;
    for (const auto& [arc, cities] : sides) {
        if (cities.size() == 2 && cities[0] != cities[1]) pairs.insert(std::minmax(cities[0], cities[1]));
    }
    return pairs;
}

std::set<Pair> neighbours_among(const std::vector<geo::Point>& tiles) {
    std::set<Pair> pairs;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (std::size_t j = i + 1; j < tiles.size(); ++j) {
            const double x = std::fabs(tiles[i].x - tiles[j].x);
            const double y = std::fabs(tiles[i].y - tiles[j].y);
            if ((y == 0 && x == 1) || (y == 1 && x == 0.5)) pairs.insert({i, j});
        }
    }
    return pairs;
}

}  // namespace

TEST_CASE("eleven tiles stand apart, about their common middle") {
    const std::vector<geo::Point> tiles = app::tile_places(real_model().plan);
    REQUIRE(tiles.size() == 11);
    geo::Box box = geo::kEmptyBox;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        box = geo::united(box, {tiles[i], tiles[i]});
        for (std::size_t j = i + 1; j < tiles.size(); ++j) {
            const bool apart =
                std::fabs(tiles[i].x - tiles[j].x) >= 1 || std::fabs(tiles[i].y - tiles[j].y) >= 1;
            CHECK(apart);
        }
    }
    CHECK(box.center() == geo::Point{0, 0});
}

TEST_CASE("most neighbours on the map are neighbours as tiles, and few others are") {
    const std::set<Pair> real = neighbours_on_map();
    const std::set<Pair> tiles = neighbours_among(app::tile_places(real_model().plan));
    std::size_t kept = 0;
    for (const Pair& pair : tiles) kept += real.count(pair);
    MESSAGE(real.size() << " on the map, " << tiles.size() << " as tiles, " << kept << " both");
    CHECK(real.size() >= 18);
    CHECK(kept * 4 >= real.size() * 3);
    CHECK(tiles.size() - kept <= 2);
}

TEST_CASE("tiles never turn north and south, or east and west, round") {
    const app::Model& model = real_model();
    const std::vector<geo::Point> tiles = app::tile_places(model.plan);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (std::size_t j = 0; j < tiles.size(); ++j) {
            const geo::Point a = model.map.cities[model.map_city[i]].label;
            const geo::Point b = model.map.cities[model.map_city[j]].label;
            if (a.y > b.y + 120'000) CHECK(tiles[i].y >= tiles[j].y);
            if (a.x > b.x + 130'000) CHECK(tiles[i].x >= tiles[j].x);
        }
    }
}

TEST_CASE("a city that the arrangement does not know has a tile of its own below") {
    plan::Plan plan = real_model().plan;
    plan.cities.push_back(plan.cities.front());
    plan.cities.back().key = "atlantis";
    const std::vector<geo::Point> tiles = app::tile_places(plan);
    for (std::size_t i = 0; i + 1 < tiles.size(); ++i) CHECK(tiles.back().y < tiles[i].y);
}
