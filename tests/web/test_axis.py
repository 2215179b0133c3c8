"""A timeline drawn: cooperation above, conflict below, no mark off the picture, what is left out counted."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from verbale.record.find_lines import Telling
from verbale.record.rows import Party
from verbale.views.placing import FORMS, MIDDLE, place_events
from verbale.web.axis import HEIGHT, Axis, draw_placed, outline


def entry(
    earliest: date | None, latest: date | None, intensity: float = 0.0, status: str = "done", act: str = "a"
) -> Telling:
    varland = Party("state:XVL", "Varland", "state", "XVL")
    return Telling(
        n=1, id=act, earliest=earliest, latest=latest, precision="day", type="CONSULT", mode=None, status=status,
        actors=(varland,), recipients=(), words="words", place=None, intensity=intensity, articles=("f",), outlets=(),
        texts=1, claimant=None, act=act, article="f" * 64, uri="f.txt", outlet=None, published=None,
    )  # fmt: skip


def draw(entries: list[Telling]) -> Axis | None:
    ordered = sorted(entries, key=lambda one: (one.earliest or date.max, one.id))
    placed = place_events(ordered, 400)
    return draw_placed(placed) if placed is not None else None


def day(number: int) -> date:
    return date(2031, 1, 1) + timedelta(days=number)


def test_cooperation_stands_above_the_line_and_conflict_below():
    drawn = draw([entry(day(n), day(n), i) for n, i in enumerate((7.0, -7.0, 0.0))])
    heights = [mark.y for mark in drawn.marks]
    assert heights[0] < MIDDLE < heights[1]
    assert heights[2] == MIDDLE
    assert [mark.side for mark in drawn.marks] == ["cooperation", "conflict", "even"]


def test_every_status_has_a_form_and_those_that_differ_look_different():
    marks = draw([entry(day(n), day(n), 1.0, status) for n, status in enumerate(FORMS)]).marks
    assert [mark.form for mark in marks] == list(FORMS.values())
    assert len({outline(form, 0, 0, 5) for form in ("disc", "target", "triangle", "diamond", "cross")}) == 5


def test_acts_of_one_day_do_not_cover_each_other():
    marks = draw([entry(day(0), day(0), 5.0, act=str(n)) for n in range(6)] + [entry(day(9), day(9))]).marks
    assert len({mark.y for mark in marks}) == 7


def test_a_few_days_far_off_are_counted_not_drawn():
    entries = [entry(date(1849, 5, 1), date(1849, 5, 1))] + [
        entry(day(n), day(n), 1.0, act=f"{n:02}") for n in range(60)
    ]
    drawn = draw(entries)
    assert (drawn.earlier, drawn.later, len(drawn.marks)) == (1, 0, 60)
    assert drawn.first.year >= 2030


def test_what_is_known_to_a_year_only_or_not_at_all_is_counted():
    drawn = draw([entry(day(0), day(0)), entry(day(1), day(2)), entry(day(0), day(364)), entry(None, None)])
    assert (len(drawn.marks), drawn.vague) == (2, 2)
    assert draw([entry(day(0), day(0)), entry(None, None)]) is None


dates = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.lists(st.tuples(dates, st.integers(0, 90), st.floats(-10, 10), st.sampled_from(sorted(FORMS))), max_size=30))
def test_any_timeline_can_be_drawn_within_its_frame(given_rows):
    entries = []
    for number, (first, length, intensity, status) in enumerate(given_rows):
        last = first + min(timedelta(days=length), date.max - first)
        entries.append(entry(first, last, intensity, status, str(number)))
    drawn = draw(entries)
    if drawn is not None:
        assert all(0 <= mark.y <= HEIGHT for mark in drawn.marks)
        assert len(drawn.marks) + drawn.earlier + drawn.later + drawn.vague == len(entries)
        assert len(drawn.ticks) < 40
