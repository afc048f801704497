// The filter in words.

#include "app/sentences/filter_text.hpp"

#include <string_view>

#include "app/sentences/facet_text.hpp"
#include "app/words/translation.hpp"

namespace jinlan::app {

namespace {

void join(std::string& text, std::string_view separator, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += separator;
    text += more;
}

}  // namespace

std::string filter_text(const Model& model, const AppState& state) {
    const plan::Filter& filter = state.filter;
    const Translation& texts = model.strings(state.language);
    const std::string& semicolon = texts[Str::DescribeSemicolon];
    std::string words;
    join(words, semicolon, text_asked(model, state.language, filter));
    join(words, semicolon, due_from_text(model, state.language, filter));
    join(words, semicolon, due_until_text(model, state.language, filter));
    for (const plan::Facet facet : plan::kFacets) {
        std::string values;
        for (const plan::FacetValue& value : plan::chosen_values(filter)) {
            if (value.facet == facet)
                join(values, texts[Str::ListSeparator], value_text(model, state.language, value));
        }
        if (values.empty()) continue;
        join(words, semicolon,
             fill(texts[Str::FilterFacet], {{"facet", texts[name_of(facet)]}, {"values", values}}));
    }
    return words.empty() ? texts[Str::FilterNone] : fill(texts[Str::FilterWords], {{"facets", words}});
}

}  // namespace jinlan::app
