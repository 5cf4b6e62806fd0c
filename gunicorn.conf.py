"""Settings of the server: `gunicorn app:server` reads this file.

From the environment: HOST, PORT, WEB_CONCURRENCY (processes), WEB_THREADS (threads in each),
LOG_LEVEL, ACCESS_LOG (a file, or "-" for the terminal; off by default). A proxy that buffers
requests stands in front wherever visitors come from outside: see `docs/hosting.md`.
"""

import os
import socket
import sys

from gunicorn.arbiter import Arbiter


def number(variable: str, usual: int, highest: int) -> int:
    """The number in an environment variable; anything else stops the start with one sentence."""
    value = os.environ.get(variable) or str(usual)
    if not (value.isdecimal() and 1 <= int(value) <= highest):
        sys.exit(f"{variable}={value} is not a number from 1 to {highest}: try {variable}={usual}")
    return int(value)


host = os.environ.get("HOST") or "127.0.0.1"
port = number("PORT", 8050, 65535)
bind = f"{host}:{port}"

# The dataset is loaded once, before the processes part, and shared between them.
preload_app = True
# gthread, with a page of our own for an address that is too long.
worker_class = "hosting.worker.Worker"
# The longest that gunicorn takes: it leaves room for the 8,000 characters that `comparison.query` reads.
limit_request_line = 8190
workers = number("WEB_CONCURRENCY", 2, 256)
threads = number("WEB_THREADS", 4, 256)
timeout = 60
graceful_timeout = 10
keepalive = 5

# Its socket lies in HOME, which is read-only on many hosts.
control_socket_disable = True

loglevel = os.environ.get("LOG_LEVEL") or "warning"
accesslog = os.environ.get("ACCESS_LOG") or None
# No address, no browser name, no referring page: what was asked, and how it went.
access_log_format = '%(t)s "%(m)s %(U)s" %(s)s %(B)s %(M)sms'


def on_starting(server: Arbiter) -> None:
    """Stop with one sentence when the port is taken, instead of trying again and again."""
    inherited = "GUNICORN_FD" in os.environ or "LISTEN_FDS" in os.environ
    for address in [] if inherited else server.cfg.address:
        if isinstance(address, tuple):
            _demand_free(*address[:2])


def when_ready(server: Arbiter) -> None:
    """Say where to look, once the server listens; from then on a new dataset is taken up."""
    from hosting.renew import watch  # found only once gunicorn has set its path

    watch(server)
    print(f"Parallax is at http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}", flush=True)


def _demand_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            sys.exit(
                f"Parallax cannot listen at {host}:{port} ({error.strerror}): stop what runs there, "
                f"or choose another port, for example PORT={port + 1} make run"
            )
