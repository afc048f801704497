// The explorer as a program that a platform can run: state in, actions out, everything derived on change.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/derived/derived.hpp"
#include "app/model/model.hpp"
#include "app/state/history.hpp"
#include "app/state/state.hpp"
#include "app/take_away/take_away.hpp"
#include "platform/program.hpp"
#include "ui/page/page.hpp"

namespace jinlan {

class Explorer final : public platform::Program {
public:
    /// `model` holds the published figures and must outlive the explorer. `today` is what the as-of date is
    /// until the reader chooses one. `gallery` is what the address v=gallery shows; readers of the page need
    /// not download it.
    Explorer(const app::Model& model, const plan::Date& today, plan::Language language,
             std::unique_ptr<ui::Body> gallery = nullptr);

    void draw() override;
    void open_address(std::string_view fragment) override;
    std::string address() const override { return address_; }
    std::string description() const override { return description_; }
    std::string language() const override { return std::string(plan::language_tag(state_.language)); }
    std::string title() const override { return title_; }
    bool animating() const override { return page_->moving() || deriver_->working(); }
    std::optional<platform::PictureOrder> take_picture_order() override;
    float draw_picture() override;
    void picture_saved(const platform::PictureOrder& order, bool done, const std::string& place) override;

    const app::AppState& state() const { return state_; }
    const app::Model& model() const { return *model_; }  // the one in use
    app::Deriver& deriver() { return *deriver_; }

private:
    void read_settings();
    void follow_full_screen();
    void share();
    void follow_history_keys();
    app::AppState reduced();
    app::AppState with_known_years(app::AppState state) const;
    void fulfil(ui::Requests requests);
    void use(std::unique_ptr<const app::Model> own);
    void take_away(const app::TakeAway& what);
    void print(app::TakeAwayKind kind, const std::string& name);
    void open_file();
    void read_opened_file();
    void open_scenario(const std::string& name, std::string_view json_text);
    void offer_figures(const std::string& name, std::string_view csv_text);
    void tell_saved(const std::string& name, bool done, const std::string& place);
    void state_changed();
    void describe();

    const app::Model* published_;
    std::unique_ptr<const app::Model> own_;  // with figures of the reader's own; null: none are in use
    const app::Model* model_;                // the one in use
    plan::Date today_;
    app::AppState state_;
    std::unique_ptr<ui::Body> gallery_;
    std::optional<app::Deriver> deriver_;  // these two are of the model in use, and there at all times
    std::optional<ui::Page> page_;
    ui::Settings settings_;
    ui::Splits saved_splits_;
    std::vector<float> saved_columns_;
    bool has_settings_ = false;  // read with the first frame, when there is a machine to ask
    bool full_screen_ = false;
    std::vector<app::Action> actions_;
    app::History history_;
    bool was_typing_ = false;  // in the frame before
    bool has_drawn_ = false;   // the first address is where the reader came in, and no step
    std::optional<platform::PictureOrder> picture_order_;
    app::PictureWords picture_words_;
    bool is_new_ = true;  // the state; what is written down of it below is made with the next frame
    std::uint64_t described_lab_ = 0;  // the revision of the lab's outcome that the description tells
    bool is_described_ = false;        // the description follows a frame later: nobody should wait for it
    std::string address_;
    std::string description_;
    std::string title_;
};

/// The language of the explorer that fits what the reader prefers (BCP 47): Traditional Chinese for
/// Hant, Taiwan, Hong Kong and Macau, Simplified for other Chinese and where nothing is said, else English.
plan::Language language_for(std::string_view preferred);

}  // namespace jinlan
