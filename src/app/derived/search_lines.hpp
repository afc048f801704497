// What a search found, as it is listed: what each hit is, and the text that says why, with what to highlight.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/model.hpp"
#include "app/state/actions.hpp"
#include "plan/search/search.hpp"

namespace jinlan::app {

struct MarkedText {
    std::string text;
    std::vector<plan::TextRange> marks;  // ascending, apart from each other, between whole characters
};

struct SearchLine {
    plan::SearchTarget target;
    std::string kind;   // "City", "Measure 12"
    MarkedText title;   // its name, title or statement, in the reader's language
    std::string why;    // "pinyin", "statement"; empty where the title shows it
    MarkedText source;  // the text it was found in, cut where it is long; empty where that is the title
};

struct SearchLines {
    std::vector<SearchLine> lines;  // the best first
    std::size_t total = 0;          // of which these are the first
};

SearchLines search_lines(const Model& model, const plan::SearchIndex& index, std::string_view text,
                         plan::Language language);

/// At most so many lines are listed.
inline constexpr std::size_t kMostSearchLines = 30;

/// What choosing a hit does: a city, department or measure is selected, a county's city and a commitment's
/// measure for them; a goal for one city is that city's. A section takes the text's place in the filter, a
/// region is drawn over the map.
std::vector<Action> chosen_hit(const plan::Plan& plan, const plan::Filter& filter,
                               const plan::SearchTarget& target);

/// The part of a long text around its first mark, with an ellipsis where it is cut; `most` bytes at most, but
/// for the ellipses.
MarkedText excerpt(MarkedText text, std::size_t most);

}  // namespace jinlan::app
