// Shows finished files in a browser on this computer, and again when they have changed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace casebook::publish {

/// Serves from memory on the loopback interface alone, so nothing outside `show` can ever be asked for. Other
/// users of the computer can reach that interface, and so can web pages in this user's browser: every address
/// therefore begins with a word that nobody can guess, and only requests that name this computer are
/// answered.
class Preview {
  public:
    /// Port 0: any that is free. Throws MachineFault where the port is taken.
    explicit Preview(int port);
    ~Preview();
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    /// `http://127.0.0.1:PORT/WORD/`
    [[nodiscard]] std::string address() const;
    /// From now on these files (by path, with `/`) are shown, and open pages are loaded again; without files
    /// those shown before stay. Open pages show `faults` over everything, unless they are empty.
    void show(std::optional<std::map<std::string, std::string>> files, std::string faults);

  private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}  // namespace casebook::publish
