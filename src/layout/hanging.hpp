// Gives strips what hangs on their words: notes for the foot of their page, margin notes, and places.
#pragma once

#include "layout/composer.hpp"

namespace casebook::layout {

/// Sets each hanger of the composer's apparatus with the first strip that it hangs on. A note longer than a
/// quarter of a page goes on at the feet of the strips that follow, and behind the last one if it must.
void hang(Composer& composer, Flow& flow);

/// The style for a paper with notes in its margin: wider there, narrower on the other side.
[[nodiscard]] PageStyle with_margin(PageStyle style);

}  // namespace casebook::layout
