// jinlan-cli: the data at the command line, for scripts and offline use. What it can do stands in src/cli/.

#include <string_view>
#include <vector>

#include "cli/program.hpp"

int main(int count, char** words) {
    const std::vector<std::string_view> typed(words + (count > 0 ? 1 : 0), words + count);
    return jinlan::cli::run_program(typed, count > 0 ? words[0] : "");
}
