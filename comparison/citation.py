"""How to cite a chart: as a line of a bibliography, and for BibTeX."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from babel.dates import get_month_names

from comparison.dataset import Dataset
from comparison.translation import ENGLISH, N_, say
from comparison.version import SOFTWARE_VERSION
from comparison.wording import date_label

AUTHOR: Final = "Parallax"
USED: Final = N_("dataset “{title}” ({name}), hash {hash}")
TEXT: Final = N_(
    "{author}. ({year}). {title} [Chart]. Parallax, version {version}; {dataset}. Retrieved {day}, from {url}"
)
PUBLISHED: Final = N_("Chart, Parallax, version {version}")
NOTE: Final = N_("{dataset}; retrieved {day}")
KEY_SIGNS: Final = 8  # of a hash, enough to keep the entries of one bibliography apart
# What TeX would read as a command.
TEX: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


@dataclass(frozen=True)
class Citation:
    """The same citation as `text` and as a `bibtex` entry."""

    text: str
    bibtex: str


def citation(dataset: Dataset, finding: str, url: str, day: date) -> Citation:
    """The citation of a chart whose `finding` was read at `url` on a `day`.

    It names the software's version and the dataset's hash: with both, the same numbers can be made again.
    """
    title, read_on = " ".join(finding.split()).removesuffix("."), date_label(day, day)
    used = say(USED, title=dataset.catalogue["title"], name=dataset.info["name"], hash=dataset.hash)
    text = say(
        TEXT,
        author=AUTHOR,
        year=day.year,
        title=title,
        version=SOFTWARE_VERSION,
        dataset=used,
        day=read_on,
        url=url,
    )
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{_tex(title)}}}",
        "year": str(day.year),
        "howpublished": say(PUBLISHED, version=SOFTWARE_VERSION),
        "note": _tex(say(NOTE, dataset=f"{used[0].upper()}{used[1:]}", day=read_on)),
        "url": quote(url, safe="%/:?#[]@!$&'()*+,;=~"),
        "urldate": day.isoformat(),
    }
    return Citation(text, _entry(_key(title, url), fields, _month(day)))


def _month(day: date) -> str:
    """BibTeX's own word for a month."""
    return str(get_month_names("abbreviated", locale=ENGLISH)[day.month]).lower()


def _key(title: str, url: str) -> str:
    """The name of an entry: two charts have two."""
    return f"parallax-{sha256(f'{title} {url}'.encode()).hexdigest()[:KEY_SIGNS]}"


def _entry(key: str, fields: dict[str, str], month: str) -> str:
    """The entry; a month is one of BibTeX's own words and bears no braces."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{key},", *lines, f"  month = {month}", "}"])


def _tex(text: str) -> str:
    return "".join(TEX.get(sign, sign) for sign in text)
