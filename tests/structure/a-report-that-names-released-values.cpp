// The control: what a report may do compiles.
#include "document/document.hpp"
#include "released/paper.hpp"

namespace casebook::reports {

released::Paper report(const released::Release& release) {
    document::Document document;
    const std::string first = release->figures.empty() ? "" : release->figures.front()->title;
    return {release, first, std::move(document)};
}

}  // namespace casebook::reports
