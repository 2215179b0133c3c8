"""Web archives give their pages; a cut or a flipped byte costs only what it hits."""

import gzip
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from verbale.pages import Page
from verbale.pages.opening import open_stream
from verbale.problem import Problem


def archive(packed: bool = True, count: int = 5) -> bytes:
    """An archive with a page a record, and with a picture, a redirect and a request that are none."""
    kept = io.BytesIO()
    writer = WARCWriter(kept, gzip=packed)

    def add(kind: str, address: str, status: str, media: str, body: bytes) -> None:
        http = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
        if kind == "request":
            http = StatusAndHeaders("GET / HTTP/1.1", [("Host", "lemnapost.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(address, kind, payload=io.BytesIO(body), http_headers=http))

    for n in range(count):
        address = f"https://lemnapost.example/{n}"
        add(
            "response", address, "200 OK", "text/html; charset=UTF-8", f"<p>Report {n} on the “river”.</p>".encode() * 9
        )
        add("request", address, "", "", b"")
        add("response", f"{address}.png", "200 OK", "image/png", b"\x89PNG")
        add("response", f"{address}/old", "301 Moved", "text/html", b"<p>Moved.</p>")
    return kept.getvalue()


def opened(body: bytes, name: str = "news.warc.gz") -> tuple[list[str], list[Problem]]:
    found = list(open_stream(name, name, io.BytesIO(body)))
    return [p.uri for p in found if isinstance(p, Page)], [p for p in found if isinstance(p, Problem)]


ALL = [f"https://lemnapost.example/{n}" for n in range(5)]


@pytest.mark.parametrize("packed", [True, False])
def test_each_answered_page_is_a_page(packed: bool) -> None:
    first, *_ = open_stream("news.warc", "news.warc", io.BytesIO(archive(packed)))
    assert isinstance(first, Page)
    assert (first.media_type, first.charset) == ("text/html", "UTF-8")
    assert first.body.startswith("<p>Report 0 on the “river”.</p>".encode())
    assert first.fetched_at is not None
    assert opened(archive(packed)) == (ALL, [])


def test_an_archive_packed_as_one_is_read_too() -> None:
    assert opened(gzip.compress(archive(packed=False))) == (ALL, [])


@pytest.mark.parametrize("packed", [True, False])
def test_after_a_cut_what_stood_before_it_is_kept(packed: bool) -> None:
    whole = archive(packed)
    pages, problems = opened(whole[: int(len(whole) * 0.7)])
    assert pages == ALL[: len(pages)]
    assert len(pages) >= 3
    assert "broken record" in problems[0].reason


@pytest.mark.parametrize("place", [0.02, 0.3, 0.5, 0.9])
def test_after_a_flipped_byte_the_later_records_come(place: float) -> None:
    whole = bytearray(archive())
    whole[int(len(whole) * place)] ^= 0xFF
    pages, problems = opened(bytes(whole))
    assert len(pages) >= 4
    assert set(pages) <= set(ALL)
    assert problems


def test_a_wrong_length_in_a_plain_archive_costs_one_record() -> None:
    whole = archive(packed=False)
    at = whole.index(b"Content-Length: ") + len("Content-Length: ")
    broken = whole[:at] + b"9" + whole[at + 1 :]
    pages, problems = opened(broken, "news.warc")
    assert pages == ALL[1:]
    assert "broken record" in problems[0].reason


def test_of_a_wacz_only_the_archive_is_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as wacz:
        wacz.writestr("datapackage.json", "{}")
        wacz.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}')
        wacz.writestr("archive/data.warc.gz", archive())
    assert opened(packed.getvalue(), "news.wacz") == (ALL, [])


def test_an_archive_without_pages_is_told() -> None:
    pages, (problem,) = opened(archive(count=0) or b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "news.warc")
    assert pages == []
    assert "without a page" in problem.reason


PLAIN, PACKED = archive(packed=False, count=2), archive(count=2)


@settings(max_examples=60, deadline=None)
@given(
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=4),
    st.floats(0, 1),
)
def test_any_bytes_may_be_broken(packed: bool, flips: list[tuple[float, int]], end: float) -> None:
    whole = bytearray(PACKED if packed else PLAIN)
    for place, byte in flips:
        whole[int(place * len(whole))] = byte
    pages, _ = opened(bytes(whole[: int(end * len(whole))]))
    assert len(pages) <= 2
