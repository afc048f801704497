// What the reader wants of the program that is more than another state: files, the clipboard, other figures.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "air/observations.hpp"
#include "app/take_away/take_away.hpp"

namespace jinlan::ui {

/// The figures of a file that the reader has agreed to.
struct AcceptedFigures {
    std::string file;
    std::vector<air::Observation> rows;
    air::Acceptance how = air::Acceptance::RowByRow;
};

/// Done once, when the frame is over.
struct Requests {
    bool share = false;  // a link to what is shown
    std::optional<app::TakeAway> take_away;
    bool open_file = false;
    std::optional<AcceptedFigures> accepted;
    bool published_figures = false;  // again, instead of the reader's own
};

}  // namespace jinlan::ui
