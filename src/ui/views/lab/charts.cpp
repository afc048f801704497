// Drawing the lab's charts, each built on change alone.

#include "ui/views/lab/charts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/views/map/drawn.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kFanWidth = 300;  // the least of one beside others, in logical pixels at a scale of 1

LabTexts texts_of(const Context& context) {
    return {context.model.strings(context.state.language), context.state.language};
}

/// Whether the city is one of those that the outcome speaks of.
bool known(const LabData& data, plan::CityId city) { return city.index < data.outcome.cities.size(); }

bool awaits(const Context& context, const LabData& data) {
    return awaits_draws(*context.derived.lab, data.outcome);
}

}  // namespace

void LabCharts::draw_fan(const Context& context, const LabData& data, plan::CityId city) {
    if (!known(data, city)) return;
    const LabTexts texts = texts_of(context);
    fan_chart(context.theme, "fan", fan_.get({data.revision, city.index, texts.language}, [&] {
        FanChart chart = fan_of(texts, data, city);
        chart.text.title = drawn_sentence(std::move(chart.text.title), awaits(context, data));
        return chart;
    }));
}

std::optional<plan::CityId> LabCharts::draw_chances(const Context& context, const LabData& data) {
    const LabTexts texts = texts_of(context);
    const BarChart& chart = chances_.get({data.revision, 0, texts.language}, [&] {
        BarChart made = chances_of(texts, data);
        const bool awaited = awaits(context, data);
        made.text.title = drawn_sentence(std::move(made.text.title), awaited);
        if (awaited) made.text.empty = texts.tr(app::Str::CompareWorking);
        return made;
    });
    const ChartAnswer answer = bar_chart(context.theme, "chances", chart);
    if (!answer.pressed || answer.pressed->group >= chart.rows.size()) return std::nullopt;
    const std::string& name = chart.rows[answer.pressed->group].label;
    for (const whatif::CityResult& city : data.outcome.cities) {
        if (texts.tr(data.inputs.plan[city.city].short_name) == name) return city.city;
    }
    return std::nullopt;
}

void LabCharts::draw_waterfall(const Context& context, const LabData& data, plan::CityId city) {
    if (!known(data, city)) return;
    const LabTexts texts = texts_of(context);
    waterfall_chart(context.theme, "waterfall",
                    waterfall_.get({data.revision, city.index, texts.language},
                                   [&] { return waterfall_of(texts, data, city); }));
}

void LabCharts::draw_index(const Context& context, const LabData& data, plan::CityId city) {
    if (!known(data, city)) return;
    const LabTexts texts = texts_of(context);
    dumbbell_chart(context.theme, "index", index_.get({data.revision, city.index, texts.language}, [&] {
        return index_of(texts, data, city);
    }));
}

void LabCharts::draw_tornado(const Context& context, const LabData& data, plan::CityId city) {
    if (!known(data, city)) return;
    const LabTexts texts = texts_of(context);
    constexpr auto kOutcome = whatif::SensitivityOutcome::Concentration;
    const TornadoChart& chart = tornado_.get({data.revision, city.index, texts.language}, [&] {
        const std::vector<whatif::LeverCity> cities = whatif::spread_cities(data.inputs, data.scenario);
        const auto found = std::ranges::find(cities, city, &whatif::LeverCity::city);
        std::optional<whatif::Tornado> tornado;
        if (found != cities.end()) {
            tornado = whatif::tornado(data.inputs.levers, *found, data.scenario.levers, kOutcome);
        }
        return tornado_of(texts, data, city, tornado.value_or(whatif::Tornado{}), kOutcome);
    });
    tornado_chart(context.theme, "tornado", chart);
}

void LabCharts::draw_comparison(const Context& context, std::span<const LabData> data,
                                std::span<const std::string> names, plan::CityId city) {
    if (data.empty() || names.size() != data.size()) return;
    if (!std::ranges::all_of(data, [city](const LabData& each) { return known(each, city); })) return;
    const LabTexts texts = texts_of(context);
    std::vector<std::uint64_t> key;
    for (const LabData& each : data) key.push_back(each.revision);
    key.push_back(city.index);
    key.push_back(static_cast<std::uint64_t>(texts.language));
    if (key != fans_of_ || !std::ranges::equal(fans_names_, names)) {
        fans_ = compared_fans(texts, data, names, city);
        for (std::size_t i = 0; i < fans_.size(); ++i) {
            std::string& title = fans_[i].text.title;
            title = drawn_sentence(std::move(title), awaits(context, data[i]));
        }
        fans_of_ = std::move(key);
        fans_names_.assign(names.begin(), names.end());
    }
    const Theme& theme = context.theme;
    const float gap = theme.gap() * 2;
    const float whole = ImGui::GetContentRegionAvail().x;
    const auto fit = static_cast<std::size_t>((whole + gap) / (theme.px(kFanWidth) + gap));
    const std::size_t columns = std::clamp<std::size_t>(fit, 1, fans_.size());
    const float width =
        std::floor((whole - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (std::size_t i = 0; i < fans_.size(); ++i) {
        if (i % columns != 0) ImGui::SameLine(0, gap);
        ImGui::PushID(static_cast<int>(i));
        ImGui::BeginChild("fan", ImVec2(width, 0), ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
        fan_chart(theme, "fan", fans_[i]);
        ImGui::EndChild();
        ImGui::PopID();
    }
}

}  // namespace jinlan::ui
