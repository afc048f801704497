// Loading the model: each asset by its layer's loader.

#include "app/model/model.hpp"

#include <utility>

#include "app/model/join_map.hpp"
#include "geo/load_map.hpp"
#include "plan/load/load_plan.hpp"

namespace jinlan::app {

namespace {

constexpr std::size_t kPlan = 0;
constexpr std::size_t kObservations = 1;
constexpr std::size_t kStandards = 2;
constexpr std::size_t kMap = 3;
constexpr std::size_t kStrings = 4;  // and one for each further language
constexpr std::size_t kPinyin = kStrings + plan::kLanguages.size();
constexpr std::size_t kLevers = kPinyin + 1;
constexpr std::size_t kHealth = kPinyin + 2;
constexpr std::size_t kIndicators = kPinyin + 3;

/// What the what-if says of the plan.
void load_what_if(const std::array<std::optional<std::string>, kAssetNames.size()>& texts,
                  const plan::Plan& plan, Model& model, input::Problems& problems) {
    if (texts[kLevers]) {
        auto levers = whatif::load_levers(*texts[kLevers], kAssetNames[kLevers], plan, problems);
        if (levers) model.levers = *std::move(levers);
    }
    if (texts[kIndicators]) {
        auto totals = whatif::load_indicators(*texts[kIndicators], kAssetNames[kIndicators], plan, problems);
        if (totals) model.indicators = *std::move(totals);
    }
}

}  // namespace

std::unique_ptr<const Model> load_model(const AssetReader& read_asset, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    std::array<std::optional<std::string>, kAssetNames.size()> texts;
    for (std::size_t i = 0; i < kAssetNames.size(); ++i) {
        std::string reason;
        texts[i] = read_asset(kAssetNames[i], reason);
        if (!texts[i]) {
            problems.push_back(
                {std::string(kAssetNames[i]), "(file)", "nothing: " + reason, "a readable file"});
        }
    }

    auto model = std::make_unique<Model>();
    std::optional<plan::Plan> plan;
    std::optional<geo::Map> map;
    if (texts[kPlan]) plan = plan::load_plan(*texts[kPlan], kAssetNames[kPlan], problems);
    if (texts[kMap]) map = geo::load_map(*texts[kMap], kAssetNames[kMap], problems);
    if (texts[kStandards]) {
        auto standards = air::load_standards(*texts[kStandards], kAssetNames[kStandards], problems);
        if (standards) model->standards = *std::move(standards);
    }
    for (std::size_t i = 0; i < plan::kLanguages.size(); ++i) {
        const std::optional<std::string>& text = texts[kStrings + i];
        auto translation = text ? load_translation(*text, kAssetNames[kStrings + i], problems) : std::nullopt;
        if (translation) model->translations[i] = *std::move(translation);
    }
    if (texts[kPinyin]) {
        auto pinyin = plan::Pinyin::load(*texts[kPinyin], kAssetNames[kPinyin], problems);
        if (pinyin) model->pinyin = *std::move(pinyin);
    }
    if (texts[kHealth]) {
        auto health = whatif::load_health(*texts[kHealth], kAssetNames[kHealth], problems);
        if (health) model->health = *std::move(health);
    }
    if (plan) {  // the observations and the map speak of its cities
        if (texts[kObservations]) {
            auto observations =
                air::load_observations(*texts[kObservations], kAssetNames[kObservations], *plan, problems);
            if (observations) model->observations = *std::move(observations);
        }
        load_what_if(texts, *plan, *model, problems);
        if (map) {
            model->map_city = join_map(*plan, *map, kAssetNames[kMap], problems);
            model->map = *std::move(map);
        }
        model->plan = *std::move(plan);
    }
    if (problems.size() > problems_before) return nullptr;
    return model;
}

std::unique_ptr<const Model> with_own_figures(const Model& published, const std::string& file,
                                              std::vector<air::Observation> rows, air::Acceptance how) {
    for (air::Observation& row : rows) row.source = file + ": " + row.source;
    auto model = std::make_unique<Model>(published);
    model->own_figures = OwnFigures{file, rows.size()};
    model->observations = air::accepted(published.observations, std::move(rows), how);
    return model;
}

std::string own_figures_text(const Model& model, plan::Language language) {
    if (!model.own_figures) return {};
    return fill(model.strings(language)[Str::FiguresOwn],
                {{"file", model.own_figures->file}, {"n", std::to_string(model.own_figures->rows)}});
}

}  // namespace jinlan::app
