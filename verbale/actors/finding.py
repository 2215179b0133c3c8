"""Knows the order in which an article's actors are found: names first, then offices and groups, then pronouns."""

from __future__ import annotations

from datetime import date

from verbale.actors.actor import Actor, Cast, Mention
from verbale.actors.as_written import spell_organisations
from verbale.actors.at_home import Focus, focus_of
from verbale.actors.described import find_described
from verbale.actors.desk import Desk, scan, settle_shared_names
from verbale.actors.documents import find_documents
from verbale.actors.groups import find_groups
from verbale.actors.issued_by import issuing_state
from verbale.actors.lexicon import lexicon_of
from verbale.actors.named_later import find_named_later
from verbale.actors.offices import find_offices
from verbale.actors.organisations import find_organisations, find_other_organisations
from verbale.actors.pairs import find_latter, find_pairs
from verbale.actors.peoples import find_peoples
from verbale.actors.persons import find_persons
from verbale.actors.pronouns import find_pronouns
from verbale.actors.sector_beside import join_shortened, settle_sectors
from verbale.actors.shared_bodies import find_shared_bodies
from verbale.actors.ships import find_ships
from verbale.actors.short_names import find_short_names
from verbale.actors.standing_for import settle_standing
from verbale.actors.states import find_states, state_actor
from verbale.actors.the_country import find_the_country
from verbale.actors.vocabulary import vocabulary
from verbale.actors.whose import settle_owned_groups
from verbale.articles.article import Article
from verbale.knowledge.facts import Knowledge
from verbale.places.place import Place
from verbale.text.parse import Parse


def find_actors(article: Article, parse: Parse, places: tuple[Place, ...], knowledge: Knowledge) -> Cast:
    """Find who is meant, everywhere in the article.

    Comes in: the article with its day, its parse, its places, and what is known beforehand. Goes out: the actors in
    order of their first mention, and every mention (by name, by description, by pronoun) with the rule that decided
    it. What is not plain is left out; nothing is raised.
    """
    words = vocabulary()
    lexicon = lexicon_of(knowledge, words)
    desk = Desk(article, parse, places, lexicon, words, _day_of(article))
    desk.matches = scan(parse, lexicon)
    about = focus_of(desk)
    desk.issuer = issuing_state(desk)
    if desk.issuer is not None:  # its 'parliament' and 'Prime Minister' are its own, whomever it writes about
        about = Focus(desk.issuer, about.home if about.home == desk.issuer else None)
    desk.focus, desk.home, desk.unsettled = about.state, about.home, about.unsettled
    desk.states_named = frozenset(
        e.key for m in desk.matches.values() for e in m.entries if e.kind in ("state", "adjective", "people")
    )
    settle_shared_names(desk)
    desk.placed = _places_by_preposition(desk)
    persons = find_persons(desk)
    find_ships(desk)
    find_peoples(desk)
    find_organisations(desk)
    find_states(desk)
    find_shared_bodies(desk)
    find_other_organisations(desk)
    join_shortened(desk)
    settle_sectors(desk)
    settle_standing(desk, persons)
    find_short_names(desk)
    find_the_country(desk)
    find_offices(desk, persons)
    find_pairs(desk)
    find_latter(desk)
    find_groups(desk)
    find_pronouns(desk)
    settle_owned_groups(desk)
    find_named_later(desk)
    find_documents(desk)
    spell_organisations(desk)
    return _cast(desk, about.unsettled)


def _places_by_preposition(desk: Desk) -> frozenset[str]:
    """Capitalised words that stand somewhere after 'in' or 'near': places, whatever the recogniser takes them for."""
    tokens = desk.parse.tokens
    return frozenset(
        t.text
        for t in tokens
        if t.dep == "pobj" and t.tag == "NNP" and tokens[t.head].lower in ("in", "near", "outside", "around", "across")
    )


def _cast(desk: Desk, unsettled: bool) -> Cast:
    best: dict[tuple[int, int, str], Mention] = {}
    thin: dict[tuple[int, int, str], Mention] = {}
    plain = {f.actor for f in desk.found if not (f.thin or f.form == "pronoun")}
    for found in desk.found:
        span = desk.span(found.first, found.last)
        kept = best if found.actor in plain else thin
        kept.setdefault((span.start, -span.end, found.actor), Mention(span, found.form, found.actor, found.rule))
    mentions = tuple(best[key] for key in sorted(best))
    doubtful = tuple((thin[key], desk.actors[thin[key].actor]) for key in sorted(thin))
    actors: dict[str, Actor] = {}
    for mention in mentions:
        actors.setdefault(mention.actor, desk.actors[mention.actor])
    home, focus = (state_actor(desk, code) if code is not None else None for code in (desk.home, desk.focus))
    return Cast(actors, mentions, home, focus, (*doubtful, *find_described(desk)), unsettled, dict(desk.genders))


#: days of an interval from which on the middle of it is likelier than its last day
_WIDE = 60


def _day_of(article: Article) -> date | None:
    """The day by which it is told who holds an office: the article's last possible one, or the middle where it is hardly known."""
    since, until = article.published.earliest, article.published.latest
    if since is None or until is None or (until - since).days <= _WIDE:
        return until or since
    return since + (until - since) / 2
