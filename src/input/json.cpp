// Parsing JSON: nlohmann's parser feeds the document's list of values. Nothing else knows that library.

#include "input/json_content.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "input/utf8.hpp"

namespace jinlan::input {

using json::Kind;
using json::kNone;
using json::Slice;
using json::Value;

namespace {

constexpr std::size_t kMostLevels = 64;
constexpr std::size_t kMostValues = 250'000;
constexpr std::size_t kMostBytes = 64U * 1024U * 1024U;
// Of white space, or of a number, outside texts: nlohmann keeps each such run and spells it out in errors.
constexpr std::size_t kLongestRun = 4096;
/// "line 3, column 14" of a byte; columns count characters.
Words place_of(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < std::min(at, text.size()); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if (!continues_character(text[i])) {
            ++column;
        }
    }
    return {"line {}, column {}", {std::to_string(line), std::to_string(column)}};
}

/// Where the text in quotes that begins at `at` ends: the position of its closing quote, or the size.
std::size_t closing_quote(std::string_view text, std::size_t at) {
    for (;;) {
        at = text.find('"', at + 1);
        if (at == std::string_view::npos) return text.size();
        std::size_t escapes = at;
        while (text[escapes - 1] == '\\') --escapes;
        if ((at - escapes) % 2 == 0) return at;
    }
}

/// What a first look over the text tells.
struct Survey {
    std::optional<Problem> beyond;  // a limit that the text passes: where, what is there, what would be right
    std::size_t values = 1;         // no fewer than the document will hold
};

/// Looks before parsing, so that a hostile text is refused before it costs anything.
Survey survey(std::string_view text) {
    Survey result;
    const auto refuse = [&](std::size_t at, Words found, Words expected) {
        result.beyond = Problem{{}, place_of(text, at), std::move(found), std::move(expected)};
        return result;
    };
    if (text.size() > kMostBytes)
        return refuse(kMostBytes, {"{} bytes", {std::to_string(text.size())}}, "at most 64 MB");
    if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
        return refuse(bad, "a byte that is not UTF-8", "UTF-8 text");
    }
    std::size_t levels = 0;
    std::size_t last_mark = 0;  // where a quote, bracket, comma or colon stood
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
            case '"': at = closing_quote(text, at); break;
            case '[':
            case '{':
                ++levels;
                ++result.values;
                break;
            case ']':
            case '}': levels -= levels > 0 ? 1U : 0U; break;
            case ',': ++result.values; break;
            case ':': break;
            default:
                if (at - last_mark > kLongestRun) {
                    return refuse(last_mark, "a run of more than 4096 characters", "a value");
                }
                continue;
        }
        last_mark = at;
        if (levels > kMostLevels) return refuse(at, "a level too many", "at most 64 levels");
        if (result.values > kMostValues) {
            return refuse(at, "too many values", {"at most {}", {std::to_string(kMostValues)}});
        }
    }
    return result;
}

}  // namespace

/// Called by nlohmann's parser, part by part; the names and signatures are the parser's.
struct JsonDocument::Content::Builder {
    Content& content;
    std::string_view text;
    std::string_view file;
    Problems& problems;

    struct Level {
        std::uint32_t container;
        std::uint32_t last_child;
    };
    std::vector<Level> levels{};
    Slice next_key{};
    std::vector<std::uint32_t> scratch{};

    Value& add(Kind kind) {
        const auto at = static_cast<std::uint32_t>(content.values.size());
        Value& value = content.values.emplace_back();
        value.kind = kind;
        if (!levels.empty()) {
            Level& level = levels.back();
            Value& parent = content.values[level.container];
            value.parent = level.container;
            value.key = next_key;
            value.position = parent.size++;
            (level.last_child == kNone ? parent.first_child : content.values[level.last_child].next) = at;
            level.last_child = at;
        }
        return value;
    }

    bool open(Kind kind) {
        add(kind);
        levels.push_back({static_cast<std::uint32_t>(content.values.size() - 1), kNone});
        return true;
    }

    bool null() {
        add(Kind::Null);
        return true;
    }
    bool boolean(bool value) {
        add(Kind::Boolean).number = value ? 1 : 0;
        return true;
    }
    bool number_integer(std::int64_t value) {
        // Beyond 2^53 a double does not hold every integer: such a number is not passed off as one.
        constexpr std::int64_t kMostExact = std::int64_t{1} << 53;
        const bool exact = value >= -kMostExact && value <= kMostExact;
        add(exact ? Kind::Integer : Kind::Real).number = static_cast<double>(value);
        return true;
    }
    bool number_unsigned(std::uint64_t value) {
        if (value <= INT64_MAX) return number_integer(static_cast<std::int64_t>(value));
        return number_float(static_cast<double>(value), {});
    }
    bool number_float(double value, const std::string&) {
        add(Kind::Real).number = value;
        return true;
    }
    bool string(const std::string& value) {
        const Slice slice = content.keep(value);
        add(Kind::String).text = slice;
        return true;
    }
    bool binary(const nlohmann::json::binary_t&) { return false; }  // never in JSON text
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::Array); }
    bool key(const std::string& value) {
        next_key = content.keep(value);
        return true;
    }
    bool end_array() {
        levels.pop_back();
        return true;
    }
    bool end_object() {
        report_double_keys(levels.back().container);
        levels.pop_back();
        return true;
    }

    void report_double_keys(std::uint32_t object) {
        const std::vector<Value>& all = content.values;
        const auto key_of = [&](std::uint32_t at) { return content.view(all[at].key); };
        scratch.clear();
        for (std::uint32_t at = all[object].first_child; at != kNone; at = all[at].next)
            scratch.push_back(at);
        std::sort(scratch.begin(), scratch.end(), [&](std::uint32_t a, std::uint32_t b) {
            const int order = key_of(a).compare(key_of(b));
            return order != 0 ? order < 0 : a < b;
        });
        for (std::size_t i = 1; i < scratch.size(); ++i) {
            if (key_of(scratch[i - 1]) != key_of(scratch[i])) continue;
            if (problems.size() >= kMostProblems) return;
            add_problem(problems, {std::string(file), content.path(scratch[i]), "the same key again",
                                   "every key once"});
        }
    }

    bool parse_error(std::size_t position, const std::string& last_token,
                     const nlohmann::detail::exception& error) {
        // "[…] parse error at line 1, column 5: syntax error while parsing value - invalid literal; last
        // read: '…'": the reason alone, for place and token are said by the problem itself.
        std::string_view reason = error.what();
        if (const auto dash = reason.find(" - "); dash != std::string_view::npos)
            reason.remove_prefix(dash + 3);
        reason = reason.substr(0, reason.find("; last read"));
        const std::size_t at = position == 0 ? 0 : position - 1;
        const bool ended = at >= text.size();
        add_problem(problems, {std::string(file),
                               place_of(text, at),
                               ended ? Words("the end of the text")
                                     : Words("text ending in {}", {in_quotes(last_token)}),
                               {"JSON ({})", {std::string(reason.substr(0, 160))}}});
        return false;
    }
};

JsonDocument::JsonDocument() = default;
JsonDocument::~JsonDocument() = default;

std::unique_ptr<JsonDocument> JsonDocument::parse(std::string_view text, std::string_view file,
                                                  Problems& problems) {
    Survey surveyed = survey(text);
    if (surveyed.beyond) {
        surveyed.beyond->file = file;
        add_problem(problems, *std::move(surveyed.beyond));
        return nullptr;
    }
    std::unique_ptr<JsonDocument> document(new JsonDocument);
    document->content_ = std::make_unique<Content>();
    document->file_ = file;
    document->problems_ = &problems;
    document->content_->values.reserve(surveyed.values);
    document->content_->pool.reserve(text.size());
    Content::Builder builder{*document->content_, text, file, problems};
    if (!nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) return nullptr;
    return document;
}

JsonNode JsonDocument::root() {
    JsonNode node;
    node.document_ = this;
    return node;
}

}  // namespace jinlan::input
