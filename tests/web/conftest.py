"""Knows the example story's record and a hostile one, and how a test asks for their pages."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.places.place import Place
from verbale.problem import Problem
from verbale.record import Record, open_record
from verbale.record.rows import Run
from verbale.relations.relating import relate_new
from verbale.statements.statement import Statement
from verbale.text.spans import Span
from verbale.times.interval import Interval
from verbale.web import make_app

ADDRESS = "http://127.0.0.1:8017"
RUN = Run("0.1.0", "d" * 64, "a-model")
#: what must show as text and do nothing
EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "javascript:alert(3)",
    "</title></mark><!-- {{ 7*7 }} {% raw %}",
    "\u202egnidaer\u2066 order\x00\x1b[2J",
    "' onmouseover='alert(4)' style='",
    "&lt;b&gt; &amp; <b>",
)


@pytest.fixture(scope="session")
def story_record(
    tmp_path_factory: pytest.TempPathFactory, coded_story: tuple[tuple[Page, Coded], ...]
) -> Iterator[Record]:
    """The record of the example story, opened for reading."""
    path = tmp_path_factory.mktemp("web") / "story.sqlite"
    with open_record(path, write=True) as record:
        for page, found in coded_story:
            record.add(found, page, RUN)
        list(relate_new(record))
    with open_record(path) as record:
        yield record


@pytest.fixture(scope="session")
def story(story_record: Record) -> TestClient:
    return TestClient(make_app(story_record), base_url=ADDRESS)


def hostile_article(number: int, evil: str) -> Coded:
    """An article whose every field is `evil`; it threatens with what a later one does."""
    words = f"{evil} said {evil} will hit {evil}.\n"
    text = f"{evil}\n{words * 3}{number}\n"
    body = Span(len(evil) + 1, len(evil) + 1 + len(words))
    whole = Span(body.start, body.start + len(evil))
    key = f"{number:064x}"
    day = date(2031, 5, 1 + number)
    clue = Clue(evil, whole, f"{day}/{day}", 0.5, evil)
    # ids are made from names, but not from whole novels
    who, whom, tail = f"person:{evil[:200]}", f"state:{evil[:200]}", evil[:200]
    return Coded(
        article=Article(
            id=key, uri=f"{evil}/{number}", text=text, headline=Span(0, len(evil)), outlet=evil, byline=(evil,),
            agency=evil, language="en", paragraphs=(body,), furniture=(Furniture(Span(body.end, body.end + len(words)), evil),),
            published=DateEstimate(day, day, "day", (clue,), (clue,)),
        ),
        cast=Cast(
            {
                who: Actor(who, evil, "person", evil, evil, evil, evil),
                whom: Actor(whom, evil + " two", "state", evil + "2", evil, None, None),
            },
            (Mention(whole, "name", who, evil), Mention(whole, "name", whom, evil)),
        ),
        statements=(
            Statement(
                id=f"s{number}{tail}", kind="indirect", content=(body,), source=whole, cue=(whole,), speaker=who,
                addressees=(whom,), act=evil, confidence=0.5, rule=evil,
            ),
        ),
        acts=(
            Act(
                id=f"a{number}{tail}", type="THREATEN" if number % 2 else "ASSAULT", mode=evil, contexts=(evil,), actors=(who,),
                recipients=(whom,), status="threatened" if number % 2 else "done", condition=whole,
                deadline=Interval(day, day) if number % 2 else None, consequence="ASSAULT", date=Interval(day, day),
                place=Place(evil, whole, "state", evil, 0.0, 0.0), evidence=body, trigger=whole,
                statement=f"s{number}{tail}", intensity=-9.0, confidence=0.5, rule=evil,
            ),
        ),
        problems=(Problem(f"{evil}/{number}", evil, evil, evil),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def hostile_record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record whose every field is hostile; the last of its articles has fields of 100 kB."""
    path = tmp_path_factory.mktemp("hostile") / "<script>.sqlite"
    with open_record(path, write=True) as record:
        for number, evil in enumerate((*EVIL, "<i>" + "long " * 20_000)):
            one = hostile_article(number, evil)
            record.add(one, Page(one.article.uri, one.article.text.encode()), RUN)
            record.add_problem(replace(one.problems[0], uri=f"{evil}.html"))
        list(relate_new(record))
    with open_record(path) as record:
        yield record


@pytest.fixture(scope="session")
def hostile(hostile_record: Record) -> TestClient:
    return TestClient(make_app(hostile_record), base_url=ADDRESS)


class Seen(HTMLParser):
    """A page taken apart as a browser would: its tags, addresses, anchors, rows and text. Raises where tags do not
    close in their order."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.rows: dict[str, list[str]] = {}
        self.text: list[str] = []
        self._open: list[str] = []
        self._table = ""
        self.feed(page)
        self.close()
        assert self._open == [], f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag not in self.VOID:
            self._open.append(tag)
        if "data-table" in given:
            self._table = given["data-table"]
        if "data-id" in given:
            self.rows.setdefault(self._table, []).append(given["data-id"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> out of order"

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def addresses(self) -> list[str]:
        """All that the page asks for or leads to."""
        names = ("href", "src", "action", "data", "formaction", "poster", "srcset", "xlink:href")
        return [given[name] for _, given in self.tags for name in names if name in given]

    @property
    def anchors(self) -> list[str]:
        return [given["id"] for _, given in self.tags if "id" in given]


take_apart = cache(Seen)


def walk(client: TestClient, most: int = 3000) -> dict[str, Response]:
    """All pages that can be reached from the first one by following links; of their other forms some dozens of each kind,
    without charts, which take long to draw."""
    waiting, answers = ["/"], {}
    counted: Counter[tuple[str, str]] = Counter()

    def enough(target: str) -> bool:
        path = target.partition("?")[0]
        ending = path.rpartition(".")[2]
        counted[path.split("/")[1], ending] += ending in ("json", "csv")
        return ending not in ("svg", "png") and counted[path.split("/")[1], ending] <= 40

    while waiting and len(answers) < most:
        address = waiting.pop(0)
        if address in answers:
            continue
        answers[address] = client.get(address)
        if answers[address].headers["content-type"].startswith("text/html"):
            for one in take_apart(answers[address].text).addresses:
                target = urldefrag(urljoin(address, one)).url
                if target.startswith("/") and target not in answers and enough(target):
                    waiting.append(target)
    return answers


@pytest.fixture(scope="session")
def story_pages(story: TestClient) -> dict[str, Response]:
    """Every page of the example story."""
    return walk(story)


@pytest.fixture(scope="session")
def hostile_pages(hostile: TestClient) -> dict[str, Response]:
    return walk(hostile)


@pytest.fixture(scope="session")
def seen() -> Callable[[str], Seen]:
    """A function that takes a page apart, each once."""
    return take_apart


@pytest.fixture
def made() -> Callable[[int], tuple[Coded, Page]]:
    """A function that makes a small article and its page."""

    def one(number: int) -> tuple[Coded, Page]:
        coded = hostile_article(number, "words")
        return coded, Page(coded.article.uri, coded.article.text.encode())

    return one
