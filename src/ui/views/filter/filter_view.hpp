// The filter side: search, what is asked, and each facet's values with what they would leave.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/filter/search_hits.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/search_field.hpp"

namespace jinlan::ui {

class FilterView {
public:
    explicit FilterView(const plan::Plan& plan);

    void draw(const Context& context, const Rect& rect, bool wide);

private:
    /// One facet's values, in an order that no filter changes: rows never jump.
    struct Group {
        std::vector<std::uint32_t> values;
        std::vector<std::uint32_t> positions;  // of their counts
        std::optional<bool> open;              // as the reader left it
        bool all = false;                      // of a long list
    };

    SearchKeys draw_head(const Context& context, bool wide);
    void draw_group(const Context& context, plan::Facet facet);
    void draw_values(const Context& context, plan::Facet facet, Group& group);
    void draw_roles(const Context& context);

    TypedText search_{};
    SearchHits hits_;
    std::array<Group, plan::kFacets.size()> groups_;  // by Facet
    // In the last frame:
    bool head_stays_ = true;  // above the facets, which scroll
    float head_height_ = 0;
    float scrolled_ = 0;  // the facets
    std::string text_;    // searched for
};

}  // namespace jinlan::ui
