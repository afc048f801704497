// Options as they are typed.
#include "cli/options.hpp"

#include <doctest/doctest.h>

using namespace jinlan;
using namespace jinlan::cli;

namespace {

using Words = std::vector<std::string_view>;

constexpr Option kKnown[]{
    kFormatOption, kLanguageOption, kAssetsOption, {"--city", true, true}, {"--quantified", false}};

/// The complaint; "" when there is none.
std::string complaint(const Words& words) {
    std::string error;
    const std::optional<Given> given = read_given(words, kKnown, error);
    CHECK(given.has_value() == error.empty());
    return error;
}

}  // namespace

TEST_CASE("an option takes the next word or what stands behind =") {
    std::string error;
    const Words words{"one",    "--format", "csv", "--city=a,b", "--quantified",
                      "--city", "c",        "two", "--",         "--lang"};
    const std::optional<Given> given = read_given(words, kKnown, error);
    REQUIRE(given.has_value());
    CHECK(given->others == Words{"one", "two", "--lang"});
    CHECK(given->one("--format") == "csv");
    CHECK(given->all("--city") == Words{"a,b", "c"});
    CHECK(given->has("--quantified"));
    CHECK(!given->has("--lang"));
}

TEST_CASE("what is wrong with options is said") {
    CHECK(complaint({"--colour"}) == "unknown option \"--colour\"");
    CHECK(complaint({"-f"}) == "unknown option \"-f\"");
    CHECK(complaint({"--format"}) == "--format takes a value");
    CHECK(complaint({"--format="}) == "--format takes a value");
    CHECK(complaint({"--format", "--lang", "en"}) == "--format takes a value");
    CHECK(complaint({"--quantified=yes"}) == "--quantified takes no value");
    CHECK(complaint({"--lang", "en", "--lang", "en"}) == "--lang stands twice");
    CHECK(complaint({"--city", "a", "--city", "b", "-"}).empty());
}

TEST_CASE("settings: json and Simplified Chinese unless told otherwise") {
    std::string error;
    const std::optional<Settings> plain = read_settings(*read_given(Words{}, kKnown, error), error);
    REQUIRE(plain.has_value());
    CHECK(plain->format == Format::Json);
    CHECK(plain->language == plan::Language::SimplifiedChinese);
    CHECK(plain->assets.empty());
    const Words words{"--format", "csv", "--lang=zh-Hant", "--assets", "data"};
    const std::optional<Settings> told = read_settings(*read_given(words, kKnown, error), error);
    REQUIRE(told.has_value());
    CHECK(told->format == Format::Csv);
    CHECK(told->language == plan::Language::TraditionalChinese);
    CHECK(told->assets == "data");
    CHECK(!read_settings(*read_given(Words{"--format", "xml"}, kKnown, error), error));
    CHECK(error == "--format takes json or csv, not \"xml\"");
    CHECK(!read_settings(*read_given(Words{"--lang", "de"}, kKnown, error), error));
    CHECK(error == "--lang takes zh-Hans, zh-Hant or en, not \"de\"");
}
