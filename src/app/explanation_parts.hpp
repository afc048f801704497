// What the explanations are put together from: the parts of one explanation, by what they are about.

#pragma once

#include <string>
#include <string_view>

#include "app/explanation.hpp"

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

    Explanation explanation;

private:
    const Explained& what_;
};

/// A figure as it is put into a formula: as many decimals as the sum needs, none that say nothing.
std::string put_in(double value);

/// "41 ÷ 35 = 1.171"
std::string step(std::string_view sum, std::string_view result);

/// Each fills `writer.explanation` but for its title; false where the figure is not known.
bool explain_pm25(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_quantile(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t quantile);
bool explain_attainment(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_all_attain(ExplanationWriter& writer);
bool explain_index(ExplanationWriter& writer, const whatif::CityResult& city, bool after);
bool explain_index_part(ExplanationWriter& writer, const whatif::CityResult& city, air::Pollutant pollutant);
bool explain_line_gap(ExplanationWriter& writer, const whatif::CityResult& city, bool place);
bool explain_required_rate(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t goal);
bool explain_attainment_year(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t goal);
bool explain_avoided_deaths(ExplanationWriter& writer, const whatif::CityResult& city);
bool explain_amount(ExplanationWriter& writer, const whatif::Indicator& indicator,
                    const whatif::IndicatorNeed& need);

}  // namespace jinlan::app
