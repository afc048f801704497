// Finding the numbers of a passage.

#include "audit/figures.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "audit/digits.hpp"
#include "audit/units.hpp"
#include "input/utf8.hpp"

namespace jinlan::audit {

namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
}

/// The length of the first of `words` that stands at `at`; 0 when none does.
std::size_t one_of_at(std::string_view text, std::size_t at, std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) {
        if (text.substr(at).starts_with(word)) return word.size();
    }
    return 0;
}

bool ends_in_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

struct Number {
    double value = 0;
    std::size_t length = 0;
};

/// Digits with groups of three (5,000) and decimals. Exact to 15 digits, which no figure of a plan exceeds.
Number read_number(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    double digits = 0;
    double scale = 1;
    const auto take_digits = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) digits = digits * 10 + (text[at++] - '0');
    };
    const std::size_t leading = count_digits(text, at);
    take_digits(leading);
    while (leading <= 3 && text.substr(at).starts_with(",") && count_digits(text, at + 1) == 3) {
        ++at;
        take_digits(3);
    }
    if (text.substr(at).starts_with(".") && is_digit_at(text, at + 1)) {
        const std::size_t decimals = count_digits(text, ++at);
        take_digits(decimals);
        for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
    }
    return {digits / scale, at - begin};
}

struct BoundReading {
    Bound bound = Bound::None;
    std::size_t length = 0;
};

BoundReading bound_after(std::string_view text, std::size_t at) {
    const std::size_t at_least = one_of_at(text, at, {"及以上", "(含)以上", "以上"});
    if (at_least > 0) return {Bound::AtLeast, at_least};
    const std::size_t at_most =
        one_of_at(text, at, {"及以下", "(含)以下", "以下", "范围内", "范围以内", "以内", "之内"});
    if (at_most > 0) return {Bound::AtMost, at_most};
    const std::size_t about = one_of_at(text, at, {"左右", "上下"});
    return {about > 0 ? Bound::About : Bound::None, about};
}

Bound bound_before(std::string_view before) {
    // 不低于 ends in 低于, hence the negations first.
    if (ends_in_one_of(before, {"不低于", "不少于", "不小于"})) return Bound::AtLeast;
    if (ends_in_one_of(before, {"不高于", "不超过", "不大于", "低于", "小于", "少于"})) return Bound::AtMost;
    if (ends_in_one_of(before, {"高于", "大于", "超过", "达到", "达"})) return Bound::AtLeast;
    if (before.ends_with("约")) return Bound::About;
    return Bound::None;
}

/// Whether the amount before which `before` stands is one of a year: 年运量, 年产量达. Between 年 and 量
/// stand two characters at most.
bool is_yearly(std::string_view before) {
    constexpr std::size_t kCharacter = 3;
    for (std::string_view verb : {"达到", "达", "为", "在"}) {
        if (before.ends_with(verb)) {
            before.remove_suffix(verb.size());
            break;
        }
    }
    if (!before.ends_with("量")) return false;
    before.remove_suffix(kCharacter);
    for (std::size_t between = 0; between <= 2; ++between) {
        if (before.ends_with("年")) return true;
        if (before.size() < kCharacter) return false;
        before.remove_suffix(kCharacter);
    }
    return false;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    Mentions find() {
        std::size_t at = 0;
        while (at < text_.size()) {
            if (is_digit_at(text_, at)) {
                at = read_at(at);
            } else {
                at = read_words(at);
            }
        }
        return std::move(mentions_);
    }

private:
    static constexpr std::string_view kShrinking = "负增长";
    static constexpr std::string_view kNumberSign = "号";
    /// About ten characters: "个重点城市后" and the like.
    static constexpr std::size_t kMostBytesBetween = 30;

    /// Reads what the digit at `at` begins; the position behind it.
    std::size_t read_at(std::size_t at) {
        if (const std::size_t end = document_number_end(at)) return end;
        if (const std::size_t end = name_end(at)) return end;
        if (std::optional<DateMention> date = date_at(text_, at)) {
            const std::size_t end = at + date->written.size();
            mentions_.dates.push_back(std::move(*date));
            return end;
        }
        return read_figure(at);
    }

    /// "[2023]24号" around the year at `at`: the position behind 号; 0 otherwise.
    std::size_t document_number_end(std::size_t at) {
        if (at == 0 || text_[at - 1] != '[' || count_digits(text_, at) != 4) return 0;
        if (!text_.substr(at + 4).starts_with("]")) return 0;
        const std::size_t number = at + 5;
        const std::size_t digits = count_digits(text_, number);
        const std::size_t end = number + digits;
        if (digits == 0 || !text_.substr(end).starts_with(kNumberSign)) return 0;
        // The issuer's letters: Chinese characters up to a sign, at most as many as any issuer has.
        constexpr std::size_t kCharacter = 3;
        constexpr std::size_t kMostLetters = 8;
        std::size_t begin = at - 1;
        for (std::size_t i = 0; i < kMostLetters && begin >= kCharacter; ++i) {
            const std::string_view letter = text_.substr(begin - kCharacter, kCharacter);
            // E4 to E9 lead the unified ideographs, which signs such as 。 (E3) and 《 (E3) are not among.
            const auto first = static_cast<unsigned char>(letter.front());
            if (first < 0xE4 || first > 0xE9 || input::utf8_length(letter, 0) != kCharacter) break;
            begin -= kCharacter;
        }
        mentions_.document_numbers.emplace_back(text_.substr(begin, end + kNumberSign.size() - begin));
        return end + kNumberSign.size();
    }

    /// Behind digits that are part of a name; 0 when they are none.
    std::size_t name_end(std::size_t at) const {
        const Number number = read_number(text_, at);
        const std::size_t end = at + number.length;
        if (at > 0 && is_letter_at(text_, at - 1)) return end;
        if (text_.substr(0, at).ends_with("第")) return end;
        if (text_.substr(end).starts_with(kNumberSign)) return end;
        const std::size_t after = behind_space(end);
        if (is_letter_at(text_, after) && read_unit(text_.substr(after)).length == 0) return end;
        return 0;
    }

    /// Behind the space that stands between a number and letters: "30 km".
    std::size_t behind_space(std::size_t at) const { return text_.substr(at).starts_with(" ") ? at + 1 : at; }

    /// Reads a figure without digits at `at`; the position behind it, or behind the byte there.
    std::size_t read_words(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with(kShrinking)) {
            add({at, std::string(kShrinking), 0, std::nullopt, "%", Bound::AtMost, std::nullopt});
            return at + kShrinking.size();
        }
        const Number stage = emission_stage(rest);
        if (stage.length == 0) return at + 1;
        const BoundReading bound = bound_after(rest, stage.length);
        const std::size_t length = stage.length + bound.length;
        if (one_of_at(rest, length, {"排放标准", "标准"}) == 0) return at + 1;
        add({at, std::string(rest.substr(0, length)), stage.value, std::nullopt, "1", bound.bound,
             std::nullopt});
        return at + length;
    }

    /// 国四 and 第一阶段: the number and its bytes.
    static Number emission_stage(std::string_view text) {
        constexpr std::string_view kNumbers[] = {"一", "二", "三", "四", "五", "六", "七"};
        constexpr std::string_view kCharacter = "国";  // as long as any other
        for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
            if (text.substr(std::min(text.size(), kCharacter.size())).starts_with(kNumbers[i])) {
                const std::size_t length = 2 * kCharacter.size();
                if (text.starts_with("国")) return {static_cast<double>(i + 1), length};
                const std::size_t word = one_of_at(text, length, {"阶段"});
                if (text.starts_with("第") && word > 0) return {static_cast<double>(i + 1), length + word};
            }
        }
        return {};
    }

    std::size_t read_figure(std::size_t at) {
        const std::string_view before = text_.substr(0, at);
        Figure figure;
        figure.offset = at;
        const Number first = read_number(text_, at);
        std::size_t end = behind_space(at + first.length);
        UnitReading unit = read_unit(text_.substr(end));
        double first_factor = unit.factor;
        figure.bound = bound_before(before);
        const std::size_t dash = one_of_at(text_, end + unit.length, {"--", "-", "~", "至"});
        if (dash > 0 && is_digit_at(text_, end + unit.length + dash)) {
            const bool has_own_unit = unit.length > 0;
            end += unit.length + dash;
            const Number second = read_number(text_, end);
            end = behind_space(end + second.length);
            unit = read_unit(text_.substr(end));
            if (!has_own_unit) first_factor = unit.factor;
            figure.upper = second.value * unit.factor;
        }
        end += unit.length;
        figure.value = first.value * first_factor;
        figure.unit = unit.unit;
        if (figure.unit == "t" && is_yearly(before)) figure.unit = "t/a";
        const bool from_last = before.ends_with("后");
        if (unit.length == 0 && (from_last || before.ends_with("前"))) figure.unit = "places";
        if (figure.unit == "places" && from_last) figure.bound = Bound::AtMost;  // among the last
        const BoundReading after = bound_after(text_, end);
        if (after.length > 0) figure.bound = after.bound;
        end += after.length;
        figure.written = text_.substr(at, end - at);
        if (figure.unit == "places" && from_last) take_list_length(figure);
        if (!ends_range(figure)) add(std::move(figure));
        return end;
    }

    void add(Figure figure) { mentions_.figures.push_back(std::move(figure)); }

    /// The text between the end of the last figure and `figure`; nothing when there is none before it.
    std::optional<std::string_view> since_last(const Figure& figure) const {
        if (mentions_.figures.empty()) return std::nullopt;
        const Figure& last = mentions_.figures.back();
        const std::size_t end = last.offset + last.written.size();
        return text_.substr(end, figure.offset - end);
    }

    void extend_back(Figure& figure, std::size_t begin) const {
        const std::size_t end = figure.offset + figure.written.size();
        figure.written = text_.substr(begin, end - begin);
        figure.offset = begin;
    }

    /// "168个重点城市后" before the places: takes that figure in.
    void take_list_length(Figure& figure) {
        const std::optional<std::string_view> between = since_last(figure);
        if (!between || !between->ends_with("后") || between->size() > kMostBytesBetween) return;
        if (between->find_first_of(",;:()\"") != between->npos || between->find("。") != between->npos)
            return;
        const Figure& list = mentions_.figures.back();
        if (list.unit != "1" || list.upper || list.value < figure.value) return;
        figure.rank = list.value - figure.value + 1;
        // To leave the last ten is to rank below their first place; to be among them is not.
        const std::size_t reach = std::min(list.offset, kMostBytesBetween);
        const bool leaves = text_.substr(list.offset - reach, reach).find("退出") != text_.npos;
        figure.bound = leaves ? Bound::AtMost : Bound::AtLeast;
        extend_back(figure, list.offset);
        mentions_.figures.pop_back();
    }

    /// Whether the figure is the other end of the last one, "35蒸吨/小时以上、": takes it in there.
    bool ends_range(const Figure& figure) {
        if (figure.bound != Bound::AtMost || figure.upper) return false;
        const std::optional<std::string_view> between = since_last(figure);
        if (!between || (*between != "、" && *between != "," && *between != "至" && !between->empty()))
            return false;
        Figure& lower = mentions_.figures.back();
        if (lower.bound != Bound::AtLeast || lower.upper || lower.unit != figure.unit) return false;
        if (lower.value > figure.value) return false;
        lower.upper = figure.value;
        lower.bound = Bound::None;
        lower.written = text_.substr(lower.offset, figure.offset + figure.written.size() - lower.offset);
        return true;
    }

    std::string_view text_;
    Mentions mentions_;
};

}  // namespace

Mentions find_mentions(std::string_view text) { return Finder(text).find(); }

}  // namespace jinlan::audit
