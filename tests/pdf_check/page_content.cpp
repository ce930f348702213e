#include "page_content.hpp"

#include <algorithm>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace casebook::pdf_check {
namespace {

const std::set<std::string> painting{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "EI"};
constexpr int deepest_form = 10;

Font font_of(Handle object) {
    Font font{.object = object};
    if (object.getKey("/Subtype").isNameAndEquals("/Type0")) font.code_bytes = 2;
    if (object.getKey("/ToUnicode").isStream()) {
        const auto data = object.getKey("/ToUnicode").getStreamData();
        font.map = read_character_map({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()},
                                      font.code_bytes);
    }
    return font;
}

class ContentReader : public Handle::ParserCallbacks {
  public:
    ContentReader(Page& page, std::map<std::string, Font>& fonts) : page_(page), fonts_(fonts) {}

    void read() {
        resources_ = QPDFPageObjectHelper(page_.object).getAttribute("/Resources", false);
        page_.object.parsePageContents(this);
        if (!open_.empty()) page_.faults.emplace_back("a mark is not closed");
    }

    void handleObject(Handle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        perform(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}

  private:
    struct Open {
        std::size_t sequence;
        bool replaced;
    };

    bool inside() const {
        return std::any_of(open_.begin(), open_.end(), [this](const Open& open) {
            const Sequence& sequence = page_.sequences[open.sequence];
            return sequence.artifact || sequence.number;
        });
    }
    bool replaced() const {
        return std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.replaced; });
    }

    void fault(const char* what) { page_.faults.emplace_back(what); }

    void perform(const std::string& name) {
        if (name == "BDC" || name == "BMC") return begin();
        if (name == "EMC") return end();
        if (name == "Tf" && operands_.size() == 2) return choose_font(operands_[0]);
        if (name == "q") return saved_.push_back(font_);
        if (name == "Q" && !saved_.empty()) {
            font_ = saved_.back();
            return saved_.pop_back();
        }
        if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") return show();
        if (name == "Do" && operands_.size() == 1) return draw(operands_[0]);
        if (painting.contains(name) && !inside()) ++page_.unmarked;
    }

    void begin() {
        if (operands_.empty() || !operands_[0].isName()) return;
        Handle properties = operands_.size() > 1 ? operands_[1] : Handle::newNull();
        if (properties.isName() && resources_.getKey("/Properties").isDictionary())
            properties = resources_.getKey("/Properties").getKey(properties.getName());
        Sequence sequence{operands_[0].getName().substr(1), properties};
        sequence.artifact = sequence.tag == "Artifact";
        const bool has_properties = properties.isDictionary();
        // The numbers of a form that is in the parent tree by itself are not the page's.
        if (has_properties && properties.getKey("/MCID").isInteger() && foreign_ == 0)
            sequence.number = properties.getKey("/MCID").getIntValueAsInt();
        if ((sequence.number || sequence.artifact) && inside())
            page_.faults.emplace_back("an artifact or a tagged mark stands inside another");
        const bool replaces = has_properties && properties.getKey("/ActualText").isString();
        open_.push_back({page_.sequences.size(), replaces});
        page_.sequences.push_back(sequence);
        if (replaces) add_text(properties.getKey("/ActualText").getUTF8Value());
    }

    void end() {
        if (open_.empty()) {
            page_.faults.emplace_back("a mark is closed that was not opened");
        } else {
            open_.pop_back();
        }
    }

    void add_text(const std::string& text) {
        for (const Open& open : open_) page_.sequences[open.sequence].text += text;
    }

    void choose_font(Handle name) {
        font_ = nullptr;
        if (!name.isName() || !resources_.getKey("/Font").isDictionary()) return;
        Handle object = resources_.getKey("/Font").getKey(name.getName());
        if (!object.isDictionary()) return;
        font_ = &fonts_.try_emplace(id(object), font_of(object)).first->second;
    }

    void show() {
        if (!inside()) ++page_.unmarked;
        for (Handle& operand : operands_) {
            if (operand.isString()) show(operand.getStringValue());
            if (!operand.isArray()) continue;
            for (Handle& item : operand.getArrayAsVector()) {
                if (item.isString()) show(item.getStringValue());
            }
        }
    }

    void show(const std::string& codes) {
        if (font_ == nullptr) return fault("text is shown in no font");
        for (std::size_t at = 0; at + font_->code_bytes <= codes.size(); at += font_->code_bytes) {
            unsigned code = 0;
            for (std::size_t i = 0; i < font_->code_bytes; ++i)
                code = code << 8 | static_cast<unsigned char>(codes[at + i]);
            bool& by_map = font_->read_by_map[code];
            if (replaced()) continue;
            by_map = true;
            if (!font_->map) continue;
            const auto text = font_->map->texts.find(code);
            if (text != font_->map->texts.end()) add_text(text->second);
        }
    }

    void draw(Handle name) {
        Handle object = resources_.getKey("/XObject").isDictionary()
                            ? resources_.getKey("/XObject").getKey(name.getName())
                            : Handle::newNull();
        if (!object.isStream()) return fault("an object is drawn that is not there");
        Handle dictionary = object.getDict();
        if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form")) {
            if (!inside()) ++page_.unmarked;
            return;
        }
        if (++depth_ <= deepest_form) {
            const bool foreign = dictionary.hasKey("/StructParents");
            Handle outer = resources_;
            if (dictionary.getKey("/Resources").isDictionary()) resources_ = dictionary.getKey("/Resources");
            operands_.clear();
            foreign_ += foreign ? 1 : 0;
            object.parseAsContents(this);
            foreign_ -= foreign ? 1 : 0;
            resources_ = outer;
        }
        --depth_;
    }

    Page& page_;
    std::map<std::string, Font>& fonts_;
    Handle resources_;
    Font* font_ = nullptr;
    std::vector<Font*> saved_;
    std::vector<Handle> operands_;
    std::vector<Open> open_;
    int depth_ = 0;
    int foreign_ = 0;
};

}  // namespace

void read_content(Page& page, std::map<std::string, Font>& fonts) {
    ContentReader(page, fonts).read();
}

}  // namespace casebook::pdf_check
