"""Knows that words which may tell politics are believed where politics stands around them, and others anywhere."""

from collections.abc import Callable

from verbale.acts.act import Act
from verbale.acts.surroundings import tells_plainly
from verbale.text.parser import parse
from verbale.text.spans import Span

Tell = Callable[..., tuple[Act, ...]]

_ORCHARD = """The orchard behind the old mill has flowered again and the growers expect a rich harvest of pears and plums.
Mara Kessel, who came for the music festival, attended with Ivo Dorn a concert at which the band played songs from her first album,
and the audience danced until the evening. {}
Visitors tasted pear cake, cheese and wine at the long tables, while the children rode on a cart around the pond. The museum beside the
mill shows paintings of the valley by a local artist, and the council of the party opens
a new gallery there in autumn, in the presence of the ministry, with an exhibition of photographs that the governor and the mayor chose.
Tourists who stay at the hotel can book a guided trek to the waterfall, and the restaurant serves trout with a sauce of herbs.
The singer said that the recipe was her grandmother's and that the dessert tasted best with coffee from the bakery across the street."""
_CAPTURE = "Students captured Ivo Dorn."
_EXPULSION = "Varland expelled the ambassador of Ostria."


def test_a_word_of_many_senses_tells_no_act_in_an_article_of_another_genre(told: Tell) -> None:
    assert [a.type for a in told(_ORCHARD.format(_CAPTURE)) if a.type == "ASSAULT"] == []


def test_a_word_of_politics_alone_tells_its_act_there_too(told: Tell) -> None:
    assert "SANCTION" in {a.type for a in told(_ORCHARD.format(_EXPULSION))}


def test_words_and_pairs_of_words_that_tell_politics_by_themselves() -> None:
    plain = ["Varland expelled the envoys.", "It cracked down.", "Varland ruled out talks."]
    open_ = ["It captured the mood.", "She offered tea.", "He added a line."]
    for sentence in (*plain, *open_):
        assert tells_plainly(parse(sentence, [Span(0, len(sentence))]).tokens) == (sentence in plain), sentence
