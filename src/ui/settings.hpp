// What the page is given of the machine and its user besides the state: it belongs in no address.

#pragma once

#include <string>
#include <string_view>

#include "ui/layout.hpp"

namespace jinlan::ui {

struct Settings {
    Splits splits;
    bool reduced_motion = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The splitters as one short line, to be kept: "filter,detail,timeline" in whole pixels.
std::string splits_text(const Splits& splits);

/// The inverse; what is none gives splitters that nobody moved.
Splits splits_from_text(std::string_view text);

}  // namespace jinlan::ui
