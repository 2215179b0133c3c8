"""Articles become stories: online, the same whatever the order within a day, however many goes the day comes in."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from verbale.actors.actor import Actor, Cast, Mention
from verbale.articles.article import Article, DateEstimate
from verbale.coded import Coded
from verbale.pages.page import Page
from verbale.record import Filter, Record, open_record
from verbale.record.find_stories import find_story_ids
from verbale.record.rows import Run
from verbale.relations.labels import find_spoken
from verbale.relations.relating import relate_afresh, relate_new
from verbale.relations.stories import lone
from verbale.relations.terms import count_terms, pack_terms, unpack_terms, weigh
from verbale.text.spans import Span

HARBOUR = (
    "Trawlers blocked the harbour of Port Varen over the herring quota",
    "Herring quota: fishermen with their trawlers hold the harbour of Port Varen",
    "Port Varen harbour open again as trawlers leave, herring quota stays",
    "Fishermen of Port Varen wait for a herring quota beside idle trawlers in the harbour",
)
BRIDGE = (
    "The Ossel bridge collapsed after a barge struck its pillar",
    "A barge rammed a pillar of the Ossel bridge, engineers inspect the collapsed span",
    "Engineers begin to rebuild the collapsed Ossel bridge span and its pillar",
)


def coded(words: str, day: date, who: str) -> tuple[Coded, Page]:
    """An article whose only paragraph is `words`; `who` is named in its first word."""
    text = f"{words}. Officials were told on the day and will say more."
    key = "".join(f"{ord(c):02x}" for c in words)[:60] + day.strftime("%m%d")
    page = Page(f"{key}.txt", text.encode())
    end = text.index(" ")
    article = Article(
        key, page.uri, text, headline=Span(0, len(words)), outlet=f"Paper of {day}", paragraphs=(Span(0, len(text)),),
        published=DateEstimate(day, day, "day"),
    )  # fmt: skip
    actor = Actor(f"organisation:{who}", who.title(), "organisation")
    return Coded(article, Cast({actor.id: actor}, (Mention(Span(0, end), "name", actor.id, "name"),)), (), ()), page


def articles() -> list[tuple[Coded, Page]]:
    given = [coded(words, date(2031, 5, 1 + n // 2), "fishers") for n, words in enumerate(HARBOUR)]
    return given + [coded(words, date(2031, 5, 1 + n), "builders") for n, words in enumerate(BRIDGE)]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.sqlite", write=True) as opened:
        yield opened


def keep(record: Record, some: list[tuple[Coded, Page]]) -> None:
    for one, page in some:
        assert record.add(one, page, Run("1", "k", "m"))


def told(record: Record) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(story.id, story.label, story.articles) for story in record.stories()]


def test_articles_on_one_thing_are_one_story_and_others_are_not(record: Record) -> None:
    keep(record, articles())
    assert [day.articles for day in relate_new(record)] == [3, 3, 1]
    stories = record.stories()
    assert sorted(len(story.articles) for story in stories) == [3, 4]
    harbour = next(story for story in stories if len(story.articles) == 4)
    assert (harbour.first_day, harbour.last_day, harbour.texts) == (date(2031, 5, 1), date(2031, 5, 2), 4)
    assert [actor.name for actor in harbour.actors] == ["Fishers"]


def test_a_label_is_made_of_the_storys_own_actors_and_words(record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    labels = sorted(story.label for story in record.stories())
    assert labels[0].startswith("Builders: ")
    assert "bridge" in labels[0]
    assert "quota" in labels[1] or "Herring" in labels[1] or "herring" in labels[1]


def test_a_label_says_a_name_once() -> None:
    spoken = find_spoken(["Korland", "Quessia", "France"], ["Ann Har"])
    for word in ("korland", "korlandic", "quessian", "french", "frenchmen", "Har"):
        assert spoken.holds(word), word
    for word in ("harbour", "korma", "front"):
        assert not spoken.holds(word), word


def test_the_order_within_a_day_does_not_matter(tmp_path: Path) -> None:
    results = []
    for seed in range(4):
        mixed = articles()
        random.Random(seed).shuffle(mixed)
        with open_record(tmp_path / f"{seed}.sqlite", write=True) as opened:
            keep(opened, mixed)
            list(relate_new(opened))
            results.append(told(opened))
    assert all(result == results[0] for result in results)


def test_a_day_that_comes_in_several_goes_gives_the_same_stories(tmp_path: Path, record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    days = sorted(
        articles(), key=lambda one: (one[0].article.published.earliest or date.max, -len(one[0].article.text))
    )
    with open_record(tmp_path / "other.sqlite", write=True) as other:
        for one in days:
            keep(other, [one])
            list(relate_new(other))
        assert told(other) == told(record)


def test_related_afresh_the_stories_are_the_same(record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    before = told(record)
    list(relate_afresh(record))
    assert told(record) == before


def test_each_article_says_why_it_belongs(record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    (story,) = [s for s in record.stories() if len(s.articles) == 3]
    ((_, members),) = record.story(story.id)
    assert any("words in common" in reason for member in members for reason in member.why)
    assert all(0 < member.score <= 1 for member in members)


def test_stories_are_found_by_an_article_of_theirs_and_by_days(record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    article = articles()[0][0].article.id
    assert len(record.story(article)) == 1
    assert len(record.stories(Filter(since=date(2031, 5, 3)))) == 1
    assert len(record.stories(Filter(actor="Builders"))) == 1


def test_what_is_related_is_not_related_again(record: Record) -> None:
    keep(record, articles())
    list(relate_new(record))
    assert list(relate_new(record)) == []


def test_terms_are_kept_as_they_are_and_rare_ones_weigh_more() -> None:
    counts = count_terms("Herring quota", ["the people of the harbour"], ["state:XVA"])
    terms = weigh(counts, {"harbour": 1}, 1)
    assert terms["herr"] > terms["peopl"]
    kept = unpack_terms(pack_terms(terms))
    assert kept == {term: round(weight, 5) for term, weight in terms.items()}
    assert lone("a", 1, terms, None).members == (1,)


def test_stories_of_several_articles_may_stand_before_newer_ones_of_one(record: Record) -> None:
    keep(
        record,
        [*articles(), coded("A lighthouse keeper of Quessa retires after forty winters", date(2031, 6, 1), "keepers")],
    )
    list(relate_new(record))
    with record.at_work() as connection:
        newest, several = (find_story_ids(connection, Filter(), first) for first in (False, True))
    alone = next(story.id for story in record.stories() if len(story.articles) == 1)
    assert newest[0][1] == alone == several[-1][1]
    assert sorted(newest) == sorted(several)
