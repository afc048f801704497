// Contexts of figures.

#include "audit/context.hpp"

#include <algorithm>

namespace jinlan::audit {

std::vector<FigureContext> contexts_of(std::string_view text, const Mentions& mentions,
                                       const std::vector<PlaceMention>& places) {
    std::vector<FigureContext> contexts;
    FigureContext context;
    bool part_has_cities = false;
    auto date = mentions.dates.begin();
    auto place = places.begin();
    auto figure = mentions.figures.begin();
    for (std::size_t at = 0; at < text.size() && figure != mentions.figures.end(); ++at) {
        if (text.substr(at).starts_with("。")) {
            context = {};
            part_has_cities = false;
        }
        if (text[at] == ',' || text[at] == ';') part_has_cities = false;
        if (text.substr(at).starts_with("其他")) {
            context.cities.clear();
            context.is_of_others = true;
        }
        if (place != places.end() && place->offset == at) {
            if (const plan::CityId* city = std::get_if<plan::CityId>(&place->place)) {
                if (!part_has_cities) context.cities.clear();
                part_has_cities = true;
                context.is_of_others = false;
                if (std::ranges::find(context.cities, *city) == context.cities.end())
                    context.cities.push_back(*city);
            }
            ++place;
        }
        if (date != mentions.dates.end() && date->offset == at) {
            if (!date->is_baseline) context.date = *date;
            ++date;
        }
        if (figure->offset == at) {
            contexts.push_back(context);
            ++figure;
        }
    }
    return contexts;
}

}  // namespace jinlan::audit
