from dataclasses import replace
from datetime import date

import pytest
from dash import no_update

from comparison.passages import open_texts
from comparison.selection import Selection
from components import evidence, ids
from components.clicks import Step
from components.evidence import all_shown, build_evidence, count_line, docked, more_passages, passages
from components.no_passages import COUNTS_NONE, NONE_DEFINED, NOTHING, REMOVE
from components.passage import NO_PAGE, NO_TONE
from tests.comparison.tiny import NGO, SOLIDARITY, STATE, write_texts
from tests.comparison.worded import bare
from tests.components.measured import measured
from tests.components.reading import parts, words


def snippets(part):
    return [paragraph for paragraph in parts(part, "P") if paragraph.className == "snippet"]


def snippet(part):
    return snippets(part)[0]


def test_passages_of_one_text_stand_together_under_its_title(tiny):
    (text,) = shown(tiny, sources=("agency",), date_to=date(2021, 12, 31))
    assert [words(title) for title in parts(text, "Cite")] == ["Agency"]
    assert len(snippets(text)) == 3


def shown(dataset, texts=None, **chosen):
    return passages(dataset, Selection(**chosen), 0, texts)


def test_a_snippet_shows_the_words_around_an_emphasised_node(tiny):
    (item,) = shown(tiny, events=("E01",), voice="own", types=("human_rights_ngo",))
    # Snippets of a real dataset bring their own spaces; those of the tiny one have none.
    assert "“…stopped themarchunder the…”" in words(item)
    assert [words(mark) for mark in parts(item, "Mark")] == ["march"]


def test_a_passage_says_who_when_in_whose_voice_and_in_what_tone(tiny):
    (item,) = shown(tiny, events=("E01",), types=("human_rights_ngo",))
    text = words(item)
    assert "Island Watch, 12 Jul 2021: Island: march met" in text
    assert "Own voice" in text
    assert "tone −0.40 (bad −0.70, late −0.10)" in text
    assert "mentions the police; Protests; embargo" in text


def test_a_passage_says_how_the_model_reads_it_toward_a_target_and_how_probable_that_is(tiny):
    told = "the police: read by the model as negative (negative 72%, neutral 21%, positive 7%)"
    assert told in words(shown(measured(tiny), events=("E01",), types=(NGO,)))
    assert "read by the model" not in words(shown(tiny, events=("E01",), types=(NGO,)))


def test_the_mark_of_a_reading_opens_the_passages_with_it(tiny):
    focus = ("target:police", f"type:{NGO}")
    (text,) = shown(measured(tiny), focus=(*focus, "reading:negative"))
    assert [words(one) for one in parts(text, "Mark")] == ["march"]
    assert not list(parts(shown(measured(tiny), focus=(*focus, "reading:positive")), "Mark"))


def test_a_quoted_passage_names_its_speaker(tiny):
    items = shown(tiny, voice="quoted", sources=("watch",))
    assert "Quoted: A. Writer" in words(items)


def test_a_sentence_without_known_words_says_so(tiny):
    (item,) = shown(tiny, events=("E01",), sources=("agency",))
    assert NO_TONE in words(item)


def test_a_mention_without_a_snippet_has_its_place(tiny):
    items = shown(tiny, voice="quoted", sources=("watch",))
    assert words(snippet(items)) == "Paragraph 1, sentence 2"


def test_a_headline_without_a_snippet_is_called_so(tiny):
    (item,) = shown(tiny, events=("E01",), sources=("agency",))
    assert words(snippet(item)) == "The headline"


def test_the_link_leads_to_the_words_in_a_tab_of_its_own(tiny):
    (item,) = shown(tiny, events=("E01",), types=("human_rights_ngo",))
    (link,) = parts(item, "A")
    assert link.href == "https://watch.example/d1#top:~:text=stopped%20the-,march,-under%20the"
    assert (link.target, link.rel) == ("_blank", "noopener noreferrer")
    assert words(link) == "Read at the source ↗"


def test_a_text_without_a_page_says_so_and_tells_its_caveat(tiny):
    (item,) = shown(tiny, name="us_measures:embargo", date_to=None, sources=("watch",), term="embargo")[:1]
    assert NO_PAGE in words(item)
    assert "The position changed later." in words(item)
    assert not list(parts(item, "A"))


def test_the_whole_sentence_stands_where_the_host_has_the_texts(tiny, tmp_path):
    texts = open_texts(write_texts(tmp_path / "texts"), tiny)
    (item,) = shown(tiny, texts, events=("E01",), types=("human_rights_ngo",))
    assert words(snippet(item)) == "Police stopped the march under the embargo."


def test_the_way_to_the_source_comes_before_the_words(tiny):
    (item,) = shown(tiny, events=("E01",), types=("human_rights_ngo",))
    text = words(item)
    assert text.index("Own voice") < text.index("Read at the source") < text.index("stopped themarch")


def test_an_empty_selection_gets_a_sentence(tiny):
    assert [words(item) for item in shown(tiny, term="nowhere")] == [NOTHING, REMOVE]


@pytest.mark.parametrize(
    ("event", "kind", "said"),
    [
        ("E01", SOLIDARITY, "silent. None of the texts collected mentions it; 1 text could have"),
        ("E02", NGO, "none to be expected. The texts collected are all from before it: 2 texts."),
    ],
)
def test_a_cell_of_coverage_without_passages_says_why(tiny, event, kind, said):
    (item,) = shown(tiny, events=(event,), types=(kind,))
    assert said in words(item)


def test_silence_in_excerpts_alone_and_types_without_texts_are_told_apart(tiny):
    cut = tiny.documents.assign(excerpt=True)
    (silent,) = shown(replace(tiny, documents=cut), events=("E01",), types=(SOLIDARITY,))
    assert "silent in excerpts" in words(silent)
    moved = tiny.documents.assign(originator_type=[NGO, STATE, STATE, NGO, STATE])
    (none,) = shown(replace(tiny, documents=moved), events=("E01",), types=(SOLIDARITY,))
    assert words(none).endswith("no texts of this source type were collected.")


def test_what_is_mentioned_outside_the_selection_is_not_called_silent(tiny):
    (item,) = shown(tiny, events=("E01",), types=("human_rights_ngo",), sources=("agency",))
    assert words(item).endswith("mentioned in the texts collected, but not in this selection.")


def test_a_mark_of_nothing_says_so_in_words(tiny):
    (item,) = shown(tiny, term="police", focus=("type:solidarity_or_advocacy",))
    assert words(item) == COUNTS_NONE.format(mark="word: police · solidarity or advocacy")


def test_no_filter_is_to_be_removed_where_that_shows_nothing(tiny):
    assert words(shown(bare(tiny))) == NONE_DEFINED
    assert words(shown(bare(tiny), voice="own")) == NONE_DEFINED
    unused = replace(bare(tiny), as_written=tiny.as_written)
    assert words(shown(unused, voice="own")) == NOTHING


def test_the_title_counts_all_passages(tiny):
    assert count_line(tiny, Selection(events=("E02",))) == "The words behind it: 2 passages"


def test_passages_come_in_steps(tiny, monkeypatch):
    monkeypatch.setattr(evidence, "STEP", 2)
    everything = Selection()
    first, second = (passages(tiny, everything, offset, None) for offset in (0, 2))
    assert (len(snippets(first)), len(snippets(second))) == (2, 2)
    assert words(first) != words(second)
    assert not all_shown(tiny, everything, 2)
    assert all_shown(tiny, everything, 100)


def test_showing_more_goes_on_where_the_list_ends(tiny, monkeypatch):
    monkeypatch.setattr(evidence, "STEP", 4)
    items, shown_then, nothing_left = more_passages(tiny, Selection(), 4, None)
    assert words(items) == words(passages(tiny, Selection(), 4, None))
    assert (len(snippets(items)), shown_then, nothing_left) == (4, 8, False)


@pytest.mark.parametrize("sent", [None, "x", -3, [], {}])
def test_a_forged_place_counts_as_the_first_step(sent, tiny, monkeypatch):
    monkeypatch.setattr(evidence, "STEP", 4)
    assert more_passages(tiny, Selection(), sent, None)[1] == 8


def test_beyond_the_last_passage_there_is_nothing(tiny):
    assert more_passages(tiny, Selection(), 10**30, None)[0] == []


@pytest.mark.parametrize(("opens", "held"), [(True, "graph-tone"), (False, None), (None, no_update)])
def test_a_mark_that_is_selected_opens_the_passages_and_one_taken_off_closes_them(opens, held):
    assert docked(Step(Selection(), "", opens), "graph-tone") is held


def test_an_address_closes_the_passages_unless_it_is_that_of_a_sentence():
    assert docked(Step(Selection(events=("E01",)), "event=E01"), ids.LOCATION) is None
    of_sentence = Selection(focus=("text:d1", "sentence:2"))
    assert docked(Step(of_sentence, of_sentence.to_query()), ids.LOCATION) is no_update


def test_the_title_takes_the_keyboard_and_names_the_section():
    section = build_evidence()
    (title,) = parts(section, "H2")
    assert (title.id, title.tabIndex) == (getattr(section, "aria-labelledby"), -1)
