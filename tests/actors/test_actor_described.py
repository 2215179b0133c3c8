"""Knows that people and bodies without a name are kept apart, and join the cast only where they have a part in an act."""

from collections.abc import Callable

from verbale.actors import Actor, Cast, Mention
from verbale.text.spans import Span

CastOf = Callable[..., Cast]


def described(cast: Cast) -> dict[str, tuple[str, str | None]]:
    return {actor.name: (actor.kind, actor.country) for _, actor in cast.described}


def test_people_of_a_trade_and_bodies_without_a_name_are_told_apart_from_the_cast(cast_of: CastOf) -> None:
    cast = cast_of("Varania is poor. Varania votes. In Varania, police beat a plumber and closed two cooperatives.")
    told = described(cast)
    assert told["plumber"] == ("person", "XVA")
    assert told["Varanian cooperatives"] == ("group", "XVA")
    assert all("plumber" not in actor.id for actor in cast.actors.values())


def test_those_who_are_only_counted_are_people_of_the_state_at_home(cast_of: CastOf) -> None:
    cast = cast_of("Varania is poor. Varania votes. In Varania, those who speak out are jailed, and seven were held.")
    assert described(cast)["Varanian people"] == ("group", "XVA")


def test_who_has_a_name_after_all_is_not_described(cast_of: CastOf) -> None:
    cast = cast_of("The accomplice, Anton Velitsky, was jailed in Varania.")
    assert "accomplice" not in described(cast)


def test_the_cast_is_joined_by_those_asked_for_and_by_its_home() -> None:
    home = Actor("state:XVA", "Varania", "state", "XVA")
    clerk = Actor("person:clerk.abababab", "clerk", "person", "XVA")
    mention = Mention(Span(4, 9), "nominal", clerk.id)
    cast = Cast({}, (), home, None, ((mention, clerk),))
    joined = cast.joined_by([clerk.id, home.id, "org:nobody"])
    assert joined.actors == {home.id: home, clerk.id: clerk}
    assert joined.mentions == (mention,)
    assert joined.described == ()
    assert cast.joined_by([]).actors == {}


def test_an_article_about_one_state_has_it_as_its_home(cast_of: CastOf) -> None:
    cast = cast_of("Varania is poor. Varania votes in May. Varania has two rivers.")
    assert cast.home is not None
    assert cast.home.country == "XVA"


def test_a_river_and_its_bank_are_nobody(cast_of) -> None:
    text = "Varania moved its troops to the East Bank of the Ostel. Ostrovia pulled back from the Ostel, far from the bank. Its boats keep from the east bank."
    cast = cast_of(text)
    assert not [m for m, _ in cast.described if m.span.of(text).lower().endswith(("bank", "ostel"))]
