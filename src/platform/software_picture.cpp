// A software rasteriser for the triangles of Dear ImGui.
//
// Corners are put on a grid of 1/256 pixel and everything that decides whether a pixel is drawn is counted in
// whole numbers. An edge belongs to a triangle when it is its top or its left one, as in OpenGL and Direct3D.
#include "platform/software_picture.hpp"

#include "platform/glyph_snap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace jinlan::platform {
namespace {

constexpr int kSubpixelBits = 8;
constexpr int kSubpixels = 1 << kSubpixelBits;
/// Whatever lies further out than this is nonsense; edges must not overflow.
constexpr float kFarthest = 1 << 20;

struct Color {
    std::uint8_t red, green, blue, alpha;
};

constexpr Color color_of(ImU32 packed) {
    return {static_cast<std::uint8_t>(packed >> IM_COL32_R_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_G_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_B_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_A_SHIFT)};
}

constexpr std::uint8_t over(unsigned from, unsigned onto, unsigned alpha) {
    return static_cast<std::uint8_t>((from * alpha + onto * (255 - alpha) + 127) / 255);
}

constexpr std::uint8_t times(unsigned a, unsigned b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

struct Area {
    int left, top, right, bottom;  // the last two are outside
};

/// Red, green, blue, alpha, and the place in the texture, in texels.
using Values = std::array<float, 6>;

struct Corner {
    std::int64_t x, y;  // in 1/256 pixel
    Values values;
};

class Canvas {
public:
    Canvas(int width, int height, ImU32 background)
        : picture_{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 3)} {
        const Color color = color_of(background);
        for (std::size_t i = 0; i < picture_.rgb.size(); i += 3) {
            picture_.rgb[i] = color.red;
            picture_.rgb[i + 1] = color.green;
            picture_.rgb[i + 2] = color.blue;
        }
    }

    void blend(int x, int y, Color color) {
        if (color.alpha == 0) return;
        std::uint8_t* pixel = at(x, y);
        pixel[0] = over(color.red, pixel[0], color.alpha);
        pixel[1] = over(color.green, pixel[1], color.alpha);
        pixel[2] = over(color.blue, pixel[2], color.alpha);
    }

    void fill_row(int left, int right, int y, Color color) {
        if (color.alpha != 255) {
            for (int x = left; x < right; ++x) blend(x, y, color);
            return;
        }
        std::uint8_t* pixel = at(left, y);
        for (int x = left; x < right; ++x, pixel += 3) {
            pixel[0] = color.red;
            pixel[1] = color.green;
            pixel[2] = color.blue;
        }
    }

    Area area() const { return {0, 0, picture_.width, picture_.height}; }
    Picture take() { return std::move(picture_); }

private:
    std::uint8_t* at(int x, int y) {
        return picture_.rgb.data() +
               3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) +
                    static_cast<std::size_t>(x));
    }

    Picture picture_;
};

/// A texel; beyond the edge the nearest one there is.
Color texel(const ImTextureData& texture, int x, int y) {
    x = std::clamp(x, 0, texture.Width - 1);
    y = std::clamp(y, 0, texture.Height - 1);
    const unsigned char* bytes =
        texture.Pixels + static_cast<std::size_t>((x + y * texture.Width) * texture.BytesPerPixel);
    if (texture.BytesPerPixel == 1) return {255, 255, 255, bytes[0]};
    return {bytes[0], bytes[1], bytes[2], bytes[3]};
}

/// The texture at a place in texels, between four of them.
Color sample(const ImTextureData& texture, float u, float v) {
    const float left = std::floor(u - 0.5f);
    const float top = std::floor(v - 0.5f);
    // Letters stand on the grid: their share of a neighbour is nothing but noise.
    const auto part = [](float share) { return static_cast<int>(share * 256.0f + 0.5f); };
    const int right_part = part(u - 0.5f - left);
    const int bottom_part = part(v - 0.5f - top);
    const int x = static_cast<int>(left);
    const int y = static_cast<int>(top);
    const Color a = texel(texture, x, y);
    if (right_part == 0 && bottom_part == 0) return a;
    const Color b = texel(texture, x + 1, y);
    const Color c = texel(texture, x, y + 1);
    const Color d = texel(texture, x + 1, y + 1);
    const auto mixed = [&](int from_a, int from_b, int from_c, int from_d) {
        const int upper = from_a * (256 - right_part) + from_b * right_part;
        const int lower = from_c * (256 - right_part) + from_d * right_part;
        return static_cast<std::uint8_t>((upper * (256 - bottom_part) + lower * bottom_part + 32768) >> 16);
    };
    return {mixed(a.red, b.red, c.red, d.red), mixed(a.green, b.green, c.green, d.green),
            mixed(a.blue, b.blue, c.blue, d.blue), mixed(a.alpha, b.alpha, c.alpha, d.alpha)};
}

Color filtered(const Values& values, Color filter) {
    const auto channel = [](float value) {
        return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f) + 0.5f);
    };
    return {times(channel(values[0]), filter.red), times(channel(values[1]), filter.green),
            times(channel(values[2]), filter.blue), times(channel(values[3]), filter.alpha)};
}

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {  // b > 0
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

/// a x + b y + c >= 0 on the inner side of an edge, in 1/256 pixel; zero counts only on a top or left edge.
struct Edge {
    std::int64_t a, b, c;

    Edge(const Corner& from, const Corner& to)
        : a(from.y - to.y), b(to.x - from.x), c(from.x * to.y - from.y * to.x) {
        // The inner side lies to the right (a > 0) of a left edge, and below (b > 0) a top one.
        const bool owns_its_pixels = a > 0 || (a == 0 && b > 0);
        if (!owns_its_pixels) c -= 1;
    }

    /// Narrows [left, right) to the pixels of the row that lie on the inner side.
    void narrow(int row, int& left, int& right) const {
        const std::int64_t y = static_cast<std::int64_t>(row) * kSubpixels + kSubpixels / 2;
        // At the middle of pixel x: a * 256 * x + rest >= 0.
        const std::int64_t rest = b * y + c + a * (kSubpixels / 2);
        const std::int64_t step = a * kSubpixels;
        if (step > 0) {
            left = static_cast<int>(std::max<std::int64_t>(left, -floor_div(rest, step)));
        } else if (step < 0) {
            right = static_cast<int>(std::min<std::int64_t>(right, floor_div(rest, -step) + 1));
        } else if (rest < 0) {
            right = left;
        }
    }
};

/// The pixel whose middle is the first at or after the place, which is in 1/256 pixel.
int first_pixel(std::int64_t place) {
    return static_cast<int>(floor_div(place + kSubpixels / 2 - 1, kSubpixels));
}

class Rasteriser {
public:
    Rasteriser(Canvas& canvas, const ImDrawData& draw_data)
        : canvas_(canvas), origin_(draw_data.DisplayPos), scale_(draw_data.FramebufferScale) {}

    void draw(const ImDrawList& list, const ImDrawCmd& command, Glyphs glyphs) {
        texture_ = command.TexRef._TexData;
        if (texture_ == nullptr || texture_->Pixels == nullptr || !set_clip(command.ClipRect)) return;
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawIdx* end = index + command.ElemCount;
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        while (index + 3 <= end) {
            if (glyphs == Glyphs::LeaveOut && index + 6 <= end && is_glyph(index, vertices)) {
                index += 6;
                continue;
            }
            triangle(vertices[index[0]], vertices[index[1]], vertices[index[2]]);
            index += 3;
        }
    }

private:
    bool set_clip(ImVec4 rect) {
        const Area all = canvas_.area();
        clip_ = {std::max(all.left, static_cast<int>((rect.x - origin_.x) * scale_.x)),
                 std::max(all.top, static_cast<int>((rect.y - origin_.y) * scale_.y)),
                 std::min(all.right, static_cast<int>((rect.z - origin_.x) * scale_.x)),
                 std::min(all.bottom, static_cast<int>((rect.w - origin_.y) * scale_.y))};
        return clip_.left < clip_.right && clip_.top < clip_.bottom;
    }

    Corner corner(const ImDrawVert& vertex) const {
        const auto place = [](float pixels) {
            return static_cast<std::int64_t>(std::floor(
                std::clamp(pixels, -kFarthest, kFarthest) * static_cast<float>(kSubpixels) + 0.5f));
        };
        const Color color = color_of(vertex.col);
        return {
            place((vertex.pos.x - origin_.x) * scale_.x),
            place((vertex.pos.y - origin_.y) * scale_.y),
            {static_cast<float>(color.red), static_cast<float>(color.green), static_cast<float>(color.blue),
             static_cast<float>(color.alpha), vertex.uv.x * static_cast<float>(texture_->Width),
             vertex.uv.y * static_cast<float>(texture_->Height)}};
    }

    void triangle(const ImDrawVert& first, const ImDrawVert& second, const ImDrawVert& third) {
        const Corner p = corner(first);
        Corner q = corner(second);
        Corner r = corner(third);
        std::int64_t area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if (area == 0) return;
        if (area < 0) {
            std::swap(q, r);
            area = -area;
        }
        const Edge edges[] = {{p, q}, {q, r}, {r, p}};
        const int top = std::max(clip_.top, first_pixel(std::min({p.y, q.y, r.y})));
        const int bottom = std::min(clip_.bottom, first_pixel(std::max({p.y, q.y, r.y})) + 1);
        const bool plain = p.values == q.values && p.values == r.values;
        const Color flat = plain ? filtered(p.values, sample(*texture_, p.values[4], p.values[5])) : Color{};
        if (plain && flat.alpha == 0) return;
        const Slope slope = plain ? Slope{} : slope_of(p, q, r, static_cast<double>(area));
        for (int y = top; y < bottom; ++y) {
            int left = clip_.left;
            int right = clip_.right;
            for (const Edge& edge : edges) edge.narrow(y, left, right);
            if (left >= right) continue;
            if (plain) {
                canvas_.fill_row(left, right, y, flat);
            } else {
                shaded_row(slope, left, right, y);
            }
        }
    }

    /// How the values change from pixel to pixel: value = start + x * along_x + y * along_y at middles.
    struct Slope {
        std::array<double, 6> start, along_x, along_y;
        bool one_texel = false;
        Color filter{};
    };

    Slope slope_of(const Corner& p, const Corner& q, const Corner& r, double area) const {
        Slope slope;
        const auto length = [](std::int64_t difference) { return static_cast<double>(difference); };
        for (std::size_t i = 0; i < p.values.size(); ++i) {
            const double to_q = static_cast<double>(q.values[i]) - static_cast<double>(p.values[i]);
            const double to_r = static_cast<double>(r.values[i]) - static_cast<double>(p.values[i]);
            const double x = (to_q * length(r.y - p.y) - to_r * length(q.y - p.y)) / area;
            const double y = (to_r * length(q.x - p.x) - to_q * length(r.x - p.x)) / area;
            slope.along_x[i] = x * kSubpixels;
            slope.along_y[i] = y * kSubpixels;
            constexpr double kMiddle = kSubpixels / 2.0;
            slope.start[i] =
                static_cast<double>(p.values[i]) + x * (kMiddle - length(p.x)) + y * (kMiddle - length(p.y));
        }
        slope.one_texel = p.values[4] == q.values[4] && p.values[5] == q.values[5] &&
                          p.values[4] == r.values[4] && p.values[5] == r.values[5];
        if (slope.one_texel) slope.filter = sample(*texture_, p.values[4], p.values[5]);
        return slope;
    }

    void shaded_row(const Slope& slope, int left, int right, int y) {
        for (int x = left; x < right; ++x) {
            Values values;
            for (std::size_t i = 0; i < values.size(); ++i) {
                values[i] = static_cast<float>(slope.start[i] + x * slope.along_x[i] + y * slope.along_y[i]);
            }
            canvas_.blend(
                x, y,
                filtered(values, slope.one_texel ? slope.filter : sample(*texture_, values[4], values[5])));
        }
    }

    Canvas& canvas_;
    ImVec2 origin_;
    ImVec2 scale_;
    const ImTextureData* texture_ = nullptr;
    Area clip_{};
};

}  // namespace

Picture draw_picture(ImDrawData& draw_data, ImU32 background, Glyphs glyphs) {
    snap_glyphs(draw_data);
    const auto pixels = [](float units, float ratio) { return static_cast<int>(units * ratio); };
    Canvas canvas(pixels(draw_data.DisplaySize.x, draw_data.FramebufferScale.x),
                  pixels(draw_data.DisplaySize.y, draw_data.FramebufferScale.y), background);
    Rasteriser rasteriser(canvas, draw_data);
    for (const ImDrawList* list : draw_data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback == nullptr) rasteriser.draw(*list, command, glyphs);
        }
    }
    return canvas.take();
}

}  // namespace jinlan::platform
