// The machine a program runs on: its window or page, its files, its date. One header for the desktop
// (native*.cpp) and the browser (web*.cpp); CMake chooses.
//
// Inside the frame ImGui::GetIO().Fonts->Fonts[0] is the regular and Fonts[1] the bold font, both with every
// glyph the machine has, at any size.
#pragma once

#include "platform/options.hpp"
#include "platform/program.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jinlan::platform {

/// A day of the calendar: month 1..12, day 1..31.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// The user's present day, in the user's time zone.
Date today();

/// The language the user prefers, as BCP 47 ("zh-CN", "zh-Hant-HK", "en-GB"); "en" when nothing is said.
std::string preferred_language();

/// Reads an asset by its name below assets/, with '/' between folders ("plan.json", "strings/en.json").
///
/// Desktop: from `options.assets_folder` or, when that is empty, from the first that is there of "assets"
/// beside the program and "../share/jinlan/assets". Browser: what the page fetched before main().
/// Nothing when it cannot be read; `reason` then says which file, why, and what to do.
std::optional<std::string> read_asset(const Options& options, std::string_view name, std::string& reason);

/// Opens the window or takes the page's canvas, and runs `program` until it is closed. Returns the exit code.
///
/// Browser: does not return; `program` and everything on the caller's stack stay alive.
/// When there is no window, no OpenGL or no Chinese font it shows why and returns 1.
int run(Program& program, const Options& options);

/// Shows a sentence to the user where it cannot be missed: a panel over the page, or the terminal and, where
/// there is a display and no screenshot was asked for, a message box. Does not end the program.
void show_failure(const Options& options, const std::string& message);

// --- While it runs -----------------------------------------------------------------------------------------

/// What was saved under this name on an earlier visit; empty where nothing was, or nothing can be kept. While
/// a picture is taken nothing was: pictures do not depend on whose machine takes them.
std::string load_setting(std::string_view name);

/// Keeps a short line of text for the next visit, on this machine alone. Names and values are plain words
/// without line breaks. A machine that keeps nothing forgets it without a word: settings are a convenience.
void save_setting(std::string_view name, std::string_view value);

/// Takes the whole screen, or gives it back. A browser grants it only just after a press or a key.
void set_full_screen(bool full);

/// Whether the whole screen is taken. The user can give it back at any time, with Escape for instance.
bool is_full_screen();

/// Whether the user wants nothing to move: said to the system, or with --reduced-motion.
bool prefers_reduced_motion();

/// What to hand to others so that they see the state `address` (as Program::address()): a link in the
/// browser; on the desktop the address itself, which the program takes as its argument.
std::string link_to(std::string_view address);

}  // namespace jinlan::platform
