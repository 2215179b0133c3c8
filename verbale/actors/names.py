"""Knows where the text names a person: the name's words, the title before it, the honorific's gender."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.desk import Desk, Match
from verbale.actors.folding import fold
from verbale.actors.titles import Office, read_office
from verbale.text.parse import Token

_CUT = frozenset([",", "(", ")", "/", "|", "–", "—", "-", "and", "&", ";", ":", "“", "”", '"'])
_NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec twitter facebook instagram
    youtube covid omicron delta photo photos image video file read more click here via advertisement subscribe god
    allah christ jesus christmas easter ramadan eid spring summer autumn winter internet bitcoin brexit today
    news editor updated published share comment comments watch getty reuters bloomberg tweet tweets""".split()
)  # fmt: skip
_OFFICE_WORDS = frozenset(
    [
        "national",
        "foreign",
        "affairs",
        "human",
        "home",
        "health",
        "prime",
        "white",
        "house",
        "supreme",
        "public",
        "special",
        "general",
        "chief",
        "deputy",
        "vice",
        "first",
        "high",
        "policy",
        "finance",
        "interior",
        "social",
        "people",
        "world",
        "new",
        "great",
    ]
)
_TITLE_DEPS = frozenset(
    [
        "compound",
        "nmod",
        "amod",
        "poss",
        "case",
        "prep",
        "pobj",
        "punct",
        "det",
        "advmod",
        "cc",
        "conj",
        "appos",
        "npadvmod",
    ]
)


@dataclass(slots=True)
class NameHit:
    """A person's name at tokens [first, last), its words, the title that begins at token `start`."""

    start: int
    first: int
    last: int
    words: tuple[str, ...]
    office: Office | None
    gender: str | None
    honorific: bool
    sector: str | None
    sure: bool


def find_names(desk: Desk) -> list[NameHit]:
    """The places where persons are named, in text order, none overlapping: known persons, names that the parser saw
    as persons, and capitalised words after an honorific or a title."""
    taken: set[int] = set()
    hits: list[NameHit] = []

    def keep(first: int, last: int, sure: bool) -> None:
        hit = _hit(desk, first, last, sure)
        if hit is not None and taken.isdisjoint(range(hit.first, hit.last)):
            taken.update(range(hit.first, hit.last))
            hits.append(hit)

    for match in desk.matches.values():
        if match.kind("person"):
            keep(match.first, match.last, True)
    for name in desk.parse.names:
        if name.label == "PERSON":
            for first, last in _pieces(desk, name.first, name.last):
                keep(first, last, False)
        elif name.label in ("ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "FAC", "LOC") and _like_person(
            desk, name.first, name.last
        ):
            keep(name.first, name.last, False)
    for token in desk.parse.tokens:
        if token.i in taken or token.tag not in ("NNP", "NNPS"):
            continue
        if _after_title(desk, token, taken):
            last = token.i + 1
            while last < len(desk.parse.tokens) and _goes_on(desk, last, taken):
                last += 1
            keep(token.i, last, False)
        elif (end := _given_name(desk, token, taken)) is not None:
            keep(token.i, end, False)
        elif (
            token.dep == "compound"
            and token.head == token.i + 1
            and token.i + 1 not in taken
            and not (_near(desk, token.i) or (token.i and desk.parse.tokens[token.i - 1].dep == "compound"))
            and _like_person(desk, token.i, token.i + 2)
        ):
            keep(token.i, token.i + 2, False)
    hits.sort(key=lambda h: h.first)
    return hits


def _pieces(desk: Desk, first: int, last: int) -> list[tuple[int, int]]:
    # the recogniser joins 'Truss and Johnson', 'Smith (Labour'; a hyphen without spaces stays in the name
    tokens = desk.parse.tokens
    pieces: list[tuple[int, int]] = []
    start = first
    for i in range(first, last):
        token = tokens[i]
        joined = token.text in ("-", "–") and first < i < last - 1 and tokens[i - 1].end == token.start
        if (token.lower in _CUT and not joined) or token.tag == "POS":
            if i > start:
                pieces.append((start, i))
            start = i + 1
    if last > start:
        pieces.append((start, last))
    return pieces


def _hit(desk: Desk, first: int, last: int, sure: bool) -> NameHit | None:
    tokens = desk.parse.tokens
    words = desk.words
    gender = sector = None
    honorific = False
    # 'Ms Truss’s', 'President Putin', 'Foreign Secretary Liz Truss' seen whole: the title goes to the title
    while first < last - 1:
        token = tokens[first]
        lower = fold(token.lower).rstrip(".")
        if lower in words.honorifics and token.i + 1 < last and not (lower == "sheikh" and last - first > 2):
            told, kind = words.honorifics[lower]
            gender, sector, honorific = gender or told, sector or kind, True
        elif token.text == "." and honorific:
            pass
        elif not (token.tag == "DT" or lower in words.persons or _state_word(desk, token)):
            break
        first += 1
    while last > first and (
        (
            tokens[last - 1].tag in ("POS", "VBZ", "VBD", "VBP", "IN", "TO", "DT", "MD", "WP")
            and not tokens[last - 1].text[0].isupper()
        )
        or tokens[last - 1].pos == "PUNCT"
        or tokens[last - 1].text in ("'s", "’s", "’", "'")
    ):
        last -= 1
    if first >= last:
        return None
    if not sure:
        first, last = _widen(desk, first, last)
    named = (
        tuple(t.text for t in tokens[first:last] if t.text != "-")
        if not sure
        else tuple(desk.words_of(first, last).split())
    )
    if not sure:
        named = tuple(desk.words_of(first, last).split())
    start = first
    while start > 0 and tokens[start - 1].sentence == tokens[first].sentence:
        lower = fold(tokens[start - 1].lower).rstrip(".")
        if tokens[start - 1].text == "." or (lower in words.honorifics and tokens[start - 1].text[0].isupper()):
            if tokens[start - 1].text == "." and start >= 2 and fold(tokens[start - 2].lower) not in words.honorifics:
                break
            told, kind = words.honorifics.get(lower, (None, None))
            gender, sector, honorific = gender or told, sector or kind, True
            start -= 1
        else:
            break
    if not sure and not _is_name(desk, first, last, honorific):
        return None
    start, office = _title(desk, start, first, last)
    if office is not None:
        gender = gender or office.gender
    return NameHit(start, first, last, named, office, gender, honorific or office is not None, sector, sure)


def _state_word(desk: Desk, token: Token) -> bool:
    match = desk.matches.get(token.i)
    return (
        match is not None
        and match.kind("adjective") is not None
        and token.tag in ("JJ", "NNP")
        and token.entity != "PERSON"
    )


def _widen(desk: Desk, first: int, last: int) -> tuple[int, int]:
    tokens = desk.parse.tokens
    # 'Abdel Fattah el' + '-Sisi', 'Moon Jae' + '-in': a hyphen without spaces joins
    while (
        last + 1 < len(tokens)
        and tokens[last].text in ("-", "‑")
        and tokens[last - 1].end == tokens[last].start
        and tokens[last].end == tokens[last + 1].start
        and (tokens[last + 1].text[0].isupper() or len(tokens[last + 1].text) <= 3)
        and tokens[last + 1].pos == "PROPN"
    ):
        last += 2
    # 'Liz' seen, 'Truss' not: the compound's head is the surname
    while (
        last < len(tokens)
        and tokens[last].tag == "NNP"
        and tokens[last].entity in ("", "PERSON")
        and tokens[last].sentence == tokens[first].sentence
        and tokens[last].text.isalpha()
        and not tokens[last].text.isupper()
        and tokens[last - 1].dep == "compound"
        and tokens[last - 1].head == last
        and tokens[last].lower not in desk.words.persons
        and tokens[last].lower not in desk.words.bodies
        and last not in desk.matches
    ):
        last += 1
    while (
        first > 0
        and tokens[first - 1].tag == "NNP"
        and tokens[first - 1].entity in ("", "PERSON")
        and tokens[first - 1].sentence == tokens[first].sentence
        and (fold(tokens[first - 1].lower) in desk.words.genders)
        and first - 1 not in desk.matches
    ):
        first -= 1
    return first, last


def _is_name(desk: Desk, first: int, last: int, honorific: bool) -> bool:
    tokens = desk.parse.tokens[first:last]
    if not tokens[0].text[0].isalpha() or not any(t.text[0].isupper() for t in tokens):
        return False
    if any(c.isdigit() for t in tokens for c in t.text) or any(t.lower in _NOT_NAMES for t in tokens):
        return False
    if any(t.text.startswith(("http", "@", "#")) or ("." in t.text.strip(".") and len(t.text) > 5) for t in tokens):
        return False
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
    if len(tokens) > 1 and tokens[-1].lower in desk.words.things:
        return False
    if len(tokens) == 1 and not honorific:
        token = tokens[0]
        if token.lower in desk.words.persons or token.lower in desk.words.bodies or token.tag not in ("NNP", "NNPS"):
            return False
        if len(token.text) < 3 or (token.text.isupper() and len(token.text) < 5):
            return False
    if all(t.lower in desk.words.makers or t.lower in _OFFICE_WORDS for t in tokens):
        return False
    if len(tokens) == 1 and not honorific and placed(desk, first):
        return False
    if not honorific and tokens[-1].lower in desk.words.bodies | desk.words.makers:
        return False
    return not (len(tokens) > 6)


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


def _like_person(desk: Desk, first: int, last: int) -> bool:
    # 'Dmytro Kuleba' taken for a company: a known given name and one or two words more, or an office told beside it
    tokens = [t for t in desk.parse.tokens[first:last] if t.text != "-"]
    if not 2 <= len(tokens) <= 3 or not all(_name_word(desk, t) for t in tokens):
        return False
    if first in desk.matches or tokens[-1].lower in desk.words.bodies or tokens[-1].lower in desk.words.things:
        return False
    if fold(tokens[0].lower) in desk.words.genders:
        return True
    return _has_office_beside(desk, first, last)


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


def _name_word(desk: Desk, token: Token) -> bool:
    return (
        token.tag == "NNP"
        and token.text[0].isupper()
        and token.text.isalpha()
        and not token.text.isupper()
        and token.lower not in desk.words.things
        and token.lower not in desk.words.persons
        and token.lower not in _NOT_NAMES
    )


def _given_name(desk: Desk, token: Token, taken: set[int]) -> int | None:
    """The end of a name that begins with a known given name which the recogniser missed: 'Isabel Ruiz'."""
    if fold(token.lower) not in desk.words.genders or not _name_word(desk, token) or _near(desk, token.i):
        return None
    last = token.i + 1
    tokens = desk.parse.tokens
    while (
        last < len(tokens)
        and last not in taken
        and last - token.i < 4
        and tokens[last].sentence == token.sentence
        and _name_word(desk, tokens[last])
        and not _near(desk, last)
        and tokens[last - 1].end + 1 == tokens[last].start
        and tokens[last - 1].dep in ("compound", "nmod", "amod", "nsubj", "ROOT", "appos", "dobj")
    ):
        last += 1
    after = tokens[last] if last < len(tokens) else None
    if after is not None and tokens[last - 1].dep == "compound" and after.tag in ("NNP", "NNPS", "NN", "NNS"):
        return None  # 'Florence Nightingale Foundation' is no person
    return last if last - token.i > 1 else None


def _after_title(desk: Desk, token: Token, taken: set[int]) -> bool:
    # 'Ms Quarrey' or 'Minister Quarrey' where the recogniser saw no person
    if token.i == 0 or not token.text[0].isupper() or not token.text[-1].isalpha() or token.lower in _NOT_NAMES:
        return False
    if token.lower in desk.words.persons or token.lower in desk.words.honorifics or token.lower in desk.words.bodies:
        return False
    if any(m.first <= token.i < m.last for m in _near(desk, token.i)):
        return False
    before = desk.parse.tokens[token.i - 1]
    if before.text == "." and token.i >= 2:
        before = desk.parse.tokens[token.i - 2]
    if before.sentence != token.sentence or before.i in taken:
        return False
    plain = fold(before.lower).rstrip(".")
    if plain in desk.words.honorifics and before.text[0].isupper():
        gender, sector = desk.words.honorifics[plain]
        return (gender is not None and sector is None) or (
            before.dep == "compound" and token.entity in ("", "PERSON", "ORG")
        )
    if before.lemma not in desk.words.persons or before.dep not in ("compound", "nmod") or before.head < token.i:
        return False
    tokens = desk.parse.tokens
    longer = (
        token.i + 1 < len(tokens)
        and _name_word(desk, token)
        and _name_word(desk, tokens[token.i + 1])
        and token.head == token.i + 1
        and not _near(desk, token.i + 1)
    )
    return longer or (desk.words.persons[before.lemma] in ("GOV", "LEG", "MIL") and token.entity == "")


def _near(desk: Desk, i: int) -> list[Match]:
    """The known names that hold token i."""
    return [m for k in range(max(0, i - 6), i + 1) if (m := desk.matches.get(k)) is not None and m.last > i]


def _goes_on(desk: Desk, i: int, taken: set[int]) -> bool:
    token = desk.parse.tokens[i]
    before = desk.parse.tokens[i - 1]
    return (
        i not in taken
        and token.sentence == before.sentence
        and token.tag == "NNP"
        and token.text[0].isupper()
        and token.text.isalpha()
        and before.dep in ("compound", "flat")
        and before.head >= i
        and token.lower not in desk.words.persons
    )


def _title(desk: Desk, start: int, first: int, last: int) -> tuple[int, Office | None]:
    """Where the title before the name begins, and what it says: 'UK Foreign Secretary' before 'Liz Truss'."""
    parse = desk.parse
    tokens = parse.tokens
    floor = parse.sentences[tokens[first].sentence].first
    begin = start
    while begin > floor:
        token = tokens[begin - 1]
        if token.dep not in _TITLE_DEPS or (token.pos in ("VERB", "AUX") and token.tag != "VBN"):
            break
        if token.text in (",", ";", ":", "(", ")", "–", "—") or (token.pos == "PUNCT" and token.text not in ("-", ".")):
            break
        if not begin <= token.head < last and not _inside_title(desk, token, begin, last):
            break
        begin -= 1
    if begin == start and first > floor:
        # the parse may hang the title elsewhere; the words themselves tell
        while begin > floor and _title_word(desk, tokens[begin - 1]):
            begin -= 1
    noun = start - 1 if start == first else first - 1
    noun = next((i for i in range(first - 1, begin - 1, -1) if tokens[i].text != "."), -1)
    if noun < 0:
        return start, None
    head = noun
    if not _role_noun(desk, tokens[noun]):
        # 'Minister of Foreign Affairs Dmytro Kuleba', 'Secretary of State Antony Blinken'
        head = next(
            (
                i
                for i in range(noun, begin - 1, -1)
                if _role_noun(desk, tokens[i]) and i + 1 < first and tokens[i + 1].lower in ("of", "for")
            ),
            -1,
        )
        if head < 0:
            return start, None
    # 'Russia's foreign minister': the office is read with the country, the mention begins after it
    office = read_office(desk, begin, first, head)
    visible = begin
    for i in range(begin, head):
        if tokens[i].tag == "POS":
            visible = i + 1
    while visible < first and tokens[visible].dep in ("det", "poss") and tokens[visible].tag in ("DT", "PRP$"):
        visible += 1
    if not office.title:
        return min(start, visible), None
    return visible, office


def _inside_title(desk: Desk, token: Token, begin: int, last: int) -> bool:
    # the head of a title's word may be a word of the title that was not reached yet ('Minister' of 'of')
    head = token
    for _ in range(4):
        if begin <= head.head < last:
            return True
        if head.head == head.i or head.head > last:
            return False
        head = desk.parse.tokens[head.head]
    return False


def _role_noun(desk: Desk, token: Token) -> bool:
    lower = fold(token.lower).rstrip(".")
    return (
        (token.lemma in desk.words.persons or lower in desk.words.persons) and token.pos in ("NOUN", "PROPN", "ADJ")
    ) or (lower in desk.words.honorifics and desk.words.honorifics[lower][1] is not None and token.text[0].isupper())


def _title_word(desk: Desk, token: Token) -> bool:
    return token.pos in ("PROPN", "NOUN", "ADJ") and (
        _role_noun(desk, token)
        or token.i in desk.matches
        or token.lower
        in (
            "prime",
            "foreign",
            "defence",
            "defense",
            "interior",
            "finance",
            "deputy",
            "vice",
            "former",
            "acting",
            "home",
            "health",
            "state",
            "national",
        )
    )
