// What the explanations are put together from: the parts of one explanation, by what they are about.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/explanation/explanation.hpp"

namespace jinlan::app {

/// Writes one explanation: names and figures in the reader's language.
class ExplanationWriter {
public:
    explicit ExplanationWriter(const Explained& what) : what_(what) {}

    const Explained& what() const { return what_; }
    const std::string& tr(Str string) const { return what_.strings[string]; }
    const std::string& tr(const plan::Text& text) const { return text.in(what_.language); }
    std::string with_unit(std::string_view figures, std::string_view unit_key) const;

    /// A value that is only itself. `unit` as in the data files.
    ExplainedInput& add(std::string name, double value, int decimals, std::string_view unit, InputKind kind,
                        std::string source = {}, std::string confidence = {});

    /// Observations, with their ranges.
    void add(const air::Observation& observation);
    /// A share or an effect with its low and high, the reader's own where it was edited. `value`: as it holds
    /// after scaling; nothing: its mode.
    void add(whatif::TripleIndex triple, std::optional<double> value = std::nullopt);

    /// "Taiyuan: PM2.5 in 2023", of every input from that place on: those added since there were so many.
    void of_city(plan::CityId city, std::size_t from);

    Explanation explanation;

private:
    const Explained& what_;
};

/// A figure as it is put into a formula: as many decimals as the sum needs, none that say nothing.
std::string put_in(double value);

/// "41 ÷ 35 = 1.171"
std::string step(std::string_view sum, std::string_view result);

/// The base observation and the change of the city, as far as there is one. Returns them as a product.
std::string add_base(ExplanationWriter& writer, const whatif::CityResult& city);

/// The inputs of the levers that act, with how far they are carried out, which is of that kind. Returns the
/// part that is left, written out; empty where none is carried out.
std::string add_levers(ExplanationWriter& writer, plan::CityId id, InputKind carried_out = InputKind::Own);

/// What `draws` draws are made of, beside base and levers.
void add_draws(ExplanationWriter& writer, double draws);

/// The plan's target, where the city has one.
void add_target(ExplanationWriter& writer, plan::CityId id);

/// The result as a share of the draws: "6 231 ÷ 10 000 = 62.3 %".
void put_share(ExplanationWriter& writer, double share, double draws);

/// Each fills `writer.explanation` but for its title; false where the figure is not known.
bool explain_pm25(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_quantile(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t quantile);
bool explain_attainment(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_all_attain(ExplanationWriter& writer);
bool explain_index(ExplanationWriter& writer, const whatif::CityResult& city, bool after);
bool explain_index_part(ExplanationWriter& writer, const whatif::CityResult& city, air::Pollutant pollutant);
bool explain_line_gap(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_place(ExplanationWriter& writer, const whatif::CityResult& city, bool after);
bool explain_cut(ExplanationWriter& writer, const whatif::CityResult& city,
                 std::optional<air::Pollutant> alone);
bool explain_target_gap(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_standard_gap(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t position);
bool explain_required_rate(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t goal);
bool explain_attainment_year(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t goal);
bool explain_avoided_deaths(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_avoided_all(ExplanationWriter& writer);
bool explain_amount(ExplanationWriter& writer, const whatif::Indicator& indicator,
                    const whatif::IndicatorNeed& need);
bool explain_rule(ExplanationWriter& writer, const whatif::CityResult& city, const whatif::Rule& rule);
bool explain_schedule_due(ExplanationWriter& writer);
bool explain_department_load(ExplanationWriter& writer, const whatif::DepartmentLoad& load);
bool explain_city_load(ExplanationWriter& writer, const whatif::CityLoad& load);

/// Goal seek's figures; false where nothing was sought, or it is not done.
bool explain_uniform_cut(ExplanationWriter& writer);
bool explain_goal_chance(ExplanationWriter& writer);
bool explain_least_effort(ExplanationWriter& writer);
bool explain_lever_share(ExplanationWriter& writer, std::size_t lever);

}  // namespace jinlan::app
