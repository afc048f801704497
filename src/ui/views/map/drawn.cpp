// The sign on what is made of draws.

#include "ui/views/map/drawn.hpp"

#include <algorithm>
#include <utility>

namespace jinlan::ui {

bool awaits_draws(const app::LabDerived& lab, const whatif::ScenarioOutcome& outcome) {
    if (&outcome == &lab.outcome) return lab.spreading;
    // One that is compared has no draws of before.
    return lab.comparing && std::ranges::none_of(outcome.cities, [](const whatif::CityResult& city) {
               return city.spread.has_value();
           });
}

std::string drawn_figure(std::string figure, bool awaited) {
    return awaited ? "…" + std::move(figure) : std::move(figure);
}

std::string drawn_sentence(std::string sentence, bool awaited) {
    return awaited ? std::move(sentence) + "…" : std::move(sentence);
}

}  // namespace jinlan::ui
