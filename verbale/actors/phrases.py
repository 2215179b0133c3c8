"""Knows the noun phrase around a common noun: whose it is, and which of its words make its name."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.actors.desk import Desk, leftward
from verbale.text.parse import Token

_DEPS = frozenset(
    ["compound", "nmod", "amod", "poss", "case", "det", "punct", "nummod", "quantmod", "advmod", "predet"]
)
#: adjectives that belong to a group's name: 'armed groups', 'civil society'
_NAMING = frozenset(
    [
        "official",
        "foreign",
        "armed",
        "western",
        "european",
        "civil",
        "national",
        "central",
        "african",
        "arab",
        "muslim",
        "islamic",
    ]
)
#: with these the group is not that of the article's own state
_ELSEWHERE = frozenset(
    ["foreign", "western", "european", "african", "arab", "international", "global", "migrant", "overseas", "worldwide"]
)
#: with these it may be, where the article is not plainly about one state
_PERHAPS = frozenset(["local", "other", "some", "regional", "many"])
#: first halves of words that tell of whom a group is not
_TURNED = frozenset(["pro", "anti", "non", "ex", "foreign", "us", "un", "eu", "uk"])
#: of several countries, where they are many; of many, where one
_STATES = frozenset(["state", "country", "nation", "government", "member", "ally", "power"])
_ALLIANCES = frozenset(["alliance", "pact", "bloc"])
#: places within a state, whose people are its own
_AROUND = frozenset(["region", "city", "town", "village", "province", "district", "county", "capital", "island"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "its", "their"])


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its first token after determiners, its head, whose it is (a state or another actor), the word
    that decides its sector, the words of its name; `definite` with 'the' or an owner; `free` where nothing says
    that it belongs elsewhere than to the article's own state; `named` the organisation whose name modifies it;
    `local` with that word: of the article's own place; `several` of two or more states."""

    first: int
    head: Token
    country: str | None = None
    owner: str | None = None
    maker: str | None = None
    named: str | None = None
    words: list[str] = field(default_factory=list)
    definite: bool = False
    free: bool = True
    local: bool = False
    several: bool = False


def read_phrase(desk: Desk, head: Token) -> Phrase:
    """The noun phrase of a head noun, with the state or actor that it belongs to."""
    tokens = desk.parse.tokens
    first = leftward(desk.parse, head, _DEPS)
    phrase = Phrase(head.i, head)
    i = head.i - 1
    while i >= first:
        held = desk.owner.get(i)
        hyphen = i - 2 >= first and tokens[i - 1].text == "-" and tokens[i - 2].end == tokens[i - 1].start
        if hyphen and (held is None or held.first == i):
            if tokens[i].pos == "NUM":
                i -= 3
                continue
            # 'pro-Russian', 'US-backed', 'anti-government': one word of the name, nobody's possession
            word = f"{tokens[i - 2].text}-{tokens[i].text}"
            phrase.words.insert(0, word)
            phrase.maker = phrase.maker or (word.lower() if word.lower() in desk.words.makers else None)
            phrase.first = i - 2
            turned = tokens[i].tag in ("VBN", "VBD") and (tokens[i - 2].tag in ("NNP", "NNPS") or i - 2 in desk.matches)
            other = tokens[i - 2].lower in _TURNED and (tokens[i - 2].lower != "non" or i in desk.matches)
            phrase.free = phrase.free and not (turned or other)  # 'non-Varanian', and not 'non-essential'
            i -= 3
            continue
        if held is not None:
            _read_owner(desk, phrase, i)
            i = held.first - 1
            continue
        _read_word(desk, phrase, tokens[i])
        i -= 1
    before = desk.owner.get(phrase.first - 1)
    if phrase.country is None and phrase.owner is None and before is not None and before.actor.startswith("org:"):
        if before.form == "name" and tokens[before.head].head == head.i:  # 'University of Karsk researchers'
            phrase.owner, phrase.first = before.actor, before.first
    if phrase.country is None and phrase.owner is None:
        _read_after(desk, phrase)
    noun = head.text if head.text.isupper() else head.lower
    phrase.words = [w if w.isupper() or "-" in w else w.lower() for w in phrase.words] + [noun]
    return phrase


def _read_owner(desk: Desk, phrase: Phrase, i: int) -> None:
    held = desk.owner[i]
    actor = desk.actors[held.actor]
    owns = desk.parse.tokens[held.head].dep == "poss"
    if actor.kind == "state" and owns and _of_several(desk, phrase, held.head):
        phrase.several, phrase.free = True, False  # 'Varania and Marland's ministers'
        phrase.first = min(phrase.first, held.first)
    elif actor.kind == "state":
        phrase.country = phrase.country or actor.country
        phrase.first = min(phrase.first, held.first)
    else:
        phrase.owner = phrase.owner or held.actor
        if not owns:
            phrase.first = min(phrase.first, held.first)
            if held.form == "name" and held.actor.startswith("org:"):
                phrase.named = phrase.named or held.actor
    phrase.definite = phrase.definite or owns


def _read_word(desk: Desk, phrase: Phrase, token: Token) -> None:
    owner = desk.parse.head(token)
    if (token.dep == "poss" and token.tag != "PRP$") or (owner.dep == "poss" and owner.i < phrase.head.i):
        # 'the oil company's workers' are no oil workers; 'the region's artists' are at home
        phrase.definite = True
        phrase.free = phrase.free and (owner.i != phrase.head.i or token.lemma in _AROUND)
        return
    if (
        token.lower in ("south", "north", "east", "west", "southern", "northern", "eastern", "western")
        and phrase.country
    ):
        phrase.first = token.i
    elif (token.dep in ("compound", "nmod") and token.pos in ("NOUN", "PROPN")) or token.lower in desk.words.makers:
        phrase.maker = phrase.maker or (token.lower if token.lower in desk.words.makers else None)
        phrase.words.insert(0, token.text)
        phrase.first = token.i
    elif token.dep == "det" or token.tag in ("DT", "PRP$"):
        phrase.definite = phrase.definite or token.lower in _DEFINITE or token.tag == "PRP$"
        phrase.free = phrase.free and token.tag != "PRP$"
    elif token.dep == "amod" and phrase.first == token.i + 1:
        # 'the foreign ministry' is at home, 'the foreign troops' are not
        abroad = token.lower in _ELSEWHERE or (token.lower in _PERHAPS and desk.home is None)
        abroad = abroad and phrase.head.lower != "ministry"
        phrase.free = phrase.free and not abroad
        phrase.local = phrase.local or token.lower == "local"
        if token.lower in _NAMING:
            phrase.words.insert(0, token.text)
        phrase.first = token.i


def _read_after(desk: Desk, phrase: Phrase) -> None:
    # 'the government of Ukraine', 'protesters in Minsk', 'leaders of the movement'
    after = desk.parse.child(phrase.head, "prep")
    if after is None or after.lower not in ("of", "in", "from", "for", "at", "with") or after.i != phrase.head.i + 1:
        _read_represented(desk, phrase)
        return
    thing = desk.parse.child(after, "pobj")
    if thing is None:
        return
    held = desk.owner.get(thing.i)
    if held is not None and held.rule.startswith("one of the two"):
        phrase.free = False  # 'the peoples of the two countries'
    elif held is not None and desk.actors[held.actor].kind == "state" and _of_several(desk, phrase, thing.i):
        phrase.several, phrase.free = True, False  # 'the ministers of Varania and Marland'
    elif held is not None and desk.actors[held.actor].kind == "state":
        phrase.country = desk.actors[held.actor].country
    elif held is not None and (
        after.lower == "of" or (after.lower in ("from", "at", "with") and held.actor.startswith("org:"))
    ):
        phrase.owner = (
            held.actor
        )  # 'members of the Pact', 'professors from Hill University', 'reporters with Hill News'
    elif after.lower not in ("at", "with"):
        phrase.free = phrase.free and (after.lower not in ("of", "from") or thing.tag in ("NN", "NNS"))
        if (thing.tag == "NNS" and thing.lemma in _STATES) or thing.lemma in _ALLIANCES:
            phrase.free = False  # 'the ambassadors of the member states'
        if any(t.lower in _ELSEWHERE for t in desk.parse.children(thing, "amod", "compound")):
            phrase.free = False  # 'men of African appearance'
        phrase.country = _country_of_place(desk, thing) or _whose(desk, thing)


def _read_represented(desk: Desk, phrase: Phrase) -> None:
    """'prosecutors representing Varania', 'lawyers representing Hill Bank': whose they are in what they do."""
    doing = desk.parse.child(phrase.head, "acl")
    if doing is None or doing.lower != "representing":
        return
    thing = desk.parse.child(doing, "dobj")
    held = desk.owner.get(thing.i) if thing is not None else None
    if held is None:
        return
    if desk.actors[held.actor].kind == "state":
        phrase.country = desk.actors[held.actor].country
    else:
        phrase.owner = held.actor


def _of_several(desk: Desk, phrase: Phrase, i: int) -> bool:
    """Whether many are told of the state at token i and of another that stands beside it with 'and'."""
    if phrase.head.tag not in ("NNS", "NNPS"):
        return False
    parse = desk.parse
    token = parse.tokens[i]
    beside = list(parse.children(token, "conj", "appos")) + ([parse.head(token)] if token.dep == "conj" else [])
    beside += parse.children(phrase.head, "conj")  # 'the Presidents of Varania and the Republic of Marland'
    links = [link for t in beside if (link := parse.child(t, "prep")) is not None and link.lower == "of"]
    beside += [t for link in links for t in parse.children(link, "pobj")]  # 'and the Republic of Marland'
    own = desk.owner[i].actor
    held = (desk.owner.get(t.i) for t in beside)
    return any(f is not None and f.actor != own and desk.actors[f.actor].kind == "state" for f in held)


def _whose(desk: Desk, thing: Token) -> str | None:
    """'the intelligence organisation of Varania's police': the state that has what it is of."""
    for token in desk.parse.children(thing, "poss"):
        held = desk.owner.get(token.i)
        if held is not None and desk.actors[held.actor].kind == "state":
            return desk.actors[held.actor].country
    return None


def _country_of_place(desk: Desk, token: Token) -> str | None:
    match = desk.matches.get(token.i)
    if match is not None and (entry := match.kind("capital", "state")) is not None:
        return entry.key
    return desk.country_at(token.i)
