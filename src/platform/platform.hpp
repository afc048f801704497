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

}  // namespace jinlan::platform
