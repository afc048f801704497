// Units in words.

#include "audit/units.hpp"

namespace jinlan::audit {

namespace {

struct Spelling {
    std::string_view written;
    std::string_view unit;
    double factor = 1;
};

// One that begins with another stands before it.
constexpr Spelling kSpellings[] = {
    {"千瓦时", "", 1},
    {"千瓦", "kW", 1},
    {"kW", "kW", 1},
    {"兆瓦", "kW", 1000},
    {"MW", "kW", 1000},
    {"蒸吨/小时", "t/h", 1},
    {"蒸吨每小时", "t/h", 1},
    {"吨/小时", "t/h", 1},
    {"t/h", "t/h", 1},
    {"蒸吨", "t/h", 1},  // short for the same
    {"吨/年", "t/a", 1},
    {"吨每年", "t/a", 1},
    {"t/a", "t/a", 1},
    {"吨", "t", 1},
    {"t", "t", 1},
    {"微克/立方米", "ug/m3", 1},
    {"微克每立方米", "ug/m3", 1},
    {"微克/m3", "ug/m3", 1},
    {"μg/m3", "ug/m3", 1},
    {"ug/m3", "ug/m3", 1},
    {"立方米", "m3", 1},
    {"m3", "m3", 1},
    {"平方米", "m2", 1},
    {"m2", "m2", 1},
    {"公里", "km", 1},
    {"千米", "km", 1},
    {"km", "km", 1},
    {"%", "%", 1},
    {"个百分点", "", 1},
    {"个月", "", 1},
    {"个", "1", 1},
    {"天", "days", 1},
    {"位", "places", 1},
    {"名", "places", 1},
};

constexpr Spelling kMultipliers[] = {{"亿", "", 1e8}, {"百万", "", 1e6}, {"万", "", 1e4}};

}  // namespace

UnitReading read_unit(std::string_view text) {
    UnitReading reading;
    for (const Spelling& multiplier : kMultipliers) {
        if (!text.starts_with(multiplier.written)) continue;
        reading.factor = multiplier.factor;
        reading.length = multiplier.written.size();
        break;
    }
    for (const Spelling& spelling : kSpellings) {
        if (!text.substr(reading.length).starts_with(spelling.written)) continue;
        reading.unit = spelling.unit;
        reading.factor *= spelling.factor;
        reading.length += spelling.written.size();
        break;
    }
    return reading;
}

}  // namespace jinlan::audit
