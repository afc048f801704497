// Text as it comes to stand on the screen.

#include "ui/widgets/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/headless.hpp"
#include "ui/record.hpp"

using namespace jinlan;
using namespace jinlan::ui;

namespace {

const Theme kTheme = make_theme(app::ThemeName::Light, 1);

/// A page that a test draws on.
class Sheet final : public platform::Program {
public:
    explicit Sheet(std::function<void(ImDrawList&)> content) : content_(std::move(content)) {}

    void draw() override {
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("sheet", nullptr, ImGuiWindowFlags_NoDecoration);
        content_(*ImGui::GetWindowDrawList());
        ImGui::End();
    }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "en"; }
    std::string title() const override { return {}; }

private:
    std::function<void(ImDrawList&)> content_;
};

/// The texts that the last of a few frames drew.
std::vector<DrawnText> drawn(const std::function<void(ImDrawList&)>& content) {
    Sheet sheet(content);
    platform::Headless headless(sheet, 400, 600);
    headless.frame(2);
    Recorder recorder;
    record(&recorder);
    headless.frame(1);
    record(nullptr);
    return recorder.texts;
}

}  // namespace

TEST_CASE("numbers in a column stand with their decimal points below each other") {
    constexpr float kPoint = 200;
    const auto texts = drawn([](ImDrawList& list) {
        float y = 10;
        for (const std::string_view number : {"9.5", "1\u2009200.25", "\u22127", "35"}) {
            draw_number(list, kTheme, TextStyle::Body, ImVec2(kPoint, y), kTheme.colors.ink, number);
            y += 30;
        }
    });
    REQUIRE(texts.size() == 4);
    // In the test's font every digit is equally wide, so what stands before the point can be counted.
    const float digit = (texts[3].max.x - texts[3].min.x) / 2;
    CHECK(texts[0].min.x + digit == doctest::Approx(kPoint).epsilon(0.01));
    CHECK(texts[3].max.x == doctest::Approx(kPoint).epsilon(0.01));
    CHECK(texts[2].max.x == doctest::Approx(kPoint).epsilon(0.01));
    CHECK(texts[1].min.x < texts[0].min.x - 3 * digit);
    CHECK(texts[1].max.x ==
          doctest::Approx(kPoint + 2 * digit + (texts[0].max.x - kPoint - digit)).epsilon(0.01));
}

TEST_CASE("nothing is nothing wide and draws nothing") {
    const auto texts = drawn([](ImDrawList& list) {
        const std::string_view nothing;  // whose pointer is null
        CHECK(text_width(kTheme, TextStyle::Body, nothing) == 0);
        draw_text(list, kTheme, TextStyle::Body, ImVec2(10, 10), kTheme.colors.ink, nothing);
        draw_number(list, kTheme, TextStyle::Body, ImVec2(10, 10), kTheme.colors.ink, nothing);
        draw_text_cut(list, kTheme, TextStyle::Body, ImVec2(10, 10), 50, kTheme.colors.ink, nothing);
        paragraph(kTheme, TextStyle::Body, kTheme.colors.ink, nothing);
    });
    CHECK(texts.empty());
}

TEST_CASE("text can end at a place") {
    const auto texts = drawn([](ImDrawList& list) {
        draw_text_right(list, kTheme, TextStyle::Note, ImVec2(300, 10), kTheme.colors.ink, "35.9");
    });
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].max.x == doctest::Approx(300).epsilon(0.01));
}

TEST_CASE("titles and headings are typeset, text is shown as it is written") {
    const auto texts = drawn([](ImDrawList&) {
        paragraph(kTheme, TextStyle::Title, kTheme.colors.ink, "PM2.5 in Taiyuan");
        heading(kTheme, "PM10");
        question(kTheme, "How much PM2.5?");
        paragraph(kTheme, TextStyle::Body, kTheme.colors.ink, "PM2.5 is small");
    });
    REQUIRE(texts.size() == 4);
    CHECK(texts[0].text == "PM₂.₅ in Taiyuan");
    CHECK(texts[1].text == "PM₁₀");
    CHECK(texts[2].text == "How much PM₂.₅?");
    CHECK(texts[3].text == "PM2.5 is small");
}

TEST_CASE("a title that is cut short is measured as it is shown") {
    const auto texts = drawn([](ImDrawList& list) {
        CHECK(draw_text_cut(list, kTheme, TextStyle::Title, ImVec2(10, 10), 120, kTheme.colors.ink,
                            "PM2.5 in all of Shanxi"));
    });
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].text.starts_with("PM₂.₅"));
    CHECK(texts[0].text.ends_with("…"));
    CHECK(texts[0].max.x <= 130);
}

TEST_CASE("bold words stand in their line and break with it") {
    const auto texts = drawn([](ImDrawList&) {
        paragraph(kTheme, TextStyle::Body, kTheme.colors.ink,
                  "Each city answers for **its own target**, and the province for all of them together.");
        paragraph(kTheme, TextStyle::Body, kTheme.colors.ink, "the next one");
    });
    REQUIRE(texts.size() >= 4);
    CHECK(texts[0].text == "Each city answers for ");
    CHECK(texts[1].text.starts_with("its own"));
    CHECK(texts[1].min.x >= texts[0].max.x - 1);
    CHECK(texts[1].min.y == texts[0].min.y);
    std::string all;
    for (const DrawnText& text : texts) {
        CHECK(text.max.x <= 400);
        if (!all.empty() && all.back() != ' ') all += ' ';
        all += text.text;
    }
    CHECK(all.find("**") == std::string::npos);
    CHECK(all.find("the province") != std::string::npos);
    CHECK(texts.back().min.y > texts[texts.size() - 2].max.y - 1);
}
