"""The dashboard on a port of its own, for the browser tests and the screenshots."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
PATIENCE = 60  # seconds until a server must answer


@contextmanager
def serving(folder: Path, app: str = "app:server") -> Iterator[str]:
    """Serve a dataset with gunicorn, as a host would, until the block ends; the address of the page."""
    port = free_port()
    environment = os.environ | {"PORT": str(port), "HOST": "127.0.0.1", "PARALLAX_DATASET": str(folder)}
    command = [sys.executable, "-m", "gunicorn", app, "--config", "gunicorn.conf.py"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def free_port() -> int:
    """A port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"gunicorn ended with {process.returncode} before it served")
        try:
            if urlopen(url, timeout=PATIENCE).status == 200:
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(f"gunicorn did not answer within {PATIENCE} s")
