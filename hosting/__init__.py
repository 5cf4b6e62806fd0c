"""Between the dashboard and the network: everything a public server needs, and no page of its own.

`app.py` takes two functions from here:

    def create_app(dataset: Dataset, texts: Texts | None = None) -> Dash:
        app = Dash(__name__, ...)
        app.layout = ...
        register_callbacks(app, dataset, texts)
        harden(app, dataset)            # last: it reads the layout and the callbacks
        return app

    def __getattr__(name: str) -> Flask:   # `gunicorn app:server`; a plain `import app` opens no dataset
        if name == "server":
            return server_from_environment(create_app)
        raise AttributeError(name)
"""

from hosting.harden import harden
from hosting.start import server_from_environment

__all__ = ["harden", "server_from_environment"]
