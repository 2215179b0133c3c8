"""Texts that are one text are found, whatever was edited or cut, and others are left apart."""

import random
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.articles.copies import CopyIndex, find_copies, is_copy, shared_part, sketch

_SUBJECTS = "The envoy of Ostmark|Varda’s minister|A ferry captain|The harbour master|Two guards|The council".split("|")
_DEEDS = "closed|left|praised|inspected|refused|described|bought|measured|crossed|painted|guarded|reopened".split("|")
_THINGS = "the old bridge|a northern depot|the river port|nine boats|the customs house|a grain store".split("|")


def report(seed: int, sentences: int = 30) -> str:
    """A text of our own, different for each seed."""
    rng = random.Random(seed)
    return " ".join(
        f"{rng.choice(_SUBJECTS)} {rng.choice(_DEEDS)} {rng.choice(_THINGS)} {rng.choice(_DEEDS)} {rng.randrange(900)} "
        f"{rng.choice(_THINGS)} {rng.choice(_DEEDS)} on day {rng.randrange(90)}."
        for _ in range(sentences)
    )


def edited(text: str, share: float, seed: int) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(("reportedly", "then", "")) if rng.random() < share else w for w in text.split())


#: of the first text
BANDS = (7240682159243003907, 8998795564498710994)
TEXTS = [report(n) for n in range(40)]


def test_a_text_with_one_word_in_twenty_edited_is_the_same_text() -> None:
    groups = find_copies(
        [(f"{n}", t) for n, t in enumerate(TEXTS)] + [(f"{n}b", edited(t, 0.05, n)) for n, t in enumerate(TEXTS)]
    )
    assert {tuple(sorted(g)) for g in groups} == {(f"{n}", f"{n}b") for n in range(len(TEXTS))}


def test_a_text_without_its_last_third_is_the_same_text() -> None:
    groups = find_copies(
        [(f"{n}", t) for n, t in enumerate(TEXTS)] + [(f"{n}b", t[: int(len(t) * 0.7)]) for n, t in enumerate(TEXTS)]
    )
    assert len(groups) == len(TEXTS)


def test_marks_case_and_line_breaks_do_not_count() -> None:
    text = "“The blockade must end,” she said.\n" + TEXTS[0]
    assert shared_part(sketch(text), sketch(text.upper().replace("“", '"').replace("”", '"').replace("\n", " – "))) == 1


def test_texts_by_different_hands_are_apart_though_they_share_a_sentence() -> None:
    said = " “The river is closed to all boats of Varda until the talks are over,” the minister of Ostmark told reporters in Lemna."
    assert not is_copy(sketch(TEXTS[0] + said), sketch(TEXTS[1] + said))


def test_texts_too_short_to_tell_are_copies_of_none() -> None:
    assert find_copies([("a", "The envoy left."), ("b", "The envoy left.")]) == (("a",), ("b",))


def test_the_index_grows_and_tells_what_was_there_before() -> None:
    index = CopyIndex()
    assert index.add("first", TEXTS[0]) == ()
    assert index.add("second", TEXTS[1]) == ()
    assert index.add("copy", edited(TEXTS[0], 0.04, 1)) == ("first",)
    assert index.add("copy", "another text under a key that is taken") == ("first",)
    assert index.copies_of("first") == ("copy",)
    assert index.groups() == (("copy", "first"), ("second",))


def test_the_order_of_texts_does_not_matter() -> None:
    texts = [("a", TEXTS[0]), ("b", edited(TEXTS[0], 0.05, 1)), ("c", TEXTS[0][:900]), ("d", TEXTS[1])]
    assert len({find_copies(order) for order in permutations(texts)}) == 1


def test_a_sketch_is_the_same_everywhere() -> None:
    # held fast, since a record may keep bands: a new release of a package must not change them unseen
    assert sketch(TEXTS[0]).bands[:2] == BANDS
    assert all(-(2**63) <= band < 2**63 for band in sketch(TEXTS[0]).bands)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_texts_are_each_in_one_group(texts: list[str]) -> None:
    groups = find_copies([(str(n), t) for n, t in enumerate(texts)])
    assert sorted(key for group in groups for key in group) == sorted(str(n) for n in range(len(texts)))
