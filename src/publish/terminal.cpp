#include "publish/terminal.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <iostream>

#include "publish/machine_fault.hpp"

namespace casebook::publish {

bool is_terminal(Stream stream) {
    return ::isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

void prepare_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // `open` takes the lowest number that is free: this very one.
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) (void)::open("/dev/null", O_RDWR);
    }
}

namespace {

/// Asked of the pipe itself: by the time a stream is finished, the error of the write that failed may be long
/// past.
bool reader_is_gone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

void finish_output() {
    std::cout.flush();
    const bool arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good();
    if (!arrived && !reader_is_gone())
        throw machine_fault(errno != 0 ? errno : EIO, "the standard output", "written");
}

}  // namespace casebook::publish
