"""What a reader must know of the texts that count in a chart."""

from collections.abc import Sequence
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.caveats import Caveat
from comparison.wording import number_of

SHOWN: Final = 12
IN_SIGHT: Final = 1
NAMED: Final = 4  # of those that are folded


def build_caveats(known: Sequence[Caveat]) -> list[Component]:
    """The first ones in sight, whole; of the others source and date, their words one click away."""
    first, others = known[:IN_SIGHT], known[IN_SIGHT:SHOWN]
    in_sight = [html.P([f"Read with care: {one.source}, {one.date}. ", one.caveat]) for one in first]
    return [*in_sight, _folded(others, len(known) - IN_SIGHT)] if others else in_sight


def _folded(others: Sequence[Caveat], total: int) -> html.Details:
    named = "; ".join(f"{one.source}, {one.date}" for one in others[:NAMED])
    unnamed = f"; {total - NAMED} more" if total > NAMED else ""
    lines = [html.P([html.Cite(one.title), ": ", one.caveat]) for one in others]
    rest = total - len(others)
    more = [html.P(f"{number_of(rest, 'more text')}: see the passages.")] if rest else []
    return html.Details([html.Summary(f"Also with care: {named}{unnamed}"), *lines, *more])
