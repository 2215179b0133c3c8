"""Knows who acts on whom through passives, control, relatives, coordination, possessors, adjectives and quotations."""

from collections.abc import Callable

import pytest

from verbale.acts.act import Act

VAR, OST, NOR = "state:XVA", "state:XOS", "state:XNO"

_ROLES = [
    ("Varland condemned Ostria.", "ACCUSE", {VAR}, {OST}),
    ("Ostria was condemned by Varland.", "ACCUSE", {VAR}, {OST}),
    ("Varland condemned the attack by Ostria on Norvia.", "ACCUSE", {VAR}, {OST}),
    ("Varland condemned Ostria’s attack on Norvia.", "ACCUSE", {VAR}, {OST}),
    ("Varland and Norvia condemned Ostria.", "ACCUSE", {VAR, NOR}, {OST}),
    ("Varland condemned Ostria and Norvia.", "ACCUSE", {VAR}, {OST, NOR}),
    ("Varland, which has condemned Ostria, closed the port.", "ACCUSE", {VAR}, {OST}),
    ("The Varlandic government condemned Ostria.", "ACCUSE", {VAR}, {OST}),
    ("Varlandic troops attacked the Ostrian base.", "ASSAULT", {VAR}, {OST}),
    ("The army of Varland attacked a base of Ostria.", "ASSAULT", {VAR}, {OST}),
    ("Varland closed the port and expelled two diplomats of Ostria.", "SANCTION", {VAR}, {OST}),
    ("Varland promised to release the Ostrian soldiers.", "RETREAT", {VAR}, {OST}),
    ("Varland gave Ostria weapons.", "AID", {VAR}, {OST}),
    ("Varland sent weapons to Ostria.", "AID", {VAR}, {OST}),
    ("Varland received aid from Ostria.", "AID", {OST}, {VAR}),
    ("Mara Kessel visited Ostria.", "CONSULT", {"person:mara-kessel"}, {OST}),
    ("Mara Kessel urged Ostria to leave the island.", "REQUEST", {"person:mara-kessel"}, {OST}),
    ("Mara Kessel called on Ostria to leave the island.", "REQUEST", {"person:mara-kessel"}, {OST}),
    ("Mara Kessel demanded that Ostria withdraw its troops.", "REQUEST", {"person:mara-kessel"}, {OST}),
    ("Students protested against the government of Varland.", "PROTEST", {"group:XVA.students"}, {VAR}),
    ("Rebels killed a Varlandic officer.", "ASSAULT", {"group:XOS.rebels"}, {VAR}),
    ("Varland imposed a series of sanctions on Ostria.", "SANCTION", {VAR}, {OST}),
    ("The sanctions that Varland imposed on Ostria hurt farmers.", "SANCTION", {VAR}, {OST}),
    ("Varland signed a treaty with Ostria.", "AGREE", {VAR}, {OST}),
    ("Varland blamed the blast on Ostria.", "ACCUSE", {VAR}, {OST}),
    ("Varland accused Ostria of bombing Norvia.", "ACCUSE", {VAR}, {OST}),
    ("Varland broke off relations with Ostria.", "SANCTION", {VAR}, {OST}),
    ("Varland rejected the proposal of Ostria.", "REJECT", {VAR}, {OST}),
]


@pytest.mark.parametrize(("sentence", "kind", "actors", "recipients"), _ROLES, ids=[r[0] for r in _ROLES])
def test_actor_and_recipient_are_found_where_the_sentence_puts_them(
    told: Callable[..., tuple[Act, ...]], sentence: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    found = [(set(a.actors), set(a.recipients)) for a in told(sentence) if a.type == kind]
    assert (actors, recipients) in found


def test_all_who_meet_are_parties_of_one_act(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = [a for a in told("Mara Kessel and Ivo Dorn held talks on Monday.") if a.type == "CONSULT"]
    assert [set(a.actors) | set(a.recipients) for a in acts] == [{"person:mara-kessel", "person:ivo-dorn"}]


def test_i_in_a_quotation_is_its_speaker(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("“I condemn Ostria,” she said.", ("person:mara-kessel", "“I condemn Ostria,”", "say"))
    assert [(a.type, a.actors, a.recipients, a.statement) for a in acts] == [
        ("ACCUSE", ("person:mara-kessel",), (OST,), "s0")
    ]


def test_sanctions_without_an_address_are_against_whom_the_speaker_has_just_accused(
    told: Callable[..., tuple[Act, ...]],
) -> None:
    text = "Kessel accused Ostria of lies. “We are stepping up our sanctions,” Kessel said."
    acts = told(text, ("person:mara-kessel", "“We are stepping up our sanctions,”", "say"))
    assert ("SANCTION", "ongoing", (OST,)) in [(a.type, a.status, a.recipients) for a in acts]


def test_business_alone_is_no_political_actor(told: Callable[..., tuple[Act, ...]]) -> None:
    assert told("Grain Co criticised Grain Co on Monday.") == ()


def test_the_same_text_gives_the_same_acts(told: Callable[..., tuple[Act, ...]]) -> None:
    text = "Varland condemned Ostria and imposed sanctions on Norvia."
    assert told(text) == told(text)
    assert len({a.id for a in told(text)}) == 2


def test_trigger_lies_in_evidence_and_both_in_the_text(told: Callable[..., tuple[Act, ...]]) -> None:
    text = "Varland said nothing. Varland imposed sanctions on Ostria after Ostria had bombed Norvia."
    for act in told(text):
        assert act.evidence.contains(act.trigger)
        assert act.evidence.of(text).strip() == act.evidence.of(text)


def test_who_has_his_licence_revoked_is_whom_it_is_done_to(told: Callable[..., tuple[Act, ...]]) -> None:
    acts = told("Mara Kessel had her licence revoked by Varland on Monday.")
    assert [(a.type, a.actors, a.recipients) for a in acts] == [("SANCTION", ("state:XVA",), ("person:mara-kessel",))]
