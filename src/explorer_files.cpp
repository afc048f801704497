// What the explorer does with files: what the reader takes away, and what the reader brings.

#include "explorer.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/take_away/commitment_table.hpp"
#include "app/words/translation.hpp"
#include "input/problem.hpp"
#include "platform/platform.hpp"
#include "whatif/scenario.hpp"

namespace jinlan {

namespace {

constexpr std::string_view kFilesOpened = "application/json,.json,text/csv,.csv";

/// Whether the file is to hold figures (CSV), not a scenario (JSON): as its name says, or else its content.
bool is_table(std::string_view name, std::string_view bytes) {
    const auto ends = [name](std::string_view ending) {
        return name.size() >= ending.size() &&
               std::ranges::equal(name.substr(name.size() - ending.size()), ending,
                                  [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
    };
    if (ends(".csv")) return true;
    if (ends(".json")) return false;
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    return begin != std::string_view::npos && bytes[begin] != '{' && bytes[begin] != '[';
}

}  // namespace

void Explorer::share() {
    ImGui::SetClipboardText(platform::link_to(address_).c_str());
    page_->set_notice(model_->strings(state_.language)[app::Str::ShareDone],
                      ui::Page::Staying::UntilNextAction);
}

void Explorer::fulfil(ui::Requests requests) {
    if (requests.share) share();
    if (requests.open_file) open_file();
    if (requests.take_away) take_away(*requests.take_away);
    if (requests.published_figures) {
        use(nullptr);
    } else if (requests.accepted) {
        use(app::with_own_figures(*published_, requests.accepted->file, std::move(requests.accepted->rows),
                                  requests.accepted->how));
    }
}

void Explorer::print(app::TakeAwayKind kind, const std::string& name) {
    const app::Derived& derived = deriver_->update(state_, today_);
    const bool duties = kind == app::TakeAwayKind::PrintDuties;
    if (duties && !derived.duty_list) return;  // another thing was selected meanwhile
    const app::PrintDocument document =
        duties ? app::duties_print(*model_, state_, derived, *derived.duty_list)
               : app::commitments_print(*model_, state_, derived, page_->rows_in_order(state_, derived));
    const platform::Saved saved = platform::print({.name = name,
                                                   .language = document.language,
                                                   .page = app::print_page(document),
                                                   .style = std::string(app::print_style()),
                                                   .body = app::print_body(document)});
    if (!saved.done || !saved.place.empty()) return tell_saved(name, saved.done, saved.place);
    page_->set_notice(app::fill(model_->strings(state_.language)[app::Str::TakePrinting],
                                {{"n", std::to_string(document.rows.size())}}),
                      ui::Page::Staying::UntilNextAction);
}

void Explorer::take_away(const app::TakeAway& what) {
    const app::Derived& derived = deriver_->update(state_, today_);
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
    if (what.kind == app::TakeAwayKind::Print || what.kind == app::TakeAwayKind::PrintDuties)
        return print(what.kind, name);
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
    if (platform::open_file(kFilesOpened)) return;
    page_->set_notice(model_->strings(state_.language)[app::Str::FileDrop],
                      ui::Page::Staying::UntilNextAction);
}

void Explorer::read_opened_file() {
    const std::optional<platform::OpenedFile> file = platform::take_opened_file();
    if (!file) return;
    const std::string name = input::printable(file->name);
    if (!file->bytes) {
        page_->set_notice(
            app::fill(model_->strings(state_.language)[app::Str::FileUnreadable],
                      {{"name", name}, {"n", std::to_string(platform::kMostOpenedBytes / 1'000'000)}}));
    } else if (is_table(file->name, *file->bytes)) {
        offer_figures(name, *file->bytes);
    } else {
        open_scenario(name, *file->bytes);
    }
}

/// A scenario that is right takes the place of the one in the lab, as a step that can be undone; of one that
/// is not, every problem is told, and nothing changes.
void Explorer::open_scenario(const std::string& name, std::string_view json_text) {
    input::Problems problems;
    const std::optional<whatif::Scenario> scenario =
        whatif::read_scenario(json_text, name, model_->inputs(), problems);
    if (!scenario) return page_->show_problems(name, std::move(problems));
    actions_.push_back(app::OpenScenario{app::lab_form(*scenario, model_->inputs())});
    actions_.push_back(app::SetAbout{false});
    actions_.push_back(app::SetView{app::View::WhatIf});
    actions_.push_back(app::SetLabPart{app::LabPart::Scenarios});
    page_->set_notice(app::fill(model_->strings(state_.language)[app::Str::FileOpened], {{"name", name}}),
                      ui::Page::Staying::UntilNextAction);
}

/// Nothing is replaced before the reader agrees.
void Explorer::offer_figures(const std::string& name, std::string_view csv_text) {
    air::OfferedObservations offered = air::offer_observations(csv_text, name, model_->plan);
    if (offered.rows.empty()) {
        if (offered.problems.empty()) offered.problems.push_back({name, "", "no row", "at least one row"});
        return page_->show_problems(name, std::move(offered.problems));
    }
    page_->offer_figures(name, std::move(offered));
}

/// Everything that follows from the figures is made anew; what the reader has chosen stays, but for base
/// years that these figures do not have.
void Explorer::use(std::unique_ptr<const app::Model> own) {
    model_ = own ? own.get() : published_;
    deriver_.emplace(*model_);
    page_.emplace(*model_, gallery_.get());
    own_ = std::move(own);  // the one before is let go of only now
    state_ = with_known_years(std::move(state_));
    is_new_ = true;
}

void Explorer::tell_saved(const std::string& name, bool done, const std::string& place) {
    const app::Str pattern = !done           ? app::Str::TakeFailed
                             : place.empty() ? app::Str::TakeDownloaded
                                             : app::Str::TakeSaved;
    page_->set_notice(
        app::fill(model_->strings(state_.language)[pattern], {{"name", name}, {"place", place}}),
        ui::Page::Staying::UntilNextAction);
}

std::optional<platform::PictureOrder> Explorer::take_picture_order() {
    return std::exchange(picture_order_, std::nullopt);
}

float Explorer::draw_picture() {
    return page_->draw_picture(state_, deriver_->update(state_, today_), settings_, picture_words_);
}

void Explorer::picture_saved(const platform::PictureOrder& order, bool done, const std::string& place) {
    tell_saved(order.name, done, place);
}

}  // namespace jinlan
