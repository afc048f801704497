// A made-up plan of the size of a country, for measuring: 31 plans in one.
#pragma once

#include "plan/plan.hpp"

namespace jinlan::tests {

/// 340 cities, 2,900 counties, 310 sections, 837 departments, 341 regions, 1,200 measures and 4,000
/// commitments. Texts are those of `real`, commitments are shaped as its are; names are made of the
/// characters of its names. The same on every machine.
plan::Plan national_plan(const plan::Plan& real);

}  // namespace jinlan::tests
