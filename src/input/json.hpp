// Reading JSON so that whatever is wrong is said with its path: a thin, typed view over a parsed
// document. The one place that knows the JSON library is json.cpp.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/problem.hpp"

namespace jinlan::input {

class JsonDocument;

/// A value within a document, together with the way to it. Cheap to copy; valid while its document lives.
///
/// The readers below never fail hard: where the value is not what was asked for, a problem naming the
/// path, what was found and what was expected is added, and a harmless default is returned. A loader
/// reads everything, then looks at whether problems were added.
class JsonNode {
public:
    /// A required member of an object. A missing one is a problem; the node returned then reads as
    /// "absent", and reading from it adds no second problem.
    JsonNode operator[](std::string_view key) const;

    /// A member that may be absent (or null): nothing then, without a problem.
    std::optional<JsonNode> optional(std::string_view key) const;

    /// The elements of an array.
    std::vector<JsonNode> items() const;

    /// The keys of an object, in the document's order.
    std::vector<std::string> keys() const;

    /// A problem for every key of the object that is not among `names`: a misspelt optional member
    /// would pass for an absent one otherwise.
    void only_keys(std::span<const std::string_view> names) const;
    void only_keys(std::initializer_list<std::string_view> names) const {
        only_keys(std::span(names.begin(), names.size()));
    }

    std::string string() const;                   // "" if not a string
    std::string non_empty_string() const;         // an empty one is a problem
    bool boolean() const;                         // false if not a boolean
    double number(double min, double max) const;  // finite and within; min otherwise
    std::int64_t integer(std::int64_t min, std::int64_t max) const;

    /// The position of the string among `names`; a problem listing them otherwise, and 0.
    std::size_t one_of(std::span<const std::string_view> names) const;
    std::size_t one_of(std::initializer_list<std::string_view> names) const {
        return one_of(std::span(names.begin(), names.size()));
    }

    /// Adds a problem at this value: what was found is the value itself, shortened.
    void expected(std::string_view form, std::initializer_list<std::string> parts = {}) const;

    /// The way from the root: "measures[3].clauses[0].mode"; "(root)" for the root, "" when absent.
    std::string path() const;

private:
    friend class JsonDocument;
    JsonDocument* document_ = nullptr;  // null: absent
    std::uint32_t value_ = 0;           // position in the document's list of values
};

class JsonDocument {
public:
    /// The parsed text. Nothing, with one problem naming line and column, when it is not JSON, is
    /// deeper than 64 levels, holds more than 250 000 values, or is not valid UTF-8. A key that
    /// stands twice in an object is a problem too; the document is returned, and reads the first.
    /// `problems` must outlive the document.
    static std::unique_ptr<JsonDocument> parse(std::string_view text, std::string_view file,
                                               Problems& problems);

    ~JsonDocument();
    JsonNode root();

private:
    friend class JsonNode;
    struct Content;
    JsonDocument();
    std::unique_ptr<Content> content_;
    std::string file_;
    Problems* problems_ = nullptr;
};

}  // namespace jinlan::input
