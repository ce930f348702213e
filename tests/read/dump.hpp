// Shows what was read as text, so that a case can be compared with what its author expects.
#pragma once

#include <string>

#include <fmt/format.h>

#include "read/read.hpp"
#include "read/word_styles.hpp"

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
    const auto recorded = [](const auto& value) { return value ? day(value->value) : std::string{"-"}; };
    for (const model::Plan& p : model.plans) {
        line(fmt::format("plan {} of {}{} from {} mentor {} weeks {} own view {}", p.id.value,
                         p.pupil.value.code, at(p.pupil.where), day(p.started.value), p.mentor.value,
                         p.weeks.value_or(0), p.profile.own_view));
        for (const model::Baseline& b : p.baseline)
            line(fmt::format("  baseline {} {} {:g}", b.measure.value, day(b.date.value), b.value));
        for (const model::Target& t : p.targets)
            line(fmt::format("  target {}{} criterion {} agreed {} by {} progress {}", t.text.value,
                             at(t.text.where), t.criterion, recorded(t.agreed), recorded(t.by),
                             static_cast<int>(t.progress)));
        for (const model::PlannedStep& s : p.support)
            line(fmt::format("  support {} {} {}", s.what, s.how_often, s.who));
        for (const model::Review& r : p.reviews)
            line(fmt::format("  review {} by {} well {} decision {}", day(r.date.value),
                             static_cast<int>(r.by), r.going_well,
                             r.decision ? static_cast<int>(*r.decision) : -1));
        if (p.ending)
            line(fmt::format("  ending {} {} exit questionnaire {}", day(p.ending->date.value),
                             p.ending->reason, flag(p.ending->exit_questionnaire)));
        if (p.hand_over)
            line(fmt::format("  hand-over {} to {} shared {} followed up {}", day(p.hand_over->date.value),
                             p.hand_over->to, p.hand_over->shared.size(),
                             recorded(p.hand_over->followed_up)));
    }
    for (const model::AgencyContact& a : model.agencies)
        line(fmt::format("agency {} {} {} {}", day(a.date.value), a.agency.value, a.frequency, a.purpose));
    for (const model::Meeting& m : model.meetings)
        line(fmt::format("meeting {} {} {} x{} {}", day(m.date.value), m.kind.value, m.pupil.value.code,
                         m.count.value, m.minutes.value_or(0)));
    for (const model::Programme& p : model.programmes)
        line(fmt::format("programme {} {} to {} pupils {} sessions {} {}|{}|{}", p.name.value,
                         day(p.from.value), recorded(p.until), p.pupils.size(),
                         p.planned_sessions.value_or(0), p.aim, p.criterion, p.result));
    for (const model::Training& t : model.training)
        line(fmt::format("training {} {} {} {} {:g} h renew {}", day(t.date.value), t.mentor.value, t.title,
                         t.standard, t.hours.value_or(0), recorded(t.renew_by)));
    for (const model::Cost& c : model.costs)
        line(fmt::format("cost {} {} {:g} {} to {}", c.item.value, c.kind, c.pounds.value, day(c.from.value),
                         recorded(c.until)));
    for (const model::TimetableEntry& t : model.timetable)
        line(fmt::format("timetable {} {} {} {}", t.mentor.value, t.day, t.minutes.value,
                         static_cast<int>(t.kind)));
    for (const model::Supervision& s : model.supervision)
        line(fmt::format("supervision {} {} {} next {}", day(s.date.value), s.mentor.value,
                         static_cast<int>(s.kind), recorded(s.next)));
    for (const model::Visit& v : model.visits)
        line(fmt::format("visit {} {} {}", day(v.date.value), v.visitor, v.purpose));
    for (const model::RoleTask& r : model.roles)
        line(fmt::format("role {} {} by {} {:g} h", r.task.value, static_cast<int>(r.kind), r.roles.size(),
                         r.hours_per_week.value_or(0)));
    for (const model::WiderOutcome& o : model.outcomes)
        line(fmt::format("outcome {} {} {} {:g} to {:g} {}", day(o.date.value), o.for_whom, o.outcome.value,
                         o.before.value_or(0), o.after.value_or(0), o.unit));
    if (model.self_evaluation) {
        line(fmt::format("self-evaluation {} by {}", day(model.self_evaluation->date.value),
                         model.self_evaluation->by));
        for (const model::Judgement& j : model.self_evaluation->judgements)
            line(fmt::format("  {} {} evidence {}", j.area.value, j.grade.value, j.evidence.size()));
    }
    for (const model::Action& a : model.actions)
        line(fmt::format("action {} by {} owner {} status {}", a.action.value, day(a.by.value), a.owner,
                         static_cast<int>(a.status)));
    for (const model::Quotation& q : model.quotations)
        line(fmt::format("quotation {}{}", q.text.value, at(q.text.where)));
    for (const model::CaseStudy& c : model.cases)
        line(fmt::format("case {}: {}{}\n{}", c.id.value, c.title.value, at(c.title.where), dump(c.body)));
    for (const model::PracticeNote& p : model.practice)
        line(fmt::format("practice {}: {}\n{}", p.id.value, p.title.value, dump(p.body)));
    return text;
}

inline std::string dump(const document::WordStyles& styles) {
    std::string out = fmt::format("runs {}\nparagraphs {}\n", styles.run_defaults, styles.paragraph_defaults);
    for (const document::WordStyle& one : styles.styles)
        out += fmt::format("{} “{}” on “{}” {}\n", one.type, one.name, one.based_on, one.properties);
    return out;
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
