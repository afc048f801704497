// What has to stand on a picture that leaves the page.

#include "ui/page/picture_words.hpp"

#include <algorithm>

#include "ui/widgets/text.hpp"

namespace jinlan::ui {

Rect draw_picture_words(const Theme& theme, const app::PictureWords& words, const Rect& picture) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float margin = theme.large_targets ? theme.padding() : theme.section();
    const float left = picture.x + margin;
    const float right = picture.x + picture.width - margin;
    const float room = right - left;
    const float pad = theme.px(8);
    list.AddRectFilled(ImVec2(picture.x, picture.y),
                       ImVec2(picture.x + picture.width, picture.y + picture.height), theme.colors.surface);

    // The program's name to the left and the day to the right; the filter below, however long it is.
    float top = picture.y + pad;
    draw_text(list, theme, TextStyle::Label, ImVec2(left, top), theme.colors.brand, words.name);
    draw_text_right(list, theme, TextStyle::Body, ImVec2(right, top), theme.colors.ink_soft, words.as_of);
    top += line_height(theme, TextStyle::Label);
    top +=
        draw_wrapped(list, theme, TextStyle::Body, ImVec2(left, top), room, theme.colors.ink, words.filter);
    top += pad;
    draw_rule(list, theme, ImVec2(picture.x, top), ImVec2(picture.x + picture.width, top), theme.colors.line);
    top += theme.hairline();

    float below = 2 * pad;
    for (const std::string& note : words.notes) below += wrapped_height(theme, TextStyle::Note, room, note);
    const float foot = std::max(top, picture.y + picture.height - below);
    draw_rule(list, theme, ImVec2(picture.x, foot), ImVec2(picture.x + picture.width, foot),
              theme.colors.line);
    float y = foot + pad;
    for (const std::string& note : words.notes) {
        y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(left, y), room, theme.colors.ink_soft, note);
    }
    return {picture.x, top, picture.width, foot - top};
}

}  // namespace jinlan::ui
