// Problems with input, and how they are put into words.

#include "input/problem.hpp"

#include <utility>

#include "input/utf8.hpp"

namespace jinlan::input {

void add_problem(Problems& problems, Problem problem) {
    if (problems.size() < kMostProblems) problems.push_back(std::move(problem));
}

std::string describe(const Problem& problem) {
    std::string line = problem.file;
    if (!problem.where.empty()) line += ": " + problem.where;
    line += ": found " + problem.found;
    line += ", expected " + problem.expected;
    return line;
}

std::string printable(std::string_view text) {
    constexpr std::size_t kMostCharacters = 60;
    std::string result;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == kMostCharacters) {
            result += "…";
            break;
        }
        const std::size_t length = utf8_length(text, at);
        const auto byte = static_cast<unsigned char>(text[at]);
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            result += '?';
        } else {
            result += text.substr(at, length);
        }
        at += length == 0 ? 1 : length;
    }
    return result;
}

std::string in_quotes(std::string_view text) { return '"' + printable(text) + '"'; }

}  // namespace jinlan::input
