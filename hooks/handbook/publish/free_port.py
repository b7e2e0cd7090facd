"""The first free port of this machine from a given one on, for `make serve`."""

import socket
import sys

HOST = "127.0.0.1"
TRIED = 20


def free_port(first: int) -> int:
    """Return the first port from `first` on that nobody listens at. Raises OSError where all tried are taken."""
    for port in range(first, first + TRIED):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
            try:
                tried.bind((HOST, port))
            except OSError:
                continue
            return port
    message = f"the ports {first} to {first + TRIED - 1} are taken; name another with PORT="
    raise OSError(message)


def main(first: int) -> int:
    """Print the port, and, where it is not the first one, say so beside it."""
    try:
        port = free_port(first)
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if port != first:
        sys.stderr.write(f"Port {first} is taken, so the handbook is on http://{HOST}:{port}.\n")
    sys.stdout.write(f"{port}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
