// A picture of the window as a file.
//
// Sources: PNG (ISO/IEC 15948), zlib (RFC 1950), deflate (RFC 1951, section 3.2.4: stored blocks).
#include "platform/picture.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace jinlan::platform {
namespace {

constexpr size_t kLargestStoredBlock = 65535;

void append_big_endian(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xff));
}

std::uint32_t crc32(std::string_view bytes) {
    static constexpr std::array<std::uint32_t, 256> kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xedb88320u ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }();
    std::uint32_t crc = 0xffffffffu;
    for (const char byte : bytes) crc = kTable[(crc ^ static_cast<std::uint8_t>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

std::uint32_t adler32(std::string_view bytes) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<std::uint8_t>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    return (high << 16) | low;
}

std::string zlib_stored(std::string_view bytes) {
    std::string out = "\x78\x01";
    size_t start = 0;
    do {
        const size_t length = std::min(kLargestStoredBlock, bytes.size() - start);
        out.push_back(start + length == bytes.size() ? 1 : 0);  // the last block says so
        for (const size_t field : {length, ~length}) {
            out.push_back(static_cast<char>(field & 0xff));
            out.push_back(static_cast<char>((field >> 8) & 0xff));
        }
        out.append(bytes.substr(start, length));
        start += length;
    } while (start < bytes.size());
    append_big_endian(out, adler32(bytes));
    return out;
}

void append_chunk(std::string& out, std::string_view type, std::string_view content) {
    append_big_endian(out, static_cast<std::uint32_t>(content.size()));
    const std::string checked = std::string(type).append(content);
    out += checked;
    append_big_endian(out, crc32(checked));
}

std::string_view row_bytes(const Picture& picture, int row) {
    const size_t length = static_cast<size_t>(picture.width) * 3;
    return {reinterpret_cast<const char*>(picture.rgb.data()) + static_cast<size_t>(row) * length, length};
}

}  // namespace

std::string png_file(const Picture& picture) {
    std::string header;
    append_big_endian(header, static_cast<std::uint32_t>(picture.width));
    append_big_endian(header, static_cast<std::uint32_t>(picture.height));
    header += std::string_view("\x08\x02\x00\x00\x00", 5);  // 8 bits, true colour, no interlace

    std::string rows;
    rows.reserve(picture.rgb.size() + static_cast<size_t>(picture.height));
    for (int row = 0; row < picture.height; ++row) {
        rows.push_back(0);  // filter: none
        rows += row_bytes(picture, row);
    }
    std::string out = "\x89PNG\r\n\x1a\n";
    append_chunk(out, "IHDR", header);
    append_chunk(out, "IDAT", zlib_stored(rows));
    append_chunk(out, "IEND", {});
    return out;
}

std::string ppm_file(const Picture& picture) {
    std::string out =
        "P6\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n";
    for (int row = 0; row < picture.height; ++row) out += row_bytes(picture, row);
    return out;
}

}  // namespace jinlan::platform
