"""Acts that no rule tells and the reader sees, and those that it doubts, in whole invented articles."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from verbale import settings
from verbale.actors.actor import Actor
from verbale.acts import sureness as weighing
from verbale.acts.finding import weigh_acts
from verbale.acts.glimpsed import _was_never, from_whom, has_result, party, teller_of, tells_of_it
from verbale.acts.signs import Signs
from verbale.acts.sureness import (
    LEAST,
    LEAST_AHEAD,
    LEAST_LIKELY,
    LEAST_READ,
    LEAST_SEEN,
    LEAST_SEEN_LIKELY,
    LEAST_TYPE,
    LEAST_TYPE_AHEAD,
    LEAST_TYPE_LIKELY,
    LEAST_TYPE_SEEN,
    LEAST_TYPE_UNDONE,
    LEAST_UNDONE,
    UNDONE,
    is_told,
    sureness,
)
from verbale.acts.threats import is_of_a_thing
from verbale.coding import Reading, code, read
from verbale.knowledge import known
from verbale.knowledge.points import share_by_points
from verbale.pages.page import Page
from verbale.reader.impression import odds
from verbale.views.rules import act_rule

#: an article of ours with an act that no pattern tells
_SEEN = Path(__file__).parent / "articles" / "x8_02.txt"
_ACTORS = Path(__file__).parent / "probes" / "actors.yaml"
_TEXT = (
    "Fishermen block harbour of Port Elim\n\n"
    "PORT ELIM, 4 March 2019 - Some sixty fishermen strung nets across the harbour of Port Elim on Monday so that no ship of the "
    "Tamborian navy could leave. President Davit Orun of Tamboria said the government would not be blackmailed.\n\n"
    "The fishermen want the coast guard to hand back eleven boats, which it took in January. Police looked on and nobody was "
    "hurt. The ministry of fisheries in Port Elim gave no answer when it was asked about the boats.\n"
)


def reading(text: str = _TEXT) -> Reading:
    return read(Page("harbour.txt", text.encode(), charset="utf-8"), known((_ACTORS,)))


def test_an_act_that_the_reader_sees_says_so_in_its_rule_and_in_words():
    page = Page("x8_02.txt", _SEEN.read_bytes(), charset="utf-8")
    seen = [a for a in code(page, known((_ACTORS,))).acts if a.rule.startswith("seen/")]
    assert seen
    assert all(a.rule.partition("+")[0] == f"seen/{a.type.lower()}" for a in seen)
    assert all(a.confidence >= LEAST_SEEN for a in seen)
    assert "reader" in act_rule(seen[0].rule)


def test_without_the_reader_the_rules_stand_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(settings, "READER", 0)
    told = reading()
    assert told.impression is None
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements)
    assert not any(a.rule.startswith("seen/") for a, _ in weighed)
    assert not any(name.startswith("reader") for _, signs in weighed for name in signs)


def test_no_word_tells_an_act_twice():
    told = reading()
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    places = [(a.type, a.trigger.start) for a, _ in weighed]
    assert len(set(places)) == len(places)


def test_a_sentence_by_itself_is_left_to_the_rules():
    told = reading("Police in Port Elim arrested eleven fishermen on Monday.\n")
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    assert [a.type for a, _ in weighed] == ["COERCE"]
    assert not any(name.startswith("reader") for _, signs in weighed for name in signs)


def with_type(monkeypatch: pytest.MonkeyPatch, sure: float) -> None:
    """Every act's type is so sure."""
    monkeypatch.setattr(weighing, "share_by_points", lambda signs, name: sure)


def stands_from(least: float, signs: Signs, seen: bool = False) -> None:
    """An act with these signs is told from this sureness on, and not below it."""
    assert is_told(least, signs, seen=seen)
    assert not is_told(least - 0.01, signs, seen=seen)


def test_what_only_the_reader_sees_must_be_surer_than_what_a_rule_tells(monkeypatch: pytest.MonkeyPatch):
    signs: Signs = {"reader: type in the clause": odds(0.6)}
    with_type(monkeypatch, LEAST_TYPE)
    stands_from(LEAST_READ, signs)
    assert not is_told(LEAST_SEEN, signs, seen=True)
    with_type(monkeypatch, LEAST_TYPE_SEEN)
    stands_from(LEAST_SEEN, signs | {"actor none": 1.0}, seen=True)
    stands_from(LEAST_SEEN_LIKELY, signs, seen=True)  # where it is known who did it


def test_an_act_of_a_text_that_the_reader_has_not_read_is_told_by_its_sureness_alone():
    assert is_told(LEAST, {}, seen=False)
    assert not is_told(LEAST - 0.01, {}, seen=False)


def test_an_act_is_the_surer_the_likelier_the_reader_holds_it():
    few: Signs = {"pattern": 0.8, "type COERCE": 1.0, "reader: type in the clause": odds(0.05)}
    assert sureness(few) < sureness(few | {"reader: type in the clause": odds(0.95)})


def test_the_reader_says_something_of_type_status_and_both_parties():
    told = reading()
    weighed = weigh_acts(told.article, told.parse, told.cast, told.times, told.places, told.statements, told.impression)
    for _, signs in weighed:
        names = {name for name in signs if name.startswith("reader: ")}
        assert {"reader: type", "reader: type in the clause", "reader: another type", "reader: status"} <= names
        assert ("reader: actor" in names) != ("reader: no actor" in names)
        assert ("reader: recipient" in names) != ("reader: no recipient" in names)
        assert all(-3 <= signs[n] <= 3 for n in names if "beside" not in n)


def test_who_says_that_somebody_was_threatened_is_not_who_threatened(parsed):
    parse = parsed("Vellin said the people had been threatened. Vellin said the people had been threatened by Brandt.")
    first, second = (t for t in parse.tokens if t.text == "threatened")
    teller = tells_of_it(parse, first)
    assert teller is not None
    assert teller.text == "Vellin"
    assert tells_of_it(parse, second) is None


def test_a_thing_threatens_nobody(parsed):
    parse = parsed(
        "Varland shot down missiles that threaten to hit its coast. Troops threatened to storm the base. Karsk threatened war."
    )
    verbs = [t for t in parse.tokens if t.lemma == "threaten"]
    assert [is_of_a_thing(parse, verb) for verb in verbs] == [True, False, False]


def test_what_nobody_is_told_to_have_done_needs_a_likely_type_and_little_more():
    read = {"reader: type in the clause": 3.0, UNDONE: 1.0}
    likely = share_by_points(read, "sureness_type.tsv") >= LEAST_TYPE_UNDONE
    assert likely
    assert is_told(LEAST_UNDONE, read, False)
    assert not is_told(LEAST_UNDONE, {"reader: type in the clause": 3.0}, False)
    assert not is_told(LEAST_UNDONE, read, True)
    assert not is_told(LEAST_UNDONE, {"reader: type in the clause": -3.0, UNDONE: 1.0}, False)


def test_what_is_likely_of_its_type_is_told_though_its_parties_are_in_doubt(monkeypatch: pytest.MonkeyPatch):
    signs: Signs = {"reader: type in the clause": odds(0.6)}
    with_type(monkeypatch, LEAST_TYPE_LIKELY)
    stands_from(LEAST_LIKELY, signs)
    assert not is_told(LEAST_LIKELY, signs, seen=True)
    assert not is_told(LEAST_LIKELY, {**signs, "actor none": 1.0}, seen=False)
    with_type(monkeypatch, LEAST_TYPE_LIKELY - 0.01)
    assert not is_told(LEAST_LIKELY, signs, seen=False)


def test_what_lies_ahead_is_told_with_less(monkeypatch: pytest.MonkeyPatch):
    signs: Signs = {"reader: type in the clause": odds(0.6), "status promised": 1.0}
    with_type(monkeypatch, LEAST_TYPE_AHEAD)
    stands_from(LEAST_AHEAD, signs)
    assert not is_told(LEAST_AHEAD, {**signs, "status promised": 0.0} | {"status done": 1.0}, seen=True)
    assert not is_told(LEAST_AHEAD, {"reader: type in the clause": odds(0.6), "status done": 1.0}, seen=False)


def test_who_says_that_a_meeting_will_be_held_only_tells_of_it(parsed):
    parse = parsed("Diplomats said the meeting would be on Tuesday. The meeting was on Tuesday.")
    first, second = (t for t in parse.tokens if t.text == "meeting")
    teller = teller_of(parse, first)
    assert teller is not None
    assert teller.text == "Diplomats"
    assert teller_of(parse, second) is None


def test_of_the_girls_families_the_girls_are_no_party(parsed):
    parse = parsed("The girls' families pressed the government.")
    girls = next(t for t in parse.tokens if t.text == "girls")
    actor = Actor("group:XVA.girls", "girls", "group", "XVA")
    parties = SimpleNamespace(
        all_strict=lambda tokens: tuple(actor for t in tokens if t.i == girls.i), all_lenient=lambda tokens: ()
    )
    sure = SimpleNamespace(related=lambda carrier, tokens, relation: 0.9 if tokens[0].i == girls.i else 0.3)
    verb = next(t for t in parse.tokens if t.lemma == "press")
    assert party(parse, verb, "actor", parties, sure) == ()
    assert party(parse, verb, "actor", SimpleNamespace(all_strict=lambda tokens: (actor,)), sure) == (actor,)


def test_talks_of_which_there_is_a_result_were_held(parsed):
    parse = parsed("They met, the first result of two days of talks. They plan talks.")
    first, second = (t for t in parse.tokens if t.text == "talks")
    assert has_result(parse, first)
    assert not has_result(parse, second)


def test_pressure_from_the_families_is_theirs(parsed):
    parse = parsed("The release comes amid pressure from the families on the government. Pressure grew.")
    first, second = (t for t in parse.tokens if t.lemma == "pressure")
    parties = SimpleNamespace(all_strict=lambda tokens: tuple(t.text for t in tokens))
    assert from_whom(parse, first, parties) == ("families",)
    assert from_whom(parse, second, parties) == ()


def test_what_was_never_done_is_no_act_of_its_kind(parsed):
    parse = parsed("The council has never supported the rebels. It supported them. It did not meet the envoy.")
    verbs = [t for t in parse.tokens if t.lemma in ("support", "meet")]
    assert [_was_never(parse, verb) for verb in verbs] == [True, False, True]
