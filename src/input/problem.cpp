// Problems with input, and how they are put into words.

#include "input/problem.hpp"

#include <ostream>

#include "input/utf8.hpp"

namespace jinlan::input {

std::string Words::in(std::string_view form) const {
    std::string text;
    for (const std::string& part : parts_) {
        const std::size_t place = form.find("{}");
        text += form.substr(0, place);
        if (place == std::string_view::npos) return text;
        text += part;
        form.remove_prefix(place + 2);
    }
    return text.append(form);
}

std::ostream& operator<<(std::ostream& stream, const Words& words) { return stream << words.english(); }

void add_problem(Problems& problems, Problem problem) {
    if (problems.size() < kMostProblems) problems.push_back(std::move(problem));
}

std::string describe(const Problem& problem) {
    std::string line = problem.file;
    if (!problem.where.empty()) line += ": " + problem.where.english();
    line += ": found " + problem.found.english();
    line += ", expected " + problem.expected.english();
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
