#include "specimen/specimen.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "../wording/words.hpp"
#include "fonts/library.hpp"
#include "layout/lay_out.hpp"
#include "write/html.hpp"
#include "write/pdf.hpp"

using namespace casebook;
using namespace casebook::document;

namespace {

struct Fixture {
    wording::Catalogue words = tests::shipped_words();
    fonts::Library library;
    charts::Setting setting{
        [this](std::string_view text, double size, bool bold) { return library.width(text, size, bold); },
        words};
    Document document = specimen::specimen(setting);
};

/// Which alternatives of the variants of a document stand in it.
struct Seen {
    std::set<std::size_t> blocks;
    std::set<std::size_t> inlines;
    std::set<std::size_t> marks;
    std::set<Pattern> patterns;
    std::set<Shape> shapes;
    std::set<CalloutKind> callouts;
    std::set<ParagraphStyle> styles;
    std::set<int> levels;

    void operator()(const Blocks& list) {
        for (const Block& block : list) {
            blocks.insert(block.kind.index());
            std::visit([this](const auto& kind) { look(kind); }, block.kind);
        }
    }

  private:
    void look(const Inlines& content) {
        for (const Inline& one : content) {
            inlines.insert(one.kind.index());
            std::visit(
                [this](const auto& kind) {
                    if constexpr (requires { kind.content; }) look(kind.content);
                },
                one.kind);
        }
    }
    void look(const Heading& heading) {
        levels.insert(heading.level);
        look(heading.content);
    }
    void look(const Paragraph& paragraph) {
        styles.insert(paragraph.style);
        look(paragraph.content);
    }
    void look(const List& list) {
        for (const Blocks& item : list.items) (*this)(item);
    }
    void look(const Quotation& quotation) { (*this)(quotation.content); }
    void look(const Callout& callout) {
        callouts.insert(callout.kind);
        (*this)(callout.content);
    }
    void look(const Cover& cover) { (*this)(cover.content); }
    void look(const Definitions& definitions) {
        for (const Definition& item : definitions.items) look(item.meaning);
    }
    void look(const Chart& chart) {
        for (const Mark& mark : chart.drawing.marks) {
            marks.insert(mark.index());
            if (const auto* bar = std::get_if<Bar>(&mark)) patterns.insert(bar->pattern);
            if (const auto* marker = std::get_if<Marker>(&mark)) shapes.insert(marker->shape);
        }
    }
    template <typename Other>
    void look(const Other&) {}
};

/// The alternatives of a variant that are missing, by number, without the one that no finished document
/// holds.
template <typename Never, typename... Kinds>
std::set<std::size_t> missing(const std::variant<Kinds...>*, const std::set<std::size_t>& seen) {
    std::set<std::size_t> result;
    std::size_t index = 0;
    ((std::is_same_v<Kinds, Never> || seen.contains(index) ? void() : void(result.insert(index)), ++index),
     ...);
    return result;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "the specimen holds every kind of block, of running text and of mark") {
    Seen seen;
    seen(document.blocks);
    CHECK(missing<Directive>(static_cast<decltype(Block::kind)*>(nullptr), seen.blocks) ==
          std::set<std::size_t>{});
    CHECK(missing<Placeholder>(static_cast<decltype(Inline::kind)*>(nullptr), seen.inlines) ==
          std::set<std::size_t>{});
    CHECK(missing<void>(static_cast<Mark*>(nullptr), seen.marks) == std::set<std::size_t>{});
    CHECK(seen.callouts.size() == 4);
    CHECK(seen.styles.size() == 3);
    CHECK(seen.levels == std::set<int>{2, 3, 4, 5, 6});
    CHECK(seen.shapes.size() == 4);
    CHECK(seen.patterns.contains(Pattern::hatched));
    CHECK(seen.patterns.contains(Pattern::dotted));
}

TEST_CASE_METHOD(Fixture,
                 "every function that makes a chart has a sample in the specimen, and each draws one") {
    std::set<std::string> named;
    for (const auto& sample : specimen::chart_samples()) {
        INFO(sample.form);
        named.emplace(sample.form);
        CHECK_FALSE(sample.make(setting).empty());
    }
    const std::regex makes(R"((?:Charts|optional<document::Chart>) (\w+)\(const)");
    for (const auto& file : std::filesystem::directory_iterator(CASEBOOK_SOURCE_DIR "/src/charts")) {
        if (file.path().extension() != ".hpp") continue;
        const auto text = tests::file_text(file.path());
        for (std::sregex_iterator at(text.begin(), text.end(), makes), end; at != end; ++at) {
            INFO(file.path());
            CHECK(named.contains((*at)[1]));
        }
    }
}

TEST_CASE_METHOD(Fixture, "the specimen has a letter for every script, and a face for every letter") {
    diagnostics::Diagnostics diagnostics;
    static_cast<void>(layout::lay_out(document, {}, library, diagnostics));
    for (const auto& one : diagnostics.all()) {
        INFO(one.message);
        CHECK(one.severity == diagnostics::Severity::warning);
        CHECK(one.id != "no-glyph");
    }
    CHECK(diagnostics.all().empty());
    CHECK(specimen::script_samples().size() >= 15);
}

TEST_CASE_METHOD(Fixture, "the specimen is the same every time, as PDF and as a page") {
    const auto once = specimen::specimen(setting);
    diagnostics::Diagnostics diagnostics;
    const auto pdf = [&](const Document& of) {
        return write::pdf(layout::lay_out(of, {}, library, diagnostics), diagnostics);
    };
    CHECK(pdf(once) == pdf(document));
    CHECK(write::html_page(once, {}) == write::html_page(document, {}));
}
