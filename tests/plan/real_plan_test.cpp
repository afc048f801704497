// The plan as data against what the document says.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"

using namespace jinlan::plan;
using jinlan::tests::real_plan;

namespace {

const Commitment& commitment(std::string_view key) {
    const auto id = find_commitment(real_plan(), key);
    CAPTURE(std::string(key));
    REQUIRE(id.has_value());
    return real_plan()[*id];
}

std::string figure(const Quantity& quantity) {
    constexpr std::array<const char*, 6> kSigns{"<=", "<", ">=", ">", "=", "about"};
    std::ostringstream text;
    text << real_plan()[quantity.metric].key << ' ' << kSigns[static_cast<std::size_t>(quantity.comparison)]
         << ' ' << quantity.value
         << (quantity.upper ? ".." + std::to_string(static_cast<int>(*quantity.upper)) : "") << ' '
         << quantity.unit;
    if (quantity.baseline_year) text << " on " << *quantity.baseline_year;
    return text.str();
}

template <class IdType>
std::set<std::string> keys(const std::vector<IdType>& ids) {
    std::set<std::string> result;
    for (IdType id : ids) result.insert(real_plan()[id].key);
    return result;
}

}  // namespace

TEST_CASE("the plan has 10 sections, 38 measures, 42 clauses and 149 duties") {
    const Plan& plan = real_plan();
    CHECK(plan.document.number == "晋政发〔2024〕7号");
    CHECK(plan.document.parent_number == "国发〔2023〕24号");
    CHECK(plan.document.issued == Date{2024, 3, 8});
    CHECK(plan.sections.size() == 10);
    CHECK(plan.measures.size() == 38);
    CHECK(plan.cities.size() == 11);
    CHECK(plan.counties.size() == 117);
    std::size_t clauses = 0;
    std::size_t duties = 0;
    std::map<int, std::size_t> clauses_of;
    for (const Measure& measure : plan.measures) {
        clauses += measure.clauses.size();
        clauses_of[measure.number] = measure.clauses.size();
        for (const Clause& clause : measure.clauses) duties += clause.departments.size();
    }
    CHECK(clauses == 42);
    CHECK(duties == 149);
    for (const auto& [number, count] : clauses_of) {
        CAPTURE(number);
        const bool two = number == 12 || number == 13 || number == 21 || number == 29;
        CHECK(count == (two ? 2u : 1u));
    }
    std::vector<std::size_t> per_section;
    for (const Section& section : plan.sections) per_section.push_back(section.measures.size());
    CHECK(per_section == std::vector<std::size_t>{6, 5, 4, 3, 5, 2, 3, 3, 2, 5});
}

TEST_CASE("city governments answer for every measure by a rule of measure 1, and are listed in no clause") {
    const Plan& plan = real_plan();
    const auto cities = find_department(plan, "cities");
    REQUIRE(cities.has_value());
    REQUIRE(plan.standing_rules.size() == 1);
    CHECK(plan[plan.standing_rules[0].measure].number == 1);
    CHECK(plan.standing_rules[0].clause == 0);
    CHECK(plan.standing_rules[0].department == *cities);
    for (const Measure& measure : plan.measures) {
        CAPTURE(measure.number);
        CHECK(role_in(measure, *cities) == Role::Shared);
        for (const Clause& clause : measure.clauses) {
            CHECK(clause.also == std::vector<DepartmentId>{*cities});
            CHECK(std::count(clause.departments.begin(), clause.departments.end(), *cities) == 0);
        }
    }
}

TEST_CASE("the eleven PM2.5 targets of 2025 with their firmness") {
    const Plan& plan = real_plan();
    using Target = std::pair<double, Firmness>;
    const std::map<std::string, Target> targets{
        {"datong", {25, Firmness::Required}},   {"lvliang", {28, Firmness::Required}},
        {"shuozhou", {30, Firmness::Required}}, {"xinzhou", {35, Firmness::Required}},
        {"changzhi", {35, Firmness::Required}}, {"jincheng", {35, Firmness::Required}},
        {"jinzhong", {35, Firmness::Strive}},   {"yangquan", {35, Firmness::Strive}},
        {"taiyuan", {38, Firmness::Strive}},    {"linfen", {44, Firmness::Strive}},
        {"yuncheng", {44, Firmness::Strive}}};
    CHECK(plan.cities.size() == targets.size());
    for (const City& city : plan.cities) {
        CAPTURE(city.key);
        REQUIRE(targets.count(city.key) == 1);
        REQUIRE(city.pm25_target.has_value());
        const Commitment& target = plan[*city.pm25_target];
        CHECK(target.quantity->value == targets.at(city.key).first);
        CHECK(target.quantity->unit == "ug/m3");
        CHECK(target.quantity->comparison == Comparison::AtMost);
        CHECK(target.firmness == targets.at(city.key).second);
        CHECK(target.due->interval == DateInterval{{2025, 1, 1}, {2025, 12, 31}});
    }
}

TEST_CASE(
    "the ranking goals: Taiyuan and Yuncheng in 2024, Linfen in 2025, of which one is known to be met") {
    const Plan& plan = real_plan();
    std::map<std::string, std::pair<int, Status>> found;
    for (CommitmentId id : plan.goals) {
        const Commitment& goal = plan[id];
        CHECK_FALSE(goal.measure.has_value());
        if (!goal.quantity || plan[goal.quantity->metric].key != "rank_of_168") continue;
        CHECK(goal.firmness == Firmness::Strive);
        for (CityId city : goal.cities) {
            found[plan[city].key] = {goal.due->interval.to.year, status_on(goal, {2026, 11, 23})};
        }
    }
    CHECK(found == std::map<std::string, std::pair<int, Status>>{{"taiyuan", {2024, Status::DueNoOutcome}},
                                                                 {"yuncheng", {2024, Status::DueNoOutcome}},
                                                                 {"linfen", {2025, Status::Met}}});
}

TEST_CASE("nine cities have clusters to upgrade") {
    std::set<std::string> cities;
    for (const City& city : real_plan().cities) {
        if (city.cluster) cities.insert(city.key);
    }
    CHECK(cities == std::set<std::string>{"taiyuan", "datong", "shuozhou", "xinzhou", "lvliang", "jinzhong",
                                          "yangquan", "jincheng", "yuncheng"});
}

TEST_CASE("the key region holds eight cities; Datong, Shuozhou and Xinzhou lie outside it") {
    const Plan& plan = real_plan();
    const auto region = find_region(plan, "key_region");
    REQUIRE(region.has_value());
    CHECK(plan[*region].status == RegionStatus::Official);
    std::set<std::string> outside;
    for (const City& city : plan.cities) outside.insert(city.key);
    for (CityId city : plan[*region].cities) outside.erase(plan[city].key);
    CHECK(outside == std::set<std::string>{"datong", "shuozhou", "xinzhou"});
}

TEST_CASE("every commitment with a date is dated as the document dates it, and no other") {
    const std::map<std::string, std::string> dated{{"g1.k1", "2024-01-01..2024-12-31"},
                                                   {"g1.k2", "2025-01-01..2025-12-31"},
                                                   {"g2.k1", "2024-01-01..2024-12-31"},
                                                   {"g2.k2", "2024-01-01..2024-12-31"},
                                                   {"g2.k3", "2025-01-01..2025-12-31"},
                                                   {"m2.c1.k2", "2025-12-31"},
                                                   {"m7.c1.k1", "2025-01-01..2025-12-31"},
                                                   {"m7.c1.k2", "2025-01-01..2025-12-31"},
                                                   {"m8.c1.k2", "2025-01-01..2025-12-31"},
                                                   {"m8.c1.k3", "2025-01-01..2025-12-31"},
                                                   {"m8.c1.k4", "2025-01-01..2025-12-31"},
                                                   {"m12.c1.k4", "2025-01-01..2025-12-31"},
                                                   {"m12.c1.k5", "2025-01-01..2025-12-31"},
                                                   {"m13.c1.k5", "2025-12-31"},
                                                   {"m13.c1.k6", "2025-12-31"},
                                                   {"m13.c1.k7", "2025-12-31"},
                                                   {"m14.c1.k3", "2025-12-31"},
                                                   {"m14.c1.k4", "2025-12-31"},
                                                   {"m14.c1.k5", "2025-12-31"},
                                                   {"m16.c1.k5", "2025-12-31"},
                                                   {"m16.c1.k6", "2025-12-31"},
                                                   {"m16.c1.k7", "2025-12-31"},
                                                   {"m21.c1.k2", "2024-10-31"},
                                                   {"m21.c1.k5", "2024-10-31"},
                                                   {"m24.c1.k4", "2024-10-31"},
                                                   {"m24.c1.k6", "2024-01-01..2024-12-31"},
                                                   {"m24.c1.k7", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k3", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k4", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k5", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k6", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k7", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k8", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k9", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k10", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k11", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k12", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k13", "2025-01-01..2025-12-31"},
                                                   {"m26.c1.k14", "2027-01-01..2027-12-31"},
                                                   {"m29.c1.k2", "2025-12-31"}};
    CHECK(dated.size() == 40);
    std::map<std::string, std::string> found;
    for (const Commitment& each : real_plan().commitments) {
        if (!each.due) continue;
        const auto& [from, to] = each.due->interval;
        found[each.key] = (from == to ? "" : iso(from) + "..") + iso(to);
    }
    CHECK(found == dated);
}

TEST_CASE("every figure to be reached stands as the document has it, with its firmness") {
    using Target = std::pair<std::string, Firmness>;
    std::map<std::string, Target> targets{
        {"g2.k1", {"rank_of_168 < 159 places", Firmness::Strive}},
        {"g2.k2", {"rank_of_168 < 159 places", Firmness::Strive}},
        {"g2.k3", {"rank_of_168 < 159 places", Firmness::Strive}},
        {"m2.c1.k2", {"short_process_steel_share >= 5 %", Firmness::Strive}},
        {"m6.c1.k2", {"leading_environmental_groups >= 1..2 1", Firmness::Required}},
        {"m7.c1.k1", {"non_fossil_energy_share >= 12 %", Firmness::Required}},
        {"m7.c1.k2", {"electricity_final_energy_share about 30 %", Firmness::About}},
        {"m8.c1.k2", {"coal_consumption_change < 0 % on 2020", Firmness::Required}},
        {"m12.c1.k4", {"rail_freight_change about 10 % on 2020", Firmness::About}},
        {"m12.c1.k5", {"rail_coal_coke_share >= 90 %", Firmness::Strive}},
        {"m16.c1.k5", {"prefabricated_share >= 30 %", Firmness::Required}},
        {"m16.c1.k6", {"mechanised_sweeping_share about 80 %", Firmness::About}},
        {"m16.c1.k7", {"mechanised_sweeping_share about 70 %", Firmness::About}},
        {"m18.c1.k3", {"straw_use_share >= 90 %", Firmness::Required}},
        {"m24.c1.k6", {"clean_transport_share >= 60 %", Firmness::Strive}},
        {"m24.c1.k7", {"clean_transport_share >= 80 %", Firmness::Strive}}};
    for (const Commitment& each : real_plan().commitments) {
        if (!each.quantity || real_plan()[each.quantity->metric].key == "pm25_annual_mean") continue;
        CAPTURE(each.key);
        REQUIRE(targets.count(each.key) == 1);
        CHECK(figure(*each.quantity) == targets.at(each.key).first);
        CHECK(each.firmness == targets.at(each.key).second);
        targets.erase(each.key);
    }
    CHECK(targets.empty());
}

TEST_CASE("thresholds are conditions, never figures to be reached") {
    const std::map<std::string, std::vector<std::string>> thresholds{
        {"m2.c1.k5", {"coal_unit_capacity"}},
        {"m3.c1.k5", {"blast_furnace_volume"}},
        {"m3.c1.k6", {"converter_capacity"}},
        {"m3.c1.k7", {"electric_furnace_capacity", "alloy_steel_furnace"}},
        {"m3.c1.k8", {"electric_furnace_capacity", "alloy_steel_furnace"}},
        {"m5.c1.k4", {"voc_content_mass_share"}},
        {"m9.c1.k4", {"boiler_capacity"}},
        {"m9.c1.k8", {"cogeneration_capacity"}},
        {"m9.c1.k9", {"cogeneration_capacity", "heating_radius"}},
        {"m9.c1.k11", {"large_industrial_heat_source", "heating_radius"}},
        {"m12.c1.k1", {"transport_distance"}},
        {"m12.c2.k3", {"site_annual_freight"}},
        {"m13.c1.k1", {"pm25_annual_mean"}},
        {"m13.c1.k2", {"county_index_places_from_last"}},
        {"m16.c1.k2", {"conditions_in_place", "construction_site_area"}},
        {"m21.c1.k4", {"boiler_capacity"}}};
    for (const auto& [key, metrics] : thresholds) {
        CAPTURE(key);
        std::vector<std::string> found;
        for (const Condition& condition : commitment(key).applies_when) {
            found.push_back(real_plan()[condition.metric].key);
        }
        CHECK(found == metrics);
        CHECK_FALSE(commitment(key).quantity.has_value());
    }
}

TEST_CASE("nine clusters, two gas bases, an airport, five parks") {
    const Plan& plan = real_plan();
    std::map<SiteKind, std::set<std::string>> sites;
    for (const Site& site : plan.sites) sites[site.kind].insert(site.key);
    CHECK(sites[SiteKind::Airport] == std::set<std::string>{"wusu_airport"});
    CHECK(sites[SiteKind::GasBase] == std::set<std::string>{"jincheng_gas_base", "lvliang_gas_base"});
    CHECK(sites[SiteKind::IndustrialPark] == std::set<std::string>{"qingxu_park", "jiaocheng_park",
                                                                   "pingyao_park", "jiexiu_park",
                                                                   "xiaoyi_park"});
    CHECK(keys(commitment("m14.c1.k5").sites) == sites[SiteKind::Airport]);
    CHECK(keys(commitment("m7.c1.k3").sites) == std::set<std::string>{"jincheng_gas_base"});
    CHECK(keys(commitment("m7.c1.k4").sites) == std::set<std::string>{"lvliang_gas_base"});
    CHECK(keys(commitment("m25.c1.k2").sites) == std::set<std::string>{"qingxu_park", "jiaocheng_park"});
    CHECK(keys(commitment("m25.c1.k3").sites) ==
          std::set<std::string>{"pingyao_park", "jiexiu_park", "xiaoyi_park"});
    CHECK(keys(commitment("m25.c1.k2").touches.ids()) == std::set<std::string>{"taiyuan", "lvliang"});

    std::size_t cluster_duties = 0;
    for (CommitmentId id : plan.measures[3].commitments) {
        cluster_duties += plan[id].scope == Scope::Cities && !plan[id].cities.empty() ? 1 : 0;
    }
    CHECK(cluster_duties == 9);
}

TEST_CASE("two cities join with those across the border: Jincheng with Henan, Yuncheng with Shaanxi") {
    const Plan& plan = real_plan();
    std::map<std::string, std::pair<std::string, std::string>> found;
    for (const Neighbour& neighbour : plan.neighbours) {
        found[plan[neighbour.city].key] = {neighbour.province_code, neighbour.province.en};
        CHECK(keys(plan[neighbour.commitment].cities) == std::set<std::string>{plan[neighbour.city].key});
        CHECK(plan[*plan[neighbour.commitment].measure].number == 27);
    }
    CHECK(found == std::map<std::string, std::pair<std::string, std::string>>{
                       {"jincheng", {"41", "Henan"}}, {"yuncheng", {"61", "Shaanxi"}}});
}

TEST_CASE("other cities are those that the sentence has not named") {
    CHECK(keys(commitment("m8.c1.k3").cities) == std::set<std::string>{"datong", "shuozhou", "xinzhou"});
    CHECK(keys(commitment("g2.k4").cities) == std::set<std::string>{"datong", "yangquan", "changzhi",
                                                                    "jincheng", "shuozhou", "jinzhong",
                                                                    "xinzhou", "lvliang"});
    CHECK(commitment("m26.c1.k2").cities.size() == 10);
    CHECK(keys(commitment("m26.c1.k2").cities).count("datong") == 0);
}

TEST_CASE("pollutants are those that the words name: ultra-low emission is three, a PM2.5 target one") {
    using Substances = std::vector<Substance>;
    for (const char* key : {"m21.c1.k1", "m21.c1.k2", "m21.c1.k3", "m21.c1.k4", "m21.c1.k5"}) {
        CHECK(commitment(key).substances == Substances{Substance::Pm10, Substance::So2, Substance::Nox});
    }
    for (const City& city : real_plan().cities) {
        CHECK(real_plan()[*city.pm25_target].substances == Substances{Substance::Pm25});
    }
    for (const char* key : {"g2.k1", "g2.k4", "m13.c1.k2", "m36.c1.k1"})
        CHECK(commitment(key).substances.empty());
    CHECK(commitment("m16.c1.k9").substances == Substances{Substance::Pm10});
    CHECK(commitment("m20.c1.k5").substances == Substances{Substance::Vocs});
    CHECK(commitment("m23.c1.k5").substances == Substances{Substance::Nh3});
}

TEST_CASE("a region names as many measures as name it") {
    const Plan& plan = real_plan();
    for (std::uint32_t r = 0; r < plan.regions.size(); ++r) {
        std::set<std::uint32_t> naming;
        for (const Commitment& each : plan.commitments) {
            const bool names = std::count(each.regions.begin(), each.regions.end(), RegionId{r}) > 0;
            if (names && each.measure) naming.insert(each.measure->index);
        }
        std::set<std::uint32_t> told;
        for (MeasureId measure : plan.regions[r].measures) told.insert(measure.index);
        CAPTURE(plan.regions[r].key);
        CHECK(told == naming);
    }
}

TEST_CASE("English names of metrics stand within a sentence; no two are the same") {
    std::set<std::string> names;
    for (const Metric& metric : real_plan().metrics) {
        CAPTURE(metric.key);
        CHECK(metric.name.en.back() != '.');
        CHECK(names.insert(metric.name.en).second);
    }
}
