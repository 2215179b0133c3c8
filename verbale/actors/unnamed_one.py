"""Knows who one without a name is: an office of a state in all articles, one who speaks for a body, or somebody of this article."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.at_home import home_at
from verbale.actors.callings import UNNAMED
from verbale.actors.desk import Desk
from verbale.actors.folding import slug
from verbale.actors.on_behalf import behalf, plain_noun
from verbale.actors.titles import Office, gender_of
from verbale.text.parse import Token


def _as_written(desk: Desk, name: str, tokens: tuple[int, int]) -> str:
    """The name with the capitals of its proper names: 'pact spokesman' of 'the Pact spokesman'."""
    proper = {t.lower: t.text for t in desk.parse.tokens[slice(*tokens)] if t.tag in ("NNP", "NNPS")}
    return " ".join(proper.get(word, word) for word in name.split())


def add_unnamed(
    desk: Desk, token: Token, key: str, office: Office, tokens: tuple[int, int], fresh: bool, country: str | None = None,
    thin: bool = False,
) -> None:  # fmt: skip
    """A person without a name: an office of a state is one actor in all articles, any other only in this article. `thin`
    where somebody named may be meant."""
    country = country or office.country
    title = office.title.lower() if 0 < len(office.title) < 60 else key
    if key not in desk.words.offices:
        title = plain_noun(desk, token)
    sector = office.sector
    public = sector in ("GOV", "LEG", "MIL", "COP", "JUD")
    if country is None and not fresh and public and key in desk.words.offices:
        country = desk.focus
    body = desk.lexicon.organisations.get(office.of or "")
    if country is None and (body is None or body.sector == "BUS") and desk.parse.child(token, "poss") is None:
        country = home_at(desk, token.i) if key not in desk.words.anywhere or desk.home is not None else None
    after = behalf(desk, token, key, country)
    if after is not None and body is None:
        whose = after.actor.partition(":")[2] if after.actor is not None else ""
        known = after.actor in desk.actors and desk.actors[after.actor or ""].wikidata is not None
        actor = Actor(
            f"person:{whose}.{slug(key)}" if known else f"person:{slug(after.called)}.{desk.article.id[:8]}",
            after.called, "person", country, sector, title if public else None,
        )  # fmt: skip
    elif country and key in desk.words.offices and (not fresh or public) and body is None:
        name = f"{desk.adjective_of(country)} {title}"
        actor = Actor(f"person:{country}.{slug(title)}", name, "person", country, sector, title)
    elif body is not None and key in desk.words.offices:
        name = f"{body.names[0]} {title}"
        actor = Actor(
            f"person:{body.id}.{slug(title)}", name, "person", country or body.country, body.sector or sector, title
        )
    else:
        name = title or key
        shown = _as_written(desk, name, tokens)
        actor = Actor(f"person:{slug(name)}.{desk.article.id[:8]}", shown, "person", country, sector)
    gender = gender_of(key)
    if gender:
        desk.genders.setdefault(actor.id, gender)
    rule = UNNAMED if fresh else "office or person without a name"
    found = desk.add(actor, tokens, token.i, "nominal", rule, thin=thin)
    if country is None:
        desk.open.append((found, False))
