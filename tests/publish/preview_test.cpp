#include "publish/preview.hpp"

#include <httplib.h>

#include <catch2/catch.hpp>
#include <memory>

#include "publish/machine_fault.hpp"

using namespace casebook;

namespace {

const std::string page =
    "<html><head><meta content=\"default-src 'none'; style-src 'self'\"></head><body>Home</body></html>";

/// What stands at an address as a browser on this computer asks for it.
struct Browser {
    explicit Browser(const publish::Preview& preview) {
        const std::string address = preview.address();
        const std::size_t slash = address.find('/', address.find("//") + 2);
        host = address.substr(0, slash);
        root = address.substr(slash);
    }
    [[nodiscard]] httplib::Result get(const std::string& path, const httplib::Headers& headers = {}) const {
        httplib::Client client(host);
        client.set_url_encode(false);
        return client.Get(path, headers);
    }
    [[nodiscard]] int port() const { return std::stoi(host.substr(host.rfind(':') + 1)); }

    std::string host;
    std::string root;
};

}  // namespace

TEST_CASE("the files are shown as they are, pages with a script that loads them again") {
    publish::Preview preview(0);
    preview.show({{{"index.html", page}, {"cases/on-time.html", page}, {"guide.pdf", "%PDF"}}}, "");
    const Browser browser(preview);
    const auto home = browser.get(browser.root);
    REQUIRE(home);
    CHECK(home->status == 200);
    CHECK(home->body.find("default-src 'none'; script-src 'self'; connect-src 'self'; style-src") !=
          std::string::npos);
    CHECK(home->body.find("reload.js") < home->body.find("</head>"));
    CHECK(browser.get(browser.root + "index.html")->body == home->body);
    CHECK(browser.get(browser.root + "cases/on-time.html")->status == 200);
    const auto guide = browser.get(browser.root + "guide.pdf");
    CHECK(guide->body == "%PDF");
    CHECK(guide->get_header_value("Content-Type") == "application/pdf");
    CHECK(browser.get(browser.root + "_casebook/reload.js")->status == 200);
}

TEST_CASE("nothing but these files can be asked for") {
    publish::Preview preview(0);
    preview.show({{{"index.html", page}, {"404.html", page}}}, "a fault that quotes a record");
    const Browser browser(preview);
    const std::string root = browser.root;
    for (const std::string& path :
         {std::string{"/"}, std::string{"/index.html"}, std::string{"/_casebook/changes"},
          root + "../../etc/passwd", root + "%2e%2e/%2e%2e/etc/passwd", root + "..%2f..%2fetc/passwd",
          root + "./index.html", root + "/etc/passwd", root + "index.html%00.pdf",
          "/" + std::string(32, '0') + "/index.html"}) {
        INFO(path);
        const auto answer = browser.get(path);
        REQUIRE(answer);
        CHECK((answer->status == 404 || answer->status == 400));
        CHECK(answer->body.find("quotes a record") == std::string::npos);
    }
}

TEST_CASE("a request under another name is not answered, and nothing can be sent") {
    publish::Preview preview(0);
    preview.show({{{"index.html", page}}}, "");
    const Browser browser(preview);
    const std::string port = std::to_string(browser.port());
    CHECK(browser.get(browser.root, {{"Host", "localhost:" + port}})->status == 200);
    for (const std::string& host :
         {"evil.example:" + port, std::string{"evil.example"}, std::string{"127.0.0.1"},
          std::string{"localhost"}, "127.0.0.1.evil.example:" + port}) {
        INFO(host);
        CHECK(browser.get(browser.root, {{"Host", host}})->status == 421);
    }
    httplib::Client client(browser.host);
    CHECK(client.Post(browser.root, "x", "text/plain")->status == 405);
    CHECK(client.Delete(browser.root)->status == 405);
}

TEST_CASE("an open page is told of each change, and of faults") {
    publish::Preview preview(0);
    preview.show({{{"index.html", page}}}, "");
    const Browser browser(preview);
    httplib::Client client(browser.host);
    std::string heard;
    (void)client.Get(browser.root + "_casebook/changes", [&](const char* data, std::size_t size) {
        heard.append(data, size);
        if (heard.find("\"version\":1") != std::string::npos && heard.find("wrong") == std::string::npos)
            preview.show({}, "line 3 is wrong");  // the pages stay as they were
        else if (heard.find("wrong") != std::string::npos && heard.find("\"version\":2") == std::string::npos)
            preview.show({{{"index.html", "mended"}}}, "");
        return heard.find("\"version\":2") == std::string::npos;
    });
    CHECK(heard.find("{\"faults\":\"line 3 is wrong\",\"version\":1}") != std::string::npos);
    CHECK(heard.find("{\"faults\":\"\",\"version\":2}") != std::string::npos);
    CHECK(browser.get(browser.root)->body == "mended");
}

TEST_CASE("readers without a first page get a list of their papers") {
    publish::Preview preview(0);
    preview.show({{{"governor-report.pdf", "%PDF"}}}, "");
    const Browser browser(preview);
    CHECK(browser.get(browser.root)->body.find("<a href=\"governor-report.pdf\">") != std::string::npos);
}

TEST_CASE("a port that another program listens on is a fault of the machine") {
    publish::Preview preview(0);
    const Browser browser(preview);
    CHECK_THROWS_AS(publish::Preview(browser.port()), publish::MachineFault);
}

TEST_CASE("no two previews have the same address") {
    CHECK(publish::Preview(0).address() != publish::Preview(0).address());
}
