// The facets and their values in the reader's words.

#include "app/sentences/facet_text.hpp"

#include <algorithm>
#include <cstddef>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

using plan::Facet;

Str name_of(Facet facet) {
    switch (facet) {
        case Facet::Section: return Str::FacetSection;
        case Facet::Measure: return Str::FacetMeasure;
        case Facet::Department: return Str::FacetDepartment;
        case Facet::Role: return Str::FacetRole;
        case Facet::City: return Str::FacetCity;
        case Facet::Region: return Str::FacetRegion;
        case Facet::Due: return Str::FacetDue;
        case Facet::Firmness: return Str::FacetFirmness;
        case Facet::Kind: return Str::FacetKind;
        case Facet::Substance: return Str::FacetSubstance;
        case Facet::Sector: return Str::FacetSector;
        case Facet::Figure: return Str::FacetFigure;
        case Facet::Status: return Str::FacetStatus;
    }
    return Str::NoData;
}

Str name_of(plan::Figure figure) {
    switch (figure) {
        case plan::Figure::Target: return Str::FigureReached;
        case plan::Figure::Threshold: return Str::FigureThreshold;
        case plan::Figure::None: return Str::FigureNone;
    }
    return Str::NoData;
}

bool counts_measures(Facet facet) {
    return facet == Facet::Section || facet == Facet::Measure || facet == Facet::Department ||
           facet == Facet::Role;
}

namespace {

/// How often the plan has each value, by position: in commitments, departments in measures.
std::vector<std::size_t> uses(const plan::Plan& plan, Facet facet) {
    std::vector<std::size_t> counts;
    const auto size = [&](std::size_t count) { counts.resize(count); };
    const auto of_commitments = [&](const auto& count_in) {
        for (const plan::Commitment& commitment : plan.commitments) count_in(commitment);
    };
    switch (facet) {
        case Facet::Department:
            size(plan.departments.size());
            for (const plan::Measure& measure : plan.measures) {
                for (std::uint32_t i = 0; i < counts.size(); ++i) {
                    if (plan::role_in(measure, plan::DepartmentId{i})) ++counts[i];
                }
            }
            break;
        case Facet::Region:
            size(plan.regions.size());
            of_commitments([&](const plan::Commitment& commitment) {
                for (const plan::RegionId region : commitment.regions) ++counts[region.index];
            });
            break;
        case Facet::Sector:
            size(plan.sectors.size());
            of_commitments([&](const plan::Commitment& commitment) {
                for (const plan::SectorId sector : commitment.sectors) ++counts[sector.index];
            });
            break;
        case Facet::Substance:
            size(plan::kSubstances.size());
            of_commitments([&](const plan::Commitment& commitment) {
                for (const plan::Substance substance : commitment.substances)
                    ++counts[plan::substance_id(substance).index];
            });
            break;
        case Facet::Firmness:
            size(plan::kFirmnesses.size());
            of_commitments([&](const plan::Commitment& commitment) {
                ++counts[plan::firmness_id(commitment.firmness).index];
            });
            break;
        case Facet::Kind:
            size(static_cast<std::size_t>(plan::CommitmentKind::Encouragement) + 1);
            of_commitments(
                [&](const plan::Commitment& commitment) { ++counts[plan::kind_id(commitment.kind).index]; });
            break;
        case Facet::Figure:
            size(plan::kFigures.size());
            of_commitments([&](const plan::Commitment& commitment) {
                ++counts[plan::figure_id(plan::figure_of(plan, commitment)).index];
            });
            break;
        case Facet::Section: counts.assign(plan.sections.size(), 1); break;
        case Facet::Measure: counts.assign(plan.measures.size(), 1); break;
        case Facet::City: counts.assign(plan.cities.size(), 1); break;
        case Facet::Role: counts.assign(plan::kRoles.size(), 1); break;
        case Facet::Status: counts.assign(plan::kStatuses.size(), 1); break;
        case Facet::Due: break;  // its values are years
    }
    return counts;
}

}  // namespace

std::vector<std::uint32_t> listed_values(const plan::Plan& plan, Facet facet) {
    std::vector<std::uint32_t> values;
    if (facet == Facet::Due) {
        for (const plan::DueYear year : plan::due_years(plan)) values.push_back(year.index);
        return values;
    }
    const std::vector<std::size_t> counts = uses(plan, facet);
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 || facet == Facet::Department) values.push_back(i);
    }
    if (facet == Facet::Department || facet == Facet::Sector || facet == Facet::Substance) {
        std::ranges::stable_sort(values,
                                 [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    }
    return values;
}

std::string value_text(const Model& model, plan::Language language, plan::FacetValue value) {
    const plan::Plan& plan = model.plan;
    const std::uint32_t i = value.index;
    const Translation& strings = model.strings(language);
    const auto word = [&](Str string) { return capitalised(strings[string]); };
    switch (value.facet) {
        case Facet::Section: return plan.sections[i].title.in(language);
        case Facet::Measure:
            return std::to_string(plan.measures[i].number) + ' ' + plan.measures[i].title.in(language);
        case Facet::Department: return plan.departments[i].short_name.in(language);
        case Facet::Role: return word(name_of(plan::kRoles[i]));
        case Facet::City: return plan.cities[i].short_name.in(language);
        case Facet::Region: return plan.regions[i].name.in(language);
        case Facet::Due:
            return i == plan::kNoDeadline.index ? strings[Str::NoDeadline]
                                                : fill(strings[Str::DueYear], {{"year", std::to_string(i)}});
        case Facet::Firmness: return word(name_of(plan::kFirmnesses[i]));
        case Facet::Kind: return word(name_of(static_cast<plan::CommitmentKind>(i)));
        case Facet::Substance: return word(name_of(plan::kSubstances[i]));
        case Facet::Sector: return capitalised(plan.sectors[i].name.in(language));
        case Facet::Figure: return word(name_of(plan::kFigures[i]));
        case Facet::Status: return word(name_of(plan::kStatuses[i]));
    }
    return {};
}

std::string text_asked(const Model& model, plan::Language language, const plan::Filter& filter) {
    if (filter.text.empty()) return {};
    return fill(model.strings(language)[Str::ChipText], {{"text", filter.text}});
}

std::string due_from_text(const Model& model, plan::Language language, const plan::Filter& filter) {
    if (!filter.due_from) return {};
    return fill(model.strings(language)[Str::DueFrom], {{"date", date(*filter.due_from, language)}});
}

std::string due_until_text(const Model& model, plan::Language language, const plan::Filter& filter) {
    if (!filter.due_to) return {};
    return fill(model.strings(language)[Str::DueUntil], {{"date", date(*filter.due_to, language)}});
}

std::vector<std::string> filter_texts(const Model& model, plan::Language language,
                                      const plan::Filter& filter) {
    std::vector<std::string> texts;
    for (std::string text : {text_asked(model, language, filter), due_from_text(model, language, filter),
                             due_until_text(model, language, filter)}) {
        if (!text.empty()) texts.push_back(std::move(text));
    }
    for (const plan::FacetValue value : plan::chosen_values(filter)) {
        texts.push_back(value_text(model, language, value));
    }
    return texts;
}

}  // namespace jinlan::app
