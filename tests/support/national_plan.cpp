#include "support/national_plan.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "plan/search/text.hpp"

namespace jinlan::tests {

namespace {

using namespace jinlan::plan;

constexpr std::uint32_t kPlans = 31;
constexpr std::uint32_t kCities = 340;
constexpr std::uint32_t kCounties = 2900;
constexpr std::uint32_t kMeasures = 1200;
constexpr std::uint32_t kCommitments = 4000;

class Maker {
public:
    explicit Maker(const Plan& real) : real_(real) {
        for (const County& county : real.counties) {
            const std::string_view hans = county.name.zh_hans;
            const std::string_view hant = county.name.zh_hant;
            for (std::size_t at = 0; at + 3 < hans.size(); at += 3) {  // all but the last, the kind of place
                characters_.emplace_back(hans.substr(at, 3), hant.substr(at, 3));
            }
            english_.push_back(county.name.en.substr(0, county.name.en.find(' ')));
        }
    }

    Plan make() {
        plan_.document = real_.document;
        plan_.metrics = real_.metrics;
        plan_.sectors = real_.sectors;
        for (std::uint32_t i = 0; i < kCities; ++i) {
            City city;
            city.key = "city" + std::to_string(i);
            city.short_name = name();
            city.name = kind_of_place(city.short_name, "市", "市", "");
            plan_.cities.push_back(std::move(city));
        }
        for (std::uint32_t i = 0; i < kCounties; ++i) {
            County county;
            county.code = std::to_string(100'000 + i);
            county.city = {i * kCities / kCounties};
            county.name = kind_of_place(name(), "县", "縣", " County");
            plan_.counties.push_back(std::move(county));
        }
        for (std::uint32_t p = 0; p < kPlans; ++p) add_plan(p);
        for (std::uint32_t i = 0; i < kMeasures; ++i) add_measure(i);
        for (std::uint32_t i = 0; i < kCommitments; ++i) add_commitment(i);
        return std::move(plan_);
    }

private:
    std::uint32_t below(std::size_t bound) {
        return static_cast<std::uint32_t>(random_()) % static_cast<std::uint32_t>(bound);
    }

    Text name() {
        Text text;
        for (std::uint32_t i = 2 + below(4) / 3; i > 0; --i) {
            const auto& [hans, hant] = characters_[below(characters_.size())];
            text.zh_hans += hans;
            text.zh_hant += hant;
        }
        text.en = english_[below(english_.size())] + std::string(1, static_cast<char>('a' + below(26)));
        return text;
    }

    static Text kind_of_place(Text text, const char* hans, const char* hant, const char* english) {
        text.zh_hans += hans;
        text.zh_hant += hant;
        text.en += english;
        return text;
    }

    void add_plan(std::uint32_t plan) {
        const std::string number = std::to_string(plan);
        for (const Section& section : real_.sections)
            plan_.sections.push_back({section.number, section.title, {}});
        for (Department department : real_.departments) {
            const Text place = name();
            for (Text* text : {&department.name, &department.short_name}) {
                text->zh_hans = place.zh_hans + text->zh_hans;
                text->zh_hant = place.zh_hant + text->zh_hant;
                text->en = place.en + " " + text->en;
            }
            department.key += number;
            plan_.departments.push_back(std::move(department));
        }
        for (Region region : real_.regions) {
            region.key += number;
            region.name = name();
            region.cities.clear();
            for (std::uint32_t i = 0; i < 8; ++i) region.cities.push_back(city_of(plan));
            region.counties.clear();
            plan_.regions.push_back(std::move(region));
        }
    }

    CityId city_of(std::uint32_t plan) { return {(plan * kCities + below(kCities)) / kPlans % kCities}; }
    static std::uint32_t plan_of(std::uint32_t measure) { return measure * kPlans / kMeasures; }

    void add_measure(std::uint32_t i) {
        const std::uint32_t plan = plan_of(i);
        Measure measure = real_.measures[below(real_.measures.size())];
        measure.number = static_cast<int>(i) + 1;
        measure.section = {plan * static_cast<std::uint32_t>(real_.sections.size()) + measure.section.index};
        measure.commitments.clear();
        const auto of_plan = [&](std::vector<DepartmentId>& departments) {
            for (DepartmentId& department : departments) {
                department.index += plan * static_cast<std::uint32_t>(real_.departments.size());
            }
        };
        for (Clause& clause : measure.clauses) {
            of_plan(clause.departments);
            of_plan(clause.also);
        }
        plan_.sections[measure.section.index].measures.push_back({i});
        plan_.measures.push_back(std::move(measure));
    }

    void add_commitment(std::uint32_t i) {
        const std::uint32_t measure = i * kMeasures / kCommitments;
        const std::uint32_t plan = plan_of(measure);
        Commitment commitment = real_.commitments[below(real_.commitments.size())];
        commitment.key = "c" + std::to_string(i);
        commitment.measure = MeasureId{measure};
        commitment.clause = 0;
        commitment.sites.clear();
        for (CityId& city : commitment.cities) city = city_of(plan);
        for (RegionId& region : commitment.regions) {
            region.index += plan * static_cast<std::uint32_t>(real_.regions.size());
        }
        for (CountyId& county : commitment.counties) county = {below(kCounties)};
        commitment.touches = cities_touched(plan_, commitment);
        plan_.measures[measure].commitments.push_back({i});
        plan_.commitments.push_back(std::move(commitment));
    }

    const Plan& real_;
    Plan plan_;
    std::vector<std::pair<std::string, std::string>> characters_;
    std::vector<std::string> english_;
    std::mt19937 random_{20'240'308};
};

}  // namespace

plan::Plan national_plan(const plan::Plan& real) { return Maker(real).make(); }

}  // namespace jinlan::tests
