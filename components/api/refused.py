"""A request that cannot be answered, with the sentence that says why and what to do."""

from typing import Any


class RefusedError(Exception):
    """`status` is that of HTTP; `more` goes into the answer beside the sentence."""

    def __init__(self, status: int, sentence: str, **more: Any) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.more = more
