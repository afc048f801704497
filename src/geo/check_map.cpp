// What must hold of a map beyond the shape of its file: rings closed, arcs shared, cities made of their
// counties, seats and labels inside.

#include "geo/check_map.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace jinlan::geo {

namespace {

constexpr int kNobody = -1;

std::string item(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

/// What these checks have found of the file.
class Findings {
public:
    Findings(std::string_view file, input::Problems& problems)
        : file_(file), problems_(problems), before_(problems.size()) {}

    void add(std::string where, std::string found, std::string expected) {
        input::add_problem(problems_, {file_, std::move(where), std::move(found), std::move(expected)});
    }

    bool empty() const { return problems_.size() == before_; }

private:
    std::string file_;
    input::Problems& problems_;
    std::size_t before_;
};

/// Which city runs an arc in which direction.
class ArcOwners {
public:
    explicit ArcOwners(std::size_t arc_count) : forward_(arc_count, kNobody), backward_(arc_count, kNobody) {}

    /// False, and nothing done, when the arc was claimed in this direction before.
    bool claim(int arc, int city) {
        int& owner = (arc < 0 ? backward_ : forward_)[arc_number(arc)];
        if (owner != kNobody) return false;
        owner = city;
        return true;
    }

    int owner(int arc) const { return (arc < 0 ? backward_ : forward_)[arc_number(arc)]; }

private:
    std::vector<int> forward_;
    std::vector<int> backward_;
};

void claim_arcs(const std::vector<ArcPolygon>& polygons, int city, const std::string& path, ArcOwners& owners,
                Findings& problems) {
    for (std::size_t p = 0; p < polygons.size(); ++p) {
        for (std::size_t r = 0; r < polygons[p].size(); ++r) {
            for (std::size_t i = 0; i < polygons[p][r].size(); ++i) {
                const int arc = polygons[p][r][i];
                if (owners.claim(arc, city)) continue;
                problems.add(item(item(item(path + ".polygons", p), r), i),
                             "arc " + std::to_string(arc) + " for the second time",
                             "each arc once in each direction");
            }
        }
    }
}

/// Closed, and turned the right way.
void check_ring(const Map& map, const ArcRing& ring, bool is_outer, const std::string& path,
                Findings& problems) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const int next = ring[i + 1 == ring.size() ? 0 : i + 1];
        if (arc_end(map, ring[i]) == arc_start(map, next)) continue;
        problems.add(
            item(path, i),
            "arc " + std::to_string(ring[i]) + " ends where arc " + std::to_string(next) + " does not start",
            "a closed ring");
        return;
    }
    const double area = signed_area(ring_points(map, ring));
    if (is_outer ? area > 0 : area < 0) return;
    problems.add(path, area == 0 ? "a ring without area" : "a ring that runs the wrong way",
                 is_outer ? "an outer ring, counter-clockwise" : "a hole, clockwise");
}

void check_rings(const Map& map, const std::vector<ArcPolygon>& polygons, const std::string& path,
                 Findings& problems) {
    for (std::size_t p = 0; p < polygons.size(); ++p) {
        for (std::size_t r = 0; r < polygons[p].size(); ++r) {
            check_ring(map, polygons[p][r], r == 0, item(item(path + ".polygons", p), r), problems);
        }
    }
}

/// Cities by id, the first of each.
std::map<std::string_view, int> check_city_ids(const Map& map, Findings& problems) {
    std::map<std::string_view, int> cities;
    for (std::size_t i = 0; i < map.cities.size(); ++i) {
        const std::string& id = map.cities[i].id;
        if (cities.emplace(id, static_cast<int>(i)).second) continue;
        problems.add(item("cities", i) + ".id", input::in_quotes(id) + " for the second time",
                     "each id once");
    }
    return cities;
}

void check_county_codes(const Map& map, Findings& problems) {
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < map.counties.size(); ++i) {
        for (std::size_t c = 0; c < map.counties[i].codes.size(); ++c) {
            const std::string& code = map.counties[i].codes[c];
            if (codes.insert(code).second) continue;
            problems.add(item(item("counties", i) + ".codes", c),
                         input::in_quotes(code) + " for the second time", "each code once");
        }
    }
}

/// The outline of a city is what its counties have as outline together.
void check_outlines(const Map& map, const ArcOwners& by_county, const ArcOwners& by_city,
                    Findings& problems) {
    for (std::size_t i = 0; i < map.arcs.size(); ++i) {
        const int forward = static_cast<int>(i);
        if (by_county.owner(forward) == kNobody && by_county.owner(~forward) == kNobody) {
            problems.add(item("arcs", i), "an arc that no county runs", "only arcs in use");
        }
        for (const int arc : {forward, ~forward}) {
            const int city = by_county.owner(arc);
            const bool is_outline = city != by_county.owner(~arc);
            const int expected = is_outline ? city : kNobody;
            const int found = by_city.owner(arc);
            if (found == expected) continue;
            const std::string& id =
                map.cities[static_cast<std::size_t>(expected == kNobody ? found : expected)].id;
            problems.add("cities",
                         input::in_quotes(id) + (expected == kNobody ? " runs arc " : " does not run arc ") +
                             std::to_string(arc),
                         "each city with the outline of its counties");
        }
    }
}

void check_inside(const Map& map, const CityShape& city, Point p, const std::string& path,
                  Findings& problems) {
    if (!contains(map, city.polygons, p)) problems.add(path, "a point outside", "a point inside " + city.id);
}

}  // namespace

void check_map(const Map& map, std::string_view file, input::Problems& all_problems) {
    Findings problems(file, all_problems);
    const std::map<std::string_view, int> cities = check_city_ids(map, problems);
    check_county_codes(map, problems);
    ArcOwners by_county(map.arcs.size());
    ArcOwners by_city(map.arcs.size());
    for (std::size_t i = 0; i < map.counties.size(); ++i) {
        const CountyShape& county = map.counties[i];
        const std::string path = item("counties", i);
        const auto city = cities.find(county.city);
        if (city == cities.end()) {
            problems.add(path + ".city", input::in_quotes(county.city), "the id of one of the cities");
        } else {
            claim_arcs(county.polygons, city->second, path, by_county, problems);
        }
    }
    for (std::size_t i = 0; i < map.cities.size(); ++i) {
        claim_arcs(map.cities[i].polygons, static_cast<int>(i), item("cities", i), by_city, problems);
    }
    // Arcs run more than once would make the rest wrong, and slow without bound.
    if (!problems.empty()) return;

    check_outlines(map, by_county, by_city, problems);
    for (std::size_t i = 0; i < map.counties.size(); ++i) {
        check_rings(map, map.counties[i].polygons, item("counties", i), problems);
    }
    for (std::size_t i = 0; i < map.cities.size(); ++i) {
        const CityShape& city = map.cities[i];
        const std::string path = item("cities", i);
        check_rings(map, city.polygons, path, problems);
        check_inside(map, city, city.seat, path + ".seat", problems);
        check_inside(map, city, city.label, path + ".label", problems);
    }
}

}  // namespace jinlan::geo
