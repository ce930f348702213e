// The least that a site of case studies can cost: read each file, its facts with yaml-cpp, its text with
// cmark, and write a page. `bench_floor FOLDER OUT`.
#include <cmark.h>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string page_of(const std::string& text) {
    const std::size_t end = text.find("\n---\n", 3);
    const YAML::Node facts = YAML::Load(text.substr(4, end - 4));
    const std::unique_ptr<char, decltype(&std::free)> body(
        cmark_markdown_to_html(text.data() + end + 5, text.size() - end - 5, CMARK_OPT_DEFAULT), &std::free);
    const auto title = facts["title"].as<std::string>();
    return fmt::format("<!doctype html>\n<title>{0}</title>\n<h1>{0}</h1>\n<p>{1}</p>\n{2}", title,
                       facts["summary"].as<std::string>(), body.get());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "bench_floor FOLDER OUT\n");
        return 2;
    }
    fs::create_directories(argv[2]);
    for (const auto& entry : fs::directory_iterator(fs::path(argv[1]) / "cases"))
        std::ofstream(fs::path(argv[2]) / entry.path().stem().concat(".html"), std::ios::binary)
            << page_of(bytes_of(entry.path()));
}
