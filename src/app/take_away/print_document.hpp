// What is printed: a title, what it is about, a table, and where it comes from, as HTML. The page prints it
// from its own document, the desktop program as a file of its own; both have it from here.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinlan::app {

struct PrintDocument {
    std::string language;                        // BCP 47
    std::string title;                           // a sentence, or a name
    std::vector<std::string> lines;              // below the title: filter, date
    std::vector<std::string> heads;              // of the columns
    std::vector<std::vector<std::string>> rows;  // each as long as `heads`
    std::size_t wide_column = 0;                 // takes the room that the others leave
    std::vector<std::string> notes;              // at the end: sources
};

/// The text with &, <, > and both quotation marks written as references: safe in elements and attributes.
std::string html_text(std::string_view text);

/// A4, the head of the table on every page, no row across two pages, page numbers where the browser has them.
/// Everything else of a page that has the body in it, as #print, is left out of the print.
std::string_view print_style();

/// The document as the content of an element: no script, no style, nothing that is not escaped.
std::string print_body(const PrintDocument& document);

/// A whole file with style and body.
std::string print_page(const PrintDocument& document);

}  // namespace jinlan::app
