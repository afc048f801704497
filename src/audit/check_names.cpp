// Places and substances.

#include <algorithm>
#include <cstdint>
#include <set>

#include "audit/checks.hpp"
#include "audit/substances.hpp"
#include "plan/words.hpp"

namespace jinlan::audit {

namespace {

/// A measure (or the goals) as a whole: what its title names holds for all its paragraphs.
struct Whole {
    int measure = 0;
    std::string text;  // of all its passages
    std::vector<const Passage*> passages;
    std::vector<plan::CommitmentId> commitments;
};

class NameCheck {
public:
    NameCheck(Material& material, Whole whole)
        : material_(material), plan_(material.plan), whole_(std::move(whole)) {}

    void check() {
        for (const plan::CommitmentId id : whole_.commitments) check_commitment(plan_[id]);
        check_clusters();
        check_text();
    }

private:
    static constexpr std::string_view kOthers = "其他";

    void check_commitment(const plan::Commitment& commitment) {
        const auto require = [&](bool is_there, const std::string& name) {
            material_.count(Kind::DataPlaces, is_there);
            if (!is_there) material_.report_data(commitment.key, name, expected("this name"));
        };
        const bool is_rest = names_rest(commitment);
        for (const plan::CityId id : commitment.cities) require(is_rest || names(id), plan_[id].name.zh_hans);
        for (const plan::RegionId id : commitment.regions) require(names(id), plan_[id].name.zh_hans);
        for (const plan::SiteId id : commitment.sites) {
            require(names_site(whole_.text, plan_, plan_[id], material_.script), plan_[id].name.zh_hans);
        }
        for (const plan::CountyId id : commitment.counties) {
            const std::string name = material_.script.plain(plan_[id].name.zh_hans);
            require(stands(short_county_name(name)), plan_[id].name.zh_hans);
        }
        for (const plan::Neighbour& neighbour : plan_.neighbours) {
            if (&plan_[neighbour.commitment] != &commitment) continue;
            require(stands(material_.script.plain(neighbour.province.zh_hans)), neighbour.province.zh_hans);
        }
        for (const plan::Substance substance : commitment.substances) {
            const bool is_there =
                std::ranges::any_of(words_for(substance), [&](auto word) { return stands(word); });
            material_.count(Kind::Substances, is_there);
            if (is_there) continue;
            std::string all;
            for (std::string_view word : words_for(substance))
                all += (all.empty() ? "" : ", ") + std::string(word);
            material_.report_data(commitment.key, "pollutant " + std::string(plan::word(substance)),
                                  expected("one of its words (" + all + ")"));
        }
    }

    /// Whether the text says "the other cities" (其他设区城市) where the commitment lists exactly those: all
    /// but the cities, and the cities of the regions, that the sentence names before.
    bool names_rest(const plan::Commitment& commitment) const {
        return std::ranges::any_of(whole_.passages, [&](const Passage* passage) {
            const std::string_view text = passage->text->text();
            for (std::size_t at = text.find(kOthers); at != text.npos; at = text.find(kOthers, at + 1)) {
                if (rest_at(*passage, at) == set_of(commitment.cities)) return true;
            }
            return false;
        });
    }

    plan::IdSet<plan::CityId> rest_at(const Passage& passage, std::size_t at) const {
        constexpr std::size_t kMostBytesBetween = 45;  // 其他空气质量未达标的设区城市
        const std::string_view text = passage.text->text();
        const std::string_view after = text.substr(at, kMostBytesBetween);
        plan::IdSet<plan::CityId> rest;
        if (after.substr(0, after.find(',')).find("城市") == after.npos) return rest;
        for (std::uint32_t i = 0; i < plan_.cities.size(); ++i) rest.insert({i});
        const std::size_t end_before = text.substr(0, at).rfind("。");
        for (const PlaceMention& mention : passage.places) {
            if (mention.offset > at || (end_before != text.npos && mention.offset < end_before)) continue;
            if (const auto* city = std::get_if<plan::CityId>(&mention.place)) rest.erase(*city);
            if (const auto* region = std::get_if<plan::RegionId>(&mention.place)) {
                for (const plan::CityId city : plan_[*region].cities) rest.erase(city);
            }
        }
        return rest;
    }

    static plan::IdSet<plan::CityId> set_of(const std::vector<plan::CityId>& cities) {
        plan::IdSet<plan::CityId> set;
        for (const plan::CityId city : cities) set.insert(city);
        return set;
    }

    /// Each industry must stand with its city: between its name and the next comma.
    void check_clusters() {
        for (const plan::City& city : plan_.cities) {
            if (!city.cluster || plan_[city.cluster->measure].number != whole_.measure) continue;
            const std::string name = material_.script.plain(city.name.zh_hans);
            for (const plan::Text& industry : city.cluster->industries) {
                const bool is_there = stands_after(name, material_.script.plain(industry.zh_hans));
                material_.count(Kind::DataPlaces, is_there);
                if (is_there) continue;
                material_.report_data(measure_name(whole_.measure) + ", clusters",
                                      city.name.zh_hans + industry.zh_hans,
                                      expected("this industry after the city's name"));
            }
        }
    }

    bool stands_after(std::string_view name, std::string_view industry) const {
        const std::string_view text = whole_.text;
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + name.size())) {
            const std::string_view part = text.substr(at, text.find_first_of(",;", at) - at);
            if (part.substr(0, part.find("。")).find(industry) != part.npos) return true;
        }
        return false;
    }

    /// Each place that the text names, once: some commitment must name it.
    void check_text() {
        std::set<std::string> seen;
        for (const Passage* passage : whole_.passages) {
            for (const PlaceMention& mention : passage->places) {
                const std::string& name = std::visit(
                    [&](auto id) -> const std::string& { return plan_[id].name.zh_hans; }, mention.place);
                if (!seen.insert(name).second) continue;
                const bool is_claimed = std::visit([&](auto id) { return is_named(id); }, mention.place);
                material_.count(Kind::TextPlaces, is_claimed);
                if (is_claimed) continue;
                material_.report_text(passage->text->line_at(mention.offset), measure_name(whole_.measure),
                                      input::in_quotes(name), "a commitment that names it");
            }
        }
    }

    bool is_named(plan::CityId city) const {
        return any_commitment([&](const plan::Commitment& commitment) {
            const auto lies_in = [&](plan::SiteId site) { return plan_[site].city == city; };
            return holds(commitment.cities, city) || std::ranges::any_of(commitment.sites, lies_in);
        });
    }

    bool is_named(plan::RegionId region) const {
        return any_commitment(
            [&](const plan::Commitment& commitment) { return holds(commitment.regions, region); });
    }

    bool is_named(plan::SiteId site) const {
        return any_commitment(
            [&](const plan::Commitment& commitment) { return holds(commitment.sites, site); });
    }

    template <class Fits>
    bool any_commitment(const Fits& fits) const {
        return std::ranges::any_of(whole_.commitments,
                                   [&](plan::CommitmentId id) { return fits(plan_[id]); });
    }

    template <class Id>
    static bool holds(const std::vector<Id>& ids, Id id) {
        return std::ranges::find(ids, id) != ids.end();
    }

    template <class Id>
    bool names(Id id) const {
        return std::ranges::any_of(whole_.passages, [&](const Passage* passage) {
            return std::ranges::any_of(passage->places, [&](const PlaceMention& mention) {
                const Id* found = std::get_if<Id>(&mention.place);
                return found && *found == id;
            });
        });
    }

    bool stands(std::string_view word) const { return whole_.text.find(word) != std::string::npos; }

    std::string expected(const std::string& what) const {
        return what + " in the text of " + measure_name(whole_.measure);
    }

    Material& material_;
    const plan::Plan& plan_;
    Whole whole_;
};

}  // namespace

void check_names(Material& material) {
    std::vector<Whole> wholes{{0, {}, {}, material.plan.goals}};
    for (const Pair& pair : material.pairs)
        wholes.push_back({pair.measure->number, {}, {}, pair.measure->commitments});
    for (Whole& whole : wholes) {
        for (const Passage& passage : material.passages) {
            if (passage.measure != whole.measure) continue;
            whole.text += passage.text->text();
            whole.passages.push_back(&passage);
        }
        NameCheck(material, std::move(whole)).check();
    }
}

}  // namespace jinlan::audit
