"""The style sheet: text stands out from every ground it may stand on, in light and in dark, as WCAG 2.2 AA asks."""

import re
from pathlib import Path

import pytest

import verbale.web
from verbale.web.shortening import inner

SHEET = (Path(verbale.web.__file__).parent / "static" / "style.css").read_text("utf-8")
TEXTS = ("ink", "faint", "link", "coop", "conflict", "even")
LEAST = 4.5


def colours(dark: bool) -> dict[str, str]:
    blocks = re.findall(r":root \{([^}]*)\}", SHEET)
    return dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", blocks[1 if dark else 0]))


def light_of(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((light_of(one), light_of(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_its_ground(dark: bool, text: str):
    chosen = colours(dark)
    for ground in ("ground", "panel", "tied"):
        assert contrast(chosen[text], chosen[ground]) >= LEAST, (text, ground)


@pytest.mark.parametrize("dark", [False, True])
def test_marked_words_and_buttons_can_be_read(dark: bool):
    chosen = colours(dark)
    for ground in ("said", "word", "found"):
        assert contrast(chosen["ink"], chosen[ground]) >= LEAST, ground
    assert contrast(chosen["on-button"], chosen["button"]) >= LEAST


@pytest.mark.parametrize("dark", [False, True])
def test_lines_that_carry_meaning_stand_out(dark: bool):
    chosen = colours(dark)
    for line in ("did", "faint", "coop", "conflict"):
        assert contrast(chosen[line], chosen["ground"]) >= 3, line


def test_the_sheet_knows_dark_print_focus_and_narrow_screens():
    for sign in ("prefers-color-scheme: dark", "@media print", ":focus-visible", "max-width: 40rem", ".skip:focus"):
        assert sign in SHEET


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("there is no point in talking.”", "there is no point in talking."),
        ("it called the vote “a sham”", "it called the vote “a sham”"),
        ("the talks go on", "the talks go on"),
        ("””", ""),
    ],
)
def test_a_closing_mark_that_nothing_opens_is_not_shown_twice(told: str, shown: str) -> None:
    assert inner(told) == shown


def test_in_the_dark_nothing_but_colours_differs():
    (dark,) = re.findall(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}", SHEET)
    assert SHEET.count("prefers-color-scheme") == 1
    assert re.sub(r"--\w[\w-]*: #[0-9a-f]{6};", "", dark).strip() == ""
    assert set(colours(dark=True)) <= set(colours(dark=False))
