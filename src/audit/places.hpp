// Places that the plan's text names.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "audit/script.hpp"
#include "plan/plan.hpp"

namespace jinlan::audit {

struct PlaceMention {
    std::size_t offset = 0;
    std::variant<plan::CityId, plan::RegionId, plan::SiteId> place;
};

/// Finds the plan's cities (太原市, 太原), regions and sites. The longest name counts: 太原 within 太原盆地
/// or within the name of a department (太原海关) is no city.
class PlaceFinder {
public:
    PlaceFinder(const plan::Plan& plan, const Script& script);

    /// In the order of the text, which must be in the one way of writing.
    std::vector<PlaceMention> find(std::string_view text) const;

private:
    struct Name {
        std::string text;
        // Nothing: a name that is passed over.
        std::variant<std::monostate, plan::CityId, plan::RegionId, plan::SiteId> place;
    };

    std::vector<Name> names_;  // the longest first
};

/// A county's name without 县, 市 or 区 where two characters are left: 清徐 of 清徐县.
std::string_view short_county_name(std::string_view name);

/// Whether the site stands in the text: by its whole name or, as several that share a word are written
/// (清徐、 交城工业园区), by its city's or county's name first and the rest of its own later.
bool names_site(std::string_view text, const plan::Plan& plan, const plan::Site& site, const Script& script);

}  // namespace jinlan::audit
