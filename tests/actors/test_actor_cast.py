from hypothesis import given
from hypothesis import strategies as st

from verbale.actors import Actor, Cast, Mention
from verbale.text.spans import Span

TEXT = (
    "Foreign Secretary Mira Kestrel met Ostrovian President Anton Velitsky in Port Ames on Monday. "
    "She said his troops were ready, and Velmora rejected it.\n\n"
    "The Lakes Pact welcomed the talks. Its members will meet Varanian officials."
)


def test_mentions_are_in_order_without_doubles_and_every_one_has_an_actor_and_a_rule(cast_of) -> None:
    cast = cast_of(TEXT)
    keys = [(m.span.start, -m.span.end, m.actor) for m in cast.mentions]
    assert len(keys) > 8
    assert keys == sorted(set(keys))
    assert all(m.actor in cast.actors and m.rule for m in cast.mentions)
    assert list(cast.actors) == list(dict.fromkeys(m.actor for m in cast.mentions))


def test_the_same_article_gives_the_same_cast(cast_of) -> None:
    one, two = cast_of(TEXT), cast_of(TEXT)
    assert one.mentions == two.mentions
    assert list(one.actors.items()) == list(two.actors.items())


def test_an_empty_article_has_no_cast(cast_of) -> None:
    assert cast_of("").mentions == ()


def test_every_span_holds_words(cast_of) -> None:
    assert all(m.span.of(TEXT).strip() == m.span.of(TEXT) != "" for m in cast_of(TEXT).mentions)


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_look_ups_find_what_a_plain_search_finds(spans: list[Span], wanted: Span) -> None:
    mentions = tuple(Mention(s, "name", "state:XVA") for s in sorted(set(spans), key=lambda s: (s.start, -s.end)))
    cast = Cast({"state:XVA": Actor("state:XVA", "Varania", "state")}, mentions)
    touching = [m for m in mentions if m.span.overlaps(wanted)]
    assert cast.inside(wanted) == [m for m in mentions if wanted.contains(m.span)]
    assert cast.at(wanted) == max(touching, key=lambda m: m.span.length, default=None)
    assert set(cast.covering(wanted)) == {m for m in mentions if m.span.contains(wanted)}
