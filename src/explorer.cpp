// The explorer as a program that a platform can run: state in, actions out, everything derived on change.

#include "explorer.hpp"

#include <utility>
#include <variant>

#include <imgui.h>

#include "app/address/permalink.hpp"
#include "app/sentences/description.hpp"
#include "app/state/actions.hpp"
#include "app/words/translation.hpp"
#include "platform/platform.hpp"

namespace jinlan {

namespace {

constexpr std::string_view kSplitsSetting = "splits";
constexpr std::string_view kColumnsSetting = "columns";

}  // namespace

Explorer::Explorer(const app::Model& model, const plan::Date& today, plan::Language language,
                   std::unique_ptr<ui::Body> gallery)
    : published_(&model),
      model_(&model),
      today_(today),
      gallery_(std::move(gallery)),
      deriver_(model),
      page_(std::in_place, model, gallery_.get()) {
    state_.language = language;
    state_.lab = app::lab_start(model.inputs());
}

void Explorer::draw() {
    read_settings();
    if (is_new_) {
        state_changed();
    } else if (!is_described_) {
        describe();
    }
    has_drawn_ = true;
    page_->set_history(history_.can_undo(), history_.can_redo());
    read_opened_file();
    const app::Derived& derived = deriver_->update(state_, today_);
    // The lab's draws come later than the state that asked for them, and the description tells of them.
    if (is_described_ && derived.lab->revision != described_lab_ && !deriver_->working()) describe();
    page_->draw(state_, derived, settings_, actions_);
    follow_full_screen();
    follow_history_keys();
    app::AppState next = reduced();
    actions_.clear();
    if (next != state_) {
        if (next.present != state_.present) platform::set_full_screen(next.present);
        state_ = std::move(next);
        state_changed();
    }
    fulfil(page_->take_requests());
}

/// Ctrl+Z and Ctrl+Shift+Z (Cmd on a Mac). Not in a text field: there the field undoes what was typed. A run
/// of one gesture ends when the button is released or the field is left.
void Explorer::follow_history_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) || (was_typing_ && !io.WantTextInput))
        history_.settle();
    was_typing_ = io.WantTextInput;
    if (io.WantTextInput || io.KeyAlt || !(io.KeyCtrl || io.KeySuper)) return;
    if (!ImGui::IsKeyPressed(ImGuiKey_Z)) return;
    if (io.KeyShift) {
        actions_.push_back(app::Redo{});
    } else {
        actions_.push_back(app::Undo{});
    }
}

/// The state without the base years that the figures in use do not have: it may be from before they were.
app::AppState Explorer::with_known_years(app::AppState state) const {
    const whatif::Inputs inputs = model_->inputs();
    state.lab = app::lab_form(state.lab, inputs);
    for (std::optional<whatif::Scenario>& kept : state.kept) {
        if (kept) kept = app::lab_form(*kept, inputs);
    }
    return state;
}

/// The state after the frame's actions; what they changed goes into the history, as one step.
app::AppState Explorer::reduced() {
    app::AppState next = state_;
    app::AppState before = state_;
    std::vector<app::Action> step;
    const auto record = [&] {
        history_.record(before, step, next);
        step.clear();
    };
    for (const app::Action& action : actions_) {
        const bool undo = std::holds_alternative<app::Undo>(action);
        if (undo || std::holds_alternative<app::Redo>(action)) {
            record();
            next = with_known_years(undo ? history_.undo(next) : history_.redo(next));
            before = next;
        } else {
            next = app::reduce(std::move(next), action);
            step.push_back(action);
        }
    }
    record();
    return next;
}

void Explorer::read_settings() {
    settings_.reduced_motion = platform::prefers_reduced_motion();
    if (!has_settings_) {
        has_settings_ = true;
        saved_splits_ = ui::splits_from_text(platform::load_setting(kSplitsSetting));
        settings_.splits = saved_splits_;
        saved_columns_ = ui::columns_from_text(platform::load_setting(kColumnsSetting));
        settings_.columns = saved_columns_;
        if (state_.present) platform::set_full_screen(true);
        return;
    }
    // Not while a splitter is still on its way.
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    if (settings_.splits != saved_splits_) {
        saved_splits_ = settings_.splits;
        platform::save_setting(kSplitsSetting, ui::splits_text(saved_splits_));
    }
    if (settings_.columns != saved_columns_) {
        saved_columns_ = settings_.columns;
        platform::save_setting(kColumnsSetting, ui::columns_text(saved_columns_));
    }
}

/// Who gives the whole screen back by the system's own means has presented enough.
void Explorer::follow_full_screen() {
    const bool now = platform::is_full_screen();
    if (full_screen_ && !now && state_.present) actions_.push_back(app::SetPresent{false});
    full_screen_ = now;
}

void Explorer::open_address(std::string_view fragment) {
    app::ParsedAddress parsed = app::from_address(fragment, model_->inputs(), state_.language);
    if (has_drawn_) history_.record(state_, {}, parsed.state);
    state_ = std::move(parsed.state);
    std::string parts;
    for (const app::AddressProblem& problem : parsed.problems) {
        if (!parts.empty()) parts += model_->strings(state_.language)[app::Str::ListSeparator];
        parts += problem.part;
    }
    page_->set_notice(parts.empty() ? std::string()
                                    : app::fill(model_->strings(state_.language)[app::Str::AddressProblem],
                                                {{"parts", parts}}));
    is_new_ = true;
}

void Explorer::state_changed() {
    is_new_ = false;
    is_described_ = false;
    address_ = app::to_address(state_, model_->inputs());
    title_ = app::title(*model_, state_);
}

void Explorer::describe() {
    is_described_ = true;
    const app::Derived& derived = deriver_->update(state_, today_);
    described_lab_ = derived.lab->revision;
    description_ = app::describe(*model_, state_, derived);
}

plan::Language language_for(std::string_view preferred) {
    const bool chinese = preferred.starts_with("zh") || preferred.empty();
    if (!chinese) return plan::Language::English;
    for (const std::string_view traditional : {"Hant", "TW", "HK", "MO"}) {
        if (preferred.find(traditional) != std::string_view::npos) return plan::Language::TraditionalChinese;
    }
    return plan::Language::SimplifiedChinese;
}

}  // namespace jinlan
