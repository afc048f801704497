// A picture of the window as a file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace jinlan::platform {

/// Pixels of three bytes (red, green, blue), rows from the top, no padding.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// The bytes of a PNG file (8 bits a channel, stored without compression).
std::string png_file(const Picture& picture);

/// The bytes of a binary PPM file ("P6").
std::string ppm_file(const Picture& picture);

}  // namespace jinlan::platform
