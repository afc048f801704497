// Strong ids: the position of a record in its list of the Plan, typed so that a city can never be
// passed where a department is meant. The ids written in files ("taiyuan", "m26.c1.k2") are the
// records' `key`s; they are turned into these once, at load.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace jinlan::plan {

template <class Tag>
struct Id {
    std::uint32_t index = 0;

    friend auto operator<=>(const Id&, const Id&) = default;
};

using SectionId = Id<struct SectionTag>;
using MeasureId = Id<struct MeasureTag>;
using CommitmentId = Id<struct CommitmentTag>;
using DepartmentId = Id<struct DepartmentTag>;
using CityId = Id<struct CityTag>;
using CountyId = Id<struct CountyTag>;
using RegionId = Id<struct RegionTag>;
using MetricId = Id<struct MetricTag>;
using SectorId = Id<struct SectorTag>;
using SiteId = Id<struct SiteTag>;

}  // namespace jinlan::plan
