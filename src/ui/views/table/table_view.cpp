// The table: every commitment that the filter leaves, a row each; on a narrow page a card each.

#include "ui/views/table/table_view.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "app/sentences/commitment_words.hpp"
#include "app/words/translation.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/symbol.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::CommitmentColumn;
using app::kCommitmentColumns;
using app::Str;

namespace {

constexpr float kCardsBelow = 600;  // narrower than this, columns would say nothing any more
constexpr float kIndent = 22;       // of a card's text, beside its mark
constexpr float kCardPad = 10;
constexpr float kEdge = 4;

class CommitmentRows final : public TableRows {
public:
    CommitmentRows(const app::Model& model, plan::Language language, const app::Derived& derived)
        : model_(model), language_(language), derived_(derived) {}

    std::size_t count() const override { return derived_.filtered.commitments.size(); }

    void cell(std::size_t row, std::size_t column, Cell& cell) const override {
        cell.text = app::words_of(model_, language_, derived_.as_of, id(row), kCommitmentColumns[column]);
    }

    int compare(std::size_t row_a, std::size_t row_b, std::size_t column) const override {
        return app::compare_in(model_, language_, derived_.as_of, id(row_a), id(row_b),
                               kCommitmentColumns[column]);
    }

    bool lacks(std::size_t row, std::size_t column) const override {
        return kCommitmentColumns[column] == CommitmentColumn::Deadline && !model_.plan[id(row)].due;
    }

private:
    plan::CommitmentId id(std::size_t row) const { return derived_.filtered.commitments[row]; }

    const app::Model& model_;
    plan::Language language_;
    const app::Derived& derived_;
};

/// Texts are sorted as well, so another language is another order.
std::uint64_t revision_of(const Context& context) {
    return context.derived.revision * plan::kLanguages.size() +
           static_cast<std::uint64_t>(context.state.language);
}

void select_measure(const Context& context, std::size_t row) {
    const plan::Commitment& commitment = context.model.plan[context.derived.filtered.commitments[row]];
    if (commitment.measure) context.act(app::Select{*commitment.measure});
}

/// What stands below a card's statement.
std::string card_note(const Context& context, plan::CommitmentId commitment) {
    const auto words = [&](CommitmentColumn column) {
        return app::words_of(context.model, context.state.language, context.derived.as_of, commitment,
                             column);
    };
    const plan::Commitment& row = context.model.plan[commitment];
    std::string note;
    const auto add = [&note](const std::string& part) {
        if (!note.empty()) note += " · ";
        note += part;
    };
    if (row.measure) {
        add(app::fill(context.tr(Str::MeasureNumber), {{"n", words(CommitmentColumn::Measure)}}));
        add(words(CommitmentColumn::Departments));
    }
    add(words(CommitmentColumn::Firmness));
    if (row.due) add(words(CommitmentColumn::Deadline));
    add(words(CommitmentColumn::Status));
    return note;
}

}  // namespace

void TableView::draw(const Context& context, const Rect& rect, std::vector<float>& widths) {
    // Rows end above the line that a splitter shows along the lower edge: it would cross out their text.
    Rect above = rect;
    above.height -= context.theme.px(kEdge);
    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(rect.x, rect.y + above.height),
                                              ImVec2(rect.x + rect.width, rect.y + rect.height),
                                              context.theme.colors.surface);
    begin_view(context, above);
    state_.chooses_rows = true;
    if (!context.picture) tools(context);
    if (context.theme.large_targets && rect.width < context.theme.px(kCardsBelow)) {
        draw_cards(context);
    } else {
        draw_rows(context, widths);
    }
    vertical_space(context.theme, 24);
    end_view();
}

void TableView::tools(const Context& context) {
    const Theme& theme = context.theme;
    const std::size_t chosen = state_.choice.rows.size();
    const std::size_t count = context.derived.filtered.commitments.size();
    if (count == 0) return;
    const std::string& label = context.tr(chosen == 0 ? Str::TableCopyAll : Str::TableCopy);
    const std::string told = app::fill(context.tr(chosen == 0 ? Str::TableNoneChosen : Str::TableChosen),
                                       {{"n", std::to_string(chosen == 0 ? count : chosen)}});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float own = button_width(theme, label);
    const float room = width - own - theme.gap();
    const float text = wrapped_height(theme, TextStyle::Note, room, told);
    const float height = std::max(theme.target_height(), text);
    draw_wrapped(*ImGui::GetWindowDrawList(), theme, TextStyle::Note,
                 ImVec2(start.x, start.y + (height - text) / 2), room, theme.colors.ink_soft, told);
    ImGui::SetCursorScreenPos(ImVec2(start.x + width - own, start.y));
    const bool pressed = button(theme, "copy", label);
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height + theme.px(6)));

    const bool keys = !ImGui::GetIO().WantTextInput && !context.state.about_open &&
                      !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId);
    if (keys && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_A)) choose_all(state_.choice, count);
    if (pressed || (keys && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))) copy(context);
}

/// The chosen rows as they stand below each other; all of them where none is chosen.
void TableView::copy(const Context& context) const {
    const std::vector<plan::CommitmentId>& filtered = context.derived.filtered.commitments;
    std::vector<plan::CommitmentId> rows;
    for (const std::uint32_t row : state_.order) {
        if (row < filtered.size() && (state_.choice.rows.empty() || state_.choice.has(row)))
            rows.push_back(filtered[row]);
    }
    ImGui::SetClipboardText(
        app::tab_separated(context.model, context.state.language, context.derived.as_of, rows).c_str());
    context.notice = app::fill(context.tr(Str::TableCopied), {{"n", std::to_string(rows.size())}});
}

void TableView::draw_rows(const Context& context, std::vector<float>& widths) {
    const auto head = [&](CommitmentColumn column) -> const std::string& {
        return context.tr(app::head_of(column));
    };
    const std::array<Column, kCommitmentColumns.size()> columns{
        Column{.head = head(CommitmentColumn::Measure), .width = 72, .align = Align::Right},
        Column{.head = head(CommitmentColumn::Statement), .width = 180, .grow = 1},
        Column{.head = head(CommitmentColumn::Departments), .width = 120, .grow = 0.3F, .may_go = true},
        Column{.head = head(CommitmentColumn::Firmness), .width = 96, .may_go = true},
        Column{.head = head(CommitmentColumn::Deadline), .width = 130},
        Column{.head = head(CommitmentColumn::Status), .width = 156, .may_go = true},
        Column{.head = head(CommitmentColumn::Id), .width = 90, .may_go = true}};
    state_.widths = widths.size() == columns.size() ? widths : std::vector<float>{};
    const CommitmentRows rows(context.model, context.state.language, context.derived);
    const auto pressed = table(context.theme, "commitments", columns, rows, revision_of(context), state_,
                               std::nullopt, context.tr(Str::AnswerTableNone));
    widths = state_.widths;
    if (pressed) select_measure(context, *pressed);
}

void TableView::measure_cards(const Context& context, std::uint64_t revision, float width) {
    const Theme& theme = context.theme;
    if (cards_.revision == revision && cards_.width == width && cards_.scale == theme.scale &&
        cards_.order == state_.order)
        return;
    cards_ = {{}, state_.order, revision, width, theme.scale};
    const float room = width - theme.px(kIndent);
    float end = 0;
    for (const std::uint32_t row : cards_.order) {
        const plan::CommitmentId id = context.derived.filtered.commitments[row];
        end += wrapped_height(theme, TextStyle::Body, room, context.tr(context.model.plan[id].statement)) +
               wrapped_height(theme, TextStyle::Note, room, card_note(context, id)) + 2 * theme.px(kCardPad);
        cards_.ends.push_back(end);
    }
}

/// What the cards are ordered by, in place of the heads that there are elsewhere: the one chosen says which
/// way, and turns round when it is pressed again.
void TableView::choose_order(const Context& context) {
    constexpr std::array kOrders{CommitmentColumn::Id, CommitmentColumn::Deadline, CommitmentColumn::Status,
                                 CommitmentColumn::Departments};
    const bool down = !state_.keys.empty() && state_.keys.front().descending;
    std::array<std::string, kOrders.size()> names;
    std::array<std::string_view, kOrders.size()> labels;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < kOrders.size(); ++i) {
        names[i] = i == 0 ? context.tr(Str::TableOrderPlan) : context.tr(app::head_of(kOrders[i]));
        if (!state_.keys.empty() && kCommitmentColumns[state_.keys.front().column] == kOrders[i]) chosen = i;
    }
    names[chosen] += down ? " ↓" : " ↑";
    for (std::size_t i = 0; i < kOrders.size(); ++i) labels[i] = names[i];
    bool again = false;
    const auto asked =
        segmented(context.theme, "order", labels, chosen, ImGui::GetContentRegionAvail().x, &again);
    if (!asked && !again) return;
    const std::size_t order = asked.value_or(chosen);
    const bool descending = again && !down;
    state_.keys.clear();
    // As in the plan is as the rows are.
    if (order > 0 || descending)
        state_.keys.push_back({static_cast<std::size_t>(kOrders[order]), descending});
}

void TableView::draw_cards(const Context& context) {
    const Theme& theme = context.theme;
    const CommitmentRows rows(context.model, context.state.language, context.derived);
    const float width = ImGui::GetContentRegionAvail().x;
    if (rows.count() == 0) {
        empty_state(theme, "none", context.tr(Str::AnswerTableNone), {});
        return;
    }
    choose_order(context);
    vertical_space(theme, 4);
    const std::uint64_t revision = revision_of(context);
    update_order(state_, rows, revision);
    measure_cards(context, revision, width);

    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImRect& seen = ImGui::GetCurrentWindow()->InnerClipRect;
    const std::vector<float>& ends = cards_.ends;
    const auto first = std::upper_bound(ends.begin(), ends.end(), seen.Min.y - start.y);
    auto line = static_cast<std::size_t>(first - ends.begin());
    if (line > 0) --line;  // one beyond either edge, for the arrow keys to reach
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (bool beyond = false; line < ends.size() && !beyond; ++line) {
        const float top = start.y + (line > 0 ? ends[line - 1] : 0);
        const float bottom = start.y + ends[line];
        beyond = top > seen.Max.y;
        const std::uint32_t row = cards_.order[line];
        const plan::CommitmentId id = context.derived.filtered.commitments[row];
        const plan::Commitment& commitment = context.model.plan[id];
        ImGui::SetCursorScreenPos(ImVec2(start.x, top));
        ImGui::PushID(static_cast<int>(row));
        const Press area = press_area("card", ImVec2(width, bottom - top));
        ImGui::PopID();
        if (area.pressed) select_measure(context, row);
        const ImU32 fill = state_fill(theme, area, 0);
        if (fill != 0) list.AddRectFilled(area.min, area.max, fill);
        const float left = start.x + theme.px(kIndent);
        const float room = width - theme.px(kIndent);
        const plan::Status status = plan::status_on(commitment, context.derived.as_of);
        float y = top + theme.px(kCardPad);
        draw_symbol(list, theme, symbol_of(status),
                    ImVec2(start.x + theme.px(8), y + line_height(theme, TextStyle::Body) / 2), theme.px(11),
                    status_color(theme, status), theme.colors.surface);
        y += draw_wrapped(list, theme, TextStyle::Body, ImVec2(left, y), room, theme.colors.ink,
                          context.tr(commitment.statement));
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(left, y), room,
                     state_ink(theme, area, theme.colors.ink_soft), card_note(context, id));
        draw_rule(list, theme, ImVec2(start.x, bottom), ImVec2(start.x + width, bottom), theme.colors.line);
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, ends.empty() ? 0 : ends.back()));
}

std::vector<plan::CommitmentId> TableView::in_order(const app::Model& model, const app::AppState& state,
                                                    const app::Derived& derived) const {
    const std::vector<plan::CommitmentId>& filtered = derived.filtered.commitments;
    const CommitmentRows rows(model, state.language, derived);
    std::vector<plan::CommitmentId> ordered;
    ordered.reserve(filtered.size());
    for (const std::uint32_t row : sorted_rows(filtered.size(), state_.keys, rows))
        ordered.push_back(filtered[row]);
    return ordered;
}

}  // namespace jinlan::ui
