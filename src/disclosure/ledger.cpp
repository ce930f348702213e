#include "disclosure/ledger.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <xxhash.h>
#include <nlohmann/json.hpp>

namespace casebook::disclosure {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int format = 1;

/// JSON knows no infinity: a bound that is none is null.
ordered_json bound(double value) {
    return std::isinf(value) ? ordered_json(nullptr) : ordered_json(value);
}
double bound(const json& value) {
    return value.is_null() ? unbounded : value.get<double>();
}

ordered_json as_json(const Statement& statement) {
    ordered_json terms = ordered_json::array();
    for (const Term& term : statement.terms) terms.push_back({term.times, term.count});
    return {{"figure", statement.figure},
            {"terms", std::move(terms)},
            {"low", bound(statement.low)},
            {"high", bound(statement.high)}};
}

Statement statement_of(const json& object) {
    Statement statement{
        {}, object.at("low").get<double>(), bound(object.at("high")), object.at("figure").get<std::string>()};
    for (const json& term : object.at("terms")) {
        const int times = term.at(0).get<int>();
        if (times == 0) throw json::other_error::create(501, "a term of nothing", &term);
        statement.terms.push_back({term.at(1).get<std::string>(), times});
    }
    return statement;
}

std::string day_of(const json& text) {
    const auto day = text.get<std::string>();
    const auto is_digit = [&](std::size_t at) { return day[at] >= '0' && day[at] <= '9'; };
    const bool sound = day.size() == 10 && day[4] == '-' && day[7] == '-' &&
                       std::ranges::all_of(std::array{0, 1, 2, 3, 5, 6, 8, 9},
                                           [&](int at) { return is_digit(static_cast<std::size_t>(at)); });
    if (!sound) throw json::other_error::create(501, "not a day", &text);
    return day;
}

/// What a line says of all that stood before it. Whoever can write the file can make it anew; it shows that a
/// line was lost or mended by hand.
std::string seal_of(std::string_view lines) {
    const XXH128_hash_t hash = XXH3_128bits(lines.data(), lines.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

/// The next line of the bytes, taken from them, without its end.
std::string_view take_line(std::string_view& bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Lines as they are sealed: without blank ones and without the ends that other systems' editors write.
void add_sealed(std::string& lines, std::string_view line) {
    if (!line.empty()) lines += fmt::format("{}\n", line);
}

struct Line {
    Earlier release;
    std::optional<std::string> after = {};  ///< seal of the lines before; older lines have none
};

std::optional<Line> line_of(std::string_view line) {
    try {
        const json object = json::parse(line);
        if (object.at("format").get<int>() != format) return std::nullopt;
        const auto audience = document::audience_named(object.at("audience").get<std::string>());
        if (!audience) return std::nullopt;
        Earlier earlier{.audience = *audience,
                        .by = object.at("by").get<std::string>(),
                        .on = day_of(object.at("on")),
                        .window = {day_of(object.at("from")), day_of(object.at("last"))},
                        .files = object.at("files").get<std::string>()};
        for (const json& one : object.at("facts")) earlier.statements.push_back(statement_of(one));
        earlier.few = object.at("few").get<std::set<std::string>>();
        if (object.contains("averages"))
            for (const auto& [name, average] : object.at("averages").items())
                earlier.averages.emplace(name, Average{average.at("of").get<std::string>(),
                                                       average.at("printed").get<std::string>()});
        Line read{std::move(earlier)};
        if (object.contains("after")) read.after = object.at("after").get<std::string>();
        return read;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

diagnostics::Diagnostic damaged(std::uint32_t file, std::uint32_t line) {
    return {diagnostics::Severity::fault,
            "ledger-damaged",
            {file, line, 1},
            1,
            fmt::format("line {} of the ledger of releases cannot be read", line),
            "what was released by it is not known, so that new papers cannot be compared with it",
            "put the file back from a copy; if there is none, take the line out and write beside the folder "
            "what was handed out"};
}

diagnostics::Diagnostic changed(std::uint32_t file, std::uint32_t line) {
    return {
        diagnostics::Severity::fault,
        "ledger-changed",
        {file, line, 1},
        1,
        fmt::format("the lines before line {} of the ledger of releases are not those that stood there when "
                    "it was written",
                    line),
        "one of them was changed, moved or taken out, so that it is not known what was released",
        "put the file back from a copy; if there is none, delete the file and write beside the folder what "
        "was handed out"};
}

}  // namespace

std::vector<Earlier> parse_ledger(std::string_view bytes, std::uint32_t file,
                                  diagnostics::Diagnostics& diagnostics) {
    std::vector<Earlier> releases;
    std::string before;
    bool sealed = false;
    bool broken = false;  // told once: every later seal is broken too
    for (std::uint32_t number = 1; !bytes.empty(); ++number) {
        const std::string_view line = take_line(bytes);
        if (line.empty()) continue;
        if (std::optional<Line> read = line_of(line)) {
            const bool fits = read->after ? *read->after == seal_of(before) : !sealed;
            if (!fits && !broken) diagnostics.add(changed(file, number));
            broken = broken || !fits;
            sealed = sealed || read->after;
            read->release.line = number;
            releases.push_back(std::move(read->release));
        } else {
            diagnostics.add(damaged(file, number));
            broken = true;
        }
        add_sealed(before, line);
    }
    return releases;
}

std::string as_line(const Earlier& release, std::string_view ledger) {
    std::string before;
    while (!ledger.empty()) add_sealed(before, take_line(ledger));
    ordered_json facts = ordered_json::array();
    for (const Statement& statement : release.statements) facts.push_back(as_json(statement));
    ordered_json averages = ordered_json::object();
    for (const auto& [name, average] : release.averages)
        averages[name] = {{"of", average.of}, {"printed", average.printed}};
    const ordered_json object{{"format", format},
                              {"audience", document::name(release.audience)},
                              {"by", release.by},
                              {"on", release.on},
                              {"from", release.window.from},
                              {"last", release.window.last},
                              {"files", release.files},
                              {"facts", std::move(facts)},
                              {"few", release.few},
                              {"averages", std::move(averages)},
                              {"after", seal_of(before)}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::vector<document::Audience> also_read_by(document::Audience audience) {
    const auto* const own = std::ranges::find(document::reading_audiences, audience);
    if (own == document::reading_audiences.end()) return {};
    return {own + 1, document::reading_audiences.end()};
}

}  // namespace casebook::disclosure
