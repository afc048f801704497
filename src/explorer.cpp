// The explorer as a program that a platform can run: state in, actions out, everything derived on change.

#include "explorer.hpp"

#include <utility>
#include <variant>

#include <imgui.h>

#include "app/actions.hpp"
#include "app/commitment_table.hpp"
#include "app/description.hpp"
#include "app/permalink.hpp"
#include "app/translation.hpp"
#include "input/problem.hpp"
#include "platform/platform.hpp"
#include "whatif/scenario.hpp"

namespace jinlan {

namespace {

constexpr std::string_view kSplitsSetting = "splits";
constexpr std::string_view kColumnsSetting = "columns";
constexpr std::string_view kScenarioFiles = "application/json,.json";

}  // namespace

Explorer::Explorer(const app::Model& model, const plan::Date& today, plan::Language language,
                   std::unique_ptr<ui::Body> gallery)
    : model_(&model), today_(today), deriver_(model), page_(model, std::move(gallery)) {
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
    page_.set_history(history_.can_undo(), history_.can_redo());
    read_opened_file();
    const app::Derived& derived = deriver_.update(state_, today_);
    // The lab's draws come later than the state that asked for them, and the description tells of them.
    if (is_described_ && derived.lab->revision != described_lab_ && !deriver_.working()) describe();
    page_.draw(state_, derived, settings_, actions_);
    follow_full_screen();
    follow_history_keys();
    app::AppState next = reduced();
    actions_.clear();
    if (next != state_) {
        if (next.present != state_.present) platform::set_full_screen(next.present);
        state_ = std::move(next);
        state_changed();
    }
    if (page_.take_share()) share();
    if (page_.take_open_file()) open_file();
    if (const std::optional<app::TakeAway> what = page_.take_away()) take_away(*what);
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
            next = undo ? history_.undo(next) : history_.redo(next);
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

void Explorer::share() {
    ImGui::SetClipboardText(platform::link_to(address_).c_str());
    page_.set_notice(model_->strings(state_.language)[app::Str::ShareDone],
                     ui::Page::Staying::UntilNextAction);
}

void Explorer::take_away(const app::TakeAway& what) {
    const app::Derived& derived = deriver_.update(state_, today_);
    const plan::Plan& plan = model_->plan;
    const std::string name = app::file_name(what, state_, derived.as_of);
    if (what.kind == app::TakeAwayKind::Picture) {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        picture_words_ = app::picture_words(*model_, state_, derived);
        picture_order_ = platform::PictureOrder{.name = name,
                                                .width = size.x,
                                                .height = size.y,
                                                .pixel_ratio = static_cast<float>(what.ratio),
                                                .background = IM_COL32_WHITE};
        return;
    }
    const bool duties = what.kind == app::TakeAwayKind::PrintDuties;
    if (duties && !derived.duty_list) return;  // another thing was selected meanwhile
    if (duties || what.kind == app::TakeAwayKind::Print) {
        const app::PrintDocument document =
            duties ? app::duties_print(*model_, state_, derived, *derived.duty_list)
                   : app::commitments_print(*model_, state_, derived, page_.rows_in_order(state_, derived));
        const platform::Saved saved = platform::print({.name = name,
                                                       .language = document.language,
                                                       .page = app::print_page(document),
                                                       .style = std::string(app::print_style()),
                                                       .body = app::print_body(document)});
        if (saved.done && saved.place.empty()) {
            page_.set_notice(app::fill(model_->strings(state_.language)[app::Str::TakePrinting],
                                       {{"n", std::to_string(document.rows.size())}}),
                             ui::Page::Staying::UntilNextAction);
            return;
        }
        return tell_saved(name, saved.done, saved.place);
    }
    if (what.kind == app::TakeAwayKind::Scenario) {
        const platform::Saved saved = platform::save_file(
            name, "application/json", whatif::write_scenario(state_.lab, model_->inputs()));
        return tell_saved(name, saved.done, saved.place);
    }
    const bool csv = what.kind == app::TakeAwayKind::Csv;
    const platform::Saved saved = platform::save_file(
        name, csv ? "text/csv" : "application/json",
        app::table_text(app::commitment_table(plan, state_.language, derived.filtered.commitments),
                        csv ? app::Format::Csv : app::Format::Json));
    tell_saved(name, saved.done, saved.place);
}

void Explorer::open_file() {
    if (platform::open_file(kScenarioFiles)) return;
    page_.set_notice(model_->strings(state_.language)[app::Str::FileDrop],
                     ui::Page::Staying::UntilNextAction);
}

/// A scenario that is right takes the place of the one in the lab, as a step that can be undone; of one that
/// is not, every problem is told, and nothing changes.
void Explorer::read_opened_file() {
    const std::optional<platform::OpenedFile> file = platform::take_opened_file();
    if (!file) return;
    const app::Translation& texts = model_->strings(state_.language);
    const std::string name = input::printable(file->name);
    if (!file->bytes) {
        page_.set_notice(
            app::fill(texts[app::Str::FileUnreadable],
                      {{"name", name}, {"n", std::to_string(platform::kMostOpenedBytes / 1'000'000)}}));
        return;
    }
    input::Problems problems;
    const std::optional<whatif::Scenario> scenario =
        whatif::read_scenario(*file->bytes, name, model_->inputs(), problems);
    if (!scenario) return page_.show_problems(name, std::move(problems));
    actions_.push_back(app::OpenScenario{app::lab_form(*scenario, model_->inputs())});
    actions_.push_back(app::SetAbout{false});
    actions_.push_back(app::SetView{app::View::WhatIf});
    actions_.push_back(app::SetLabPart{app::LabPart::Scenarios});
    page_.set_notice(app::fill(texts[app::Str::FileOpened], {{"name", name}}),
                     ui::Page::Staying::UntilNextAction);
}

void Explorer::tell_saved(const std::string& name, bool done, const std::string& place) {
    const app::Str pattern = !done           ? app::Str::TakeFailed
                             : place.empty() ? app::Str::TakeDownloaded
                                             : app::Str::TakeSaved;
    page_.set_notice(app::fill(model_->strings(state_.language)[pattern], {{"name", name}, {"place", place}}),
                     ui::Page::Staying::UntilNextAction);
}

std::optional<platform::PictureOrder> Explorer::take_picture_order() {
    return std::exchange(picture_order_, std::nullopt);
}

void Explorer::draw_picture() {
    page_.draw_picture(state_, deriver_.update(state_, today_), settings_, picture_words_);
}

void Explorer::picture_saved(const platform::PictureOrder& order, bool done, const std::string& place) {
    tell_saved(order.name, done, place);
}

void Explorer::open_address(std::string_view fragment) {
    app::AppState base;
    base.language = state_.language;
    app::ParsedAddress parsed = app::from_address(fragment, model_->inputs(), base);
    if (has_drawn_) history_.record(state_, {}, parsed.state);
    state_ = std::move(parsed.state);
    std::string parts;
    for (const app::AddressProblem& problem : parsed.problems) {
        if (!parts.empty()) parts += model_->strings(state_.language)[app::Str::ListSeparator];
        parts += problem.part;
    }
    page_.set_notice(parts.empty() ? std::string()
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
    const app::Derived& derived = deriver_.update(state_, today_);
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
