import pytest

from comparison.settings import LANG, PRESENT, ROUNDS, SEED, SETTINGS, VIEW

CHIPS = {
    name: setting for name, setting in SETTINGS.items() if name not in (VIEW, ROUNDS, SEED, PRESENT, LANG)
}


@pytest.mark.parametrize("name", CHIPS)
def test_a_chip_can_be_read_alone(name):
    chip = CHIPS[name].chip
    assert chip[0].isupper()
    assert name in ("by", "duplicates") or chip.startswith(("Words that set apart, ", "Word shift, "))


def test_no_two_chips_say_the_same_of_a_value():
    said = [f"{setting.chip}: {text}" for setting in CHIPS.values() for text in setting.values.values()]
    assert len(said) == len(set(said))


def test_the_second_group_of_the_word_shift_names_the_word_shift():
    assert SETTINGS["second"].chip == "Word shift, second"
    assert SETTINGS["duplicates"].chip == "Repeated sentences"
