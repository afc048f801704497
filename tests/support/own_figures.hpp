// A file of a reader's own figures: one row that is right, and two that are not.
#pragma once

#include <string_view>

namespace jinlan::tests {

inline constexpr std::string_view kOwnFigures =
    "city,year,metric,value,unit,kind,low,high,confidence,source\n"
    "linfen,2026,pm25,31.5,ug/m3,official,,,high,station 7\n"
    "atlantis,2026,pm25,33,ug/m3,official,,,high,station 7\n"
    "taiyuan,2026,pm25,many,ug/m3,official,,,high,station 7\n";

}  // namespace jinlan::tests
