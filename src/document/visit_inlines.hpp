// Walks over the running texts of a document.
#pragma once

#include <functional>
#include <span>

#include "document/document.hpp"

namespace casebook::document {

/// Called with a running text and the place of its block.
using InlinesVisitor = std::function<void(Inlines&, diagnostics::Location)>;

/// Shows every running text of the blocks (of headings, paragraphs, captions, cells …), in the order of
/// reading.
void visit_inlines(std::span<Block> blocks, const InlinesVisitor& visit);

/// Called with a piece of running text and its place; may change it, but not take it away.
using InlineVisitor = std::function<void(Inline&, diagnostics::Location)>;

/// Shows every piece of every running text, also of notes, each before what stands in it.
void visit_pieces(std::span<Block> blocks, const InlineVisitor& visit);

/// Shows every block, also those that stand in others, each before what stands in it.
void visit_blocks(std::span<Block> blocks, const std::function<void(Block&)>& visit);

}  // namespace casebook::document
