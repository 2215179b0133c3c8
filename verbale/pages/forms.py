"""Knows which form a body has, from its content first and its name last."""

from __future__ import annotations

import re
from typing import Final, Literal

from verbale.pages.tables import is_table

Form = Literal[
    "empty", "gzip", "zip", "tar", "warc", "mhtml", "mail", "mailbox", "table", "feed", "html", "json", "rtf", "pdf", "text",
    "binary",
]  # fmt: skip

_BINARY_MARKS: Final = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "a media file"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"wOF", "a font"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
)
_TAG: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title|script|table|span|header)\b",
    re.IGNORECASE,
)
_FEED: Final = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)\b[^>]*>", re.IGNORECASE)
_HEADER: Final = re.compile(rb"(?im)^(?:MIME-Version|Message-ID|Received|Delivered-To|Return-Path):")
_HEADER_LINE: Final = re.compile(rb"(?m)^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b\0"))


def form_of(body: bytes, name: str = "") -> Form:
    """The body's form. A name settles only what the content leaves open (HTML cut out of its page)."""
    if not body.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if body.startswith(b"\x1f\x8b"):
        return "gzip"
    if body.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if body.startswith(b"WARC/"):
        return "warc"
    if b"%PDF-" in body[:1024]:
        return "pdf"
    if body[257:262] == b"ustar" or (name.lower().endswith(".tar") and body[:100].strip(b"\0")):
        return "tar"
    if binary_kind(body):
        return "binary"
    start = _plain_start(body)
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(b"<"):
        if _FEED.search(start[:2000]) and not re.search(rb"<html\b", start[:2000], re.IGNORECASE):
            return "feed"
        if _TAG.search(start) or name.lower().endswith((".html", ".htm", ".xhtml")):
            return "html"
    elif name.lower().endswith((".html", ".htm", ".xhtml")) and _TAG.search(start):
        return "html"
    if mail := _mail_form(start, name):
        return mail
    if is_table(start, name):
        return "table"
    if start.startswith((b"{", b"[")) and re.match(rb'[\[{]\s*(?:["{\]}]|\[)', start):
        return "json"
    return "text"


def _mail_form(start: bytes, name: str) -> Literal["mhtml", "mail", "mailbox"] | None:
    """A message begins with its header; a text that only has "From:" and "Subject:" lines is none, unless its name says so."""
    named = name.lower()
    if start.startswith(b"From ") and (named.endswith(".mbox") or _HEADER.search(start[:4000])):
        return "mailbox"
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = _HEADER_LINE.findall(head)
    if len(lines) < 2 or not _HEADER_LINE.match(start):
        return None
    if re.search(rb"(?im)^Content-Type:\s*multipart/related", head) and (
        re.search(rb"(?im)^(?:Snapshot-Content-Location|From:\s*<Saved)", head) or named.endswith((".mht", ".mhtml"))
    ):
        return "mhtml"
    return "mail" if named.endswith(".eml") or _HEADER.search(head) else None


def binary_kind(body: bytes) -> str:
    """What the bytes are in words where they are no text, else an empty string."""
    for mark, kind in _BINARY_MARKS:
        if body.startswith(mark):
            return kind
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    sample = body[:8192]
    zeros = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 0.03 * len(sample):
        return "binary data"
    if zeros > 0.1 * len(sample):
        # UTF-16 has its zeros at every second place; anything else with so many is no text.
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if min(even, odd) > 0.05 * len(sample):
            return "binary data"
    return ""


def _plain_start(body: bytes) -> bytes:
    """The first bytes without mark and white space, UTF-16 thinned to ASCII."""
    start = body[:16_384]
    if start.count(0) > 0.3 * len(start):
        start = start.replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        start = start.removeprefix(mark)
    return start.lstrip(b" \t\r\n\x0b\x0c")
