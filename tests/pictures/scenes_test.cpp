// Pictures to be taken: what the table of scenes may say, and that what it says can be done.
#include "support/scene.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "app/address/permalink.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::tests;

namespace {

std::string problem_of(const std::string& line) {
    std::string problem;
    CHECK_FALSE(parse_scene(line, problem));
    return problem;
}

std::vector<std::string> table() {
    std::ifstream file(std::string(JINLAN_ASSETS_DIR) + "/../tests/pictures/scenes.txt");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("a scene is read from a line") {
    std::string problem;
    const auto scene = parse_scene(
        "card-en | 1366x768@2 | v=map&lang=en | hover Taiyuan; wheel -2.5; crop 1,2,30,40", problem);
    REQUIRE(scene);
    CHECK(scene->name == "card-en");
    CHECK(scene->width == 1366);
    CHECK(scene->height == 768);
    CHECK(scene->ratio == 2);
    CHECK(scene->address == "v=map&lang=en");
    REQUIRE(scene->actions.size() == 3);
    CHECK(scene->actions[0].text == "Taiyuan");
    CHECK(scene->actions[1].numbers == std::vector<float>{-2.5F});
    CHECK(scene->actions[2].numbers == std::vector<float>{1, 2, 30, 40});
}

TEST_CASE("what is wrong with a line is said") {
    CHECK(problem_of("map | 1366x768") == "has 2 parts, not name | window | address [| actions]");
    CHECK(problem_of("a/b | 1366x768 | v=map") == "the name 'a/b' is not of letters, digits, _ and - alone");
    CHECK(problem_of("map | 1366 | v=map") == "'1366' is no window as 1366x768 or 1366x768@2");
    for (const char* action : {"jump", "hover", "at 1", "crop 1,2,3,x", "key Q", "touch now"}) {
        CHECK(problem_of("map | 10x10 | v=map | " + std::string(action)) ==
              "'" + std::string(action) + "' is nothing that can be done; see tests/support/scene.hpp");
    }
}

TEST_CASE(
    "the reference scenes can be read, have names of their own and sound addresses, and are not too many") {
    std::set<std::string> names;
    for (const std::string& line : table()) {
        CAPTURE(line);
        std::string problem;
        const auto scene = parse_scene(line, problem);
        CHECK(problem == "");
        if (!scene) continue;
        CHECK(names.insert(scene->name).second);
        CHECK(app::from_address(scene->address, real_model().inputs()).problems.empty());
    }
    CHECK(names.size() > 0);
    CHECK(names.size() <= 60);
}

TEST_CASE("a scene is drawn, its part cut out in device pixels; an action without an object is said") {
    std::string problem;
    const auto scene = parse_scene("part | 800x600@2 | lang=en | hover Taiyuan; crop 10,20,30,40", problem);
    REQUIRE(scene);
    const auto picture = draw_scene(*scene, platform::HeadlessFont::Boxes, problem);
    REQUIRE(picture);
    CHECK(picture->width == 60);
    CHECK(picture->height == 80);
    CHECK(picture->rgb.size() == 3 * 60 * 80);
    const auto lost = parse_scene("lost | 800x600 | lang=en | press Atlantis", problem);
    REQUIRE(lost);
    CHECK_FALSE(draw_scene(*lost, platform::HeadlessFont::Boxes, problem));
    CHECK(problem == "there is no 'Atlantis' to press");
}
