"""Rated sentences are read from the package that holds them."""

import hashlib
import io
import tarfile

import numpy as np
import pytest

from training import ratings

VOTES = {
    "tweets": "1\t0.5\t1\t[0, 2, -1, 4]\n2\t0\t1\t[0]\n",
    "movieReviewSnippets": "",
    "amazonReviewSnippets": "\ufeff1_1\t-2\t1\t[-1, -3]\n",
    ratings.OPINION: "7_1\t0\t1\t[0, 0]\n7_2\t0\t1\t[0, 0]\n",
}
TEXTS = {
    "tweets": "1\t0.5\tIt''s fine &amp; good\n2\t0\tNo.\n3\t1\tNobody rated this one.\n",
    "movieReviewSnippets": "",
    "amazonReviewSnippets": "1_1\t-2\tIt broke at once.\n",
    ratings.OPINION: "7_1\t0\tThey meet on Monday.\n7_2\t0\tThis one is kept back.\n",
}


@pytest.fixture
def package(tmp_path, monkeypatch):
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w:gz") as archive:
        for kind in ratings.KINDS:
            put(archive, ratings._VOTES.format(kind), VOTES[kind].encode())
            put(archive, ratings._TEXTS.format(kind), TEXTS[kind].encode())
    file = tmp_path / ratings.PACKAGE
    with tarfile.open(file, "w:gz") as archive:
        put(archive, ratings._INNER, inner.getvalue())
    monkeypatch.setattr(ratings, "PACKAGE_SHA256", hashlib.sha256(file.read_bytes()).hexdigest())
    return file


def put(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))


def test_each_sentence_has_the_shares_of_its_raters_and_one_of_its_words(package):
    examples, shares = ratings.read(package, {"7_1"})
    assert [one.mentioned.sentence for one in examples] == [
        'It"s fine & good',
        "It broke at once.",
        "They meet on Monday.",
    ]
    np.testing.assert_array_equal(shares, [[0.25, 0.25, 0.5], [1, 0, 0], [0, 1, 0]])
    assert [one.label for one in examples] == [2, 0, 1]
    for one in examples:
        assert ratings._WORD.fullmatch(one.mentioned.words)
    assert ratings.read(package, {"7_1"})[0] == examples


def test_another_package_is_refused(package):
    package.write_bytes(package.read_bytes() + b" ")
    with pytest.raises(ValueError, match=r"vaderSentiment.*SHA-256.*README"):
        ratings.read(package, set())


def test_ids_are_the_first_column(tmp_path):
    file = tmp_path / "ids.tsv"
    file.write_text("1_1\t0.4\tA sentence.\n1_2\n", encoding="utf-8")
    assert ratings.ids(file) == {"1_1", "1_2"}
