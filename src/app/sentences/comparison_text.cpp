// How the things compared differ, in sentences.

#include <algorithm>
#include <string_view>

#include "app/derived/comparison.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"

namespace jinlan::app {

namespace {

/// One of the things compared with the figure that is compared.
struct Entry {
    std::string name;
    double value = 0;
    bool estimate = false;
};

/// How a figure is written, and the sentences of a difference and of none.
struct Manner {
    std::string_view unit;  // empty: a count
    int decimals = 0;
    Str different = Str::kCount;
    Str same = Str::kCount;
};

class Writer {
public:
    Writer(const Model& model, const Comparison& comparison, plan::Language language)
        : plan_(model.plan), model_(model), comparison_(comparison), language_(language) {}

    std::vector<std::string> sentences() {
        if (!comparison_.cities.empty()) cities();
        if (!comparison_.regions.empty()) regions();
        if (!comparison_.departments.empty()) departments();
        return std::move(sentences_);
    }

private:
    const std::string& tr(Str string) const { return model_.strings(language_)[string]; }

    std::string figure(const Manner& manner, double value, bool estimate) const {
        std::string text = (estimate ? "≈" : "") + trimmed_number(value, manner.decimals);
        return manner.unit.empty() ? text : with_unit(text, manner.unit, language_);
    }

    std::string joined(const std::vector<std::string>& names) const {
        std::string list;
        for (const std::string& name : names) {
            if (!list.empty()) list += tr(Str::ListSeparator);
            list += name;
        }
        return list;
    }

    /// The highest against the lowest; those that share a place stand together. Nothing of fewer than two.
    void spread(const std::vector<Entry>& entries, const Manner& manner, int year = 0) {
        if (entries.size() < kFewestCompared) return;
        const auto [least, most] = std::ranges::minmax(entries, {}, &Entry::value);
        std::vector<std::string> low;
        std::vector<std::string> high;
        bool low_estimate = false;
        bool high_estimate = false;
        for (const Entry& entry : entries) {
            if (entry.value == least.value) {
                low.push_back(entry.name);
                low_estimate = low_estimate || entry.estimate;
            }
            if (entry.value == most.value) {
                high.push_back(entry.name);
                high_estimate = high_estimate || entry.estimate;
            }
        }
        const bool same = least.value == most.value;
        sentences_.push_back(
            fill(tr(same ? manner.same : manner.different),
                 {{"year", std::to_string(year)},
                  {"high", joined(high)},
                  {"low", joined(low)},
                  {"gap", figure(manner, most.value - least.value, low_estimate || high_estimate)},
                  {"most", figure(manner, most.value, high_estimate)},
                  {"least", figure(manner, least.value, low_estimate)}}));
    }

    std::string name_of(plan::CityId city) const { return plan_[city].short_name.in(language_); }

    void cities() {
        std::vector<Entry> targets;
        std::vector<Entry> named;
        std::vector<std::string> without;
        for (const ComparedCity& city : comparison_.cities) {
            const std::string name = name_of(city.city);
            if (city.target) {
                targets.push_back({name, *city.target, false});
            } else {
                without.push_back(name);
            }
            named.push_back({name, static_cast<double>(city.naming), false});
        }
        spread(targets, {"ug/m3", 1, Str::DifferenceTarget, Str::DifferenceTargetSame});
        if (!without.empty()) {
            sentences_.push_back(fill(tr(Str::DifferenceNoTarget), {{"names", joined(without)}}));
        }
        pm25();
        index();
        spread(named, {{}, 0, Str::DifferenceNaming, Str::DifferenceNamingSame});
    }

    void pm25() {
        if (!comparison_.pm25_year) {
            sentences_.push_back(tr(Str::DifferencePm25None));
            return;
        }
        std::vector<Entry> entries;
        for (const ComparedCity& city : comparison_.cities) {
            const air::Observation* row =
                model_.observations.find(city.city, air::Metric::Pm25, *comparison_.pm25_year);
            if (row == nullptr) continue;
            entries.push_back({name_of(city.city), row->value, air::is_estimate(row->kind)});
        }
        spread(entries, {"ug/m3", 1, Str::DifferencePm25, Str::DifferencePm25Same}, *comparison_.pm25_year);
    }

    void index() {
        if (!comparison_.index_year) {
            sentences_.push_back(tr(Str::DifferenceIndexNone));
            return;
        }
        std::vector<Entry> entries;
        for (const ComparedCity& city : comparison_.cities) {
            const IndexYear* entry = index_of(city, *comparison_.index_year);
            if (entry == nullptr) continue;
            entries.push_back({name_of(city.city), entry->value, entry->estimate});
        }
        spread(entries, {{}, 2, Str::DifferenceIndex, Str::DifferenceIndexSame}, *comparison_.index_year);
    }

    void regions() {
        std::vector<Entry> targets;
        std::vector<Entry> named;
        for (const ComparedRegion& region : comparison_.regions) {
            const std::string& name = plan_[region.region].name.in(language_);
            if (region.targets) targets.push_back({name, region.targets->high, false});
            named.push_back({name, static_cast<double>(region.commitments.size()), false});
        }
        spread(targets, {"ug/m3", 1, Str::DifferenceRegionTarget, Str::DifferenceRegionTargetSame});
        common_cities();
        spread(named, {{}, 0, Str::DifferenceNaming, Str::DifferenceNamingSame});
    }

    void common_cities() {
        std::vector<std::string> names;
        for (std::uint32_t i = 0; i < plan_.cities.size(); ++i) {
            const bool in_all = std::ranges::all_of(comparison_.regions, [i](const ComparedRegion& region) {
                return std::ranges::find(region.whole, plan::CityId{i}) != region.whole.end() ||
                       std::ranges::find(region.partly, plan::CityId{i}) != region.partly.end();
            });
            if (in_all) names.push_back(name_of(plan::CityId{i}));
        }
        sentences_.push_back(names.empty()
                                 ? tr(Str::DifferenceRegionApart)
                                 : fill(tr(Str::DifferenceRegionCommon), {{"names", joined(names)}}));
    }

    void departments() {
        std::vector<Entry> measures;
        std::vector<Entry> leads;
        std::vector<Entry> dated;
        for (const ComparedDepartment& department : comparison_.departments) {
            const std::string& name = plan_[department.department].short_name.in(language_);
            measures.push_back({name, static_cast<double>(department.measures()), false});
            leads.push_back({name, static_cast<double>(department.lead + department.sole), false});
            dated.push_back({name, static_cast<double>(department.dated), false});
        }
        spread(measures, {{}, 0, Str::DifferenceMeasures, Str::DifferenceMeasuresSame});
        spread(leads, {{}, 0, Str::DifferenceLead, Str::DifferenceLeadSame});
        spread(dated, {{}, 0, Str::DifferenceDated, Str::DifferenceDatedSame});
        sentences_.push_back(
            fill(tr(Str::DifferenceTogether), {{"n", std::to_string(comparison_.measures_together)}}));
    }

    const plan::Plan& plan_;
    const Model& model_;
    const Comparison& comparison_;
    plan::Language language_;
    std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> differences(const Model& model, const Comparison& comparison,
                                     plan::Language language) {
    return Writer(model, comparison, language).sentences();
}

}  // namespace jinlan::app
