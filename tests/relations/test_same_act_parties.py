"""Tests of what parts two reports by who did it and to whom, and of what is done but once."""

from dataclasses import replace
from datetime import date

from tests.relations.written_reports import KORLAND, ONE, TOLLAND, TWO, VARENIA, report
from verbale.record.rows import Party
from verbale.relations.days_apart import are_of_one_month
from verbale.relations.doers import clash
from verbale.relations.evidence import weigh
from verbale.relations.marks import names_in_general
from verbale.relations.same_act import join_acts
from verbale.relations.sides import meet
from verbale.text.spans import Span


def test_two_who_are_called_by_name_say_two_things_however_like_their_words() -> None:
    words = "condemned the test as a reckless act and a threat to the whole region"
    said = report(1, f"Mira Tolland {words}", type="ACCUSE", actors=(TOLLAND,), trigger_words="condemned")
    other = replace(
        said, id="a-0007", article="article7", actors=(Party("person:ada-lorn", "Ada Lorn", "person", "XVA"),)
    )
    state = replace(said, id="a-0008", article="article8", actors=(VARENIA,))
    assert len(join_acts([said, other])) == 2
    assert len(join_acts([said, state])) == 1
    assert len(join_acts([said, state, other])) == 2


def test_one_who_is_only_described_may_be_another_who_is() -> None:
    words = "the police in Port Varen arrested the driver of the tram after the crash"
    held = report(1, words, type="COERCE", recipients=(Party("person:driver.abababab", "driver", "person", "XVA"),))
    man = replace(
        held, id="a-0007", article="article7", recipients=(Party("person:man.cdcdcdcd", "man", "person", "XVA"),)
    )
    named = replace(held, recipients=(Party("person:odo-marl", "Odo Marl", "person", "XVA"),))
    lorn = replace(man, recipients=(Party("person:ada-lorn", "Ada Lorn", "person", "XKO"),))
    assert "done to somebody else" not in {point.what for point in weigh(held, man)}
    assert "done to somebody else" in {point.what for point in weigh(named, lorn)}


def test_a_council_of_many_states_is_a_part_of_its_body_and_another_body_is_not() -> None:
    body = Party("org:tide-pact", "Tide Pact", "organisation", None, "IGO")
    council = Party("org:tide-pact-council", "Council of the Pact", "organisation", None, "IGO")
    bank = Party("org:hill-bank", "Hill Bank", "organisation", None, "BUS")
    assert meet([body], [council]) == 0.6
    assert meet([body], [bank]) == 0.0
    assert clash(replace(ONE, actors=(body,)), replace(TWO, actors=(bank,)))


def test_in_november_of_an_article_of_some_year_is_the_november_of_the_other() -> None:
    month = {"earliest": date(2018, 11, 1), "latest": date(2018, 11, 30)}
    some = {"earliest": date(2017, 11, 1), "latest": date(2018, 11, 30)}
    told, again = (
        replace(ONE, words="spurned the pact in November", **month),
        replace(TWO, words="ditched it in November", **some),
    )
    assert are_of_one_month(told, again)
    assert not are_of_one_month(told, replace(again, words="ditched it in December"))
    assert not are_of_one_month(told, replace(again, words="ditched it"))


def test_recent_deeds_in_the_plural_are_none_of_them() -> None:
    words = "its recent missile tests"
    some = replace(
        ONE, words=words, trigger=Span(11, len(words)), trigger_words="missile tests", evidence=Span(0, len(words))
    )
    assert names_in_general(some)
    assert not names_in_general(replace(some, words="these missile tests"))


def test_what_is_done_to_one_but_once_is_one_act_though_no_day_is_told() -> None:
    taken = report(1, "Varenia's annexation of the delta", type="COERCE", trigger_words="annexation")
    told = report(2, "Varenia annexed the delta of Korland in spring", type="COERCE", trigger_words="annexed")
    assert "what is done to one but once" in {point.what for point in weigh(taken, told)}
    assert "what is done to one but once" not in {
        point.what for point in weigh(taken, replace(told, actors=(KORLAND,)))
    }
