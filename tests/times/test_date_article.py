"""Knows how the day of an article is read from its own evidence: invented states, people and organisations."""

import hashlib
from collections.abc import Callable
from datetime import date

import pytest

from verbale.articles.article import Article, Clue, DateEstimate, Furniture
from verbale.knowledge.facts import Happening, Holder, Knowledge, Organisation, State
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times import date_article

Parsed = Callable[[str], Parse]
KNOWN = Knowledge(
    states=(State("XKE", ("Kestria",), ("Kestrian",)), State("XNO", ("Norvania",), ("Norvanian",))),
    organisations=(Organisation("orsa-league", ("Orsa League",), "IGO", founded=date(1961, 5, 8)),),
    holders=(
        Holder(("Mira Halden",), "foreign_minister", "Foreign Minister", "XNO", date(2017, 6, 1), date(2018, 5, 20)),
        Holder(("Joren Vask",), "head_of_state", "President", "XKE", date(2012, 1, 10), None),
        Holder(("Tove Brandt",), "head_of_state", "President", "XKE", date(2004, 1, 10), date(2012, 1, 9)),
    ),
    happenings=(
        Happening(("Tarsk bombing", "bombing of Tarsk"), date(2015, 9, 3), date(2015, 9, 3)),
        Happening(("Orsa Games 2019",), date(2019, 7, 1), date(2019, 7, 14)),
    ),
    digest="test",
)


def dated(
    parsed: Parsed, text: str, furniture: tuple[Furniture, ...] = (), clues: tuple[Clue, ...] = ()
) -> DateEstimate:
    parse = parsed(text)
    article = Article(
        id=hashlib.sha256(text.encode()).hexdigest(),
        uri="page.txt",
        text=text,
        paragraphs=parse.paragraphs,
        furniture=furniture,
        published=DateEstimate(clues=clues),
    )
    return date_article(article, parse, KNOWN)


def ends(estimate: DateEstimate) -> tuple[str, str]:
    return (str(estimate.earliest), str(estimate.latest))


def kinds(clues: tuple[Clue, ...]) -> set[str]:
    return {c.kind for c in clues}


def test_metadata_settles_the_day(parsed: Parsed) -> None:
    clue = Clue("metadata", None, "2018-03-04/2018-03-04", 0.95, "the page's own metadata")
    assert ends(dated(parsed, "Kestria closed the strait.", clues=(clue,))) == ("2018-03-04", "2018-03-04")


def printed(day: str) -> Clue:
    return Clue("printed", None, f"{day}/{day}", 0.9, "printed beside the headline")


def test_a_day_printed_beside_the_headline_is_believed(parsed: Parsed) -> None:
    assert ends(dated(parsed, "Kestria closed the strait.", clues=(printed("2018-03-04"),))) == (
        "2018-03-04",
        "2018-03-04",
    )


def test_a_day_printed_within_the_month_of_the_address_is_the_day(parsed: Parsed) -> None:
    month = Clue("url", None, "2018-03-01/2018-03-31", 0.8, "the address has the month")
    found = dated(parsed, "Kestria closed the strait.", clues=(month, printed("2018-03-04")))
    assert ends(found) == ("2018-03-04", "2018-03-04")
    other = dated(parsed, "Kestria closed the strait.", clues=(month, printed("2019-03-04")))
    assert ends(other) == ("2018-03-01", "2018-03-31")
    assert kinds(other.conflicts) == {"printed"}


def test_a_printed_day_that_a_dateline_speaks_against_is_kept_with_the_reason(parsed: Parsed) -> None:
    text = "TARSK, April 4, 2016 (Orsa News) - Kestria closed the strait."
    found = dated(parsed, text, clues=(printed("2018-03-04"),))
    assert str(found.earliest)[:4] == "2016"
    (refused,) = [clue for clue in found.conflicts if clue.kind == "printed"]
    assert "not believed" in refused.why
    assert "dateline" in refused.why


def test_text_that_disagrees_with_metadata_is_kept_as_conflict(parsed: Parsed) -> None:
    clue = Clue("metadata", None, "2014-03-04/2014-03-04", 0.95, "the page's own metadata")
    estimate = dated(parsed, "Nine people died in the Tarsk bombing last autumn.", clues=(clue,))
    assert ends(estimate) == ("2014-03-04", "2014-03-04")
    assert kinds(estimate.conflicts) == {"happening"}


def test_a_dateline_with_its_year_tells_the_day(parsed: Parsed) -> None:
    estimate = dated(parsed, "TARSK, April 4, 2018 (Norpress) - Kestria closed the strait.")
    assert ends(estimate) == ("2018-04-04", "2018-04-05")
    assert "dateline" in kinds(estimate.clues)


def test_a_dateline_without_its_year_tells_the_day_within_a_term_of_office(parsed: Parsed) -> None:
    text = "TARSK, April 4 (Norpress) - Foreign Minister Mira Halden of Norvania has warned Kestria."
    assert ends(dated(parsed, text)) == ("2018-04-04", "2018-04-05")


def test_an_anniversary_that_falls_on_the_weekday_named_tells_the_day(parsed: Parsed) -> None:
    # 8 May 2017 was a Monday
    estimate = dated(parsed, "The Orsa League marks 56 years since its foundation on Monday.")
    assert estimate.earliest is not None
    assert estimate.latest is not None
    assert estimate.earliest <= date(2017, 5, 8) <= estimate.latest
    assert (estimate.latest - estimate.earliest).days <= 6


def test_an_anniversary_on_another_weekday_is_read_more_widely(parsed: Parsed) -> None:
    estimate = dated(parsed, "The Orsa League marks 56 years since its foundation on Thursday.")
    assert estimate.earliest is not None
    assert estimate.latest is not None
    assert estimate.earliest <= date(2017, 5, 8) <= estimate.latest
    assert (estimate.latest - estimate.earliest).days > 6


def test_a_masthead_only_bounds_from_above(parsed: Parsed) -> None:
    text = "Thursday, Jul 06, 2017\nThe Orsa League marks 56 years since its foundation on Monday."
    estimate = dated(parsed, text, furniture=(Furniture(Span(0, 22), "masthead"),))
    assert estimate.latest is not None
    assert estimate.latest < date(2017, 6, 1)
    assert "masthead" in kinds(estimate.clues)


def test_a_masthead_before_the_events_told_is_a_conflict(parsed: Parsed) -> None:
    text = "Thursday, Jul 06, 2006\nThe Orsa League marks 56 years since its foundation on Monday."
    estimate = dated(parsed, text)
    assert estimate.latest is not None
    assert estimate.latest.year == 2017
    assert "masthead" in kinds(estimate.conflicts)


def test_a_month_and_next_month_said_of_the_same_talks_tell_the_month(parsed: Parsed) -> None:
    text = (
        "Foreign Minister Mira Halden has urged Kestria to enter talks in January.\n"
        "The talks are set to start in Tarsk next month."
    )
    assert ends(dated(parsed, text)) == ("2017-12-01", "2017-12-31")


def test_a_month_and_next_month_of_different_things_tell_no_month(parsed: Parsed) -> None:
    text = (
        "Foreign Minister Mira Halden has urged Kestria to enter talks in January.\nThe ferry will be sold next month."
    )
    assert "month" not in kinds(dated(parsed, text).clues)


def test_an_office_bounds_on_both_sides(parsed: Parsed) -> None:
    estimate = dated(parsed, "Norvanian Foreign Minister Mira Halden has condemned the raid.")
    assert ends(estimate) == ("2017-05-25", "2018-05-27")


def test_a_former_minister_was_one_before(parsed: Parsed) -> None:
    estimate = dated(parsed, "Former Foreign Minister Mira Halden has condemned the raid.")
    assert [(c.kind, c.reading) for c in estimate.clues] == [("office left", "2018-05-20/..")]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy, who served under Foreign Minister Mira Halden, has condemned the raid.",
        "Mira Halden has condemned the raid.",
        "A Foreign Minister Mira Halden would be a shock to Kestria.",
    ],
)
def test_an_office_told_as_history_bounds_nothing(parsed: Parsed, text: str) -> None:
    assert dated(parsed, text).earliest is None


def test_of_two_holders_of_an_office_the_later_counts(parsed: Parsed) -> None:
    text = "President Joren Vask has pardoned nine men. President Tove Brandt had refused to do so."
    estimate = dated(parsed, text)
    assert [c.reading for c in estimate.clues + estimate.conflicts if c.kind == "office"] == ["2012-01-03/.."]
    assert {c.reading for c in estimate.clues if c.kind == "office begun"} == {"2012-01-03/..", "2004-01-03/.."}


def test_former_holders_bound_from_below(parsed: Parsed) -> None:
    estimate = dated(parsed, "Former Foreign Minister Mira Halden has condemned the raid.")
    assert [(c.kind, c.reading) for c in estimate.clues] == [("office left", "2018-05-20/..")]


def test_a_masthead_of_the_weekday_that_the_text_names_is_the_day(parsed: Parsed) -> None:
    estimate = dated(parsed, "Tuesday, 1 October 2019\nKestria closed the Orsa bridge on Tuesday.")
    assert ends(estimate) == ("2019-10-01", "2019-10-01")


def test_a_masthead_of_another_weekday_leaves_a_month(parsed: Parsed) -> None:
    estimate = dated(parsed, "Tuesday, 1 October 2019\nKestria closed the Orsa bridge on Saturday.")
    assert ends(estimate) == ("2019-09-01", "2019-10-01")


def test_a_dateline_of_an_open_year_is_of_the_year_that_the_weekday_picks(parsed: Parsed) -> None:
    # after the bombing of September 2015, 14 May was a Monday in 2018 first; the Sunday before it is read too
    text = "TARSK, May 14 (Norpress) - Nine men were freed on Monday after the Tarsk bombing, Joren Vask's office said."
    estimate = dated(parsed, text)
    clue = next(c for c in estimate.clues if c.kind == "dateline")
    assert "May 14" in clue.why
    assert "weekday" in kinds(estimate.clues)


def test_a_known_happening_told_as_past_bounds_from_below(parsed: Parsed) -> None:
    estimate = dated(parsed, "Nine people died in the Tarsk bombing.")
    assert [(c.kind, c.reading) for c in estimate.clues] == [("happening", "2015-09-03/..")]
    assert estimate.precision == "unknown"


def test_planned_games_named_beforehand_bound_nothing_from_below(parsed: Parsed) -> None:
    estimate = dated(parsed, "Kestria will host the Orsa Games 2019.")
    assert not [c for c in estimate.clues if c.reading.endswith("/..")]


def test_weekday_and_day_of_month_pick_the_year_of_a_term(parsed: Parsed) -> None:
    # 1 March 2018 was a Thursday; in 2017 Halden was not yet in office
    text = "Foreign Minister Mira Halden resigned from the League's council on Thursday, March 1."
    estimate = dated(parsed, text)
    assert estimate.earliest is not None
    assert estimate.latest is not None
    assert estimate.earliest <= date(2018, 3, 1) <= estimate.latest
    assert (estimate.latest - estimate.earliest).days <= 60


def test_today_told_with_its_date_is_the_day(parsed: Parsed) -> None:
    estimate = dated(parsed, "Police today (July 26, 2016) freed nine people in Tarsk.")
    assert ends(estimate) == ("2016-07-26", "2016-07-27")


def test_a_text_without_evidence_has_no_day(parsed: Parsed) -> None:
    estimate = dated(parsed, "Kestria closed the strait on Monday.")
    assert (estimate.earliest, estimate.latest, estimate.precision) == (None, None, "unknown")


def test_a_text_that_only_bounds_from_below_is_not_dated_to_a_month(parsed: Parsed) -> None:
    estimate = dated(parsed, "President Joren Vask opened the bridge. It was begun in 2021.")
    assert estimate.earliest is not None
    assert estimate.latest is not None
    assert estimate.earliest >= date(2020, 12, 1)
    assert (estimate.latest - estimate.earliest).days > 700


def test_more_agreeing_evidence_makes_the_interval_narrower(parsed: Parsed) -> None:
    wide = dated(parsed, "President Joren Vask opened the bridge. It was begun in 2021.")
    narrow = dated(
        parsed, "President Joren Vask opened the bridge on Thursday, June 3. It was begun in May 2021, he said."
    )
    assert wide.earliest is not None
    assert wide.latest is not None
    assert narrow.earliest is not None
    assert narrow.latest is not None
    assert (narrow.latest - narrow.earliest) < (wide.latest - wide.earliest)


def test_news_told_with_its_weekday_at_the_head_dates_the_text(parsed: Parsed) -> None:
    # public record: the tsunami at Hunga Tonga on Saturday 15 January 2022
    text = "Ash covered Tonga after a volcano erupted on Saturday. Ships brought water to Tonga after the tsunami."
    estimate = dated(parsed, text)
    assert "news placed" in kinds(estimate.clues)
    clue = next(c for c in estimate.clues if c.kind == "news placed")
    assert clue.reading == "2022-01-15/2022-01-21"


def test_the_anniversary_of_news_is_no_fresh_news(parsed: Parsed) -> None:
    text = "Tonga held a service to mark the fifth anniversary of the volcano and the tsunami."
    estimate = dated(parsed, text)
    assert estimate.latest is None or estimate.latest > date(2025, 1, 1)


def test_every_clue_says_where_it_stands_and_why(parsed: Parsed) -> None:
    text = "TARSK, April 4 (Norpress) - Foreign Minister Mira Halden has warned Kestria after the Tarsk bombing."
    estimate = dated(parsed, text)
    assert len(estimate.clues) >= 3
    for clue in estimate.clues:
        assert clue.span is not None
        assert clue.span.of(text).strip()
        assert clue.why
        assert 0 < clue.weight <= 1


def test_the_same_article_is_dated_the_same_twice(parsed: Parsed) -> None:
    text = "TARSK, April 4 (Norpress) - Foreign Minister Mira Halden has warned Kestria."
    assert dated(parsed, text) == dated(parsed, text)


def test_what_is_told_deep_in_a_text_is_background_and_dates_it_loosely(parsed: Parsed) -> None:
    # public record: the tsunami at Hunga Tonga on 15 January 2022
    deep = "The council met. It spoke of roads. It spoke of schools. It spoke of boats.\nTonga was hit by a tsunami."
    head = (
        "Tonga has been hit by a tsunami. The council met. It spoke of roads.\nIt spoke of schools. It spoke of boats."
    )
    clues = [c for text in (deep, head) for c in dated(parsed, text).clues if c.kind == "news"]
    assert [c.reading for c in clues] == ["2022-01-15/.."] * 2
    wide, narrow = dated(parsed, deep), dated(parsed, head)
    assert narrow.latest is None or wide.latest is None or narrow.latest <= wide.latest


def test_a_weekday_picks_the_year_of_what_is_commemorated(parsed: Parsed) -> None:
    # public record: the tsunami at Hunga Tonga on 15 January 2022; 15 January 2024 was a Monday
    text = "A commemorative service was held on Monday in Tonga for the victims of the tsunami. Bells rang in Tonga."
    clue = next(c for c in dated(parsed, text).clues if c.kind == "anniversary")
    assert "2022-01-15" in clue.why
    estimate = dated(parsed, text)
    assert estimate.earliest is None or estimate.earliest > date(2022, 12, 1)


@pytest.mark.parametrize(
    "text",
    ["Angela Merkel, 67, walked in the hills.", "The 67-year-old Angela Merkel walked in the hills."],
)
def test_an_age_gives_the_year_between_two_birthdays(parsed: Parsed, text: str) -> None:
    # public record: born on 17 July 1954
    clue = next(c for c in dated(parsed, text).clues if c.kind == "age")
    assert clue.reading == "2021-07-17/2022-07-16"


def test_a_number_that_is_no_age_tells_no_year(parsed: Parsed) -> None:
    assert "age" not in kinds(dated(parsed, "Angela Merkel won 67 votes.").clues)


def serial(first: str, last: str) -> Clue:
    return Clue("serial", None, f"{first}/{last}", 0.98, "the address has a number")


def test_the_number_of_an_address_is_narrowed_by_the_day_that_the_text_tells(parsed: Parsed) -> None:
    text = "The bridge was opened on Thursday, July 7, the ministry said."
    estimate = dated(parsed, text, clues=(serial("2022-06-28", "2022-07-18"),))
    assert ends(estimate)[0] == "2022-07-07"
    assert ends(estimate)[1] <= "2022-07-13"
    assert "serial" in kinds(estimate.clues)


def test_the_number_of_an_address_is_narrowed_by_a_weekday_alone(parsed: Parsed) -> None:
    alone = dated(parsed, "The bridge was opened.", clues=(serial("2022-07-04", "2022-07-12"),))
    named = dated(parsed, "The bridge was opened on Friday.", clues=(serial("2022-07-04", "2022-07-12"),))
    first, last = (date.fromisoformat(end) for end in ends(named))
    assert first <= date(2022, 7, 8) <= last
    assert last - first < date.fromisoformat(ends(alone)[1]) - date.fromisoformat(ends(alone)[0])


def test_a_page_that_says_its_day_is_not_moved_by_the_number_of_its_address(parsed: Parsed) -> None:
    clues = (Clue("metadata", None, "2021-02-03/2021-02-03", 0.95, ""), serial("2022-07-04", "2022-07-12"))
    estimate = dated(parsed, "The bridge was opened.", clues=clues)
    assert ends(estimate) == ("2021-02-03", "2021-02-03")
    assert kinds(estimate.conflicts) == {"serial"}


def test_a_note_that_the_page_was_amended_only_bounds_from_above(parsed: Parsed) -> None:
    text = "The bridge was closed in March 2016.\nThis article was amended on 4 November 2016. An earlier version had the wrong name."
    estimate = dated(parsed, text)
    assert "masthead" in kinds(estimate.clues)
    assert estimate.earliest is not None
    assert estimate.latest is not None
    assert estimate.earliest < date(2016, 11, 4)


def test_a_contract_through_a_year_is_not_past(parsed: Parsed) -> None:
    estimate = dated(parsed, "The coach was dismissed in December 2017. His contract had been extended through 2021.")
    assert estimate.latest is None or (estimate.earliest is not None and estimate.earliest < date(2018, 6, 1))


def test_the_winter_of_a_year_may_be_its_first_months(parsed: Parsed) -> None:
    estimate = dated(parsed, "The mangroves were planted in the winter of 2022, the ministry said.")
    assert estimate.earliest is not None
    assert estimate.earliest < date(2022, 7, 1)
