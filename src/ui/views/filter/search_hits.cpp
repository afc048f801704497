// What the search found, below its field.

#include "ui/views/filter/search_hits.hpp"

#include <algorithm>

#include "app/derived/search_lines.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/hit_row.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr std::size_t kAtFirst = 6;

/// What it is, and why it was found where the title does not show that.
std::string note_of(const app::SearchLine& line) {
    if (line.why.empty()) return line.kind;
    return line.kind + " \u00b7 " + line.why;
}

}  // namespace

void SearchHits::follow(const std::string& text) {
    if (text == text_) return;
    text_ = text;
    open_ = true;
    all_ = false;
    current_ = 0;
}

bool SearchHits::takes_keys(const Context& context) {
    follow(context.state.filter.text);
    return open_ && !context.derived.found.lines.empty();
}

void SearchHits::choose(const Context& context, std::size_t index) {
    const app::SearchLine& line = context.derived.found.lines[index];
    for (app::Action& action : app::chosen_hit(context.model.plan, context.state.filter, line.target)) {
        context.act(std::move(action));
    }
    open_ = false;
}

void SearchHits::draw(const Context& context, const SearchKeys& keys) {
    follow(context.state.filter.text);
    if (text_.empty()) return;
    const Theme& theme = context.theme;
    const app::SearchLines& found = context.derived.found;
    const std::size_t count = found.lines.size();
    if (count == 0) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  app::fill(context.tr(Str::SearchNothing), {{"text", text_}}));
        return;
    }
    if (keys.escape) open_ = false;
    current_ = std::min(current_, count - 1);
    if (keys.down && current_ + 1 < count) ++current_;
    if (keys.up && current_ > 0) --current_;
    if (keys.enter && open_) choose(context, current_);
    all_ = all_ || current_ >= kAtFirst;

    ImGui::PushID("hits");
    if (fold(theme, "fold", context.tr(Str::SearchFound), 0, std::to_string(found.total), open_))
        open_ = !open_;
    if (open_) {
        const std::size_t shown = all_ ? count : std::min(count, kAtFirst);
        for (std::size_t i = 0; i < shown; ++i) {
            const app::SearchLine& line = found.lines[i];
            const std::string note = note_of(line);
            ImGui::PushID(static_cast<int>(i));
            const bool current = keys.typing && i == current_;
            if (hit_row(theme, "hit",
                        {note, line.title.text, line.title.marks, line.source.text, line.source.marks},
                        current)) {
                current_ = i;
                choose(context, i);
            }
            if (current && (keys.up || keys.down)) ImGui::SetScrollHereY();
            ImGui::PopID();
        }
        if (shown < count) {
            const std::string more =
                app::fill(context.tr(Str::ShowMore), {{"n", std::to_string(count - shown)}});
            if (button(theme, "more", more)) all_ = true;
        }
        separator(theme);
    }
    ImGui::PopID();
}

}  // namespace jinlan::ui
