// Reads assets/observations.csv.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "air/observations.hpp"
#include "input/csv.hpp"

namespace jinlan::air {

namespace {

using input::in_quotes;

enum class Column { City, Year, Metric, Value, Unit, Kind, Low, High, Confidence, Source };
constexpr int kMetrics = static_cast<int>(Metric::RankOf168) + 1;
constexpr int kKinds = static_cast<int>(Kind::Residual) + 1;

/// The largest value that a yearly figure can plausibly have; none is below zero.
double most(Metric metric) {
    switch (metric) {
        case Metric::Pm25:
        case Metric::So2:
        case Metric::O3P90: return 1000;
        case Metric::Pm10: return 2000;
        case Metric::No2: return 500;
        case Metric::CoP95:
        case Metric::CompositeIndex: return 50;
        case Metric::GoodDayShare: return 100;
        case Metric::RankOf168: return 168;
    }
    return 0;
}

/// The number that fills the whole field; NaN for anything else. The field is a string of its own, so strtod
/// cannot read past it; the programs never leave the "C" locale.
double number_in(const std::string& field) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (field.empty() || field.find_first_not_of("0123456789.eE+-") != std::string::npos) return kNone;
    char* end = nullptr;
    const double number = std::strtod(field.c_str(), &end);
    return end == field.c_str() + field.size() ? number : kNone;
}

std::string plain(double number) { return std::to_string(static_cast<int>(number)); }

class Loader {
public:
    Loader(std::string_view file, const plan::Plan& plan, input::Problems& problems)
        : file_(file), plan_(plan), problems_(problems) {}

    /// The header; false when no row can be read after it.
    bool read_header(const input::CsvRow& row) {
        if (row.fields.size() == kObservationColumns.size() &&
            std::equal(kObservationColumns.begin(), kObservationColumns.end(), row.fields.begin())) {
            return true;
        }
        std::string found;
        for (const std::string& field : row.fields) found += (found.empty() ? "" : ",") + field;
        std::string columns;
        for (std::string_view column : kObservationColumns)
            columns += (columns.empty() ? "" : ",") + std::string(column);
        add_problem(problems_, {file_, row_name(row), in_quotes(found), {"the header {}", {columns}}});
        return false;
    }

    /// Keeps the row if all of it is right.
    void read_row(const input::CsvRow& row) {
        row_ = &row;
        fine_ = true;
        if (row.fields.size() != kObservationColumns.size()) {
            add_problem(problems_, {file_,
                                    row_name(row),
                                    {"{} fields", {std::to_string(row.fields.size())}},
                                    {"{} fields", {std::to_string(kObservationColumns.size())}}});
            return;
        }
        Observation observation;
        observation.city = read_city();
        observation.year = static_cast<int>(read_number(Column::Year, 2000, 2100, true));
        observation.metric = static_cast<Metric>(
            read_name(Column::Metric, kMetrics, [](int i) { return metric_key(static_cast<Metric>(i)); }));
        const Metric metric = observation.metric;
        observation.kind = static_cast<Kind>(
            read_name(Column::Kind, kKinds, [](int i) { return kind_key(static_cast<Kind>(i)); }));
        if (field(Column::Unit) != metric_unit(metric))
            expected(Column::Unit, std::string(metric_unit(metric)));
        const bool rank = metric == Metric::RankOf168;
        observation.value = read_number(Column::Value, rank ? 1 : 0, most(metric), rank);
        read_bounds(observation);
        observation.confidence = field(Column::Confidence);
        if (observation.confidence.empty())
            expected(Column::Confidence, "a word such as high, medium or low");
        observation.source = field(Column::Source);
        if (observation.source.empty()) expected(Column::Source, "the source of the figure");

        // A row that is wrong in itself takes no other's place.
        const std::uint32_t place = observation.city ? observation.city->index + 1 : 0;
        if (fine_ && !seen_.insert({place, metric, observation.year}).second) {
            expected(Column::Year, "one row for a city, metric and year");
        }
        if (fine_) rows_.push_back(std::move(observation));
    }

    std::vector<Observation> take() { return std::move(rows_); }

private:
    const std::string& field(Column column) const { return row_->fields[static_cast<std::size_t>(column)]; }

    static input::Words row_name(const input::CsvRow& row) { return {"row {}", {std::to_string(row.line)}}; }

    void expected(Column column, input::Words what) {
        fine_ = false;
        const std::string name(kObservationColumns[static_cast<std::size_t>(column)]);
        add_problem(problems_, {file_,
                                {"row {}, column {}", {std::to_string(row_->line), name}},
                                in_quotes(field(column)),
                                std::move(what)});
    }

    std::optional<plan::CityId> read_city() {
        if (field(Column::City) == kProvinceKey) return std::nullopt;
        const std::optional<plan::CityId> city = plan::find_city(plan_, field(Column::City));
        if (!city) expected(Column::City, "the key of a city, or shanxi for the province");
        return city;
    }

    double read_number(Column column, double least, double largest, bool whole) {
        const double number = number_in(field(column));
        const bool fits = number >= least && number <= largest && (!whole || number == std::floor(number));
        if (fits) return number;
        expected(column, {whole ? "a whole number from {} to {}" : "a number from {} to {}",
                          {plain(least), plain(largest)}});
        return least;
    }

    template <class NameOf>
    int read_name(Column column, int count, const NameOf& name_of) {
        std::string names;
        for (int i = 0; i < count; ++i) {
            if (field(column) == name_of(i)) return i;
            names += (names.empty() ? "" : ", ") + std::string(name_of(i));
        }
        expected(column, {"one of {}", {names}});
        return 0;
    }

    void read_bounds(Observation& observation) {
        if (field(Column::Low).empty() && field(Column::High).empty()) {
            if (is_estimate(observation.kind)) expected(Column::Low, "bounds, low and high, for an estimate");
            return;
        }
        if (field(Column::Low).empty() || field(Column::High).empty()) {
            expected(field(Column::Low).empty() ? Column::Low : Column::High, "both bounds or neither");
            return;
        }
        observation.low = read_number(Column::Low, 0, most(observation.metric), false);
        observation.high = read_number(Column::High, 0, most(observation.metric), false);
        if (*observation.low > observation.value)
            expected(Column::Low, "a bound that is not above the value");
        if (*observation.high < observation.value)
            expected(Column::High, "a bound that is not below the value");
    }

    std::string file_;
    const plan::Plan& plan_;
    input::Problems& problems_;
    const input::CsvRow* row_ = nullptr;
    bool fine_ = true;  // nothing is wrong with the row so far
    std::set<std::tuple<std::uint32_t, Metric, int>> seen_;
    std::vector<Observation> rows_;
};

}  // namespace

OfferedObservations offer_observations(std::string_view csv_text, std::string_view file,
                                       const plan::Plan& plan) {
    OfferedObservations offered;
    const std::vector<input::CsvRow> rows = input::read_csv(csv_text, file, offered.problems);
    Loader loader(file, plan, offered.problems);
    if (rows.empty()) {
        add_problem(offered.problems, {std::string(file), {"row {}", {"1"}}, "nothing", "a header and rows"});
    } else if (loader.read_header(rows[0])) {
        for (std::size_t i = 1; i < rows.size(); ++i) loader.read_row(rows[i]);
    }
    offered.rows = loader.take();
    return offered;
}

std::optional<Observations> load_observations(std::string_view csv_text, std::string_view file,
                                              const plan::Plan& plan, input::Problems& problems) {
    OfferedObservations offered = offer_observations(csv_text, file, plan);
    for (input::Problem& problem : offered.problems) add_problem(problems, std::move(problem));
    if (!offered.problems.empty()) return std::nullopt;
    return Observations(std::move(offered.rows));
}

}  // namespace jinlan::air
