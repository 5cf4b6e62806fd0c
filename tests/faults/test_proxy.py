"""nginx as `deploy/nginx.conf` sets it, before a real server: visitors notice nothing of what goes wrong.

Where nginx is not installed, these tests are left out. PARALLAX_REQUESTS says how many requests go through
swaps and killed workers: `PARALLAX_REQUESTS=10000 PARALLAX_SWAPS=20 pytest tests/faults`.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections import Counter
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from tests.faults.served import ROOT, another, free_port, served
from tests.faults.test_new_dataset import ASKED, SWAPS

REQUESTS = int(os.environ.get("PARALLAX_REQUESTS", "300"))
HALF_OPEN = 1_000
KILLED = 5
MAIN = """
worker_processes 1; worker_rlimit_nofile 8192; daemon off; pid {folder}/nginx.pid;
error_log {folder}/nginx-start.log;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    include {folder}/site.conf;
}}
"""

pytestmark = pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")


@contextmanager
def nginx(folder: Path, behind: int):
    """The port of nginx with the settings of `deploy/`, before the server at another."""
    port = free_port()
    settings = (ROOT / "deploy" / "nginx.conf").read_text()
    for old, new in {
        "127.0.0.1:8050": f"127.0.0.1:{behind}",
        "listen 80;": f"listen 127.0.0.1:{port};",
        "listen [::]:80;": "",
        "/var/log/nginx/": f"{folder}/nginx-",
    }.items():
        assert old in settings
        settings = settings.replace(old, new)
    (folder / "site.conf").write_text(settings)
    (folder / "main.conf").write_text(MAIN.format(folder=folder))
    process = subprocess.Popen(["nginx", "-c", folder / "main.conf"], stderr=subprocess.PIPE)
    try:
        for _ in range(100):
            with closing(socket.socket()) as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            threading.Event().wait(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture
def site(tmp_path):
    """A server behind nginx: the server, the folder of its dataset, and the port for visitors."""
    another(tmp_path / "tiny", "First headline")
    with served(tmp_path / "tiny", tmp_path) as server, nginx(tmp_path, server.port) as port:
        yield server, tmp_path / "tiny", port


def ask(port: int, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def test_the_page_comes_through_as_the_server_gives_it(site, tmp_path):
    _, _, port = site
    page = ask(port, "/?type=state_or_government", **{"Accept-Encoding": "br", "Host": "parallax.example"})
    assert page.status == 200
    assert page.headers["Content-Encoding"] == "br"
    assert "script-src" in page.headers["Content-Security-Policy"]
    assert page.headers["Server"] == "nginx"
    assert ask(port, "/nowhere").status == 404
    assert ask(port, f"/?term={'x' * 7000}").status == 200
    page.read()
    log = (tmp_path / "nginx-parallax.log").read_text()
    assert '"GET /" 200' in log
    assert not re.search(r"\d+\.\d+\.\d+\.\d+", log)
    assert "type=" not in log


def test_a_body_that_is_too_large_does_not_reach_the_server(site):
    _, _, port = site
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", "/_dash-update-component", body=b"x" * 600_000)
    assert connection.getresponse().status == 413


def test_half_open_connections_keep_nobody_out(site):
    _, _, port = site
    with ExitStack() as opened:
        for number in range(HALF_OPEN):
            half = opened.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
            half.sendall(b"POST /_dash-update-component HTTP/1.1\r\nHost: x\r\n" if number % 2 else b"GET")
        assert {ask(port, path).status for path in ASKED * 4} == {200}


def test_no_request_is_lost_while_datasets_and_workers_come_and_go(site):
    server, folder, port = site
    answers: Counter[int | str] = Counter()
    over = threading.Event()

    def visit(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)  # kept, as a browser does
        while not (over.is_set() and answers.total() >= REQUESTS):
            number += 1
            try:
                connection.request("GET", ASKED[number % len(ASKED)])
                answer = connection.getresponse()
                answer.read()
                answers[answer.status] += 1
            except (OSError, http.client.HTTPException) as error:
                answers[repr(error)] += 1
                connection.close()

    threads = [threading.Thread(target=visit, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for number in range(max(SWAPS, KILLED)):
        if number < KILLED:
            os.kill(server.workers()[0], signal.SIGKILL)
        if number < SWAPS:
            server.wait_for(another(folder, f"Headline {number}"))
    over.set()
    for thread in threads:
        thread.join()
    assert set(answers) == {200}, answers
    assert "Traceback" not in server.log.read_text()
