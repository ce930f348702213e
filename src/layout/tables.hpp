// Tables and the captions above tables and figures.
#pragma once

#include "layout/composer.hpp"

namespace casebook::layout {

/// A caption that stays with what follows it; nothing where it is blank.
void compose_caption(Composer& composer, const document::Inlines& caption, const Column& column);

/// `type` is the size wished for; a table too wide for its column is set smaller.
void compose_table(Composer& composer, const document::Table& table, const Column& column, const Type& type);

}  // namespace casebook::layout
