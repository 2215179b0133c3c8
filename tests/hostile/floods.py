"""Makes inputs that are meant to flood a reader, and reads one of them: python floods.py NAME.

Each is far larger than a page. Prints the problems told, and the memory that the whole process took at its peak, in MB.
"""

import gzip
import io
import os
import re
import sys
import zipfile
from pathlib import Path

from verbale.articles import read_article
from verbale.pages import Page
from verbale.pages.opening import open_stream

SAID = b"<p>The envoy of Ostmark left Lemna on Friday after talks on the river that ended without a result.</p>"
MUCH = 19_000_000


class Endless(io.RawIOBase):
    """A file of a gigabyte that repeats its unit and never ends a line."""

    def __init__(self, start: bytes, unit: bytes, size: int = 1_000_000_000) -> None:
        super().__init__()
        self.start, self.unit, self.size, self.at = start, unit, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self.at = offset + (0, self.at, self.size)[whence]
        return self.at

    def tell(self) -> int:
        return self.at

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        count = max(0, min(len(buffer), self.size - self.at))
        for n in range(0, count, 4096):
            place = self.at + n
            piece = self.start[place : place + 4096] if place < len(self.start) else b""
            piece += self.unit * (4096 // len(self.unit) + 1)
            width = min(4096, count - n)
            buffer[n : n + width] = piece[:width]
        self.at += count
        return count


def zip_bomb(name: str, content: bytes) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for _ in range(100):
            member.write(content)
    return packed


def gzip_bomb(start: bytes) -> io.BytesIO:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as stream:
        stream.write(start)
        for _ in range(200):
            stream.write(bytes(1_000_000))
    return packed


FLOODS = {
    "nested.html": lambda: io.BytesIO(b"<div>" * 10_000 + SAID * 5),
    "nested_with_text.html": lambda: io.BytesIO((b"<div>" + SAID) * 10_000),
    "tags.html": lambda: io.BytesIO(b"<html><body>" + b"<p>a" * (MUCH // 4)),
    "attributes.html": lambda: io.BytesIO(b"<html><body><p " + b"a1=1 " * (MUCH // 5) + b">"),
    "linked_data.html": lambda: io.BytesIO(b'<html><script type="application/ld+json">' + b"[" * MUCH),
    "line.txt": lambda: io.BufferedReader(Endless(b"", b"word ")),
    "line.jsonl": lambda: io.BufferedReader(Endless(b'{"text": "', b"word ")),
    "line.csv": lambda: io.BufferedReader(Endless(b'title,text\n"a","', b"word, ")),
    "bomb.txt.gz": lambda: gzip_bomb(b"A report."),
    "bomb.jsonl.gz": lambda: gzip_bomb(b'{"text": "'),
    "bomb.warc.gz": lambda: gzip_bomb(b"WARC/1.0\r\nContent-Length: 199000000\r\n\r\n"),
    "bomb.zip": lambda: zip_bomb("report.txt", bytes(1_000_000)),
    "bomb.docx": lambda: zip_bomb("word/document.xml", b"<w:p>" * 100_000),
    "lists.json": lambda: io.BytesIO(b"[" + b"[]," * (MUCH // 3) + b"[]]"),
    "groups.rtf": lambda: io.BytesIO(b"{\\rtf1 " + b"{a " * (MUCH // 12)),
    "entries.xml": lambda: io.BytesIO(b"<rss><channel>" + b"<item><title>a</title></item>" * (MUCH // 29)),
    "parts.mhtml": lambda: io.BytesIO(
        b"MIME-Version: 1.0\nSnapshot-Content-Location: x\nContent-Type: multipart/related; boundary=b\n\n"
        + b"--b\nContent-Type: text/html\n\nx\n" * (MUCH // 33)
    ),
    "objects.pdf": lambda: io.BytesIO(b"%PDF-1.4\n" + b"1 0 obj<</A 2 0 R>>endobj\n" * (MUCH // 52)),
}


def peak_memory() -> int:
    """The most memory that this program had, in MB. Not `getrusage`: that keeps the peak of the process which started it."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) // 1024


def main(name: str) -> None:
    told = []
    for found in open_stream(name, name, FLOODS[name]()):
        told += read_article(found)[1] if isinstance(found, Page) else [found]
    for problem in told:
        print(problem.reason)
    print(peak_memory())


if __name__ == "__main__":
    main(sys.argv[1])
