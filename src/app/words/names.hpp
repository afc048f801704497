// The interface's names for the values of the plan's and the observations' enumerations.

#pragma once

#include "air/observations.hpp"
#include "air/pollutant.hpp"
#include "app/state/state.hpp"
#include "app/words/translation.hpp"
#include "plan/condition.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

Str name_of(plan::Firmness firmness);
Str name_of(plan::CommitmentKind kind);
Str name_of(plan::Substance substance);  // in full: "ozone"
Str name_of(plan::Subject subject);      // whom or what a commitment binds
Str name_of(plan::Status status);
Str name_of(plan::Role role);
Str name_of(plan::Truth truth);          // of a rule: whether it applies
Str name_of(plan::RegionStatus status);  // how sure the extent of a region is
Str name_of(air::Kind kind);
Str name_of(air::Pollutant pollutant);
Str name_of(MapMeasure measure);
Str name_of(ThemeName theme);
Str name_of(View view);  // of its tab
Str name_of(CompareKind kind);

}  // namespace jinlan::app
