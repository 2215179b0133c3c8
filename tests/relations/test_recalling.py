"""What a later article only recalls goes to the one event that it can be, and else stays by itself."""

from dataclasses import replace
from datetime import date

from tests.relations.written_reports import KORLAND, ONE, VARENIA, report
from verbale.record.rows import ActRow
from verbale.relations.recalling import recalls
from verbale.relations.same_act import join_acts
from verbale.text.spans import Span

SEPTEMBER = (date(2019, 9, 1), date(2019, 9, 30))


def told(number: int, words: str, day: date, **changed: object) -> ActRow:
    """What Varenia is told to have done toward Korland, in an article of the day."""
    given: dict[str, object] = {
        "type": "THREATEN",
        "actors": (VARENIA,),
        "recipients": (KORLAND,),
        "published": (day, day),
        "earliest": day,
        "latest": day,
        "trigger": Span(0, 7),
        "trigger_words": words.split()[0],
    }
    return replace(report(number, words), **(given | changed))  # type: ignore[arg-type]


THREAT = told(1, "Varenia would close the Tarn bridge unless the boats left", date(2019, 9, 12), status="conditional")
RECALLED = told(2, "threat that it made last month", date(2019, 10, 1), earliest=SEPTEMBER[0], latest=SEPTEMBER[1])


def test_the_threat_that_it_made_last_month_is_the_one_known_of_that_month() -> None:
    (event,) = join_acts([THREAT, RECALLED])
    assert [act.id for act in event.reports] == [THREAT.id, RECALLED.id]
    assert event.joins[1].why == ("the only one known of the days that are recalled",)


def test_what_only_recalls_an_act_never_stands_for_it() -> None:
    (event,) = join_acts([THREAT, replace(RECALLED, confidence=1.0)])
    assert event.head.id == THREAT.id


def test_nor_does_a_copy_of_it() -> None:
    copy = replace(RECALLED, id="a-0007", article="article7", confidence=1.0)
    (event,) = join_acts([THREAT, RECALLED, copy])
    assert (event.head.id, event.status, len(event.reports)) == (THREAT.id, "conditional", 3)


def test_of_two_threats_neither_is_meant_where_nothing_beside_tells_which() -> None:
    other = told(3, "Varenia would halt the sale of grain", date(2019, 9, 20), status="conditional")
    assert len(join_acts([THREAT, other, RECALLED])) == 3


def test_of_two_threats_the_one_whose_words_stand_beside_is_meant() -> None:
    other = told(3, "Varenia would halt the sale of grain", date(2019, 9, 20), status="conditional")
    deed = told(4, "closed the Tarn bridge at midnight", date(2019, 10, 1), type="SANCTION", article=RECALLED.article)
    events = join_acts([THREAT, other, deed, RECALLED])
    assert [act.id for act in next(e for e in events if len(e.reports) > 1).reports] == [THREAT.id, RECALLED.id]


def test_a_threat_of_another_month_or_by_the_other_side_is_not_meant() -> None:
    august = replace(THREAT, earliest=date(2019, 8, 12), latest=date(2019, 8, 12))
    assert len(join_acts([replace(august, published=(date(2019, 8, 12), date(2019, 8, 12))), RECALLED])) == 2
    assert len(join_acts([replace(THREAT, actors=(KORLAND,), recipients=(VARENIA,)), RECALLED])) == 2


def test_what_was_had_given_before_on_no_day_that_is_told_is_looked_for_in_the_month_before() -> None:
    undated = replace(RECALLED, earliest=None, latest=None)
    assert recalls(undated)
    assert len(join_acts([THREAT, undated])) == 1


def test_of_deeds_without_a_word_in_common_none_is_meant() -> None:
    fired = replace(THREAT, type="ASSAULT", status="done", words="fired on the ferry", trigger_words="fired")
    raid = replace(RECALLED, type="ASSAULT", words="raid last month", trigger_words="raid")
    assert len(join_acts([fired, raid])) == 2


def test_talks_hosted_earlier_this_month_are_those_of_the_two_who_met() -> None:
    day = date(2019, 10, 8)
    met = told(5, "met the envoy of Korland", day, type="CONSULT")
    host = replace(ONE.actors[0], id="state:XHD", name="Halvend", country="XHD", kind="state")
    hosted = told(
        6,
        "hosted talks between the two sides earlier this month",
        date(2019, 10, 29),
        type="CONSULT",
        actors=(host,),
        recipients=(KORLAND, VARENIA),
        earliest=date(2019, 10, 1),
        latest=date(2019, 10, 29),
    )
    (event,) = join_acts([met, hosted])
    assert len(event.reports) == 2


def test_news_of_its_own_day_recalls_nothing() -> None:
    assert not recalls(THREAT)
    assert not recalls(replace(RECALLED, published=SEPTEMBER))


CLOSED = told(
    5, "Varenia closed the Tarn crossing at midnight", date(2019, 9, 12), type="SANCTION", trigger_words="closed"
)
NAMED = told(
    6,
    "the closure of the Tarn bridge, which cut the road two weeks ago",
    date(2019, 9, 30),
    type="SANCTION",
    trigger_words="closure",
    actors=(),
    recipients=(),
    earliest=date(2019, 9, 10),
    latest=date(2019, 9, 16),
)


def test_a_deed_that_is_only_named_is_the_one_of_these_days_at_that_place() -> None:
    (event,) = join_acts([CLOSED, NAMED])
    assert event.head.id == CLOSED.id


def test_a_deed_named_at_another_place_is_another() -> None:
    assert len(join_acts([CLOSED, replace(NAMED, words="the closure of the Ostrel bridge two weeks ago")])) == 2


REOPENED = told(
    7, "Varenia reopened the Tarn crossing to traffic", date(2019, 9, 12), type="CONCEDE", trigger_words="reopened"
)
OURS = told(
    8, "We opened the bridge", date(2019, 9, 30), type="CONCEDE", trigger=Span(3, 9), trigger_words="opened the bridge"
)


def test_what_a_side_tells_of_itself_is_what_it_did_weeks_before() -> None:
    (event,) = join_acts([REOPENED, OURS])
    assert (event.head.id, len(event.reports)) == (REOPENED.id, 2)


def test_what_is_told_of_somebody_on_a_day_is_of_that_day() -> None:
    assert len(join_acts([REOPENED, replace(OURS, words="Varenia opened the bridge")])) == 2


def test_nor_does_a_side_mean_what_it_did_in_other_words() -> None:
    assert len(join_acts([replace(REOPENED, trigger_words="apologised"), OURS])) == 2


def test_a_deadline_is_what_gave_a_day_before_it_is_another_threat() -> None:
    asked = told(
        9, "Varenia gave Korland until the end of the month to leave", date(2019, 9, 12), type="REQUEST",
        trigger_words="gave Korland until",
    )  # fmt: skip
    deadline = told(
        10, "the deadline that it set last month", date(2019, 10, 1), earliest=SEPTEMBER[0], latest=SEPTEMBER[1]
    )
    deadline = replace(deadline, trigger_words="deadline that it set")
    events = join_acts([THREAT, asked, deadline])
    assert [act.id for act in next(e for e in events if len(e.reports) > 1).reports] == [asked.id, deadline.id]
    plain = replace(asked, trigger_words="asked")
    assert len(join_acts([plain, deadline])) == 2
