// The real model, loaded once for all tests that need it.
#pragma once

#include <memory>

#include "app/model.hpp"

namespace jinlan::tests {

/// Loaded anew from the project's assets. A problem in them ends the program with a sentence.
std::unique_ptr<const app::Model> load_real_model();

/// From the project's assets. A problem in them ends the program with a sentence.
const app::Model& real_model();

}  // namespace jinlan::tests
