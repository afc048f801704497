// What must hold whatever the input: a fuzz target that only waits for crashes would let wrong answers pass.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include "input/problem.hpp"
#include "input/utf8.hpp"

namespace jinlan::fuzz {

/// Ends the run, so that the fuzzer keeps the input that led here.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// Problems are few, name their file, and can be printed: one line of UTF-8 each.
inline void require_readable(const input::Problems& problems) {
    require(problems.size() <= input::kMostProblems, "no more problems than the readers' limit");
    for (const input::Problem& problem : problems) {
        const std::string line = input::describe(problem);
        require(!problem.file.empty() && !problem.expected.empty(),
                "a problem says where and what is expected");
        require(input::find_invalid_utf8(line) == std::string::npos, "a problem is UTF-8");
        require(line.find('\n') == std::string::npos, "a problem is one line");
    }
}

}  // namespace jinlan::fuzz
