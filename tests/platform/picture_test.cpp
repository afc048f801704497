// Pictures as files.
#include "platform/picture.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using jinlan::platform::Picture;

const Picture kTwoPixels{2, 1, {255, 0, 0, 0, 0, 255}};

}  // namespace

TEST_CASE("a PPM file holds a header and the pixels") {
    CHECK(jinlan::platform::ppm_file(kTwoPixels) == std::string("P6\n2 1\n255\n\xff\0\0\0\0\xff", 17));
}

TEST_CASE("a PNG file of known pixels is known byte for byte") {
    // Checksums worked out with Python's zlib.crc32 and zlib.adler32.
    constexpr std::string_view kExpected(
        "\x89PNG\r\n\x1a\n"
        "\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0\x7b\x40\xe8\xdd"
        "\0\0\0\x12IDAT\x78\x01\x01\x07\0\xf8\xff\0\xff\0\0\0\0\xff\x07\0\x01\xff\x55\x36\xba\xc7"
        "\0\0\0\0IEND\xae\x42\x60\x82",
        8 + 25 + 30 + 12);
    CHECK(jinlan::platform::png_file(kTwoPixels) == kExpected);
}

TEST_CASE("rows longer than a stored block are split") {
    const Picture wide{30000, 2, std::vector<std::uint8_t>(180000, 7)};
    const std::string png = jinlan::platform::png_file(wide);
    // 180002 bytes of rows make three blocks of 5 bytes more, within 2 + 4 bytes of zlib and 57 of PNG.
    CHECK(png.size() == 180002 + 3 * 5 + 6 + 57);
}
