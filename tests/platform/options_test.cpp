// The command line.
#include "platform/options.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

namespace {

using jinlan::platform::parse_options;
using jinlan::platform::ParsedOptions;

ParsedOptions parse(std::initializer_list<const char*> arguments) {
    std::vector<const char*> argv = {"jinlan"};
    argv.insert(argv.end(), arguments);
    return parse_options(static_cast<int>(argv.size()), argv.data());
}

}  // namespace

TEST_CASE("no arguments open the start page") {
    const ParsedOptions parsed = parse({});
    CHECK_FALSE(parsed.exit_code);
    CHECK(parsed.options.address.empty());
    CHECK(parsed.options.width == 1440);
}

TEST_CASE("an address may be the fragment, with or without its hash, or the whole link") {
    CHECK(parse({"city=140100"}).options.address == "city=140100");
    CHECK(parse({"#city=140100"}).options.address == "city=140100");
    CHECK(parse({"https://example.org/jinlan/#city=140100"}).options.address == "city=140100");
}

TEST_CASE("options take their value after a space or an equals sign") {
    for (const ParsedOptions& parsed :
         {parse({"--size", "800x600", "--screenshot=a.png", "--assets", "data", "x"}),
          parse({"x", "--size=800x600", "--screenshot", "a.png", "--assets=data"})}) {
        CHECK_FALSE(parsed.exit_code);
        CHECK(parsed.options.width == 800);
        CHECK(parsed.options.height == 600);
        CHECK(parsed.options.screenshot == "a.png");
        CHECK(parsed.options.assets_folder == "data");
        CHECK(parsed.options.address == "x");
    }
}

TEST_CASE("reduced motion is asked for without a value") {
    CHECK_FALSE(parse({}).options.reduced_motion);
    CHECK(parse({"--reduced-motion", "x"}).options.reduced_motion);
    CHECK(parse({"--reduced-motion", "x"}).options.address == "x");
}

TEST_CASE("a mistake is named, the usage shown, and the exit code is 2") {
    const ParsedOptions unknown = parse({"--fullscreen"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.message.find("unknown option '--fullscreen'") != std::string::npos);
    CHECK(unknown.message.find("usage:") != std::string::npos);
    CHECK(parse({"--size"}).exit_code == 2);
    CHECK(parse({"--size", "800"}).exit_code == 2);
    CHECK(parse({"--size", "800x-1"}).exit_code == 2);
    CHECK(parse({"--size", "800x600px"}).exit_code == 2);
    CHECK(parse({"--screenshot", "a.gif"}).exit_code == 2);
    CHECK(parse({"--frames", "0"}).exit_code == 2);
    CHECK(parse({"one", "two"}).exit_code == 2);
}

TEST_CASE("help is no mistake") {
    const ParsedOptions parsed = parse({"--help"});
    CHECK(parsed.exit_code == 0);
    CHECK(parsed.message.starts_with("usage:"));
}
