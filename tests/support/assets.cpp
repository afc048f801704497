// The project's assets, for tests. JINLAN_ASSETS_DIR is given by CMake.
#include "support/assets.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace jinlan::tests {

std::string read_asset(const std::string& name) {
    const std::string path = std::string(JINLAN_ASSETS_DIR) + "/" + name;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    if (file) content << file.rdbuf();
    if (!file || !content) {
        std::fprintf(stderr, "read_asset: cannot read %s\n", path.c_str());
        std::exit(1);
    }
    return content.str();
}

}  // namespace jinlan::tests
