// The values that the options of `query` take.

#include "cli/choices.hpp"

#include <algorithm>
#include <utility>

#include "app/words/names.hpp"
#include "plan/search/search.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

void add_names(Choice& choice, const plan::Text& text) {
    for (plan::Language language : plan::kLanguages) choice.names.push_back(text.in(language));
}

std::string labelled(const std::string& id, const plan::Text& name, plan::Language language) {
    return id + " (" + name.in(language) + ')';
}

/// A choice for each record, which `fill` gives its id, its label and its names.
template <class Records, class Fill>
Choices choices_of(const Records& records, const Fill& fill) {
    Choices choices;
    for (const auto& record : records) {
        Choice choice;
        choice.index = static_cast<std::uint32_t>(choices.size());
        fill(choice, record);
        if (choice.label.empty()) choice.label = choice.id;
        choices.push_back(std::move(choice));
    }
    return choices;
}

/// A choice for each record that has a key and a name.
template <class Records>
Choices named_choices(const Records& records, plan::Language language) {
    return choices_of(records, [&](Choice& choice, const auto& record) {
        choice.id = record.key;
        choice.label = labelled(choice.id, record.name, language);
        add_names(choice, record.name);
    });
}

/// A choice for each enumerator, known by its word and by its names in the interface.
template <class Enumeration>
Choices choices_of_words(const Names& names) {
    return choices_of(plan::words(Enumeration{}), [&](Choice& choice, std::string_view word) {
        choice.id = word;
        const app::Str name = app::name_of(static_cast<Enumeration>(choice.index));
        for (const auto& translation : names) {
            if (translation) choice.names.push_back((*translation)[name]);
        }
    });
}

/// What is compared of a text.
std::string bare(std::string_view text) {
    std::string folded = plan::fold(text);
    std::erase_if(folded, [](char c) { return c == ' ' || c == '.' || c == '-' || c == '_'; });
    return folded;
}

}  // namespace

Choices section_choices(const plan::Plan& plan, plan::Language language) {
    return choices_of(plan.sections, [&](Choice& choice, const plan::Section& section) {
        choice.id = std::to_string(section.number);
        choice.label = labelled(choice.id, section.title, language);
        add_names(choice, section.title);
    });
}

Choices measure_choices(const plan::Plan& plan) {
    return choices_of(plan.measures, [](Choice& choice, const plan::Measure& measure) {
        choice.id = std::to_string(measure.number);
        choice.names.push_back('m' + choice.id);  // as the ids of its commitments begin
        add_names(choice, measure.title);
    });
}

Choices department_choices(const plan::Plan& plan, plan::Language language) {
    return choices_of(plan.departments, [&](Choice& choice, const plan::Department& department) {
        choice.id = department.key;
        choice.label = labelled(choice.id, department.name, language);
        add_names(choice, department.name);
        add_names(choice, department.short_name);
    });
}

Choices city_choices(const plan::Plan& plan, plan::Language language) {
    return choices_of(plan.cities, [&](Choice& choice, const plan::City& city) {
        choice.id = city.key;
        choice.label = labelled(choice.id, city.name, language);
        add_names(choice, city.name);
        add_names(choice, city.short_name);
        choice.names.push_back(city.code);
    });
}

Choices region_choices(const plan::Plan& plan, plan::Language language) {
    return named_choices(plan.regions, language);
}
Choices sector_choices(const plan::Plan& plan, plan::Language language) {
    return named_choices(plan.sectors, language);
}
Choices role_choices(const Names& names) { return choices_of_words<plan::Role>(names); }
Choices status_choices(const Names& names) { return choices_of_words<plan::Status>(names); }
Choices kind_choices(const Names& names) { return choices_of_words<plan::CommitmentKind>(names); }
Choices firmness_choices(const Names& names) { return choices_of_words<plan::Firmness>(names); }
Choices substance_choices(const Names& names) { return choices_of_words<plan::Substance>(names); }

const Choice* find_choice(const Choices& choices, std::string_view text) {
    const std::string wanted = bare(text);
    if (wanted.empty()) return nullptr;
    for (const Choice& choice : choices) {
        if (bare(choice.id) == wanted) return &choice;
    }
    for (const Choice& choice : choices) {
        for (const std::string& name : choice.names) {
            if (bare(name) == wanted) return &choice;
        }
    }
    return nullptr;
}

std::string labels_of(const Choices& choices) {
    std::string text;
    for (const Choice& choice : choices) text += (text.empty() ? "" : ", ") + choice.label;
    return text;
}

}  // namespace jinlan::cli
