// How the plan writes the dataset's units.

#pragma once

#include <cstddef>
#include <string_view>

namespace jinlan::audit {

struct UnitReading {
    std::string_view unit;   // one of the dataset's; "" for a unit that it does not know
    double factor = 1;       // from what is written to the dataset's unit
    std::size_t length = 0;  // bytes read
};

/// The unit at the start of `text`, which stands right after a number: 万千瓦 is 10 000 kW.
UnitReading read_unit(std::string_view text);

}  // namespace jinlan::audit
