"""Knows the title that stands before a name: where it begins and what office it says."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.titles import SENT, Office, read_office
from verbale.text.parse import Token

#: words of a title that a name may follow, and what ties them to its noun
_REACH = 12
_LINKS = ("of", "for")
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


def read_title(desk: Desk, start: int, first: int, last: int) -> tuple[int, Office | None]:
    """Where the title before the name begins, and what it says: 'UK Foreign Secretary' before 'Mira Kestrel'."""
    parse = desk.parse
    tokens = parse.tokens
    floor = parse.sentences[tokens[first].sentence].first
    begin = start
    while begin > floor:
        token = tokens[begin - 1]
        if (
            token.entity == "PERSON"
            or token.dep not in _TITLE_DEPS
            or (token.pos in ("VERB", "AUX") and token.tag != "VBN")
        ):
            break
        if token.text in (",", ";", ":", "(", ")", "–", "—") or (token.pos == "PUNCT" and token.text not in ("-", ".")):
            break
        if token.lower in ("and", "&") and _another_ends(desk, floor, begin - 1, first):
            break
        if not begin <= token.head < last and not _inside_title(desk, token, begin, last):
            break
        begin -= 1
    if begin == start and first > floor:
        # the parse may hang the title elsewhere; the words themselves tell
        while begin > floor and _title_word(desk, tokens[begin - 1]):
            begin -= 1
    bracketed = first - 1 if begin == start == first > floor and tokens[first - 1].text == ")" else begin
    noun = next((i for i in range(first - 1, min(begin, bracketed) - 1, -1) if tokens[i].text != "."), -1)
    if noun < 0:
        return start, None
    head = noun
    if not _role_noun(desk, tokens[noun]):
        # 'Minister of Foreign Affairs Henrik Solberg', 'Spokesman for the Cabinet Nader Saad'
        begin = min(begin, _role_with_preposition(desk, floor, noun))
        head = next(
            (
                i
                for i in range(noun, begin - 1, -1)
                if _role_noun(desk, tokens[i]) and i + 1 < first and tokens[i + 1].lower in (*_LINKS, "to")
            ),
            -1,
        )
        if head < 0:
            return start, None
    begin = _with_organisation(desk, floor, begin)
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


def _with_organisation(desk: Desk, floor: int, begin: int) -> int:
    """Where the organisation begins whose officer the title names, though the parse takes it for the subject:
    'Pact of the Seven Lakes (LAKP) Secretary Vellin'."""
    tokens = desk.parse.tokens
    end = begin
    for _ in range(2):  # the name, and the letters for it in brackets or quotation marks
        while end > floor and tokens[end - 1].text in _AROUND:
            end -= 1
        if end < begin and tokens[end].text == ")" and _is_agency(desk, end - 1):
            break  # 'KARSK (EPA) Minister Vellin': who reports
        first = end
        while first > floor and tokens[first - 1].entity == "ORG":
            first -= 1
        for i in range(end - 1, max(floor, end - 9) - 1, -1):
            if (m := desk.matches.get(i)) is not None and m.last == end and m.kind("organisation") is not None:
                first = i
        if first == end:
            break
        begin = end = first
    return begin


def _is_agency(desk: Desk, i: int) -> bool:
    match = desk.matches.get(i)
    entry = match.kind("organisation") if match is not None else None
    return entry is not None and desk.lexicon.organisations[entry.key].sector == "JRN"


#: marks around the letters of an organisation's name
_AROUND = frozenset(["(", ")", "“", "”", '"', "‘", "’"])


def _another_ends(desk: Desk, floor: int, joint: int, first: int) -> bool:
    """Whether 'and' joins two persons and not two words of one title: 'Odra Vellin and Finance Minister Karl Brandt'."""
    tokens = desk.parse.tokens
    if not any(_role_noun(desk, t) for t in tokens[joint + 1 : first]):
        return False
    ahead = tokens[max(floor, joint - 8) : joint]
    return bool(ahead) and ahead[-1].tag == "NNP" and not any(_role_noun(desk, t) for t in ahead)


def _role_with_preposition(desk: Desk, floor: int, noun: int) -> int:
    """Where 'President of Ukraine' begins that ends at token `noun`, be it with letters in brackets ('superintendent of police
    (SP)'); a number beyond it where nothing of the kind is."""
    tokens = desk.parse.tokens
    beyond = len(tokens)
    if noun - 2 > floor and tokens[noun].text == ")" and tokens[noun - 2].text == "(":
        noun -= 3
    if tokens[noun].pos not in ("NOUN", "PROPN") or fold(tokens[noun].lower).rstrip(".") in desk.words.honorifics:
        return beyond
    for i in range(noun - 1, max(floor, noun - _REACH), -1):
        token = tokens[i]
        if token.pos in ("VERB", "AUX") or token.text in (",", ";", ":", "(", ")", '"', "“", "”"):
            return beyond
        role = tokens[i - 1]
        if role.lemma in SENT if token.lower == "to" else token.lower in _LINKS and _role_noun(desk, role):
            first = i - 1
            while first > floor and tokens[first - 1].dep in ("compound", "amod") and tokens[first - 1].head == i - 1:
                first -= 1
            return first
    return beyond


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
    if token.tag in ("NNS", "NNPS"):
        return False
    lower = fold(token.lower).rstrip(".")
    return (
        (token.lemma in desk.words.persons or lower in desk.words.persons) and token.pos in ("NOUN", "PROPN", "ADJ")
    ) or (
        lower in desk.words.honorifics
        and desk.words.honorifics[lower][1] not in (None, "EDU")
        and token.text[0].isupper()
    )


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
