#include "reports/placeholder_kinds.hpp"

namespace casebook::reports {

document::Blocks paragraphs(const std::vector<std::string>& texts, document::ParagraphStyle style) {
    document::Blocks blocks;
    for (const auto& text : texts) {
        if (!text.empty()) blocks.push_back({document::Paragraph{document::words(text), style}});
    }
    return blocks;
}

document::Blocks bullets(const std::vector<std::string>& texts) {
    document::List list;
    for (const auto& text : texts) {
        if (!text.empty()) list.items.push_back({{document::Paragraph{document::words(text)}}});
    }
    if (list.items.empty()) return {};
    return {{std::move(list)}};
}

}  // namespace casebook::reports
