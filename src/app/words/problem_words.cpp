// The forms of the readers in src/input, src/air and src/whatif, and their texts.

#include "app/words/problem_words.hpp"

#include <algorithm>
#include <array>

namespace jinlan::app {

namespace {

constexpr auto kForms = std::to_array<ProblemForm>({
    {"row {}", Str::ProblemRow},
    {"row {}, column {}", Str::ProblemRowColumn},
    {"line {}", Str::ProblemLine},
    {"line {}, column {}", Str::ProblemLineColumn},
    {"nothing", Str::ProblemNothing},
    {"an unknown key", Str::ProblemUnknownKey},
    {"the same key again", Str::ProblemSameKey},
    {"{} bytes", Str::ProblemBytes},
    {"a byte that is not UTF-8", Str::ProblemNotUtf8},
    {"a run of more than 4096 characters", Str::ProblemLongRun},
    {"a level too many", Str::ProblemTooDeep},
    {"too many values", Str::ProblemTooMany},
    {"the end of the text", Str::ProblemTextEnd},
    {"text ending in {}", Str::ProblemEndingIn},
    {"a quote that is never closed", Str::ProblemOpenQuote},
    {"{} after a closing quote", Str::ProblemAfterQuote},
    {"{} fields", Str::ProblemFields},
    {"an array of {}", Str::ProblemArrayOf},
    {"a value", Str::ProblemValue},
    {"a value (it is required)", Str::ProblemRequired},
    {"an object", Str::ProblemObject},
    {"an object with {}", Str::ProblemObjectWith},
    {"an array", Str::ProblemArray},
    {"one of {}", Str::ProblemOneOf},
    {"a text", Str::ProblemText},
    {"a text that is not empty", Str::ProblemSomeText},
    {"a number from {} to {}", Str::ProblemNumber},
    {"a whole number from {} to {}", Str::ProblemWhole},
    {"every key once", Str::ProblemKeysOnce},
    {"JSON ({})", Str::ProblemJson},
    {"at most 64 MB", Str::ProblemSize},
    {"UTF-8 text", Str::ProblemUtf8},
    {"at most 64 levels", Str::ProblemLevels},
    {"at most {}", Str::ProblemAtMost},
    {"a field with quotes to stand in quotes, its own quotes doubled", Str::ProblemQuoted},
    {"a closing quote", Str::ProblemClosing},
    {"a comma or the end of the line", Str::ProblemComma},
    {"the header {}", Str::ProblemHeader},
    {"a header and rows", Str::ProblemRows},
    {"a word such as high, medium or low", Str::ProblemConfidence},
    {"the source of the figure", Str::ProblemSource},
    {"one row for a city, metric and year", Str::ProblemOneRow},
    {"the key of a city, or shanxi for the province", Str::ProblemCityOrProvince},
    {"bounds, low and high, for an estimate", Str::ProblemBounds},
    {"both bounds or neither", Str::ProblemBoth},
    {"a bound that is not above the value", Str::ProblemLow},
    {"a bound that is not below the value", Str::ProblemHigh},
    {"a name of at most {} bytes", Str::ProblemName},
    {"each named once", Str::ProblemOnce},
    {"the id of a city, such as taiyuan", Str::ProblemCity},
    {"a year in which PM2.5 of the city was observed: {}", Str::ProblemYear},
    {"the key of a share or an effect of the levers, such as b", Str::ProblemFigure},
    {"at most the mode", Str::ProblemMode},
    {"at least the mode", Str::ProblemModeOrMore},
    {"the id of a commitment with a deadline, such as m2.c1.k2", Str::ProblemCommitment},
    {"a date that exists, as 2025-12-31", Str::ProblemDate},
});

}  // namespace

std::span<const ProblemForm> problem_forms() { return kForms; }

std::string problem_words(const input::Words& words, const Translation& translation) {
    const auto found = std::ranges::find(kForms, std::string_view(words.form()), &ProblemForm::form);
    return found == kForms.end() ? words.english() : words.in(translation[found->string]);
}

}  // namespace jinlan::app
