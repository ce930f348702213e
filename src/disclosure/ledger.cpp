#include "disclosure/ledger.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
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

std::optional<Earlier> earlier_of(std::string_view line) {
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
        return earlier;
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

}  // namespace

std::vector<Earlier> parse_ledger(std::string_view bytes, std::uint32_t file,
                                  diagnostics::Diagnostics& diagnostics) {
    std::vector<Earlier> releases;
    std::uint32_t number = 0;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (std::optional<Earlier> earlier = earlier_of(line)) {
            earlier->line = number;
            releases.push_back(std::move(*earlier));
        } else {
            diagnostics.add(damaged(file, number));
        }
    }
    return releases;
}

std::string as_line(const Earlier& release) {
    ordered_json facts = ordered_json::array();
    for (const Statement& statement : release.statements) facts.push_back(as_json(statement));
    const ordered_json object{{"format", format},
                              {"audience", document::name(release.audience)},
                              {"by", release.by},
                              {"on", release.on},
                              {"from", release.window.from},
                              {"last", release.window.last},
                              {"files", release.files},
                              {"facts", std::move(facts)},
                              {"few", release.few}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::vector<document::Audience> also_read_by(document::Audience audience) {
    const auto* const own = std::ranges::find(document::reading_audiences, audience);
    if (own == document::reading_audiences.end()) return {};
    return {own + 1, document::reading_audiences.end()};
}

}  // namespace casebook::disclosure
