"""Knows the exports of Nexis Uni and LexisNexis: many articles in one file, each with its labelled fields.

Two layouts are read, as text or as the paragraphs of a Word document: the present one, an article from its title to
"End of Document", with "Body" above its text; and the older one, from "3 of 100 DOCUMENTS" to the next such line, with
labels in capitals. Source of the layouts: the help pages of the service, and the shapes that published readers describe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from verbale.pages.fields import compose
from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, words_of, writers_of
from verbale.problem import Problem

_END: Final = re.compile(r"^\s*End of Document\s*$", re.IGNORECASE)
_COUNT: Final = re.compile(r"^\s*(?:Document\s+)?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?\s*$", re.IGNORECASE)
_LENGTH: Final = re.compile(r"^\s*Length:\s*\d[\d,]*\s*words", re.IGNORECASE | re.MULTILINE)
_LABEL: Final = re.compile(
    r"^\s*(Byline|Section|Length|Dateline|Highlight|Graphic|Correction|Series|Body|Classification|Language|Publication[- ]Type"
    r"|Subject|Industry|Organization|Company|Person|Geographic|City|State|Country|Load-?Date|URL|Journal Code|Acc-No|Ticker|Type"
    r"|Notes?|Name|Distribution|Document-?Type|Category|Ip|Update|Transmission-?Date|Pub-?Type|Disclaimer|Copyright"
    r"|Edition|Copyright-?Notice|Link to Image|Link to the original story\.?)\s*(?::\s*(.*)|\s*)$",
    re.IGNORECASE | re.DOTALL,
)
_COPYRIGHT: Final = re.compile(r"^\s*(?:Copyright\b|©|\(c\)\s|All Rights Reserved)", re.IGNORECASE)
#: labels under which an article's text ends
_AFTER: Final = frozenset(
    "classification language publication-type load-date loaddate graphic correction acc-no journal-code".split()
)
_MOST_ABOVE: Final = 14


def looks_like_nexis(text: str) -> bool:
    """Whether the beginning of a text (some 20,000 signs) is such an export's."""
    lines = text.split("\n")
    ends = any(_END.match(line) or _COUNT.match(line) for line in lines)
    return ends and bool(_LENGTH.search(text))


def split_nexis(uri: str, lines: Sequence[str]) -> Iterator[Page | Problem]:
    """The articles of an export as pages; a Problem for one without text. `lines` are the file's, paragraphs for Word."""
    count = 0
    for part in _parts(lines):
        if not any(_LENGTH.match(line) for line in part):
            continue  # the cover page and the list of titles
        count += 1
        yield _article(f"{uri}#{count}", part)
    if not count:
        yield Problem(uri, "pages", "an export without articles", "export full documents, not the list of results")


def _unwrapped(body: Sequence[str]) -> str:
    """The paragraphs of the older layout, which breaks lines at a margin and begins paragraphs with a blank line or indent."""
    text = re.sub(r"\n(?=\s{2,}\S)", "\n\n", "\n".join(body))
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def _parts(lines: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if _END.match(line) or _COUNT.match(line):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _article(uri: str, lines: Sequence[str]) -> Page | Problem:
    top, fields, body = _taken_apart(lines)
    day, day_line = _day_in(top)
    titles = [
        line for n, line in enumerate(top) if n != day_line and not _COPYRIGHT.match(line) and not _is_edition(line)
    ]
    headline, outlet = _headline_and_outlet(titles, top, day_line)
    stated = Stated(
        headline=words_of(headline),
        outlet=words_of(outlet),
        byline=writers_of(fields.get("byline", "")),
        published=day or day_of(fields.get("load-date") or fields.get("loaddate")),
        language=_language(fields.get("language", "")),
    )
    text = "\n".join(body).strip() if any(map(_is_body_mark, lines)) else _unwrapped(body)
    if not text:
        return Problem(uri, "pages", "an article of the export has no text", "export full documents")
    dateline = words_of(fields.get("dateline"))
    if dateline and dateline.lower() not in text[: len(dateline) + 20].lower():
        text = f"{dateline} -- {text}"
    return compose(uri, text, stated)


def _taken_apart(lines: Sequence[str]) -> tuple[list[str], dict[str, str], list[str]]:
    """What stands above the first label, the labelled fields, and the text."""
    top: list[str] = []
    lines = _below_cover(lines)
    fields: dict[str, str] = {}
    body: list[str] = []
    state = "top"
    marked = any(_is_body_mark(line) for line in lines)
    last = ""
    for line in lines:
        label = _label_of(line)
        if state == "body":
            if label and _ends_text(label) and (label[1] or label[0] in ("classification", "graphic", "correction")):
                state, last = "after", label[0]
                fields.setdefault(*label)
            else:
                body.append(line.rstrip())
        elif _is_body_mark(line):
            state = "body"
        elif label:
            fields.setdefault(*label)
            last, state = label[0], "after" if state == "after" else "fields"
        elif not line.strip():
            if state == "fields" and last:
                last = ""
        elif state == "top":
            top.append(" ".join(line.split()))
        elif state == "after" or last:
            if last:
                fields[last] += " " + line.strip()
        elif not marked and "length" in fields and not _COPYRIGHT.match(line):
            state = "body"
            body.append(line.rstrip())
        elif marked is False and not _COPYRIGHT.match(line):
            top.append(" ".join(line.split()))
    return top[:_MOST_ABOVE], fields, body


def _ends_text(label: tuple[str, str]) -> bool:
    return label[0] in _AFTER or (label[0] == "url" and label[1].startswith("http"))


def _below_cover(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the cover page, which ends with the service's own links; it is part of the first article's part."""
    mark = next((n for n, line in enumerate(lines) if _begins_fields(line)), len(lines))
    ends = [
        n
        for n in range(mark)
        if "|" in lines[n] and re.search(r"(?i)privacy policy|terms (?:&|and) conditions", lines[n])
    ]
    return lines[ends[-1] + 1 :] if ends else lines


def _begins_fields(line: str) -> bool:
    return _is_body_mark(line) or bool(_LENGTH.match(line))


def _is_body_mark(line: str) -> bool:
    return line.strip().lower() in ("body", "body:")


def _label_of(line: str) -> tuple[str, str] | None:
    found = _LABEL.match(line)
    if found is None or (
        found.group(2) is None and found.group(1).lower() not in ("classification", "graphic", "correction")
    ):
        return None
    return re.sub(r"\s", "-", found.group(1).lower()), (found.group(2) or "").strip()


def _day_in(top: Sequence[str]) -> tuple[date | None, int]:
    for n, line in enumerate(top):
        if len(line) <= 70 and (day := day_of(line)) is not None:
            return day, n
    return None, -1


def _is_edition(line: str) -> bool:
    return bool(re.search(r"(?i)\bedition\b|^\d{1,2}:\d{2}\s*[AP]M\b", line)) and len(line) <= 60


def _headline_and_outlet(titles: Sequence[str], top: Sequence[str], day_line: int) -> tuple[str, str]:
    """The present layout has title, outlet, date; the older one outlet, date, title."""
    above = [line for line in top[: max(day_line, 0)] if line in titles]
    below = [line for line in top[day_line + 1 :] if line in titles] if day_line >= 0 else []
    if day_line < 0:
        return (titles[0] if titles else ""), (titles[1] if len(titles) > 1 else "")
    if len(above) >= 2:
        return " ".join(above[-4:-1]), above[-1]
    if below:
        return " ".join(below), (above[0] if above else "")
    return (above[0] if above else ""), ""


def _language(stated: str) -> str | None:
    return "en" if stated.lower().startswith("english") else words_of(stated.lower())
