// The lab's charts: what a scenario's outcome looks like, each with its answer as the title.
//
// The builders are pure: they make a chart's data and texts out of an outcome. `LabCharts` keeps what they
// made until the outcome, the city or the language is another one, and draws it.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/words/translation.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/dumbbell_chart.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/charts/tornado_chart.hpp"
#include "ui/charts/waterfall_chart.hpp"
#include "ui/context.hpp"
#include "ui/views/map/lab_texts.hpp"
#include "whatif/outcome.hpp"
#include "whatif/seek/sensitivity.hpp"

namespace jinlan::ui {

/// From the base year, where all is known, to the year of the city's target: median, half and nine tenths of
/// the draws. Where that year is not after the base, to the end of the plan's period, or else a year on.
/// History, target and the standards' limits beside it. Without draws there is the history alone.
FanChart fan_of(const LabTexts& texts, const LabData& data, plan::CityId city);

/// The chance of each city to meet its target, the best first; cities without one are left out.
BarChart chances_of(const LabTexts& texts, const LabData& data);

/// From what was observed, by the reader's change and one lever after another, to what is left.
WaterfallChart waterfall_of(const LabTexts& texts, const LabData& data, plan::CityId city);

/// The composite index and its six parts before and after, with the line to the last ten and the limits.
DumbbellChart index_of(const LabTexts& texts, const LabData& data, plan::CityId city);

/// What matters most, the widest bars alone. `tornado` is of the city under the scenario.
TornadoChart tornado_of(const LabTexts& texts, const LabData& data, plan::CityId city,
                        const whatif::Tornado& tornado, whatif::SensitivityOutcome outcome);

/// Fans of the same city under several scenarios, on common scales. Their names stand in the titles.
std::vector<FanChart> compared_fans(const LabTexts& texts, std::span<const LabData> data,
                                    std::span<const std::string> names, plan::CityId city);

/// What was built for a revision, a city and a language.
template <class Chart>
class Kept {
public:
    struct Key {
        std::uint64_t revision = 0;
        std::uint32_t city = 0;
        plan::Language language = plan::Language::SimplifiedChinese;

        friend bool operator==(const Key&, const Key&) = default;
    };

    /// `build` is called where the key is another one than last time.
    template <class Build>
    const Chart& get(const Key& key, const Build& build) {
        if (key_ != key) {
            chart_ = build();
            key_ = key;
        }
        return chart_;
    }

private:
    std::optional<Key> key_;
    Chart chart_{};
};

class LabCharts {
public:
    // Each draws at the layout cursor, as wide as the content region.
    void draw_fan(const Context& context, const LabData& data, plan::CityId city);
    /// The answer names the city whose bar was pressed.
    std::optional<plan::CityId> draw_chances(const Context& context, const LabData& data);
    void draw_waterfall(const Context& context, const LabData& data, plan::CityId city);
    void draw_index(const Context& context, const LabData& data, plan::CityId city);
    /// Of the concentration with the likeliest figures: for the chance of attainment, which takes many draws,
    /// make the tornado beforehand and use `tornado_of`.
    void draw_tornado(const Context& context, const LabData& data, plan::CityId city);
    /// Side by side where there is room, else below each other. The scenarios' revisions together are the
    /// key: none of them is ever one that another scenario had.
    void draw_comparison(const Context& context, std::span<const LabData> data,
                         std::span<const std::string> names, plan::CityId city);

private:
    Kept<FanChart> fan_;
    Kept<BarChart> chances_;
    Kept<WaterfallChart> waterfall_;
    Kept<DumbbellChart> index_;
    Kept<TornadoChart> tornado_;
    std::vector<FanChart> fans_;
    std::vector<std::uint64_t> fans_of_;  // revisions, then city and language
    std::vector<std::string> fans_names_;
};

}  // namespace jinlan::ui
