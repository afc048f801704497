// What is wrong with a map file, at one place in it.

#pragma once

#include <string>

namespace jinlan::geo {

struct Problem {
    std::string path;      ///< JSON path such as "arcs[3]"
    std::string found;     ///< what stands there, in words
    std::string expected;  ///< what should stand there, in words

    friend bool operator==(const Problem&, const Problem&) = default;
};

}  // namespace jinlan::geo
