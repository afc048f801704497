// What has come of a file that the reader has handed over.

#include "ui/page/file_report.hpp"

#include <algorithm>
#include <utility>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/problem_words.hpp"
#include "app/words/translation.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kShare = 0.7F;         // of the window's height
constexpr std::size_t kRowsShown = 8;  // of those offered

/// "Taiyuan 2026 · pm25 · 33.5 µg/m³ · official": the metric as the file calls it.
std::string row_text(const Context& context, const air::Observation& row) {
    const std::string& place =
        row.city ? context.tr(context.model.plan[*row.city].short_name) : context.tr(Str::SubjectProvince);
    return place + " " + std::to_string(row.year) + " · " + std::string(air::metric_key(row.metric)) + " · " +
           app::with_unit(app::trimmed_number(row.value, 3), air::metric_unit(row.metric),
                          context.state.language) +
           " · " + context.tr(app::name_of(row.kind));
}

void draw_problems(const Context& context, const input::Problems& problems) {
    const Theme& theme = context.theme;
    const auto words = [&](const input::Words& said) {
        return app::problem_words(said, context.model.strings(context.state.language));
    };
    for (const input::Problem& problem : problems) {
        vertical_space(theme, 12);
        paragraph(theme, TextStyle::Label, theme.colors.ink,
                  problem.where.empty() ? problem.file : problem.file + ": " + words(problem.where));
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::FileFound), {{"found", words(problem.found)}}));
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::FileExpected), {{"expected", words(problem.expected)}}));
    }
}

}  // namespace

void FileReport::open(std::string file, input::Problems problems) {
    file_ = std::move(file);
    rows_.clear();
    problems_ = std::move(problems);
    sheet_ = {.open = true};
}

void FileReport::offer(std::string file, air::OfferedObservations offered) {
    open(std::move(file), std::move(offered.problems));
    rows_ = std::move(offered.rows);
}

void FileReport::accept(const Context& context, air::Acceptance how) {
    context.requests.accepted = AcceptedFigures{file_, std::move(rows_), how};
    rows_.clear();
    sheet_.open = false;
}

void FileReport::draw_offer(const Context& context) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Body, theme.colors.ink,
              app::fill(context.tr(Str::FiguresOffered), {{"name", file_},
                                                          {"n", std::to_string(rows_.size())},
                                                          {"problems", std::to_string(problems_.size())}}));
    vertical_space(theme, 8);
    for (std::size_t i = 0; i < std::min(rows_.size(), kRowsShown); ++i)
        paragraph(theme, TextStyle::Body, theme.colors.ink, row_text(context, rows_[i]));
    if (rows_.size() > kRowsShown)
        paragraph(
            theme, TextStyle::Note, theme.colors.ink_soft,
            app::fill(context.tr(Str::FiguresMore), {{"n", std::to_string(rows_.size() - kRowsShown)}}));
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::FiguresStay));
    vertical_space(theme, 8);
    if (button(theme, "row by row", context.tr(Str::FiguresRowByRow), true))
        accept(context, air::Acceptance::RowByRow);
    else if (button(theme, "alone", context.tr(Str::FiguresAlone)))
        accept(context, air::Acceptance::InPlaceOfAll);
}

void FileReport::draw(const Context& context) {
    if (!sheet_.open) return;
    const Theme& theme = context.theme;
    const bool offers = !rows_.empty();
    const std::string& title = context.tr(offers ? Str::FiguresTitle : Str::FileNotOpened);
    const std::string& close = context.tr(offers ? Str::FiguresLeave : Str::Close);
    if (!begin_sheet(theme, "file report", title, close, kShare, sheet_)) return;
    if (offers) {
        draw_offer(context);
    } else {
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::FileProblems),
                            {{"name", file_}, {"n", std::to_string(problems_.size())}}));
    }
    draw_problems(context, problems_);
    vertical_space(theme, 16);
    end_sheet();
}

}  // namespace jinlan::ui
