// What a search found, as it is listed.

#include "app/derived/search_lines.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

#include "input/utf8.hpp"

namespace jinlan::app {

namespace {

using plan::SearchField;

constexpr std::size_t kExcerptBytes = 150;

bool begins_character(std::string_view text, std::size_t at) {
    return at >= text.size() || !input::continues_character(text[at]);
}

Str name_of(SearchField field) {
    switch (field) {
        case SearchField::Name: return Str::WhyName;
        case SearchField::ShortName: return Str::WhyShortName;
        case SearchField::Number: return Str::WhyNumber;
        case SearchField::Title: return Str::WhyTitle;
        case SearchField::Summary: return Str::WhySummary;
        case SearchField::Statement: return Str::WhyStatement;
        case SearchField::Industry: return Str::WhyIndustry;
    }
    return Str::NoData;
}

/// What a target is, and what it is called.
struct Describer {
    const Model& model;
    plan::Language language;

    const Translation& strings() const { return model.strings(language); }

    std::string kind(const plan::SearchTarget& target) const {
        if (const auto* measure = std::get_if<plan::MeasureId>(&target)) {
            return fill(strings()[Str::MeasureNumber], {{"n", std::to_string(model.plan[*measure].number)}});
        }
        if (const auto* county = std::get_if<plan::CountyId>(&target)) {
            const plan::City& city = model.plan[model.plan[*county].city];
            return fill(strings()[Str::DescribeNote],
                        {{"text", strings()[Str::HitCounty]}, {"note", city.short_name.in(language)}});
        }
        if (const auto* id = std::get_if<plan::CommitmentId>(&target)) {
            const std::optional<plan::MeasureId> measure = model.plan[*id].measure;
            if (!measure) return strings()[Str::HitGoal];
            return fill(strings()[Str::DescribeNote],
                        {{"text", strings()[Str::HitCommitment]}, {"note", kind(*measure)}});
        }
        if (std::holds_alternative<plan::CityId>(target)) return strings()[Str::HitCity];
        if (std::holds_alternative<plan::RegionId>(target)) return strings()[Str::HitRegion];
        if (std::holds_alternative<plan::DepartmentId>(target)) return strings()[Str::HitDepartment];
        if (std::holds_alternative<plan::SectionId>(target)) return strings()[Str::HitSection];
        return strings()[Str::HitSite];
    }

    std::string title(const plan::SearchTarget& target) const {
        return std::visit(
            [this](const auto id) -> std::string {
                using Target = std::remove_const_t<decltype(id)>;
                const auto& record = model.plan[id];
                if constexpr (std::is_same_v<Target, plan::CommitmentId>) {
                    return record.statement.in(language);
                } else if constexpr (std::is_same_v<Target, plan::MeasureId> ||
                                     std::is_same_v<Target, plan::SectionId>) {
                    return record.title.in(language);
                } else {
                    return record.name.in(language);
                }
            },
            target);
    }

    SearchLine line(const plan::SearchHit& hit) const {
        SearchLine line{.target = hit.target, .kind = kind(hit.target), .title = {}, .why = {}, .source = {}};
        line.title.text = title(hit.target);
        MarkedText found{plan::text_of(model.plan, hit), hit.ranges};
        const bool own = hit.source == hit.target;
        const bool in_title = own && found.text == line.title.text;
        if (in_title) {
            line.title.marks = std::move(found.marks);
        } else if (!(own && hit.field == SearchField::Number)) {  // the number stands in the kind
            // By the name of something else the reader needs to know what that is.
            line.why = own ? strings()[name_of(hit.field)] : kind(hit.source);
            line.source = excerpt(std::move(found), kExcerptBytes);
        }
        if (hit.by_pinyin) {
            const std::string& pinyin = strings()[Str::WhyPinyin];
            line.why = line.why.empty()
                           ? pinyin
                           : fill(strings()[Str::DescribeNote], {{"text", line.why}, {"note", pinyin}});
        }
        line.title = excerpt(std::move(line.title), kExcerptBytes);
        return line;
    }
};

}  // namespace

MarkedText excerpt(MarkedText text, std::size_t most) {
    constexpr std::size_t kBefore = 45;  // bytes of what stands before the first mark
    constexpr std::string_view kEllipsis = "\u2026";
    if (text.text.size() <= most) return text;
    std::size_t begin = 0;
    if (!text.marks.empty() && text.marks.front().end > most) {
        begin = text.marks.front().begin - std::min<std::size_t>(kBefore, text.marks.front().begin);
        while (!begins_character(text.text, begin)) ++begin;
    }
    std::size_t end = std::min(begin + most, text.text.size());
    while (!begins_character(text.text, end)) --end;

    MarkedText cut;
    if (begin > 0) cut.text = kEllipsis;
    const std::size_t shift = cut.text.size();
    cut.text.append(text.text, begin, end - begin);
    if (end < text.text.size()) cut.text += kEllipsis;
    for (const plan::TextRange& mark : text.marks) {
        const std::size_t from = std::max<std::size_t>(mark.begin, begin);
        const std::size_t to = std::min<std::size_t>(mark.end, end);
        if (from >= to) continue;
        cut.marks.push_back({static_cast<std::uint32_t>(from - begin + shift),
                             static_cast<std::uint32_t>(to - begin + shift)});
    }
    return cut;
}

SearchLines search_lines(const Model& model, const plan::SearchIndex& index, std::string_view text,
                         plan::Language language) {
    SearchLines result;
    if (text.empty()) return result;
    const plan::SearchHits found = index.hits(text, language, kMostSearchLines);
    result.total = found.total;
    result.lines.reserve(found.hits.size());
    const Describer describer{model, language};
    for (const plan::SearchHit& hit : found.hits) result.lines.push_back(describer.line(hit));
    return result;
}

std::vector<Action> chosen_hit(const plan::Plan& plan, const plan::Filter& filter,
                               const plan::SearchTarget& target) {
    if (const auto* city = std::get_if<plan::CityId>(&target)) return {Select{*city}};
    if (const auto* county = std::get_if<plan::CountyId>(&target)) return {Select{plan[*county].city}};
    if (const auto* site = std::get_if<plan::SiteId>(&target)) return {Select{plan[*site].city}};
    if (const auto* department = std::get_if<plan::DepartmentId>(&target)) return {Select{*department}};
    if (const auto* measure = std::get_if<plan::MeasureId>(&target)) return {Select{*measure}};
    if (const auto* id = std::get_if<plan::CommitmentId>(&target)) {
        const plan::Commitment& commitment = plan[*id];
        if (commitment.measure) return {Select{*commitment.measure}};
        if (commitment.cities.size() == 1) return {Select{commitment.cities.front()}};
        return {Select{}, SetPanel{Panel::Detail}};  // the overview lists the goals
    }
    if (const auto* region = std::get_if<plan::RegionId>(&target)) {
        return {SetView{View::Map}, SetRegion{*region}};
    }
    const auto* section = std::get_if<plan::SectionId>(&target);
    std::vector<Action> actions{SetSearch{}};
    if (section != nullptr && !filter.sections.contains(*section)) actions.push_back(ToggleSection{*section});
    return actions;
}

}  // namespace jinlan::app
