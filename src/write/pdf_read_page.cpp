#include "write/pdf_read_page.hpp"

#include <qpdf/QPDFMatrix.hh>

#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "fonts/direction.hpp"
#include "write/pdf_read_fonts.hpp"

namespace casebook::write {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr int deepest_form = 12;

struct TextState {
    QPDFMatrix page;  // from user space
    std::shared_ptr<const ReadFont> font;
    double size = 1;
    double character_space = 0;
    double word_space = 0;
    double scale = 1;
    double leading = 0;
};

// Follows the pen and says where a space or a new line stands between two pieces of text.
class WordJoiner {
  public:
    void show(const std::string& text, double x, double y, double end, double size) {
        const bool turned = is_read_to_the_left(text);
        if (!text.empty()) {
            separate(text, x, y, end, size, turned);
            words_ += text;
            turned_ = turned;
        }
        // A mark has no width of its own, and stands over the letter before it.
        if (end != x || y != baseline_) begin_ = x;
        end_ = end;
        baseline_ = y;
    }
    // A new element begins here; what one element leaves open, its next line goes on with.
    void begin_element() { fresh_ = true; }
    std::string take() { return std::move(words_); }

  private:
    static bool is_read_to_the_left(const std::string& text) {
        return fonts::may_turn(text) && fonts::first_direction(text) == fonts::Direction::right_to_left;
    }

    void separate(const std::string& text, double x, double y, double end, double size, bool turned) {
        const bool goes_on = !std::exchange(fresh_, false);
        if (words_.empty()) return;
        const bool same_line = std::abs(y - baseline_) < 0.35 * size;
        if (same_line) {
            if (words_.back() == ' ' || text.front() == ' ') return;
            // Between letters of both directions the pen jumps, whether a space stands there or not.
            const bool jumps = turned != turned_;
            const double gap = turned ? begin_ - end : x - end_;
            if (jumps ? !goes_on : (gap > 0.12 * size || gap < -0.5 * size)) words_ += ' ';
            return;
        }
        if (words_.ends_with(soft_hyphen)) {
            words_.resize(words_.size() - soft_hyphen.size());
        } else if (words_.back() == ' ') {
            words_.back() = '\n';
        } else if (!goes_on) {
            words_ += '\n';
        }
    }

    std::string words_;
    bool turned_ = false;
    double begin_ = 0;
    double end_ = 0;
    double baseline_ = 0;
    bool fresh_ = true;
};

class PageReader : public QPDFObjectHandle::ParserCallbacks {
  public:
    PageReader(QPDFObjectHandle resources, TextState state, WordJoiner& joiner, ReadFonts& fonts,
               PdfTexts& texts, int depth)
        : resources_(std::move(resources)),
          state_(std::move(state)),
          joiner_(joiner),
          file_fonts_(fonts),
          texts_(texts),
          depth_(depth) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const auto found = operators().find(object.getOperatorValue());
        if (found != operators().end()) (this->*found->second)();
        operands_.clear();
    }
    void handleEOF() override {}

  private:
    using Operator = void (PageReader::*)();
    static const std::map<std::string, Operator>& operators() {
        static const std::map<std::string, Operator> table{
            {"q", &PageReader::save},           {"Q", &PageReader::restore},
            {"cm", &PageReader::concatenate},   {"BT", &PageReader::begin_text},
            {"Tm", &PageReader::set_matrix},    {"Td", &PageReader::move},
            {"TD", &PageReader::move_leading},  {"T*", &PageReader::next_line},
            {"Tf", &PageReader::set_font},      {"TL", &PageReader::set_leading},
            {"Tc", &PageReader::set_spacing},   {"Tw", &PageReader::set_word_space},
            {"Tz", &PageReader::set_scale},     {"Tj", &PageReader::show},
            {"TJ", &PageReader::show_list},     {"'", &PageReader::show_next},
            {"\"", &PageReader::show_spaced},   {"BDC", &PageReader::begin_marked},
            {"BMC", &PageReader::begin_marked}, {"EMC", &PageReader::end_marked},
            {"Do", &PageReader::draw_object},
        };
        return table;
    }

    double number(std::size_t i) {
        return i < operands_.size() && operands_[i].isNumber() ? operands_[i].getNumericValue() : 0;
    }
    QPDFMatrix matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    void save() { saved_.push_back(state_); }
    void restore() {
        if (saved_.empty()) return;
        state_ = saved_.back();
        saved_.pop_back();
    }
    void concatenate() { state_.page.concat(matrix()); }
    void begin_text() { line_ = text_ = {}; }
    void set_matrix() { line_ = text_ = matrix(); }
    void move_by(double x, double y) {
        line_.concat({1, 0, 0, 1, x, y});
        text_ = line_;
    }
    void move() { move_by(number(0), number(1)); }
    void move_leading() {
        state_.leading = -number(1);
        move();
    }
    void next_line() { move_by(0, -state_.leading); }
    void set_leading() { state_.leading = number(0); }
    void set_spacing() { state_.character_space = number(0); }
    void set_word_space() { state_.word_space = number(0); }
    void set_scale() { state_.scale = number(0) / 100; }

    void set_font() {
        if (operands_.size() < 2 || !operands_[0].isName()) return;
        state_.size = number(1);
        QPDFObjectHandle fonts = resources_.getKey("/Font");
        const std::string name = operands_[0].getName();
        if (!fonts.isDictionary() || !fonts.getKey(name).isDictionary()) return;
        std::shared_ptr<const ReadFont>& font = fonts_[name];
        if (!font) {
            const QPDFObjectHandle object = fonts.getKey(name);
            font = object.isIndirect() ? file_fonts_[object.getObjGen()] : nullptr;
        }
        if (!font) {
            font = std::make_shared<const ReadFont>(fonts.getKey(name));
            if (fonts.getKey(name).isIndirect()) file_fonts_[fonts.getKey(name).getObjGen()] = font;
            if (!font->is_readable())
                texts_.unreadable.push_back("the font " + name + " has no map to Unicode");
        }
        state_.font = font;
    }

    void advance(double ems) { text_.concat({1, 0, 0, 1, ems * state_.scale, 0}); }

    void show_string(const std::string& shown) {
        if (!state_.font) return;
        for (const ReadFont::Glyph& glyph : state_.font->glyphs(shown)) {
            QPDFMatrix from = state_.page;
            from.concat(text_);
            advance(glyph.advance * state_.size + state_.character_space +
                    (glyph.is_space ? state_.word_space : 0));
            QPDFMatrix to = state_.page;
            to.concat(text_);
            const double size = std::abs(state_.size) * std::hypot(from.c, from.d);
            joiner_.show(text_to_show(glyph.text), from.e, from.f, to.e, size);
        }
    }

    // Replacement text stands once for all glyphs that it covers.
    std::string text_to_show(const std::string& of_glyph) {
        if (!replacement_) return of_glyph;
        return std::exchange(*replacement_, std::string{});
    }

    void show() {
        if (!operands_.empty() && operands_[0].isString()) show_string(operands_[0].getStringValue());
    }
    void show_list() {
        if (operands_.empty() || !operands_[0].isArray()) return;
        for (auto& item : operands_[0].getArrayAsVector()) {
            if (item.isString()) show_string(item.getStringValue());
            if (item.isNumber()) advance(-item.getNumericValue() / 1000 * state_.size);
        }
    }
    void show_next() {
        next_line();
        show();
    }
    void show_spaced() {
        state_.word_space = number(0);
        state_.character_space = number(1);
        next_line();
        if (operands_.size() > 2 && operands_[2].isString()) show_string(operands_[2].getStringValue());
    }

    void begin_marked() {
        marks_.push_back(replacement_);
        QPDFObjectHandle properties = operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
        if (properties.isName() && resources_.getKey("/Properties").isDictionary()) {
            properties = resources_.getKey("/Properties").getKey(properties.getName());
        }
        const bool replaces = properties.isDictionary() && properties.getKey("/ActualText").isString();
        if (replaces) replacement_ = properties.getKey("/ActualText").getUTF8Value();
        if (properties.isDictionary()) {
            for (const char* key : {"/Alt", "/E", "/Contents"}) {
                if (properties.getKey(key).isString())
                    texts_.strings.push_back({key + 1, properties.getKey(key).getUTF8Value()});
            }
        }
        if (marks_.size() == 1) joiner_.begin_element();
    }
    void end_marked() {
        if (marks_.empty()) return;
        // A replacement inside another one belongs to the outer.
        const bool spent = replacement_ && replacement_->empty();
        replacement_ = marks_.back();
        if (spent && replacement_) replacement_ = std::string{};
        marks_.pop_back();
    }

    void draw_object() {
        if (operands_.empty() || !operands_[0].isName() || depth_ >= deepest_form) return;
        QPDFObjectHandle objects = resources_.getKey("/XObject");
        if (!objects.isDictionary()) return;
        QPDFObjectHandle form = objects.getKey(operands_[0].getName());
        if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return;
        TextState inside = state_;
        if (form.getDict().getKey("/Matrix").isMatrix()) {
            inside.page.concat(QPDFMatrix(form.getDict().getKey("/Matrix").getArrayAsMatrix()));
        }
        QPDFObjectHandle own = form.getDict().getKey("/Resources");
        PageReader reader(own.isDictionary() ? own : resources_, inside, joiner_, file_fonts_, texts_,
                          depth_ + 1);
        QPDFObjectHandle::parseContentStream(form, &reader);
    }

    QPDFObjectHandle resources_;
    TextState state_;
    WordJoiner& joiner_;
    ReadFonts& file_fonts_;
    PdfTexts& texts_;
    int depth_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<TextState> saved_;
    std::vector<std::optional<std::string>> marks_;
    std::optional<std::string> replacement_;
    std::map<std::string, std::shared_ptr<const ReadFont>> fonts_;
    QPDFMatrix line_;
    QPDFMatrix text_;
};

QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key) {
    for (int depth = 0; depth < 100 && page.isDictionary(); ++depth) {
        if (page.hasKey(key)) return page.getKey(key);
        page = page.getKey("/Parent");
    }
    return QPDFObjectHandle::newDictionary();
}

}  // namespace

std::string words_of_page(QPDFObjectHandle page, ReadFonts& fonts, PdfTexts& texts) {
    WordJoiner joiner;
    PageReader reader(inherited(page, "/Resources"), {}, joiner, fonts, texts, 0);
    page.parsePageContents(&reader);
    return joiner.take();
}

}  // namespace casebook::write
