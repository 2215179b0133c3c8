"""Pages come out coded in their order, and one bad page does not stop the others."""

import multiprocessing
import os
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale import coding, settings
from verbale.coded import Coded
from verbale.knowledge import KnowledgeError, known
from verbale.pages.page import Page
from verbale.pool import PoolError, Result, code_all
from verbale.pool.worker import Worker
from verbale.problem import Problem

SHORT = "Bridge closed\n\nVarland closed the Senn bridge on Monday, number {}, its ministry said."


def pages(count: int) -> list[Page | Problem]:
    return [Page(f"{number}.txt", SHORT.format(number).encode()) for number in range(count)]


def uris(results: list[Result]) -> list[str]:
    return [r.outcome.uri if isinstance(r.outcome, Problem) else r.outcome.article.uri for r in results]


def reasons(results: list[Result]) -> dict[str, str]:
    return {r.outcome.uri: r.outcome.reason for r in results if isinstance(r.outcome, Problem)}


def test_a_few_pages_are_coded_in_this_process() -> None:
    found = []
    for result in code_all(pages(2)):
        assert multiprocessing.active_children() == []
        found.append(result)
    assert uris(found) == ["0.txt", "1.txt"]
    assert all(isinstance(r.outcome, Coded) and r.page is not None for r in found)


def test_no_pages_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MODEL", "no_such_model")
    gone = Problem("gone.txt", "pages", "no such file")
    assert list(code_all([])) == []
    assert list(code_all([gone])) == [Result(None, gone)]


def test_a_page_that_raises_becomes_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    well = coding.code

    def fails_on_one(page: Page, knowledge: object) -> Coded:
        if page.uri == "1.txt":
            raise RecursionError("too deep")
        return well(page, known())

    monkeypatch.setattr(coding, "code", fails_on_one)
    found = list(code_all(pages(3), workers=1))
    assert uris(found) == ["0.txt", "1.txt", "2.txt"]
    assert reasons(found) == {"1.txt": "RecursionError: too deep"}


def test_several_processes_give_the_same_in_the_same_order() -> None:
    given = pages(12)
    given.insert(5, Problem("gone.txt", "pages", "no such file"))
    alone = list(code_all(given, workers=1))
    together = list(code_all(given, workers=2))
    assert [r.outcome for r in together] == [r.outcome for r in alone]
    assert multiprocessing.active_children() == []


class Stalls:
    """The body of a page at which a worker stays for ever: it sleeps as soon as it takes it in."""

    def __reduce__(self) -> tuple[object, ...]:
        return time.sleep, (1_000_000,)


def test_a_worker_that_is_killed_costs_its_page_and_a_slow_page_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    well = Worker.give

    def give(worker: Worker, number: int, page: Page) -> None:
        # the others have all the time that a busy machine may need
        monkeypatch.setattr(settings, "PAGE_SECONDS", 1 if page.uri == "slow.txt" else 1_000)
        well(worker, number, page)

    monkeypatch.setattr(Worker, "give", give)
    given = pages(14)
    # far from the pages that are coded when the first result is out
    given[12] = Page("slow.txt", Stalls())  # type: ignore[arg-type]
    found = []
    for result in code_all(given, workers=2):
        if not found:
            child = multiprocessing.active_children()[0]
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
        found.append(result)
    assert uris(found) == [page.uri for page in given]
    bad = reasons(found)
    assert re.fullmatch(r"took longer than \d+ seconds", bad.pop("slow.txt"))
    assert len(bad) <= 1
    assert all(reason == "its process ended (signal 9)" for reason in bad.values())


def test_pages_are_taken_in_only_as_results_are_taken_out() -> None:
    taken = 0

    def count() -> Iterator[Page | Problem]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield Problem(f"{number}.txt", "pages", "no such file")

    results = code_all(count(), workers=1)
    next(results)
    assert taken <= settings.FEW_PAGES + 2


def test_a_parser_that_is_missing_is_told_not_taken_for_a_bad_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBALE_MODEL", "no_such_model")
    with pytest.raises(PoolError, match="no_such_model"):
        list(code_all(pages(8), workers=2))


def test_knowledge_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "actors.yaml"
    wrong.write_text("states: 3")
    with pytest.raises(KnowledgeError, match=r"actors\.yaml"):
        list(code_all(pages(1), knowledge_files=[wrong]))
    with pytest.raises(PoolError, match=r"actors\.yaml"):
        list(code_all(pages(8), workers=2, knowledge_files=[wrong]))
