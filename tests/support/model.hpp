// The real model, loaded once for all tests that need it.
#pragma once

#include "app/model/model.hpp"

namespace jinlan::tests {

/// From the project's assets. A problem in them ends the program with a sentence.
const app::Model& real_model();

}  // namespace jinlan::tests
