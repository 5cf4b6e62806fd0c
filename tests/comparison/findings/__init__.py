"""What the findings' tests share."""

from comparison.charts import CHARTS
from comparison.dataset import Dataset
from comparison.selection import Selection

FEW = "; too few texts to generalise."


def finding(chart: str, dataset: Dataset, **filters) -> str:
    """What the chart's finding says under the filters, before a verdict."""
    selection = Selection(**filters)
    return CHARTS[chart].finding(dataset, selection, CHARTS[chart].frame(dataset, selection), None)
