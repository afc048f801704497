// Words and figures that the lab's charts and its map share.

#pragma once

#include <cstdint>
#include <string>

#include "app/words/translation.hpp"
#include "plan/text.hpp"
#include "whatif/outcome.hpp"

namespace jinlan::ui {

/// A scenario and what it comes to. All of it must outlive what is made of it.
struct LabData {
    const whatif::Inputs& inputs;
    const whatif::Scenario& scenario;
    const whatif::ScenarioOutcome& outcome;  // of that scenario, with or without its spread
    std::uint64_t revision = 0;              // another one whenever anything of the above is another one
};

/// In which words charts speak.
struct LabTexts {
    const app::Translation& strings;
    plan::Language language = plan::Language::SimplifiedChinese;

    const std::string& tr(app::Str string) const { return strings[string]; }
    const std::string& tr(const plan::Text& text) const { return text.in(language); }
};

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
