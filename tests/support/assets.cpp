// The project's assets, for tests. JINLAN_ASSETS_DIR is given by CMake.
#include "support/assets.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace jinlan::tests {

namespace {

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    if (file) content << file.rdbuf();
    if (!file || !content) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        std::exit(1);
    }
    return content.str();
}

}  // namespace

std::string read_asset(const std::string& name) { return read_whole(JINLAN_ASSETS_DIR "/" + name); }

std::string read_test_file(const std::string& name) {
    return read_whole(JINLAN_ASSETS_DIR "/../tests/" + name);
}

}  // namespace jinlan::tests
