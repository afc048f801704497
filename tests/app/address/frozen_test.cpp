// Addresses and scenario files that were made on 1 December 2026. Links are in letters and on slides, and
// files lie on people's machines: what they open is held for ever. Lines may be added here, and none may be
// changed.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "app/address/permalink.hpp"
#include "app/state/state.hpp"
#include "input/problem.hpp"
#include "support/assets.hpp"
#include "support/model.hpp"

using namespace jinlan;
using tests::real_model;

namespace {

const std::string kFolder = "app/address/frozen/";

/// The cells of each line of a file of tab-separated values.
std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(tests::read_test_file(kFolder + name));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string>& row = rows.emplace_back();
        std::size_t start = 0;
        for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', start)) {
            row.push_back(line.substr(start, tab - start));
            start = tab + 1;
        }
        row.push_back(line.substr(start));
    }
    return rows;
}

app::ParsedAddress opened(const std::string& address) {
    return app::from_address(address, real_model().inputs());
}

}  // namespace

TEST_CASE("every frozen address opens as it did, with as many problems") {
    const auto rows = rows_of("addresses.tsv");
    REQUIRE(rows.size() >= 60);
    for (const std::vector<std::string>& row : rows) {
        CAPTURE(row[0]);
        REQUIRE(row.size() == 3);
        const app::ParsedAddress parsed = opened(row[0]);
        CHECK(app::to_address(parsed.state, real_model().inputs()) == row[1]);
        CHECK(std::to_string(parsed.problems.size()) == row[2]);
        const app::ParsedAddress again = opened(row[1]);
        CHECK(again.problems.empty());
        CHECK(again.state == parsed.state);
    }
}

TEST_CASE("every frozen scenario file opens as it did, is written as it was, and has the same address") {
    const auto rows = rows_of("scenarios.tsv");
    REQUIRE(rows.size() >= 20);
    const whatif::Inputs inputs = real_model().inputs();
    for (const std::vector<std::string>& row : rows) {
        CAPTURE(row[0]);
        REQUIRE(row.size() == 2);
        const std::string path = kFolder + "scenarios/" + row[0];
        input::Problems problems;
        const auto scenario =
            whatif::read_scenario(tests::read_test_file(path + ".json"), row[0], inputs, problems);
        CHECK(problems.empty());
        REQUIRE(scenario.has_value());
        CHECK(whatif::write_scenario(*scenario, inputs) == tests::read_test_file(path + ".written"));
        app::AppState state;
        state.lab = app::lab_form(*scenario, inputs);
        CHECK(app::to_address(state, inputs) == row[1]);
    }
}
