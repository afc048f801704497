// What the page is given of the machine and its user besides the state: it belongs in no address.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/page/layout.hpp"

namespace jinlan::ui {

struct Settings {
    Splits splits;
    std::vector<float> columns;  // of the table, at a scale of 1; 0 or none: the column's own
    bool reduced_motion = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The splitters as one short line, to be kept: "filter,detail,timeline" in whole pixels.
std::string splits_text(const Splits& splits);

/// The inverse; what is none gives splitters that nobody moved.
Splits splits_from_text(std::string_view text);

/// Widths of columns as one short line of whole pixels, and back; what is none gives none.
std::string columns_text(const std::vector<float>& widths);
std::vector<float> columns_from_text(std::string_view text);

}  // namespace jinlan::ui
