// How Dear ImGui is compiled (IMGUI_USER_CONFIG): without what Jinlan does not use, because every byte of it
// would be downloaded by everyone who opens the page.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT             // fonts come from the browser or the system
#define IMGUI_DISABLE_FILE_FUNCTIONS           // no imgui.ini, no log file: the state is in the address
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // nothing is opened behind the user's back
#define IMGUI_USE_WCHAR32                      // Han characters beyond U+FFFF occur in names

#ifdef __EMSCRIPTEN__
// Dear ImGui has two font loaders built in, stb_truetype (20 KB) and, by this name, one that others supply.
// The page supplies the browser's canvas (web_font.cpp), tests under node their boxes (headless_font.cpp).
#define IMGUI_ENABLE_FREETYPE
#endif
