// Compare: two to four cities, regions or departments side by side on common scales.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/charts/bar_chart.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/context.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class CompareView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    /// What stands in a column of its own for each thing compared.
    struct Column {
        std::string key;
        std::string name;
        std::string note;  // below the name
        std::string open;  // what a press on that leads to
        std::vector<Figure> figures;
        std::vector<BarChart> bars;  // on the scales of the others
        app::ComparedItem item;
    };

    void choose(const Context& context);
    void fill(const Context& context);
    void fill_cities(const Context& context);
    void fill_regions(const Context& context);
    void fill_departments(const Context& context);
    void draw_column(const Context& context, const Column& column) const;

    std::vector<Column> columns_;
    SmallMultiples pm25_;         // of cities
    SmallMultiples index_;        // of cities
    std::uint64_t revision_ = 0;  // of the comparison that these were made from
    bool adding_ = false;         // what else could be compared is shown
};

}  // namespace jinlan::ui
