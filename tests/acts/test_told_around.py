"""Knows whom an act touches that the pattern's own places leave out: people without names, pronouns, the place, the state."""

from collections.abc import Callable

from verbale.actors.actor import Actor, Cast, Mention
from verbale.actors.described import BODIES, PERSONS
from verbale.acts.act import Act
from verbale.acts.anaphora import Anaphora
from verbale.acts.parties import Parties
from verbale.text.parse import Parse
from verbale.text.spans import Span

Tell = Callable[..., tuple[Act, ...]]
Parsed = Callable[[str], Parse]
VAR, OST, NOR, KESSEL, DORN = "state:XVA", "state:XOS", "state:XNO", "person:mara-kessel", "person:ivo-dorn"
REBELS = "group:XOS.rebels"


def kinds(acts: tuple[Act, ...], kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(a.actors, a.recipients) for a in acts if a.type == kind]


def described(text: str, word: str, actor: Actor, rule: str) -> Cast:
    start = text.index(word)
    return Cast({}, (), None, None, ((Mention(Span(start, start + len(word)), "nominal", actor.id, rule), actor),))


def test_a_noun_for_people_stands_for_them_where_no_mention_does(parsed: Parsed) -> None:
    text = "Troops beat a carpenter."
    carpenter = Actor("person:carpenter.00000000", "carpenter", "person", "XVA")
    parse = parsed(text)
    parties = Parties(parse, described(text, "carpenter", carpenter, PERSONS), ())
    assert parties.lenient(parse.tokens[3]) == carpenter


def test_a_body_without_a_name_comes_after_whose_it_is(parsed: Parsed) -> None:
    text = "Dorn closed Ostria's factories."
    works = Actor("group:XOS.factories", "factories", "group", "XOS", "BUS")
    state = Actor(OST, "Ostria", "state", "XOS")
    cast = described(text, "factories", works, BODIES)
    named = Cast({OST: state}, (Mention(Span(12, 18), "name", OST),), None, None, cast.described)
    parse = parsed(text)
    noun = next(t for t in parse.tokens if t.text == "factories")
    assert Parties(parse, named, ()).lenient(noun) == state
    assert Parties(parse, cast, ()).lenient(noun) == works


def test_who_acts_as_they_is_the_subject_of_the_sentence_before(parsed: Parsed) -> None:
    parse = parsed("The board praised the clerks. They fired the editor.")
    board, clerks = Actor("org:board", "board", "organisation"), Actor("group:clerks", "clerks", "group")
    cast = Cast(
        {board.id: board, clerks.id: clerks},
        (Mention(Span(0, 9), "nominal", board.id), Mention(Span(18, 28), "nominal", clerks.id)),
    )
    they = next(t for t in parse.tokens if t.text == "They")
    assert Anaphora(parse, cast, {}).meant(they, None) == board
    assert Anaphora(parse, cast, {}).meant(they, None, (board,)) is None


def test_those_expelled_from_a_state_are_expelled_by_it(told: Tell) -> None:
    acts = told("Two Ostrian students were expelled from Varland over the weekend.")
    assert any(actors == (VAR,) for kind in ("COERCE", "SANCTION") for actors, _ in kinds(acts, kind))


def test_a_denial_answers_who_made_the_claim(told: Tell) -> None:
    acts = told("Mara Kessel denied that the count was false, a claim first made by the students.")
    assert any("group:XVA.students" in r for _, r in kinds(acts, "REJECT"))


def test_of_two_states_told_together_the_other_is_meant(told: Tell) -> None:
    acts = told("Ostria offered a pact in May.\nVarland ratified the text last month.")
    assert any(OST in r for a, r in kinds(acts, "SUPPORT") if VAR in a)


def test_force_that_answers_force_falls_on_who_began(told: Tell) -> None:
    acts = told("Rebels attacked Varland at dawn. Varland opened fire an hour later.")
    assert any(REBELS in r for a, r in kinds(acts, "ASSAULT") if VAR in a)


def test_of_attackers_whom_nobody_knows_none_is_told(told: Tell) -> None:
    acts = told("Unidentified gunmen killed Ivo Dorn on Monday.")
    assert ((), (DORN,)) in kinds(acts, "ASSAULT")


def test_who_is_released_was_held_by_those_who_released_her(told: Tell) -> None:
    acts = told("Varland arrested Ivo Dorn in March.\nHe was released on Friday.")
    assert any(VAR in a for a, r in kinds(acts, "RETREAT") if DORN in r)


def test_a_call_for_somebody_s_release_is_not_made_to_him(told: Tell) -> None:
    acts = told("Norvia called for the release of Ivo Dorn.")
    assert all(DORN not in r for _, r in kinds(acts, "REQUEST"))


def test_envoys_turned_away_were_turned_away_by_the_state_of_the_place(told: Tell) -> None:
    text = "Varland is poor. Varland votes in May. Varland has two rivers.\nThe Alliance's envoys met. "
    acts = told(f"{text}The Northern Alliance was turned away at the border on Tuesday.")
    assert any(a == (VAR,) and "org:alliance" in r for a, r in kinds(acts, "REJECT"))


def test_an_act_whose_recipient_is_guessed_is_less_sure(told: Tell) -> None:
    (named,) = [a for a in told("Mara Kessel condemned Ostria on Monday.") if a.type == "ACCUSE"]
    (guessed,) = [a for a in told("Varland shelled Ostria. Ostria condemned the raid.") if a.type == "ACCUSE"]
    assert "+" in guessed.rule
    assert guessed.confidence < named.confidence <= 1


def test_a_long_article_with_hardly_an_act_tells_no_guessed_one(told: Tell) -> None:
    filler = "The river is wide and its banks are green in spring. " * 60
    acts = told(f"Varland is poor. Varland votes. Varland has rivers. {filler}\nThe students demanded cheaper seeds.")
    assert all("+" not in a.rule for a in acts)
