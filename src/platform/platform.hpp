// The machine a program runs on: its window or page, its files, its date. One header for the desktop
// (native*.cpp) and the browser (web*.cpp); CMake chooses.
//
// Inside the frame ImGui::GetIO().Fonts->Fonts[0] is the regular and Fonts[1] the bold font, both with every
// glyph the machine has, at any size.
#pragma once

#include "platform/options.hpp"
#include "platform/picture.hpp"
#include "platform/program.hpp"

#include <cstddef>
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

// --- Files for the user ------------------------------------------------------------------------------------

/// What became of a file.
struct Saved {
    bool done = false;
    std::string place;  // its path; empty in the browser, which keeps to itself where downloads go
};

/// Gives the user a file. `name` is a plain file name, `type` its media type.
///
/// Browser: a download. Desktop: in the user's folder for downloads, else that for documents, else the home
/// folder; a file that is there is never overwritten, the new one gets a number ("map-2.png").
Saved save_file(std::string_view name, std::string_view type, std::string_view bytes);

/// The same with a picture, as a PNG file.
Saved save_picture(std::string_view name, const Picture& picture);

/// More than any file that the program reads; a larger one is not read.
inline constexpr std::size_t kMostOpenedBytes = 4'000'000;

/// A file that the user has handed over.
struct OpenedFile {
    std::string name;                  // a plain file name, as the user's machine has it
    std::optional<std::string> bytes;  // nothing: it cannot be read, or holds more than `kMostOpenedBytes`
};

/// Asks the user for a file; `accept` lists media types and endings as HTML's attribute does. What was chosen
/// comes with a later frame (`take_opened_file`).
///
/// Browser: its dialog, and true; to be called soon after a press, or the browser refuses. Desktop: false,
/// for there is no dialog; a file can be dropped onto the window at any time.
bool open_file(std::string_view accept);

/// A file that the user has handed over since, each once, in their order; nothing when there is none.
std::optional<OpenedFile> take_opened_file();

/// Something to be printed: HTML, once as a file of its own and once in the parts that it is made of.
struct Printout {
    std::string name;      // of the file
    std::string language;  // BCP 47
    std::string page;      // the whole file
    std::string style;     // its style sheet, which leaves everything but #print out of the print
    std::string body;      // the content of #print; everything in it is escaped
};

/// Browser: puts the body into the page and opens the browser's print dialog. Desktop: saves the file as
/// `save_file` does and opens it in the user's browser.
Saved print(const Printout& printout);

}  // namespace jinlan::platform
