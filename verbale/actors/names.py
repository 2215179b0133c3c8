"""Knows where the text names a person: the name's words, the title before it, the honorific's gender."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.actors.called_after import names_another
from verbale.actors.desk import Desk, Match
from verbale.actors.folding import fold
from verbale.actors.name_behind_office import behind_office, past_portfolio
from verbale.actors.name_bounds import ENDS_A_PLACE, INITIALS, widen
from verbale.actors.name_shape import held_by, is_figure, is_name, like_person, name_word, within_name
from verbale.actors.sectors import sector_of
from verbale.actors.ships import ships_of
from verbale.actors.things import called_person, told_body
from verbale.actors.title_before import read_title
from verbale.actors.titles import Office
from verbale.text.parse import Token

_CUT = frozenset([",", "(", ")", "/", "|", "–", "—", "-", "and", "&", ";", ":", "“", "”", '"'])


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
        if match.kind("person") and not (_goes_beyond(desk, match) or within_name(desk, match.first, match.last)):
            keep(match.first, match.last, True)
    for name in desk.parse.names:
        if name.label == "PERSON":
            for first, last in _pieces(desk, name.first, name.last):
                keep(first, last, False)
        elif name.label in ("ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "FAC", "LOC") and like_person(
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
            keep(token.i, max(last, _run(desk, token.i)), False)
        elif end := _speaker(desk, token, taken) or _given_name(desk, token, taken) or behind_office(desk, token):
            keep(token.i, end, False)
        elif is_figure(desk, token) or called_person(desk, token):
            keep(token.i, token.i + 1, False)
        elif (
            token.dep == "compound"
            and token.head == token.i + 1
            and token.i + 1 not in taken
            and not (held_by(desk, token.i) or (token.i and desk.parse.tokens[token.i - 1].dep == "compound"))
            and like_person(desk, token.i, token.i + 2)
        ):
            keep(token.i, token.i + 2, False)
    hits.sort(key=lambda h: h.first)
    hits = [h for h in hits if not names_another(desk, h.last, h.honorific or h.sure or h.office is not None)]
    ships = ships_of(desk)
    return [h for h in hits if h.honorific or h.sure or " ".join(h.words) not in ships] if ships else hits


def _goes_beyond(desk: Desk, match: Match) -> bool:
    # 'Piotr Lasko Brandt' is not Piotr Lasko
    tokens = desk.parse.tokens
    if match.last >= len(tokens):
        return False
    after, last = tokens[match.last], tokens[match.last - 1]
    return (
        after.sentence == last.sentence
        and after.tag == "NNP"
        and after.entity == "PERSON" == last.entity
        and last.dep == "compound"
        and last.head > last.i
        and name_word(desk, after)
    )


def _pieces(desk: Desk, first: int, last: int) -> list[tuple[int, int]]:
    # the recogniser joins 'Kestrel and Solberg', 'Smith (Labour'; a hyphen without spaces stays in the name
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
    # 'Ms Kestrel’s', 'President Velitsky', 'Foreign Secretary Mira Kestrel' seen whole: the title goes to the title
    while first < last - 1:
        token = tokens[first]
        lower = fold(token.lower).rstrip(".")
        known = desk.matches.get(first)
        if known is not None and known.last > first + 1 and known.kind("state", "adjective", "people", "capital"):
            break  # 'Sri' of a state's name
        if desk.is_honorific(lower) and token.i + 1 < last and not (lower == "sheikh" and last - first > 2):
            told, kind = words.honorifics[lower]
            gender, sector, honorific = gender or told, sector or kind, True
        elif token.text == "." and honorific:
            pass
        elif not (
            token.tag == "DT"
            or (lower in words.persons and lower not in words.genders and not _initials(desk, token, honorific))
            or _state_word(desk, token)
        ):
            break
        first += 1
    for i in range(last - 2, first, -1):
        if tokens[i].text.isupper() and tokens[i].lower in words.persons:
            first = i + 1  # 'Hillside MLA Karl Brandt' seen as one name
            break
    for i in range(last - 2, first - 1, -1):
        if tokens[i].lower in ENDS_A_PLACE:
            first = i + 1  # 'At Hillside Prison Karl is not able to call' seen as one name
            break
    while first < last - 2 and tokens[first].lower in ("pro", "anti", "non") and tokens[first + 1].text == "-":
        first += 3 if first + 3 < last else 2  # 'Pro-Varanian HARP'
    while first < last - 1 and tokens[first].text[0].islower() and tokens[first].lower not in words.particles:
        first += 1  # 'magician Odra Vellin', 'pro-Varanian Karl Brandt'
        while first < last - 1 and tokens[first].pos == "PUNCT":
            first += 1
    while first < last - 1 and (
        tokens[first].pos in ("VERB", "ADP", "ADV", "AUX", "SCONJ", "CCONJ") and tokens[first].tag not in ("NNP", "FW")
    ):
        first += 1  # 'Regarding Smith' at a sentence's start
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
        first, last = widen(desk, first, last)
        first = past_portfolio(desk, first, last)
    half, odd = divmod(last - first, 2)
    if half > 1 and not odd and desk.lowers[first : first + half] == desk.lowers[first + half : last]:
        last = first + half  # a caption's name before the text's
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
        if tokens[start - 1].text == "." or (desk.is_honorific(lower) and tokens[start - 1].text[0].isupper()):
            if tokens[start - 1].text == "." and start >= 2 and fold(tokens[start - 2].lower) not in words.honorifics:
                break
            told, kind = words.honorifics.get(lower, (None, None))
            gender, sector, honorific = gender or told, sector or kind, True
            start -= 1
        else:
            break
    if not sure and not is_name(desk, first, last, honorific):
        return None
    if (
        not (sure or honorific or fold(tokens[first].lower) in words.genders)
        and told_body(desk, first, last) is not None
    ):
        return None
    start, office = read_title(desk, start, first, last)
    if office is not None:
        gender = gender or office.gender
    return NameHit(start, first, last, named, office, gender, honorific or office is not None, sector, sure)


#: letters for a legislator of one state, which before other names are initials: 'MK'
_LEGISLATORS = {"MK": "ISR", "TD": "IRL", "MSP": "GBR", "MNA": "PAK", "MLC": "IND"}


def _initials(desk: Desk, token: Token, after_title: bool) -> bool:
    if after_title and token.tag == "NNP" and desk.words.persons[token.lower] == "REL":
        return True  # 'Mr Christian Vellin'
    state = _LEGISLATORS.get(token.text)
    return state is not None and state not in desk.states_named and state != desk.focus


def _state_word(desk: Desk, token: Token) -> bool:
    match = desk.matches.get(token.i)
    return (
        match is not None
        and match.kind("adjective") is not None
        and token.tag in ("JJ", "NNP")
        and token.entity != "PERSON"
    )


#: what a person does and a place or thing does not
_SPEAKS = frozenset(
    """say tell add claim explain note argue speak write tweet reveal announce declare ask urge warn insist stress
    recall admit comment believe""".split()
)


def _speaker(desk: Desk, token: Token, taken: set[int]) -> int | None:
    """The end of a name that speaks and that the recogniser took for nothing: 'Joisna claimed', 'Odra Vellin said'."""
    end = _run(desk, token.i)
    if not 1 <= end - token.i <= 3 or not taken.isdisjoint(range(token.i, end)):
        return None
    tokens = desk.parse.tokens
    head = tokens[end - 1]
    verb = desk.parse.head(head)
    if head.dep != "nsubj" or not (_is_someone(desk, verb, end) or (verb.lemma in _SPEAKS and verb.pos == "VERB")):
        return None
    seen = ("", "PERSON", "ORG") if _called_one(desk, verb) and not held_by(desk, token.i) else ("", "PERSON")
    unseen = seen if end - token.i == 1 else ("", "PERSON", "WORK_OF_ART", "PRODUCT", "NORP", "LAW")
    if any(t.entity not in unseen for t in tokens[token.i : end]):
        return None
    if end - token.i == 1:
        alone = not desk.parse.children(head, "compound", "det", "amod", "poss", "prep")
        return end if alone and token.lower not in desk.words.state_words else None
    before = tokens[token.i - 1] if token.i else None
    if before is not None and before.lower == "the" and before.head == head.i:
        return None
    return end if sector_of(desk.words_of(token.i, end)) is None else None


def _called_one(desk: Desk, verb: Token) -> bool:
    """Whether who speaks is called he or she right after: 'Vellin said that he ...', 'Vellin said. He added ...'."""
    sentence = desk.parse.sentences[verb.sentence]
    after = desk.parse.sentences[min(sentence.i + 1, len(desk.parse.sentences) - 1)]
    near = desk.lowers[verb.i : verb.i + 5] + desk.lowers[after.first : after.first + 2]
    others = any(t.entity == "PERSON" for t in desk.parse.tokens[sentence.first : sentence.last])
    return not others and ("he" in near or "she" in near)


def _is_someone(desk: Desk, verb: Token, end: int) -> bool:
    # 'Odra Vellin is a painter'
    if verb.lemma != "be" or verb.i != end:
        return False
    return any(t.lemma in desk.words.persons for t in desk.parse.children(verb, "attr"))


def _given_name(desk: Desk, token: Token, taken: set[int]) -> int | None:
    """The end of a name that begins with a known given name which the recogniser missed: 'Isabel Ruiz'."""
    given = fold(token.lower) in desk.words.genders and name_word(desk, token)
    if not (given or INITIALS.match(token.text)) or held_by(desk, token.i):
        return None
    last = token.i + 1
    tokens = desk.parse.tokens
    if not given and (
        tokens[token.i - 1].tag in ("NNP", "CD", "NN") or token.dep != "compound" or desk.is_place(last, last + 1)
    ):
        return None  # 'Vitamin C', 'Section A'; 'A. C. Karsk' is of the town
    while (
        last < len(tokens)
        and last not in taken
        and last - token.i < 4
        and tokens[last].sentence == token.sentence
        and (name_word(desk, tokens[last]) or (given and _surname_like_many(desk, tokens[last])))
        and not held_by(desk, last)
        and tokens[last - 1].end + 1 == tokens[last].start
        and tokens[last - 1].dep in ("compound", "nmod", "amod", "nsubj", "ROOT", "appos", "dobj")
    ):
        last += 1
    after = tokens[last] if last < len(tokens) else None
    if after is not None and tokens[last - 1].dep == "compound" and after.tag in ("NNP", "NNPS", "NN", "NNS"):
        if (
            not given
            or after.tag in ("NNP", "NNPS")
            or after.lower in desk.words.bodies
            or after.lower in desk.words.things
        ):
            return None  # 'Odra Vellin Foundation' is no person; 'the Odra Vellin story' is about one
    return last if last - token.i > 1 else None


def _surname_like_many(desk: Desk, token: Token) -> bool:
    # the tagger takes 'Spears' or 'Palacios' for a plural
    plain = token.text[0].isupper() and token.text.isalpha() and not token.text.isupper()
    return token.tag == "NNPS" and plain and token.dep == "compound" and token.lower not in desk.words.things


def _after_title(desk: Desk, token: Token, taken: set[int]) -> bool:
    # 'Ms Brandt' or 'Minister Brandt' where the recogniser saw no person
    if token.i == 0 or not token.text[0].isupper() or not token.text[-1].isalpha() or token.lower in desk.words.never:
        return False
    if token.lower in desk.words.persons or token.lower in desk.words.honorifics or token.lower in desk.words.bodies:
        return False
    if any(m.first <= token.i < m.last for m in held_by(desk, token.i)):
        return False
    before = desk.parse.tokens[token.i - 1]
    if before.text == "." and token.i >= 2:
        before = desk.parse.tokens[token.i - 2]
    if before.sentence != token.sentence or before.i in taken:
        return False
    plain = fold(before.lower).rstrip(".")
    if desk.is_honorific(plain) and before.text[0].isupper():
        gender, sector = desk.words.honorifics[plain]
        return (gender is not None and sector is None) or (
            before.dep == "compound" and token.entity in ("", "PERSON", "ORG")
        )
    if before.lemma not in desk.words.persons or before.tag not in ("NN", "NNP"):
        return False
    if _run(desk, token.i) - token.i > 1:
        return True  # 'spokeswoman Ada Hill-Brandt': two words of a name, whatever the parse makes of them
    joined = before.dep in ("compound", "nmod") and before.head >= token.i
    if joined and before.tag == "NN" and before.text[0].islower() and before.head == token.i:
        # 'fashion designer Vellin', whatever the recogniser takes the name for
        seen = token.entity in ("", "PERSON", "GPE") or INITIALS.match(token.text) is not None
        return token.tag == "NNP" and seen and desk.country_at(token.i) is None
    return joined and desk.words.persons[before.lemma] in ("GOV", "LEG", "MIL") and token.entity == ""


def _run(desk: Desk, first: int) -> int:
    """The end of the run of a name's words from token `first` on; a hyphen without spaces joins two."""
    tokens = desk.parse.tokens
    i = first
    while i < len(tokens) and tokens[i].sentence == tokens[first].sentence and name_word(desk, tokens[i]):
        if held_by(desk, i) or tokens[i].lower in desk.words.bodies:
            break
        i += 1
        if (
            i + 1 < len(tokens)
            and tokens[i].text == "-"
            and tokens[i - 1].end == tokens[i].start == tokens[i + 1].start - 1
        ):
            i += 1
    return i


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
