// The filter in words.

#include "app/filter_text.hpp"

#include <array>
#include <string_view>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"

namespace jinlan::app {

namespace {

class FilterWords {
public:
    FilterWords(const Model& model, plan::Language language)
        : texts_(model.strings(language)), language_(language) {}

    /// The values of one facet; `name` gives the words of an id.
    template <class IdType, class Name>
    void add(Str facet, const plan::IdSet<IdType>& values, const Name& name) {
        std::string words;
        for (const IdType value : values.ids()) {
            if (!words.empty()) words += texts_[Str::ListSeparator];
            words += name(value);
        }
        add(facet, words);
    }

    void add(Str facet, std::string_view values) {
        if (values.empty()) return;
        part(fill(texts_[Str::FilterFacet], {{"facet", texts_[facet]}, {"values", values}}));
    }

    void add_day(Str pattern, const std::optional<plan::Date>& day) {
        if (day) part(fill(texts_[pattern], {{"date", date(*day, language_)}}));
    }

    void part(const std::string& words) {
        if (!text_.empty()) text_ += texts_[Str::DescribeSemicolon];
        text_ += words;
    }

    const std::string& text() const { return text_; }

private:
    const Translation& texts_;
    plan::Language language_;
    std::string text_;
};

}  // namespace

std::string filter_text(const Model& model, const AppState& state) {
    const plan::Plan& plan = model.plan;
    const plan::Filter& filter = state.filter;
    const plan::Language language = state.language;
    const Translation& texts = model.strings(language);
    const auto named = [&](auto value) { return texts[name_of(value)]; };
    FilterWords words(model, language);
    words.add(Str::FilterText, filter.text);
    words.add(Str::FacetDue, filter.due_years, [&](plan::DueYear year) {
        return year == plan::kNoDeadline ? texts[Str::NoDeadline]
                                         : fill(texts[Str::DueYear], {{"year", std::to_string(year.index)}});
    });
    words.add_day(Str::FilterDueFrom, filter.due_from);
    words.add_day(Str::FilterDueTo, filter.due_to);
    words.add(Str::FacetFirmness, filter.firmnesses,
              [&](plan::FirmnessId id) { return named(static_cast<plan::Firmness>(id.index)); });
    words.add(Str::FacetKind, filter.kinds,
              [&](plan::KindId id) { return named(static_cast<plan::CommitmentKind>(id.index)); });
    words.add(Str::FacetSubstance, filter.substances,
              [&](plan::SubstanceId id) { return named(static_cast<plan::Substance>(id.index)); });
    words.add(Str::FacetFigure, filter.figures, [&](plan::FigureId id) {
        constexpr std::array kNames{Str::FigureKindTarget, Str::FigureKindThreshold, Str::FigureKindNone};
        return texts[kNames[id.index]];
    });
    words.add(Str::FacetCity, filter.cities, [&](plan::CityId id) { return plan[id].name.in(language); });
    words.add(Str::FacetSection, filter.sections,
              [&](plan::SectionId id) { return plan[id].title.in(language); });
    words.add(Str::FacetDepartment, filter.departments,
              [&](plan::DepartmentId id) { return plan[id].name.in(language); });
    words.add(Str::FacetMeasure, filter.measures,
              [&](plan::MeasureId id) { return std::to_string(plan[id].number); });
    return words.text().empty() ? texts[Str::FilterNone]
                                : fill(texts[Str::FilterWords], {{"facets", words.text()}});
}

}  // namespace jinlan::app
