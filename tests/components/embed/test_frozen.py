import pytest

from components.embed.frozen import SIGNS, is_hash, is_of

HELD = "9ae39d7b2912" + "0" * 52


@pytest.mark.parametrize("asked", ["", HELD, HELD[:12], HELD[:40], HELD[:20].upper()])
def test_it_is_drawn_live_and_from_its_own_dataset(asked):
    assert is_of(asked, HELD)


@pytest.mark.parametrize(
    "asked", [HELD[:11], "0" * 12, HELD[:-1] + "1", HELD + "0", "9ae39d7b291g", " " + HELD, HELD[1:], "x"]
)
def test_it_is_not_drawn_from_any_other(asked):
    assert not is_of(asked, HELD)


@pytest.mark.parametrize(
    ("text", "known"),
    [("a" * 12, True), ("a" * 65, False), ("A" * 12, True), ("a" * 11, False), ("١" * 12, False)],
)
def test_a_hash_has_its_form(text, known):
    assert is_hash(text) is known


def test_parallax_writes_as_many_signs_as_it_reads():
    assert is_hash("0" * SIGNS)
