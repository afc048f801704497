// Setting text as Chinese and English typesetting asks for it.

#include "ui/text_layout.hpp"

#include <algorithm>
#include <array>

#include "input/utf8.hpp"

namespace jinlan::ui {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t begin = 0;  // byte offsets in the text
    std::size_t end = 0;
};

bool stands_in(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

bool may_start_line(char32_t code) {
    return !stands_in(code, U"，。、；：？！）》」』】〉〕〗］｝”’％‰℃…—～·•・々,.;:?!)]}%»/°′″³²");
}

bool may_end_line(char32_t code) { return !stands_in(code, U"（《「『【〈〔〖［｛“‘([{«$¥￥#№"); }

/// Ideographs, kana and full-width forms: a line may break on either side of them.
bool is_wide(char32_t code) {
    return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) || code >= 0x20000;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

/// What a number counts, written behind it without a space.
bool is_measure_word(char32_t code) {
    return stands_in(code, U"年月日天时時点點个個项項条條家台套倍位吨噸米元号號市县縣万萬亿億千公蒸");
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 30> kUnits{
    "µg/m³", "μg/m³", "mg/m³", "%",     "‰",      "km",     "m",      "m²",    "m³",      "mm",
    "t",     "t/h",   "t/a",   "kW",    "MW",     "GW",     "kWh",    "ha",    "°C",      "day",
    "days",  "year",  "years", "place", "places", "cities", "tonnes", "hours", "million", "percent"};

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

constexpr std::array<std::string_view, 9> kSigns{"≤", "≥", "<", ">", "≈", "±", "+", "−", "="};

/// Up to the next space, without the punctuation at its end.
std::string_view word_from(std::string_view text, std::size_t begin) {
    std::string_view word = text.substr(begin, text.find_first_of(" \n", begin) - begin);
    while (!word.empty() && stands_in(static_cast<unsigned char>(word.back()), U",.;:?!)"))
        word.remove_suffix(1);
    return word;
}

std::string_view word_before(std::string_view text, std::size_t end) {
    const std::size_t space = end == 0 ? std::string_view::npos : text.find_last_of(" \n", end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return text.substr(begin, end - begin);
}

/// Whether what stands on either side of the space at `space` belongs together.
bool holds_together(std::string_view text, std::size_t space) {
    const std::string_view before = word_before(text, space);
    const std::string_view after = word_from(text, space + 1);
    if (before.empty() || after.empty()) return false;
    if (is_digit(static_cast<unsigned char>(after.front()))) return is_one_of(before, kSigns);
    if (!is_digit(static_cast<unsigned char>(before.back()))) return false;
    const bool day = before.size() <= 2;
    return is_one_of(after, kUnits) || (day && is_one_of(after, kMonths));
}

bool may_break_between(std::string_view text, char32_t before_that, const Character& before,
                       const Character& after) {
    if (!may_end_line(before.code) || !may_start_line(after.code)) return false;
    switch (before.code) {
        case U' ': return after.code != U' ' && !holds_together(text, before.begin);
        // A hyphen, but neither a minus sign nor the one in a date.
        case U'-': return !is_digit(after.code) && before_that != U' ' && before_that != 0;
        case U'—': return true;
        default: break;
    }
    if (is_digit(before.code) && is_measure_word(after.code)) return false;
    return is_wide(before.code) || is_wide(after.code);
}

/// Where a word that is too long for a line is best broken: behind the last mark of an address in the second
/// half of the line, or else at the end of the line.
std::size_t forced_break(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t mark = text.substr(0, end).find_last_of("/?&=_-");
    return mark != std::string_view::npos && mark >= begin + (end - begin) / 2 ? mark + 1 : end;
}

}  // namespace

std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const CharacterWidth& character_width) {
    std::vector<std::string_view> lines;
    std::size_t line_begin = 0;
    std::size_t break_at = 0;  // byte offset of the last place where the line may end; its begin: none
    float line_width = 0;      // up to the current character
    char32_t before_previous = 0;
    Character previous;

    const auto start_line = [&](std::size_t begin) {
        line_begin = break_at = begin;
        line_width = 0;
        before_previous = 0;
        previous = {};
    };
    const auto close_line = [&](std::size_t end) {
        while (end > line_begin && text[end - 1] == ' ') --end;
        lines.push_back(text.substr(line_begin, end - line_begin));
    };

    for (std::size_t offset = 0; offset < text.size();) {
        const auto [code, length] = input::character_at(text, offset);
        const Character character{code, offset, offset + length};
        if (character.code == U'\n') {
            close_line(character.begin);
            start_line(character.end);
            offset = character.end;
            continue;
        }
        if (previous.code != 0 && may_break_between(text, before_previous, previous, character)) {
            break_at = character.begin;
        }
        const float advance = character_width.of(character_width.font, character.code, character.begin);
        const bool overflows = line_width + advance > width && character.code != U' ';
        if (overflows && character.begin > line_begin) {
            const std::size_t end =
                break_at > line_begin ? break_at : forced_break(text, line_begin, character.begin);
            close_line(end);
            start_line(end);
            offset = end;
            continue;
        }
        line_width += advance;
        before_previous = previous.code;
        previous = character;
        offset = character.end;
    }
    lines.push_back(text.substr(line_begin));
    return lines;
}

namespace {

constexpr std::string_view kParticles = "PM";

/// The figures of "PM2.5" or "PM10" at `begin`, which stands behind "PM"; empty for anything else.
std::string_view particle_size(std::string_view text, std::size_t begin) {
    for (const std::string_view size : {std::string_view("2.5"), std::string_view("10")}) {
        const std::size_t end = begin + size.size();
        const bool ends = end >= text.size() || !is_digit(static_cast<unsigned char>(text[end]));
        if (text.substr(begin, size.size()) == size && ends) return size;
    }
    return {};
}

}  // namespace

bool wants_typesetting(std::string_view text) {
    for (std::size_t at = text.find(kParticles); at != std::string_view::npos;
         at = text.find(kParticles, at + 1)) {
        if (!particle_size(text, at + kParticles.size()).empty()) return true;
    }
    return false;
}

std::string typeset(std::string_view text) {
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find(kParticles); at != std::string_view::npos;
         at = text.find(kParticles, at + 1)) {
        const std::size_t begin = at + kParticles.size();
        const std::string_view size = particle_size(text, begin);
        if (size.empty()) continue;
        result += text.substr(done, begin - done);
        result += size == "10" ? "₁₀" : "₂.₅";
        done = begin + size.size();
    }
    result += text.substr(done);
    return result;
}

bool EmphasizedText::is_bold(std::size_t offset) const {
    return std::any_of(bold.begin(), bold.end(),
                       [offset](const Span& span) { return offset >= span.begin && offset < span.end; });
}

EmphasizedText read_emphasis(std::string_view text) {
    constexpr std::string_view kMark = "**";
    EmphasizedText result;
    std::size_t done = 0;
    while (true) {
        const std::size_t open = text.find(kMark, done);
        const std::size_t close =
            open == std::string_view::npos ? open : text.find(kMark, open + kMark.size());
        if (close == std::string_view::npos) break;
        result.text += text.substr(done, open - done);
        const std::size_t begin = result.text.size();
        result.text += text.substr(open + kMark.size(), close - open - kMark.size());
        if (result.text.size() > begin) result.bold.push_back({begin, result.text.size()});
        done = close + kMark.size();
    }
    result.text += text.substr(done);
    return result;
}

}  // namespace jinlan::ui
