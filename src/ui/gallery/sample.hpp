// Where the gallery's samples stand, and the files that hold them.

#pragma once

#include <string_view>

#include "ui/context.hpp"
#include "ui/gallery/gallery_view.hpp"

namespace jinlan::ui {

/// Begins a place `width` wide for a sample, beside the one before where there is room. Returns whether any
/// of it is in sight: what is not need not be drawn.
bool begin_sample(const Context& context, int id, float width, std::string_view caption);
void end_sample();

/// Begins the samples of a widget, whose name is that of its file, where it is wanted: the text that is
/// looked for picks widgets by their names. Where it returns true, `end_widget` follows.
bool begin_widget(const Context& context, const char* name);
void end_widget();

/// The parts of the gallery.
void draw_gallery_controls(const Context& context, GalleryView::Tried& tried);
void draw_gallery_texts(const Context& context, GalleryView::Tried& tried);
void draw_gallery_table(const Context& context, GalleryView::Tried& tried);

}  // namespace jinlan::ui
