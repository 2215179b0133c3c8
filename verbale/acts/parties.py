"""Knows whom a noun of the text stands for: the actor of its mention, its owner's, or inside a quotation the speaker."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

from verbale.actors.actor import Actor, Cast, Mention
from verbale.actors.opposed import OPPOSED
from verbale.acts import roles
from verbale.acts.anaphora import PRONOUNS, Anaphora, last_speech
from verbale.acts.behind import issuer, who_is_behind, within
from verbale.acts.lexicon import lexicon
from verbale.acts.names_again import by_forces, is_somebody_else, names_of, told_without_names
from verbale.acts.party_words import (
    AIMS,
    FIRST,
    GATHERINGS,
    LINKS,
    MADE,
    NAMING,
    ONE_A_STATE,
    ORGANS,
    OWN_ORGANS,
    PAPERS,
    PARTS,
    POINTING,
    SHOTS,
    SPEAKING_FOR,
    STEPS,
    THIRD,
)
from verbale.acts.scope import is_about_politics, is_elsewhere, is_steeped, weigh
from verbale.acts.setting import AT_HOME, crowd_of, home_of, setting_of
from verbale.acts.standing import standing
from verbale.acts.two_sides import both
from verbale.acts.voice import Voice
from verbale.places.place import Place
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span


class Parties:
    """Looks up whom tokens stand for in one article. Built once an article, asked often."""

    def __init__(self, parse: Parse, cast: Cast, statements: Iterable[Statement], places: Iterable[Place] = ()) -> None:
        self.parse = parse
        self.cast = cast
        self._mention: dict[int, Mention] = {}
        self._joint: dict[int, tuple[Actor, ...]] = {}
        for mention in sorted(cast.mentions, key=lambda m: m.span.length):
            before = self._mention
            for token in parse.within(mention.span):
                one = before.get(token.i)
                if one is None or one.span != mention.span:
                    self._joint.pop(token.i, None)
                else:  # 'the two countries': one span, several actors
                    self._joint[token.i] = _distinct(
                        (cast.get(mention.actor), *self._joint.get(token.i, (cast.get(one.actor),)))
                    )
                before[token.i] = mention
        self._people, self._bodies = told_without_names(parse, cast)
        self._unnamed = {a.id for a in self._bodies.values()} - cast.actors.keys()
        self._before_it = Anaphora(parse, cast, {**self._bodies, **self._people})
        told = (*(a for a in (cast.home, cast.focus) if a is not None), *cast.actors.values())
        states = {a.country: a for a in told if a.kind == "state" and a.country}
        self._state_at: dict[int, Actor] = {}
        self._of_places: set[int] = set()
        for place in places:
            self._of_places.update(t.i for t in parse.within(place.span))
            if place.country in states:
                for token in parse.within(place.span):
                    self._state_at[token.i] = states[place.country]
        self.states, self._voice = states, Voice(parse, cast)
        #: the tokens that name places of the article's states
        self.grounds = self._state_at.keys()
        self._named = names_of(cast)
        self.home = home_of(cast, states) or cast.home
        self.setting = setting_of(cast, states) or cast.focus
        self.crowd = crowd_of(cast)
        self.weights = weigh(parse, cast)
        self.of_politics, self.elsewhere = is_about_politics(self.weights), is_elsewhere(self.weights)
        self.steeped = self.of_politics and is_steeped(self.weights)
        self._statement: dict[int, Statement] = {}
        self._statements = tuple(statements)
        for statement in sorted(self._statements, key=lambda s: -sum(c.length for c in s.content)):
            for part in statement.content:
                for token in parse.within(part):
                    self._statement[token.i] = statement

    def state(self, country: str | None) -> Actor | None:
        """The state of the country, where the article names it."""
        return self.states.get(country) if country is not None else None

    def statement_at(self, token: Token) -> Statement | None:
        """The innermost statement whose content holds the token."""
        return self._statement.get(token.i)

    def actor(self, token: Token) -> Actor | None:
        """The actor that the token itself stands for."""
        if token.lower in FIRST and token.text != "US":
            said = self.statement_at(token)
            said = said if said is None or said.speaker else last_speech(self._statements, token)
            return self.cast.get((said.speaker if said is not None else self._voice.at(token)) or "")
        if is_somebody_else(self.parse, token):
            return None
        mention = self._mention.get(token.i)
        if mention is None and token.lower in THIRD and token.dep == "nsubj":
            said = self.statement_at(token)  # 'Ostria signalled it is willing': it is who signals
            if said is not None and (said.kind == "indirect" or said.inside) and said.speaker:
                speaker = self.cast.get(said.speaker)
                if token.lower != "it" or speaker is None or speaker.kind != "person":
                    return speaker
                return self._before_it.body_in(said, token) or self.state(speaker.country)
        if mention is None and token.pos == "PROPN" and token.entity in ("PERSON", "ORG", ""):
            if token.i in self._state_at:
                return None  # a place
            return self._named.get(token.text)  # 'Sorell', where the article names one Anna Sorell
        return self.cast.get(mention.actor) if mention is not None else self._people.get(token.i)

    def is_bare(self, token: Token) -> bool:
        """Is it 'the government', and nobody's by its words?"""
        return token.lemma in ("government", "authority") and self.owner(token) is None

    def is_assumed(self, token: Token) -> bool:
        """Is 'the government' here somebody's only because the article is about one state?"""
        found = self.actor(roles.core(self.parse, roles.antecedent(self.parse, token)))
        return token.lemma in AT_HOME and (found is None or found.country is None) and self.owner(token) is None

    def strict(self, token: Token) -> Actor | None:
        """Who acts where the token is the actor: its own mention, or the state whose organ it names."""
        token = roles.core(self.parse, roles.antecedent(self.parse, token))
        found = self.actor(token)
        if found is not None and found.country is None and found.kind == "group" and self._is_at_home(token):
            return self.home or self.setting or found  # 'the government', in an article about one country
        if found is not None and found.kind == "document":
            return issuer(self, token) or found
        if found is not None:
            return who_is_behind(self, token, found)
        if token.lemma in ORGANS or token.lemma in _armed_words():
            found = self.owner(token)
            for noun in [n for p in ("of", "in", "from") for n in roles.governed(self.parse, token, p)]:
                found = found or self.actor(noun)
            found = found or self._own_organ(token)
            at_home = self._is_at_home(token) or by_forces(self.parse, token)
            return found or ((self.home or self.setting) if at_home else None) or self._bodies.get(token.i)
        if token.lemma in PAPERS:
            return issuer(self, token)
        if token.lemma in AIMS:  # 'the mayor's last act was to veto the rise'
            return self.owner(token)
        if token.lemma in SHOTS:  # 'a bullet fired by police'
            shot = [n for c in self.parse.children(token, "acl") for n in roles.agents(self.parse, c)]
            found = self.owner(token) or next((a for n in shot if (a := self.strict(n)) is not None), None)
            return found or ((self.home or self.setting) if by_forces(self.parse, token) else None)
        for child in self.parse.children(token, "appos"):
            found = self.actor(child)
            if found is not None:
                return found
        return self._bodies.get(token.i)

    def _named_one(self, whole: Token, core: Token) -> Actor | None:
        """'One of the writers, Wen Sorell, was beaten': who is named after what only counts."""
        beside = self.parse.children(whole, "appos") if whole is not core else []
        return next((a for t in beside if (a := self.actor(t)) is not None and a.kind == "person"), None)

    def _is_at_home(self, token: Token) -> bool:
        """Is it 'the government', and not 'governments in the south' or 'the Dorn administration'?"""
        if token.lemma not in AT_HOME:
            return False
        if token.tag == "NNS" and token.lemma in ONE_A_STATE:
            return any(t.lower in PARTS for t in self.parse.children(token, "amod", "compound"))
        beside = self.parse.children(token, "compound", "nmod", "poss")
        return not any(t.entity == "PERSON" and self.actor(t) is None for t in beside)

    def _own_organ(self, token: Token) -> Actor | None:
        """'the government would close the bridge', said by its minister: it is the speaker's."""
        said = self.statement_at(token)
        if said is None or said.speaker is None or token.lemma not in OWN_ORGANS:
            return None
        before = {t.lower for t in self.parse.children(token, "det", "poss")}
        return self.cast.get(said.speaker) if before & {"the", "our", "my", "his", "her", "its", "their"} else None

    def lenient(self, token: Token) -> Actor | None:
        """Whom the noun touches: its own mention, else its owner, else what follows 'of', 'against', 'in', 'on', 'from'."""
        whole = roles.antecedent(self.parse, token)
        token = roles.core(self.parse, whole)
        found = self._named_one(whole, token) or self.actor(token) or self.owner(token)
        if found is not None:
            return who_is_behind(self, token, found)
        if token.lemma in _armed_words() and by_forces(self.parse, token):
            return self.strict(token)  # 'shot down a military helicopter in the city'
        for preposition in ("by", "of", "against", "from", "with", "between", "across", "to", "in", "on", "for"):
            for noun in roles.governed(self.parse, token, preposition):
                found = self.actor(noun) or self.owner(noun)
                if found is not None:
                    return found
                for inner in roles.governed(self.parse, noun, "of") + roles.governed(self.parse, noun, "in"):
                    found = self.actor(inner) or self.owner(inner)
                    if found is not None:
                        return found
        for child in self.parse.children(token, "appos"):
            found = self.actor(child) or self.owner(child)
            if found is not None:
                return found
        if token.lemma in GATHERINGS and self.crowd:
            return self.crowd[0]
        if any(t.lower in ("ruling", "governing") for t in self.parse.children(token, "amod")):
            return self.home or self.setting  # 'a deal with the ruling party'
        for clause in self.parse.children(
            token, "acl", "relcl"
        ):  # 'requests made by the town', 'land that belongs to it'
            made = token.lemma in MADE and roles.is_passive(self.parse, clause)
            given = roles.agents(self.parse, clause) if made else []
            for verb in (clause, *self.parse.children(clause, "xcomp")):  # 'which used to belong to'
                given += roles.governed(self.parse, verb, "to") if verb.lemma in LINKS else []
            for noun in given:
                found = self.strict(noun)
                if found is not None:
                    return found
        if token.dep == "appos":  # 'met Dorn, self-proclaimed governor, who was held'
            found = self.actor(self.parse.head(token))
            if found is not None:
                return found
        for clause in self.parse.children(
            token, "acl", "ccomp", "relcl"
        ):  # 'suspicions that Dorn helped', 'the fact that Ostria agreed'
            begins = clause.dep != "relcl" and self.parse.tokens[token.i + 1].lower == "that"
            if begins or any(t.lower == "that" for t in self.parse.children(clause, "mark")):
                return next((a for t in roles.surface_subjects(self.parse, clause) if (a := self.strict(t))), None)
        for below in self.parse.subtree(token, without=("relcl", "conj")):
            if below.i in self._state_at:  # 'attacks on civilians in <a town of Ostria>'
                return self._state_at[below.i]
        return self._bodies.get(token.i)

    def whole(self, span: Span) -> Span:
        """The span from the start of the name or title that it begins within: no passage begins with half a name."""
        first = self.parse.at(span.start)
        mention = self._mention.get(first.i) if first is not None else None
        start = mention.span.start if mention is not None else span.start
        same = first is not None and self.parse.sentence_of(first).span.start <= start
        return Span(min(start, span.start), span.end) if same else span

    def countries_at(self, tokens: Iterable[Token]) -> set[str | None]:
        """The countries of the places that the tokens name."""
        where = (t for t in tokens if t.i in self._state_at and t.dep not in ("compound", "amod", "nmod", "poss"))
        return {self._state_at[t.i].country for t in where}  # not 'the Ostrian government'

    def owner(self, noun: Token) -> Actor | None:
        """Whose the noun is: of its possessor, by-phrase, adjective or compound."""
        for owner in roles.owners(self.parse, noun):
            found = self.actor(owner)
            if found is not None:
                return found
        for child in self.parse.children(noun, "amod", "compound", "nmod", "poss", "npadvmod"):
            found = self.actor(child)
            if found is not None:
                return found
            for inner in self.parse.children(child, "amod", "compound", "npadvmod", "poss"):
                found = self.actor(inner)
                if found is not None:
                    return found
        return None

    def all_strict(self, tokens: Iterable[Token]) -> tuple[Actor, ...]:
        """Who acts, of these nouns."""
        return _distinct(a for t in tokens if not self.is_source(t) for a in (self._several(t) or (self.strict(t),)))

    def all_lenient(self, tokens: Iterable[Token]) -> tuple[Actor, ...]:
        """Whom these nouns touch."""
        found = _distinct(a for t in tokens if not self.is_source(t) for a in (self._several(t) or (self.lenient(t),)))
        return tuple(a for a in found if a.id not in self._unnamed) or found  # not what stands beside a name

    def taken_up(self, tokens: Iterable[Token], others: tuple[Actor, ...] = ()) -> tuple[Actor, ...]:
        """Whom the pronouns among these nouns mean by who was told before, where no mention tells it."""
        open_ = [t for t in tokens if t.lower in PRONOUNS and t.i not in self._mention]
        return _distinct(self._before_it.meant(t, self.statement_at(t), others) for t in open_)

    def others_owning(self, owner: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """'raided the journalists' homes and took their phones': whose 'their' is, who cannot be those who take."""
        return _distinct((self._before_it.meant(owner, self.statement_at(owner), actors),))

    def told_there(self, tokens: Iterable[Token]) -> tuple[Actor, ...]:
        """The people and bodies told without a name by these nouns themselves."""
        nouns = (roles.core(self.parse, t) for t in tokens if not is_somebody_else(self.parse, t))
        return _distinct(self._people.get(t.i) or self._bodies.get(t.i) for t in nouns)

    def names_place(self, token: Token) -> bool:
        """Is the token part of the name of a place, and no actor's?"""
        return token.i in self._of_places and token.i not in self._mention

    def ground_of(self, token: Token) -> Actor | None:
        """The state of the place that the noun names."""
        return self._state_at.get(token.i)

    def is_without_name(self, actor: Actor) -> bool:
        """Is it one of those told without a name?"""
        return actor.id not in self.cast.actors and actor.kind != "state"

    def is_source(self, token: Token) -> bool:
        """'according to the agency', 'on behalf of the people': who tells it, or lends his name, has no part in it."""
        return any(a.lower in ("according", "behalf") for a in islice(self.parse.ancestors(token), 8))

    def meant_by(self, pronoun: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Those whom 'them' means within the sentence, who do not act."""
        return self._before_it.last_named(pronoun, actors)

    def made_before(self, thing: Token) -> Actor | None:
        """'The decision was praised': who did what the sentence before tells, where it is a state, a body or an official."""
        pointing = {t.lower for t in self.parse.children(thing, "det", "predet")} & POINTING
        if thing.lemma not in STEPS or not pointing:
            return None
        place = self.parse.sentences.index(self.parse.sentence_of(thing))
        before = self.parse.tokens_of(self.parse.sentences[place - 1]) if place else ()
        root = next((t for t in before if t.dep == "ROOT"), None)
        if root is None or root.lemma in ("say", "add", "tell", "be"):
            return None
        found = next((a for t in roles.surface_subjects(self.parse, root) if (a := self.strict(t)) is not None), None)
        return found if found is not None and standing(found) == 2 else None

    def _before(self, token: Token) -> tuple[Actor, ...]:
        """'They also condemned the raid': whom no mention tells, the subject of the sentence before does."""
        if token.i in self._mention or token.lower not in ("they", "he", "she", "it") or token.dep != "nsubj":
            return ()
        here = self.parse.sentence_of(token)
        place = self.parse.sentences.index(here)
        if place == 0 or self.statement_at(token) is not None:
            return ()
        before = next((t for t in self.parse.tokens_of(self.parse.sentences[place - 1]) if t.dep == "ROOT"), None)
        if before is None:
            return ()
        found = _distinct(
            self.strict(t)
            for t in roles.surface_subjects(self.parse, before)
            if t.pos != "PRON" or t.i in self._mention
        )
        if token.lower == "it":
            return found if len(found) == 1 and found[0].kind in ("organisation", "state") else ()
        if token.lower == "they":
            return found if len(found) > 1 or (found and found[0].kind in ("group", "organisation")) else ()
        fits = len(found) == 1 and found[0].kind == "person" and self.cast.may_be(token.lower, found[0])
        return found if fits else ()

    def _several(self, token: Token) -> tuple[Actor, ...]:
        """The parties that one plural noun stands for: 'its enemies such as Ostria and Norvia', 'the Ostrian and Norvian
        counterparts', 'envoys from Ostria, Norvia and the alliance'. Empty where it names them not."""
        before = self._before(token) or both(self.parse, self.cast, token)
        if before:
            return before
        noun = roles.core(self.parse, roles.antecedent(self.parse, token))
        if len(self._joint.get(noun.i, ())) > 1 and (noun.lemma != "side" or self._mention[noun.i].rule == OPPOSED):
            return self._joint[noun.i]  # else which sides, the dealings tell
        if noun.tag not in ("NNS", "NNPS"):
            return ()
        if noun.lemma in ONE_A_STATE and any(t.lower == "both" for t in self.parse.children(noun, "det", "predet")):
            said = self.statement_at(noun)
            speaker = self.cast.get(said.speaker) if said is not None and said.speaker else None
            two = [a for c, a in self.states.items() if speaker is None or c != speaker.country]
            return tuple(two) if len(two) == 2 else ()  # 'both governments', told by a third
        for other in self.parse.children(noun, "appos"):  # 'my friends the ministers of Ostria and Norvia'
            if other.tag == "NNS" and (found := self._several(other)):
                return found
        after = [p for p in self.parse.children(self.parse.head(noun), "prep") if p.i > noun.i]
        for prep in [*self.parse.children(noun, "prep"), *(p for p in after if p.lower == "as")]:
            if (
                prep.lower == "as" and any(t.lower == "such" for t in self.parse.children(prep))
            ) or prep.lower in NAMING:
                named = [t for n in self.parse.children(prep, "pobj") for t in roles.conjuncts(self.parse, n)]
                found = _distinct(self.lenient(t) for t in named)
                if prep.lower == "including" and all(a.kind == "group" for a in found):
                    continue  # 'nine villagers, including two children': the villagers
                if found:
                    return found
        if noun.lemma not in ORGANS | SPEAKING_FOR and noun.i not in self._mention and noun.i not in self._people:
            return ()
        listed = [
            t
            for child in self.parse.children(noun, "amod", "compound", "nmod", "poss")
            for t in roles.conjuncts(self.parse, child)
        ]
        for preposition in ("from", "of"):
            listed.extend(roles.governed(self.parse, noun, preposition))
        found = _distinct(within(self, t) or self.actor(t) for t in listed)
        states = tuple(a for a in found if a.kind in ("state", "organisation"))
        return states if len(states) > 1 else ()


def _distinct(found: Iterable[Actor | None]) -> tuple[Actor, ...]:
    kept: dict[str, Actor] = {}
    for actor in found:
        if actor is not None:
            kept.setdefault(actor.id, actor)
    return tuple(kept.values())


@cache
def _armed_words() -> frozenset[str]:
    sets = lexicon().sets
    return sets["TROOPS"] | sets["WEAPONS"] | sets["OFFICIALS"] | sets["ATTACK"] | sets["WEAPON"]
