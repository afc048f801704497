// A text put together from lines of a file, which still knows the line of each of its characters.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::audit {

class PlacedText {
public:
    /// Adds a piece that stands in that line (1-based). Lines come in their order.
    void append(std::string_view piece, std::size_t line);

    /// Adds all of the other with its lines.
    void append(const PlacedText& other);

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    /// The line of the character at `offset`; past the end, the last line; 0 when there is none.
    std::size_t line_at(std::size_t offset) const;

    /// Whether a line begins at `offset`, or the text ends there.
    bool line_begins_at(std::size_t offset) const;

    /// From `begin` up to `end`, which are positions in the text.
    PlacedText part(std::size_t begin, std::size_t end) const;

private:
    struct LineStart {
        std::size_t offset = 0;
        std::size_t line = 0;
    };

    std::string text_;
    std::vector<LineStart> starts_;  // ascending in both
};

}  // namespace jinlan::audit
