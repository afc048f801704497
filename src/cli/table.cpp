// The columns of a table, for the help.

#include "cli/table.hpp"

#include <algorithm>
#include <utility>

namespace jinlan::cli {

std::string columns_text(const Table& table) {
    std::size_t width = 0;
    for (const ColumnHead& column : table.columns) width = std::max(width, column.key.size());
    std::string text;
    for (const ColumnHead& column : table.columns) {
        text += "  " + std::string(column.key);
        std::size_t gap = width - column.key.size() + 2;
        for (char character : column.help) {
            if (gap > 0) text += std::string(std::exchange(gap, 0), ' ');
            text += character;
            if (character == '\n') gap = width + 4;  // the next line stands under this one
        }
        text += '\n';
    }
    return text;
}

}  // namespace jinlan::cli
