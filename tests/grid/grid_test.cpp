// Every view in every theme, language, size, pixel ratio and size of text: nothing cut off, on top of each
// other, missing, too pale or too small to press.

#include <doctest/doctest.h>

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/faults.hpp"
#include "support/screen.hpp"
#include "support/views.hpp"

using namespace jinlan;
using namespace jinlan::tests;

namespace {

constexpr ContrastBar kBar{};
constexpr ContrastBar kHighContrastBar{7, 7};

/// They show at once what others scroll to.
constexpr Size kTallWindows[] = {{390, 9000}, {1366, 5000}};

/// A point of the grid.
struct Place {
    View view = {};
    std::string_view theme = {};
    std::string_view language = {};
    Size size = {};
    float ratio = 1;
    int text_percent = 100;
    bool touch = false;
    std::string_view font = "boxes";

    std::string address() const { return address_of(view, theme, language, text_percent); }
};

std::string describe(const Place& place) {
    char figures[96];
    std::snprintf(figures, sizeof figures, "%d x %d @ %.0f, text %d %%", place.size.width, place.size.height,
                  static_cast<double>(place.ratio), place.text_percent);
    std::string text(place.view.name);
    for (const std::string_view part :
         {place.theme.empty() ? "light" : place.theme, place.language, std::string_view(figures)}) {
        text.append(", ").append(part);
    }
    if (place.touch) text += ", touch";
    if (place.font != "boxes") text.append(", ").append(place.font);
    return text + "   #" + place.address();
}

/// What was found, where it was found first: a fault is mostly the same in several themes and languages.
class Report {
public:
    void add(const std::vector<Fault>& faults, const Place& place) {
        for (const Fault& fault : faults) {
            const std::string line = std::string(name_of(fault.kind)) + ": " + fault.what;
            if (!told_.insert(line).second || told_.size() > kMost) continue;
            text_ += "  " + describe(place) + "\n      " + line + "\n";
        }
    }

    /// Empty when nothing was found.
    std::string text() const {
        if (told_.size() <= kMost) return text_;
        return text_ + "  and " + std::to_string(told_.size() - kMost) + " more\n";
    }

private:
    static constexpr std::size_t kMost = 200;

    std::set<std::string> told_;
    std::string text_;
};

/// Calls `look(place)` for every view, theme and language in this window.
template <typename Look>
void each_page(Place place, const std::vector<std::string_view>& languages, Look look) {
    static const std::vector<View> views = present_views();
    static const std::vector<std::string_view> themes = present_themes();
    for (const View& view : views) {
        for (const std::string_view theme : themes) {
            for (const std::string_view language : languages) {
                place.view = view;
                place.theme = theme;
                place.language = language;
                look(place);
            }
        }
    }
}

const std::vector<std::string_view> kAllLanguages(std::begin(kLanguages), std::end(kLanguages));

void look_at_layouts(Screen& screen, const Place& window, Report& report) {
    if (window.touch) screen.headless.tap(-10, -10);
    each_page(window, kAllLanguages, [&](const Place& place) {
        screen.show(place.address());
        const ui::Recorder& frame = screen.recorded();
        INFO(describe(place));
        CHECK(frame.texts.size() > 6);  // a phone's view without anything to show
        CHECK(frame.targets.size() > 4);
        report.add(find_layout_faults(frame), place);
    });
}

/// The middle of targets that can be seen, and of a map or chart nine points. Of those with one name, which
/// are the rows of a list, three do.
std::vector<ImVec2> points_on(const std::vector<ui::HitTarget>& targets) {
    constexpr int kMostAlike = 3;
    std::vector<ImVec2> points;
    std::map<std::string, int> alike;
    for (const ui::HitTarget& target : targets) {
        if (++alike[target.id] > kMostAlike) continue;
        const int steps = target.kind == ui::TargetKind::Canvas ? 3 : 1;
        for (int i = 0; i < steps * steps; ++i) {
            const auto part = [steps](int step) {
                return (static_cast<float>(step) + 0.5F) / static_cast<float>(steps);
            };
            const ImVec2 point(target.min.x + (target.max.x - target.min.x) * part(i % steps),
                               target.min.y + (target.max.y - target.min.y) * part(i / steps));
            const bool seen = point.x >= target.clip_min.x && point.x < target.clip_max.x &&
                              point.y >= target.clip_min.y && point.y < target.clip_max.y;
            if (seen) points.push_back(point);
        }
    }
    return points;
}

void check_nothing_found(const Report& report) {
    const std::string found = report.text();
    INFO(found);
    CHECK(found.empty());
}

}  // namespace

TEST_CASE("every view lies well, in every theme, language, size, pixel ratio and size of text") {
    Report report;
    for (const Size size : kSizes) {
        for (const float ratio : {1.0F, 2.0F}) {
            for (const bool touch : {false, true}) {
                Screen screen(size.width, size.height, "", ratio);
                for (const int percent : {100, 200}) {
                    look_at_layouts(screen,
                                    {.size = size, .ratio = ratio, .text_percent = percent, .touch = touch},
                                    report);
                }
            }
        }
    }
    for (const Size size : kTallWindows) {
        Screen screen(size.width, size.height, "");
        for (const int percent : {100, 200}) {
            look_at_layouts(screen, {.size = size, .text_percent = percent}, report);
        }
    }
    check_nothing_found(report);
}

// Pictures cost more than all else together, so there is no second pixel ratio and no second size of text,
// which change no colour.
TEST_CASE("no text is pale on what is really under it, in every view and theme") {
    Report report;
    for (const Size size : {kSizes[0], kSizes[1], kSizes[2], kSizes[3], kTallWindows[0], kTallWindows[1]}) {
        Screen screen(size.width, size.height, "");
        each_page({.size = size}, kAllLanguages, [&](const Place& place) {
            screen.show(place.address());
            const ui::Recorder& frame = screen.recorded();
            const platform::Picture ground = screen.headless.picture(platform::Glyphs::LeaveOut);
            report.add(find_pale_texts(frame, ground, place.ratio,
                                       place.theme == "contrast" ? kHighContrastBar : kBar),
                       place);
        });
    }
    check_nothing_found(report);
}

// Hovering changes colours and brings up cards, which must find a place beside the pointer; in the smallest
// window that is used with a mouse.
TEST_CASE("whatever is pointed at, what comes up lies well and can be read") {
    Report report;
    for (const Size size : {kSizes[1]}) {
        Screen screen(size.width, size.height, "");
        each_page({.size = size}, {"en"}, [&](const Place& place) {
            if (!place.theme.empty()) return;  // other themes have other colours for the same things
            screen.headless.move(-10, -10);
            screen.show(place.address());
            const std::vector<ui::HitTarget> targets = screen.recorded().targets;
            for (const ImVec2 point : points_on(targets)) {
                screen.headless.move(point.x, point.y);
                const ui::Recorder& frame = screen.recorded();
                report.add(find_layout_faults(frame), place);
                const platform::Picture ground = screen.headless.picture(platform::Glyphs::LeaveOut);
                report.add(find_pale_texts(frame, ground, 1, kBar), place);
            }
        });
    }
    check_nothing_found(report);
}

#ifdef JINLAN_SYSTEM_FONT
TEST_CASE("the system's font has every character, and nothing lies worse in it") {
    std::string reason;
    const bool has_font = platform::has_system_font(reason);
    INFO(reason);
    REQUIRE(has_font);
    Report report;
    for (const Size size : {Size{390, 844}, Size{1366, 768}}) {
        Screen screen(size.width, size.height, "", 1, platform::HeadlessFont::System);
        look_at_layouts(screen, {.size = size, .font = "the system's font"}, report);
    }
    check_nothing_found(report);
}
#endif
