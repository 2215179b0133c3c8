"""Knows how a fetched page is opened, whatever form it came in."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from verbale.pages.fetching import Fetcher, NotFetched
from verbale.pages.page import Page
from verbale.problem import Problem

_KEPT = Fetcher()


def fetched_pages(address: str, fetcher: Fetcher | None = None) -> Iterator[Page | Problem]:
    """The pages at an address; a Problem where it is not fetched. A feed gives its entries, an archive is not opened."""
    from verbale.pages.opening import open_stream

    try:
        answer = (fetcher or _KEPT).fetch(address)
    except NotFetched as error:
        yield Problem(address, "pages", f"not fetched: {error}", "save the page and give the file")
        return
    charset = re.search(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", answer.content_type, re.IGNORECASE)
    name = urlsplit(answer.address).path.rsplit("/", 1)[-1]
    if "html" in answer.content_type.lower() and not name.endswith((".html", ".htm")):
        name += ".html"
    for page in open_stream(answer.address, name, io.BytesIO(answer.body)):
        if isinstance(page, Page):
            page = replace(
                page, fetched_at=answer.fetched_at, charset=page.charset or (charset and charset.group(1)) or None
            )
        yield page
