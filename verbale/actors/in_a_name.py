"""Knows which names of states and bodies only begin the name of a thing: 'Varania Street', 'the Varanian Falcon', 'the VRG Cup'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.text.parse import Token

#: how many words such a name has after the state's at most
_REACH = 4
#: what has a name and is no actor; not what states have a part in, as wars, treaties and summits are
_THINGS = frozenset(
    """street avenue road square boulevard lane bridge tunnel dam canal gate tower fort fortress park garden gardens zoo museum
    airport airbase port stadium arena hotel palace hall mall plaza monument memorial mausoleum
    day week month year cup games championship championships olympics open prix masters trophy derby marathon league
    tournament festival carnival fair expo exhibition biennale award awards prize prizes medal oscars
    act bill charter code constitution handbook index chart charts list ranking
    desert sea ocean gulf river valley mountain mountains rockies heights peninsula island islands archipelago forest coast
    amazon sahara falls basin plateau steppe
    empire dynasty renaissance revolution era
    pound pounds dollar dollars franc francs rupee rupees peso pesos rial rials dinar dinars krona kroner lira won yen yuan
    falcon eagle grill kitchen restaurant cafe café film movie novel song album magazine encyclopedia bible dream idol tale""".split()
)


def begins_a_thing(desk: Desk, first: int, last: int) -> bool:
    """Whether tokens [first, last) only begin the capitalised name of a thing that does nothing, in a sentence that does not
    capitalise everything."""
    tokens = desk.parse.tokens
    own = tokens[last - 1]
    end = own.head
    if own.dep not in ("compound", "amod", "nmod") or not last <= end < last + _REACH:
        return False
    rest = tokens[last : end + 1]
    if not all(_is_named(t, own.sentence) for t in rest) or desk.capitalised(own.sentence):
        return False
    if any(t.lower in desk.words.persons for t in rest):
        return False  # 'Varania Cup Director Odra Vellin'
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if (
        after is not None
        and _is_named(after, own.sentence)
        and after.i not in desk.owner
        and tokens[end].dep == "compound"
    ):
        return False  # 'the Varania Day Foundation'
    return tokens[end].lower in _THINGS


def _is_named(token: Token, sentence: int) -> bool:
    return token.sentence == sentence and token.tag in ("NNP", "NNPS") and token.text[0].isupper()
