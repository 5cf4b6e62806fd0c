"""A dataset whose mentions of targets are measured, all alike."""

from dataclasses import replace

from comparison.dataset import Dataset
from preprocessing import schema


def measured(dataset: Dataset) -> Dataset:
    """The dataset with a reading of every mention of a target: negative 72%, neutral 21%, positive 7%."""
    of_target = dataset.mentions[schema.KIND] == schema.TARGET
    probabilities = {schema.NEGATIVE: 0.72, schema.NEUTRAL: 0.21, schema.POSITIVE: 0.07}
    told = {
        name: of_target.map({True: value, False: None}).astype(float) for name, value in probabilities.items()
    }
    return replace(dataset, mentions=dataset.mentions.assign(**told))
