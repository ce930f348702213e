#include <array>

#include "read/all_readers.hpp"
#include "read/words_for_values.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr std::array keys{
    Key{"[]", "text", true, "what was said", CellKind::text, {}, "It is quieter now."},
    Key{"[]",
        "role",
        true,
        "a broad role: pupil, parent or carer, teacher, agency",
        CellKind::text,
        {},
        "pupil"},
    Key{"[]", "theme", false, "what it is about"},
    Key{"[]", "audiences", false, "who may read it beside the school", CellKind::list, audience_names},
    Key{"[]", "consent", false, "the consent's code in consents.csv", CellKind::code},
};

}  // namespace

std::span<const Key> quotation_keys() {
    return keys;
}

void read_quotations(const InputFile& input, Reading& reading) {
    const YamlFile yaml =
        read_yaml_file(input, diagnostics::Severity::fault, reading.sources, reading.diagnostics);
    if (!yaml.root || yaml.root->kind == NodeKind::nothing) return;
    if (yaml.root->kind != NodeKind::list) {
        report(reading.diagnostics, faults::wrong_type, {yaml.root->where},
               "the file is not a list of quotations", {.why = "each quotation begins with “- text:”"});
        return;
    }
    for (const Node& item : yaml.root->items) {
        Settings settings(item, "[]", keys, {}, reading.diagnostics);
        model::Quotation quotation;
        if (auto text = settings.text("text")) quotation.text = std::move(*text);
        quotation.role = settings.plain_text("role");
        if (auto theme = settings.text("theme")) quotation.theme = std::move(*theme);
        quotation.audiences = settings.audiences("audiences");
        quotation.audiences.insert(document::Audience::school);
        quotation.consent = settings.text("consent").value_or(model::Recorded<std::string>{{}, item.where});
        if (settings.sound()) reading.model.quotations.push_back(std::move(quotation));
    }
}

}  // namespace casebook::read
