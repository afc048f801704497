// The gallery: every widget in each of its states and every kind of chart, for pictures and for those who
// work on them. It is reached by its address alone: #v=gallery.

#pragma once

#include <cstddef>

#include "ui/context.hpp"
#include "ui/page/page.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/search_field.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/table.hpp"

namespace jinlan::ui {

class GalleryView final : public Body {
public:
    /// Covers the body of the page.
    void draw(const Context& context, const Rect& rect) override;

    /// What the samples were made to show.
    struct Tried {
        std::string search;
        TypedText typed{};
        TypedText untyped{};
        std::size_t choice = 0;
        double percent = -15;
        double limit = 35;
        bool notice_open = true;
        bool dialog_open = false;
        Sheet sheet;
        TableState cities{.keys = {{3, true}}, .widths = {}, .order = {}, .revision = 0, .ordered_by = {}};
        TableState nothing;
        std::size_t city = 0;
    };

private:
    Tried tried_;
};

}  // namespace jinlan::ui
