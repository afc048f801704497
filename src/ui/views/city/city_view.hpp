// One city as a view of its own: its facts.

#pragma once

#include <cstdint>
#include <vector>

#include "ui/charts/line_chart.hpp"
#include "ui/charts/small_multiples.hpp"
#include "ui/context.hpp"
#include "ui/widgets/figure.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// The view City: the city shown against target, standards and its own history, its places among the key
/// cities, its clusters and regions, and every commitment left that names it. Two columns where there is
/// room.
class CityView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void fill(const Context& context, const app::CityProfile& profile);
    void draw_air(const Context& context, const app::CityProfile& profile) const;
    void draw_plan(const Context& context, const app::CityProfile& profile) const;

    std::vector<Figure> pm25_;
    std::vector<Figure> standards_;
    std::vector<Figure> ranks_;
    LineChart history_;
    SmallMultiples pollutants_;
    LineChart index_;
    std::uint64_t revision_ = 0;  // of the profile that these were made from; 0: none
    plan::Language language_ = plan::Language::SimplifiedChinese;
};

}  // namespace jinlan::ui
