"""What a reader must know of the texts that count."""

from collections.abc import Collection

from comparison import rows
from comparison.dataset import Dataset
from comparison.selection import Selection
from preprocessing import schema


def caveats(
    dataset: Dataset, selection: Selection, ignore: Collection[str] = ()
) -> list[tuple[str, str, str]]:
    """Document, title and caveat of each text that has a caveat and a selected sentence."""
    counted = rows.texts_that_count(dataset, selection, ignore)
    told = dataset.documents[counted & dataset.documents[schema.CAVEAT].notna().to_numpy()]
    return list(told[[schema.DOCUMENT, schema.TITLE, schema.CAVEAT]].itertuples(index=False, name=None))
