"""Fetching: only where asked, only public addresses, only what robots.txt allows, never more than the limits."""

import gzip
import http.client
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import SplitResult

import pytest

from verbale import settings
from verbale.pages import Page, read_pages
from verbale.pages.fetched import fetched_pages
from verbale.pages.fetching import Fetcher, NotFetched, check_address, is_public
from verbale.problem import Problem

REPORT = "<html><body><p>The envoy of Ostmark left Lemna on Friday, “in haste”.</p></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    """A site of our own on this machine."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(f"{self.headers['Host']}{self.path}")
        status, headers, body = {
            "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private\n"),
            "/report": (200, {"Content-Type": "text/html; charset=utf-8"}, REPORT),
            "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(REPORT)),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(30_000_000))),
            "/long": (200, {}, b"word " * 1_000),
            "/moved": (301, {"Location": "/report"}, b""),
            "/inward": (302, {"Location": "http://router.example/report"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """A fetcher for which all names are public but router.example, and every connection goes to the site above."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Site.asked.clear()

    def resolve(host: str, port: int) -> list[str]:
        return ["192.168.1.1"] if host == "router.example" else ["93.184.216.34"]

    def connect(address: SplitResult, pinned: str, seconds: float) -> http.client.HTTPConnection:
        assert pinned == "93.184.216.34"
        made = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=seconds)
        return made

    yield Fetcher(resolve, connect)
    server.shutdown()
    server.server_close()


def refusal(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(NotFetched) as told:
        fetcher.fetch(address)
    return str(told.value)


def test_nothing_is_fetched_without_being_asked(tmp_path: Path) -> None:
    (problem,) = read_pages(["http://lemnapost.example/report"])
    assert isinstance(problem, Problem)
    assert "--fetch" in problem.advice


@pytest.mark.parametrize("path", ["report", "packed", "moved"])
def test_a_page_is_fetched_with_what_the_server_said(fetcher: Fetcher, path: str) -> None:
    (page,) = fetched_pages(f"http://lemnapost.example/{path}", fetcher)
    assert isinstance(page, Page)
    assert page.body == REPORT
    assert page.media_type == "text/html"
    assert page.fetched_at is not None
    assert page.uri.startswith("http://lemnapost.example/")


def test_robots_txt_is_asked_first_and_once(fetcher: Fetcher) -> None:
    assert "robots.txt" in refusal(fetcher, "http://lemnapost.example/private/report")
    fetcher.fetch("http://lemnapost.example/report")
    assert [path.rsplit("/", 1)[-1] for path in Site.asked] == ["robots.txt", "report"]


def test_a_redirect_to_a_private_address_or_a_file_is_refused(fetcher: Fetcher) -> None:
    assert "no public address" in refusal(fetcher, "http://lemnapost.example/inward")
    assert "only http" in refusal(fetcher, "http://lemnapost.example/file")
    assert "redirects" in refusal(fetcher, "http://lemnapost.example/round")
    assert not [path for path in Site.asked if "router" in path]


def test_size_and_packed_size_are_bounded(fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "unpacks to more" in refusal(fetcher, "http://lemnapost.example/bomb")
    monkeypatch.setattr(settings, "MAX_PAGE_BYTES", 1_000)
    assert "more than 1,000 bytes" in refusal(fetcher, "http://lemnapost.example/long")


def test_time_is_bounded(fetcher: Fetcher) -> None:
    ticks = iter(range(0, 10_000, 20))
    slow = Fetcher(fetcher.resolve, fetcher.connect, lambda: float(next(ticks)))
    assert "seconds" in refusal(slow, "http://lemnapost.example/report")


def test_what_is_not_there_is_told(fetcher: Fetcher) -> None:
    (problem,) = fetched_pages("http://lemnapost.example/nothing", fetcher)
    assert isinstance(problem, Problem)
    assert "404" in problem.reason


def test_one_private_address_among_several_is_enough_to_refuse() -> None:
    fetcher = Fetcher(lambda host, port: ["93.184.216.34", "10.0.0.1"])
    assert "no public address" in refusal(fetcher, "http://lemnapost.example/report")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "64:ff9b::7f00:1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "fec0::1", "no address",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://lemnapost.example/x", "file:///etc/passwd", "gopher://lemnapost.example", "http://", "http://user:pw@lemnapost.example/",
        "http://lemnapost.example:22/", "https://lemnapost.example:8443/", "http://lemnapost.example/a\r\nHost: b", "http://[::1",
    ],
)  # fmt: skip
def test_addresses_that_are_never_asked_for(address: str) -> None:
    with pytest.raises(NotFetched):
        check_address(address)


def test_numbers_that_hide_this_machine_are_refused() -> None:
    for host in ("127.0.0.1", "2130706433", "0x7f000001", "localhost"):
        assert refusal(Fetcher(), f"http://{host}/report")
