"""Tables of texts that nobody means well with, drawn by a seeded generator."""

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

TYPE: Final = "independent_or_other_press"
SENTENCE: Final = "The old market of the town closes in May, said Ana Ruiz of the plan. "
PIECES: Final = (
    SENTENCE,
    SENTENCE * 3,
    "",
    " ",
    "\n\n\n",
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "{{7*7}} ${7*7} %s %n",
    "'; DROP TABLE texts; --",
    "../../../etc/passwd",
    "\u202eevil\u202c",
    "\u200b\u200c\u200d\ufeff\u00ad",
    "\x00",
    "\x07\x1b[31mred",
    "\r",
    "\u2028\u2029",
    "é" * 40,
    "e\u0301" * 40,
    "ﬁ ǅ ß İ ı ſ",
    "漢字。仮名！",
    "שלום עולם",
    "نص من اليمين",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "a" + "\u0300" * 300,
    "NaN",
    "null",
    "1e308",
    "9" * 400,
    "0x1F",
    '"""',
    ",,,,",
    "“„«»\"'" * 30,
    ":) :-( 8) (!) !!!",
    "(" * 500,
    "A. B. C. D. E. " * 50,
    "one hundred and fifty thousand million billion " * 10,
    "\U0010ffff\ufffe",
)
LONG: Final[tuple[Callable[[random.Random], str], ...]] = (
    lambda chance: "x" * 10**6,  # a word
    lambda chance: "word " * 20_000,  # no full stop
    lambda chance: "a.b" * 50_000,
    lambda chance: "said that " * 5_000,
    lambda chance: "\n" * 10**5,
    lambda chance: "“" * 10**4,
    lambda chance: "Ana " * 5_000,
    lambda chance: "1,000 " * 5_000,
    lambda chance: chance.choice(PIECES) * 300,
)
ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252", "shift_jis")
COLUMNS: Final = (
    "id",
    "title",
    "source",
    "source_type",
    "date",
    "url",
    "language",
    "text",
    "country",
    "=cmd",
)
DATES: Final = ("2030-05-01", "2030-05", "2030", "1/2/2030", "9999-12-31", "0001-01-01", "2030-02-31", "")


def write_table(folder: Path, seed: int) -> Path:
    """A hostile table: CSV, TSV, JSONL, or bytes under the name of one of them or of Parquet."""
    chance = random.Random(seed)
    rows = [_row(chance, number) for number in range(chance.randrange(1, 6))]
    ending = chance.choice(["csv", "csv", "jsonl", "jsonl", "tsv", "parquet"])
    path = folder / f"hostile-{seed}.{ending}"
    if ending == "parquet" or chance.random() < 0.05:
        path.write_bytes(chance.randbytes(chance.randrange(2000)))
        return path
    text = _lines(rows) if ending == "jsonl" else _separated(rows, "\t" if ending == "tsv" else ",")
    content = _encoded(text, chance)
    if chance.random() < 0.15:
        content = content[: chance.randrange(len(content) + 1)]
    path.write_bytes(content)
    return path


def _row(chance: random.Random, number: int) -> dict[str, str]:
    """A row in which most is as it should be, so that it gets past the doors."""
    text = "\n".join(chance.choices(PIECES, k=chance.randrange(1, 8)))
    if chance.random() < 0.1:
        text += chance.choice(LONG)(chance)
    row = {
        "id": f"t{number}",
        "title": f"Head {number}",
        "source": "Echo",
        "source_type": TYPE,
        "date": "2030-05-01",
        "text": f"{SENTENCE}{text}",
        "country": chance.choice(PIECES),
    }
    for column in chance.sample(COLUMNS, chance.randrange(4)):
        row[column] = chance.choice(DATES if column == "date" else PIECES)
    if chance.random() < 0.1:
        del row[chance.choice(list(row))]
    return row


def _lines(rows: list[dict[str, str]]) -> str:
    """JSONL, now and then with a lone surrogate, which JSON can write and UTF-8 cannot."""
    return "".join(f"{json.dumps(row)}\n" for row in rows).replace("DROP", "\\ud800")


def _separated(rows: list[dict[str, str]], by: str) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, names, delimiter=by)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _encoded(text: str, chance: random.Random) -> bytes:
    encoding = chance.choice(ENCODINGS) if chance.random() < 0.3 else "utf-8"
    return text.encode(encoding, "replace")
