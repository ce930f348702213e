// Tables and the captions above tables and figures.
#pragma once

#include "layout/composer.hpp"

namespace casebook::layout {

/// A caption that stays with what follows it; nothing where it is blank. `role` is another where nothing
/// follows that a caption may belong to.
void compose_caption(Composer& composer, const document::Inlines& caption, const Column& column,
                     Role role = Role::caption);

/// `type` is the size wished for; a table too wide for its column is set smaller.
void compose_table(Composer& composer, const document::Table& table, const Column& column, const Type& type);

}  // namespace casebook::layout
