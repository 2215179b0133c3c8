"""Knows that the example story is sound: its anchors stand in its pages, its days agree, its names are invented."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from verbale.knowledge import known
from verbale.pages import Page, read_pages

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = sorted((EXAMPLES / "gold").glob("*.yaml"))
TYPES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
STATUSES = set("done ongoing planned promised threatened requested conditional alleged denied hypothetical".split())
OUTCOMES = {
    "open", "condition not met", "due", "overdue", "carried out", "partly", "withdrawn", "contradicted", "answered",
    "not found in this record",
}  # fmt: skip
STATES = {"XVA", "XKO", "XHD", "XPE"}
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
ANCHORED = re.compile(r"[\w-]+/[as]\d+")


def load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    loaded: dict[str, Any] = load(EXAMPLES / "expected.yaml")
    return loaded


@pytest.fixture(scope="module")
def gold() -> dict[str, dict[str, Any]]:
    return {path.stem: load(path) for path in GOLD}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Each report's page as text, by the last part of its address; markup and character references resolved."""
    pages = list(read_pages([EXAMPLES / "story"]))
    assert not [p for p in pages if not isinstance(p, Page)]
    return {Path(p.uri).name: as_text(p) for p in pages if isinstance(p, Page)}


def as_text(page: Page) -> str:
    from lxml import html

    if "html" not in page.media_type:
        return page.body.decode("utf-8")
    found = re.search(rb"charset=[\"']?([\w-]+)", page.body)
    charset = page.charset or (found[1].decode() if found else "utf-8")
    tree = html.fromstring(page.body.decode(charset))
    for hidden in tree.xpath("//script|//style|//head"):
        hidden.drop_tree()
    heading = page.stated.headline or ""
    return heading + "\n" + str(tree.text_content())


def text_of(given: dict[str, Any], texts: dict[str, str]) -> str:
    return texts[Path(given["text"]).name]


def test_the_story_has_fifteen_reports_and_each_is_annotated(texts: dict[str, str], gold: dict[str, Any]) -> None:
    assert len(texts) == len(gold) == 15
    assert {Path(g["text"]).name for g in gold.values()} == set(texts)


def test_the_user_s_actors_are_accepted() -> None:
    knowledge = known((EXAMPLES / "actors.yaml",))
    assert {state.code for state in knowledge.states} >= STATES
    assert "marren-sea-alliance" in {organisation.id for organisation in knowledge.organisations}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_anchor_stands_in_its_report(path: Path, texts: dict[str, str]) -> None:
    given = load(path)
    text = text_of(given, texts)
    anchors = [piece for s in given["statements"] for piece in s["content"]]
    anchors += [act["evidence"] for act in given["acts"]] + [a["condition"] for a in given["acts"] if "condition" in a]
    anchors += [given["title"], *given["furniture"]]
    assert [a for a in anchors if a not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_annotation_has_the_form_of_the_guide(path: Path) -> None:
    given = load(path)
    said = {s["id"] for s in given["statements"]}
    assert len(said) == len(given["statements"])
    assert {s["kind"] for s in given["statements"]} <= {"direct", "indirect", "mixed"}
    assert {s["in"] for s in given["statements"] if "in" in s} <= said
    assert len({a["id"] for a in given["acts"]}) == len(given["acts"])
    assert {t for a in given["acts"] for t in [a["type"], *a.get("also", [])]} <= TYPES
    assert {a["status"] for a in given["acts"]} <= STATUSES
    assert {a["said_in"] for a in given["acts"] if "said_in" in a} <= said


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_quotation_marks_agree_with_the_kind_of_statement(path: Path) -> None:
    for statement in load(path)["statements"]:
        whole = " ".join(statement["content"])
        marked = any(mark in whole for mark in '“"‘')
        assert marked == (statement["kind"] != "indirect"), statement["id"]
        if statement["kind"] == "direct":
            assert whole[0] in '“"‘', statement["id"]


def test_no_state_of_the_world_and_nobody_known_acts_or_speaks_in_the_story(texts: dict[str, str]) -> None:
    everything = "\n".join(texts.values())
    known_names = {n for state in known().states for n in (*state.names, *state.capitals)}
    known_names |= {n for holder in known().holders for n in holder.names}
    # names of up to three letters are left out: "Sun" and "Ma" are also words and abbreviations
    long = sorted(n for n in known_names if len(n) > 3)
    assert re.findall(rf"\b(?:{'|'.join(map(re.escape, long))})\b", everything) == []


def test_annotated_states_are_the_invented_ones(gold: dict[str, dict[str, Any]]) -> None:
    parties = {p for g in gold.values() for a in g["acts"] for p in [*a["actor"], *a["recipient"]]}
    codes = {p.split("/")[0] for p in parties if re.fullmatch(r"[A-Z]{3}(/.*)?", p)}
    assert codes == STATES


def test_a_date_written_with_its_weekday_falls_on_it(texts: dict[str, str]) -> None:
    # "Tuesday, October 1, 2019", "Saturday, Feb 15, 2020", "Thursday 21 November 2019", "Fri, 6 December 2019"
    month = "|".join(m[:3] for m in MONTHS)
    first = re.compile(rf"\b(?P<w>[MTWFS][a-z]{{2}})[a-z]*,? (?P<m>{month})[a-z]* (?P<d>\d+), (?P<y>\d{{4}})")
    second = re.compile(rf"\b(?P<w>[MTWFS][a-z]{{2}})[a-z]*,? (?P<d>\d+) (?P<m>{month})[a-z]* (?P<y>\d{{4}})")
    checked = 0
    for name, text in texts.items():
        for found in [*first.finditer(text), *second.finditer(text)]:
            number = [m[:3] for m in MONTHS].index(found["m"]) + 1
            day = date(int(found["y"]), number, int(found["d"]))
            assert WEEKDAYS[day.weekday()].startswith(found["w"]), (name, found[0])
            checked += 1
    assert checked >= 6


def test_the_day_of_publication_is_the_weekday_that_the_text_names(truth: dict[str, Any]) -> None:
    said = {
        "02": "Thursday", "04": "Tuesday", "05-ostel-talks-open": "Tuesday", "05-fishermen-swap": "Wednesday",
        "07": "Tuesday", "08": "Tuesday", "09": "Wednesday", "10": "Monday", "12": "Friday", "13": "Saturday",
        "14": "Friday",
    }  # fmt: skip
    published = truth["published"]
    assert {k: WEEKDAYS[published[k]["earliest"].weekday()] for k in said} == said


def test_the_alliance_is_sixty_one_on_the_monday_that_dates_the_misleading_page(truth: dict[str, Any]) -> None:
    founded = next(o.founded for o in known((EXAMPLES / "actors.yaml",)).organisations if o.id == "marren-sea-alliance")
    told = truth["published"]["06"]
    assert founded is not None
    anniversary = founded.replace(year=founded.year + 61)
    assert anniversary == told["earliest"]
    assert anniversary.weekday() == WEEKDAYS.index("Monday")
    assert all(wrong > told["latest"] for wrong in told["misleads"])


def test_the_truth_and_the_annotations_name_the_same_days(truth: dict[str, Any], gold: dict[str, Any]) -> None:
    for name, told in truth["published"].items():
        first, _, last = str(gold[name]["published"]["value"]).partition("/")
        assert told["earliest"].isoformat().startswith(first)
        assert told["latest"].isoformat().startswith(last or first)


def test_every_act_and_statement_that_the_truth_names_is_annotated(truth: dict[str, Any], gold: dict[str, Any]) -> None:
    ids = {f"{name}/{row['id']}" for name, g in gold.items() for row in [*g["acts"], *g["statements"]]}
    sections = {k: truth[k] for k in ("same_act", "ledger", "shifts", "accounts")}
    named = set()
    for row in (row for rows in sections.values() for row in rows):
        for key, value in row.items():
            if key != "why":
                named |= {w for v in (value if isinstance(value, list) else [value]) for w in ANCHORED.findall(str(v))}
    assert len(named) > 80
    assert sorted(named - ids) == []


def test_what_followed_a_commitment_is_not_told_before_it(truth: dict[str, Any]) -> None:
    day = {k: v["latest"] for k, v in truth["published"].items()}
    for row in truth["ledger"]:
        assert row["outcome"] in OUTCOMES
        assert set(row.get("or", [])) <= OUTCOMES
        made = row["act"].rsplit("/", 1)[0]
        for act in row["evidence"]:
            assert day[act.rsplit("/", 1)[0]] >= day[made], row["id"]
        if row["outcome"] in ("carried out", "partly"):
            assert row["evidence"] or "or" in row, row["id"]


def test_the_two_copies_share_most_of_their_words(truth: dict[str, Any], gold: dict[str, Any]) -> None:
    one, other = (gold[n] for n in truth["copies"][0]["articles"])
    shared = {a["evidence"] for a in one["acts"]} & {a["evidence"] for a in other["acts"]}
    assert len(shared) >= 10
    assert one["title"] != other["title"]
