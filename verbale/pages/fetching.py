"""Knows how a page is fetched from the web, and what is never fetched.

Only where a user asks for it with --fetch, never from the web pages of `verbale serve`. Only http and https, on their own
ports; the name is resolved once, every address that it has must be public, and the connection goes to that address; each
redirect is checked anew; robots.txt is asked first (RFC 9309); size and time are bounded. No proxy, cookie or credential
is used.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from verbale import settings
from verbale.pages.bounded import PageTooLarge, Unreadable, gunzip
from verbale.version import VERSION

_PORTS: Final = {"http": 80, "https": 443}
_CHUNK: Final = 65_536
_ROBOTS_BYTES: Final = 500_000
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
AGENT: Final = "Verbale"
_HEADERS: Final = {
    "User-Agent": f"{AGENT}/{VERSION} (reads news pages for their user)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.5",
    "Accept-Encoding": "gzip, identity",
}


class NotFetched(Exception):
    """An address that was not fetched; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: the address after all redirects, the body, what the server said of it, and when it was asked (UTC)."""

    address: str
    body: bytes
    content_type: str
    fetched_at: datetime


#: a host's name and port -> its addresses; a test gives its own
Resolve = Callable[[str, int], Iterable[str]]
#: the parts of an address, the public address to connect to, seconds -> an open connection
Connect = Callable[[SplitResult, str, float], http.client.HTTPConnection]


def resolve_name(host: str, port: int) -> list[str]:
    """The addresses of a host. NotFetched where it has none."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise NotFetched(f"the name {host} is not known ({error})") from None


def connect(address: SplitResult, pinned: str, seconds: float) -> http.client.HTTPConnection:
    """A connection to the pinned address under the host's own name; certificates are checked against that name."""
    host = address.hostname or ""
    made: http.client.HTTPConnection
    if address.scheme == "https":
        made = _PinnedHTTPS(host, pinned, seconds)
    else:
        made = _PinnedHTTP(host, pinned, seconds)
    return made


class _PinnedHTTP(http.client.HTTPConnection):
    def __init__(self, host: str, pinned: str, seconds: float) -> None:
        super().__init__(host, 80, timeout=seconds)
        self._pinned = pinned

    def connect(self) -> None:
        self.sock = socket.create_connection((self._pinned, self.port), self.timeout)


class _PinnedHTTPS(http.client.HTTPSConnection):
    def __init__(self, host: str, pinned: str, seconds: float) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, 443, timeout=seconds, context=self._tls)
        self._pinned = pinned

    def connect(self) -> None:
        plain = socket.create_connection((self._pinned, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)


@dataclass(slots=True)
class Fetcher:
    """Fetches pages; keeps each host's robots.txt for its own life. `resolve`, `connect` and `clock` are for tests."""

    resolve: Resolve = resolve_name
    connect: Connect = connect
    clock: Callable[[], float] = time.monotonic
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, address: str) -> Answer:
        """The page at an address, redirects followed. NotFetched, with the reason, for anything else."""
        until = self.clock() + settings.FETCH_SECONDS
        for _ in range(settings.FETCH_REDIRECTS + 1):
            parts = check_address(address)
            if not self._allowed(parts, until):
                raise NotFetched("the site's robots.txt asks not to fetch it")
            status, headers, body = self._get(parts, until, settings.MAX_PAGE_BYTES)
            if status in _REDIRECTS and headers.get("location"):
                address = urljoin(address, headers["location"])
                continue
            if status != 200:
                raise NotFetched(f"the server answered {status}")
            return Answer(address, body, headers.get("content-type", ""), datetime.now(UTC).replace(microsecond=0))
        raise NotFetched(f"more than {settings.FETCH_REDIRECTS} redirects")

    def _allowed(self, parts: SplitResult, until: float) -> bool:
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._read_robots(site, until)
        return self._robots[site].can_fetch(AGENT, urlunsplit(parts))

    def _read_robots(self, site: str, until: float) -> RobotFileParser:
        """RFC 9309: no such file allows all; a server that fails forbids all; up to five redirects are followed."""
        rules = RobotFileParser()
        address = f"{site}/robots.txt"
        for _ in range(5):
            status, headers, body = self._get(check_address(address), until, _ROBOTS_BYTES)
            if status in _REDIRECTS and headers.get("location"):
                address = urljoin(address, headers["location"])
                continue
            if status == 200:
                rules.parse(body.decode("utf-8", "replace").splitlines())
            elif 400 <= status < 500:
                rules.parse([])
            else:
                rules.parse(["User-agent: *", "Disallow: /"])
            return rules
        rules.parse([])
        return rules

    def _get(self, parts: SplitResult, until: float, most: int) -> tuple[int, dict[str, str], bytes]:
        host, port = parts.hostname or "", _PORTS[parts.scheme]
        pinned = self._public_address(host, port)
        connection = self.connect(parts, pinned, self._left(until))
        try:
            path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
            connection.request("GET", path, headers=_HEADERS)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            body = b"" if response.status in _REDIRECTS else self._read(response, until, most)
            if body and headers.get("content-encoding", "").lower() in ("gzip", "x-gzip"):
                body = gunzip(body)
            elif body and headers.get("content-encoding", "identity").lower() not in ("identity", ""):
                raise NotFetched(f"the server sent it as {headers['content-encoding']}, which was not asked for")
            return response.status, headers, body
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotFetched(f"the server could not be read ({str(error) or type(error).__name__})") from None
        except (PageTooLarge, Unreadable) as error:
            raise NotFetched(str(error)) from None
        finally:
            connection.close()

    def _read(self, response: http.client.HTTPResponse, until: float, most: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        while part := response.read1(_CHUNK):
            size += len(part)
            if size > most:
                raise PageTooLarge(f"more than {most:,} bytes")
            parts.append(part)
            self._left(until)
        return b"".join(parts)

    def _left(self, until: float) -> float:
        left = until - self.clock()
        if left <= 0:
            raise NotFetched(f"it took more than {settings.FETCH_SECONDS} seconds")
        return left

    def _public_address(self, host: str, port: int) -> str:
        """The first of the host's addresses, if all are public: one private one may be a trap for the next resolution."""
        addresses = list(self.resolve(host, port))
        if not addresses:
            raise NotFetched(f"the name {host} has no address")
        for found in addresses:
            if not is_public(found):
                raise NotFetched(f"{host} is at {found}, which is no public address")
        return min(addresses, key=lambda found: ":" in found)  # many machines have no way to IPv6


def check_address(address: str) -> SplitResult:
    """The parts of an address that may be asked for. NotFetched for others: other schemes and ports, names with a password,
    hosts that are numbers of a private network."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise NotFetched("it is no web address") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise NotFetched("only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise NotFetched("an address with a user's name is not fetched")
    if port is not None and port != _PORTS[parts.scheme]:
        raise NotFetched(f"port {port} is not that of the web")
    if any(c.isspace() or ord(c) < 32 for c in address.strip()):
        raise NotFetched("it is no web address")
    return parts


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet: not private, local, shared, reserved or for many, and no such
    address written inside an IPv6 one (mapped, 6to4, Teredo, NAT64)."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    inner: list[ipaddress.IPv4Address] = []
    if isinstance(ip, ipaddress.IPv6Address):
        inner += [a for a in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if a is not None]
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF))
        if ip.is_site_local:
            return False
    if inner:
        return all(_is_public(each) for each in inner)
    return _is_public(ip)


def _is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified
