#include <catch2/catch.hpp>

#include "write/html_escape.hpp"
#include "write/html_hash.hpp"

namespace {

using casebook::write::base64;
using casebook::write::escape;
using casebook::write::safe_target;
using casebook::write::sha256;

const std::string unknown = "\xEF\xBF\xBD";

std::string hex(const std::string& bytes) {
    std::string result;
    for (const char byte : bytes)
        for (const int shift : {4, 0})
            result += "0123456789abcdef"[(static_cast<unsigned char>(byte) >> shift) & 15];
    return result;
}

TEST_CASE("no text can open or close an element or an attribute") {
    CHECK(escape("</script><b onclick='x' id=\"y\">&amp;") ==
          "&lt;/script&gt;&lt;b onclick=&#39;x&#39; id=&quot;y&quot;&gt;&amp;amp;");
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text = escape(std::string(1, static_cast<char>(byte)));
        CHECK(text.find_first_of("<>\"'") == std::string::npos);
    }
}

TEST_CASE("control characters and overrides of the writing direction never reach a page") {
    CHECK(escape("a\x1B[31mb") == "a" + unknown + "[31mb");
    CHECK(escape(std::string("a\0b", 3)) == "a" + unknown + "b");
    CHECK(escape("\xC2\x85") == unknown);
    CHECK(escape("Zo\xE2\x80\xAE"
                 "e") == "Zo" + unknown + "e");
    CHECK(escape("\xE2\x81\xA6") == unknown);
    CHECK(escape("\xEF\xBF\xBE") == unknown);
    CHECK(escape("two\nlines\tand a tab") == "two\nlines\tand a tab");
}

TEST_CASE("broken UTF-8 becomes visible, and what is whole stays") {
    CHECK(escape("Zoë Łukasz Nguyễn Ọláolú Şeyma 😀") == "Zoë Łukasz Nguyễn Ọláolú Şeyma 😀");
    CHECK(escape("\xC0\xBC") == unknown + unknown);
    CHECK(escape("\xE0\x80\xBC") == unknown + unknown + unknown);
    CHECK(escape("\xED\xA0\x80") == unknown + unknown + unknown);
    CHECK(escape("\xF5\x80") == unknown + unknown);
    CHECK(escape("caf\xC3") == "caf" + unknown);
}

TEST_CASE("a link may lead to the web, to a mailbox, into the page or into the output, and nowhere else") {
    for (const char* target :
         {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org",
          "mailto:office@example.org", "#aims", "cases/on-time.html", "./a.html", "a/../b.html"})
        CHECK(safe_target(target, 0).has_value());
    for (const char* target : {"javascript:alert(1)",
                               "JavaScript:alert(1)",
                               " javascript:alert(1)",
                               "java\nscript:alert(1)",
                               "data:text/html,x",
                               "vbscript:x",
                               "ms-word:ofe|u|http://x",
                               "file:///etc/passwd",
                               "//host/share",
                               "\\\\host\\share",
                               "/etc/passwd",
                               "../secret.html",
                               "a/../../b.html",
                               "%2e%2e/b.html",
                               "%2E./b.html",
                               "https:",
                               "https:///x",
                               "https:example.org",
                               "mailto:",
                               "x:y",
                               "",
                               "#",
                               "a b",
                               "a#b#c",
                               "blob:https://x",
                               "\x01javascript:alert(1)"})
        CHECK_FALSE(safe_target(target, 0).has_value());
}

TEST_CASE("a link goes up only as far as the output's root") {
    CHECK(safe_target("../index.html", 1).has_value());
    CHECK(safe_target("../cases/../index.html", 1).has_value());
    CHECK_FALSE(safe_target("../../index.html", 1).has_value());
    CHECK(safe_target("../../index.html", 2).has_value());
    CHECK(safe_target("a.html?back=../../..", 0).has_value());
}

TEST_CASE("what a URL may not hold is encoded once") {
    CHECK(safe_target("pläne/<a>.html", 0) == "pl%C3%A4ne/%3Ca%3E.html");
    CHECK(safe_target("a%20b%.html", 0) == "a%20b%25.html");
    CHECK(safe_target("#'\"", 0) == "#'%22");
}

TEST_CASE("base64 as RFC 4648 gives it") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("SHA-256 as FIPS 180-4 gives it") {
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex(sha256(std::string(1000000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
