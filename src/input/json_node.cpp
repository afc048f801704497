// Reading from a parsed document, and saying what is wrong with it.

#include <algorithm>
#include <cstdio>

#include "input/json_content.hpp"

namespace jinlan::input {

using json::Kind;
using json::kNone;
using json::Value;

namespace {

std::string number_text(double number) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.12g", number);
    return buffer;
}

std::string listed(std::span<const std::string_view> names) {
    std::string result;
    for (std::string_view name : names) result += (result.empty() ? "" : ", ") + std::string(name);
    return result;
}

}  // namespace

std::string JsonDocument::Content::path(std::uint32_t at) const {
    std::vector<std::uint32_t> way;
    for (; values[at].parent != kNone; at = values[at].parent) way.push_back(at);
    std::string result;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        const Value& value = values[*step];
        if (values[value.parent].kind == Kind::Array) {
            result += '[' + std::to_string(value.position) + ']';
        } else {
            if (!result.empty()) result += '.';
            result += printable(view(value.key));
        }
    }
    return result.empty() ? "(root)" : result;
}

std::string JsonDocument::Content::member_path(std::uint32_t at, std::string_view key) const {
    const std::string base = path(at);
    return base == "(root)" ? printable(key) : base + '.' + printable(key);
}

Words JsonDocument::Content::description(std::uint32_t at) const {
    const Value& value = values[at];
    switch (value.kind) {
        case Kind::Null: return "null";
        case Kind::Boolean: return value.number != 0 ? "true" : "false";
        case Kind::Integer:
        case Kind::Real: return number_text(value.number);
        case Kind::String: return in_quotes(view(value.text));
        case Kind::Array: return {"an array of {}", {std::to_string(value.size)}};
        case Kind::Object: return "an object";
    }
    return "null";
}

std::uint32_t JsonDocument::Content::member(std::uint32_t at, std::string_view key) const {
    if (values[at].kind != Kind::Object) return kNone;
    for (std::uint32_t child = values[at].first_child; child != kNone; child = values[child].next) {
        if (view(values[child].key) == key) return child;
    }
    return kNone;
}

JsonNode JsonNode::operator[](std::string_view key) const {
    JsonNode node;
    if (document_ == nullptr) return node;
    const JsonDocument::Content& content = *document_->content_;
    if (content.values[value_].kind != Kind::Object) {
        expected("an object with {}", {in_quotes(key)});
        return node;
    }
    const std::uint32_t member = content.member(value_, key);
    if (member == kNone) {
        add_problem(*document_->problems_, {document_->file_, content.member_path(value_, key), "nothing",
                                            "a value (it is required)"});
        return node;
    }
    node.document_ = document_;
    node.value_ = member;
    return node;
}

std::optional<JsonNode> JsonNode::optional(std::string_view key) const {
    if (document_ == nullptr) return std::nullopt;
    const JsonDocument::Content& content = *document_->content_;
    const std::uint32_t member = content.member(value_, key);
    if (member == kNone || content.values[member].kind == Kind::Null) return std::nullopt;
    JsonNode node;
    node.document_ = document_;
    node.value_ = member;
    return node;
}

std::vector<JsonNode> JsonNode::items() const {
    std::vector<JsonNode> result;
    if (document_ == nullptr) return result;
    const std::vector<Value>& values = document_->content_->values;
    if (values[value_].kind != Kind::Array) {
        expected("an array");
        return result;
    }
    result.reserve(values[value_].size);
    for (std::uint32_t at = values[value_].first_child; at != kNone; at = values[at].next) {
        JsonNode& node = result.emplace_back();
        node.document_ = document_;
        node.value_ = at;
    }
    return result;
}

std::vector<std::string> JsonNode::keys() const {
    std::vector<std::string> result;
    if (document_ == nullptr) return result;
    const JsonDocument::Content& content = *document_->content_;
    if (content.values[value_].kind != Kind::Object) {
        expected("an object");
        return result;
    }
    for (std::uint32_t at = content.values[value_].first_child; at != kNone; at = content.values[at].next) {
        result.emplace_back(content.view(content.values[at].key));
    }
    return result;
}

void JsonNode::only_keys(std::span<const std::string_view> names) const {
    if (document_ == nullptr) return;
    const JsonDocument::Content& content = *document_->content_;
    if (content.values[value_].kind != Kind::Object) {
        expected("an object");
        return;
    }
    for (std::uint32_t at = content.values[value_].first_child; at != kNone; at = content.values[at].next) {
        const std::string_view key = content.view(content.values[at].key);
        if (std::find(names.begin(), names.end(), key) != names.end()) continue;
        if (document_->problems_->size() >= kMostProblems) return;
        add_problem(*document_->problems_,
                    {document_->file_, content.path(at), "an unknown key", {"one of {}", {listed(names)}}});
    }
}

std::string JsonNode::string() const {
    if (document_ == nullptr) return {};
    const JsonDocument::Content& content = *document_->content_;
    if (content.values[value_].kind == Kind::String)
        return std::string(content.view(content.values[value_].text));
    expected("a text");
    return {};
}

std::string JsonNode::non_empty_string() const {
    if (document_ == nullptr) return {};
    const JsonDocument::Content& content = *document_->content_;
    std::string text;
    if (content.values[value_].kind == Kind::String) text = content.view(content.values[value_].text);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) expected("a text that is not empty");
    return text;
}

bool JsonNode::boolean() const {
    if (document_ == nullptr) return false;
    const Value& value = document_->content_->values[value_];
    if (value.kind == Kind::Boolean) return value.number != 0;
    expected("true or false");
    return false;
}

double JsonNode::number(double min, double max) const {
    if (document_ == nullptr) return min;
    const Value& value = document_->content_->values[value_];
    const bool numeric = value.kind == Kind::Integer || value.kind == Kind::Real;
    if (numeric && value.number >= min && value.number <= max) return value.number;
    expected("a number from {} to {}", {number_text(min), number_text(max)});
    return min;
}

std::int64_t JsonNode::integer(std::int64_t min, std::int64_t max) const {
    if (document_ == nullptr) return min;
    const Value& value = document_->content_->values[value_];
    if (value.kind == Kind::Integer) {
        const auto whole = static_cast<std::int64_t>(value.number);
        if (whole >= min && whole <= max) return whole;
    }
    expected("a whole number from {} to {}", {std::to_string(min), std::to_string(max)});
    return min;
}

std::size_t JsonNode::one_of(std::span<const std::string_view> names) const {
    if (document_ == nullptr) return 0;
    const JsonDocument::Content& content = *document_->content_;
    if (content.values[value_].kind == Kind::String) {
        const std::string_view text = content.view(content.values[value_].text);
        const auto found = std::find(names.begin(), names.end(), text);
        if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    }
    expected("one of {}", {listed(names)});
    return 0;
}

void JsonNode::expected(std::string_view form, std::initializer_list<std::string> parts) const {
    if (document_ == nullptr || document_->problems_->size() >= kMostProblems) return;
    const JsonDocument::Content& content = *document_->content_;
    add_problem(*document_->problems_,
                {document_->file_, content.path(value_), content.description(value_), {form, parts}});
}

std::string JsonNode::path() const {
    return document_ == nullptr ? std::string() : document_->content_->path(value_);
}

}  // namespace jinlan::input
