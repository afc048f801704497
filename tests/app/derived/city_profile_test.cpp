// A city's profile: known answers of the real data, and what is not known.

#include "app/derived/city_profile.hpp"

#include <doctest/doctest.h>

#include "app/derived/derived.hpp"
#include "app/small_model.hpp"
#include "app/state/actions.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::Date kToday{2026, 11, 23};

plan::CityId city(std::string_view key) { return *plan::find_city(tests::real_model().plan, key); }

std::vector<plan::CommitmentId> all_commitments(const plan::Plan& plan) {
    std::vector<plan::CommitmentId> ids;
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) ids.push_back({i});
    return ids;
}

CityProfile profile_of(std::string_view key, const plan::Date& as_of = kToday) {
    const Model& model = tests::real_model();
    return city_profile(model, city(key), all_commitments(model.plan), as_of);
}

/// "2020:163 2021:168 2022:- …", with "*" where a goal falls due.
std::string places(const CityProfile& profile) {
    std::string text;
    for (const RankYear& year : profile.ranks) {
        if (!text.empty()) text += ' ';
        text += std::to_string(year.year) + ':';
        text += year.place != nullptr ? std::to_string(static_cast<int>(year.place->value)) : "-";
        if (year.goal != nullptr) text += '*';
    }
    return text;
}

Model small_model() {
    return {tests::small_plan(), tests::small_observations(), tests::small_standards(), {}, {}, {}};
}

}  // namespace

TEST_CASE("Linfen's profile holds its figures against target and every version of the standard") {
    const CityProfile profile = profile_of("linfen");
    REQUIRE(profile.target != nullptr);
    REQUIRE(profile.latest != nullptr);
    CHECK(profile.latest->year == 2025);
    CHECK(*profile.gap == profile.latest->value - profile.target->quantity->value);
    REQUIRE(profile.standards.size() == 3);
    CHECK(profile.standards[0].limit == 35);
    CHECK(profile.standards[1].limit == 30);
    CHECK(profile.standards[2].limit == 25);
    CHECK(*profile.standards[1].gap == profile.latest->value - 30);
}

TEST_CASE("places among the key cities have their years without data, and the year of the goal") {
    CHECK(places(profile_of("linfen")) == "2020:163 2021:168 2022:- 2023:167 2024:- 2025:157*");
    CHECK(places(profile_of("taiyuan")) == "2020:166 2021:167 2022:- 2023:162 2024:-*");
    CHECK(places(profile_of("yuncheng")) == "2023:159 2024:-*");
    CHECK(places(profile_of("yangquan")) == "2023:150");
    CHECK(places(profile_of("datong")).empty());
    CHECK(from_the_bottom(168) == 1);
    CHECK(from_the_bottom(kLastTenFrom) == 10);
    // Datong's goal is to move up: it has no figure, and stands among the goals.
    const CityProfile datong = profile_of("datong");
    REQUIRE(datong.goals.size() == 1);
    CHECK(tests::real_model().plan[datong.goals[0]].key == "g2.k4");
}

TEST_CASE("the index is the published one, else reckoned where all six pollutants are known") {
    const CityProfile taiyuan = profile_of("taiyuan");
    std::string years;
    for (const IndexYear& entry : taiyuan.index) years += std::to_string(entry.year) + ' ';
    CHECK(years == "2014 2015 2016 2020 2021 2022 2023 ");
    CHECK(taiyuan.index.back().value == 4.95);
    CHECK(taiyuan.index.back().published != nullptr);

    const Model model = small_model();
    const std::vector<IndexYear> small = index_history(model, plan::CityId{0});
    REQUIRE(small.size() == 1);  // of 2025 PM2.5 alone is known
    CHECK(small[0].year == 2023);
    CHECK(small[0].published == nullptr);
    CHECK(small[0].value == doctest::Approx(4.957).epsilon(0.0001));
    CHECK_FALSE(small[0].estimate);
    CHECK(index_history(model, plan::CityId{1}).empty());
    CHECK(index_history(model, plan::CityId{2}).empty());
}

TEST_CASE("an index reckoned from an estimate is one") {
    Model model = small_model();
    std::vector<air::Observation> rows = model.observations.all();
    for (air::Observation& row : rows) {
        if (row.year == 2023 && row.metric == air::Metric::O3P90) row.kind = air::Kind::Calibrated;
    }
    model.observations = air::Observations(rows);
    const std::vector<IndexYear> index = index_history(model, plan::CityId{0});
    REQUIRE(index.size() == 1);
    CHECK(index[0].estimate);
}

TEST_CASE("a city's regions are those it belongs to as a whole and those that hold counties of it") {
    const Model& model = tests::real_model();
    bool key_region = false;
    for (const Membership& membership : profile_of("linfen").regions) {
        const plan::Region& region = model.plan[membership.region];
        CHECK(membership.whole == (membership.counties == 0));
        if (region.key == "key_region") {
            key_region = true;
            CHECK(membership.whole);
        }
        CHECK(region.key != "central_cluster");
        CHECK(region.key != "datong_basin");
    }
    CHECK(key_region);
}

TEST_CASE("every commitment that names the city stands once under its measure, with how it names it") {
    const Model& model = tests::real_model();
    for (std::uint32_t i = 0; i < model.plan.cities.size(); ++i) {
        const plan::CityId id{i};
        const CityProfile profile = city_profile(model, id, all_commitments(model.plan), kToday);
        std::size_t count = 0;
        std::optional<plan::MeasureId> last;
        for (const NamingGroup& group : profile.naming) {
            CHECK_FALSE(group.commitments.empty());
            if (group.measure) {
                CHECK((!last || *last < *group.measure));
                last = group.measure;
                CHECK_FALSE((group.leads.empty() && group.shares.empty()));
            }
            for (const NamingCommitment& entry : group.commitments) {
                const plan::Commitment& commitment = model.plan[entry.commitment];
                CHECK(commitment.touches.contains(id));
                CHECK(commitment.measure == group.measure);
                CHECK(entry.status == plan::status_on(commitment, kToday));
                CHECK((entry.by == NamedBy::Region) == entry.region.has_value());
                ++count;
            }
        }
        CHECK(count == profile.naming_left);
        CHECK(profile.naming_left == profile.naming_all);
        CHECK(count > 0);
    }
}

TEST_CASE("the small plan's commitments that name Taiyuan, and who leads them") {
    const Model model = small_model();
    const CityProfile profile = city_profile(model, {0}, all_commitments(model.plan), kToday);
    REQUIRE(profile.naming.size() == 3);
    CHECK(profile.naming[0].measure == plan::MeasureId{1});
    CHECK(profile.naming[0].leads.empty());  // shared by two
    CHECK(profile.naming[0].shares == std::vector<plan::DepartmentId>{{2}, {1}});
    CHECK(profile.naming[0].commitments[0].by == NamedBy::City);
    CHECK(profile.naming[0].commitments[0].status == plan::Status::NoDeadline);
    CHECK(profile.naming[1].commitments[0].by == NamedBy::Region);
    CHECK(profile.naming[1].commitments[0].region == plan::RegionId{0});
    CHECK(profile.naming[1].leads == std::vector<plan::DepartmentId>{{1}});
    CHECK(profile.naming[1].shares == std::vector<plan::DepartmentId>{{2}});
    CHECK(profile.naming[2].leads == std::vector<plan::DepartmentId>{{1}});
    CHECK(profile.naming[2].commitments[0].status == plan::Status::DueNoOutcome);
    REQUIRE(profile.leads.size() == 1);
    CHECK(profile.leads[0].department == plan::DepartmentId{1});
    CHECK(profile.leads[0].measures == 2);
    CHECK(*profile.gap == -1.5);
}

TEST_CASE("the filter and the as-of date tell which commitments are left and how they stand") {
    const Model model = small_model();
    const std::vector<plan::CommitmentId> left{{3}};
    const CityProfile profile = city_profile(model, {0}, left, {2025, 12, 31});
    CHECK(profile.naming_left == 1);
    CHECK(profile.naming_all == 3);
    REQUIRE(profile.naming.size() == 1);
    CHECK(profile.naming[0].commitments[0].status == plan::Status::NotYetDue);
    const CityProfile none = city_profile(model, {0}, {}, kToday);
    CHECK(none.naming.empty());
    CHECK(none.leads.empty());
    CHECK(none.naming_all == 3);
}

TEST_CASE("of a city without target and data nothing is made up") {
    const Model model = small_model();
    const CityProfile profile = city_profile(model, {2}, all_commitments(model.plan), kToday);
    CHECK(profile.target == nullptr);
    CHECK(profile.latest == nullptr);
    CHECK_FALSE(profile.gap.has_value());
    CHECK(profile.index.empty());
    CHECK(profile.ranks.empty());
    REQUIRE(profile.standards.size() == 1);
    CHECK_FALSE(profile.standards[0].gap.has_value());
    REQUIRE(profile.naming.size() == 2);
    CHECK_FALSE(profile.naming[0].measure.has_value());  // the goal
    CHECK(profile.naming[0].commitments[0].status == plan::Status::Met);
}

TEST_CASE("the profile is made only while the view City shows a city, and anew when it has changed") {
    const Model model = small_model();
    Deriver deriver(model);
    AppState state;
    const auto act = [&](const Action& action) -> const Derived& {
        state = reduce(std::move(state), action);
        return deriver.update(state, kToday);
    };
    CHECK_FALSE(act(Select{plan::CityId{0}}).profile.has_value());
    CHECK(act(SetView{View::City}).profile_revision == 1);
    CHECK(act(SetTextPercent{120}).profile_revision == 1);
    CHECK(act(SetLanguage{plan::Language::English}).profile_revision == 1);
    CHECK(act(SetView{View::Map}).profile_revision == 1);
    CHECK(act(SetView{View::City}).profile_revision == 1);
    CHECK(act(ToggleSection{{1}}).profile_revision == 2);
    CHECK(act(Select{plan::CityId{1}}).profile->city == plan::CityId{1});
    CHECK(act(SetAsOf{plan::Date{2025, 1, 1}}).profile_revision == 4);
}
