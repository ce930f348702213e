#include "includes.hpp"

#include <fstream>
#include <iterator>
#include <regex>

namespace casebook::tests {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Include> includes_in(std::string_view text) {
    static const std::regex line(R"((?:^|\n)[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])");
    std::vector<Include> found;
    for (std::cregex_iterator at(text.data(), text.data() + text.size(), line), end; at != end; ++at) {
        found.push_back({(*at)[2].str(), (*at)[1].str() == "\""});
    }
    return found;
}

Sources read_sources(const std::filesystem::path& src) {
    Sources sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(src)) {
        const auto ending = entry.path().extension();
        if (ending == ".cpp" || ending == ".hpp") {
            sources[entry.path().lexically_relative(src).generic_string()] =
                includes_in(text_of(entry.path()));
        }
    }
    return sources;
}

std::string stage_of(std::string_view path) {
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

std::set<std::string> reached_by(const Sources& sources, const std::string& stage) {
    std::vector<std::string> open;
    for (const auto& [path, includes] : sources) {
        if (stage_of(path) == stage) open.push_back(path);
    }
    std::set<std::string> seen(open.begin(), open.end());
    std::set<std::string> stages;
    while (!open.empty()) {
        const auto at = sources.find(open.back());
        open.pop_back();
        if (at == sources.end()) continue;
        stages.insert(stage_of(at->first));
        for (const auto& include : at->second) {
            if (include.quoted && seen.insert(include.path).second) open.push_back(include.path);
        }
    }
    return stages;
}

}  // namespace casebook::tests
