"""Tests of the mentions that serve acts and statements only, and of nouns that are nobody's."""

from verbale.actors.actor import Actor, Cast, Mention
from verbale.actors.untold import leave_unsure_untold, passages_of
from verbale.text.spans import Span


def _cast() -> Cast:
    sure = Actor("state:XVA", "Varania", "state", "XVA")
    clerk = Actor("person:clerk.abababab", "clerk", "person", "XVA")
    mentions = (
        Mention(Span(0, 7), "name", sure.id, "state by name"),
        Mention(Span(20, 29), "nominal", sure.id, "one of the two spoken of"),
        Mention(Span(40, 45), "nominal", clerk.id, "people by a description"),
    )
    return Cast({sure.id: sure, clerk.id: clerk}, mentions)


def test_an_unsure_mention_is_not_told_and_nobody_is_left_of_whom_nothing_tells() -> None:
    told = leave_unsure_untold(_cast(), {})
    assert [m.rule for m in told.mentions] == ["state by name"]
    assert set(told.actors) == {"state:XVA"}


def test_who_acts_or_speaks_stays_though_no_mention_of_him_is_told() -> None:
    told = leave_unsure_untold(_cast(), {"person:clerk.abababab": [Span(60, 80)]})
    assert len(told.mentions) == 1
    assert set(told.actors) == {"state:XVA", "person:clerk.abababab"}


def test_people_in_general_are_told_where_an_act_rests_upon_them_only() -> None:
    people = Actor("group:XVA.people", "Varanian people", "group", "XVA", "CVL")
    rule = "group by a common noun, of the article's country"
    mentions = tuple(Mention(Span(at, at + 6), "nominal", people.id, rule) for at in (0, 50))
    told = leave_unsure_untold(Cast({people.id: people}, mentions), {people.id: [Span(40, 90)]})
    assert [m.span.start for m in told.mentions] == [50]
    police = Actor("group:XVA.police", "Varanian police", "group", "XVA", "COP")
    seen = Cast({police.id: police}, (Mention(Span(0, 6), "nominal", police.id, rule),))
    assert leave_unsure_untold(seen, {}) == seen


def test_a_capital_in_which_somebody_is_shown_round_is_not_its_state_unless_an_act_rests_upon_it() -> None:
    state = Actor("state:XVA", "Varania", "state", "XVA")
    mention = Mention(Span(10, 15), "name", state.id, "capital for the state")
    cast = Cast({state.id: state}, (mention,))
    assert not leave_unsure_untold(cast, {state.id: [Span(20, 40)]}).mentions
    assert leave_unsure_untold(cast, {state.id: [Span(0, 40)]}).mentions == (mention,)


def test_her_for_one_without_a_name_is_told_where_she_acts_or_speaks() -> None:
    mother = Actor("person:mother.abababab", "mother", "person", "XVA", "CVL")
    cast = Cast({mother.id: mother}, (Mention(Span(30, 33), "pronoun", mother.id, "pronoun: the person spoken of"),))
    assert not leave_unsure_untold(cast, {}).mentions
    assert leave_unsure_untold(cast, {mother.id: [Span(20, 40)]}).mentions


def test_passages_are_those_of_all_that_one_has_a_part_in() -> None:
    told = passages_of([(("a", None), (Span(0, 3), None)), (("a", "b"), (Span(5, 9),))])
    assert told == {"a": [Span(0, 3), Span(5, 9)], "b": [Span(5, 9)]}


def test_sayings_and_what_the_rest_are_tell_nobody(cast_of):
    text = "A colossal sum it was, and a king's ransom. One of three is a female; the rest are males."
    assert not cast_of(text).mentions


def test_the_presidents_of_two_states_are_of_neither_alone(cast_of, who):
    text = "Reports came in May. The presidents of Varania and Ostrovia praised the ships."
    assert who(cast_of(text), text, "presidents") == "group:presidents"


def test_the_neighbours_of_the_state_named_beside_them(cast_of, who):
    text = "Ostrovia asked for talks on borders between Varania and its neighbours."
    assert who(cast_of(text), text, "its") == "state:XVA"


def test_it_comes_to_is_nobody(cast_of):
    text = "Varania is a good place when it comes to food."
    assert not any(m.form == "pronoun" for m in cast_of(text).mentions)


def test_the_presidents_of_two_republics_told_in_full(cast_of, who):
    text = "Reports came in May. The presidents of Varania and the Republic of Marland praised the ships."
    assert who(cast_of(text), text, "presidents") == "group:presidents"


def test_where_a_ship_is_bound_and_what_one_runs_for_are_nobody(cast_of):
    text = "The ship was bound for Karsk. She will run for president again. It was Hill Peoples' Day at the congress."
    assert not cast_of(text).mentions


def test_capitals_that_act_and_armies_are_told_wherever_they_stand() -> None:
    state = Actor("state:XVA", "Varania", "state", "XVA", "GOV")
    army = Actor("org:XVA.army", "Varanian army", "organisation", "XVA", "MIL")
    firm = Actor("org:XVA.firm", "Varanian firm", "organisation", "XVA", "BUS")
    rule = "part of a state by a common noun"
    mentions = (
        Mention(Span(0, 5), "name", state.id, "capital for its state"),
        Mention(Span(10, 14), "nominal", army.id, rule),
        Mention(Span(20, 24), "nominal", firm.id, rule),
    )
    told = leave_unsure_untold(Cast({a.id: a for a in (state, army, firm)}, mentions), {})
    assert [m.actor for m in told.mentions] == [state.id, army.id]


def test_its_and_it_as_a_subject_are_told(cast_of, who):
    text = "Ostrovia has signalled that it is ready. Varania must withdraw its troops."
    cast = cast_of(text)
    assert who(cast, text, "it") == "state:XOR"
    assert who(cast, text, "its") == "state:XVA"


def test_a_rule_on_something_is_no_government(cast_of):
    text = (
        "Varania has a new law. The registration regime of Varania was praised. The disclosure regime has been strict."
    )
    assert not [m for m in cast_of(text).mentions if "regime" in text[m.span.start : m.span.end]]


def test_the_department_spoken_of_again_is_told_where_an_act_rests_upon_it_only() -> None:
    body = Actor("org:hill-bank", "Hill Bank", "organisation", "XVA", "BUS")
    named, again = (
        Mention(Span(0, 9), "name", "org:hill-bank"),
        Mention(Span(20, 28), "nominal", "org:hill-bank", "organisation named before"),
    )
    cast = Cast({"org:hill-bank": body}, (named, again))
    assert leave_unsure_untold(cast, {}).mentions == (named,)
    assert leave_unsure_untold(cast, {"org:hill-bank": [Span(15, 40)]}).mentions == (named, again)
