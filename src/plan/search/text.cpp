// The one way of writing in which a search compares texts.

#include "plan/search/text.hpp"

#include <algorithm>
#include <array>

#include "input/utf8.hpp"
#include "plan/search/search.hpp"

namespace jinlan::plan {

namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x9FFF;
constexpr char32_t kOther = 0xFFFF'FFFFU;

/// The half-width form of a full-width one, the digit of a subscript or raised one.
char32_t plain(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + 0x21;
    if (code >= 0x2080 && code <= 0x2089) return code - 0x2080 + '0';
    return code;
}

bool is_space(char32_t code) {
    return code <= 0x20 || code == 0x7F || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
           code == 0x202F || code == 0x3000;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Folds character by character; `put` is given each and its range.
template <class Put>
void fold_each(std::string_view text, const Put& put) {
    bool space_before = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const TextRange range{static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + character.length)};
        char32_t code = plain(character.code);
        const bool space = is_space(code);
        if (space) {
            code = ' ';
        } else if (code >= 'A' && code <= 'Z') {
            code = code - 'A' + 'a';
        }
        if (!space || !space_before) put(code, range);
        space_before = space;
        at += character.length;
    }
}

/// Three digits from `at` on, and no fourth.
bool is_thousand(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
    return digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
}

/// Units that may stand apart from their number. Short ones could begin another word, and must be the whole
/// one.
bool is_unit(std::string_view word, const ScriptFold& script) {
    constexpr std::array<std::string_view, 21> kWhole{"%",  "t",    "t/h", "t/a", "km", "kw", "mw",
                                                      "kt", "mt",   "m",   "m2",  "m3", "mg", "ug/m3",
                                                      "g",  "days", "吨",  "天",  "家", "辆", "个"};
    constexpr std::array<std::string_view, 10> kBeginning{"蒸吨", "公里",   "千米",   "千瓦", "万千瓦",
                                                          "微克", "立方米", "平方米", "万吨", "万立方米"};
    return std::ranges::any_of(kWhole,
                               [&](std::string_view unit) { return search_form(unit, script) == word; }) ||
           std::ranges::any_of(kBeginning, [&](std::string_view unit) {
               return word.starts_with(search_form(unit, script));
           });
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto [code, length] = input::character_at(text, at);
    if (length == 4 || (length == 1 && code >= 0x80U)) return {kOther, 1};
    return {code, length};
}

void append_character(std::string& text, char32_t code) { input::append_utf8(text, code); }

std::string fold(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    fold_each(text, [&](char32_t code, TextRange range) {
        if (code == kOther) {
            result += text[range.begin];
        } else {
            append_character(result, code);
        }
    });
    return result;
}

ScriptFold::ScriptFold() : stands_for_(kLast - kFirst + 1) {
    for (std::size_t i = 0; i < stands_for_.size(); ++i) stands_for_[i] = static_cast<std::uint16_t>(i);
}

char32_t ScriptFold::operator()(char32_t code) const {
    if (code < kFirst || code > kLast) return code;
    std::size_t at = code - kFirst;
    while (stands_for_[at] != at) at = stands_for_[at];
    return static_cast<char32_t>(at) + kFirst;
}

void ScriptFold::learn(const Text& text) {
    const std::string_view hans = text.zh_hans;
    const std::string_view hant = text.zh_hant;
    if (hans.size() != hant.size() || hans == hant) return;
    for (std::size_t at = 0; at < hans.size();) {
        const Character a = character_at(hans, at);
        const Character b = character_at(hant, at);
        if (a.length != b.length) return;
        at += a.length;
        const char32_t from = (*this)(a.code);
        const char32_t to = (*this)(b.code);
        const bool both = from >= kFirst && from <= kLast && to >= kFirst && to <= kLast;
        if (both && from != to) stands_for_[to - kFirst] = static_cast<std::uint16_t>(from - kFirst);
    }
}

std::string search_form(std::string_view text, const ScriptFold& script, std::vector<TextRange>* origins) {
    std::string result;
    result.reserve(text.size());
    if (origins) origins->clear();
    // A comma or a space behind a digit is held back until what follows is known.
    char32_t held = 0;
    TextRange held_range;
    const auto put = [&](char32_t code, TextRange range) {
        const std::size_t before = result.size();
        if (code == kOther) {
            result += text[range.begin];
        } else {
            append_character(result, script(code));
        }
        if (origins) origins->insert(origins->end(), result.size() - before, range);
    };
    fold_each(text, [&](char32_t code, TextRange range) {
        if (held != 0) {
            const bool digit = code >= '0' && code <= '9';
            // Only ASCII digits are looked at ahead: full-width ones with commas among them are not written.
            const bool is_left_out = held == ' ' ? !digit : is_thousand(text, range.begin);
            if (!is_left_out) put(held, held_range);
            held = 0;
        } else if ((code == ',' || code == ' ') && !result.empty() && is_digit(result.back())) {
            held = code;
            held_range = range;
            return;
        }
        put(code, range);
    });
    if (held != 0) put(held, held_range);
    return result;
}

std::vector<std::string> search_words(std::string_view typed, const ScriptFold& script) {
    std::vector<std::string> words;
    bool joins = false;  // the word before ends in a digit and stands alone
    for (const std::string& word : words_of(typed)) {
        std::string form = search_form(word, script);
        if (joins && is_unit(form, script)) {
            words.back() += form;
            joins = false;
            continue;
        }
        joins = is_digit(form.back());
        words.push_back(std::move(form));
    }
    return words;
}

bool begins_well(std::string_view text, std::string_view word, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    if (is_letter(word[0])) return !is_letter(before);
    if (!is_digit(word[0])) return true;
    if (is_digit(before)) return false;
    return before != '.' || at < 2 || !is_digit(text[at - 2]);
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (begins_well(text, word, at)) return at;
    }
    return std::string_view::npos;
}

}  // namespace jinlan::plan
