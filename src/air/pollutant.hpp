// The six pollutants of the ambient air quality standard, and a value for each.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jinlan::air {

enum class Pollutant { Pm25, Pm10, So2, No2, Co, O3 };

inline constexpr std::array kPollutants{Pollutant::Pm25, Pollutant::Pm10, Pollutant::So2,
                                        Pollutant::No2,  Pollutant::Co,   Pollutant::O3};

/// The key in files and addresses: "pm25", "pm10", "so2", "no2", "co", "o3".
constexpr std::string_view pollutant_key(Pollutant pollutant) {
    constexpr std::array<std::string_view, 6> kKeys{"pm25", "pm10", "so2", "no2", "co", "o3"};
    return kKeys[static_cast<std::size_t>(pollutant)];
}

template <class Value>
struct PerPollutant {
    std::array<Value, kPollutants.size()> values{};

    Value& operator[](Pollutant pollutant) { return values[static_cast<std::size_t>(pollutant)]; }
    const Value& operator[](Pollutant pollutant) const { return values[static_cast<std::size_t>(pollutant)]; }
    friend bool operator==(const PerPollutant&, const PerPollutant&) = default;
};

/// Annual means in ug/m3, except CO (mg/m3, 95th percentile of daily means) and O3 (ug/m3, 90th
/// percentile of daily 8-hour maxima). Nothing where a pollutant is not known.
using Concentrations = PerPollutant<std::optional<double>>;

/// Limits in the same units as `Concentrations`.
using Limits = PerPollutant<double>;

}  // namespace jinlan::air
