// Finding places.

#include "audit/places.hpp"

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace jinlan::audit {

namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one

}  // namespace

PlaceFinder::PlaceFinder(const plan::Plan& plan, const Script& script) {
    const auto add = [&](const std::string& name, auto place) {
        names_.push_back({script.plain(name), place});
    };
    for (std::uint32_t i = 0; i < plan.cities.size(); ++i) {
        add(plan.cities[i].name.zh_hans, plan::CityId{i});
        add(plan.cities[i].short_name.zh_hans, plan::CityId{i});
    }
    for (std::uint32_t i = 0; i < plan.regions.size(); ++i)
        add(plan.regions[i].name.zh_hans, plan::RegionId{i});
    for (std::uint32_t i = 0; i < plan.sites.size(); ++i) add(plan.sites[i].name.zh_hans, plan::SiteId{i});
    for (const plan::Department& department : plan.departments)
        add(department.name.zh_hans, std::monostate());
    std::ranges::stable_sort(names_,
                             [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

std::vector<PlaceMention> PlaceFinder::find(std::string_view text) const {
    // Most characters begin no name: a look at three bytes spares the look at all names.
    std::vector<std::string_view> heads;
    for (const Name& name : names_) heads.push_back(std::string_view(name.text).substr(0, kCharacter));
    std::ranges::sort(heads);

    std::vector<PlaceMention> mentions;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        auto found = names_.end();
        if (std::ranges::binary_search(heads, rest.substr(0, kCharacter)))
            found =
                std::ranges::find_if(names_, [&](const Name& name) { return rest.starts_with(name.text); });
        if (found == names_.end()) {
            ++at;
            continue;
        }
        std::visit(
            [&](auto place) {
                if constexpr (!std::is_same_v<decltype(place), std::monostate>)
                    mentions.push_back({at, place});
            },
            found->place);
        at += found->text.size();
    }
    return mentions;
}

std::string_view short_county_name(std::string_view name) {
    for (std::string_view kind : {"县", "市", "区"}) {
        if (name.size() >= 3 * kCharacter && name.ends_with(kind)) name.remove_suffix(kCharacter);
    }
    return name;
}

bool names_site(std::string_view text, const plan::Plan& plan, const plan::Site& site, const Script& script) {
    const std::string name = script.plain(site.name.zh_hans);
    if (text.find(name) != text.npos) return true;
    std::vector<std::string> owners{script.plain(plan[site.city].short_name.zh_hans)};
    if (site.county) {
        const std::string county = script.plain(plan[*site.county].name.zh_hans);
        owners.emplace_back(short_county_name(county));
    }
    return std::ranges::any_of(owners, [&](const std::string& owner) {
        if (!name.starts_with(owner)) return false;
        std::string_view rest = name;
        rest.remove_prefix(owner.size());
        const std::size_t at = text.find(owner);
        return at != text.npos && text.find(rest, at) != text.npos;
    });
}

}  // namespace jinlan::audit
