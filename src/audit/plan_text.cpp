// Reading the official text: lines to blocks by their headings, then each measure's block to paragraphs by
// its clauses.

#include "audit/plan_text.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "input/utf8.hpp"

namespace jinlan::audit {

namespace {

constexpr std::string_view kResponsible = "负责";
constexpr std::string_view kSentenceEnd = "。";

enum class HeadingKind { Part, Section, Measure };

struct Heading {
    HeadingKind kind;
    int number = 0;
    std::size_t length = 0;  // bytes up to the title
};

/// 一 to 九十九 at the start of `text`: the number and its bytes; 0 bytes when there is none.
std::pair<int, std::size_t> chinese_number(std::string_view text) {
    constexpr std::string_view kDigits = "一二三四五六七八九";
    constexpr std::size_t kBytes = 3;
    const auto digit_at = [&](std::size_t at) {
        const std::size_t place =
            at + kBytes <= text.size() ? kDigits.find(text.substr(at, kBytes)) : kDigits.npos;
        return place == kDigits.npos ? 0 : static_cast<int>(place / kBytes) + 1;
    };
    std::size_t at = 0;
    int number = digit_at(at);
    if (number > 0) at += kBytes;
    if (text.substr(at).starts_with("十")) {
        number = std::max(number, 1) * 10;
        at += kBytes;
        const int ones = digit_at(at);
        if (ones > 0) at += kBytes;
        number += ones;
    }
    return {number, at};
}

std::optional<Heading> heading_of(std::string_view line) {
    constexpr std::string_view kPause = "、";
    const auto [part, part_bytes] = chinese_number(line);
    if (part_bytes > 0 && line.substr(part_bytes).starts_with(kPause))
        return Heading{HeadingKind::Part, part, part_bytes + kPause.size()};
    if (line.starts_with("(")) {
        const auto [section, bytes] = chinese_number(line.substr(1));
        if (bytes > 0 && line.substr(bytes + 1).starts_with(")"))
            return Heading{HeadingKind::Section, section, bytes + 2};
    }
    int number = 0;
    std::size_t at = 0;
    while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9')
        number = number * 10 + (line[at++] - '0');
    if (at == 0 || at == 3 || number == 0) return std::nullopt;
    std::size_t mark = 0;
    if (line.substr(at).starts_with(".")) mark = 1;
    if (line.substr(at).starts_with(kPause)) mark = kPause.size();
    const std::size_t length = at + mark;
    // "2.5" is a figure that a line was wrapped before.
    const bool digit_follows = length < line.size() && line[length] >= '0' && line[length] <= '9';
    if (mark == 0 || digit_follows) return std::nullopt;
    return Heading{HeadingKind::Measure, number, length};
}

/// Whether the text ends in a responsibility clause: 负责 and little more, then the closing bracket.
bool ends_in_clause(std::string_view text) {
    constexpr std::size_t kMostBytesAfter = 100;
    if (text.ends_with(kSentenceEnd)) text.remove_suffix(kSentenceEnd.size());
    if (!text.ends_with(")")) return false;
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), kMostBytesAfter));
    const std::size_t at = tail.rfind(kResponsible);
    return at != tail.npos && tail.find('(', at) == tail.npos;
}

/// A group in brackets: from the opening one to behind the closing one.
struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The groups that hold 负责, none within another: the innermost that do. One pass.
std::vector<Group> clause_groups(std::string_view text) {
    std::vector<Group> groups;
    std::vector<std::size_t> open;
    std::size_t last_responsible = text.npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') {
            open.push_back(at);
        } else if (text[at] == ')' && !open.empty()) {
            const std::size_t begin = open.back();
            open.pop_back();
            if (last_responsible == text.npos || last_responsible < begin) continue;
            groups.push_back({begin, at + 1});
            open.clear();  // a bracket that was never closed ends with its paragraph
            last_responsible = text.npos;
        } else if (text.substr(at).starts_with(kResponsible)) {
            last_responsible = at;
        }
    }
    return groups;
}

class Reader {
public:
    Reader(std::string_view file, const Script& script, input::Problems& problems)
        : file_(file), script_(script), problems_(problems) {}

    void read_line(std::string_view raw, std::size_t line) {
        const std::string plain = script_.plain_line(raw);
        if (plain.empty()) return;
        std::string_view text = plain;
        const std::optional<Heading> heading = heading_of(text);
        if (heading && begins(*heading)) {
            start(*heading, line);
            text.remove_prefix(heading->length);
        }
        block_->append(text, line);
    }

    std::optional<PlanText> finish() {
        if (measures_.empty()) {
            report(
                0, part_ < 3 ? "no part \"三、\"" : "no measure in part three",
                "the plan's text: parts 一、 to 三、, in the last of them sections (一) … and measures 1. …");
            return std::nullopt;
        }
        text_.intro = script_.with_phrases(intro_);
        text_.requirements = script_.with_phrases(parts_[0]);
        text_.goals = script_.with_phrases(parts_[1]);
        text_.closing = script_.with_phrases(parts_[3]);
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            std::string title = script_.with_phrases(sections_[i]).text();
            if (title.ends_with(kSentenceEnd)) title.resize(title.size() - kSentenceEnd.size());
            text_.sections[i].title = std::move(title);
        }
        for (std::size_t i = 0; i < measures_.size(); ++i) {
            read_paragraphs(script_.with_phrases(measures_[i]), text_.measures[i], i + 1 == measures_.size());
        }
        return std::move(text_);
    }

private:
    /// Whether a line that looks like a heading is one.
    bool begins(const Heading& heading) const {
        switch (heading.kind) {
            case HeadingKind::Part:
                return part_ < 3 ? heading.number > part_ && heading.number <= 3
                                 : heading.number == part_ + 1 && is_complete();
            case HeadingKind::Section: return part_ == 3 && (heading.number == section_ + 1 || is_complete());
            case HeadingKind::Measure: return part_ == 3 && (heading.number == measure_ + 1 || is_complete());
        }
        return false;
    }

    /// Whether nothing is left open: no measure yet, the section's title, or a paragraph with its clause.
    bool is_complete() const { return !in_measure_ || ends_in_clause(block_->text()); }

    void start(const Heading& heading, std::size_t line) {
        in_measure_ = heading.kind == HeadingKind::Measure;
        switch (heading.kind) {
            case HeadingKind::Part:
                part_ = heading.number;
                block_ = &parts_[static_cast<std::size_t>(std::min(part_, 4) - 1)];
                break;
            case HeadingKind::Section:
                check_order(heading, section_, "section", line);
                section_ = heading.number;
                text_.sections.push_back({section_, line, {}});
                block_ = &sections_.emplace_back();
                break;
            case HeadingKind::Measure:
                check_order(heading, measure_, "measure", line);
                measure_ = heading.number;
                text_.measures.push_back({measure_, section_, line, {}});
                block_ = &measures_.emplace_back();
                break;
        }
    }

    void check_order(const Heading& heading, int last, std::string_view what, std::size_t line) {
        if (heading.number > last) return;
        report(line,
               std::string(what) + ' ' + std::to_string(heading.number) + " after " + std::to_string(last),
               std::string(what) + "s in the order of their numbers, each once");
    }

    void read_paragraphs(const PlacedText& block, MeasureText& measure, bool is_last) {
        const std::string& text = block.text();
        std::size_t at = 0;
        for (const Group& group : clause_groups(text)) {
            Paragraph paragraph{block.part(at, group.begin), std::nullopt};
            const std::string_view written(text.data() + group.begin + 1, group.end - group.begin - 2);
            const std::size_t line = block.line_at(group.begin);
            paragraph.clause = read_clause(written);
            if (paragraph.clause)
                paragraph.clause->line = line;
            else
                report(line, input::in_quotes(written),
                       "a clause such as 甲牵头,乙等按职责分工负责 or 甲负责");
            measure.paragraphs.push_back(std::move(paragraph));
            at = group.end;
            if (text.compare(at, kSentenceEnd.size(), kSentenceEnd) == 0) at += kSentenceEnd.size();
        }
        if (at == text.size() && !measure.paragraphs.empty()) return;
        PlacedText rest = block.part(at, text.size());
        if (is_last && !measure.paragraphs.empty())
            text_.closing.append(rest);
        else
            measure.paragraphs.push_back({std::move(rest), std::nullopt});
    }

    /// Line 0: the file as a whole.
    void report(std::size_t line, std::string found, std::string expected) {
        add_problem(problems_, {std::string(file_), line == 0 ? "" : "line " + std::to_string(line),
                                std::move(found), std::move(expected)});
    }

    std::string_view file_;
    const Script& script_;
    input::Problems& problems_;

    PlanText text_;
    PlacedText intro_;
    /// One and two; of three the title, and what stands before its first heading; whatever follows.
    std::array<PlacedText, 4> parts_;
    std::deque<PlacedText> sections_;
    std::deque<PlacedText> measures_;
    PlacedText* block_ = &intro_;  // what the next line goes on with
    int part_ = 0;
    int section_ = 0;
    int measure_ = 0;
    bool in_measure_ = false;
};

}  // namespace

std::optional<PlanText> read_plan_text(std::string_view bytes, std::string_view file, const Script& script,
                                       input::Problems& problems) {
    const auto refuse = [&](std::string where, std::string found, std::string expected) {
        add_problem(problems, {std::string(file), std::move(where), std::move(found), std::move(expected)});
        return std::nullopt;
    };
    if (bytes.size() > kMostTextBytes) {
        return refuse("", std::to_string(bytes.size()) + " bytes",
                      "the plan's text, at most " + std::to_string(kMostTextBytes) + " bytes");
    }
    const std::size_t invalid = input::find_invalid_utf8(bytes);
    if (invalid != bytes.npos) {
        const auto lines = std::ranges::count(bytes.substr(0, invalid), '\n') + 1;
        return refuse("line " + std::to_string(lines), "a byte that is not UTF-8", "UTF-8 text");
    }

    Reader reader(file, script, problems);
    std::size_t line = 1;
    for (std::size_t at = 0; at < bytes.size(); ++line) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
        reader.read_line(bytes.substr(at, end - at), line);
        at = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return reader.finish();
}

std::string_view shown_title(const MeasureText& measure) {
    const PlacedText& text = measure.paragraphs.front().text;
    const std::string_view all = text.text();
    std::size_t end = std::min(all.find(kSentenceEnd), all.size());
    for (std::size_t at = 1; at < end; ++at) {
        if (text.line_begins_at(at)) end = at;
    }
    return all.substr(0, end);
}

bool begins_with_title(const MeasureText& measure, std::string_view title) {
    const PlacedText& text = measure.paragraphs.front().text;
    const std::string_view all = text.text();
    if (!all.starts_with(title)) return false;
    return all.substr(title.size()).starts_with(kSentenceEnd) || text.line_begins_at(title.size());
}

}  // namespace jinlan::audit
