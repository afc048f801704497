// A picture to be taken.
#include "support/scene.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "platform/headless/device.hpp"
#include "support/own_figures.hpp"
#include "support/screen.hpp"

namespace jinlan::tests {

namespace {

struct Verb {
    std::string_view name;
    bool takes_text;
    std::size_t numbers;
};
constexpr Verb kVerbs[] = {{"hover", true, 0},  {"press", true, 0}, {"key", true, 0},
                           {"touch", false, 0}, {"at", false, 2},   {"tap", false, 2},
                           {"wheel", false, 1}, {"crop", false, 4}, {"figures", false, 0}};

constexpr std::pair<std::string_view, ImGuiKey> kKeys[] = {
    {"Tab", ImGuiKey_Tab},           {"Enter", ImGuiKey_Enter},    {"Space", ImGuiKey_Space},
    {"Escape", ImGuiKey_Escape},     {"Left", ImGuiKey_LeftArrow}, {"Right", ImGuiKey_RightArrow},
    {"Up", ImGuiKey_UpArrow},        {"Down", ImGuiKey_DownArrow}, {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
};

ImGuiKey key_of(std::string_view name) {
    for (const auto& [key_name, key] : kKeys) {
        if (key_name == name) return key;
    }
    return ImGuiKey_None;
}

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// A whole number, or one with a decimal point.
std::optional<float> number(std::string_view text) {
    const std::string copy(text);
    char* end = nullptr;
    const float value = std::strtof(copy.c_str(), &end);
    return copy.empty() || *end != '\0' ? std::nullopt : std::optional(value);
}

bool read_window(std::string_view text, Scene& scene) {
    int ratio = 1;
    const int read = std::sscanf(std::string(text).c_str(), "%dx%d@%d", &scene.width, &scene.height, &ratio);
    scene.ratio = static_cast<float>(ratio);
    return read >= 2 && scene.width > 0 && scene.height > 0 && ratio > 0;
}

std::optional<SceneAction> read_action(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    SceneAction action{.verb = std::string(text.substr(0, space)), .text = {}, .numbers = {}};
    const std::string_view rest = trimmed(text.substr(space));
    const auto* verb = std::ranges::find(kVerbs, action.verb, &Verb::name);
    if (verb == std::end(kVerbs) || verb->takes_text == (rest.empty() || verb->numbers > 0)) return {};
    if (verb->takes_text) {
        action.text = rest;
    } else if (verb->numbers > 0) {
        for (const std::string_view part : split(rest, ',')) {
            const std::optional<float> value = number(part);
            if (!value) return {};
            action.numbers.push_back(*value);
        }
    }
    if (action.numbers.size() != verb->numbers) return {};
    if (action.verb == "key" && key_of(action.text) == ImGuiKey_None) return {};
    return action;
}

/// What one action does; false when there is nothing to do it to.
bool act(Screen& screen, const SceneAction& action) {
    platform::Headless& headless = screen.headless;
    if (action.verb == "press") return screen.press(action.text);
    if (action.verb == "hover") {
        const std::optional<ui::DrawnText> text = screen.find(action.text);
        if (text) headless.move((text->min.x + text->max.x) / 2, (text->min.y + text->max.y) / 2);
        return text.has_value();
    }
    if (action.verb == "at") headless.move(action.numbers[0], action.numbers[1]);
    if (action.verb == "tap") headless.tap(action.numbers[0], action.numbers[1]);
    if (action.verb == "wheel") headless.wheel(action.numbers[0]);
    if (action.verb == "touch") headless.tap(-10, -10);
    if (action.verb == "figures") {
        platform::headless_device().opened.push_back({"own.csv", std::string(kOwnFigures)});
        headless.frame(3);
    }
    if (action.verb == "key") headless.key(key_of(action.text));
    return true;
}

platform::Picture cropped(const platform::Picture& picture, const std::vector<float>& place, float ratio) {
    const auto pixel = [ratio](float units, int most) {
        return std::clamp(static_cast<int>(units * ratio), 0, most);
    };
    const int left = pixel(place[0], picture.width);
    const int top = pixel(place[1], picture.height);
    const int right = pixel(place[0] + place[2], picture.width);
    const int bottom = pixel(place[1] + place[3], picture.height);
    platform::Picture part{right - left, bottom - top, {}};
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* row = picture.rgb.data() + 3 * static_cast<std::size_t>(y * picture.width);
        part.rgb.insert(part.rgb.end(), row + 3 * left, row + 3 * right);
    }
    return part;
}

}  // namespace

std::optional<Scene> parse_scene(std::string_view line, std::string& problem) {
    const std::vector<std::string_view> parts = split(line, '|');
    Scene scene;
    if (parts.size() < 3 || parts.size() > 4) {
        problem = "has " + std::to_string(parts.size()) + " parts, not name | window | address [| actions]";
        return {};
    }
    scene.name = parts[0];
    if (scene.name.empty() ||
        scene.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") !=
            std::string::npos) {
        problem = "the name '" + scene.name + "' is not of letters, digits, _ and - alone";
        return {};
    }
    if (!read_window(parts[1], scene)) {
        problem = "'" + std::string(parts[1]) + "' is no window as 1366x768 or 1366x768@2";
        return {};
    }
    scene.address = parts[2];
    if (parts.size() == 3) return scene;
    for (const std::string_view text : split(parts[3], ';')) {
        std::optional<SceneAction> action = read_action(text);
        if (!action) {
            problem = "'" + std::string(text) + "' is nothing that can be done; see tests/support/scene.hpp";
            return {};
        }
        scene.actions.push_back(std::move(*action));
    }
    return scene;
}

std::optional<platform::Picture> draw_scene(const Scene& scene, platform::HeadlessFont font,
                                            std::string& problem) {
    Screen screen(scene.width, scene.height, scene.address, scene.ratio, font);
    const SceneAction* crop = nullptr;
    for (const SceneAction& action : scene.actions) {
        if (action.verb == "crop") {
            crop = &action;
        } else if (!act(screen, action)) {
            problem = "there is no '" + action.text + "' to " + action.verb;
            return {};
        }
    }
    screen.headless.frame(2);
    constexpr int kLongestMotion = 120;  // frames
    for (int i = 0; i < kLongestMotion && screen.explorer.animating(); ++i) screen.headless.frame();
    platform::Picture picture = screen.headless.picture();
    return crop != nullptr ? cropped(picture, crop->numbers, scene.ratio) : std::move(picture);
}

}  // namespace jinlan::tests
