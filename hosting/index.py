"""The page that carries the app: only the scripts it needs, and no version of the server's software."""

import json
import re
from collections.abc import Callable
from typing import Any

from dash import Dash

# Dash puts both into every page. The first serves browsers older than 2017: of it the bundles only need
# regeneratorRuntime, which RUNTIME brings in 6 kB instead of 29. The second is the DataTable's, which
# Parallax does not use.
POLYFILL = "/dash/deps/polyfill@"
RUNTIME = "/vendor/regenerator-runtime."
CHARTS = "/vendor/plotly-"  # half of all bytes, and the last to be needed: see assets/charts.js
DATA_TABLE = "/dash/dash_table/bundle."
# Of a layout that is made for each language Dash sends a second one, to check callbacks against.
PRIVATE_SETTINGS = ("python_version", "validation_layout")
# For each of hundreds of components the properties that hold others, of most of them none.
CHILDREN = "children_props"
CONFIG = re.compile(r"(<script[^>]*>)(.*)(</script>)", re.DOTALL)


def trim(app: Dash) -> None:
    """Leave unused scripts and software versions out of the page of `app`."""
    render: Callable[..., str] = app.interpolate_index

    def interpolate_index(**parts: Any) -> str:
        parts["scripts"] = only_needed(parts["scripts"])
        parts["config"] = without_versions(parts["config"])
        return render(**parts)

    # Dash means this method to be replaced, by a subclass; the app is not ours to subclass.
    app.interpolate_index = interpolate_index  # type: ignore[method-assign,assignment]


def only_needed(scripts: str) -> str:
    """`scripts`, one tag a line, without what the page does not need.

    RUNTIME goes first and takes the polyfill's place; where set-up could not fetch it, the polyfill stays.
    CHARTS is asked for by the page once it has the others.
    """
    lines = [line for line in scripts.splitlines() if DATA_TABLE not in line]
    charts = [line.replace(" src=", " data-src=") for line in lines if CHARTS in line]
    runtime = [line for line in lines if RUNTIME in line]
    unused = (RUNTIME, CHARTS, *([POLYFILL] if runtime else []))
    rest = [line for line in lines if not any(name in line for name in unused)]
    return "\n".join(charts + runtime + rest)


def without_versions(config: str) -> str:
    """`config`, a script tag around a JSON object, without PRIVATE_SETTINGS and lists of nothing."""
    return CONFIG.sub(_public_settings, config)


def _public_settings(tag: re.Match[str]) -> str:
    settings = json.loads(tag[2])
    public = {key: value for key, value in settings.items() if key not in PRIVATE_SETTINGS}
    if CHILDREN in public:
        public[CHILDREN] = {library: _filled(known) for library, known in public[CHILDREN].items()}
    # The JSON stands inside a script tag, which "</" would end.
    return tag[1] + json.dumps(public).replace("<", "\\u003c") + tag[3]


def _filled(known: dict[str, list[str]]) -> dict[str, list[str]]:
    """Without the components of no such property: where one is not named, Dash takes it to have none."""
    return {component: properties for component, properties in known.items() if properties}
