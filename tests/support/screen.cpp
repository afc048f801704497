// The explorer on a screen that exists only in memory.
#include "support/screen.hpp"

#include <memory>
#include <string>

#include "platform/headless/device.hpp"
#include "support/model.hpp"
#include "ui/gallery/gallery_view.hpp"

namespace jinlan::tests {

namespace {

constexpr plan::Date kToday{2026, 11, 23};

}  // namespace

Screen::Screen(int width, int height, std::string_view address, float pixel_ratio,
               platform::HeadlessFont font)
    : explorer(real_model(), kToday, plan::Language::SimplifiedChinese, std::make_unique<ui::GalleryView>()),
      headless(explorer, width, height, pixel_ratio, font) {
    show(address);
}

Screen::~Screen() {
    ui::record(nullptr);
    platform::headless_device() = {};  // the next test's machine remembers nothing of this one's
}

void Screen::show(std::string_view address) {
    constexpr int kLongestMotion = 120;  // frames
    explorer.open_address(address);
    headless.frame(3);
    for (int i = 0; i < kLongestMotion && explorer.animating(); ++i) headless.frame();
}

const ui::Recorder& Screen::recorded() {
    record_.clear();
    ui::record(&record_);
    headless.frame();
    ui::record(nullptr);
    return record_;
}

const std::vector<ui::DrawnText>& Screen::texts() {
    recorded();
    visible_.clear();
    for (const ui::DrawnText& text : record_.texts) {
        const bool seen = text.min.y >= text.clip_min.y && text.max.y <= text.clip_max.y &&
                          text.max.x > text.clip_min.x && text.min.x < text.clip_max.x;
        if (seen) visible_.push_back(text);
    }
    return visible_;
}

std::optional<ui::DrawnText> Screen::find(std::string_view wanted) {
    for (const ui::DrawnText& text : texts()) {
        if (text.text.find(wanted) != std::string::npos) return text;
    }
    return std::nullopt;
}

bool Screen::press(std::string_view wanted) {
    const std::optional<ui::DrawnText> text = find(wanted);
    if (!text) return false;
    headless.click((text->min.x + text->max.x) / 2, (text->min.y + text->max.y) / 2);
    return true;
}

bool Screen::press_target(std::string_view id, std::size_t nth) {
    for (const ui::HitTarget& target : recorded().targets) {
        if (target.id != id || nth-- > 0) continue;
        headless.click((target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2);
        return true;
    }
    return false;
}

}  // namespace jinlan::tests
