// Many small line charts on common scales, so that they can be compared by eye.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Panel {
    std::string title;
    ChartSeries series;                 // its name is not drawn
    std::vector<Reference> references;  // their labels are not drawn
};

struct SmallMultiples {
    ChartText text;
    std::vector<Panel> panels;
    std::string target_name;  // of the references; empty: there are none of this kind
    std::string standard_name;
};

/// As many panels side by side as have room. The answer's group is the panel.
ChartAnswer small_multiples(const Theme& theme, const char* id, const SmallMultiples& chart,
                            ImVec2 size = {});

}  // namespace jinlan::ui
