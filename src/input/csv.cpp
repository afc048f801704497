// CSV (RFC 4180), read in one pass.

#include "input/csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "input/utf8.hpp"

namespace jinlan::input {

namespace {

class Reader {
public:
    Reader(std::string_view text, std::string_view file, Problems& problems)
        : text_(text), file_(file), problems_(problems) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> result;
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            const std::size_t begin = at_;
            const bool good = read_row(row);
            const std::string_view raw = text_.substr(begin, at_ - begin);
            const bool blank = row.fields.size() == 1 && row.fields[0].empty() && raw.find('"') == raw.npos;
            if (good && !blank && is_utf8(raw, row.line)) result.push_back(std::move(row));
        }
        return result;
    }

private:
    bool at_line_end() const {
        return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
    }

    bool read_row(CsvRow& row) {
        bool good = true;
        while (true) {
            std::string& field = row.fields.emplace_back();
            const bool quoted_field = at_ < text_.size() && text_[at_] == '"';
            good = (quoted_field ? read_quoted(field) : read_plain(field)) && good;
            if (at_ < text_.size() && text_[at_] == ',') {
                ++at_;
                continue;
            }
            if (at_ < text_.size()) {
                at_ += text_[at_] == '\r' ? 2 : 1;
                ++line_;
            }
            return good;
        }
    }

    bool read_plain(std::string& field) {
        const std::size_t begin = at_;
        while (!at_line_end() && text_[at_] != ',') ++at_;
        field = text_.substr(begin, at_ - begin);
        if (field.find('"') == std::string::npos) return true;
        report(line_, in_quotes(field), "a field with quotes to stand in quotes, its own quotes doubled");
        return false;
    }

    bool read_quoted(std::string& field) {
        const std::size_t first_line = line_;
        ++at_;
        while (true) {
            const std::size_t quote = text_.find('"', at_);
            const std::size_t end = std::min(quote, text_.size());
            const std::string_view piece = text_.substr(at_, end - at_);
            line_ += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
            field += piece;
            at_ = end;
            if (quote == std::string_view::npos) {
                report(first_line, "a quote that is never closed", "a closing quote");
                return false;
            }
            ++at_;
            if (at_ < text_.size() && text_[at_] == '"') {
                field += '"';
                ++at_;
                continue;
            }
            break;
        }
        if (at_line_end() || text_[at_] == ',') return true;
        const std::size_t begin = at_;
        while (!at_line_end() && text_[at_] != ',') ++at_;
        report(line_, {"{} after a closing quote", {in_quotes(text_.substr(begin, at_ - begin))}},
               "a comma or the end of the line");
        return false;
    }

    bool is_utf8(std::string_view raw, std::size_t line) {
        if (find_invalid_utf8(raw) == std::string_view::npos) return true;
        report(line, "a byte that is not UTF-8", "UTF-8 text");
        return false;
    }

    void report(std::size_t line, Words found, Words expected) {
        add_problem(
            problems_,
            {std::string(file_), {"line {}", {std::to_string(line)}}, std::move(found), std::move(expected)});
    }

    std::string_view text_;
    std::string_view file_;
    Problems& problems_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, std::string_view file, Problems& problems) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
    return Reader(text, file, problems).rows();
}

}  // namespace jinlan::input
