// The head of the page: what this is, and the commands that concern all of it.

#include "ui/page/header_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/words/names.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr int kTextStep = 10;  // percent
constexpr float kSign = 17;    // logical pixels
constexpr float kSpacing = 6;
constexpr float kGroupSpacing = 14;
constexpr std::array<std::string_view, 3> kLanguageNames{"简体", "繁體", "English"};

/// Draws what the page is called, from `rect`'s left to `room`; the tagline where it fits whole.
void title(const Context& context, const Rect& rect, bool wide, float room) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The mark: a hill line under a clear sky.
    const float side = theme.px(30);
    const ImVec2 mark(rect.x + (wide ? theme.padding() : theme.px(12)), rect.y + (rect.height - side) / 2);
    list.AddRectFilled(mark, ImVec2(mark.x + side, mark.y + side), theme.colors.masthead, theme.px(7));
    const ImVec2 hills[] = {{mark.x + side * 0.14F, mark.y + side * 0.74F},
                            {mark.x + side * 0.40F, mark.y + side * 0.36F},
                            {mark.x + side * 0.55F, mark.y + side * 0.57F},
                            {mark.x + side * 0.67F, mark.y + side * 0.44F},
                            {mark.x + side * 0.86F, mark.y + side * 0.74F}};
    list.AddPolyline(hills, 5, theme.colors.on_masthead, ImDrawFlags_None, theme.px(2.6F));

    const TextStyle style = TextStyle::Title;
    const float x = mark.x + side + theme.px(11);
    const std::string& name = context.tr(Str::AppName);
    const float end = x + text_width(theme, style, name);
    if (end > room) return;  // the mark alone on the narrowest phones
    draw_text(list, theme, style, ImVec2(x, rect.y + (rect.height - line_height(theme, style)) / 2),
              theme.colors.brand, name);
    const float tagline_x = end + theme.px(14);
    const std::string& tagline = context.tr(Str::AppTagline);
    if (!wide || tagline_x + text_width(theme, TextStyle::Body, tagline) > room) return;
    draw_text(
        list, theme, TextStyle::Body,
        ImVec2(tagline_x, rect.y + (rect.height - line_height(theme, TextStyle::Body)) / 2 + theme.px(2)),
        theme.colors.ink_soft, tagline);
}

struct Command {
    const char* id;
    Icon sign;
    const std::string& name;
    bool chosen = false;
    bool enabled = true;
};

float command_width(const Theme& theme, const Command& command, bool named) {
    if (!named) return theme.target_height();
    return theme.px(kSign + 7 + 20) + text_width(theme, TextStyle::Body, command.name);
}

/// A command without a frame: its sign and, `named`, its name beside it. `hint` is shown on hovering.
/// `width` 0: as wide as that takes.
bool command_button(const Context& context, const Command& command, bool named, std::string_view hint,
                    float width = 0) {
    const Theme& theme = context.theme;
    if (width == 0) width = command_width(theme, command, named);
    const DisabledScope disabled(!command.enabled);
    const Press area = press_area(command.id, ImVec2(width, theme.target_height()));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool strong = command.chosen || area.held;
    const float glow = context.motion.ease(ImGui::GetItemID(), area.hovered ? 1 : 0);
    if (strong) {
        list.AddRectFilled(area.min, area.max, theme.colors.brand, theme.radius());
    } else if (glow > 0) {
        list.AddRectFilled(area.min, area.max,
                           with_alpha(theme.colors.hover, static_cast<unsigned>(255 * glow)), theme.radius());
    }
    const ImU32 ink = !area.enabled ? theme.colors.disabled
                      : strong      ? theme.colors.on_brand
                                    : theme.colors.brand;
    const float middle = (area.min.y + area.max.y) / 2;
    const float sign_x = named ? area.min.x + theme.px(10 + kSign / 2) : (area.min.x + area.max.x) / 2;
    draw_icon(list, command.sign, ImVec2(sign_x, middle), theme.px(kSign), ink);
    if (named) {
        draw_text(
            list, theme, TextStyle::Body,
            ImVec2(area.min.x + theme.px(10 + kSign + 7), middle - line_height(theme, TextStyle::Body) / 2),
            ink, command.name);
    }
    if (area.hovered) tooltip(theme, command.name, hint);
    return area.pressed;
}

std::string percent_text(const Context& context) { return std::to_string(context.state.text_percent) + "%"; }

float text_size_width(const Theme& theme) {
    return button_width(theme, "A−") + button_width(theme, "A+") +
           std::max(theme.target_height(), text_width(theme, TextStyle::Body, "250%") + theme.px(12));
}

/// "A−", the size, "A+": the size itself goes back to normal.
void text_size(const Context& context, float width) {
    const Theme& theme = context.theme;
    const int percent = context.state.text_percent;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float ends = button_width(theme, "A−") + button_width(theme, "A+");
    if (percent <= app::kMinTextPercent) {
        disabled_button(theme, "A−");
    } else if (button(theme, "smaller", "A−")) {
        context.act(app::SetTextPercent{percent - kTextStep});
    }
    if (ImGui::IsItemHovered()) tooltip(theme, context.tr(Str::TextSmaller), {});
    const float value_x = start.x + button_width(theme, "A−");
    ImGui::SetCursorScreenPos(ImVec2(value_x, start.y));
    const Press value = press_area("normal", ImVec2(width - ends, theme.target_height()));
    const std::string text = percent_text(context);
    draw_text(*ImGui::GetWindowDrawList(), theme, TextStyle::Body,
              ImVec2((value.min.x + value.max.x - text_width(theme, TextStyle::Body, text)) / 2,
                     (value.min.y + value.max.y - line_height(theme, TextStyle::Body)) / 2),
              value.hovered ? theme.colors.brand : theme.colors.ink_soft, text);
    if (value.hovered) tooltip(theme, context.tr(Str::TextNormal), {});
    if (value.pressed) context.act(app::SetTextPercent{100});
    ImGui::SetCursorScreenPos(ImVec2(start.x + width - button_width(theme, "A+"), start.y));
    if (percent >= app::kMaxTextPercent) {
        disabled_button(theme, "A+");
    } else if (button(theme, "larger", "A+")) {
        context.act(app::SetTextPercent{percent + kTextStep});
    }
    if (ImGui::IsItemHovered()) tooltip(theme, context.tr(Str::TextLarger), {});
}

void language(const Context& context, float width) {
    if (const auto chosen = segmented(context.theme, "language", kLanguageNames,
                                      static_cast<std::size_t>(context.state.language), width)) {
        context.act(app::SetLanguage{plan::kLanguages[*chosen]});
    }
}

constexpr std::array kThemes{app::ThemeName::Light, app::ThemeName::Dark, app::ThemeName::HighContrast};

Command theme_command(const Context& context) {
    constexpr std::array kSigns{Icon::Light, Icon::Dark, Icon::Contrast};
    return {"theme", kSigns[static_cast<std::size_t>(context.state.theme)], context.tr(Str::ThemeLabel)};
}

void next_theme(const Context& context) {
    const std::size_t next = (static_cast<std::size_t>(context.state.theme) + 1) % kThemes.size();
    context.act(app::SetTheme{kThemes[next]});
}

/// The themes by their names.
void theme_choice(const Context& context, float width) {
    std::array<std::string_view, kThemes.size()> names;
    for (std::size_t i = 0; i < kThemes.size(); ++i) names[i] = context.tr(app::name_of(kThemes[i]));
    if (const auto chosen =
            segmented(context.theme, "theme", names, static_cast<std::size_t>(context.state.theme), width)) {
        context.act(app::SetTheme{kThemes[*chosen]});
    }
}

}  // namespace

void HeaderView::draw(const Context& context, const Rect& rect, bool wide) {
    const Theme& theme = context.theme;
    begin_panel(theme, "header", rect, theme.colors.surface, 0, Scrolling::None);
    if (wide) {
        commands(context, rect);
    } else {
        menu_button(context, rect);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float foot = rect.y + rect.height;
    list.AddRectFilled(ImVec2(rect.x, foot - theme.hairline()), ImVec2(rect.x + rect.width, foot),
                       theme.colors.line);
    end_panel();
}

namespace {

struct HistoryCommand {
    Command command;
    Str keys;
    app::Action action;
};

std::array<HistoryCommand, 2> history_commands(const Context& context) {
    return {
        HistoryCommand{
            {"undo", Icon::Undo, context.tr(Str::Undo), false, context.can_undo}, Str::UndoKeys, app::Undo{}},
        HistoryCommand{{"redo", Icon::Redo, context.tr(Str::Redo), false, context.can_redo},
                       Str::RedoKeys,
                       app::Redo{}}};
}

/// Whether a narrow header has room for both beside its mark and its menu.
bool history_fits(const Theme& theme, float width) {
    return width >= 3 * theme.target_height() + theme.px(12 + 30 + 12);
}

/// Both as rows of a menu.
void history_rows(const Context& context, float width) {
    for (const HistoryCommand& each : history_commands(context)) {
        if (command_button(context, each.command, true, context.tr(each.keys), width))
            context.act(each.action);
    }
}

}  // namespace

void HeaderView::commands(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    const bool presenting = context.state.present;
    const Command present{"present", Icon::Present, context.tr(presenting ? Str::PresentLeave : Str::Present),
                          presenting};
    const Command share{"share", Icon::Share, context.tr(Str::Share)};
    const Command about{"about", Icon::Info, context.tr(Str::About), context.state.about_open};
    const float spacing = theme.px(kSpacing);
    const float group = theme.px(kGroupSpacing);
    const float languages = segmented_width(theme, kLanguageNames);
    const float sizes = text_size_width(theme);
    const auto width = [&](bool named) {
        return 2 * theme.target_height() + group + languages + group + sizes + group + theme.target_height() +
               spacing + command_width(theme, present, named || presenting) + spacing +
               command_width(theme, share, named) + spacing + command_width(theme, about, named) +
               theme.padding();
    };
    // The names go before the title does.
    const float title_room = theme.px(180);
    const bool named = rect.width - width(true) > title_room;
    float x = rect.x + rect.width - width(named);
    const float y = rect.y + (rect.height - theme.target_height()) / 2;
    title(context, rect, true, x - theme.px(16));
    const auto place = [&](float item_width, float after) {
        ImGui::SetCursorScreenPos(ImVec2(x, y));
        x += item_width + after;
    };
    for (const HistoryCommand& each : history_commands(context)) {
        place(theme.target_height(), each.keys == Str::RedoKeys ? group : 0);
        if (command_button(context, each.command, false, context.tr(each.keys))) context.act(each.action);
    }
    place(languages, group);
    language(context, 0);
    place(sizes, group);
    text_size(context, sizes);
    place(theme.target_height(), spacing);
    if (command_button(context, theme_command(context), false, context.tr(app::name_of(context.state.theme))))
        next_theme(context);
    place(command_width(theme, present, named || presenting), spacing);
    if (command_button(context, present, named || presenting, context.tr(Str::PresentHint)))
        context.act(app::SetPresent{!presenting});
    place(command_width(theme, share, named), spacing);
    if (command_button(context, share, named, context.tr(Str::ShareHint))) context.requests.share = true;
    place(command_width(theme, about, named), 0);
    if (command_button(context, about, named, {})) context.act(app::SetAbout{!context.state.about_open});
}

void HeaderView::menu_button(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    const Command open{"menu", Icon::Menu, context.tr(Str::Menu)};
    const float width = theme.target_height();
    const float y = rect.y + (rect.height - width) / 2;
    float x = rect.x + rect.width - width - theme.px(4);
    const float menu_x = x;
    if (history_fits(theme, rect.width)) {
        x -= 2 * width;
        float place = x;
        for (const HistoryCommand& each : history_commands(context)) {
            ImGui::SetCursorScreenPos(ImVec2(place, y));
            if (command_button(context, each.command, false, context.tr(each.keys))) context.act(each.action);
            place += width;
        }
    }
    title(context, rect, false, x - theme.px(4));
    ImGui::SetCursorScreenPos(ImVec2(menu_x, y));
    if (command_button(context, open, false, {})) {
        ImGui::OpenPopup("sheet");
        context.motion.start(menu_rise_);
    }
    menu(context);
}

/// All commands as a sheet that comes up from the foot of a narrow page.
void HeaderView::menu(const Context& context) {
    if (!ImGui::IsPopupOpen("sheet")) return;
    const Theme& theme = context.theme;
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float rise = context.motion.advance(menu_rise_);
    const float pad = theme.padding();
    // As high as its content was in the last frame; the first one is drawn below the page's foot.
    ImGui::SetNextWindowPos(ImVec2(0, page.y), ImGuiCond_Always, ImVec2(0, rise));
    ImGui::SetNextWindowSizeConstraints(ImVec2(page.x, 0), ImVec2(page.x, page.y));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(pad, pad));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, theme.px(12));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.gap(), theme.px(6)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, theme.colors.shade);
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize |
                                   ImGuiWindowFlags_NoSavedSettings;
    if (ImGui::BeginPopupModal("sheet", nullptr, flags)) {
        const float width = page.x - 2 * pad;
        bool done = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        // A press beside the sheet closes it, but not the one that opened it.
        if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowAppearing() &&
            ImGui::GetIO().MousePos.y < ImGui::GetWindowPos().y)
            done = true;
        const auto title = [&](Str text) {
            paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(text));
        };
        title(Str::LanguageTitle);
        language(context, width);
        vertical_space(theme, 4);
        title(Str::TextSizeTitle);
        const ImVec2 sizes = ImGui::GetCursorScreenPos();
        text_size(context, width);
        ImGui::SetCursorScreenPos(sizes);
        ImGui::Dummy(ImVec2(1, theme.target_height()));
        vertical_space(theme, 4);
        title(Str::ThemeLabel);
        theme_choice(context, width);
        vertical_space(theme, 4);
        separator(theme);
        const bool presenting = context.state.present;
        const Command present{"present", Icon::Present,
                              context.tr(presenting ? Str::PresentLeave : Str::Present), presenting};
        const Command share{"share", Icon::Share, context.tr(Str::Share)};
        const Command about{"about", Icon::Info, context.tr(Str::About)};
        if (command_button(context, present, true, {}, width)) {
            context.act(app::SetPresent{!presenting});
            done = true;
        }
        if (command_button(context, share, true, {}, width)) {
            context.requests.share = true;
            done = true;
        }
        if (command_button(context, about, true, {}, width)) {
            context.act(app::SetAbout{true});
            done = true;
        }
        if (!history_fits(theme, page.x)) history_rows(context, width);
        if (done) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(4);
}

}  // namespace jinlan::ui
