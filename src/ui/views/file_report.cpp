// What is wrong with a file that the reader wanted to open.

#include "ui/views/file_report.hpp"

#include <utility>

#include "app/translation.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr float kShare = 0.6F;  // of the window's height

}  // namespace

void FileReport::open(std::string file, input::Problems problems) {
    file_ = std::move(file);
    problems_ = std::move(problems);
    sheet_ = {.open = true};
}

void FileReport::draw(const Context& context) {
    if (!sheet_.open) return;
    const Theme& theme = context.theme;
    if (!begin_sheet(theme, "file report", context.tr(Str::FileNotOpened), context.tr(Str::Close), kShare,
                     sheet_))
        return;
    paragraph(
        theme, TextStyle::Body, theme.colors.ink,
        app::fill(context.tr(Str::FileProblems), {{"name", file_}, {"n", std::to_string(problems_.size())}}));
    for (const input::Problem& problem : problems_) {
        vertical_space(theme, 12);
        paragraph(theme, TextStyle::Label, theme.colors.ink,
                  problem.where.empty() ? problem.file : problem.file + ": " + problem.where);
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::FileFound), {{"found", problem.found}}));
        paragraph(theme, TextStyle::Body, theme.colors.ink,
                  app::fill(context.tr(Str::FileExpected), {{"expected", problem.expected}}));
    }
    vertical_space(theme, 16);
    end_sheet();
}

}  // namespace jinlan::ui
