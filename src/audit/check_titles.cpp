// Sections and measures: all there, under the same titles. The documents that the text names.

#include <algorithm>

#include "audit/checks.hpp"

namespace jinlan::audit {

namespace {

void check_sections(Material& material) {
    for (const plan::Section& section : material.plan.sections) {
        const std::string name = "section " + std::to_string(section.number);
        const auto text = std::ranges::find(material.text.sections, section.number, &SectionText::number);
        const std::string title = material.script.plain(section.title.zh_hans);
        const bool is_there = text != material.text.sections.end();
        material.count(Kind::Titles, is_there && text->title == title);
        if (!is_there) {
            material.report_data(name, "a section that the text does not have", "the sections of the text");
        } else if (text->title != title) {
            material.report_data(
                name, input::in_quotes(title),
                input::in_quotes(text->title) + ", its title in line " + std::to_string(text->line));
        }
    }
    for (const SectionText& text : material.text.sections) {
        if (std::ranges::find(material.plan.sections, text.number, &plan::Section::number) ==
            material.plan.sections.end()) {
            material.report_text(text.line, "section " + std::to_string(text.number),
                                 input::in_quotes(text.title), "a section of the dataset");
        }
    }
}

void check_measures(Material& material) {
    for (const plan::Measure& measure : material.plan.measures) {
        const auto pair = std::ranges::find(material.pairs, &measure, &Pair::measure);
        const std::string name = measure_name(measure.number);
        if (pair == material.pairs.end()) {
            material.count(Kind::Titles, false);
            material.report_data(name, "a measure that the text does not have", "the measures of the text");
            continue;
        }
        const std::string title = material.script.plain(measure.title.zh_hans);
        const bool is_same = begins_with_title(*pair->text, title);
        material.count(Kind::Titles, is_same);
        if (!is_same) {
            material.report_data(name, input::in_quotes(title),
                                 input::in_quotes(shown_title(*pair->text)) + ", its title in line " +
                                     std::to_string(pair->text->line));
        }
        const int section = material.plan[measure.section].number;
        if (section != pair->text->section) {
            material.report_data(
                name, "section " + std::to_string(section),
                "section " + std::to_string(pair->text->section) + ", where it stands in the text");
        }
    }
    for (const MeasureText& text : material.text.measures) {
        if (std::ranges::find(material.plan.measures, text.number, &plan::Measure::number) ==
            material.plan.measures.end()) {
            material.report_text(text.line, measure_name(text.number), input::in_quotes(shown_title(text)),
                                 "a measure of the dataset");
        }
    }
}

/// The head, the first paragraph and what closes the text. Not every copy of the text has all of them; a
/// number or a date of issue that stands there must be the dataset's.
void check_documents(Material& material) {
    const plan::Document& document = material.plan.document;
    const std::string own = material.script.plain(document.number);
    const std::string parent = material.script.plain(document.parent_number);
    bool has_day = false;
    bool has_issued = false;
    std::size_t day_line = 0;
    for (const PlacedText* text : {&material.text.intro, &material.text.closing}) {
        const Mentions mentions = find_mentions(text->text());
        for (const std::string& number : mentions.document_numbers) {
            // Running text may stand before the issuer's letters.
            const bool is_known = number.ends_with(own) || number.ends_with(parent);
            material.count(Kind::Documents, is_known);
            if (is_known) continue;
            material.report_text(text->line_at(text->text().find(number)), "the document",
                                 input::in_quotes(number),
                                 own + " or " + parent + ", the documents of the dataset");
        }
        for (const DateMention& date : mentions.dates) {
            if (date.precision != plan::DuePrecision::Day) continue;
            has_day = true;
            day_line = text->line_at(date.offset);
            has_issued = has_issued || date.interval.from == document.issued;
        }
    }
    if (!has_day) return;
    material.count(Kind::Documents, has_issued);
    if (!has_issued) {
        material.report_data(
            "document.issued", iso(document.issued),
            "the date of issue, such as the day in line " + std::to_string(day_line) + " of the text");
    }
}

}  // namespace

void check_titles(Material& material) {
    check_sections(material);
    check_measures(material);
    check_documents(material);
}

}  // namespace jinlan::audit
