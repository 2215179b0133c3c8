"""Knows the exports of Factiva: many articles in one text or HTML file, each closed by its document number.

Two layouts are read: with field codes (HD the headline, BY the byline, PD the day, SN the outlet, LP and TD the text), and
without: headline, byline, "563 words", day, hour, outlet, code, language, copyright, then the text. Source of the codes:
the service's published list of search and display codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from verbale.pages.fields import compose
from verbale.pages.page import Page, Stated
from verbale.pages.stated_fields import day_of, words_of, writers_of
from verbale.problem import Problem

_END: Final = re.compile(r"^\s*(?:Document|AN\s+Document)\s+[A-Z0-9]{3,8}[a-z0-9]{14,30}\s*$")
_WORDS: Final = re.compile(r"^\s*\d[\d,]* words\s*$")
_CODE: Final = re.compile(
    r"^\s{0,3}(HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|CR|LP|TD|CX|CLM|SE|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|RF|CT|VOL)(?:\s+(\S.*)|\s*)$"
)
_CLOCK: Final = re.compile(r"^\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:GMT|[AP]M))?\s*$")
_SIGN: Final = re.compile(r"^\s*[A-Z][A-Z0-9]{1,9}\s*$")
_COPYRIGHT: Final = re.compile(r"(?i)^\s*(?:copyright\b|©|\(c\)\s)|all rights reserved")
_LANGUAGE: Final = re.compile(r"^\s*[A-Z][a-z]{3,15}(?: - [A-Z][a-z]+)?\s*$")
_HTML_SIGNS: Final = re.compile(
    rb"""class=["'][^"']{0,60}\b(?:enHeadline|enArticle|articleParagraph|enarticleParagraph)\b"""
)
_BLOCKS: Final = ("p", "div", "td", "li", "h1", "h2", "h3", "h4", "br")


def looks_like_factiva(text: str) -> bool:
    """Whether the beginning of a text is such an export's."""
    lines = text.split("\n")
    return any(_END.match(line) for line in lines) and (
        any(_WORDS.match(line) for line in lines) or sum(bool(_CODE.match(line)) for line in lines) >= 4
    )


def looks_like_factiva_page(head: bytes) -> bool:
    """Whether the beginning of an HTML file is such an export's."""
    return bool(_HTML_SIGNS.search(head))


def split_factiva_page(uri: str, source: str) -> Iterator[Page | Problem]:
    """The articles of an HTML export."""
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        yield Problem(uri, "pages", "an export that is no HTML", "export the articles again")
        return
    for element in list(tree.iter("script", "style", "title")):
        element.drop_tree()
    # A row of field code and value is one line; any other block ends a line.
    for cell in list(tree.iter("td", "th")):
        words = " ".join(" ".join(cell.itertext()).split())
        if _CODE.match(words) and cell.getnext() is not None:
            cell.tag = "span"
            cell.tail = " "
    for element in tree.iter():
        # Line ends of the file itself mean nothing in HTML.
        element.text, element.tail = (
            re.sub(r"\s+", " ", words) if words else words for words in (element.text, element.tail)
        )
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "")
    lines = [" ".join(line.split()) for line in "".join(tree.itertext()).split("\n")]
    yield from split_factiva(uri, [line for line in lines if line])


def split_factiva(uri: str, lines: Sequence[str]) -> Iterator[Page | Problem]:
    """The articles of a text export as pages; a Problem for one without text."""
    part: list[str] = []
    count = 0
    for line in lines:
        if _END.match(line):
            count += 1
            yield _article(f"{uri}#{count}", part)
            part = []
        else:
            part.append(line)
    if not count:
        yield Problem(uri, "pages", "an export without articles", "export full articles, not the list of headlines")


def _article(uri: str, lines: Sequence[str]) -> Page | Problem:
    coded = sum(bool(_CODE.match(line)) for line in lines) >= 4
    stated, body = _from_codes(lines) if coded else _from_order(lines)
    text = "\n".join(body).strip()
    if not text:
        return Problem(uri, "pages", "an article of the export has no text", "export full articles")
    return compose(uri, text, stated)


def _from_codes(lines: Sequence[str]) -> tuple[Stated, list[str]]:
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = _CODE.match(line)
        if found and (found.group(1) not in fields or found.group(1) in ("LP", "TD")):
            code = found.group(1)
            fields.setdefault(code, []).append((found.group(2) or "").strip())
        elif code:
            fields[code].append(line.strip())

    def one(name: str) -> str:
        return " ".join(" ".join(fields.get(name, ())).split())

    stated = Stated(
        words_of(one("HD")), words_of(one("SN")), writers_of(one("BY")), day_of(one("PD")), _language(one("LA"))
    )
    return stated, [*fields.get("LP", ()), "", *fields.get("TD", ())]


def _from_order(lines: Sequence[str]) -> tuple[Stated, list[str]]:
    """By the place of "563 words": above it headline and byline, below it day, hour, outlet, code, language, copyright."""
    at = next((n for n, line in enumerate(lines) if _WORDS.match(line)), None)
    if at is None:
        filled = [line for line in lines if line.strip()]
        return Stated(words_of(filled[0]) if filled else None), list(filled[1:])
    above = [line.strip() for line in lines[:at] if line.strip()]
    byline = next((line for line in above[1:] if re.match(r"(?i)by\s", line)), "")
    if not byline and len(above) > 1 and len(above[-1].split()) <= 6:
        byline = above[-1]
    title = " ".join(line for line in above if line != byline)
    day = outlet = language = None
    rest = at + 1
    while rest < len(lines):
        line = lines[rest].strip()
        if not line or _CLOCK.match(line):
            pass
        elif day is None and len(line) < 40 and (found := day_of(line)) is not None:
            day = found
        elif _COPYRIGHT.search(line):
            rest += 1
            break
        elif outlet is None and not _SIGN.match(line):
            outlet = line
        elif _SIGN.match(line) or re.match(r"(?i)\s*(?:page|section|volume)?\s*[\w-]{1,8}\s*$", line):
            pass
        elif language is None and _LANGUAGE.match(line):
            language = line
        else:
            break
        if language is None and _LANGUAGE.match(line) and outlet is not None and line != outlet:
            language = line
        rest += 1
    stated = Stated(words_of(title), words_of(outlet), writers_of(byline), day, _language(language or ""))
    return stated, [line.rstrip() for line in lines[rest:]]


def _language(stated: str) -> str | None:
    return "en" if stated.lower().startswith("english") else words_of(stated.lower())
