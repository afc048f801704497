// Figures and dates, in both directions.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "audit/checks.hpp"
#include "plan/words.hpp"

namespace jinlan::audit {

namespace {

/// A figure of the dataset: a commitment's quantity, or one of its conditions.
struct Claim {
    const plan::Commitment* commitment = nullptr;
    plan::Comparison comparison = plan::Comparison::AtMost;
    double value = 0;
    std::optional<double> upper;
    std::string_view unit;
};

std::vector<Claim> claims_of(const plan::Plan& plan, const plan::Commitment& commitment) {
    std::vector<Claim> claims;
    if (const std::optional<plan::Quantity>& quantity = commitment.quantity)
        claims.push_back(
            {&commitment, quantity->comparison, quantity->value, quantity->upper, quantity->unit});
    for (const plan::Condition& condition : commitment.applies_when) {
        const std::string_view unit = plan[condition.metric].unit;
        if (unit == plan::kYesNo) continue;
        claims.push_back({&commitment, condition.comparison, condition.value, condition.upper, unit});
    }
    return claims;
}

/// The same but for the last bits of the decimals.
bool is_same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

bool has_same_figure(const Claim& claim, const Figure& figure) {
    if (claim.unit != figure.unit) return false;
    if (!is_same(claim.value, figure.rank.value_or(figure.value))) return false;
    if (claim.upper.has_value() != figure.upper.has_value()) return false;
    return !claim.upper || is_same(*claim.upper, *figure.upper);
}

/// Whether the claim looks at the figure from the side that the words do.
bool agrees(const Claim& claim, const Figure& figure) {
    using plan::Comparison;
    const bool from_below = claim.comparison == Comparison::AtLeast || claim.comparison == Comparison::Above;
    const bool from_above = claim.comparison == Comparison::AtMost || claim.comparison == Comparison::Below;
    if (figure.upper && from_above) return false;  // a range is written from its lower end
    switch (figure.bound) {
        case Bound::None: return claim.comparison != Comparison::About;  // 左右 is always said
        case Bound::AtLeast: return from_below;
        case Bound::AtMost: return from_above;
        case Bound::About: return claim.comparison == Comparison::About;
    }
    return false;
}

bool contains(const std::vector<plan::CityId>& cities, plan::CityId city) {
    return std::ranges::find(cities, city) != cities.end();
}

bool falls_due(const plan::Commitment& commitment, const DateMention& date) {
    return commitment.due && commitment.due->interval == date.interval &&
           (!date.precision || commitment.due->precision == *date.precision);
}

class NumberCheck {
public:
    explicit NumberCheck(Material& material)
        : material_(material), plan_(material.plan), is_used_(material.exceptions.size(), false) {}

    void check() {
        for (const Passage& passage : material_.passages) {
            check_figures(passage);
            check_dates(passage);
        }
        for (const plan::Commitment& commitment : plan_.commitments) check_commitment(commitment);
        check_exceptions();
    }

private:
    void check_figures(const Passage& passage) {
        std::vector<Claim> claims;
        for (const plan::CommitmentId id : passage.commitments) {
            for (const Claim& claim : claims_of(plan_, plan_[id])) claims.push_back(claim);
        }
        for (std::size_t i = 0; i < passage.mentions.figures.size(); ++i) {
            const Figure& figure = passage.mentions.figures[i];
            const FigureContext& context = passage.contexts[i];
            const std::string missing = missing_claim(claims, figure, context);
            material_.count(Kind::TextFigures, missing.empty());
            if (missing.empty()) continue;
            if (use_exception(passage.measure, figure)) {
                ++material_.result[Kind::TextFigures].claimed;
                ++material_.result[Kind::TextFigures].by_exception;
                continue;
            }
            material_.report_text(passage.text->line_at(figure.offset), measure_name(passage.measure),
                                  in_words(figure, context), missing);
        }
    }

    /// What is wanting for the figure to be claimed; "" when it is.
    std::string missing_claim(const std::vector<Claim>& claims, const Figure& figure,
                              const FigureContext& context) const {
        const plan::Commitment* near = nullptr;
        std::vector<plan::CityId> without;
        bool is_claimed = false;
        for (std::size_t i = 0; i < std::max<std::size_t>(context.cities.size(), 1); ++i) {
            bool found = false;
            for (const Claim& claim : claims) {
                if (!has_same_figure(claim, figure)) continue;
                const bool fits =
                    agrees(claim, figure) && (!context.date || falls_due(*claim.commitment, *context.date)) &&
                    (context.cities.empty() || contains(claim.commitment->cities, context.cities[i]));
                found = found || fits;
                if (!fits && !near) near = claim.commitment;
            }
            is_claimed = found;
            if (!found && !context.cities.empty()) without.push_back(context.cities[i]);
        }
        if (is_claimed && without.empty()) return {};
        if (figure.unit.empty()) return "a figure with a unit of the dataset, or an exception";
        std::string expected = "a quantity or a condition with this figure";
        for (const plan::CityId city : without)
            expected += (city == without.front() ? " for " : ", ") + plan_[city].name.zh_hans;
        if (context.date) expected += " due " + context.date->written;
        if (near) expected += "; " + near->key + " holds it in another way";
        return expected;
    }

    std::string in_words(const Figure& figure, const FigureContext& context) const {
        std::string words = input::in_quotes(figure.written);
        for (const plan::CityId city : context.cities)
            words += (city == context.cities.front() ? " of " : ", ") + plan_[city].name.zh_hans;
        return words;
    }

    bool use_exception(int measure, const Figure& figure) {
        bool used = false;
        for (std::size_t i = 0; i < material_.exceptions.size(); ++i) {
            const Exception& exception = material_.exceptions[i];
            if (exception.measure != measure || exception.figure != figure.written) continue;
            is_used_[i] = true;
            used = true;
        }
        return used;
    }

    void check_exceptions() {
        for (std::size_t i = 0; i < material_.exceptions.size(); ++i) {
            if (is_used_[i]) continue;
            add_problem(material_.result.findings,
                        {material_.files.exceptions, "exceptions[" + std::to_string(i) + "]",
                         input::in_quotes(material_.exceptions[i].figure) + " of " +
                             measure_name(material_.exceptions[i].measure),
                         "a figure of the text that no commitment claims"});
        }
    }

    void check_dates(const Passage& passage) {
        for (const DateMention& date : passage.mentions.dates) {
            const bool is_claimed = std::ranges::any_of(
                passage.commitments, [&](plan::CommitmentId id) { return has_date(plan_[id], date); });
            material_.count(Kind::TextDates, is_claimed);
            if (is_claimed) continue;
            material_.report_text(
                passage.text->line_at(date.offset), measure_name(passage.measure),
                input::in_quotes(date.written),
                date.is_baseline ? "a quantity with this baseline_year" : "a commitment that falls due then");
        }
    }

    static bool has_date(const plan::Commitment& commitment, const DateMention& date) {
        if (!date.is_baseline) return falls_due(commitment, date);
        return commitment.quantity && commitment.quantity->baseline_year == date.interval.from.year;
    }

    /// The commitment's figures and dates must stand in a passage that it belongs to.
    void check_commitment(const plan::Commitment& commitment) {
        const std::vector<const Passage*> passages = passages_of(commitment);
        for (const Claim& claim : claims_of(plan_, commitment)) {
            const bool is_there = std::ranges::any_of(
                passages, [&](const Passage* passage) { return stands_in(claim, *passage); });
            material_.count(Kind::DataFigures, is_there);
            if (!is_there) {
                material_.report_data(commitment.key, in_words(claim),
                                      expected_in_text(commitment, "this figure"));
            }
        }
        const auto stands = [&](const auto& fits) {
            return std::ranges::any_of(passages, [&](const Passage* passage) {
                return std::ranges::any_of(passage->mentions.dates, fits);
            });
        };
        if (commitment.due) {
            const bool is_there = stands(
                [&](const DateMention& date) { return !date.is_baseline && falls_due(commitment, date); });
            const plan::DateInterval& due = commitment.due->interval;
            material_.count(Kind::DataDates, is_there);
            if (!is_there) {
                material_.report_data(commitment.key, "due " + iso(due.from) + " to " + iso(due.to),
                                      expected_in_text(commitment, "this date"));
            }
        }
        if (commitment.quantity && commitment.quantity->baseline_year) {
            const bool is_there = stands(
                [&](const DateMention& date) { return date.is_baseline && has_date(commitment, date); });
            material_.count(Kind::DataDates, is_there);
            if (!is_there) {
                material_.report_data(commitment.key,
                                      "baseline_year " + std::to_string(*commitment.quantity->baseline_year),
                                      expected_in_text(commitment, "较 or 比 this year"));
            }
        }
    }

    std::vector<const Passage*> passages_of(const plan::Commitment& commitment) const {
        std::vector<const Passage*> passages;
        for (const Passage& passage : material_.passages) {
            const bool holds = std::ranges::any_of(
                passage.commitments, [&](plan::CommitmentId id) { return &plan_[id] == &commitment; });
            if (holds) passages.push_back(&passage);
        }
        return passages;
    }

    static bool stands_in(const Claim& claim, const Passage& passage) {
        for (std::size_t i = 0; i < passage.mentions.figures.size(); ++i) {
            const Figure& figure = passage.mentions.figures[i];
            const FigureContext& context = passage.contexts[i];
            if (!has_same_figure(claim, figure) || !agrees(claim, figure)) continue;
            if (context.date && !falls_due(*claim.commitment, *context.date)) continue;
            const auto is_named = [&](plan::CityId city) { return contains(context.cities, city); };
            if (context.is_of_others || std::ranges::all_of(claim.commitment->cities, is_named)) return true;
        }
        return false;
    }

    std::string expected_in_text(const plan::Commitment& commitment, std::string what) const {
        const int measure = commitment.measure ? plan_[*commitment.measure].number : 0;
        what += " in the text of " + measure_name(measure);
        if (commitment.clause) what += ", paragraph " + std::to_string(*commitment.clause + 1);
        for (const plan::CityId city : commitment.cities) what += ", for " + plan_[city].name.zh_hans;
        return what;
    }

    static std::string number_in_words(double value) {
        std::string text = std::to_string(value);  // six decimals
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text;
    }

    static std::string in_words(const Claim& claim) {
        std::string text(plan::word(claim.comparison));
        text += ' ' + number_in_words(claim.value);
        if (claim.upper) text += " to " + number_in_words(*claim.upper);
        return text + ' ' + std::string(claim.unit);
    }

    Material& material_;
    const plan::Plan& plan_;
    std::vector<bool> is_used_;
};

}  // namespace

void check_numbers(Material& material) { NumberCheck(material).check(); }

}  // namespace jinlan::audit
