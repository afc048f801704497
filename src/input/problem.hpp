// What is wrong with a piece of input, said so that its author can mend it.

#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinlan::input {

/// What is said of a problem: a form in English, with "{}" where each of the parts stands. The form is what a
/// translation is found by; parts are names, numbers and what stands in the file, the same in every language.
class Words {
public:
    Words() = default;
    Words(const char* form) : form_(form) {}
    Words(std::string_view form) : form_(form) {}
    Words(std::string form) : form_(std::move(form)) {}
    /// As many parts as the form has places.
    Words(std::string_view form, std::vector<std::string> parts) : form_(form), parts_(std::move(parts)) {}

    const std::string& form() const { return form_; }
    bool empty() const { return form_.empty(); }

    std::string english() const { return in(form_); }

    /// The parts in another form, which has as many places.
    std::string in(std::string_view form) const;

    friend bool operator==(const Words& words, std::string_view english) {
        return words.english() == english;
    }

private:
    std::string form_;
    std::vector<std::string> parts_;
};

/// For messages of tests.
std::ostream& operator<<(std::ostream& stream, const Words& words);

struct Problem {
    std::string file;  // "plan.json"
    Words where;       // a JSON path ("measures[3].clauses[0].mode") or "row 12, column value"
    Words found;       // "\"leads\""
    Words expected;    // "one of lead, shared, sole"
};

using Problems = std::vector<Problem>;

/// The readers stop adding at this many: a file that is wrong throughout is not described throughout.
inline constexpr std::size_t kMostProblems = 200;

/// Adds the problem, unless there are `kMostProblems` already.
void add_problem(Problems& problems, Problem problem);

/// One line: "plan.json: measures[3].clauses[0].mode: found \"leads\", expected one of lead, shared, sole".
std::string describe(const Problem& problem);

/// The text fit for a message: at most 60 characters of it, control characters and bytes that are not UTF-8
/// replaced by "?".
std::string printable(std::string_view text);

/// The same in quotation marks.
std::string in_quotes(std::string_view text);

}  // namespace jinlan::input
