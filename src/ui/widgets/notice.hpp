// A sentence that the reader should see, with how serious it is.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

enum class NoticeKind { Info, Warning, Error };

/// At the layout cursor, as wide as the content region. `close` names the button that takes it away; empty:
/// it cannot be closed. Returns whether it was.
bool notice(const Theme& theme, const char* id, NoticeKind kind, std::string_view text,
            std::string_view close = {});

/// What its text stands on.
ImU32 notice_ground(const Theme& theme, NoticeKind kind);

/// How high `notice` is on a content region of this width.
float notice_height(const Theme& theme, float width, std::string_view text, bool closable);

}  // namespace jinlan::ui
