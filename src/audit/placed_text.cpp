// A text that knows its lines.

#include "audit/placed_text.hpp"

#include <algorithm>

namespace jinlan::audit {

void PlacedText::append(std::string_view piece, std::size_t line) {
    if (piece.empty()) return;
    if (starts_.empty() || starts_.back().line != line) starts_.push_back({text_.size(), line});
    text_ += piece;
}

void PlacedText::append(const PlacedText& other) {
    for (std::size_t i = 0; i < other.starts_.size(); ++i) {
        const std::size_t begin = other.starts_[i].offset;
        const std::size_t end =
            i + 1 < other.starts_.size() ? other.starts_[i + 1].offset : other.text_.size();
        append(std::string_view(other.text_).substr(begin, end - begin), other.starts_[i].line);
    }
}

std::size_t PlacedText::line_at(std::size_t offset) const {
    if (starts_.empty()) return 0;
    const auto after = std::ranges::upper_bound(starts_, offset, {}, &LineStart::offset);
    return after == starts_.begin() ? starts_.front().line : (after - 1)->line;
}

bool PlacedText::line_begins_at(std::size_t offset) const {
    return offset >= text_.size() || std::ranges::binary_search(starts_, offset, {}, &LineStart::offset);
}

PlacedText PlacedText::part(std::size_t begin, std::size_t end) const {
    PlacedText result;
    end = std::min(end, text_.size());
    auto start = std::ranges::upper_bound(starts_, begin, {}, &LineStart::offset);
    while (begin < end) {
        const std::size_t stop = start == starts_.end() ? end : std::min(start->offset, end);
        result.append(std::string_view(text_).substr(begin, stop - begin), line_at(begin));
        begin = stop;
        if (start != starts_.end()) ++start;
    }
    return result;
}

}  // namespace jinlan::audit
