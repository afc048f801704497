// What must hold of a map beyond the shape of its file: rings closed, arcs shared, cities made of their
// counties, seats and labels inside.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "geo/map.hpp"
#include "geo/problem.hpp"

namespace jinlan::geo {

/// Collects problems up to a bound, so that a file that is wrong throughout stays readable.
class ProblemList {
public:
    explicit ProblemList(std::vector<Problem>& problems) : problems_(problems), start_(problems.size()) {}

    void add(std::string path, std::string found, std::string expected);

    /// Whether nothing was added through this list.
    bool empty() const { return problems_.size() == start_; }

private:
    static constexpr std::size_t kMost = 100;

    std::vector<Problem>& problems_;
    std::size_t start_;
};

/// Adds what is wrong with `map`. Every arc has two points or more and every ring's arcs are there
/// (`load_map` sees to both); paths are those of the map file.
void check_map(const Map& map, ProblemList& problems);

}  // namespace jinlan::geo
