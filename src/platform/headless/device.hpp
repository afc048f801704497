// The machine of the tests: what it remembers, and what its user wants.
#pragma once

#include "platform/platform.hpp"

#include <map>
#include <string>
#include <vector>

namespace jinlan::platform {

struct HeadlessDevice {
    std::map<std::string, std::string, std::less<>> settings;
    bool full_screen = false;
    bool reduced_motion = false;

    // What its user was given, the last one last.
    struct File {
        std::string name;
        std::string type;
        std::string bytes;
    };
    std::vector<File> files;
    std::vector<Picture> pictures;  // that the PNG files among them hold
    std::vector<Printout> printouts;
    bool disk_full = false;  // nothing can be saved

    bool asks_for_files = true;      // has a dialog for it, as the browser does
    std::vector<std::string> asked;  // what kind of file, the last time last
    std::vector<OpenedFile> opened;  // that its user hands over, the next one first
};

/// The one machine: a test that changes it sets it back.
HeadlessDevice& headless_device();

}  // namespace jinlan::platform
