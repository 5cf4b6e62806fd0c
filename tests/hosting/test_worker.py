"""What a worker does with an address that gunicorn refuses to read; see also `test_start.py`."""

import socket
from types import SimpleNamespace

import pytest
from gunicorn.http.errors import LimitRequestLine

from hosting.worker import Worker

TOO_LONG = LimitRequestLine(8_200, 8_190)


@pytest.fixture
def worker():
    said = []
    log = SimpleNamespace(debug=lambda message, *values: said.append(message % values))
    return SimpleNamespace(log=log, said=said)


@pytest.fixture
def line():
    ends = socket.socketpair()
    yield ends
    for end in ends:
        end.close()


def test_the_rest_of_the_address_is_read_before_the_answer(worker, line):
    visitor, server = line
    visitor.sendall(b"x" * 100_000)
    Worker.handle_error(worker, None, server, None, TOO_LONG)
    assert visitor.recv(100).startswith(b"HTTP/1.1 414 URI Too Long\r\n")
    server.setblocking(False)
    with pytest.raises(BlockingIOError):
        server.recv(1)


def test_a_visitor_who_has_left_is_no_mistake(worker, line):
    visitor, server = line
    visitor.close()
    Worker.handle_error(worker, None, server, None, TOO_LONG)
    assert worker.said[0].startswith("A visitor left before the answer")
