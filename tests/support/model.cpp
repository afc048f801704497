// The real model, loaded once for all tests that need it.
#include "support/model.hpp"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "input/problem.hpp"
#include "support/assets.hpp"

namespace jinlan::tests {

namespace {

std::unique_ptr<const app::Model> load_real_model() {
    input::Problems problems;
    auto model = app::load_model(
        [](std::string_view name, std::string&) { return std::optional(read_asset(std::string(name))); },
        problems);
    for (const input::Problem& problem : problems)
        std::fprintf(stderr, "%s\n", input::describe(problem).c_str());
    if (!model) std::exit(1);
    return model;
}

}  // namespace

const app::Model& real_model() {
    static const std::unique_ptr<const app::Model> model = load_real_model();
    return *model;
}

}  // namespace jinlan::tests
