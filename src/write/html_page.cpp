#include <fmt/format.h>

#include "write/html.hpp"
#include "write/html_escape.hpp"
#include "write/html_hash.hpp"

namespace casebook::write {
namespace {

using namespace document;

/// A style sheet that a school changed must not be able to end its element.
std::string inside_style(std::string css) {
    for (std::size_t at = css.find("</"); at != std::string::npos; at = css.find("</", at))
        css.replace(at, 2, "<\\/");
    return css;
}

std::string optional_line(std::string_view opening, std::string_view text, std::string_view closing) {
    return text.empty() ? "" : fmt::format("{}{}{}\n", opening, escape(text), closing);
}

std::string head(const Document& document, const std::string& css) {
    const std::string policy = fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        base64(sha256(css)));
    return fmt::format(
               "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"{}\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" "
               "content=\"noindex\">\n",
               policy) +
           optional_line("<meta name=\"author\" content=\"", document.author, "\">") +
           fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n", escape(document.title), css);
}

std::string date_line(const Document& document, const HtmlWords& words) {
    const std::string spelt = date_in_words(document.date, words);
    if (spelt.empty()) return {};
    if (spelt == document.date) return escape(words.data_to + " " + spelt);
    return fmt::format("{} <time datetime=\"{}\">{}</time>", escape(words.data_to), document.date,
                       escape(spelt));
}

/// Beside the school's name, which says what it shows.
std::string logo_of(const HtmlStyle& style) {
    if (!style.logo || !style.logo->bytes) return {};
    return fmt::format("<img class=\"logo\" src=\"data:{};base64,{}\" alt=\"\" width=\"{}\" height=\"{}\">\n",
                       escape(style.logo->media_type), base64(*style.logo->bytes), style.logo->width,
                       style.logo->height);
}

std::string title_block(const Document& document, const HtmlStyle& style) {
    const HtmlWords& words = style.words;
    const std::string date = date_line(document, words);
    const std::string between = document.author.empty() || date.empty() ? "" : " · ";
    std::string result = "<header class=\"title\">\n" + logo_of(style) + "<h1>" + escape(document.title) +
                         "</h1>\n" + optional_line("<p class=\"subtitle\">", document.subtitle, "</p>");
    if (!document.author.empty() || !date.empty())
        result += "<p class=\"byline\">" + escape(document.author) + between + date + "</p>\n";
    return result + "</header>\n";
}

}  // namespace

std::string date_in_words(std::string_view iso, const HtmlWords& words) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (iso[i] < '0' || iso[i] > '9') return -1;
            value = value * 10 + (iso[i] - '0');
        }
        return value;
    };
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const int day = digits(8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::string(iso);
    return fmt::format("{} {} {}", day, words.months[static_cast<std::size_t>(month - 1)], year);
}

std::string html_page(const Document& document, const HtmlStyle& page_style) {
    HtmlStyle style = page_style;
    style.language = document.language;
    const std::string css = inside_style(style.css);
    const std::string audience = optional_line("<p class=\"audience\">", document.audience_line, "</p>");
    return fmt::format("<!doctype html>\n<html lang=\"{}\">\n", escape(document.language)) +
           head(document, css) + "<body class=\"paper\">\n<a class=\"skip\" href=\"#_main\">" +
           escape(style.words.skip) + "</a>\n" + "<header class=\"banner\">\n" + audience +
           optional_line("<p class=\"stamp\">", document.stamp, "</p>") +
           "</header>\n<main id=\"_main\" tabindex=\"-1\">\n" + title_block(document, style) +
           html_blocks(document.blocks, style) + "</main>\n<footer class=\"colophon\">\n" + audience +
           optional_line("<p>", document.title, "</p>") + "</footer>\n</body>\n</html>\n";
}

}  // namespace casebook::write
