// The whole page, composed of its views.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/filter_view.hpp"
#include "ui/views/gallery_view.hpp"
#include "ui/views/map_view.hpp"
#include "ui/views/timeline_view.hpp"

namespace jinlan::ui {

class Page {
public:
    explicit Page(const app::Model& model);

    /// Draws one frame with Dear ImGui and adds what the reader did to `actions`.
    void draw(const app::AppState& state, const app::Derived& derived, std::vector<app::Action>& actions);

    /// Shows a sentence across the top of the page until the reader closes it. Empty: none.
    void set_notice(std::string notice) { notice_ = std::move(notice); }

private:
    void keys(const Context& context) const;
    float draw_notice(const Context& context, const Rect& rect);

    const app::Model* model_;
    FilterView filter_;
    MapView map_;
    TimelineView timeline_;
    GalleryView gallery_;
    std::string notice_;
};

}  // namespace jinlan::ui
