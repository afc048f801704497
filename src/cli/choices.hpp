// The values that an option of `query` takes, and the names by which they are known.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/translation.hpp"
#include "plan/plan.hpp"

namespace jinlan::cli {

struct Choice {
    std::uint32_t index = 0;  // of the strong id that it stands for
    std::string id;           // as files write it
    std::string label;        // the id, and a name where the id says little
    std::vector<std::string> names;
};

using Choices = std::vector<Choice>;

/// The interface's texts, by language, as far as there are any: they name kinds, firmnesses and pollutants.
using Names = std::array<std::optional<app::Translation>, plan::kLanguages.size()>;

Choices section_choices(const plan::Plan& plan, plan::Language language);
Choices measure_choices(const plan::Plan& plan);
Choices department_choices(const plan::Plan& plan, plan::Language language);
Choices city_choices(const plan::Plan& plan, plan::Language language);
Choices region_choices(const plan::Plan& plan, plan::Language language);
Choices sector_choices(const plan::Plan& plan, plan::Language language);
Choices role_choices(const Names& names);
Choices status_choices(const Names& names);
Choices kind_choices(const Names& names);
Choices firmness_choices(const Names& names);
Choices substance_choices(const Names& names);

/// The choice that the text means, by its id or else by a name; null when it means none. Case, full and half
/// width, spaces, dots, hyphens and underscores make no difference: "PM2.5" is pm25, "in principle"
/// in_principle.
const Choice* find_choice(const Choices& choices, std::string_view text);

/// The labels, apart by ", ".
std::string labels_of(const Choices& choices);

}  // namespace jinlan::cli
