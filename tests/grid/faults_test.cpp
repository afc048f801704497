// The checks of the grid, checked: small pages that are wrong in one way each, and what is found on them.
#include "support/faults.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "platform/headless/headless.hpp"
#include "ui/record.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

using namespace jinlan;
using namespace jinlan::tests;

namespace {

/// A page of one panel, 200 x 100 at (20, 20), that scrolls.
class SmallPage final : public platform::Program {
public:
    using Content = std::function<void(const ui::Theme&)>;

    explicit SmallPage(Content content) : content_(std::move(content)) {}
    void draw() override {
        ui::apply_style(theme);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::SetCursorScreenPos({20, 20});
        ImGui::BeginChild("panel", {200, 100});
        content_(theme);
        ImGui::EndChild();
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "zh-Hans"; }
    std::string title() const override { return {}; }

    ui::Theme theme = ui::make_theme(app::ThemeName::Light, 1);

private:
    Content content_;
};

/// "Taiyuan" [24,32 - 73,47] as "Taiyuan": where letters stand is a matter of the theme.
std::string without_places(const std::string& text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find(" [", at), text.size());
        kept.append(text, at, open - at);
        at = open == text.size() ? open : text.find(']', open) + 1;
    }
    return kept;
}

/// All faults of the page, a line each, without the places.
std::string faults_of(SmallPage::Content content, bool touch = false, float ratio = 1) {
    SmallPage page(std::move(content));
    platform::Headless headless(page, 400, 300, ratio);
    headless.frame(2);
    ui::Recorder frame;
    frame.touch = touch;
    ui::record(&frame);
    headless.frame();
    ui::record(nullptr);
    std::vector<Fault> faults = find_layout_faults(frame);
    const platform::Picture ground = headless.picture(platform::Glyphs::LeaveOut);
    for (Fault& fault : find_pale_texts(frame, ground, ratio, {})) faults.push_back(std::move(fault));
    std::string lines;
    for (const Fault& fault : faults)
        lines.append(name_of(fault.kind)).append(": ").append(without_places(fault.what)).append("\n");
    return lines;
}

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

void write(const ui::Theme& theme, ImVec2 position, std::string_view text) {
    ui::draw_text(list(), theme, ui::TextStyle::Body, position, theme.colors.ink, text);
}

}  // namespace

TEST_CASE("on a page that lies well nothing is found") {
    CHECK(faults_of([](const ui::Theme& theme) {
              ui::heading(theme, "晋蓝");
              ui::paragraph(theme, ui::TextStyle::Body, theme.colors.ink,
                            "A paragraph broken at its panel's edge.");
              ui::button(theme, "button", "Press");
          }).empty());
}

TEST_CASE("a string made too long is found, with the panel it leaves") {
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30}, "A line that is as wide as it likes");
          }) == "text cut off: \"A line that is as wide as it likes\" in\n");
}

TEST_CASE("a colour made too pale is found, with both colours and what it should be") {
    const auto page = [](ImU32 ink, ui::TextStyle style) {
        return [=](const ui::Theme& theme) {
            list().AddRectFilled({20, 20}, {220, 120}, IM_COL32_WHITE);
            ui::draw_text(list(), theme, style, {24, 30}, ink, "Pale");
        };
    };
    const ImU32 pale = IM_COL32(0x90, 0x90, 0x90, 255);
    for (const float ratio : {1.0F, 2.0F}) {
        CHECK(faults_of(page(pale, ui::TextStyle::Body), false, ratio) ==
              "text too pale: \"Pale\" #909090 on #ffffff: 3.19, not 4.5\n");
    }
    CHECK(faults_of(page(pale, ui::TextStyle::Figure)).empty());  // large letters may be paler
    // Black at a third of its strength is grey: 255 - 255 / 3.
    CHECK(faults_of(page(IM_COL32(0, 0, 0, 85), ui::TextStyle::Figure)) ==
          "text too pale: \"Pale\" #000000 on #ffffff: 2.32, not 3.0\n");
}

TEST_CASE("a label moved onto another is found, with both") {
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30}, "Taiyuan");
              write(theme, {50, 36}, "Jinzhong");
          }) == "texts overlap: \"Taiyuan\" and \"Jinzhong\"\n");
}

TEST_CASE("two labels below the edge of a panel that scrolls are found as well") {
    const std::string faults = faults_of([](const ui::Theme& theme) {
        ImGui::Dummy({10, 400});
        write(theme, {24, 330}, "Taiyuan");
        write(theme, {50, 336}, "Jinzhong");
    });
    CHECK(faults.starts_with("texts overlap: \"Taiyuan\""));
}

TEST_CASE("the edge of a panel cuts a text where it scrolls, and nowhere else") {
    const auto line = [](const ui::Theme& theme) { write(theme, {24, 110}, "Half"); };
    CHECK(faults_of(line) == "text cut off: \"Half\" in\n");
    CHECK(faults_of([=](const ui::Theme& theme) {
              line(theme);
              ImGui::Dummy({10, 400});
          }).empty());
}

TEST_CASE("the ground of a halo is the halo, and letters side by side touch nothing") {
    CHECK(faults_of([](const ui::Theme& theme) {
              list().AddRectFilled({20, 20}, {220, 120}, IM_COL32_BLACK);
              ui::draw_text_with_halo(list(), theme, ui::TextStyle::Body, {24, 30}, IM_COL32_BLACK,
                                      IM_COL32_WHITE, "Datong");
              ui::draw_text(list(), theme, ui::TextStyle::Body, {24, 45}, IM_COL32_WHITE, "Shuozhou");
          }).empty());
}

TEST_CASE("a rule that crosses a text does no harm, a field of its colour does") {
    const auto page = [](float height) {
        return [=](const ui::Theme& theme) {
            list().AddRectFilled({20, 38}, {220, 38 + height}, theme.colors.ink);
            write(theme, {24, 30}, "Crossed");
        };
    };
    CHECK(faults_of(page(1)).empty());
    CHECK(faults_of(page(4)).starts_with("text too pale: \"Crossed\""));
}

TEST_CASE("a character without a glyph is named") {
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30},
                    "a\xef\xbf\xbd"
                    "b");
          }) ==
          "glyph missing: \"a\xef\xbf\xbd"
          "b\": U+FFFD\n");
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30}, "\xee\x80\x80");
          }).find("U+E000") != std::string::npos);
}

TEST_CASE("what is too small for a finger may be large enough for a mouse") {
    const auto page = [](float size) {
        return [=](const ui::Theme&) { ui::press_area("small", {size, 60}); };
    };
    CHECK(faults_of(page(28)).empty());
    CHECK(faults_of(page(28), true) == "target too small: 'small': 28 x 60, not 44\n");
    CHECK(faults_of(page(27)) == "target too small: 'small': 27 x 60, not 28\n");
}

TEST_CASE("two buttons in one place are found; a button on a map is where it belongs") {
    const auto page = [](ui::TargetKind kind) {
        return [=](const ui::Theme&) {
            ImGui::SetNextItemAllowOverlap();
            ImGui::InvisibleButton("under", {100, 60});
            ui::record_target("under", kind);
            ImGui::SetCursorScreenPos({90, 30});
            ui::press_area("upon", {40, 40});
        };
    };
    CHECK(faults_of(page(ui::TargetKind::Press)) == "targets overlap: 'under' and 'upon'\n");
    CHECK(faults_of(page(ui::TargetKind::Canvas)).empty());
}

TEST_CASE("a label wider than its button is found; one shortened in it is not, but one without a button is") {
    CHECK(faults_of([](const ui::Theme& theme) {
              ui::press_area("button", {60, 30});
              write(theme, {15 + 20, 25}, "Deadlines");
          }) == "text leaves its button: \"Deadlines\" out of 'button'\n");
    const auto shortened = [](const ui::Theme& theme) {
        ui::draw_text_cut(list(), theme, ui::TextStyle::Body, {24, 25}, 50, theme.colors.ink, "Deadlines");
    };
    CHECK(faults_of(shortened).starts_with("text shortened: \"Dead"));
    CHECK(faults_of([=](const ui::Theme& theme) {
              ui::press_area("button", {60, 30});
              shortened(theme);
          }).empty());
}

TEST_CASE("what lies under a sheet or a tooltip is not looked at") {
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30}, "Below");
              list().AddRectFilled({20, 20}, {220, 120}, theme.colors.surface);
              ui::record_cover(list(), {20, 20}, {220, 120});
              write(theme, {24, 36}, "Above");
          }).empty());
    CHECK(faults_of([](const ui::Theme& theme) {
              write(theme, {24, 30}, "Below");
              ImGui::SetNextWindowPos({10, 10});
              ui::tooltip(theme, "Above", "It hides what is below it");
          }).empty());
}
