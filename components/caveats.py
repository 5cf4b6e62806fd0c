"""What a reader must know of the texts that count in a chart."""

from collections.abc import Sequence
from typing import Final

from dash import html
from dash.development.base_component import Component

from comparison.caveats import Caveat
from comparison.translation import N_, say
from comparison.wording import more, number_of

SHOWN: Final = 12
IN_SIGHT: Final = 1
NAMED: Final = 4  # of those that are folded
IN_SIGHT_IS: Final = N_("Read with care: {source}, {date}.")
FOLDED_ARE: Final = N_("Also with care: {texts}")
UNSHOWN: Final = N_("{more_texts}: see the passages.")


def build_caveats(known: Sequence[Caveat]) -> list[Component]:
    """The first ones in sight, whole; of the others source and date, their words one click away."""
    first, others = known[:IN_SIGHT], known[IN_SIGHT:SHOWN]
    in_sight = [
        html.P([say(IN_SIGHT_IS, source=one.source, date=one.date), " ", one.caveat]) for one in first
    ]
    return [*in_sight, _folded(others, len(known) - IN_SIGHT)] if others else in_sight


def _folded(others: Sequence[Caveat], total: int) -> html.Details:
    named = [f"{one.source}, {one.date}" for one in others[:NAMED]]
    unnamed = [more(total - NAMED)] if total > NAMED else []
    lines = [html.P([html.Cite(one.title, lang=one.language), ": ", one.caveat]) for one in others]
    rest = total - len(others)
    unshown = [html.P(say(UNSHOWN, more_texts=number_of(rest, "more text")))] if rest else []
    texts = "; ".join([*named, *unnamed])
    return html.Details([html.Summary(say(FOLDED_ARE, texts=texts)), *lines, *unshown])
