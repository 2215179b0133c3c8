"""Knows names behind a long office: 'the Minister of Housing, Petar Lund, said', 'Minister of Roads and Transport Petar Lund'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.name_shape import held_by, is_capital_surname, name_word
from verbale.text.parse import Token

#: tokens back in which the office's noun must stand
_REACH = 12
#: what ministries and their heads are called by, where it could begin a name. source: own compilation
_PORTFOLIOS = frozenset(
    """agriculture budget commerce communication communications construction culture customs defence defense digital
    economy education employment energy environment family finance fisheries forestry forests health heritage housing immigration
    industry information infrastructure innovation investment irrigation justice labor labour lands livestock mines
    mining planning ports research rural science security sport sports statistics technology telecommunications
    tourism trade transport transportation urban water welfare women works youth""".split()
)
_ENDS = frozenset([",", ".", ";", ":", "”", '"', ")"])


def behind_office(desk: Desk, token: Token) -> int | None:
    """The end of the name of two to four words that begins at `token`, right behind the comma of an office told with 'of' or
    'for', and ends at a comma, a full stop or a finite verb; None where it is no such name."""
    tokens = desk.parse.tokens
    floor = desk.parse.sentence_of(token).first
    if token.i <= floor + 3 or tokens[token.i - 1].text != "," or not _office_ends(desk, floor, token.i - 1):
        return None
    end = token.i
    while end < len(tokens) and end - token.i < 4 and tokens[end].sentence == token.sentence:
        surname = end > token.i + 1 and is_capital_surname(tokens[token.i : end + 1])
        if (
            not (surname or name_word(desk, tokens[end]))
            or held_by(desk, end)
            or tokens[end].lower in desk.words.bodies
        ):
            break
        end += 1
    if end - token.i < 2 or end == len(tokens):
        return None
    after = tokens[end]
    ended = after.text in _ENDS or after.tag in ("VBD", "VBZ", "VBP", "MD") or after.sentence != token.sentence
    return end if ended and not desk.is_place(token.i, end) else None


def past_portfolio(desk: Desk, first: int, last: int) -> int:
    """Where the name begins whose first word is still of the office: 'Karl' in 'Minister of Roads and Transport Karl Tolen'."""
    tokens = desk.parse.tokens
    floor = desk.parse.sentence_of(tokens[first]).first
    if last - first < 3 or first <= floor + 2 or tokens[first].lower not in _PORTFOLIOS:
        return first
    if tokens[first - 1].lower not in ("and", "&", ",", "of", "for") or not _office_ends(desk, floor, first - 1, True):
        return first
    return first + 1


def _office_ends(desk: Desk, floor: int, comma: int, commas: bool = False) -> bool:
    """Whether 'the minister of ...', with no verb and (but for `commas`) no other comma in it, ends at the comma."""
    tokens = desk.parse.tokens
    for i in range(comma - 1, max(floor, comma - _REACH) - 1, -1):
        token = tokens[i]
        if (token.text == "," and not commas) or token.text in (";", ":", "(", ")") or token.pos in ("VERB", "AUX"):
            return False
        if token.lower in ("of", "for") and i > floor and tokens[i - 1].pos in ("NOUN", "PROPN"):
            noun = tokens[i - 1]
            if noun.lower in desk.words.offices and noun.tag in ("NN", "NNP"):
                return True
    return False
