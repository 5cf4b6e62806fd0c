"""What an embedded page says where it has no chart to show: which there are, or why this one is not drawn."""

from typing import Final

from dash import html

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.translation import N_, _, say
from comparison.wording import quoted
from components.clicks import search_of
from components.embed.asked import Asked
from components.embed.frozen import is_hash
from components.explanations import EXPLANATIONS
from components.references import build_link
from components.render import build_notice

LIST: Final = N_("Charts to embed")
LIST_HOW: Final = N_(
    "Each of these addresses shows one chart, with the query of the page, and may stand in a page of any "
    "site. Under “Download and cite”, each card of Parallax has the lines to copy."
)
NO_CHART: Final = N_("There is no such chart")
NO_CHART_IS: Final = N_("There is no chart called {name} here. There are these:")
OTHER: Final = N_("This chart was made from another dataset")
OTHER_IS: Final = N_(
    "It was made from the dataset with the hash {asked}. This host now holds “{title}”, with the hash "
    "{held}. Its numbers can be others, so they are not drawn under this address."
)
NO_HASH: Final = N_("It is not known from which dataset this chart was made")
NO_HASH_IS: Final = N_(
    "{asked} is not the hash of a dataset, nor its beginning: that has 12 to 64 of the digits 0 to 9 and a "
    "to f. This host holds “{title}”, with the hash {held}. Its numbers can be others, so they are not drawn "
    "under this address."
)
SHOW_LIVE: Final = N_("Show this chart with the dataset that is here now")
OPEN: Final = N_("Open Parallax")


def build_list(asked: Asked, address: str) -> html.Main:
    """The charts there are, as links; the embedded pages are under `address`."""
    notice = [html.Div(build_notice(asked.problems), className="notice")] if asked.problems else []
    return html.Main([*notice, html.H1(_(LIST)), html.P(_(LIST_HOW)), _charts(address, asked)])


def build_no_chart(name: str, asked: Asked, address: str) -> html.Main:
    """What stands where a chart of that name would."""
    told = say(NO_CHART_IS, name=quoted(name))
    return html.Main([html.H1(_(NO_CHART)), html.P(told), _charts(address, asked)])


def other_title(asked: Asked) -> str:
    """The title of the page that stands where the chart is frozen to another dataset."""
    return _(OTHER) if is_hash(asked.dataset) else _(NO_HASH)


def build_other(asked: Asked, dataset: Dataset, live: str, home: str) -> html.Main:
    """What stands where a chart is frozen to a dataset that the host does not hold; `live` is its address."""
    known = is_hash(asked.dataset)
    told = (_(OTHER_IS) if known else _(NO_HASH_IS)).format(
        asked=asked.dataset if known else quoted(asked.dataset),
        title=dataset.catalogue["title"],
        held=dataset.hash,
    )
    return html.Main(
        [
            html.H1(other_title(asked)),
            html.P(told, className="hash"),
            html.P(html.A(_(SHOW_LIVE), href=live)),
            html.P(build_link(_(OPEN), home)),
        ]
    )


def _charts(address: str, asked: Asked) -> html.Ul:
    search = search_of(asked.live_query)
    links = {name: f"{address}/{name}{search}" for name in CHARTS}
    return html.Ul(
        [
            html.Li([html.A(EXPLANATIONS[name].title, href=link), html.P(EXPLANATIONS[name].measure)])
            for name, link in links.items()
        ],
        className="embed-charts",
    )
