// A value on its way out: what JSON and CSV are both written from.

#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jinlan::app {

class Value;

using List = std::vector<Value>;

/// A template only so that a Value may hold objects, whose members hold Values.
template <class Content>
struct MemberOf {
    std::string_view key;
    Content value;
};
using Member = MemberOf<Value>;

/// An object within a list. A cell of a table has no room for one, so it says itself how it reads there.
struct Object {
    std::vector<Member> members;
    std::string cell;
};

/// Null, a truth, a number, a text, or a list of such or of objects.
class Value {
public:
    Value() = default;
    Value(std::string text) : content_(std::move(text)) {}
    Value(std::string_view text) : content_(std::string(text)) {}
    Value(const char* text) : content_(std::string(text)) {}
    Value(double number) : content_(number) {}
    Value(std::same_as<bool> auto truth) : content_(truth) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Value(Number number)
        : content_(static_cast<std::int64_t>(number)) {}
    Value(List items) : content_(std::move(items)) {}
    Value(Object object) : content_(std::move(object)) {}
    /// Null for nothing.
    template <class Content>
    Value(const std::optional<Content>& content) {
        if (content) *this = Value(*content);
    }

    bool is_null() const { return std::holds_alternative<std::monostate>(content_); }

    /// Null when the value is of another type.
    const bool* truth() const { return std::get_if<bool>(&content_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&content_); }
    const double* number() const { return std::get_if<double>(&content_); }
    const std::string* text() const { return std::get_if<std::string>(&content_); }
    const List* list() const { return std::get_if<List>(&content_); }
    const Object* object() const { return std::get_if<Object>(&content_); }

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> content_;
};

/// The list of what `make` gives for each item.
template <class Items, class Make>
List list_of(const Items& items, const Make& make) {
    List list;
    for (const auto& item : items) list.push_back(make(item));
    return list;
}

/// An object that no cell of a table shows.
inline Value object_of(std::vector<Member> members) { return Value(Object{std::move(members), ""}); }

}  // namespace jinlan::app
