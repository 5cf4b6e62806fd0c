"""Special terms: what is compared, and how it is labelled."""

from collections.abc import Mapping
from typing import Final

from comparison.translation import N_
from components.glossary.term import Term

SOURCES: Final[Mapping[str, Term]] = {
    "source_type": Term(
        N_("Source type"),
        N_("A kind of publisher, told by ownership, funding and control, never by how accurate it is."),
        N_("How each comparison is made"),
        N_("source type | source types | kind of source | kinds of source"),
    ),
    "originator": Term(
        N_("First publisher"),
        N_(
            "Who published a text first (its originator). The page on which a copy was found can be "
            "another's."
        ),
        N_("Filters"),
        N_("first publisher | first published | originator"),
    ),
    "carrier": Term(
        N_("Page it is on"),
        N_("Whose page a text was found on (its carrier). Who first published it can be another."),
        N_("Filters"),
        N_("page it is on | on the page of | by the page | on whose page | carrier"),
    ),
    "contested": Term(
        N_("Contested, another reading"),
        N_("Something that can be read in more than one way. Both readings are given; none is called right."),
        N_("Limits"),
        N_("contested | another reading"),
    ),
    "names_in_use": Term(
        N_("Names in use"),
        N_(
            "What those who write about an event call it. A name is shown because it is used, not because it "
            "fits."
        ),
        N_("Names for the same thing"),
        N_("names in use | name in use"),
    ),
    "competing_names": Term(
        N_("Competing names"),
        N_("Different words for the same thing. All are counted alike, and none is preferred."),
        N_("Names for the same thing"),
        N_("competing names"),
    ),
    "manifest": Term(
        N_("Manifest"),
        N_(
            "The files that describe a corpus: texts, sources, events, names, and the patterns that find "
            "them. Anyone can read and contest them."
        ),
        N_("What is counted"),
        N_("manifest"),
    ),
    "excerpt": Term(
        N_("Excerpt"),
        N_("A part of a text. What is not in it may stand in the rest, which was not collected."),
        N_("Limits"),
        N_("excerpt | excerpts"),
    ),
    "repeated": Term(
        N_("Repeated sentence"),
        N_(
            "A sentence nearly the same, word for word, as one in another text. Within a source type it "
            "counts once."
        ),
        N_("What is counted"),
        N_("repeated sentence | repeated sentences | nearly word for word"),
    ),
    "snippet": Term(
        N_("Snippet"),
        N_(
            "A few words around a mention, nine at most in a row. The texts themselves belong to their "
            "publishers."
        ),
        N_("What is quoted"),
        N_("snippet | snippets | a few words around | quotation rule"),
    ),
}
