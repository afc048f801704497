// Words and figures that the lab's charts share.

#include "ui/views/map/lab_texts.hpp"

#include <algorithm>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::ui {

using app::Str;

std::string concentration_text(const LabTexts& texts, double value) {
    return app::with_unit(app::trimmed_number(value, 1), kConcentrationUnit, texts.language);
}

const std::string& city_name(const LabTexts& texts, const LabData& data, plan::CityId city) {
    return texts.tr(data.inputs.plan[city].short_name);
}

std::string base_text(const LabTexts& texts, const air::Observation& base) {
    return app::fill(texts.tr(Str::LabBase),
                     {{"year", std::to_string(base.year)}, {"kind", texts.tr(app::name_of(base.kind))}});
}

std::string source_text(const LabTexts& texts, const std::string& source) {
    return source.empty() ? std::string() : app::fill(texts.tr(Str::Source), {{"source", source}});
}

std::string note_of(const LabTexts& texts, const LabData& data, plan::CityId city) {
    const air::Observation* base = data.outcome.cities[city.index].pollutants.pm25_observation;
    if (base == nullptr) return texts.tr(Str::NotAForecast);
    return app::fill(texts.tr(Str::LabNote), {{"base", base_text(texts, *base)},
                                              {"source", source_text(texts, base->source)},
                                              {"note", app::capitalised(texts.tr(Str::NotAForecast))}});
}

std::string note_of_all(const LabTexts& texts, const LabData& data) {
    int first = 0;
    int last = 0;
    for (const whatif::CityResult& city : data.outcome.cities) {
        const air::Observation* base = city.pollutants.pm25_observation;
        if (base == nullptr) continue;
        first = first == 0 ? base->year : std::min(first, base->year);
        last = std::max(last, base->year);
    }
    if (first == 0) return texts.tr(Str::NotAForecast);
    std::string bases = app::fill(texts.tr(Str::LabBases),
                                  {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
    return bases + texts.tr(Str::DescribeSemicolon) + texts.tr(Str::NotAForecast);
}

}  // namespace jinlan::ui
