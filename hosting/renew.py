"""A new dataset is taken up while the server runs, without a lost request.

The first process of gunicorn looks at the dataset's folder every two seconds. Where another dataset lies,
it is opened, checked and made ready like the first; then the workers are replaced: new ones are copied from
this process and answer, old ones finish what they are at (SIGHUP to gunicorn). One that is damaged is
refused with a sentence in the log, and the old one stays.
"""

import os
import signal
import threading
import time
from typing import Final

from flask import Flask
from gunicorn.arbiter import Arbiter

from comparison.dataset import DatasetError, Mark, mark
from hosting.start import MADE, Made, dataset_folder, load, server_for

EVERY_SECONDS: Final = 2.0

# No worker is copied from the first process while that makes a server: what it holds then would stay locked.
_making = threading.Lock()
os.register_at_fork(before=_making.acquire, after_in_parent=_making.release, after_in_child=_making.release)


def watch(arbiter: Arbiter) -> None:
    """Look after the dataset of a server for as long as its first process lives."""
    threading.Thread(target=_watch, args=(arbiter, mark(dataset_folder())), daemon=True).start()


def renewed(made: Made) -> Flask | None:
    """A server for the dataset that lies there now; None where it is the one that is shown.

    DatasetError where it cannot be read.
    """
    dataset, texts = load()
    return None if dataset.hash == made.dataset else server_for(made.create_app, dataset, texts)


def _watch(arbiter: Arbiter, seen: Mark | None) -> None:
    while True:
        time.sleep(EVERY_SECONDS)
        now = mark(dataset_folder())
        if now is not None and now != seen:
            seen = now
            _take_up(arbiter)


def _take_up(arbiter: Arbiter) -> None:
    made: Made = arbiter.app.wsgi().extensions[MADE]
    try:
        with _making:
            server = renewed(made)
    except DatasetError as error:
        arbiter.log.error("The new dataset is refused, and the old one stays: %s", error)
        return
    except Exception as error:  # whatever it is, the old one must go on
        arbiter.log.error("The new dataset cannot be shown, and the old one stays: %r", error)
        return
    if server is not None:
        arbiter.app.callable = server
        arbiter.log.warning("A new dataset is served: %s", server.extensions[MADE].dataset)
        os.kill(os.getpid(), signal.SIGHUP)
