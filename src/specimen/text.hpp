// Short ways to write running text in code.
#pragma once

#include <initializer_list>
#include <string_view>

#include "document/block.hpp"

namespace casebook::specimen {

[[nodiscard]] inline document::Inlines join(std::initializer_list<document::Inlines> parts) {
    document::Inlines all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

[[nodiscard]] inline document::Inlines emphasis(std::string_view text) {
    return {{document::Emphasis{document::words(text)}}};
}
[[nodiscard]] inline document::Inlines strong(std::string_view text) {
    return {{document::Strong{document::words(text)}}};
}
[[nodiscard]] inline document::Inlines code(std::string_view text) {
    return {{document::Code{std::string(text)}}};
}
[[nodiscard]] inline document::Inlines link(std::string_view target, std::string_view text) {
    return {{document::Link{std::string(target), document::words(text)}}};
}

[[nodiscard]] inline document::Block paragraph(
    document::Inlines content, document::ParagraphStyle style = document::ParagraphStyle::body) {
    return {document::Paragraph{std::move(content), style}};
}
[[nodiscard]] inline document::Block paragraph(
    std::string_view text, document::ParagraphStyle style = document::ParagraphStyle::body) {
    return paragraph(document::words(text), style);
}
[[nodiscard]] inline document::Block heading(int level, std::string_view text, std::string_view anchor = {}) {
    return {document::Heading{level, document::words(text), std::string(anchor)}};
}

/// The parts of the specimen, in their order.
[[nodiscard]] document::Blocks running_text();
[[nodiscard]] document::Blocks structures();
[[nodiscard]] document::Blocks tables();
[[nodiscard]] document::Blocks scripts();

}  // namespace casebook::specimen
