"""Reports are joined into events: copies count once, a plan is not its deed, two sides stay two."""

import random
from dataclasses import replace
from datetime import date

from verbale.record.rows import ActRow, Party
from verbale.relations.same_act import join_acts
from verbale.text.spans import Span

VARENIA = Party("state:XVA", "Varenia", "state", "XVA")
KORLAND = Party("state:XKO", "Korland", "state", "XKO")
TOLLAND = Party("person:mira-tolland", "Mira Tolland", "person", "XVA")


def report(number: int, words: str, **changes: object) -> ActRow:
    day = date(2019, 3, 4)
    row = ActRow(
        id=f"a-{number:04}", article=f"article{number}", uri=f"{number}.txt", outlet=f"Outlet {number}", agency=None,
        published=(day, day), type="SANCTION", mode="discontinue", contexts=(), actors=(VARENIA,), recipients=(KORLAND,),
        status="done", condition=None, condition_words=None, deadline=None, consequence=None, earliest=day, latest=day,
        precision="day", place=None, place_country=None, evidence=Span(0, len(words)), words=words, trigger=Span(0, 7),
        trigger_words="imposed", statement=None, claimant=None, intensity=-6.0, confidence=0.8, rule="test",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


ONE = report(1, "Varenia imposed sanctions on Korland's grain exporters on Monday")
TWO = report(2, "Port Varen imposed trade sanctions on grain exporters from Korland", actors=(TOLLAND,))


def test_two_reports_of_one_act_are_one_event() -> None:
    (event,) = join_acts([ONE, TWO])
    assert len(event.reports) == 2
    assert event.outlets == ("Outlet 1", "Outlet 2")
    assert event.texts == 2


def test_a_copy_of_an_agency_text_counts_once() -> None:
    (event,) = join_acts([ONE, report(3, ONE.words)])
    assert (len(event.reports), event.texts) == (2, 1)


def test_what_was_planned_and_what_was_done_are_two_events() -> None:
    assert len(join_acts([ONE, replace(TWO, status="planned")])) == 2


def test_acts_toward_different_recipients_stay_apart() -> None:
    other = Party("state:XQU", "Quessa", "state", "XQU")
    assert len(join_acts([ONE, replace(TWO, recipients=(other,))])) == 2


def test_acts_of_different_weeks_stay_apart() -> None:
    late = date(2019, 3, 25)
    assert len(join_acts([ONE, replace(TWO, earliest=late, latest=late, published=(late, late))])) == 2


def test_two_acts_of_one_article_are_one_only_where_told_in_like_words() -> None:
    (event,) = join_acts([ONE, replace(TWO, article=ONE.article)])
    assert event.articles == 1
    other = replace(TWO, article=ONE.article, words="Port Varen closed its harbours to the trawlers of Korland")
    assert len(join_acts([ONE, other])) == 2


def test_protesters_do_not_act_for_their_state() -> None:
    crowd = Party("group:XVA.protesters", "Varenian protesters", "group", "XVA")
    assert len(join_acts([ONE, replace(TWO, actors=(crowd,))])) == 2


def test_the_order_of_the_input_does_not_matter() -> None:
    acts = [ONE, TWO, report(3, ONE.words), replace(TWO, id="a-9", article="article9", status="planned")]
    first = join_acts(acts)
    for seed in range(5):
        mixed = acts[:]
        random.Random(seed).shuffle(mixed)
        assert join_acts(mixed) == first


def test_every_act_is_in_exactly_one_event() -> None:
    acts = [report(n, f"Varenia imposed sanctions on goods of kind {n}") for n in range(12)]
    told = [a.id for e in join_acts(acts) for a in e.reports]
    assert sorted(told) == sorted(a.id for a in acts)


def test_each_join_tells_its_score_and_reasons() -> None:
    (event,) = join_acts([ONE, TWO])
    assert event.joins[0].why == ("first report",)
    assert event.joins[1].score > 0.6
    assert any("words agree" in w for w in event.joins[1].why)


def test_what_one_side_alleges_is_not_what_the_other_tells_of_itself() -> None:
    told = report(1, "Varenian soldiers returned fire", type="ASSAULT", status="done")
    alleged = report(
        2, "a Varenian patrol opened fire first on soldiers at the jetty", type="ASSAULT", status="alleged",
        claimant=KORLAND,
    )  # fmt: skip
    assert len(join_acts([told, alleged])) == 2
