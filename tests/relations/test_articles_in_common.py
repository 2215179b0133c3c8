"""Acts that are told alike in articles of other things are other acts, and nothing that follows."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import written_act
from tests.relations.written_ledger import CARRIED, THREAT
from tests.relations.written_reports import KORLAND, VARENIA, report
from verbale.record.rows import ActRow, Party
from verbale.relations.article_likeness import Likeness, unknown
from verbale.relations.entry import make_entry
from verbale.relations.following import Later, find_bearing
from verbale.relations.grouping import Decided, Groups
from verbale.relations.positions import find_positions
from verbale.relations.same_act import join_acts
from verbale.relations.scoring import Join
from verbale.relations.shifts import find_shifts
from verbale.relations.stories import lone, needed
from verbale.relations.terms import weigh

QUESSA = Party("state:XQU", "Quessa", "state", "XQU")
FIRST = Join(THREAT.id, 1.0, ("first report",))
BANK = Party("org:hill-bank", "Hill Bank", "organisation", None, "BUS")


def joined(acts: list[ActRow], likeness: Likeness) -> int:
    groups = Groups(Decided(), likeness=likeness)
    groups.add_all(acts)
    return len(groups.all())


@pytest.mark.parametrize(("likeness", "events"), [(None, 1), (0.4, 1), (0.02, 2)])
def test_two_reports_are_one_act_where_their_articles_are_about_one_thing(likeness: float | None, events: int) -> None:
    visit = {"type": "CONSULT", "trigger_words": "visit"}
    one = report(1, "the visit of Varenia's envoy to Korland", **visit)
    two = report(2, "Varenia's visit to Korland on Monday", **visit)
    assert joined([one, two], lambda here, there: likeness) == events


@pytest.mark.parametrize(("likeness", "followed"), [(None, True), (0.4, True), (0.12, True), (0.02, False)])
def test_what_follows_stands_in_an_article_of_the_same_thing(likeness: float | None, followed: bool) -> None:
    entry = make_entry([(THREAT, FIRST)])
    assert entry is not None
    found = find_bearing(entry, Later([THREAT, CARRIED]), lambda one, other: likeness)
    assert (CARRIED.id in {f.act.id for f in found}) == followed


def test_two_meetings_of_one_state_with_others_are_two() -> None:
    words = "Varenia met the delegation for talks on the herring"
    met = report(1, words, type="CONSULT", recipients=(KORLAND,), trigger_words="met")
    again = "on Monday the premier met guests about the herring quota"
    bank = replace(met, id="a-0007", article="article7", recipients=(BANK,), words=again)
    other = replace(bank, id="a-0008", article="article8", recipients=(QUESSA,))
    among = replace(bank, id="a-0009", article="article9", actors=(VARENIA, QUESSA), recipients=(KORLAND,))
    assert len(join_acts([met, bank])) == 2
    assert len(join_acts([met, other])) == 2
    assert len(join_acts([met, among])) == 1


def test_who_brings_others_together_may_be_left_out_of_one_report() -> None:
    words = "brokered the talks on the herring at the palace of Port Varen"
    one = report(1, f"Varenia and Quessa {words}", type="CONSULT", actors=(VARENIA,), recipients=(QUESSA,))
    two = replace(one, id="a-0007", article="article7", recipients=(KORLAND,))
    assert len(join_acts([one, two])) == 1


def test_deeds_in_two_lands_are_two_however_alike() -> None:
    police = Party("group:XVA.police", "Varenian police", "group", "XVA", "COP")
    driver = Party("group:XVA.drivers", "Varenian drivers", "group", "XVA")
    theirs = Party("group:XKO.police", "Korland police", "group", "XKO", "COP")
    drivers = Party("group:XKO.drivers", "Korland drivers", "group", "XKO")
    held = report(1, "police arrested three drivers at dawn", type="COERCE", actors=(police,), recipients=(driver,))
    again = replace(
        held, id="a-0008", article="article8", words="three drivers are held since they were arrested in a raid"
    )
    there = replace(again, id="a-0007", article="article7", actors=(theirs,), recipients=(drivers,))
    assert len(join_acts([held, again])) == 1
    assert len(join_acts([held, there])) == 2


def test_what_is_told_at_home_to_two_bodies_is_told_twice() -> None:
    mayors = Party("group:XVA.mayors", "Varenian mayors", "group", "XVA", "GOV")
    nurses = Party("group:XVA.nurses", "Varenian nurses", "group", "XVA", "GOV")
    told = report(1, "They were instructed to prepare for the flood", type="REQUEST", recipients=(mayors,))
    again = replace(
        told, id="a-0007", article="article7", words="instructed to watch the levees in a flood", recipients=(nurses,)
    )
    assert len(join_acts([told, replace(again, recipients=(mayors,))])) == 1
    assert len(join_acts([told, again])) == 2


def test_courts_and_ministers_of_a_state_take_no_one_position_toward_a_man_at_home() -> None:
    court = Party("org:XVA.court", "Varenian court", "organisation", "XVA", "JUD")
    minister = Party("person:ada-lorn", "Ada Lorn", "person", "XVA", "GOV")
    editor = Party("person:odo-marl", "Odo Marl", "person", "XVA")
    freed = written_act(
        "1", date(2031, 3, 4), "RETREAT", "The prisoner Odo Marl was released", actors=(court,), recipients=(editor,)
    )
    jailed = written_act(
        "2", date(2031, 9, 4), "COERCE", "Odo Marl was made a prisoner again", actors=(minister,), recipients=(editor,)
    )
    assert not find_shifts(find_positions([freed, jailed], [], {}))


def test_two_articles_alone_must_be_more_alike_than_two_stories() -> None:
    one, other = (lone(f"{n}", n, {"harbour": 1.0}, date(2031, 5, 1)) for n in (1, 2))
    many = replace(one, members=tuple(range(20)))
    assert needed(one, other) > needed(many, one) > needed(many, many)


def test_the_name_of_a_land_tells_less_of_a_story_than_another_word() -> None:
    terms = weigh({"norway": 1, "quxil": 1, "norwegian": 1}, {}, 10)
    assert terms["norway"] == terms["norwegian"] == pytest.approx(terms["quxil"] / 2)


def test_of_articles_that_are_not_in_the_record_nothing_is_known() -> None:
    assert unknown("article1", "article2") is None


def test_the_invasion_is_one_in_whatever_articles_it_is_named() -> None:
    told = report(1, "Varenia's invasion of Korland", type="ASSAULT", trigger_words="invasion")
    again = report(2, "the Varenian invasion of Korland", type="ASSAULT", trigger_words="invasion")
    assert joined([told, again], lambda one, other: 0.01) == 1
