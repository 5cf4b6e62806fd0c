"""The frame of an embedded page: its head, its styles and its scripts."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from dash import Dash, html
from dash.development.base_component import Component

from comparison.translation import direction, language
from components.embed.markup import html_of
from components.header import NAME

STYLES: Final = ("tokens.css", "layout.css", "charts.css", "views/points.css", "embed/embed.css")
BUNDLE: Final = "vendor/plotly-basic.min.js"
# Where set-up could not fetch the small bundle, Dash's own whole one.
WHOLE_BUNDLE: Final = "/_dash-component-suites/plotly/package_data/plotly.min.js"
SCRIPTS: Final = ("embed/embed.js", "views/points.js")
ICON: Final = "favicon.ico"

PAGE: Final = """<!doctype html>
<html lang="{language}" dir="{direction}"{scheme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · {name}</title>
{head}
</head>
<body class="embed">
{body}
</body>
</html>
"""
FIGURE: Final = '<script type="application/json" class="figure">{figure}</script>'


@dataclass(frozen=True)
class Files:
    """Addresses of what a page loads, as the main page has them too: `home` is that page."""

    home: str
    icon: str
    styles: tuple[str, ...]
    bundle: str
    scripts: tuple[str, ...]

    @classmethod
    def of(cls, app: Dash) -> "Files":
        """Those of `app`. Each changes with its file, so that a browser can keep it."""
        folder = Path(app.config.assets_folder)

        def asset(file: str) -> str:
            return f"{app.get_asset_url(file)}?m={(folder / file).stat().st_mtime}"

        small = (folder / BUNDLE).exists()
        return cls(
            home=app.get_relative_path("/"),
            icon=asset(ICON),
            styles=tuple(asset(file) for file in STYLES),
            bundle=asset(BUNDLE) if small else app.get_relative_path(WHOLE_BUNDLE),
            scripts=tuple(asset(file) for file in SCRIPTS),
        )


def page(title: str, body: Component, scheme: str, files: Files, figure: str = "") -> str:
    """A whole page; with a `figure` as JSON also what draws it."""
    head = [html.Link(rel="icon", href=files.icon)]
    head += [html.Link(rel="stylesheet", href=file) for file in files.styles]
    if figure:
        later: dict[str, Any] = {"defer": True}
        head += [html.Script(src=file, **later) for file in (files.bundle, *files.scripts)]
    drawn = FIGURE.format(figure=figure) if figure else ""
    return PAGE.format(
        language=language(),
        direction=direction(),
        scheme=f' data-mantine-color-scheme="{scheme}"' if scheme else "",
        title=escape(title),
        name=NAME,
        head="\n".join(html_of(part) for part in head),
        body=html_of(body) + drawn,
    )
