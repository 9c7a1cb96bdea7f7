"""Say plainly when the dashboard's port is taken: python .ci/port_free.py 8501."""

import socket
import sys

port = sys.argv[1]
if not port.isdecimal() or not 1 <= int(port) <= 65535:
    sys.exit(f"PORT={port} is not a port: give a number from 1 to 65535.")
with socket.socket() as probe:
    # As the server does, so that a port just left by another run counts as free.
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind(("localhost", int(port)))
    except OSError as error:
        sys.exit(
            f"Port {port} cannot be used ({error.strerror}). Stop what uses it, or choose another: make run PORT=8600"
        )
