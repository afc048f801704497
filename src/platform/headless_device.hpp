// The machine of the tests: what it remembers, and what its user wants.
#pragma once

#include <map>
#include <string>

namespace jinlan::platform {

struct HeadlessDevice {
    std::map<std::string, std::string, std::less<>> settings;
    bool full_screen = false;
    bool reduced_motion = false;
};

/// The one machine: a test that changes it sets it back.
HeadlessDevice& headless_device();

}  // namespace jinlan::platform
