"""How evenly words are spread over the texts of a group."""

import numpy as np
import scipy.sparse as sp


def dp(counts: sp.csr_array, tokens: np.ndarray) -> np.ndarray:
    """Deviation of proportions of each word, (W,); `counts` is (texts, W), `tokens` the words of each text.

    Half the sum, over the texts, of how far a text's part of the word's occurrences is from its part of
    all words. How to read it: near 0 where each text has its due; near 1 where one small text has them
    all. NaN for a word that no text has. Caveat: a word that occurs once or twice cannot be spread, so
    the number says little of rare words. Source: Gries 2008.
    """
    total = np.asarray(counts.sum(axis=0), dtype=float)
    cells = counts.tocoo()
    size = tokens / tokens.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        part = cells.data / total[cells.col]
        # A text without the word adds its own size: all sizes together are 1.
        more = np.abs(part - size[cells.row]) - size[cells.row]
        spread = (1 + np.bincount(cells.col, more, counts.shape[1])) / 2
    return np.where(total > 0, spread, np.nan)


def dp_norm(counts: sp.csr_array, tokens: np.ndarray) -> np.ndarray:
    """`dp` over the largest value that it can take in these texts, so that 1 can be reached, (W,).

    How to read it: 0 is as even as the texts are long, 1 is all in the shortest text. NaN for a word that no
    text has, and where there is but one text. Caveat: as for `dp`. Source: Lijffijt and Gries 2012.
    """
    size = tokens / tokens.sum()
    largest = 1 - size[size > 0].min(initial=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(largest > 0, dp(counts, tokens) / largest, np.nan)
