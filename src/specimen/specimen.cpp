#include "specimen/specimen.hpp"

#include "document/references.hpp"
#include "specimen/text.hpp"

namespace casebook::specimen {

namespace {

using document::Blocks;

void append(Blocks& to, Blocks from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Blocks charts(const charts::Setting& setting) {
    Blocks blocks = {
        heading(2, "Charts", "charts"),
        paragraph(
            "Each chart is made from invented values. Where a value is held back or was not recorded there "
            "is "
            "its sign, and nothing of any length. They are read without colour: hold this page beside a "
            "copy from a copier."),
    };
    for (const auto& sample : chart_samples()) {
        for (auto& chart : sample.make(setting)) {
            if (sample.form == "forest") chart.anchor = "forest-plot";
            blocks.push_back({std::move(chart)});
        }
    }
    return blocks;
}

}  // namespace

document::Document specimen(const charts::Setting& setting) {
    document::Document document;
    document.title = "Casebook: a specimen";
    document.subtitle = "Every kind of block, chart and script";
    document.author = "An invented school";
    document.date = "2025-12-12";
    document.audience_line = "A specimen: every person and every number in it is invented";
    document.stamp = "Specimen";
    document.blocks.push_back({document::Cover{
        {paragraph("Made to be looked at: on paper, on a screen, in grey, and by a screen reader.",
                   document::ParagraphStyle::lead)},
        {}}});
    document.blocks.push_back({document::Contents{3}});
    append(document.blocks, running_text());
    append(document.blocks, structures());
    append(document.blocks, tables());
    append(document.blocks, charts(setting));
    append(document.blocks, scripts());
    document.blocks.push_back({document::PageBreak{}});
    document.blocks.push_back(heading(2, "Index"));
    document.blocks.push_back({document::Index{}});

    document::number_anchors(document);
    document::number_notes(document);
    document::number_figures(document, {});
    static_cast<void>(document::resolve_references(document));
    return document;
}

}  // namespace casebook::specimen
