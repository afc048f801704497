// Rows that several views share.

#include "ui/views/detail/rows.hpp"

#include "app/words/condition_text.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/symbol.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

void measure_row(const Context& context, plan::MeasureId id, std::string_view note) {
    const plan::Measure& measure = context.model.plan[id];
    ImGui::PushID(measure.number);
    if (link_row(context.theme, "measure", std::to_string(measure.number), context.tr(measure.title), note)) {
        context.act(app::Select{id});
    }
    ImGui::PopID();
}

std::string commitment_note(const Context& context, const plan::Commitment& commitment) {
    std::string note = app::capitalised(context.tr(name_of(commitment.firmness)));
    const auto add = [&note](const std::string& part) {
        if (!part.empty()) note += " · " + part;
    };
    add(context.tr(name_of(commitment.subject)));
    const plan::Language language = context.state.language;
    if (commitment.quantity) add(app::quantity(*commitment.quantity, language));
    add(app::condition_text(context.model.plan, commitment, context.model.strings(language), language));
    if (commitment.due) {
        add(app::due(*commitment.due, language));
        add(context.tr(name_of(plan::status_on(commitment, context.derived.as_of))));
    }
    if (commitment.outcome) add(context.tr(commitment.outcome->note));
    return note;
}

void commitment_row(const Context& context, plan::CommitmentId id, bool measure_shown,
                    std::string_view more) {
    const Theme& theme = context.theme;
    const plan::Commitment& commitment = context.model.plan[id];
    std::string note = commitment_note(context, commitment);
    if (!more.empty()) note.append(" · ").append(more);
    if (measure_shown || !commitment.measure) {
        // A mark in the colour of its status, then the text.
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const float indent = theme.px(22);
        const float width = ImGui::GetContentRegionAvail().x;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const plan::Status status = plan::status_on(commitment, context.derived.as_of);
        draw_symbol(list, theme, symbol_of(status),
                    ImVec2(start.x + theme.px(8), start.y + line_height(theme, TextStyle::Body) / 2),
                    theme.px(11), status_color(theme, status), theme.colors.surface);
        float height = draw_wrapped(list, theme, TextStyle::Body, ImVec2(start.x + indent, start.y),
                                    width - indent, theme.colors.ink, context.tr(commitment.statement));
        height += draw_wrapped(list, theme, TextStyle::Note, ImVec2(start.x + indent, start.y + height),
                               width - indent, theme.colors.ink_soft, note);
        ImGui::Dummy(ImVec2(width, height + theme.px(6)));
        return;
    }
    ImGui::PushID(commitment.key.c_str());
    if (link_row(theme, "commitment", std::to_string(context.model.plan[*commitment.measure].number),
                 context.tr(commitment.statement), note)) {
        context.act(app::Select{*commitment.measure});
    }
    ImGui::PopID();
}

void city_chips(const Context& context) {
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    begin_chips(context.theme);
    const auto& cities = context.model.plan.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const plan::CityId id{static_cast<std::uint32_t>(i)};
        if (chip(context.theme, cities[i].key.c_str(), context.tr(cities[i].short_name),
                 shown == id ? ChipLook::Chosen : ChipLook::Plain)) {
            context.act(app::Select{id});
            context.act(app::SetPanel{app::Panel::Main});
        }
    }
    end_chips();
}

}  // namespace jinlan::ui
