#include "publish/preview.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <sodium.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string_view>
#include <thread>
#include <utility>

#include "publish/machine_fault.hpp"

namespace casebook::publish {
namespace {

using Files = std::map<std::string, std::string>;

constexpr auto loopback = "127.0.0.1";
constexpr std::string_view script_path = "_casebook/reload.js";
constexpr std::string_view changes_path = "_casebook/changes";
constexpr std::chrono::seconds sign_of_life{5};
constexpr std::size_t threads = 32;  // each open page holds one

constexpr std::string_view script = R"((() => {
  "use strict";
  const own = document.currentScript;
  let overlay = null;
  const show = (faults) => {
    if (overlay) overlay.remove();
    overlay = null;
    if (!faults) return;
    overlay = document.createElement("pre");
    overlay.setAttribute("role", "alert");
    overlay.textContent = faults;
    Object.assign(overlay.style, { position: "fixed", inset: "1rem", margin: "0", padding: "1rem",
      overflow: "auto", zIndex: "9999", whiteSpace: "pre-wrap", background: "#fff4f2", color: "#1a1a1c",
      border: "4px solid #b3261e", font: "16px/1.4 monospace" });
    document.body.append(overlay);
  };
  new EventSource(new URL("changes", own.src)).onmessage = (event) => {
    const now = JSON.parse(event.data);
    if (String(now.version) === own.dataset.version) show(now.faults);
    else location.reload();
  };
})();
)";

constexpr std::array<std::pair<std::string_view, const char*>, 11> types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".xml", "application/xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
}};

const char* type_of(std::string_view path) {
    for (const auto& [ending, type] : types)
        if (path.ends_with(ending)) return type;
    return "application/octet-stream";
}

std::string random_word() {
    if (::sodium_init() < 0) throw MachineFault("the machine gives no random numbers", "start again");
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string word;
    for (const unsigned char byte : bytes) word += fmt::format("{:02x}", byte);
    return word;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
    return result;
}

/// Where an audience has no page to begin with.
std::string list_of(const Files& files) {
    std::string page =
        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Papers</title></head>"
        "<body><h1>Papers</h1><ul>\n";
    for (const auto& [path, bytes] : files)
        page += fmt::format("<li><a href=\"{0}\">{0}</a></li>\n", escaped(path));
    return page + "</ul></body></html>\n";
}

}  // namespace

struct Preview::Server {
    /// The page with our script. Its own policy lets no script ask for anything; so ours is let in first, and
    /// of directives that are said twice the first counts.
    [[nodiscard]] std::string with_script(std::string page) const {
        constexpr std::string_view strict = "default-src 'none';";
        if (const std::size_t at = page.find(strict); at != std::string::npos)
            page.insert(at + strict.size(), " script-src 'self'; connect-src 'self';");
        if (const std::size_t at = page.find("</head>"); at != std::string::npos)
            page.insert(at, fmt::format("<script src=\"/{}/{}\" data-version=\"{}\" defer></script>\n", word,
                                        script_path, version));
        return page;
    }

    [[nodiscard]] bool names_this_computer(const httplib::Request& request) const {
        const std::string host = request.get_header_value("Host");
        return host == fmt::format("{}:{}", loopback, port) || host == fmt::format("localhost:{}", port);
    }

    void answer(const httplib::Request& request, httplib::Response& response) {
        const std::string root = fmt::format("/{}/", word);
        if (request.path == root.substr(0, root.size() - 1)) return response.set_redirect(root);
        if (!request.path.starts_with(root)) {
            response.status = 404;
            return;
        }
        const std::string path = request.path.substr(root.size());
        if (path == script_path) return response.set_content(std::string{script}, type_of(script_path));
        if (path == changes_path) return tell_changes(response);
        const std::lock_guard hold(mutex);
        const auto found = files.find(path.empty() ? "index.html" : path);
        if (found != files.end()) {
            const bool is_page = found->first.ends_with(".html");
            return response.set_content(is_page ? with_script(found->second) : found->second,
                                        type_of(found->first));
        }
        if (path.empty()) return response.set_content(with_script(list_of(files)), type_of(".html"));
        response.status = 404;
        if (const auto missing = files.find("404.html"); missing != files.end())
            response.set_content(with_script(missing->second), type_of(".html"));
    }

    /// Server-sent events: what is shown now, and then each change, until the page is closed.
    void tell_changes(httplib::Response& response) {
        response.set_chunked_content_provider(
            "text/event-stream",
            [this, told = std::uint64_t{0}](std::size_t, httplib::DataSink& sink) mutable {
                std::string event = ":\n\n";
                {
                    std::unique_lock hold(mutex);
                    changed.wait_for(hold, sign_of_life, [&] { return ended || news != told; });
                    if (ended) return false;
                    if (news != told) {
                        told = news;
                        event = fmt::format("data: {}\n\n",
                                            nlohmann::json{{"version", version}, {"faults", faults}}.dump(
                                                -1, ' ', false, nlohmann::json::error_handler_t::replace));
                    }
                }
                return sink.write(event.data(), event.size());
            });
    }

    httplib::Server http;
    std::string word = random_word();
    int port = 0;
    std::mutex mutex;
    std::condition_variable changed;
    Files files;
    std::string faults;
    std::uint64_t version = 0;  ///< of the files
    std::uint64_t news = 1;     ///< of files and faults
    bool ended = false;
    std::thread listener;
};

Preview::Preview(int port) : server_(std::make_unique<Server>()) {
    Server& server = *server_;
    server.http.new_task_queue = [] { return new httplib::ThreadPool(threads); };
    server.http.set_default_headers({{"Cache-Control", "no-store"},
                                     {"X-Content-Type-Options", "nosniff"},
                                     {"X-Frame-Options", "DENY"},
                                     {"Referrer-Policy", "no-referrer"},
                                     {"Cross-Origin-Resource-Policy", "same-origin"}});
    server.http.set_pre_routing_handler(
        [&server](const httplib::Request& request, httplib::Response& response) {
            using Next = httplib::Server::HandlerResponse;
            if (!server.names_this_computer(request)) {
                response.status = 421;  // another name that leads here: a page elsewhere may be behind it
                return Next::Handled;
            }
            if (request.method == "GET" || request.method == "HEAD") return Next::Unhandled;
            response.status = 405;
            return Next::Handled;
        });
    server.http.Get(".*", [&server](const httplib::Request& request, httplib::Response& response) {
        server.answer(request, response);
    });
    // The library's own choice lets two programs listen on one port.
    server.http.set_socket_options([](auto socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    const bool bound = port == 0 ? (server.port = server.http.bind_to_any_port(loopback)) > 0
                                 : server.http.bind_to_port(loopback, server.port = port);
    if (!bound)
        throw MachineFault(fmt::format("port {} of this computer cannot be listened on", port),
                           "end the program that uses it, or name another one with --port");
    server.listener = std::thread([&server] { server.http.listen_after_bind(); });
    while (!server.http.is_running()) std::this_thread::yield();
}

Preview::~Preview() {
    {
        const std::lock_guard hold(server_->mutex);
        server_->ended = true;
    }
    server_->changed.notify_all();
    server_->http.stop();
    server_->listener.join();
}

std::string Preview::address() const {
    return fmt::format("http://{}:{}/{}/", loopback, server_->port, server_->word);
}

void Preview::show(std::optional<Files> files, std::string faults) {
    {
        const std::lock_guard hold(server_->mutex);
        if (files && *files != server_->files) {
            server_->files = *std::move(files);
            ++server_->version;
        }
        server_->faults = std::move(faults);
        ++server_->news;
    }
    server_->changed.notify_all();
}

}  // namespace casebook::publish
