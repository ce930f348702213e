// Shows what was read as text, so that a case can be compared with what its author expects.
#pragma once

#include <string>

#include <fmt/format.h>

#include "read/read.hpp"

namespace casebook::tests {

inline std::string at(diagnostics::Location where) {
    return fmt::format("@{}:{}", where.line, where.column);
}

inline std::string day(model::Date date) {
    return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

inline std::string dump(const document::Inlines& inlines) {
    struct Writer {
        std::string operator()(const document::Text& text) const { return fmt::format("“{}”", text.text); }
        std::string operator()(const document::Emphasis& inner) const {
            return "emphasis" + dump(inner.content);
        }
        std::string operator()(const document::Strong& inner) const { return "strong" + dump(inner.content); }
        std::string operator()(const document::Code& code) const {
            return fmt::format("code“{}”", code.text);
        }
        std::string operator()(const document::Link& link) const {
            return fmt::format("link<{}>{}", link.target, dump(link.content));
        }
        std::string operator()(const document::LineBreak&) const { return "break"; }
        std::string operator()(const document::Language& inner) const {
            return inner.tag + dump(inner.content);
        }
        std::string operator()(const document::Placeholder& place) const {
            return fmt::format("placeholder<{}>", place.name);
        }
        std::string operator()(const document::Note& note) const { return "note" + dump(note.content); }
        std::string operator()(const document::Reference& reference) const {
            return fmt::format("reference<{} {}>{}", reference.target, static_cast<int>(reference.mention),
                               dump(reference.content));
        }
        std::string operator()(const document::Target& target) const {
            return fmt::format("target<{}>", target.anchor);
        }
        std::string operator()(const document::IndexMark& mark) const {
            return fmt::format("index<{}|{}|{}>", mark.entry, mark.below, mark.see_also);
        }
        std::string operator()(const document::MarginNote& note) const {
            return "margin" + dump(note.content);
        }
    };
    std::string result = "[";
    for (const document::Inline& item : inlines)
        result += (result.size() > 1 ? " " : "") + std::visit(Writer{}, item.kind) + at(item.where);
    return result + "]";
}

inline std::string dump(const document::Blocks& blocks, int depth = 0);

struct BlockDump {
    int depth;
    std::string operator()(const document::Heading& heading) const {
        return fmt::format("heading {} {}", heading.level, dump(heading.content));
    }
    std::string operator()(const document::Paragraph& paragraph) const {
        return "paragraph " + dump(paragraph.content);
    }
    std::string operator()(const document::List& list) const {
        std::string result = list.ordered ? fmt::format("list from {}", list.start) : "list";
        for (const document::Blocks& item : list.items)
            result += fmt::format("\n{:{}}item\n{}", "", depth + 2, dump(item, depth + 4));
        return result;
    }
    std::string operator()(const document::Quotation& quotation) const {
        return fmt::format("quotation by {}\n{}", dump(quotation.attribution),
                           dump(quotation.content, depth + 2));
    }
    std::string operator()(const document::Table& table) const {
        std::string result = "table";
        for (const document::Column& column : table.columns)
            result += fmt::format("\n{:{}}column {} {}", "", depth + 2, static_cast<int>(column.alignment),
                                  dump(column.head));
        for (const auto& row : table.rows) {
            result += fmt::format("\n{:{}}row", "", depth + 2);
            for (const document::Inlines& cell : row) result += " " + dump(cell);
        }
        return result;
    }
    std::string operator()(const document::Picture& picture) const {
        return fmt::format("picture {} {} {}x{} “{}” {}", picture.name, picture.media_type, picture.width,
                           picture.height, picture.alternative, dump(picture.caption));
    }
    std::string operator()(const document::Preformatted& text) const {
        return fmt::format("preformatted “{}”", text.text);
    }
    std::string operator()(const document::Directive& directive) const {
        std::string result = "directive " + directive.verb;
        for (const std::string& word : directive.words) result += " | " + word;
        return result;
    }
    template <typename Other>
    std::string operator()(const Other&) const {
        return "a kind that no reader makes";
    }
};

inline std::string dump(const document::Blocks& blocks, int depth) {
    std::string result;
    for (const document::Block& block : blocks)
        result += fmt::format("{}{:{}}{} {}", result.empty() ? "" : "\n", "", depth, at(block.where),
                              std::visit(BlockDump{depth}, block.kind));
    return result;
}

/// The parts of the Model that the case is about: one line a record.
inline std::string dump(const model::Model& model) {
    std::string text;
    const auto line = [&](std::string added) { text += std::move(added) + "\n"; };
    const auto date = [](const auto& value) { return value ? day(value->value) : std::string{"-"}; };
    const auto flag = [](std::optional<bool> value) { return value ? (*value ? "yes" : "no") : "-"; };
    for (const model::Pupil& p : model.pupils)
        line(fmt::format("pupil {}{} {}|{}|{} born {} year {} fsm {} sen {} mentor {} from {} to {}",
                         p.id.value.code, at(p.id.where), p.first_name.value, p.last_name.value,
                         p.known_as.value, date(p.date_of_birth), p.year_group.value,
                         flag(p.free_school_meals), p.special_needs, p.mentor.value, date(p.support_started),
                         date(p.support_ended)));
    for (const model::Pupil& p : model.pupils_set_aside)
        line(fmt::format("set aside {} {}|{}|{}", p.id.value.code, p.first_name.value, p.last_name.value,
                         p.known_as.value));
    for (const model::Referral& r : model.referrals) {
        std::string reasons;
        for (const auto& reason : r.reasons) reasons += " " + reason.value + at(reason.where);
        line(fmt::format("referral {}{} {} by {} for{} decision {}", day(r.date.value), at(r.date.where),
                         r.pupil.value.code, r.referred_by.value, reasons, static_cast<int>(r.decision)));
    }
    for (const model::Session& s : model.sessions) {
        std::string pupils;
        for (const auto& pupil : s.pupils) pupils += " " + pupil.value.code + at(pupil.where);
        line(fmt::format("session {}{} {} min {} kind {}{}", day(s.date.value), at(s.date.where),
                         s.minutes.value, s.mentor.value, static_cast<int>(s.kind), pupils));
    }
    for (const model::Attendance& a : model.attendance)
        line(fmt::format("attendance {} {} {}{}", a.pupil.value.code, day(a.week.value),
                         a.percent ? fmt::format("{:.10g} %", *a.percent)
                                   : fmt::format("{:g} of {:g}", *a.attended, *a.possible),
                         at(a.where)) +
             (a.until ? " until " + day(*a.until) : "") +
             (a.authorised ? fmt::format(" authorised {:g}", *a.authorised) : "") +
             (a.unauthorised ? fmt::format(" unauthorised {:g}", *a.unauthorised) : ""));
    for (const model::SchoolAttendance& a : model.school_attendance)
        line(fmt::format("school {} {}{}", day(a.week.value),
                         a.percent ? fmt::format("{:.10g} %", *a.percent)
                                   : fmt::format("{:g} of {:g}", *a.attended, *a.possible),
                         at(a.where)));
    for (const model::Measure& m : model.measures)
        line(fmt::format("measure {} “{}” {} better {}", m.id.value, m.name, m.unit,
                         m.better == model::Better::up ? "up" : "down"));
    for (const model::Measurement& m : model.measurements) {
        const double* const number = std::get_if<double>(&m.value);
        line(fmt::format(
            "{} {} {} {} = {}{}{}", m.pupil.value.code, m.measure, day(m.date.value),
            m.until ? "until " + day(*m.until) : "",
            number ? fmt::format("{:.10g}", *number)
                   : fmt::format("none ({})", static_cast<int>(std::get<model::Unmeasured>(m.value))),
            at(m.where), m.comparison ? " to compare" : ""));
    }
    for (const model::Suspension& s : model.suspensions)
        line(fmt::format("suspension {} {} until {} days {} {}“{}”", s.pupil.value.code, day(s.from.value),
                         date(s.until), s.days ? fmt::format("{:g}", *s.days) : "-",
                         s.permanent ? "permanent " : "", s.reason.value));
    for (const model::Questionnaire& q : model.questionnaires)
        for (const model::QuestionnaireAnswers& r : q.responses) {
            std::string answers;
            for (const auto& [item, answer] : r.answers) answers += fmt::format(" {}={}", item, answer);
            line(fmt::format("answers {}{}{}", q.id, at(r.where), answers));
        }
    for (const model::Consent& c : model.consents)
        line(fmt::format("consent {} {} {} {}", c.id.value, c.subject.value, c.purpose, c.audiences.size()));
    for (const model::Quotation& q : model.quotations)
        line(fmt::format("quotation {}{}", q.text.value, at(q.text.where)));
    for (const model::CaseStudy& c : model.cases)
        line(fmt::format("case {}: {}{}\n{}", c.id.value, c.title.value, at(c.title.where), dump(c.body)));
    for (const model::PracticeNote& p : model.practice)
        line(fmt::format("practice {}: {}\n{}", p.id.value, p.title.value, dump(p.body)));
    return text;
}

inline std::string dump(const read::Words& words) {
    std::string text;
    for (const auto& [name, one] : words.templates)
        text += fmt::format("template {}\n{}\n", name, dump(one.document.blocks));
    for (const auto& [key, phrase] : words.phrases)
        text += fmt::format("phrase {} = {}{}\n", key, phrase, at(words.phrase_places.at(key)));
    return text;
}

}  // namespace casebook::tests
