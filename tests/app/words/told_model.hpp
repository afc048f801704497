// The small model with the real texts of the interface.

#pragma once

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "app/small_model.hpp"
#include "support/assets.hpp"

namespace jinlan::tests {

inline app::Model told_model() {
    app::Model model{small_plan(), small_observations(), small_standards(), {}, {}, {}, {}, small_levers()};
    input::Problems problems;
    for (const plan::Language language : plan::kLanguages) {
        const std::string name = "strings/" + std::string(plan::language_tag(language)) + ".json";
        auto translation = app::load_translation(read_asset(name), name, problems);
        if (translation) model.translations[static_cast<std::size_t>(language)] = *std::move(translation);
    }
    for (const input::Problem& problem : problems) FAIL_CHECK(input::describe(problem));
    return model;
}

}  // namespace jinlan::tests
