"""Settings of the server: `gunicorn app:server` reads this file.

From the environment: HOST, PORT, WEB_CONCURRENCY (processes), WEB_THREADS (threads in each),
LOG_LEVEL, ACCESS_LOG (a file, or "-" for the terminal; off by default). A proxy that buffers
requests stands in front wherever visitors come from outside: see `docs/hosting.md`.
"""

import os
import socket
import sys

from gunicorn.arbiter import Arbiter

host = os.environ.get("HOST", "127.0.0.1")
port = os.environ.get("PORT", "8050")
bind = f"{host}:{port}"

# The dataset is loaded once, before the processes part, and shared between them.
preload_app = True
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 60
graceful_timeout = 10
keepalive = 5

# Its socket lies in HOME, which is read-only on many hosts.
control_socket_disable = True

loglevel = os.environ.get("LOG_LEVEL", "warning")
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
    """Say where to look, once the server listens."""
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
