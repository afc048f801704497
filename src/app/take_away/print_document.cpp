// What is printed, as HTML.

#include "app/take_away/print_document.hpp"

namespace jinlan::app {

namespace {

constexpr std::string_view kStyle = R"(@page {
    size: A4;
    margin: 16mm 14mm 18mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; }
}
#print {
    font: 9.5pt/1.45 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    color: #000;
    background: #fff;
}
#print:lang(zh-Hant) { font-family: "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
#print h1 { margin: 0 0 2mm; font-size: 14pt; line-height: 1.3; }
#print p { margin: 0 0 1mm; }
#print table { width: 100%; margin: 4mm 0; border-collapse: collapse; }
#print thead { display: table-header-group; }
#print tr { break-inside: avoid; }
#print th, #print td { padding: 1mm 1.5mm; border-bottom: 0.2mm solid #999; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
#print th { border-bottom: 0.4mm solid #000; white-space: nowrap; }
#print .id { white-space: nowrap; overflow-wrap: normal; }
#print .wide { width: 45%; }
#print .notes { color: #333; font-size: 8.5pt; }
@media print {
    html, body { height: auto; overflow: visible; background: #fff; }
    body > :not(#print) { display: none !important; }
}
)";

void element(std::string& html, std::string_view name, std::string_view content,
             std::string_view attributes = {}) {
    html.append("<").append(name).append(attributes).append(">");
    html.append(html_text(content)).append("</").append(name).append(">\n");
}

/// Whether the cell is an identifier such as "m26.c1.k1", which no line break may cut: parts with a dot
/// between them, of small letters, digits and underlines, that begin with a letter.
bool is_identifier(std::string_view cell) {
    if (cell.empty() || cell.front() < 'a' || cell.front() > 'z' || cell.back() == '.') return false;
    bool dotted = false;
    for (const char character : cell) {
        dotted = dotted || character == '.';
        const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!plain && character != '.' && character != '_') return false;
    }
    return dotted;
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (const char character : text) {
        switch (character) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default: html += character;
        }
    }
    return html;
}

std::string_view print_style() { return kStyle; }

std::string print_body(const PrintDocument& document) {
    std::string html;
    element(html, "h1", document.title);
    for (const std::string& line : document.lines) element(html, "p", line);
    html += "<table>\n<thead><tr>\n";
    for (std::size_t i = 0; i < document.heads.size(); ++i) {
        element(html, "th", document.heads[i],
                i == document.wide_column ? " scope=\"col\" class=\"wide\"" : " scope=\"col\"");
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : document.rows) {
        html += "<tr>";
        for (const std::string& cell : row)
            element(html, "td", cell, is_identifier(cell) ? " class=\"id\"" : "");
        html += "</tr>\n";
    }
    html += "</tbody>\n</table>\n";
    for (const std::string& note : document.notes) element(html, "p", note, " class=\"notes\"");
    return html;
}

std::string print_page(const PrintDocument& document) {
    const std::string language = html_text(document.language);
    std::string html =
        "<!doctype html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    element(html, "title", document.title);
    html.append("<style>\n").append(kStyle).append("</style>\n</head>\n<body>\n<div id=\"print\" lang=\"");
    html.append(language).append("\">\n").append(print_body(document));
    html += "</div>\n</body>\n</html>\n";
    return html;
}

}  // namespace jinlan::app
