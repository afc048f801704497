// Reading a responsibility clause.

#include "audit/clause_text.hpp"

#include <utility>

namespace jinlan::audit {

namespace {

/// Takes `end` off the end; whether it stood there.
bool take_end(std::string_view& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.remove_suffix(end.size());
    return true;
}

bool take_start(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

/// What stands before the next `separator`, which is taken off with it.
std::string_view take_until(std::string_view& text, std::string_view separator) {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + separator.size());
    return part;
}

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::string_view name = take_until(list, "、");
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

/// Takes "and others" off a list: 等, 等部门, 等单位.
bool take_others(std::string_view& list) {
    for (std::string_view ending : {"等部门", "等单位", "等有关部门", "等"}) {
        if (take_end(list, ending)) return true;
    }
    return false;
}

class Reader {
public:
    /// A part between commas; whether it was understood.
    bool read_part(std::string_view part) {
        if (part.empty() || part == "不再列出") return true;
        if (take_start(part, "以下均需")) {
            if (!take_end(part, "负责落实")) return false;
            clause_.also_elsewhere = true;
            return clause_.also == names_in(part) || clause_.also.empty();
        }
        if (take_end(part, "负责落实")) {
            take_others(part);
            add(clause_.also, part);
            return true;
        }
        if (take_end(part, "牵头负责") || take_end(part, "牵头")) {
            if (has_lead_) return false;
            has_lead_ = true;
            add(clause_.departments, part);
            return true;
        }
        if (take_end(part, "负责")) {
            const bool divided = take_end(part, "按职责分工") || take_end(part, "按照职责分工");
            clause_.open_ended = take_others(part);
            add(clause_.departments, part);
            has_mode_ = true;
            const bool sole = !divided && !clause_.open_ended && clause_.departments.size() == 1;
            clause_.mode = sole ? plan::ClauseMode::Sole : plan::ClauseMode::Shared;
            return true;
        }
        // Names with a comma after them; what they do stands in a later part.
        for (std::string& name : names_in(part)) waiting_.push_back(std::move(name));
        return true;
    }

    std::optional<ClauseText> result() {
        if (clause_.departments.empty() || !waiting_.empty() || !(has_mode_ || has_lead_))
            return std::nullopt;
        if (has_lead_) clause_.mode = plan::ClauseMode::Lead;
        return clause_;
    }

private:
    void add(std::vector<std::string>& to, std::string_view list) {
        for (std::string& name : waiting_) to.push_back(std::move(name));
        waiting_.clear();
        for (std::string& name : names_in(list)) to.push_back(std::move(name));
    }

    ClauseText clause_;
    std::vector<std::string> waiting_;
    bool has_lead_ = false;
    bool has_mode_ = false;
};

}  // namespace

std::optional<ClauseText> read_clause(std::string_view written) {
    Reader reader;
    std::string_view rest = written;
    while (!rest.empty()) {
        std::string_view sentence = take_until(rest, "。");
        while (!sentence.empty()) {
            if (!reader.read_part(take_until(sentence, ","))) return std::nullopt;
        }
    }
    std::optional<ClauseText> clause = reader.result();
    if (clause) clause->written = written;
    return clause;
}

}  // namespace jinlan::audit
