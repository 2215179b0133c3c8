"""Knows who is not chosen as a party whatever speaks for him: states from afar, who kills unseen, whom a pronoun cannot mean."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.candidates import Candidate, Role, Signs
from verbale.acts.drafts import Draft
from verbale.acts.guesses import ALONE
from verbale.text.parse import Parse

#: what two do to each other, so that the article's other state may be meant
_TO_EACH_OTHER = frozenset({"CONSULT", "THREATEN"})
#: an office that denies something answers who said it, not its own state
_DENIALS = ("deny-", "n-refusal")
#: what anybody may say of another, or bring before a court
_WORDS_OF_BLAME = ("accuse-of", "condemn", "blame", "call-names", "sue/", "seen/")
_ONE, _MANY = frozenset({"i", "he", "she"}), frozenset({"they", "we"})


def is_barred(candidate: Candidate, draft: Draft, role: Role, parse: Parse) -> bool:
    """Is he, whom neither words nor rules found, not to be chosen for the role, however likely by his points?

    Of what readers judged, a state of another country that the sentence does not tell was hardly ever right, but where two
    meet or threaten: what a state asks, refuses or approves, it need not ask of the other one that the article names. Who
    governs a state does not threaten or seize it. Who
    resigns does it to his own state, if to anybody; who killed is no state that happens to be named; who has been accused
    was accused by somebody not told; 'they' are not one person.
    """
    actor, signs = candidate.actor, candidate.signs
    if actor is None or "found" in signs:
        return False
    if role == "recipient":
        if draft.rule.startswith(ALONE) and not (draft.rule.startswith("concede-defeat") and "same sentence" in signs):
            return actor.kind != "state" or "abroad" in signs
        if "own state of who governs" in signs or (draft.rule.startswith(_DENIALS) and "own state" in signs):
            return True
        return _is_from_afar(signs) and draft.type not in _TO_EACH_OTHER
    if draft.type == "ASSAULT" and actor.kind == "state":
        return True
    if (
        actor.kind == "person"
        and {"speaker", "speaker, own side"} & signs.keys()
        and not _says_so_of_himself(draft, parse)
    ):
        return True
    if _does_it_itself(draft, parse) and "in the clause" not in signs:
        return True
    return _is_told_of(draft, parse) or not _may_be(_pronoun(draft, parse), actor, signs) or _is_from_afar(signs)


def _is_from_afar(signs: Signs) -> bool:
    return "state from afar" in signs and "abroad" in signs


def _is_told_of(draft: Draft, parse: Parse) -> bool:
    """'has been accused', 'is under fire': of whom it is told, and not by whom."""
    if draft.type != "ACCUSE":
        return False
    passive = bool(parse.children(draft.head, "nsubjpass", "auxpass"))
    return draft.rule.startswith("under-criticism") or (passive and draft.rule.startswith(_WORDS_OF_BLAME))


def _does_it_itself(draft: Draft, parse: Parse) -> bool:
    """'Two students are petitioning', 'the festival invited him': who acts is told by a noun, whether it is known who that is."""
    verb = draft.head
    if verb.pos != "VERB" or parse.children(verb, "nsubjpass", "auxpass"):
        return False
    return any(t.pos in ("NOUN", "PROPN") for t in parse.children(verb, "nsubj"))


def _says_so_of_himself(draft: Draft, parse: Parse) -> bool:
    """'"I have asked them," she said': else who tells it need not have done it."""
    return any(t.lower in ("i", "we") for t in parse.children(draft.head, "nsubj", "nsubjpass"))


def _pronoun(draft: Draft, parse: Parse) -> str:
    """The pronoun that stands as who acts, or nothing."""
    return next((t.lower for t in parse.children(draft.head, "nsubj") if t.lower in _ONE | _MANY), "")


def _may_be(pronoun: str, actor: Actor, signs: Signs) -> bool:
    """'they' may be a body, a group or a state; 'he' a person, or the state told beside for which he speaks."""
    if pronoun in _MANY:
        return actor.kind != "person"
    return not pronoun or actor.kind == "person" or (actor.kind == "state" and "same sentence" in signs)
