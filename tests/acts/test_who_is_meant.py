"""Knows whom an act touches that names a gathering, a step, a filing or a request to others: never a stray state."""

from collections.abc import Callable

from verbale.actors.actor import Actor, Cast, Mention
from verbale.acts.act import Act
from verbale.acts.anaphora import Anaphora
from verbale.acts.parties import Parties
from verbale.text.parser import parse
from verbale.text.spans import Span

Tell = Callable[..., tuple[Act, ...]]
VAR, OST, NOR, KESSEL, DORN = "state:XVA", "state:XOS", "state:XNO", "person:mara-kessel", "person:ivo-dorn"
STUDENTS = "group:XVA.students"


def recipients(acts: tuple[Act, ...], kind: str) -> list[tuple[str, ...]]:
    return [a.recipients for a in acts if a.type == kind]


def test_who_bans_protests_bans_the_crowd_of_the_article() -> None:
    text = "Protesters filled the squares. Varland banned the protests."
    crowd = Actor("group:XVA.protesters", "protesters", "group", "XVA", "OPP")
    cast = Cast({crowd.id: crowd}, (Mention(Span(0, 10), "nominal", crowd.id),))
    parsed = parse(text, [Span(0, len(text))])
    noun = next(t for t in parsed.tokens if t.text == "protests")
    assert Parties(parsed, cast, ()).lenient(noun) == crowd


def test_who_praises_both_decisions_praises_the_one_who_took_them(told: Tell) -> None:
    acts = told("Ivo Dorn appointed two judges on Monday.\nBoth decisions have been praised by the students.")
    assert recipients(acts, "SUPPORT") == [(DORN,)]


def test_charges_laid_are_laid_against_the_one_who_is_held(told: Tell) -> None:
    acts = told("Varland arrested Ivo Dorn in March.\nMara Kessel filed a lawsuit in May.")
    assert (DORN,) in recipients(acts, "ACCUSE")


def test_claims_made_by_somebody_are_his_to_be_rejected(told: Tell) -> None:
    acts = told("Mara Kessel rejected claims made by Ivo Dorn about the river.")
    assert recipients(acts, "REJECT") == [(DORN,)]


def test_what_is_said_on_behalf_of_a_people_is_not_said_to_it(told: Tell) -> None:
    acts = told("Ivo Dorn expressed gratitude, on behalf of the students, for the help.")
    assert all(STUDENTS not in r for r in recipients(acts, "SUPPORT"))


def test_a_request_to_people_of_whom_nothing_is_known_goes_to_no_other_state(told: Tell) -> None:
    before = "Varland accused Ostria of fraud.\nOstria accused Varland of theft.\n"
    acts = told(f"{before}Varland proposed to the towns of the valley that they pool their water.")
    assert all(OST not in a.recipients for a in acts if a.type == "REQUEST")
    acts = told(f"{before}Varland demanded that each party name its candidates.")
    assert all(OST not in a.recipients for a in acts if a.type == "REQUEST")


def test_who_welcomes_a_ceasefire_backs_those_who_made_it(told: Tell) -> None:
    acts = told("Varland and Ostria signed a ceasefire on Friday.\nNorvia welcomed the ceasefire.")
    assert any(set(r) == {VAR, OST} for r in recipients(acts, "SUPPORT"))


def test_who_is_at_odds_is_known_by_all_that_the_article_tells(told: Tell) -> None:
    text = "Ostria shelled Varland. Norvia met Ostria. Norvia met Ostria again.\nMara Kessel ordered the army to the river."
    assert all(NOR not in a.recipients for a in told(text) if a.type == "MOBILIZE")


def test_what_one_minister_denies_is_no_other_states_word(told: Tell) -> None:
    text = "Varland accused Ostria of fraud. Ostria accused Varland of theft. It rained.\nIt rained again.\nIt snowed.\nIt was cold.\n"
    acts = told(f"{text}Mara Kessel denied having sold the land.")
    assert all(not a.rule.endswith("+other side") for a in acts if a.type == "REJECT")


def test_a_war_of_independence_is_fought_with_the_other_state_of_the_article(told: Tell) -> None:
    text = "Varland and Ostria are neighbours. Varland accused Ostria of fraud.\nVarland’s war of independence lasted eight years."
    assert any(OST in a.recipients for a in told(text) if a.type == "ASSAULT")


def test_what_calls_a_protest_names_blames_the_protesters(told: Tell) -> None:
    text = "Students protested in the capital on Monday.\nIvo Dorn condemned the protests."
    assert recipients(told(text), "ACCUSE") == [(STUDENTS,)]


def test_prisoners_released_stand_before_the_state_that_is_guessed(told: Tell) -> None:
    text = "Varland accused Ostria of fraud. Ostria accused Varland of theft.\nVarland released the students."
    assert all(r[:1] == (STUDENTS,) for r in recipients(told(text), "RETREAT"))


def test_who_helps_a_coup_is_not_whom_it_overthrows(told: Tell) -> None:
    acts = told("Rebels staged a coup with support from the government of Norvia.")
    assert all(NOR not in a.recipients for a in acts)


def test_a_deal_between_two_at_home_is_not_made_with_the_state(told: Tell) -> None:
    text = "Varland is poor. Varland has many lakes. Varland votes in May.\nThe students reached a wage deal on Friday."
    assert all(VAR not in a.recipients for a in told(text) if a.type == "AGREE")


def test_in_an_article_about_one_state_a_single_dealing_abroad_makes_no_adversary(told: Tell) -> None:
    home = "Varland is poor. Varland has many lakes. Varland votes in May. Varland is cold. Varland threatened Ostria once."
    acts = told(f"{home}\nThe students criticised the new rents.")
    assert all(OST not in a.recipients for a in acts if a.type == "ACCUSE")


def test_a_coup_is_made_at_home(told: Tell) -> None:
    acts = told("Varland and Ostria are neighbours. Varland met Ostria.\nMara Kessel staged a coup in spring.")
    assert recipients(acts, "COERCE") == [(VAR,)]


def test_she_who_was_jailed_is_not_the_man_named_last() -> None:
    text = "The release of Yulia Kessel would help, though Viktor Dorn also has claims. She was jailed in May."
    one, other = (
        Actor(i, n, "person", "XVA", "OPP")
        for i, n in (("person:yulia-kessel", "Yulia Kessel"), ("person:viktor-dorn", "Viktor Dorn"))
    )
    mentions = (Mention(Span(15, 27), "name", one.id), Mention(Span(47, 58), "name", other.id))
    genders = {one.id: "f", other.id: "m"}
    parsed = parse(text, [Span(0, len(text))])
    she = next(t for t in parsed.tokens if t.text == "She")
    assert (
        Anaphora(parsed, Cast({one.id: one, other.id: other}, mentions, genders=genders), {}).meant(she, None) != other
    )
    assert Cast({}, (), genders=genders).may_be("she", one)
    assert not Cast({}, (), genders=genders).may_be("he", one)


def test_others_are_detained_by_who_detained_some_in_the_sentence_before(told: Tell) -> None:
    acts = told("Mara Kessel detained two students in Varland.\nIvo Dorn was detained at a bridge in Varland.")
    assert [a.actors for a in acts if a.type == "COERCE" and DORN in a.recipients] == [(KESSEL,)]
