// Words and figures that the lab's charts share.

#pragma once

#include <string>

#include "ui/views/lab/charts.hpp"

namespace jinlan::ui {

inline constexpr const char* kConcentrationUnit = "ug/m3";

/// "33.2 µg/m³"
std::string concentration_text(const LabTexts& texts, double value);
/// The name of the city, short.
const std::string& city_name(const LabTexts& texts, const LabData& data, plan::CityId city);
/// "base 2023, official": of a city's PM2.5, as it stands on cards.
std::string base_text(const LabTexts& texts, const air::Observation& base);
/// The source of the observation, as it stands on cards.
std::string source_text(const LabTexts& texts, const std::string& source);
/// Base, source, and that this is arithmetic with stated assumptions.
std::string note_of(const LabTexts& texts, const LabData& data, plan::CityId city);
/// The same of all cities together.
std::string note_of_all(const LabTexts& texts, const LabData& data);

}  // namespace jinlan::ui
