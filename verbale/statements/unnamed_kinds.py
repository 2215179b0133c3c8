"""Knows what a source is that stands for nobody known: a person, a body, people, or a document, by its word or by what it does."""

from __future__ import annotations

import re

from verbale.actors.actor import ActorKind
from verbale.articles.article import Article
from verbale.statements.cues import Lexicon
from verbale.statements.going_on import PRONOUNS
from verbale.statements.source import LAWS, VEHICLES
from verbale.statements.statement import Statement
from verbale.statements.voices import KINDS
from verbale.text.parse import Parse, Token

#: evidence that persons give, though it stands beside documents in the lexicon
_PEOPLE = frozenset({"court", "judge", "commission", "committee", "inspector", "researcher", "scientist", "expert"})
#: the beginnings of the rules by which somebody speaks
_SPOKEN = frozenset({"speech", "direct", "phrase", "turn"})
#: where the source of a cue before or after reported speech stands
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "npadvmod", "pobj", "ROOT"})
_FORMS_OF_ADDRESS = frozenset({"highness", "majesty", "excellency", "eminence", "holiness", "honour", "honor"})
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
_NO_SPEAKERS = frozenset({"TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "LANGUAGE", "EVENT"})
#: what is written down and cited. source: own compilation
_WRITTEN = LAWS | frozenset(
    "resolution decree edict order bill clause article section rule guideline guidance manual handbook directive circular bulletin notice notification "
    "conclusion communication dossier brief briefing indictment verdict ruling judgment judgement warrant subpoena "
    "affidavit petition agreement contract accord pact deal draft text transcript log diary memoir autobiography estimate projection "
    "forecast list chart map graph label inscription plaque leaflet brochure pamphlet booklet yearbook almanac bible quran koran torah "
    "scripture gospel proverb adage slogan headline dispatch cable telegram newsletter questionnaire obituary account "
    "prospectus invitation advisory alert warning programme program agenda budget".split()
)
#: endings of nouns for persons, and nouns that end so and are none. source: own compilation
_PERSON = re.compile(
    r"reverend|pastor|rabbi|coroner|nun|chef|.{2,}(?:er|or|ist|ant|ent|ian|man|woman|eer|ee|wright|smith)"
)
_NO_PERSONS = frozenset(
    "water weather matter number paper letter chapter order power centre center corner border quarter summer winter computer "
    "server counter tower river offer answer danger gender disaster fever cancer sensor factor sector error mirror tremor terror "
    "horror motor monitor event percent cent accent element segment document statement agreement argument settlement movement "
    "treatment investment development government department apartment environment equipment payment parliament experiment "
    "instrument monument amendment comment judgment content extent intent accident incident precedent continent plant restaurant "
    "grant variant committee coffee degree fee tree guarantee marquee knee pedigree list twist mist fist wrist career deer beer "
    "cheer layer prayer banner poster newsletter sticker placard calendar charter register cluster master shelter theatre theater "
    "chamber encounter manner murder slaughter laughter trailer thriller crater meter metre filter printer scanner container "
    "carrier frontier barrier pier tier percent talent component current torrent former latter other another "
    "announcement assessment requirement employment measurement commitment involvement arrangement improvement".split()
)
_YEARS_OLD = re.compile(r"\d+-year-olds?$")


def kind_by_word(lexicon: Lexicon, head: Token) -> ActorKind | None:
    """What a source of this head is; None where such a word names no speaker."""
    if head.pos == "PROPN":
        if head.tag == "NNPS" and head.lower.removesuffix("s") in lexicon.persons:
            return "group"  # 'Labour Ministers'
        return {"PERSON": "person", "ORG": "organisation", "NORP": "group"}.get(head.entity)  # type: ignore[return-value]
    if head.pos != "NOUN":
        return None
    if (head.lemma in VEHICLES or head.lemma in lexicon.evidence) and head.lemma not in _PEOPLE:
        return "document"
    if head.lemma in KINDS:
        return "organisation" if head.tag == "NN" else "group"
    if head.lemma in lexicon.persons:
        return "person" if head.tag == "NN" else "group"
    return None


def kind_by_deed(article: Article, parse: Parse, head: Token, statement: Statement) -> ActorKind | None:
    """What a source is that is known by no word of its own but speaks: 'Kaiwaka said', 'EAKB announced', 'the circular says',
    'one user said'. A thing is a document where it says or is cited as a document does; in headlines nothing is told so."""
    heading = article.headline
    if statement.source is None or (heading is not None and heading.overlaps(statement.source)):
        return None
    if statement.rule.split(".")[0] not in _SPOKEN or head.dep in _MODIFIERS or not statement.cue:
        return None
    if statement.rule.startswith("speech") and head.dep not in _SUBJECTS:
        return None
    if head.pos == "PROPN" or (head.tag in ("NNP", "PRP", "NN") and _is_name(head)):
        titled = head.entity == "WORK_OF_ART" and statement.source.of(parse.text)[-1:] in "”\"’'»"
        if head.lower in _WRITTEN or titled or parse.text[statement.source.end :][:1] in ("”", "»"):
            return "document"
        if (
            head.entity in _NO_SPEAKERS
            or head.lower in _FORMS_OF_ADDRESS
            or not head.text[0].isupper()
            or not head.text.isalpha()
        ):
            return None
        return "organisation" if head.text.isupper() and len(head.text) > 2 else "person"
    if head.pos not in ("NOUN", "NUM", "ADJ"):
        return None
    if head.lemma in _WRITTEN:
        return "document"
    if _YEARS_OLD.search(head.text) or (head.lower == "old" and parse.tokens[head.i - 1].text == "-"):
        return "person"
    if head.pos == "NOUN" and _PERSON.fullmatch(head.lemma) is not None and head.lemma not in _NO_PERSONS:
        return "person" if head.tag == "NN" else "group"
    return None


def _is_name(head: Token) -> bool:
    """Is a word that the tagger took for another one a name: 'Ip said', 'June says'?"""
    return head.text[0].isupper() and head.lower not in PRONOUNS and head.i > 0 and head.dep in ("nsubj", "npadvmod")
