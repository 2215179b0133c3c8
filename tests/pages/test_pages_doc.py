"""docs/pages.md says what the code does: forms, names of fields, limits, the kinds that are measured."""

import re
from pathlib import Path
from typing import get_args

from verbale import settings
from verbale.articles import copies
from verbale.pages.fields import NAMES
from verbale.pages.forms import Form

DOC = (Path(__file__).parent.parent.parent / "docs" / "pages.md").read_text("utf-8")
#: how the document calls the forms of the code
_CALLED = {
    "text": "plain text", "html": "HTML", "rtf": "RTF", "pdf": "PDF", "mhtml": "MHTML", "mail": ".eml", "mailbox": ".mbox",
    "feed": "RSS", "json": "JSON", "table": "CSV", "gzip": "gzip", "zip": "zip", "tar": "tar", "warc": "WARC",
}  # fmt: skip


def rows(section: str) -> list[list[str]]:
    part = DOC.split(f"## {section}\n")[1].split("\n## ")[0]
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.split("\n") if line.startswith("|")]
    return found[2:]


def test_every_form_has_its_row() -> None:
    told = " ".join(row[0] for row in rows("Forms"))
    assert set(get_args(Form)) == {*_CALLED, "empty", "binary"}
    assert [form for form, name in _CALLED.items() if name not in told] == []


def test_the_names_of_fields_are_those_of_the_code() -> None:
    assert {row[0]: tuple(row[1].split(", ")) for row in rows("Fields")} == dict(NAMES)


def test_the_limits_are_those_of_the_settings() -> None:
    for name, told in rows("Limits"):
        assert getattr(settings, name) == int(told.replace(",", "")), name


def test_the_figures_of_near_copies_are_those_of_the_code() -> None:
    bands, in_each = map(int, re.search(r"(\d+) bands of (\d+)", DOC).groups())  # type: ignore[union-attr]
    assert (bands, in_each) == (copies._BANDS, copies._ROWS)
    fewest = int(re.search(r"fewer than (\d+) words", DOC).group(1))  # type: ignore[union-attr]
    assert copies.sketch(" ".join(f"word{n}" for n in range(fewest))).bands
    assert not copies.sketch(" ".join(f"word{n}" for n in range(fewest - 1))).bands
