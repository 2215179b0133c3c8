"""Knows the text of a Word document (DOCX) and of a PDF.

Sources: ECMA-376 part 1 for the elements of a Word document, which is read as it comes, so that a large one costs little
memory; PDF by the package pypdf.
"""

from __future__ import annotations

import io
import re
import time
import zipfile
import zlib
from collections import Counter
from typing import IO, Final

from lxml import etree

from verbale import settings
from verbale.pages.bounded import PageTooLarge, Unreadable

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MAIN: Final = "word/document.xml"
_HYPHEN: Final = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")
_FOLIO: Final = re.compile(r"(?i)^\s*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*$")
#: bytes of a document's main part in its archive, over those of a page: an export of 500 articles has some 30 million
_TIMES: Final = 5


def is_word_document(stream: IO[bytes]) -> bool:
    """Whether a zip archive is a Word document; the stream is left at its start."""
    try:
        with zipfile.ZipFile(stream) as archive:
            return _MAIN in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False
    finally:
        stream.seek(0)


def word_paragraphs(stream: IO[bytes]) -> list[tuple[str, str]]:
    """The document's paragraphs as (style, text), empty ones too. PageTooLarge or Unreadable where it cannot be read."""
    try:
        with zipfile.ZipFile(stream) as archive:
            part = archive.getinfo(_MAIN)
            if part.file_size > settings.MAX_RATIO * max(part.compress_size, 1_000):
                raise PageTooLarge(f"unpacks to more than {settings.MAX_RATIO} times its size")
            if part.file_size > _TIMES * settings.MAX_PAGE_BYTES:
                raise PageTooLarge(f"unpacks to more than {_TIMES * settings.MAX_PAGE_BYTES:,} bytes")
            with archive.open(part) as opened:
                return _paragraphs(opened)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError) as error:
        raise Unreadable(f"the Word document is broken ({error})") from None
    except etree.LxmlError as error:
        raise Unreadable(f"the Word document is broken ({error})") from None


def _paragraphs(stream: IO[bytes]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    size = 0
    events = etree.iterparse(
        stream, events=("end",), tag=(_W + "p", _STRICT + "p"), resolve_entities=False, no_network=True, recover=True
    )
    for _, paragraph in events:
        style, parts = "", []
        for element in paragraph.iter():
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name == "t":
                parts.append(element.text or "")
            elif name in ("tab", "br", "cr"):
                parts.append("\t" if name == "tab" else "\n")
            elif name == "noBreakHyphen":
                parts.append("-")
            elif name == "pStyle":
                style = next((v for key, v in element.attrib.items() if str(key).endswith("}val")), "")
        text = "".join(parts).strip()
        size += len(text)
        if size > _TIMES * settings.MAX_PAGE_BYTES:
            raise PageTooLarge("the document's text is too long")
        found.append((str(style), text))
        paragraph.clear()
        while paragraph.getprevious() is not None:
            del paragraph.getparent()[0]
    return found


def pdf_text(body: bytes) -> str:
    """The text of a PDF, page after page, without page numbers and the lines that stand on every page.

    PageTooLarge over MAX_PDF_PAGES or PDF_SECONDS, Unreadable where it is locked, broken or holds only pictures.
    """
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    until = time.monotonic() + settings.PDF_SECONDS
    pages: list[list[str]] = []
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("the PDF is locked with a password")
        if len(reader.pages) > settings.MAX_PDF_PAGES:
            raise PageTooLarge(f"a PDF of more than {settings.MAX_PDF_PAGES} pages")
        for page in reader.pages:
            pages.append([line.rstrip() for line in page.extract_text().split("\n")])
            if time.monotonic() > until:
                raise PageTooLarge(f"a PDF that takes more than {settings.PDF_SECONDS} seconds")
    except (Unreadable, PageTooLarge):
        raise
    except Exception as error:  # noqa: BLE001 the package tells of a broken file in many ways
        raise Unreadable(f"the PDF is broken ({type(error).__name__}: {str(error)[:100]})") from None
    text = _HYPHEN.sub("", "\n".join(line for page in _without_running_lines(pages) for line in page)).strip()
    if not text:
        raise Unreadable("the PDF holds no text, only pictures")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    edges = Counter(_bare(line) for page in pages for line in {*page[:2], *page[-2:]} if line.strip())
    most = max(3, len(pages) // 2)
    return [[line for line in page if not _FOLIO.match(line) and edges[_bare(line)] < most] for page in pages]


def _bare(line: str) -> str:
    return re.sub(r"\d+", "#", line).strip()
