"""Knows what can be a person's name, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.actors.desk import Desk, Match
from verbale.actors.folding import fold
from verbale.actors.sectors import sector_of
from verbale.text.parse import Token

#: what has a name like a person's
_STORMS = frozenset("cyclone hurricane typhoon storm operation cafe café hotel mount lake saint-".split())


_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}[A-Z][a-z]+$")


#: things whose name stands right after them
_THINGS_BEFORE = frozenset(
    "app song single album film movie novel game series show ship yacht drug rocket probe horse website platform language".split()
)
#: places of which several are named before the word for them: 'Karsk, Hill and Odra districts'
_PLACES_AFTER = frozenset(
    "districts provinces counties regions towns cities villages municipalities parishes wards islands divisions streets stations".split()
)
#: tokens from a name to that word
_LISTED = 16


#: letters before a ship's name
_SHIPS = frozenset("USS HMS INS USNS HMAS HMCS HMNZS HMY MV RMS USCGC USCG MT RRS".split())


def _stands_alone(desk: Desk, first: int, last: int) -> bool:
    """Whether the name of two words or more after 'the' modifies nothing: no person is called so."""
    head = desk.head_in(first, last)
    given = fold(desk.lowers[first]) in desk.words.genders
    return last - first > 1 and not given and head.dep not in ("compound", "nmod", "poss", "amod")


def _in_list_of_places(desk: Desk, last: int) -> bool:
    """Whether the name that ends at token `last` is one of a list of places: only capitalised words, commas and 'and' stand
    between it and the word for such places."""
    tokens = desk.parse.tokens
    for token in tokens[last : last + _LISTED]:
        if token.lower in _PLACES_AFTER:
            return True
        if not (token.tag == "NNP" or token.text in (",", "and", "&")):
            return False
    return False


OPEN_QUOTES, CLOSING_QUOTES = frozenset(['"', "“", "``", "'", "‘"]), frozenset(['"', "”", "''", "'", "’"])
_BEFORE_TITLES = frozenset("in of for on film song book novel series play".split())


def _in_works_title(desk: Desk, first: int, last: int) -> bool:
    """Whether the words begin what stands in quotation marks as a work's title: 'art director in "Odra Vellin: The Film"'."""
    tokens = desk.parse.tokens
    if first < 2 or last >= len(tokens) or tokens[first - 1].text not in OPEN_QUOTES:
        return False
    ends = tokens[last].text in CLOSING_QUOTES or tokens[last].text == ":"
    return ends and tokens[first - 2].lower in _BEFORE_TITLES


def is_name(desk: Desk, first: int, last: int, honorific: bool) -> bool:
    tokens = desk.parse.tokens[first:last]
    if not tokens[0].text[0].isalpha() or not any(t.text[0].isupper() for t in tokens):
        return False
    if any(c.isdigit() for t in tokens for c in t.text) or any(t.lower in desk.words.never for t in tokens):
        return False
    if any(t.text.startswith(("http", "@", "#")) or _is_address(t.text) for t in tokens):
        return False
    if len(tokens) > 1 and not honorific and desk.words_of(first, last) in desk.place_names:
        return False  # 'Tamil Nadu'
    if tokens[0].lower in _STORMS or (
        len(tokens) > 1 and not honorific and tokens[0].lower in desk.words.first_of_things
    ):
        return False
    words = desk.words
    single = tokens[0].lower if len(tokens) == 1 and not honorific else ""
    if single in words.no_organisations or single in words.peoples:
        return False  # 'Telegram', 'Igbo'
    if not honorific and _in_list_of_places(desk, last):
        return False
    if not honorific and _in_works_title(desk, first, last):
        return False
    before = desk.parse.tokens[first - 1] if first else None
    if before is not None and (before.text in _SHIPS or tokens[0].text in _SHIPS):
        return False
    if before is not None and before.lower == "the" and not honorific and _stands_alone(desk, first, last):
        return False  # 'the curse of the Billy Goat'
    if len(tokens) == 1 and before is not None and before.head == first and before.dep == "compound" and not honorific:
        if before.text[0].islower() and before.lower in _THINGS_BEFORE:
            return False  # 'the messaging app Vellin'
        if before.text[0].islower() and before.lemma in desk.words.bodies and before.lemma not in desk.words.persons:
            return False  # 'the supermarket chain Vellin'
    after = desk.parse.tokens[last : last + 2]
    if len(tokens) > 2 and tokens[-1].lower == "class" and tokens[-2].text == "-":
        return False  # 'a Vellin-class frigate'
    if len(after) == 2 and after[0].text == "-" and after[1].lower in ("based", "class"):
        return False  # 'the Karsk-based museum'
    covered = 0
    for token in tokens:
        match = desk.matches.get(token.i)
        if (
            match is not None
            and match.last <= last
            and match.kind("state", "organisation", "capital", "adjective", "people", "seat")
        ):
            covered += match.last - match.first
    if covered == len(tokens) and not honorific:
        return False
    if not honorific and any(
        (m := desk.matches.get(t.i)) is not None and m.kind("adjective", "people") for t in tokens
    ):
        if fold(tokens[0].lower) not in desk.words.genders:
            return False  # 'Shocked Ugandan' begins a sentence
    last_match = desk.matches.get(tokens[-1].i)
    if len(tokens) == 2 and not honorific and last_match is not None and last_match.kind("state"):
        if fold(tokens[0].lower) not in desk.words.genders:
            return False  # a house, a title or a contest of the state
    if len(tokens) == 2 and tokens[1].text.islower() and tokens[1].lower not in desk.words.particles:
        return False  # a kind of plants or animals
    if len(tokens) == 1 and tokens[0].lower.endswith("news"):
        return False
    whole = len(tokens) > 1 and tokens[-2].text != "-"  # 'sun' in 'Hee-sun' is a part of a name
    if whole and (tokens[-1].lower in desk.words.things or tokens[-1].tag == "NNPS"):
        given = fold(tokens[0].lower) in desk.words.genders
        plain = len(tokens) == 2 and tokens[0].entity == tokens[1].entity == "PERSON" and tokens[1].tag == "NNP"
        if not given or (tokens[-1].lower in desk.words.things and not plain):
            return False  # 'Karl Brooks' is a person, 'Green Brooks' are brooks
    if any(t.lower in ("of", "the", "in", "for", "to", "on", "with") for t in tokens):
        if fold(tokens[0].lower) not in desk.words.genders:
            return False  # a book's title
    if any(
        t.pos in ("VERB", "AUX") and t.lemma in ("say", "call", "be", "have", "claim", "urge", "get") for t in tokens
    ):
        return False  # a headline in capitals: 'Kiev Says Amnestied'
    if not honorific and len(tokens) <= 2 and _before_thing(desk, first, last):
        return False
    if len(tokens) > 1 and not honorific and fold(tokens[0].lower) not in desk.words.genders:
        if tokens[-1].lower in _OFFICES or _title_in_quotes(desk, first, last):
            return False  # 'Co Founder'; the poem “Odra Vellin”
    if within_name(desk, first, last) or (not honorific and _named_after_of(desk, first, last)):
        return False
    if not honorific and fold(tokens[0].lower) not in desk.words.genders and not _stands_elsewhere(desk, first, last):
        return False
    if len(tokens) == 1 and not honorific:
        token = tokens[0]
        if token.lower in desk.words.persons or token.lower in desk.words.bodies or token.tag != "NNP":
            return False
        short = len(token.text) < 3 and token.lower not in desk.words.family_first
        if short or (token.text.isupper() and len(token.text) < 5):
            return False
    if all(t.lower in desk.words.makers or t.lower in desk.words.office_words for t in tokens):
        return False
    if not honorific and fold(tokens[0].lower) not in desk.words.genders and placed(desk, desk.head_in(first, last).i):
        return False
    if not honorific and (tokens[-1].lower in desk.words.bodies or tokens[-1].lower in desk.words.makers):
        seen = len(tokens) == 2 and tokens[0].entity == tokens[1].entity == "PERSON"
        if not seen or fold(tokens[0].lower) not in desk.words.genders:
            return False  # 'Odra Court' is a person, 'Hillside Court' is none
    return not (len(tokens) > 6)


def _is_address(word: str) -> bool:
    """Is a word with dots in it no name with its initials ('P.K.Lund')?"""
    return "." in word.strip(".") and len(word) > 5 and _INITIALS.match(word) is None


def _before_thing(desk: Desk, first: int, last: int) -> bool:
    # 'the Rostov region', 'the Kerch bridge'
    head = desk.head_in(first, last)
    above = desk.parse.head(head)
    if head.dep in ("compound", "nmod", "amod") and above.i >= last and above.lower in desk.words.things:
        return True
    before = desk.parse.tokens[first - 1] if first else None
    return (
        before is not None
        and before.dep in ("compound", "nmod")
        and first <= before.head < last
        and before.lower in desk.words.things
        and before.text[0].islower()
    )


def within_name(desk: Desk, first: int, last: int) -> bool:
    """Whether the name is a part of a building's: 'Queen Odra Central Hospital', 'Karl Brandt Stadium'."""
    tokens = desk.parse.tokens
    end = last
    while (
        end < len(tokens)
        and end - last < 4
        and tokens[end].tag == "NNP"
        and tokens[end].sentence == tokens[first].sentence
    ):
        end += 1
    name = tokens[end - 1]
    if end > last and tokens[last - 1].dep == "compound" and tokens[last - 1].head < end and name.lower in _HOUSES:
        return True
    above = tokens[last - 1]
    while above.dep in ("compound", "nmod") and above.head > above.i:
        above = tokens[above.head]  # 'the Karl Brandt Vellin public market'
    return last < above.i < last + 4 and above.tag == "NN" and above.lower in _HOUSES


#: offices that no family is called by
_OFFICES = frozenset(
    """founder officer manager director editor executive chairman chairwoman chairperson president minister secretary
    spokesman spokesperson ambassador commissioner councillor senator""".split()
)
_QUOTES = frozenset(["“", "”", '"', "``", "''", "«", "»", "‘", "’"])
#: words before a quoted name that is somebody's
_CALLED = frozenset("named called nicknamed dubbed known pseudonym alias name as".split())


def _title_in_quotes(desk: Desk, first: int, last: int) -> bool:
    """Whether the name is all that stands in quotation marks, as a work's title does, and nobody is called so."""
    tokens = desk.parse.tokens
    if not first or last >= len(tokens) or tokens[first - 1].text not in _QUOTES or tokens[last].text not in _QUOTES:
        return False
    return _CALLED.isdisjoint(desk.lowers[max(0, first - 4) : first - 1])


_HOUSES = frozenset(
    """hospital airport university stadium bridge street avenue park school college museum library theatre theater centre
    center hall tower foundation institute highway road square clinic mosque church cathedral market marketplace arena""".split()
)


def _named_after_of(desk: Desk, first: int, last: int) -> bool:
    # 'the Plains of Abraham', 'the abbot of Vellin': a place
    link = desk.parse.head(desk.head_in(first, last))
    if link.lower != "of" or link.i != first - 1:
        return False
    above = desk.parse.head(link)
    named = above.tag in ("NNP", "NNPS") and above.lower not in desk.words.persons and last - first == 1
    return above.lower in _RULES_PLACE or (named and above.lower not in desk.words.bodies)


_RULES_PLACE = frozenset(
    "abbot bishop archbishop king queen duke emir sultan mayor governor prefect metropolitan".split()
)


def _stands_elsewhere(desk: Desk, first: int, last: int) -> bool:
    """Whether a name from a headline in capitals stands in the text once more; any name of running text does."""
    sentence = desk.parse.sentence_of(desk.parse.tokens[first])
    if not desk.capitalised(sentence.i):
        return True
    words = desk.words_of(first, last)
    return desk.parse.text.count(words) > 1 or desk.parse.text.count(words.split()[-1]) > 1


def placed(desk: Desk, i: int) -> bool:
    # 'in Irpin and Bucha': a place taken for a person
    parse = desk.parse
    token = parse.tokens[i]
    if any(p.span.start <= token.start < p.span.end for p in desk.places):
        return True
    above = parse.head(token)
    if token.dep == "conj" and above.entity in ("GPE", "LOC", "FAC"):
        return True
    return token.dep == "pobj" and above.lower in ("in", "at", "near", "outside", "around", "across")


def like_person(desk: Desk, first: int, last: int) -> bool:
    # 'Henrik Solberg' taken for a company: a known given name and one or two words more, or an office told beside it
    tokens = [t for t in desk.parse.tokens[first:last] if t.text != "-"]
    if len(tokens) == 1 and tokens[0].entity in ("ORG", "PRODUCT", "WORK_OF_ART") and name_word(desk, tokens[0]):
        alone = not desk.parse.children(tokens[0], "compound", "det", "amod") and tokens[0].dep in ("nsubj", "nsubjpass", "poss", "dobj")  # fmt: skip
        return alone and fold(tokens[0].lower) in desk.words.genders and first not in desk.matches
    within = [t for t in tokens[1:-1] if t.lower in desk.words.particles or (len(t.text) == 1 and t.text.isupper())]
    if is_capital_surname(tokens) and _has_office_beside(desk, first, last):
        within.append(tokens[-1])
    if not 2 <= len(tokens) - len(within) <= 3 or not all(name_word(desk, t) for t in tokens if t not in within):
        return False
    if first in desk.matches or tokens[-1].lower in desk.words.bodies or tokens[-1].lower in desk.words.things:
        return False
    if fold(tokens[0].lower) in desk.words.genders:
        return True
    return (
        _has_office_beside(desk, first, last)
        or _surname_alone_later(desk, first, last)
        or _speaks_for_body(desk, first, last)
    )


_SPEAKS = frozenset(["say", "report", "tell", "explain", "write", "ask", "note", "add"])


def _speaks_for_body(desk: Desk, first: int, last: int) -> bool:
    """Whether the name is of somebody of an organisation who speaks: 'Radio Ostel's Odra Vellin reports from the port'."""
    head = desk.head_in(first, last)
    owner = desk.parse.child(head, "poss")
    if head.dep != "nsubj" or desk.parse.head(head).lemma not in _SPEAKS or owner is None or owner.entity != "ORG":
        return False
    return owner.i < first and last - first > 1 and sector_of(desk.words_of(first, last)) is None


def is_capital_surname(tokens: Sequence[Token]) -> bool:
    """Whether only the last word is all capitals: 'Woo Young CHOI', as some papers write surnames."""
    last = tokens[-1].text
    return len(tokens) > 2 and len(last) > 2 and last.isupper() and not any(t.text.isupper() for t in tokens[:-1])


_ONE = frozenset(["he", "she", "his", "her", "him"])


def _surname_alone_later(desk: Desk, first: int, last: int) -> bool:
    """Whether the last word stands alone later, as a surname does, and somebody is called he or she beside it."""
    if sector_of(desk.words_of(first, last)) is not None:
        return False
    name = desk.parse.tokens[last - 1].text
    for token in desk.by_text[name]:
        if (
            token.i >= last
            and token.dep in ("nsubj", "nsubjpass", "poss")
            and not desk.parse.children(token, "compound", "det")
        ):
            sentence = desk.parse.sentence_of(token)
            after = desk.parse.sentences[min(sentence.i + 1, len(desk.parse.sentences) - 1)]
            if not _ONE.isdisjoint(desk.lowers[token.i : after.last]):
                return True
    return False


def _has_office_beside(desk: Desk, first: int, last: int) -> bool:
    # 'A B, the minister of water,' or 'the minister of water, A B,'
    parse = desk.parse
    head = desk.head_in(first, last)
    beside = parse.children(head, "appos")
    if head.dep == "appos":
        beside.append(parse.head(head))
    return any(t.lemma in desk.words.persons and t.tag in ("NN", "NNP") for t in beside) or any(
        (who := parse.child(t, "nsubj")) is not None and who.lower == "who" for t in parse.children(head, "relcl")
    )


def is_figure(desk: Desk, token: Token) -> bool:
    """Whether the word alone names somebody of the past or of belief ('Zeus') and not what is called after them."""
    if token.entity not in ("", "PERSON", "ORG") or fold(token.lower) not in desk.words.figures:
        return False
    after = desk.parse.tokens[token.i + 1 : token.i + 2]
    named_so = token.dep in ("compound", "nmod") and bool(after) and after[0].tag in ("NNP", "NNPS")
    return not (
        named_so or held_by(desk, token.i) or desk.country_at(token.i) is not None
        or desk.parse.children(token, "compound", "det", "amod")
    )  # fmt: skip


def name_word(desk: Desk, token: Token) -> bool:
    return (
        token.tag == "NNP"
        and token.text[0].isupper()
        and token.text.isalpha()
        and not token.text.isupper()
        and token.lower not in desk.words.things
        and token.lower not in desk.words.persons
        and token.lower not in desk.words.never
    )


def held_by(desk: Desk, i: int) -> list[Match]:
    """The known names that hold token i."""
    return desk.holding.get(i, [])
