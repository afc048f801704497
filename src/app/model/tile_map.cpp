// The tile cartogram's arrangement: made by hand so that as many neighbours as can be stay neighbours.

#include "app/model/tile_map.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace jinlan::app {

namespace {

struct Place {
    std::string_view city;
    double x;
    int row;  // from the north
};

constexpr std::array kPlaces{Place{"shuozhou", 0.5, 0}, Place{"datong", 1.5, 0},   Place{"xinzhou", 1.0, 1},
                             Place{"lvliang", 0.5, 2},  Place{"taiyuan", 1.5, 2},  Place{"yangquan", 2.5, 2},
                             Place{"linfen", 1.0, 3},   Place{"jinzhong", 2.0, 3}, Place{"yuncheng", 0.5, 4},
                             Place{"jincheng", 1.5, 4}, Place{"changzhi", 2.5, 4}};

}  // namespace

std::vector<geo::Point> tile_places(const plan::Plan& plan) {
    constexpr int kRows = 5;
    constexpr std::size_t kPerRow = 3;
    std::vector<geo::Point> places;
    std::size_t unknown = 0;
    geo::Box box = geo::kEmptyBox;
    for (const plan::City& city : plan.cities) {
        const auto* found = std::ranges::find(kPlaces, city.key, &Place::city);
        geo::Point place;
        if (found != kPlaces.end()) {
            place = {found->x, -static_cast<double>(found->row)};
        } else {
            place = {0.5 + static_cast<double>(unknown % kPerRow),
                     -static_cast<double>(kRows + static_cast<int>(unknown / kPerRow))};
            ++unknown;
        }
        places.push_back(place);
        box = geo::united(box, {place, place});
    }
    if (places.empty()) return places;
    const geo::Point middle = box.center();
    for (geo::Point& place : places) place = {place.x - middle.x, place.y - middle.y};
    return places;
}

}  // namespace jinlan::app
