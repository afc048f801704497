// Numbers, units and dates as a reader of each language expects them.

#pragma once

#include <string>
#include <string_view>

#include "plan/date.hpp"
#include "plan/plan.hpp"
#include "plan/text.hpp"

namespace jinlan::app {

/// Rounded half away from zero to `decimals` (0..6), with a real minus sign (U+2212) and no negative
/// zero; thousands are grouped with a thin space from 10,000 on. "—" for NaN and infinities.
std::string number(double value, int decimals);

/// As `number`, but without trailing zeros: 36, 35.9, 4.17.
std::string trimmed_number(double value, int max_decimals);

/// With its sign always: "+3.2", "−5.0", "0".
std::string signed_number(double value, int decimals);

/// A unit of the data files as it is printed: "ug/m3" -> "µg/m³", "%" -> "%", "1" -> "".
std::string unit(std::string_view unit_key, plan::Language language);

/// A number with its unit behind it, a thin space between them where there is one: "35 µg/m³", "12%" / "12
/// %", "300千瓦" / "300 kW", "1 day".
std::string with_unit(std::string_view figures, std::string_view unit_key, plan::Language language);

/// The share of draws, 0 to 1, in percent: "62 %", of the unlikely "<1 %" and of the nearly certain ">99 %":
/// draws are no proof.
std::string chance(double share, plan::Language language);

/// With thin spaces behind the sign and before the unit: "≤ 25 µg/m³", "≥ 5 %", "about 30 %", "35–65 t/h" …
std::string quantity(const plan::Quantity& quantity, plan::Language language);

/// "2025年12月31日", "31 December 2025".
std::string date(const plan::Date& date, plan::Language language);

/// As precise as the deadline is: "2024年10月底前" / "by end October 2024", "2025年底前" / "by end 2025",
/// "2025年" / "in 2025".
std::string due(const plan::Due& due, plan::Language language);

}  // namespace jinlan::app
