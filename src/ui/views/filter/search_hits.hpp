// What the search found, below its field.

#pragma once

#include <cstddef>
#include <string>

#include "ui/context.hpp"
#include "ui/widgets/search_field.hpp"

namespace jinlan::ui {

/// A list of hits, the best first, the first few at first. While the reader types, up and down go through
/// them and Enter chooses; Escape folds the list away, and so does a choice, until something else is typed.
class SearchHits {
public:
    /// Whether the list is there to take keys.
    bool takes_keys(const Context& context);

    /// At the layout cursor; nothing where nothing is searched for.
    void draw(const Context& context, const SearchKeys& keys);

private:
    void follow(const std::string& text);
    void choose(const Context& context, std::size_t index);

    std::string text_;  // that the list below is of
    bool open_ = true;
    bool all_ = false;
    std::size_t current_ = 0;
};

}  // namespace jinlan::ui
