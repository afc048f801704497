// Frames drawn without a graphics card: known pixels.
#include "platform/software_picture.hpp"

#include "platform/headless/headless.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using jinlan::platform::Glyphs;
using jinlan::platform::Headless;
using jinlan::platform::Picture;
using jinlan::platform::Program;

using Pixel = std::array<int, 3>;

constexpr Pixel kPaper{0xf6, 0xf4, 0xee};
constexpr Pixel kBlack{0, 0, 0};
constexpr Pixel kRed{255, 0, 0};

/// Draws what it is told in front of nothing.
class Sketch final : public Program {
public:
    explicit Sketch(std::function<void(ImDrawList&)> sketch) : sketch_(std::move(sketch)) {}
    void draw() override { sketch_(*ImGui::GetForegroundDrawList()); }
    void open_address(std::string_view) override {}
    std::string address() const override { return {}; }
    std::string description() const override { return {}; }
    std::string language() const override { return "zh-Hans"; }
    std::string title() const override { return {}; }

private:
    std::function<void(ImDrawList&)> sketch_;
};

Picture picture_of(std::function<void(ImDrawList&)> sketch, float ratio = 1.0f,
                   Glyphs glyphs = Glyphs::Draw) {
    Sketch program(std::move(sketch));
    Headless headless(program, 40, 30, ratio);
    headless.frame(2);
    return headless.picture(glyphs);
}

Pixel at(const Picture& picture, int x, int y) {
    const std::size_t first = 3 * static_cast<std::size_t>(y * picture.width + x);
    return {picture.rgb[first], picture.rgb[first + 1], picture.rgb[first + 2]};
}

int count(const Picture& picture, Pixel color) {
    int found = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) found += at(picture, x, y) == color ? 1 : 0;
    }
    return found;
}

void plain(ImDrawList& list) { list.Flags = ImDrawListFlags_None; }  // no soft edges

}  // namespace

TEST_CASE("nothing drawn is paper, as many pixels as the ratio makes") {
    const Picture picture = picture_of([](ImDrawList&) {}, 2.0f);
    CHECK(picture.width == 80);
    CHECK(picture.height == 60);
    CHECK(count(picture, kPaper) == 80 * 60);
}

TEST_CASE("a rectangle covers its pixels and no other, at ratios 1 and 2") {
    for (const int ratio : {1, 2}) {
        CAPTURE(ratio);
        const Picture picture = picture_of(
            [](ImDrawList& list) {
                list.AddRectFilled({3, 4}, {13, 9}, IM_COL32(255, 0, 0, 255));
            },
            static_cast<float>(ratio));
        CHECK(count(picture, kRed) == 50 * ratio * ratio);
        CHECK(at(picture, 3 * ratio, 4 * ratio) == kRed);
        CHECK(at(picture, 13 * ratio - 1, 9 * ratio - 1) == kRed);
        CHECK(at(picture, 3 * ratio - 1, 4 * ratio) == kPaper);
        CHECK(at(picture, 13 * ratio, 8 * ratio) == kPaper);
    }
}

TEST_CASE("a half transparent colour is mixed once, also where two triangles meet") {
    const Picture picture = picture_of([](ImDrawList& list) {
        plain(list);
        list.AddRectFilled({0, 0}, {40, 30}, IM_COL32_WHITE);
        const ImVec2 corners[] = {{2, 2}, {35, 3}, {30, 27}, {5, 22}};
        list.AddConvexPolyFilled(corners, 4, IM_COL32(0, 0, 0, 128));
    });
    const int mixed = count(picture, {127, 127, 127});
    CHECK(mixed > 500);
    CHECK(mixed + count(picture, {255, 255, 255}) == 40 * 30);
}

TEST_CASE("triangles around a point fill the square between them without a gap or an overlap") {
    for (const ImVec2 middle : {ImVec2(20, 15), ImVec2(13.37f, 9.81f), ImVec2(20.5f, 14.5f)}) {
        const Picture picture = picture_of([middle](ImDrawList& list) {
            plain(list);
            const ImVec2 corners[] = {{0, 0}, {40, 0}, {40, 30}, {0, 30}};
            for (int i = 0; i < 4; ++i) {
                list.AddTriangleFilled(corners[i], corners[(i + 1) % 4], middle, IM_COL32(255, 0, 0, 100));
            }
        });
        CHECK(count(picture, at(picture, 0, 0)) == 40 * 30);
    }
}

TEST_CASE("a triangle is drawn from both sides") {
    const auto drawn = [](ImVec2 second, ImVec2 third) {
        return count(picture_of([=](ImDrawList& list) {
                         plain(list);
                         list.AddTriangleFilled({0, 0}, second, third, IM_COL32(255, 0, 0, 255));
                     }),
                     kRed);
    };
    CHECK(drawn({20, 0}, {0, 20}) ==
          190);  // the middles below the diagonal; those on it belong to the other side
    CHECK(drawn({20, 0}, {0, 20}) == drawn({0, 20}, {20, 0}));
}

TEST_CASE("the clip cuts") {
    const Picture picture = picture_of([](ImDrawList& list) {
        list.PushClipRect({10, 10}, {20, 20});
        list.AddRectFilled({0, 0}, {40, 30}, IM_COL32(255, 0, 0, 255));
        list.PopClipRect();
    });
    CHECK(count(picture, kRed) == 100);
    CHECK(at(picture, 10, 10) == kRed);
    CHECK(at(picture, 20, 19) == kPaper);
}

TEST_CASE("colours run from corner to corner") {
    const Picture picture = picture_of([](ImDrawList& list) {
        const ImU32 black = IM_COL32_BLACK;
        const ImU32 white = IM_COL32_WHITE;
        list.AddRectFilledMultiColor({0, 0}, {40, 30}, black, white, white, black);
    });
    // The middle of the n-th of 40 pixels: 255 (n + 1/2) / 40.
    CHECK(at(picture, 0, 7) == Pixel{3, 3, 3});
    CHECK(at(picture, 20, 7) == Pixel{131, 131, 131});
    CHECK(at(picture, 39, 25) == Pixel{252, 252, 252});
}

TEST_CASE("a line with soft edges is darkest in its middle and no wider than it should be") {
    const Picture picture = picture_of([](ImDrawList& list) {
        list.AddLine({5, 10}, {35, 10}, IM_COL32_BLACK, 2.0f);
    });
    // AddLine adds half a pixel: from 9.5 to 11.5.
    CHECK(at(picture, 20, 10) == kBlack);
    CHECK(at(picture, 20, 8) == kPaper);
    CHECK(at(picture, 20, 12) == kPaper);
    CHECK(at(picture, 20, 9) == at(picture, 20, 11));
}

TEST_CASE("letters are drawn on the grid, and can be left out") {
    const auto letter = [](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {40, 30}, IM_COL32(255, 0, 0, 255));
        list.AddText(nullptr, 20.0f, {5.4f, 3.0f}, IM_COL32_BLACK, "晋");
    };
    // The box of a Han character: 17 units wide less a pixel, 0.7 of 17 high.
    CHECK(count(picture_of(letter), kBlack) == 16 * 11);
    CHECK(count(picture_of(letter, 2.0f), kBlack) == 33 * 23);
    CHECK(count(picture_of(letter, 1.0f, Glyphs::LeaveOut), kRed) == 40 * 30);
}

TEST_CASE("what lies far outside or is nothing at all does no harm") {
    const Picture picture = picture_of([](ImDrawList& list) {
        plain(list);
        list.AddTriangleFilled({-1e9f, -1e9f}, {1e9f, -1e9f}, {0, 1e9f}, IM_COL32(255, 0, 0, 255));
        list.AddTriangleFilled({5, 5}, {9, 9}, {13, 13}, IM_COL32_BLACK);
    });
    CHECK(count(picture, kRed) == 40 * 30);
}

TEST_CASE("the same frame gives the same pixels") {
    const auto sketch = [](ImDrawList& list) {
        list.AddCircleFilled({17.3f, 12.8f}, 9.7f, IM_COL32(20, 90, 160, 200));
        list.AddBezierCubic({0, 0}, {40, 5}, {0, 25}, {40, 30}, IM_COL32_BLACK, 1.5f);
    };
    CHECK(picture_of(sketch, 1.5f).rgb == picture_of(sketch, 1.5f).rgb);
}
