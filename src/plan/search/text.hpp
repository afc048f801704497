// The one way of writing in which a search compares texts.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/text.hpp"

namespace jinlan::plan {

struct Character {
    char32_t code = 0;
    std::size_t length = 1;
};

/// The character at `at` as far as a search needs it: ASCII and what takes two or three bytes. Anything else
/// is one byte with a code beyond all characters, to be passed through.
Character character_at(std::string_view text, std::size_t at);

void append_character(std::string& text, char32_t code);

/// Makes Simplified and Traditional Chinese alike. What belongs together it learns from texts that stand in
/// both, character by character; of each group one character stands for all.
class ScriptFold {
public:
    ScriptFold();

    /// Texts of different length teach nothing.
    void learn(const Text& text);

    char32_t operator()(char32_t code) const;

private:
    std::vector<std::uint16_t> stands_for_;  // by code from the first of the CJK blocks on
};

/// Where a piece of a searched text came from, in bytes.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// `text` as it is searched: folded (`fold`), one script, no space behind a digit ("35 t/h" is "35t/h") and
/// no commas between thousands. Where `origins` is given, it gets the range of each byte's character in
/// `text`.
std::string search_form(std::string_view text, const ScriptFold& script,
                        std::vector<TextRange>* origins = nullptr);

/// The words of what was typed, in the form of `search_form`. A number and its unit are one word, with a
/// space between or without: 35 蒸吨 is 35蒸吨.
std::vector<std::string> search_words(std::string_view typed, const ScriptFold& script);

/// Where `word` stands in `text` from `from` on, both in the form of `search_form`; npos when nowhere. A word
/// that begins with a letter stands where no letter, one that begins with a digit where no number goes on:
/// "art" is not in "part", nor "5" in "2.5" and "35".
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

/// Whether a word may begin at `at`, as `find_word` says.
bool begins_well(std::string_view text, std::string_view word, std::size_t at);

}  // namespace jinlan::plan
