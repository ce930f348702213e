// The streams that a person or another program reads us through.
#pragma once

namespace casebook::publish {

enum class Stream { output, errors };

/// Whether a person looks at the stream (and not a file or another program).
[[nodiscard]] bool is_terminal(Stream stream);

/// To be called first in `main`: a reader that goes away (`casebook list | head`) ends no run, and standard
/// streams that are closed are opened on nothing, so that no file of ours can take their place.
void prepare_streams();

/// Hands on what was written to standard output; throws MachineFault if it did not all arrive (full disk). A
/// reader that went away is no fault.
void finish_output();

}  // namespace casebook::publish
